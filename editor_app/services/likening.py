"""Likening: a story beside the stories of the library that read most like it."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from math import sqrt

from editor_app.model.errors import Cancelled
from editor_app.relevance.weights import Rarities
from editor_app.store.candidates import Found
from editor_app.store.work import Work

_SOUGHT = 64
"""So many terms of a story, the most telling ones, are looked for in others."""

_KEPT = 500_000
"""So many terms are remembered before they are looked up anew."""

Vector = Mapping[int, float]


def never() -> bool:
    """Go on to the end."""
    return False


@dataclass(frozen=True, slots=True)
class Looked:
    """A first look: a story beside those that may be like it.

    ``uses`` are its terms, ``vector`` their weights. ``guesses`` say by id how
    alike the texts seem, about as the cosine will be: as if the other story's
    own words were as rare as its own.
    """

    uses: Mapping[int, int]
    vector: Vector
    found: Mapping[str, Found]
    guesses: Mapping[str, float]


class Comparer:
    """Compares stories of one unit of work; for ``many`` of them, while nobody writes, faster."""

    def __init__(
        self, work: Work, *, many: bool = False, cancelled: Callable[[], bool] = never
    ) -> None:
        self.work = work
        self.stories = work.articles.count()
        self._candidates = work.candidates
        self._cancelled = cancelled
        self.heed()
        self._rarities = Rarities(self.stories)
        self._scales: dict[str, float] = {}
        if many:
            self._candidates.remember()

    def look(self, article_id: str, also: Iterable[str] = ()) -> Looked:
        """Return the stories that seem most like a story, and ``also``, never itself.

        Raises Cancelled between its steps when it should stop, and NotFound
        where there is no such story.
        """
        if len(self._rarities) > _KEPT:
            self._rarities = Rarities(self.stories)
            self._scales.clear()
        uses = self._candidates.uses(article_id)
        self._learn(uses)
        vector = self._rarities.vector(uses)
        told = {term: weight * self._rarities.rarity(term) for term, weight in vector.items()}
        best = sorted(vector, key=lambda term: (-vector[term], term))[:_SOUGHT]
        sought = sorted(best, key=lambda term: (self._rarities.holders(term), term))
        self.heed()
        near = self._candidates.near(told, sought, also)
        found = {one.id: one for one in near if one.id != article_id}
        self.heed()
        rareness = self._rarities.scale(uses) * sqrt(sum(uses.values()))
        guesses = {one.id: one.likeness * rareness for one in found.values()}
        return Looked(uses, vector, found, guesses)

    def weigh(self, found: Iterable[Found], subject: Vector) -> dict[str, Vector]:
        """Return by id the weights of the terms that each story shares with the subject.

        They are parts of the whole story's length.
        """
        stories = list(found)
        fresh = [one for one in stories if one.id not in self._scales]
        self._learn(set().union(*(one.uses for one in fresh)))
        self._scales |= {one.id: self._rarities.scale(one.uses) for one in fresh}
        self.heed()
        return {
            one.id: self._rarities.vector(one.uses, subject, self._scales[one.id])
            for one in stories
        }

    def heed(self) -> None:
        """Raise Cancelled when this should stop."""
        if self._cancelled():
            raise Cancelled("Stopped.")

    def _learn(self, terms: Iterable[int]) -> None:
        unknown = self._rarities.unknown(terms)
        if unknown:
            self._rarities.learn(self._candidates.counts(unknown))
