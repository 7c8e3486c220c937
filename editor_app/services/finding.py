"""Finding: the stories of the library, all of them or those that match."""

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Protocol

from editor_app.model.article import Status, StorySummary
from editor_app.model.binned import days_left
from editor_app.model.outline import ListedStory, Outline
from editor_app.model.query_text import parse
from editor_app.model.story_query import Order
from editor_app.services.marking import Marker

if TYPE_CHECKING:  # a list is also wanted before what it takes to open a library is loaded
    from editor_app.store.library import Library
    from editor_app.store.search import Search


class Searchable(Protocol):
    """A unit of work that can be searched in."""

    @property
    def search(self) -> "Search":
        """The stories, to be asked for."""


class Shelf(Protocol):
    """Stories to be listed: a library, or what can be seen of it before it is open."""

    def read(self) -> AbstractContextManager[Searchable]:
        """Give a unit of work that sees the stories as they are now."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A list that is wanted: of which stories, in what order, and at most how many."""

    query: str = ""
    order: Order = Order.MATCH
    limit: int | None = None


@dataclass(frozen=True, slots=True)
class Choices:
    """What stories can be chosen by: the desks in use, and the tags with the most used first.

    ``total`` is how many stories there are outside the bin, ``everything`` how
    many with it.
    """

    desks: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    total: int = 0
    everything: int = 0


def stories(library: "Library", query: str = "", limit: int | None = None) -> list[StorySummary]:
    """Return the stories that ``query`` looks for; for "" all, last touched first."""
    with library.read() as work:
        return work.search.stories(parse(query, library.now().astimezone()), limit)


def count(library: "Library") -> int:
    """Return how many stories the library has."""
    with library.read() as work:
        return work.articles.count()


def outline(
    library: Shelf, wanted: Wanted, now: datetime, stopped: Callable[[], bool] | None = None
) -> Outline:
    """Return which stories a list has and in what order; days are days where ``now`` is.

    Raises SearchStopped as soon as ``stopped()`` is true.
    """
    query = parse(wanted.query, now)
    with library.read() as work:
        return work.search.outline(
            query, wanted.order, now=now, limit=wanted.limit, stopped=stopped
        )


def rows(library: Shelf, ids: Sequence[str], query: str, now: datetime) -> tuple[ListedStory, ...]:
    """Return the stories of those ids that are there, in this order, as rows of a list.

    The words of ``query`` are marked. Where they stand in the text alone, the
    place is shown instead of the standfirst.
    """
    with library.read() as work:
        found = work.search.summaries(ids)
        marker = Marker(parse(query, now))
        texts = work.search.texts(ids) if marker.words else {}
        binned = [one.id for one in found if one.status is Status.SPIKED]
        since = work.search.binned(binned) if binned else {}
    return tuple(
        marker.row(
            story,
            texts.get(story.id),
            days_left(since.get(story.id, now), now) if story.id in binned else None,
        )
        for story in found
    )


def choices(library: "Library") -> Choices:
    """Return what stories can be chosen by."""
    with library.read() as work:
        uses = [use for use in work.tags.all() if use.stories]
        return Choices(
            desks=work.articles.desks(),
            tags=tuple(use.tag.name for use in sorted(uses, key=lambda use: -use.stories)),
            total=work.articles.count_outside_the_bin(),
            everything=work.articles.count(),
        )
