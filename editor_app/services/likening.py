"""Likening: a story beside the stories of the library that read most like it."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from editor_app.model.errors import Cancelled
from editor_app.relevance.weights import Rarities
from editor_app.store.candidates import Found
from editor_app.store.work import Work

_SOUGHT = 64
"""So many terms of a story, the most telling ones, are looked for in others."""

Vector = Mapping[int, float]


def never() -> bool:
    """Go on to the end."""
    return False


@dataclass(frozen=True, slots=True)
class Compared:
    """A story beside those that may be like it: its terms, their weights and, by id, theirs.

    Of theirs only those that it shares, as parts of the whole story's length.
    """

    uses: Mapping[int, int]
    vector: Vector
    found: tuple[Found, ...]
    vectors: Mapping[str, Vector]


class Comparer:
    """Compares stories of one unit of work; for ``many`` of them, while nobody writes, faster."""

    def __init__(
        self, work: Work, *, many: bool = False, cancelled: Callable[[], bool] = never
    ) -> None:
        self.stories = work.articles.count()
        self._candidates = work.candidates
        self._cancelled = cancelled
        if many:
            self._candidates.remember()

    def compare(self, article_id: str, limit: int, also: Iterable[str] = ()) -> Compared:
        """Return the ``limit`` stories that look most like a story, and ``also``, never itself.

        Raises Cancelled between its steps when it should stop, and NotFound
        where there is no such story.
        """
        uses = self._candidates.uses(article_id)
        rarities = self._rarities(uses)
        vector = rarities.vector(uses)
        told = {term: weight * rarities.rarity(term) for term, weight in vector.items()}
        best = sorted(vector, key=lambda term: (-vector[term], term))[:_SOUGHT]
        sought = sorted(best, key=lambda term: (rarities.holders(term), term))
        self.heed()
        near = self._candidates.near(told, sought, limit + 1, also)
        found = tuple(one for one in near if one.id != article_id)
        self.heed()
        return Compared(uses, vector, found, self._weighed(found, vector))

    def heed(self) -> None:
        """Raise Cancelled when this should stop."""
        if self._cancelled():
            raise Cancelled("Stopped.")

    def _weighed(self, found: Iterable[Found], subject: Vector) -> dict[str, Vector]:
        rarities = self._rarities({term for one in found for term in one.uses})
        return {one.id: rarities.vector(one.uses, among=subject) for one in found}

    def _rarities(self, terms: Iterable[int]) -> Rarities:
        return Rarities(self.stories, self._candidates.counts(terms))
