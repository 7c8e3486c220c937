"""How well one story goes with another."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from math import exp, fsum, log1p, sqrt

from editor_app.model.tag import Tag, TagKind
from editor_app.relevance.weights import products

GATES = {"loose": 0.06, "normal": 0.09, "strict": 0.14}
"""How much two stories must have in common to be offered, by how strict the reader is."""

GATE = GATES["normal"]

TAGS, RECENCY = 0.20, 0.8
"""What tags that agree add to the likeness of text, which counts 1; how much nearness in time
adds to what the text has. Time alone makes no relation."""

_TAGS_AT_THE_GATE = 0.15
_COINCIDENCE = 2
"""With so many shared terms, half of the likeness may be a coincidence."""

_CHANCE = 0.5
"""So much of what the strongest shared term adds may be one."""

_CROWD = 24
"""The likeness of the story that comes so manieth is what a story has in common with many."""

_CROWD_AT_THE_GATE, _A_CROWDS_PART, _MOST_DEMANDED = 0.06, 9, 1.55
"""From what likeness of the crowd on more is demanded; how many times the gate more for each unit
above; how many times the gate is demanded at most."""

_DAYS_TO_FADE = 365
_DAY = 86_400


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


def demanded(gate: float, likenesses: Iterable[float]) -> float:
    """Return the gate for one story to which stories of the library are alike in those degrees.

    What belongs to a story stands out from the many that share its subject's
    common words. Where these are much like it, more is demanded than ``gate``,
    though never so much that what is plainly alike would fail.
    """
    nearest = sorted(likenesses, reverse=True)[:_CROWD]
    crowd = nearest[-1] if len(nearest) == _CROWD else 0.0
    more = _A_CROWDS_PART * max(0.0, crowd - _CROWD_AT_THE_GATE)
    return gate * min(_MOST_DEMANDED, 1 + more)


class Judge:
    """Compares stories with one story. ``carriers`` says how many stories carry a tag, by id."""

    def __init__(
        self, subject: Portrait, carriers: Mapping[str, int], stories: int, gate: float = GATE
    ) -> None:
        self._subject = subject
        self._carriers = carriers
        self._stories = stories
        self._gate = gate
        self._tags = _rarities(subject.tags, carriers, stories)

    def likeness(self, other: Portrait) -> Likeness:
        """Return how well ``other`` goes with the subject.

        It is weak where too little is left of the likeness once coincidence is
        taken off: much of it where few terms are shared, or one does it all.
        Tags that agree make up for some.
        """
        shared = products(self._subject.vector, other.vector)
        texts = min(1.0, fsum(shared))
        tags = self._agreement_of_tags(other)
        sure = texts - _CHANCE * max(shared, default=0.0)
        sure *= len(shared) / (len(shared) + _COINCIDENCE)
        enough = sure + _TAGS_AT_THE_GATE * tags >= self._gate
        return Likeness(self._score(texts, tags, other), texts, weak=not enough)

    def promise(self, cosine: float, other: Portrait) -> float:
        """Return the score that ``other`` has if its text is so much like the subject's."""
        return self._score(min(1.0, cosine), self._agreement_of_tags(other), other)

    def _agreement_of_tags(self, other: Portrait) -> float:
        theirs = _rarities(other.tags, self._carriers, self._stories)
        return _agreement(self._tags, theirs, self._stories)

    def _score(self, texts: float, tags: float, other: Portrait) -> float:
        nearness = _nearness(self._subject.published, other.published)
        score = (texts * (1 + RECENCY * nearness) + TAGS * tags) / (1 + RECENCY + TAGS)
        return min(1.0, score)


def tag_likeness(
    one: Sequence[Tag], other: Sequence[Tag], carriers: Mapping[str, int], stories: int
) -> float:
    """Return how much two stories' tags agree, rare ones counting most; places do not count."""
    mine, theirs = _rarities(one, carriers, stories), _rarities(other, carriers, stories)
    return _agreement(mine, theirs, stories)


def _agreement(mine: Mapping[str, float], theirs: Mapping[str, float], stories: int) -> float:
    shared = [mine[tag_id] for tag_id in mine.keys() & theirs.keys()]
    if not shared:
        return 0.0
    squares = fsum([x * x for x in mine.values()]) * fsum([x * x for x in theirs.values()])
    return fsum([x * x for x in shared]) / sqrt(squares) * max(shared) / log1p(stories)


def _rarities(tags: Sequence[Tag], carriers: Mapping[str, int], stories: int) -> dict[str, float]:
    return {
        tag.id: log1p(stories / max(1, carriers.get(tag.id, 1)))
        for tag in tags
        if tag.kind is not TagKind.PLACE
    }


def _nearness(one: datetime | None, other: datetime | None) -> float:
    if one is None or other is None:
        return 0.0
    return exp(-abs((one - other).total_seconds()) / (_DAY * _DAYS_TO_FADE))
