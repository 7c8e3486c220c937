"""The best stories that do not all say the same: maximal marginal relevance."""

from collections.abc import Iterator, Mapping

from editor_app.relevance.likeness import Likeness, Portrait
from editor_app.relevance.weights import cosine

_RELEVANCE = 0.95
"""The rest to 1 is what likeness to a story picked before takes away."""


class Variety:
    """Picks one story after another, by id: the best, less what resembles the picks so far."""

    def __init__(
        self, judged: Mapping[str, Likeness], portraits: Mapping[str, Portrait], limit: int
    ) -> None:
        best = sorted(judged, key=lambda one: (-judged[one].score, one))[:limit]
        self._left = {one: judged[one].score for one in best}
        self._nearest = dict.fromkeys(best, 0.0)
        self._beside = dict.fromkeys(best, 0)
        self._kept: list[str] = []
        self._portraits = portraits

    def __iter__(self) -> Iterator[str]:
        """Yield the ids; tell by ``keep`` which of them were taken."""
        while self._left:
            best = max(self._left, key=self._worth)
            if self._beside[best] < len(self._kept):
                self._lay_beside_the_kept(best)  # is worth less now, so another may be the best
            else:
                del self._left[best]
                yield best

    def keep(self, article_id: str) -> None:
        """Let what follows differ from this story."""
        self._kept.append(article_id)

    def _lay_beside_the_kept(self, article_id: str) -> None:
        mine = self._portraits[article_id].vector
        for one in self._kept[self._beside[article_id] :]:
            likeness = cosine(mine, self._portraits[one].vector)
            self._nearest[article_id] = max(self._nearest[article_id], likeness)
        self._beside[article_id] = len(self._kept)

    def _worth(self, article_id: str) -> float:
        return _RELEVANCE * self._left[article_id] - (1 - _RELEVANCE) * self._nearest[article_id]
