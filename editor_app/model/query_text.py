"""Reads what was typed into the search field.

A word or "a phrase" has to be there; with a hyphen before it, it must not.
``desk:``, ``status:``, ``tag:``, ``by:`` and ``has:`` take names, several of
them with commas between; ``before:`` and ``after:`` take days. Whatever is
none of these is a word: nothing that can be typed is an error.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, time

from editor_app.model.article import Status
from editor_app.model.query_days import Span, span_of
from editor_app.model.story_query import Condition, Field, StoryQuery, Trait, Value

_QUOTED = r'"(?:[^"]|"")*(?:"|$)'
_PIECE = re.compile(rf'(?P<no>-?)(?:(?P<operator>[A-Za-z]+):)?(?P<value>(?:{_QUOTED}|[^\s"])*)')
_VALUE = re.compile(rf'({_QUOTED})|([^,"]+)')
_BEFORE, _AFTER = "before", "after"
_FIELDS = {field.value: field for field in Field}
_OPERATORS = frozenset({_BEFORE, _AFTER, *_FIELDS})
_OTHER_NAMES = {
    "bin": Status.SPIKED,
    "binned": Status.SPIKED,
    "edit": Status.IN_EDIT,
    "hold": Status.ON_HOLD,
    "held": Status.ON_HOLD,
}


@dataclass(frozen=True, slots=True)
class Piece:
    """One part of what was typed: ``text`` as it stands, and the one thing it was read as."""

    text: str
    wanted: bool
    word: str = ""
    condition: Condition | None = None
    before: Span | None = None
    after: Span | None = None


def parse(typed: str, now: datetime) -> StoryQuery:
    """Return the query that was typed; days are days where ``now`` is."""
    found = pieces(typed, now.date())
    query = StoryQuery()
    for piece in found:
        query = _with(query, piece, now)
    begun = bool(found) and bool(found[-1].word) and found[-1].wanted and _grows(typed)
    return replace(query, begun=begun)


def pieces(typed: str, today: date) -> tuple[Piece, ...]:
    """Return the parts of what was typed, in order; a value still growing may be no part yet."""
    text = _storable(typed)
    matches = [match for match in _PIECE.finditer(text) if match.group()]
    read = []
    for number, match in enumerate(matches):
        growing = number == len(matches) - 1 and _grows(text)
        read.append(_read(match, today, growing=growing))
    return tuple(read)


def as_typed(field: Field, names: Iterable[str]) -> str:
    """Return the condition for exactly these names as it would be typed."""
    quoted = ('"' + name.replace('"', '""') + '"' for name in names)
    return f"{field.value}:{','.join(quoted)}"


def _read(match: re.Match[str], today: date, *, growing: bool) -> Piece:
    text, value = match.group(), match["value"]
    operator = (match["operator"] or "").lower()
    plain = Piece(text, wanted=not match["no"])
    if operator in (_BEFORE, _AFTER):
        span = span_of(value.rstrip("-"), today)
        if span is not None:
            return replace(plain, before=span) if _is_before(match) else replace(plain, after=span)
    elif operator in _FIELDS:
        condition = _condition(_FIELDS[operator], value, wanted=plain.wanted)
        if condition is not None:
            return replace(plain, condition=condition)
    if operator in _OPERATORS and (growing or not value):
        return plain
    return replace(plain, word=_word(text if plain.wanted else text[1:]))


def _is_before(match: re.Match[str]) -> bool:
    """Tell whether a day bounds from above: "before" does, and so does "not after"."""
    return (match["operator"].lower() == _BEFORE) != bool(match["no"])


def _condition(field: Field, typed: str, *, wanted: bool) -> Condition | None:
    """Return the condition, or nothing where no value can be read."""
    values: list[Value] = []
    for quoted, bare in _VALUE.findall(typed):
        value = Value(_word(quoted), exact=True) if quoted else Value(bare.strip())
        if value.text:
            values.extend(_meant(field, value))
    return Condition(field, tuple(values), wanted) if values else None


def _meant(field: Field, value: Value) -> list[Value]:
    """Return what a value stands for: itself, or the statuses or traits that it names."""
    if field is Field.STATUS:
        known: dict[str, str] = {status.value: status.value for status in Status}
        known |= {name: status.value for name, status in _OTHER_NAMES.items()}
    elif field is Field.HAS:
        known = {trait.value: trait.value for trait in Trait}
    else:
        return [value]
    wanted = _spelled(value.text)
    exact = [known[name] for name in known if _spelled(name) == wanted]
    begun = [] if value.exact else [known[n] for n in known if _spelled(n).startswith(wanted)]
    return [Value(one, exact=True) for one in dict.fromkeys(exact or begun)]


def _spelled(name: str) -> str:
    return re.sub(r"[\s_-]+", " ", name.lower())


def _word(text: str) -> str:
    """Return a word or phrase without its quotation marks; those of marks alone stay."""
    return text.replace('""', "\0").replace('"', "").replace("\0", '"').strip() or text


def _with(query: StoryQuery, piece: Piece, now: datetime) -> StoryQuery:
    if piece.before is not None:
        moment = _start(piece.before, now)
        return replace(query, before=min(query.before or moment, moment))
    if piece.after is not None:
        moment = _start(piece.after, now)
        return replace(query, since=max(query.since or moment, moment))
    if piece.condition is not None:
        return replace(query, conditions=(*query.conditions, piece.condition))
    if piece.word and piece.wanted:
        return replace(query, words=(*query.words, piece.word))
    if piece.word:
        return replace(query, without=(*query.without, piece.word))
    return query


def _start(span: Span, now: datetime) -> datetime:
    return datetime.combine(span.first, time(), now.tzinfo)


def _grows(typed: str) -> bool:
    """Whether the last word may still be growing."""
    return bool(typed) and not typed[-1].isspace() and typed[-1] != '"'


def _storable(typed: str) -> str:
    """Return ``typed`` without what SQLite cannot take: NUL and halves of two-part characters."""
    return typed.replace("\x00", " ").encode(errors="replace").decode()
