"""Tagging: give stories tags, take them away, say which one leads."""

from collections.abc import Sequence

from editor_app.model.article import Article
from editor_app.model.changes import Changes
from editor_app.model.errors import StandfirstError
from editor_app.model.tag import Tag, TagKind, TagUse
from editor_app.store.library import Library
from editor_app.store.work import Work


def all_tags(library: Library) -> list[TagUse]:
    """Return every tag with the number of stories that carry it, by name."""
    with library.read() as work:
        return work.tags.all()


def add_tag(library: Library, article_id: str, name: str, kind: TagKind = TagKind.TOPIC) -> Article:
    """Add the tag called ``name`` to a story, after its others, and return the story.

    A name or alias that is known stands for that tag; an unknown one becomes a
    new tag of ``kind``.
    """
    with library.write() as work:
        story = work.articles.get(article_id)
        tag = work.tags.resolve_name(name, kind)
        if tag.id in {known.id for known in story.tags}:
            return story
        return _retagged(library, work, story, (*story.tags, tag), story.lead_tag_id)


def remove_tag(library: Library, article_id: str, tag_id: str) -> Article:
    """Take a tag off a story and return the story; a lead tag taken off leads no more."""
    with library.write() as work:
        story = work.articles.get(article_id)
        kept = tuple(tag for tag in story.tags if tag.id != tag_id)
        if kept == story.tags:
            return story
        lead = None if story.lead_tag_id == tag_id else story.lead_tag_id
        return _retagged(library, work, story, kept, lead)


def set_tags(
    library: Library, article_id: str, tags: Sequence[Tag], lead_tag_id: str | None = None
) -> Article:
    """Give a story exactly these tags, in this order, and return it."""
    with library.write() as work:
        story = work.articles.get(article_id)
        return _retagged(library, work, story, tags, lead_tag_id)


def set_lead_tag(library: Library, article_id: str, tag_id: str | None) -> Article:
    """Let one of the story's tags lead, or none, and return the story."""
    with library.write() as work:
        story = work.articles.get(article_id)
        if tag_id is not None and tag_id not in {tag.id for tag in story.tags}:
            raise StandfirstError("The lead tag has to be one of the story's tags.")
        if tag_id == story.lead_tag_id:
            return story
        return _retagged(library, work, story, story.tags, tag_id)


def save_tag(library: Library, tag: Tag) -> Changes:
    """Store a tag's new name, kind, description, aliases or parent."""
    with library.write() as work:
        work.tags.save(tag)
    return work.changes


def complete(library: Library, prefix: str, limit: int = 8) -> list[TagUse]:
    """Return the tags whose name, or an alias, begins with ``prefix``; the most used first."""
    with library.read() as work:
        return work.tags.starting(prefix, limit)


def _retagged(
    library: Library, work: Work, story: Article, tags: Sequence[Tag], lead_tag_id: str | None
) -> Article:
    work.story_tags.set(story.id, tags, lead_tag_id)
    work.articles.touch(story.id, library.now())
    return work.articles.get(story.id)
