"""The bin: stories stay in it for thirty days, and leave it as they came."""

from collections.abc import Sequence
from dataclasses import replace

from editor_app.model.article import Status
from editor_app.model.binned import KEPT
from editor_app.model.changes import Changes
from editor_app.services import keeping
from editor_app.services.batch import Batch
from editor_app.store.library import Library


def restore(library: Library, ids: Sequence[str]) -> Batch:
    """Take stories out of the bin, each back to the status that it had; others stay untouched."""
    with library.write() as work:
        now = library.now()
        binned = [one for one in work.articles.summaries(ids) if one.status is Status.SPIKED]
        known = work.binned.known(one.id for one in binned)
        was = {one.id: known[one.id][1] if one.id in known else Status.DRAFT for one in binned}
        after = tuple(replace(one, status=was[one.id], updated=now) for one in binned)
        work.articles.amend(after)
        work.binned.settle(now)
    return Batch(work.changes, tuple(binned), after)


def empty_old(library: Library) -> Changes:
    """Delete the stories for good that have been in the bin for longer than ``KEPT``.

    One that the bin had not noticed yet, because it came from elsewhere, is
    noticed now and has all of its days before it. A library that can only be
    read is left as it is.
    """
    if library.view_only:
        return Changes()
    now = library.now()
    with library.write() as work:
        work.binned.settle(now)
        due = work.binned.older_than(now - KEPT)
    if not due:
        return work.changes
    with keeping.around_deleting(library), library.write() as deleting:
        deleting.articles.remove(deleting.binned.older_than(now - KEPT))
    return deleting.changes
