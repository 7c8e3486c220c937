"""How well one story goes with another."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from math import exp, log1p, sqrt

from editor_app.model.tag import Tag, TagKind
from editor_app.relevance.weights import cosine

GATE = 0.12
"""Below this much likeness of the text a story is not offered, unless tags make up for it."""

TAGS, RECENCY = 0.15, 0.10
"""How much tags and nearness in time add to the likeness of text, which counts 1."""

_TAGS_AT_THE_GATE = 0.20
_COINCIDENCE = 2
"""With so many shared terms, half of the likeness may be chance."""

_DAYS_TO_FADE = 365


@dataclass(frozen=True, slots=True, kw_only=True)
class Portrait:
    """A story as it is compared: what it says, by the weight of each term, its tags, its date."""

    vector: Mapping[int, float]
    tags: Sequence[Tag] = ()
    published: datetime | None = None


@dataclass(frozen=True, slots=True)
class Likeness:
    """How well a story goes with another: ``score`` from 0 to 1, ``cosine`` of the texts alone.

    ``weak`` says that it is not enough to be offered.
    """

    score: float
    cosine: float
    weak: bool


class Judge:
    """Compares stories with one story. ``carriers`` says how many stories carry a tag, by id."""

    def __init__(
        self, subject: Portrait, carriers: Mapping[str, int], stories: int, gate: float = GATE
    ) -> None:
        self._subject = subject
        self._carriers = carriers
        self._stories = stories
        self._gate = gate

    def likeness(self, other: Portrait) -> Likeness:
        """Return how well ``other`` goes with the subject."""
        subject = self._subject
        texts = cosine(subject.vector, other.vector)
        tags = tag_likeness(subject.tags, other.tags, self._carriers, self._stories)
        nearness = _nearness(subject.published, other.published)
        score = (texts + TAGS * tags + RECENCY * nearness) / (1 + TAGS + RECENCY)
        words = len(subject.vector.keys() & other.vector.keys())
        sure = texts * words / (words + _COINCIDENCE)
        enough = sure + _TAGS_AT_THE_GATE * tags >= self._gate
        return Likeness(min(1.0, score), texts, weak=not enough)


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


def _nearness(one: datetime | None, other: datetime | None) -> float:
    if one is None or other is None:
        return 0.0
    return exp(-abs(one - other).days / _DAYS_TO_FADE)
