"""What tags and their stories were before a change: enough to take it back, and back again."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from editor_app.model.changes import Changes
from editor_app.model.tag import Tag
from editor_app.services.progress import Progress, told, untold
from editor_app.store.library import Library
from editor_app.store.work import Work


@dataclass(frozen=True, slots=True)
class StoryBefore:
    """The tags of one story, in its order, and its lead tag: all by id."""

    article_id: str
    tag_ids: tuple[str, ...]
    lead_tag_id: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class TagsBefore:
    """Tags as they were, the ids of those that were not there yet, and the stories concerned."""

    tags: tuple[Tag, ...] = ()
    absent: tuple[str, ...] = ()
    stories: tuple[StoryBefore, ...] = ()


@dataclass(frozen=True, slots=True)
class TagChange:
    """What a change to the tags altered; ``before`` takes it back by ``restore``."""

    changes: Changes
    before: TagsBefore = field(default_factory=TagsBefore)


def remember(
    work: Work,
    tag_ids: Iterable[str],
    article_ids: Iterable[str] = (),
    absent: Iterable[str] = (),
) -> TagsBefore:
    """Return what those tags are now, and how the stories stand."""
    wanted = list(dict.fromkeys(article_ids))
    tags, leads = work.story_tags.of_each(wanted), work.story_tags.leads(wanted)
    return TagsBefore(
        tags=work.tags.some(tag_ids),
        absent=tuple(absent),
        stories=tuple(
            StoryBefore(one, tuple(tag.id for tag in tags.get(one, ())), leads.get(one))
            for one in wanted
        ),
    )


def restore(library: Library, before: TagsBefore, progress: Progress = untold) -> TagChange:
    """Bring tags and stories back to what they were; what else happened since stays.

    What it returns takes the restoring back.
    """
    with library.write(progress) as work:
        there = work.tags.some((*(tag.id for tag in before.tags), *before.absent))
        missing = {tag.id for tag in before.tags} - {tag.id for tag in there}
        stories = [one.article_id for one in before.stories if work.articles.has(one.article_id)]
        now = remember(work, [tag.id for tag in there], stories, missing)
        for tag in there:
            if tag.id in before.absent:
                work.tags.remove(tag.id)
        work.tags.put_all(before.tags)
        affected = {tag.id for tag in before.tags}
        known = {one.article_id: one for one in now.stories}
        for one in told(before.stories, progress):
            if one.article_id in known:
                _restore_story(work, one, known[one.article_id], affected)
    return TagChange(work.changes, now)


def _restore_story(work: Work, before: StoryBefore, now: StoryBefore, affected: set[str]) -> None:
    """Give a story back those of its tags that were affected, in their old places."""
    ids = [one for one in before.tag_ids if one in affected or one in now.tag_ids]
    ids += [one for one in now.tag_ids if one not in affected and one not in before.tag_ids]
    tags = {tag.id: tag for tag in work.tags.some(ids)}
    placed = [tags[one] for one in ids if one in tags]
    lead = now.lead_tag_id
    if lead is None or lead in affected or lead not in tags:
        lead = before.lead_tag_id if before.lead_tag_id in tags else None
    if ([tag.id for tag in placed], lead) != ([*now.tag_ids], now.lead_tag_id):
        work.story_tags.set(before.article_id, placed, lead)
