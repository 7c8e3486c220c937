"""Values and entries: what every notation of front matter reads into and writes from."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TypeAlias

from editor_app.model.errors import UnreadableFile

Value: TypeAlias = "str | bool | int | float | datetime | list[Value] | dict[str, Value] | None"
"""A plain value. Dates are read as text, since every notation spells them its own way."""

_HAS_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
_GAP_BEFORE_ZONE = re.compile(r"(?<=\d) (?=[+-]\d)")
_CLOCK = re.compile(r"\d{10}(?:\d{3})?")
_DIGITS_OF_DAY = re.compile(r"(?:19|20)\d{6}")
_DATE_ONLY = re.compile(r"\d{4}-\d{2}-\d{2}")
_SPACED_MOMENT = re.compile(r"\d{4}-\d{2}-\d{2} \d{2}:\d{2}(:\d{2})?( ?[+-]\d{2}:?\d{2})?")


class FrontMatterError(UnreadableFile):
    """The metadata at the top of a file cannot be read; the text names the line."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One key of a block with its value and where both stand.

    ``start`` and ``end`` enclose the whole entry, ``value_start`` and
    ``value_end`` the value as written; all count characters of the block.
    """

    key: str
    value: Value
    start: int
    value_start: int
    value_end: int
    end: int


@dataclass(frozen=True, slots=True)
class Notation:
    """One way to write metadata down.

    ``parse`` raises FrontMatterError. ``edit`` replaces only the entries
    named in its changes, removes those that become None and adds new keys at
    the end. ``write`` makes a fresh block, fences included.
    """

    name: str
    parse: Callable[[str], tuple[Entry, ...]]
    edit: Callable[[str, Mapping[str, Value]], str]
    write: Callable[[Mapping[str, Value]], str]


def as_text(value: Value) -> str:
    """Return a single value as the words a reader would see; lists and mappings give ""."""
    match value:
        case bool():
            return "true" if value else "false"
        case datetime():
            return value.isoformat(timespec="seconds")
        case str() | int() | float():
            return str(value).strip()
        case _:
            return ""


def as_list(value: Value, separators: str = ",") -> list[str]:
    """Return the texts of a list, or of one string split at any of ``separators``."""
    if isinstance(value, list):
        return [text for text in map(_named, value) if text]
    text = as_text(value)
    parts = re.split(f"[{re.escape(separators)}]", text) if separators else [text]
    return [part.strip() for part in parts if part.strip()]


def as_moment(value: Value) -> datetime | None:
    """Return the moment a value names, aware; without a zone it is taken as UTC.

    Ten digits are seconds since 1970, thirteen milliseconds, eight a year, a month and a day.
    """
    text = as_text(value)
    if _CLOCK.fullmatch(text):
        return datetime.fromtimestamp(int(text[:10]), UTC)
    if _DIGITS_OF_DAY.fullmatch(text):
        text = f"{text[:4]}-{text[4:6]}-{text[6:]}"
    if not _HAS_YEAR.search(text):
        return None
    moment = _as_iso_moment(text) or _as_loose_moment(text)
    return moment if moment is None or moment.tzinfo else moment.replace(tzinfo=UTC)


def moment_like(when: datetime, before: str) -> str:
    """Return ``when`` spelled the way ``before`` was: a day, a day and a time, or ISO 8601."""
    if _DATE_ONLY.fullmatch(before) and when.timetz() == when.timetz().replace(0, 0, 0, 0):
        return when.date().isoformat()
    if _SPACED_MOMENT.fullmatch(before):
        return when.strftime("%Y-%m-%d %H:%M:%S %z")
    return when.isoformat(timespec="seconds")


def line_of(text: str, position: int) -> int:
    """Return the line, counted from 1, that ``position`` stands on."""
    return text.count("\n", 0, position) + 1


def replace_spans(text: str, edits: Sequence[tuple[int, int, str]]) -> str:
    """Return ``text`` with each ``(start, end, new)`` span replaced; spans must not overlap."""
    for start, end, new in sorted(edits, reverse=True):
        text = f"{text[:start]}{new}{text[end:]}"
    return text


def _named(value: Value) -> str:
    """Return the text of a list item; ``{name: …}`` and ``{title: …}`` count as their name."""
    if isinstance(value, dict):
        return as_text(value.get("name") or value.get("title"))
    return as_text(value)


def _as_iso_moment(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(_GAP_BEFORE_ZONE.sub("", text))
    except ValueError:
        return None


def _as_loose_moment(text: str) -> datetime | None:
    from dateutil import parser  # noqa: PLC0415 - slow to load, and hardly ever needed

    try:
        return parser.parse(text, default=datetime(1970, 1, 1))  # noqa: DTZ001 - zone added after
    except (ValueError, OverflowError):
        return None
