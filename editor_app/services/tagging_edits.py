"""Changing the tags themselves, for every story at once; each change can be taken back."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from editor_app.model.ids import new_id
from editor_app.model.tag import Tag, TagKind, TagUse
from editor_app.services.progress import Progress, told, untold
from editor_app.services.tagging_records import TagChange, remember
from editor_app.store.folding import folded
from editor_app.store.library import Library
from editor_app.store.work import Work


def create(library: Library, name: str, kind: TagKind = TagKind.TOPIC) -> tuple[Tag, TagChange]:
    """Make a tag that no story carries yet; TagNameTaken if the name leads to one already."""
    with library.write() as work:
        tag = work.tags.add(Tag(id=new_id(), name=name, kind=kind))
        before = remember(work, (), absent=[tag.id])
    return tag, TagChange(work.changes, before)


def rename(library: Library, tag_id: str, name: str, progress: Progress = untold) -> TagChange:
    """Call a tag something else on every story; its old name goes on leading to it."""
    with library.read() as work:
        tag = work.tags.get(tag_id)
    return change(library, replace(tag, name=name), progress)


def change(library: Library, tag: Tag, progress: Progress = untold) -> TagChange:
    """Store a tag's name, kind, aliases, parent, description or concept.

    A name that it had until now goes on leading to it. Raises TagNameTaken
    where a name belongs to another tag, and a StandfirstError where a parent
    would make the tag stand above itself.
    """
    with library.write(progress) as work:
        stored = work.tags.get(tag.id)
        before = remember(work, [tag.id])
        if folded(tag.name) != folded(stored.name):
            tag = replace(tag, former=_with(tag.former, stored.name))
        if tag != stored:
            work.tags.save(tag)
    return TagChange(work.changes, before)


def set_kind(library: Library, tag_ids: Iterable[str], kind: TagKind) -> TagChange:
    """Say of several tags what they name."""
    return _change_each(library, tag_ids, lambda tag: replace(tag, kind=kind))


def set_parent(library: Library, tag_ids: Iterable[str], parent_id: str | None) -> TagChange:
    """Put several tags under another, or at the top."""
    return _change_each(library, tag_ids, lambda tag: replace(tag, parent_id=parent_id))


def delete(library: Library, tag_ids: Sequence[str], progress: Progress = untold) -> TagChange:
    """Delete tags and take them off every story; the tags below them move up."""
    with library.write(progress) as work:
        gone = set(tag_ids)
        tags = {use.tag.id: use.tag for use in work.tags.all()}
        below = [tag for tag in tags.values() if tag.parent_id in gone and tag.id not in gone]
        before = remember(
            work, [*tag_ids, *(tag.id for tag in below)], work.story_tags.carriers(tag_ids)
        )
        for tag in below:
            parent = _surviving_parent(tag, tags, gone)
            work.tags.save(replace(tag, parent_id=parent))
        for tag_id in tag_ids:
            work.tags.remove(tag_id)
    return TagChange(work.changes, before)


def apply(
    library: Library,
    tag_ids: Sequence[str],
    article_ids: Sequence[str],
    progress: Progress = untold,
) -> TagChange:
    """Put tags on many stories, after those they have; the stories count as unedited."""
    with library.write() as work:
        added = work.tags.some(tag_ids)
        before = remember(work, tag_ids, article_ids)
        for story in told(before.stories, progress):
            new = [tag for tag in added if tag.id not in story.tag_ids]
            if new:
                known = _in_order(work, story.tag_ids)
                work.story_tags.set(story.article_id, [*known, *new], story.lead_tag_id)
    return TagChange(work.changes, before)


def take_off(
    library: Library,
    tag_ids: Sequence[str],
    article_ids: Sequence[str],
    progress: Progress = untold,
) -> TagChange:
    """Take tags off many stories; the stories count as unedited."""
    with library.write() as work:
        before = remember(work, tag_ids, article_ids)
        off = set(tag_ids)
        for story in told(before.stories, progress):
            if off.intersection(story.tag_ids):
                kept = _in_order(work, [one for one in story.tag_ids if one not in off])
                lead = None if story.lead_tag_id in off else story.lead_tag_id
                work.story_tags.set(story.article_id, kept, lead)
    return TagChange(work.changes, before)


def unused(library: Library) -> list[TagUse]:
    """Return the tags that no story carries and no tag stands below, by name."""
    with library.read() as work:
        uses = work.tags.all()
    parents = {use.tag.parent_id for use in uses}
    return [use for use in uses if not use.stories and use.tag.id not in parents]


def tag_called(library: Library, name: str) -> Tag | None:
    """Return the tag that ``name`` leads to, by name, alias or former name."""
    with library.read() as work:
        return work.tags.named(name)


def _change_each(
    library: Library, tag_ids: Iterable[str], changed: Callable[[Tag], Tag]
) -> TagChange:
    with library.write() as work:
        before = remember(work, tag_ids)
        for tag in before.tags:
            if changed(tag) != tag:
                work.tags.save(changed(tag))
    return TagChange(work.changes, before)


def _in_order(work: Work, tag_ids: Iterable[str]) -> list[Tag]:
    wanted = list(tag_ids)
    tags = {tag.id: tag for tag in work.tags.some(wanted)}
    return [tags[one] for one in wanted if one in tags]


def _with(names: tuple[str, ...], name: str) -> tuple[str, ...]:
    return names if folded(name) in map(folded, names) else (*names, name)


def _surviving_parent(tag: Tag, tags: dict[str, Tag], gone: set[str]) -> str | None:
    above = tag.parent_id
    while above is not None and above in gone:
        above = tags[above].parent_id
    return above
