"""How well one story goes with another, from 0 to 1, or not well enough to be offered at all."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from math import exp, log1p, sqrt

from editor_app.model.tag import Tag, TagKind
from editor_app.relevance.weights import WeighedTerm

GATE = 0.12
"""Below this much likeness of text and tags a story is not offered."""

TAGS, RECENCY = 0.15, 0.10
"""How much tags and nearness in time add to the likeness of text, which counts 1."""

_FEWEST_WORDS = 2
_DAYS_TO_FADE = 365


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """The story that others are compared with.

    ``terms`` are its heaviest terms that other stories share, ``weight`` the sum
    of squares over all its heaviest terms, and ``strength`` its own BM25.
    """

    terms: Sequence[WeighedTerm]
    weight: float
    strength: float
    tags: Sequence[Tag] = ()
    published: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A story that might go with the subject.

    ``strength`` is its BM25 for the subject's terms, ``terms`` those of them that it has.
    """

    strength: float
    terms: Sequence[WeighedTerm]
    tags: Sequence[Tag] = ()
    published: datetime | None = None


def likeness(
    subject: Subject, candidate: Candidate, uses: Mapping[str, int], stories: int
) -> float | None:
    """Return how well the candidate goes with the subject; None when it is not worth offering.

    ``uses`` says how many of the library's ``stories`` carry each tag, by id.
    """
    text = text_likeness(subject, candidate)
    tags = tag_likeness(subject.tags, candidate.tags, uses, stories)
    if text + TAGS * tags < GATE:
        return None
    if not tags and len(candidate.terms) < _FEWEST_WORDS:
        return None
    recency = _nearness(subject.published, candidate.published)
    return min(1.0, (text + TAGS * tags + RECENCY * recency) / (1 + TAGS + RECENCY))


def text_likeness(subject: Subject, candidate: Candidate) -> float:
    """Return the share of what the subject is about that the candidate is about too.

    The smaller of two shares is believed: by BM25, which knows lengths, and by
    the weights of the shared terms, which small libraries do not mislead. Both
    are cut down to the part of the subject that other stories can share.
    """
    shareable = _mass(subject.terms)
    if not shareable or subject.strength <= 0 or not subject.weight:
        return 0.0
    by_rank = min(1.0, candidate.strength / subject.strength)
    by_terms = _mass(candidate.terms) / shareable
    return min(by_rank, by_terms) * shareable / subject.weight


def tag_likeness(
    one: Sequence[Tag], other: Sequence[Tag], uses: Mapping[str, int], stories: int
) -> float:
    """Return how much two stories' tags agree, rare ones counting most; places do not count."""
    mine, theirs = _rarities(one, uses, stories), _rarities(other, uses, stories)
    shared = [mine[tag_id] for tag_id in mine.keys() & theirs.keys()]
    if not shared:
        return 0.0
    lengths = sqrt(sum(x * x for x in mine.values()) * sum(x * x for x in theirs.values()))
    return sum(x * x for x in shared) / lengths * max(shared) / log1p(stories)


def _rarities(tags: Sequence[Tag], uses: Mapping[str, int], stories: int) -> dict[str, float]:
    return {
        tag.id: log1p(stories / max(1, uses.get(tag.id, 1)))
        for tag in tags
        if tag.kind is not TagKind.PLACE
    }


def _mass(terms: Sequence[WeighedTerm]) -> float:
    return sum(one.weight**2 for one in terms)


def _nearness(one: datetime | None, other: datetime | None) -> float:
    if one is None or other is None:
        return 0.0
    return exp(-abs(one - other).days / _DAYS_TO_FADE)
