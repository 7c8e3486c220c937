"""Batches: the same thing done to many stories at once, and taken back at once."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from editor_app.model import workflow
from editor_app.model.article import Status, StorySummary
from editor_app.model.changes import Changes
from editor_app.model.tag import Tag
from editor_app.services.progress import Progress, told, untold
from editor_app.store.library import Library

_QUESTIONED = frozenset({Status.DRAFT, Status.PUBLISHED, *workflow.AFTERWARDS})
"""Not every story can have one of these."""


@dataclass(frozen=True, slots=True)
class Batch:
    """What a batch changed, and how the stories were before and are now.

    ``before`` is enough to take it back. ``refused`` says why stories stayed as
    they were, by id, and ``named`` their headlines.
    """

    changes: Changes
    before: tuple[StorySummary, ...] = ()
    after: tuple[StorySummary, ...] = ()
    refused: Mapping[str, str] = field(default_factory=dict)
    named: Mapping[str, str] = field(default_factory=dict)


def set_status(
    library: Library, ids: Sequence[str], status: Status, progress: Progress = untold
) -> Batch:
    """Give stories a status, in one unit of work; those that have it already stay untouched.

    The way of a story through the newsroom holds here as well: one that cannot
    have the status is refused. The bin remembers since when it has a story, and
    what the story was before.
    """
    with library.write() as work:
        now = library.now()
        before = [one for one in work.articles.summaries(ids) if one.status is not status]
        after, refused = {}, {}
        for one in told(before, progress):
            changes: Mapping[str, Any] = {"status": status}
            if status in _QUESTIONED:
                story = work.articles.get(one.id)
                changes = workflow.changes(story, status, now)
                if reason := workflow.why_not(story, status, now):
                    refused[one.id] = reason
                    continue
            after[one.id] = replace(one, **changes, updated=now)
        if status is Status.SPIKED:
            work.binned.remember(after, now)
        work.articles.amend(after.values())
        work.binned.settle(now)
    changed = tuple(one for one in before if one.id in after)
    named = {one.id: one.headline for one in before if one.id in refused}
    return Batch(work.changes, changed, tuple(after.values()), refused, named)


def set_desk(library: Library, ids: Sequence[str], desk: str) -> Batch:
    """Give stories to a desk, in one unit of work; those that it has already stay untouched."""
    with library.write() as work:
        now = library.now()
        before = [one for one in work.articles.summaries(ids) if one.desk != desk]
        after = tuple(replace(one, desk=desk, updated=now) for one in before)
        work.articles.amend(after)
    return Batch(work.changes, tuple(before), after)


def take_back(library: Library, batch: Batch) -> Changes:
    """Give the stories of a batch the status, the desk and the moment that they had before it."""
    with library.write() as work:
        work.articles.amend(batch.before)
        work.binned.settle(library.now())
    return work.changes


def tags_on(library: Library, ids: Sequence[str]) -> tuple[Tag, ...]:
    """Return the tags that any of the stories carry, those that most of them carry first."""
    with library.read() as work:
        carried = Counter(tag for tags in work.story_tags.of_each(ids).values() for tag in tags)
    return tuple(tag for tag, _ in carried.most_common())
