"""How well one story goes with another, from 0 to 1, or not well enough to be offered at all."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from math import exp, log1p, sqrt

from editor_app.model.tag import Tag, TagKind
from editor_app.relevance.weights import WeighedTerm

GATE = 0.105
"""Below this much likeness of text and tags a story is not offered."""

TAGS, RECENCY = 0.20, 0.10
"""How much tags and nearness in time add to the likeness of text, which counts 1."""

_FEWEST_WORDS = 3
_COINCIDENCE = 2
"""With this many shared words, half of the likeness may be chance."""

_SMALL_LIBRARY = 10
"""In a library of this size, half of a story's unshared words are unshared by chance."""

_DAYS_TO_FADE = 365


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """The story that others are compared with.

    ``terms`` are its heaviest terms that other stories use too, ``uses`` how
    strongly it uses them, by stem, and ``weight`` the sum of squares over all
    its heaviest terms. The library has ``stories`` stories.
    """

    terms: Sequence[WeighedTerm]
    uses: Mapping[str, float]
    weight: float
    stories: int
    tags: Sequence[Tag] = ()
    published: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A story that might go with the subject; ``uses`` are those of the subject's terms."""

    uses: Mapping[str, float]
    tags: Sequence[Tag] = ()
    published: datetime | None = None


def likeness(
    subject: Subject, candidates: Mapping[str, Candidate], carriers: Mapping[str, int]
) -> dict[str, float]:
    """Return how well each candidate goes with the subject, where it is worth offering, by id.

    ``carriers`` says how many of the library's stories carry each tag, by id.
    """
    own = _matched(subject, subject.uses)
    shareable = _shareable(subject)
    scores: dict[str, float] = {}
    for article_id, candidate in candidates.items():
        matched = min(1.0, _matched(subject, candidate.uses) / own) if own else 0.0
        text = matched * shareable * _certainty(len(candidate.uses))
        tags = TAGS * tag_likeness(subject.tags, candidate.tags, carriers, subject.stories)
        if text + tags >= GATE and (tags or len(candidate.uses) >= _FEWEST_WORDS):
            recency = RECENCY * _nearness(subject.published, candidate.published)
            scores[article_id] = min(1.0, (text + tags + recency) / (1 + TAGS + RECENCY))
    return scores


def tag_likeness(
    one: Sequence[Tag], other: Sequence[Tag], carriers: Mapping[str, int], stories: int
) -> float:
    """Return how much two stories' tags agree, rare ones counting most; places do not count."""
    mine, theirs = _rarities(one, carriers, stories), _rarities(other, carriers, stories)
    shared = [mine[tag_id] for tag_id in mine.keys() & theirs.keys()]
    if not shared:
        return 0.0
    lengths = sqrt(sum(x * x for x in mine.values()) * sum(x * x for x in theirs.values()))
    return sum(x * x for x in shared) / lengths * max(shared) / log1p(stories)


def _rarities(tags: Sequence[Tag], carriers: Mapping[str, int], stories: int) -> dict[str, float]:
    return {
        tag.id: log1p(stories / max(1, carriers.get(tag.id, 1)))
        for tag in tags
        if tag.kind is not TagKind.PLACE
    }


def _matched(subject: Subject, uses: Mapping[str, float]) -> float:
    """Return BM25 for the subject's terms, with the subject's own weights in the place of idf.

    FTS5's idf is nothing for what half of the stories say, and so of no use in
    a small library.
    """
    return sum(one.weight * uses.get(one.term.stem, 0.0) for one in subject.terms)


def _shareable(subject: Subject) -> float:
    """Return how much of what the subject is about other stories could share at all."""
    shared = sum(one.weight**2 for one in subject.terms)
    if not shared:
        return 0.0
    expected = subject.stories / (subject.stories + _SMALL_LIBRARY)
    return shared / (shared + (subject.weight - shared) * expected)


def _certainty(words: int) -> float:
    """Return how certainly ``words`` shared words are no coincidence."""
    return words / (words + _COINCIDENCE)


def _nearness(one: datetime | None, other: datetime | None) -> float:
    if one is None or other is None:
        return 0.0
    return exp(-abs(one - other).days / _DAYS_TO_FADE)
