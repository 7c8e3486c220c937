"""What the tables of a library are made of."""

from datetime import datetime
from typing import Any, ClassVar

from sqlalchemy import Text
from sqlalchemy.engine import Dialect
from sqlalchemy.orm import DeclarativeBase
from sqlalchemy.types import TypeDecorator, TypeEngine

from editor_app.store import times


class UtcTime(TypeDecorator[datetime]):
    """A moment, kept as UTC text that sorts like the moments themselves."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        """Return the text for an aware ``value``."""
        return None if value is None else times.to_text(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        """Return the aware moment that ``value`` spells."""
        return None if value is None else times.from_text(value)


class Base(DeclarativeBase):
    """What all tables share. STRICT makes SQLite refuse a value of the wrong type."""

    type_annotation_map: ClassVar[dict[Any, TypeEngine[Any]]] = {str: Text(), datetime: UtcTime()}


STRICT = {"sqlite_strict": True}
