"""Rescue: text that did not reach the library finds its way into it at the next start."""

from editor_app.model.article import Article
from editor_app.model.errors import StandfirstError
from editor_app.model.revision import Reason
from editor_app.services import drafts, history
from editor_app.store import unsaved
from editor_app.store.library import Library
from editor_app.store.unsaved import UnsavedText

__all__ = ["UnsavedText", "bring_back", "forget", "keep", "text_hash"]

keep = unsaved.keep
forget = unsaved.forget
text_hash = unsaved.text_hash


def bring_back(library: Library) -> tuple[Article, ...]:
    """Put what was written down beside the library into it; return the stories as they are now.

    Where the library has got another text meanwhile, that one stays, and what
    was written down becomes a version of the story.
    """
    return tuple(
        story
        for text in unsaved.waiting(library.path)
        if (story := _brought(library, text)) is not None
    )


def _brought(library: Library, text: UnsavedText) -> Article | None:
    try:
        story = _store(library, text)
    except StandfirstError:
        return None  # the file stays, and the next start tries again
    unsaved.forget(library.path, text.article.id)
    return story


def _store(library: Library, text: UnsavedText) -> Article:
    article = text.article
    before = _known(library, article.id)
    if before is None:
        drafts.save(library, article)
    elif before.body == article.body or unsaved.text_hash(before.body) == text.stored:
        history.keep(library, article.id, Reason.OPENED)
        drafts.save(library, article, slug_follows=True)
    else:
        _keep_as_version(library, before, article)
    return drafts.load(library, article.id)


def _known(library: Library, article_id: str) -> Article | None:
    with library.read() as work:
        return work.articles.get(article_id) if work.articles.has(article_id) else None


def _keep_as_version(library: Library, before: Article, article: Article) -> None:
    """Let ``article`` become a version and ``before`` the story again, as one unit of work."""
    with library.write() as work:
        work.revisions.keep(article.id, library.now(), reason=Reason.OPENED)
        work.articles.save(article)
        work.revisions.keep(article.id, library.now(), _NAME, Reason.NAMED)
        work.articles.save(before)


_NAME = "Unsaved text"
