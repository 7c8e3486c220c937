"""Drafts: begin, load, save and remove stories."""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime
from itertools import count

from editor_app.exchange.names import slugify
from editor_app.model.article import Article
from editor_app.model.changes import Changes
from editor_app.model.ids import new_id
from editor_app.services import sourcing, weighing
from editor_app.store.library import Library
from editor_app.store.work import Work

_UNTITLED = "untitled"


def new_story(library: Library, *, headline: str = "", body: str = "") -> Article:
    """Put a new draft into the library and return it; its slug comes from the headline."""
    now = library.now()
    with library.write() as work:
        story = Article(
            id=new_id(),
            slug=_free_slug(work, headline, None),
            headline=headline,
            body=body,
            created=now,
            updated=now,
        )
        return work.articles.add(story)


def blank(headline: str = "") -> Article:
    """Return a new draft that no library has yet; ``save`` puts it there and makes its slug."""
    now = datetime.now(UTC)
    return Article(id=new_id(), slug="", headline=headline, created=now, updated=now)


def load(library: Library, article_id: str) -> Article:
    """Return the story; NotFound if it is not there."""
    with library.read() as work:
        return work.articles.get(article_id)


def load_by_slug(library: Library, slug: str) -> Article:
    """Return the story with that slug; NotFound if there is none."""
    with library.read() as work:
        return work.articles.by_slug(slug)


def save(library: Library, article: Article, *, slug_follows: bool = False) -> Changes:
    """Store a story's text and details, and make it the last touched one.

    A story the library does not have is added as it is, tags and times
    included. For one that it has, tags are left to ``services.tagging``, and
    ``updated`` becomes the present moment. Nothing is written when nothing
    differs. An empty slug is made from the headline; with ``slug_follows`` one
    that was made from it keeps following it, until the story is published.
    """
    with library.write() as work:
        if not article.slug or (slug_follows and _slug_is_behind(work, article)):
            article = replace(article, slug=_free_slug(work, article.headline, article.id))
        if work.articles.has(article.id):
            work.articles.save(article, edited=library.now())
        else:
            work.articles.add(article)
        sourcing.settle(work, article)
        weighing.settle(work, article.id)
    return work.changes


def remove(library: Library, ids: Iterable[str]) -> Changes:
    """Delete stories for good, with their revisions and links."""
    with library.write() as work:
        work.articles.remove(ids)
    return work.changes


def free_slug(library: Library, wanted: str, article_id: str | None = None) -> str:
    """Return a slug made from ``wanted`` that no story but ``article_id`` has."""
    with library.read() as work:
        return _free_slug(work, wanted, article_id)


def _slug_is_behind(work: Work, article: Article) -> bool:
    """Tell whether the headline has changed and the slug is still what the old one made."""
    if article.published is not None or not work.articles.has(article.id):
        return False
    stored = work.articles.get(article.id)
    if article.headline == stored.headline:
        return False
    stem = slugify(stored.headline) or _UNTITLED
    made = re.fullmatch(rf"{re.escape(stem)}(-\d+)?", stored.slug)
    return article.slug == stored.slug and made is not None


def _free_slug(work: Work, wanted: str, article_id: str | None) -> str:
    stem = slugify(wanted) or _UNTITLED
    if work.articles.id_of_slug(stem) in (None, article_id):
        return stem
    taken = work.articles.slugs_starting(f"{stem}-")
    return next(slug for number in count(2) if (slug := f"{stem}-{number}") not in taken)
