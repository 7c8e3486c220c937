"""The filters that have a chip of their own: statuses, desks and tags, each a choice of several."""

from dataclasses import dataclass, replace
from datetime import date

from editor_app.model.article import Status
from editor_app.model.query_text import as_typed, pieces
from editor_app.model.story_query import Condition, Field


@dataclass(frozen=True, slots=True)
class Filters:
    """What the chips let pass; none of a kind means all of it."""

    statuses: tuple[Status, ...] = ()
    desks: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.statuses or self.desks or self.tags)

    def names(self, field: Field) -> tuple[str, ...]:
        """Return what is chosen of one kind."""
        kinds: dict[Field, tuple[str, ...]] = {
            Field.STATUS: tuple(status.value for status in self.statuses),
            Field.DESK: self.desks,
            Field.TAG: self.tags,
        }
        return kinds[field]

    def choosing(self, field: Field, names: tuple[str, ...]) -> "Filters":
        """Return these filters with other choices of one kind."""
        if field is Field.STATUS:
            return replace(self, statuses=tuple(Status(name) for name in names))
        return replace(self, desks=names) if field is Field.DESK else replace(self, tags=names)

    def before(self, typed: str) -> str:
        """Return the query that these filters and what was typed make together."""
        parts = [as_typed(field, self.names(field)) for field in FIELDS if self.names(field)]
        # What was typed comes last and as it is: its last word may still be growing.
        return " ".join([*parts, typed]) if parts and typed else " ".join(parts) or typed


FIELDS = (Field.STATUS, Field.DESK, Field.TAG)
"""The kinds of filters, in the order of their chips."""


def split(query: str, today: date) -> tuple[Filters, str]:
    """Return the filters that chips can show, and the rest of the query as it was typed."""
    filters, rest = Filters(), []
    for piece in pieces(query, today):
        condition = piece.condition
        if condition is not None and _fits_a_chip(condition, filters):
            names = tuple(value.text for value in condition.values)
            filters = filters.choosing(condition.field, names)
        else:
            rest.append(piece.text)
    return filters, " ".join(rest)


def _fits_a_chip(condition: Condition, taken: Filters) -> bool:
    return (
        condition.field in FIELDS
        and condition.wanted
        and all(value.exact for value in condition.values)
        and not taken.names(condition.field)
    )
