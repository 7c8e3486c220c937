"""Why a story is suggested."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import islice

from editor_app.markup.calendar_words import calendar_words
from editor_app.markup.telling_words import words
from editor_app.model.tag import Tag, TagKind
from editor_app.model.term import Term

_MOST = 4
_NEAR_DAYS = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Reasons:
    """What two stories share.

    ``terms`` are spelled as the story spells them, the most telling first;
    ``names`` are the people, places and organisations named in both; ``days``
    lie between them, None where one has no date.
    """

    terms: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    days: int | None = None

    def in_words(self) -> tuple[str, ...]:
        """Return the reasons to read, such as "Shares Calder Port, strike" and "3 days apart"."""
        shares = (f"Shares {', '.join(self.shares)}",) if self.shares else ()
        return shares + self._time_apart()

    @property
    def shares(self) -> tuple[str, ...]:
        """What is worth saying: tags and names first, then the terms that none of them says."""
        said = list(dict.fromkeys([*self.tags, *self.names]))
        known = {word for name in said for word in words(name)}
        said.extend(term for term in self.terms if not known.intersection(words(term)))
        return tuple(said[:_MOST])

    @property
    def near_days(self) -> int | None:
        """How many days lie between the stories where that is a reason, else None."""
        return self.days if self.days is not None and self.days <= _NEAR_DAYS else None

    def _time_apart(self) -> tuple[str, ...]:
        if self.near_days is None:
            return ()
        if self.near_days == 0:
            return ("Published the same day",)
        return (f"{self.near_days} {'day' if self.near_days == 1 else 'days'} apart",)


def shared_terms(
    terms: Mapping[int, Term],
    one: Mapping[int, float],
    other: Mapping[int, float],
    language: str = "en",
    limit: int = 6,
) -> tuple[str, ...]:
    """Return the terms that make two vectors alike, the strongest first, as they are spelled.

    ``terms`` are those of the first story, by id. A pair that is about as strong
    as its words stands for them. That both speak of a Monday is not worth saying.
    """
    days = calendar_words(language)
    shared = [term for term in one.keys() & other.keys() if term in terms]
    shared.sort(key=lambda term: (-one[term] * other[term], terms[term].stem))
    telling = (terms[term].surface for term in shared)
    undated = (surface for surface in telling if not _is_dated(surface, days))
    strongest = list(islice(undated, 2 * limit))
    pairs = [surface for surface in strongest if " " in surface]
    return unrepeated(_whole(surface, pairs) for surface in strongest)[:limit]


def _whole(surface: str, pairs: Iterable[str]) -> str:
    """Return the first of the pairs that says a term, else the term: "night shifts" of "night"."""
    said = set(words(surface))
    return next((pair for pair in pairs if said <= set(words(pair))), surface)


def _is_dated(surface: str, days: frozenset[str]) -> bool:
    """Whether a term is made of days and months, with a capital: "march" may be a march."""
    return all(word[0].isupper() and word.lower() in days for word in surface.split(" "))


def shared_tags(one: Sequence[Tag], other: Sequence[Tag]) -> tuple[str, ...]:
    """Return the names of the tags that both stories carry, in the order of the first."""
    known = {tag.id for tag in other}
    return tuple(tag.name for tag in one if tag.id in known)


def named_by_both(
    one: Sequence[Tag], other: Sequence[Tag], texts: tuple[str, str]
) -> tuple[str, ...]:
    """Return the people, places and organisations that each story carries as a tag or names."""
    mine, theirs = {tag.id for tag in one}, {tag.id for tag in other}
    tags = {tag.id: tag for tag in (*one, *other) if tag.kind is not TagKind.TOPIC}
    return tuple(
        tag.name
        for tag in tags.values()
        if (tag.id in mine or _names(texts[0], tag)) and (tag.id in theirs or _names(texts[1], tag))
    )


def unrepeated(names: Iterable[str]) -> tuple[str, ...]:
    """Return the names in order without those whose words an earlier one says already."""
    kept: dict[str, set[str]] = {}
    for name in names:
        said = set(words(name))
        if not any(said <= earlier for earlier in kept.values()):
            kept[name] = said
    return tuple(kept)


def days_apart(one: datetime | None, other: datetime | None) -> int | None:
    """Return how many days lie between two dates, None where one is missing."""
    if one is None or other is None:
        return None
    return abs((one.date() - other.date()).days)


def _names(text: str, tag: Tag) -> bool:
    folded = text.casefold()
    return any(
        name.casefold() in folded
        and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text, re.IGNORECASE)
        for name in (tag.name, *tag.aliases)
    )
