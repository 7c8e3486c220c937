"""How much each term of a story says, given how rare it is in the library."""

from collections.abc import Mapping
from math import fsum, log, sqrt

_UNSHARED = 0.5
"""How much what no other story says counts in the length of a story."""

_UNSEEN = 50
"""So many stories are imagined that share no term: in a library of ten, the one word that the
stories of a strike have in common must not count for less than one that two share by chance."""

_SCALED = 256
_SCALE = (0.0, *(1 + log(count) for count in range(1, _SCALED)))


class Rarities:
    """How rare terms are in a library of ``stories``; ``counts`` has those that two or more use."""

    def __init__(self, stories: int, counts: Mapping[int, int]) -> None:
        self.stories = stories
        self._counts = counts
        known = {holders: rarity(holders, stories) for holders in set(counts.values())}
        self._weights = {term: known[holders] for term, holders in counts.items()}
        self._alone = rarity(1, stories)

    def holders(self, term: int) -> int:
        """Return how many stories use a term."""
        return self._counts.get(term, 1)

    def vector(self, uses: Mapping[int, int]) -> dict[int, float]:
        """Return the weights of a story's terms: (1 + ln uses) · rarity, brought to length 1.

        What no other story uses makes no story like it and so is left out, but
        counts in the length: a story that is mostly about something else is
        not like this one. Pairs of words are unshared as a rule and do not count
        (their ids are odd).
        """
        shared: dict[int, float] = {}
        length = alone = 0.0
        weights = self._weights
        for term, count in uses.items():
            scale = _SCALE[count] if count < _SCALED else 1 + log(count)
            if term in weights:
                shared[term] = weight = scale * weights[term]
                length += weight * weight
            elif not term & 1:
                alone += scale * scale
        length += alone * self._alone * self._alone * _UNSHARED
        root = sqrt(length)
        return {term: weight / root for term, weight in shared.items()}


def rarity(holders: int, stories: int) -> float:
    """Return how much it says that a story has what ``holders`` of ``stories`` have."""
    others = stories + _UNSEEN - holders
    return log(1 + (others + 0.5) / (holders + 0.5))


def cosine(one: Mapping[int, float], other: Mapping[int, float]) -> float:
    """Return how alike two vectors are, from 0 to 1."""
    shared = one.keys() & other.keys()
    return min(1.0, fsum([one[term] * other[term] for term in shared]))  # in whatever order
