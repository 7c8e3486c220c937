"""Which stories of those found are shown, and in what order."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

from editor_app.model.article import Status, StorySummary

_NEVER = datetime.min.replace(tzinfo=UTC)


class Order(StrEnum):
    """The orders that the sort menu offers."""

    EDITED = "Last edit"
    PUBLISHED = "Publish date"
    HEADLINE = "Headline"
    WORDS = "Word count"


_KEYS: dict[Order, tuple[Callable[[StorySummary], Any], bool]] = {
    Order.PUBLISHED: (lambda story: story.published or _NEVER, True),
    Order.HEADLINE: (lambda story: story.headline.casefold(), False),
    Order.WORDS: (lambda story: story.words, True),
}


@dataclass(frozen=True, slots=True)
class Choice:
    """Filters and order of the list. No statuses means all but the bin; no desks means all."""

    statuses: frozenset[Status] = frozenset()
    desks: frozenset[str] = frozenset()
    order: Order = Order.EDITED

    @property
    def filtered(self) -> bool:
        """Whether any filter is on."""
        return bool(self.statuses or self.desks)

    def lets_pass(self, story: StorySummary) -> bool:
        """Tell whether a story is shown."""
        if self.statuses:
            passes = story.status in self.statuses
        else:
            passes = story.status is not Status.SPIKED
        return passes and (not self.desks or story.desk in self.desks)

    def of(self, stories: Iterable[StorySummary]) -> list[StorySummary]:
        """Return the stories to show, in order."""
        chosen = [story for story in stories if self.lets_pass(story)]
        if self.order in _KEYS:
            key, backwards = _KEYS[self.order]
            chosen.sort(key=key, reverse=backwards)
        return chosen

    def words(self) -> str:
        """Return the filters in words, such as "In edit in Business"."""
        names = " or ".join(sorted(status.value for status in self.statuses))
        desks = " or ".join(sorted(self.desks))
        return " in ".join(part for part in (names, desks) if part)
