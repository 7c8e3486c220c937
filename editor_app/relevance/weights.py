"""How much each term of a story says, given how rare it is in the library."""

import math
from collections.abc import Collection, Iterable, Mapping
from functools import lru_cache
from math import fsum, log, sqrt
from operator import mul

_UNSHARED = 0.5
"""How much what no other story says counts in the length of a story."""

_UNSEEN = 50
"""So many stories are imagined that share no term: in a library of ten, the one word that the
stories of a strike have in common must not count for less than one that two share by chance."""

_DAMPING = 0.75
"""The power of the rarity. Below 1, so that a desk's own words still bring its stories together."""

_PAIR = 0.7
"""How much a pair of words counts beside its two words, which count already."""


class Rarities:
    """How rare terms are in a library of ``stories``, as far as it was told.

    The ids of pairs of words are odd, those of single words even.
    """

    def __init__(self, stories: int, counts: Mapping[int, int] | None = None) -> None:
        self.stories = stories
        self._counts: dict[int, int] = {}
        self._told: dict[int, float] = {}
        self._squares: dict[int, float] = {}
        if counts:
            self.learn(counts)

    def __len__(self) -> int:
        return len(self._counts)

    def unknown(self, terms: Iterable[int]) -> set[int]:
        """Return those of the terms that it has not been told of."""
        return set(terms).difference(self._counts)  # by what is asked, not by all that is known

    def learn(self, counts: Mapping[int, int]) -> None:
        """Take in how many stories use each of some terms, at least 1."""
        known = {holders: rarity(holders, self.stories) for holders in set(counts.values())}
        # What no other story uses makes no story like it and so tells nothing, but
        # counts in the length: a story that is mostly about something else is not
        # like this one. Pairs of words are unshared as a rule and do not count.
        alone = _UNSHARED * rarity(1, self.stories) ** 2
        known[1] = 0.0
        told = {
            term: _PAIR * known[holders] if term & 1 else known[holders]
            for term, holders in counts.items()
        }
        self._counts |= counts
        self._told |= told
        self._squares |= {
            term: weight * weight if weight or term & 1 else alone for term, weight in told.items()
        }

    def holders(self, term: int) -> int:
        """Return how many stories use a term."""
        return self._counts[term]

    def rarity(self, term: int) -> float:
        """Return how much a term tells that other stories use too; 0 if none does."""
        return self._told[term]

    def scale(self, uses: Mapping[int, int]) -> float:
        """Return what brings the weights of a story to length 1; 0 for a story of no weight."""
        length = sum(map(mul, uses.values(), map(self._squares.__getitem__, uses)))
        return 1 / sqrt(length) if length else 0.0

    def vector(
        self,
        uses: Mapping[int, int],
        among: Mapping[int, object] | None = None,
        scale: float | None = None,
    ) -> dict[int, float]:
        """Return the weights of a story's terms: √uses · rarity, brought to length 1.

        Of the terms that other stories use too; with ``among``, another story's
        vector, only of those that it has as well, the others counting in the
        length all the same.
        ``scale`` is the story's own, where it is known already.
        """
        factor = self.scale(uses) if scale is None else scale
        told = self._told
        if among is None:
            wanted: Collection[int] = [term for term in uses if told[term]]
        else:
            wanted = uses.keys() & among.keys()
        roots = map(sqrt, map(uses.__getitem__, wanted))
        told_by = map(mul, roots, map(told.__getitem__, wanted))
        return dict(zip(wanted, map(factor.__mul__, told_by), strict=True))


@lru_cache(65_536)
def rarity(holders: int, stories: int) -> float:
    """Return how much it says that a story has what ``holders`` of ``stories`` have.

    The inverse document frequency of Okapi BM25, never negative, damped.
    """
    others = stories + _UNSEEN - holders
    return math.pow(log(1 + (others + 0.5) / (holders + 0.5)), _DAMPING)


def cosine(one: Mapping[int, float], other: Mapping[int, float]) -> float:
    """Return how alike two vectors are, from 0 to 1."""
    return min(1.0, fsum(products(one, other)))  # exact, so in whatever order


def products(one: Mapping[int, float], other: Mapping[int, float]) -> list[float]:
    """Return what each term that two vectors share adds to their likeness, in no order."""
    shared = one.keys() & other.keys()
    return list(map(mul, map(one.__getitem__, shared), map(other.__getitem__, shared)))
