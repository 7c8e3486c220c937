"""Withholding: which stories that go with a story must not be offered for it, and why."""

from array import array
from collections.abc import Iterable, Mapping
from datetime import datetime
from enum import StrEnum

from editor_app.model.article import Status
from editor_app.model.story_link import LinkState
from editor_app.relevance.duplicates import Shingles, nearly_the_same, shingles
from editor_app.store.candidates import Found
from editor_app.store.work import Work

Terms = Mapping[int, object]

OFFERED = (Status.PUBLISHED, Status.CORRECTED, Status.READY, Status.IN_EDIT)
"""Stories in any other state are never suggested."""

_MAY_BE_THE_SAME = 0.4
"""Texts that share less of their terms are not nearly the same; the others are compared in full."""


_KEPT = 4_000
"""So many texts are kept before they are read anew."""


class Why(StrEnum):
    """Why a story that goes with another is not offered for it."""

    DRAFT = "is draft"
    ON_HOLD = "is on hold"
    WITHDRAWN = "is withdrawn"
    SPIKED = "is spiked"
    EMBARGO = "is under embargo"
    CARD = "is a card already"
    DISMISSED = "not for this story"
    DUPLICATE = "possible duplicate"
    SERIES = "another part of its series is offered"


def barred(work: Work, article_id: str, found: Iterable[Found], now: datetime) -> dict[str, Why]:
    """Return, by id, which of the stories found must not be offered for a story, and why."""
    reasons: dict[str, Why] = {}
    for one in found:
        if one.status not in OFFERED:
            reasons[one.id] = Why(f"is {one.status.value}")
        elif one.embargo is not None and one.embargo > now:
            reasons[one.id] = Why.EMBARGO
    for link in work.links.of(article_id):
        if link.target_id is not None:
            dismissed = link.state is LinkState.DISMISSED
            reasons[link.target_id] = Why.DISMISSED if dismissed else Why.CARD
    return reasons


class Texts:
    """The plain texts of stories, kept for as long as nobody writes."""

    def __init__(self, work: Work) -> None:
        self._work = work
        self._known: dict[str, str] = {}
        self._shingles: dict[str, array[int]] = {}

    def text(self, article_id: str) -> str:
        """Return what a story says, its headline on the first line."""
        if article_id not in self._known:
            self.read([article_id])
        return self._known[article_id]

    def read(self, article_ids: Iterable[str]) -> None:
        """Read the texts of stories that will be asked for, all at once."""
        missing = [one for one in article_ids if one not in self._known]
        if len(self._known) > _KEPT:
            self._known.clear()
            self._shingles.clear()
        self._known |= self._work.candidates.texts(missing)

    def same(self, article_id: str, uses: Terms, others: Mapping[str, Terms]) -> str:
        """Return the id of the first of ``others`` that has nearly the same text; "" if none.

        The terms of the stories save comparing most of them word by word.
        """
        for one, theirs in others.items():
            shared = len(uses.keys() & theirs.keys())
            if shared >= _MAY_BE_THE_SAME * max(len(uses), len(theirs)) and nearly_the_same(
                self._runs(article_id), self._runs(one)
            ):
                return one
        return ""

    def _runs(self, article_id: str) -> Shingles:
        packed = self._shingles.get(article_id)
        if packed is None:
            found = shingles(self.text(article_id))
            self._shingles[article_id] = array("q", found)
            return found
        return frozenset(packed)
