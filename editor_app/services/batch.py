"""Batches: the same thing done to many stories at once, and taken back at once."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from editor_app.model.article import Status, StorySummary
from editor_app.model.changes import Changes
from editor_app.store.library import Library


@dataclass(frozen=True, slots=True)
class Batch:
    """What a batch changed, and how the stories were before: enough to take it back."""

    changes: Changes
    before: tuple[StorySummary, ...] = ()


def set_status(library: Library, ids: Sequence[str], status: Status) -> Batch:
    """Give stories a status, in one unit of work; those that have it already stay untouched.

    The bin remembers since when it has a story, and what the story was before.
    """
    with library.write() as work:
        now = library.now()
        before = [one for one in work.articles.summaries(ids) if one.status is not status]
        if status is Status.SPIKED:
            work.binned.remember((one.id for one in before), now)
        work.articles.amend(replace(one, status=status, updated=now) for one in before)
        work.binned.settle(now)
    return Batch(work.changes, tuple(before))


def set_desk(library: Library, ids: Sequence[str], desk: str) -> Batch:
    """Give stories to a desk, in one unit of work; those that it has already stay untouched."""
    with library.write() as work:
        now = library.now()
        before = [one for one in work.articles.summaries(ids) if one.desk != desk]
        work.articles.amend(replace(one, desk=desk, updated=now) for one in before)
    return Batch(work.changes, tuple(before))


def take_back(library: Library, batch: Batch) -> Changes:
    """Give the stories of a batch the status, the desk and the moment that they had before it."""
    with library.write() as work:
        work.articles.amend(batch.before)
        work.binned.settle(library.now())
    return work.changes
