"""Which tags suit a story: those of the stories that read like it, and those it names."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log, sqrt

from editor_app.relevance.likeness import GATE

NEIGHBOURS = 30
"""So many of the tagged stories that read most like a story say what tags it may need."""

_NAMED, _ALIKE = 0.2, 0.5
"""How much being named, and being like all stories of the tag, add to the neighbours' part of 1."""


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A story that carries tags: how alike the texts are, from 0 to 1, and its tags by id."""

    cosine: float
    tag_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Naming:
    """How a text names a tag: in its headline, and how often below."""

    in_headline: bool = False
    times: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class TagScore:
    """How well a tag suits, from 0 up to about 1.7, and why.

    ``stories`` of the ``nearest`` tagged ones carry it; ``naming`` says how
    the text names it.
    """

    tag_id: str
    score: float
    stories: int
    nearest: int
    naming: Naming


def score_tags(
    neighbours: Sequence[Neighbour],
    carriers: Mapping[str, int],
    named: Mapping[str, Naming],
    stories: int,
) -> list[TagScore]:
    """Return every tag that anything speaks for, the most fitting first.

    ``neighbours`` come likest first; ``carriers`` says on how many of the
    ``stories`` a tag is. The score is the neighbours' share by squared
    likeness, a bonus for a name that stands in the text, weighed by its
    rarity, and the likeness to all stories of the tag taken together: the sum
    of the likenesses over the root of their number, as stories of one tag are
    nearly at right angles to each other.
    """
    near = [one for one in neighbours if one.tag_ids][:NEIGHBOURS]
    # One more that is just alike enough and has no tag, so that poor evidence stays poor.
    all_votes = sum(one.cosine**2 for one in near) + GATE**2
    votes = _sums((one.tag_ids, one.cosine**2 / all_votes) for one in near)
    alike = _sums((one.tag_ids, one.cosine) for one in neighbours)
    holders = _sums((one.tag_ids, 1.0) for one in near)
    naming = {
        tag_id: _weight(how, carriers.get(tag_id, 0), stories) for tag_id, how in named.items()
    }
    strongest = max(naming.values(), default=1.0)
    scores = [
        TagScore(
            tag_id=tag_id,
            score=votes.get(tag_id, 0.0)
            + _NAMED * naming.get(tag_id, 0.0) / strongest
            + _ALIKE * alike.get(tag_id, 0.0) / sqrt(max(1, carriers.get(tag_id, 1))),
            stories=round(holders.get(tag_id, 0)),
            nearest=len(near),
            naming=named.get(tag_id, Naming()),
        )
        for tag_id in alike.keys() | naming.keys()
    ]
    return sorted(scores, key=lambda one: (-one.score, one.tag_id))


def _sums(shares: Iterable[tuple[Iterable[str], float]]) -> dict[str, float]:
    sums: dict[str, float] = {}
    for tag_ids, share in shares:
        for tag_id in tag_ids:
            sums[tag_id] = sums.get(tag_id, 0.0) + share
    return sums


def _weight(how: Naming, holders: int, stories: int) -> float:
    return (2 * how.in_headline + 1 + log(1 + how.times)) * log(1 + stories / max(1, holders))
