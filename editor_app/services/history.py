"""History: keep the text of a story as it stood, look back, and let old versions grow fewer."""

from collections.abc import Iterable

from editor_app.model.article import Article, Status
from editor_app.model.changes import Changes
from editor_app.model.revision import Reason, Revision
from editor_app.services import history_thinning
from editor_app.store.library import Library
from editor_app.store.work import Work


def revisions(
    library: Library, article_id: str, known: Iterable[Revision] = ()
) -> tuple[Revision, ...]:
    """Return the kept versions of a story, newest first; ``known`` ones are not read again."""
    with library.read() as work:
        return work.revisions.of(article_id, known)


def keep_before_editing(library: Library, article_id: str) -> Changes:
    """Keep the story as it stands; to be called before the first edit after it was opened.

    Keeps nothing when the story is still as it was last kept.
    """
    return keep(library, article_id, Reason.OPENED)


def keep(library: Library, article_id: str, reason: Reason, label: str = "") -> Changes:
    """Keep the story as it stands in the library, and thin what has grown old."""
    with library.write() as work:
        work.revisions.keep(article_id, library.now(), label, reason)
        _thin(work, library, article_id)
    return work.changes


def name_version(library: Library, article_id: str, name: str) -> Revision:
    """Keep the story as it stands under ``name`` and return that version."""
    with library.write() as work:
        return work.revisions.keep(article_id, library.now(), name, Reason.NAMED)


def status_of(library: Library, article_id: str) -> Status | None:
    """Return the status that the library knows of a story; None if it has no such story."""
    with library.read() as work:
        return work.articles.get(article_id).status if work.articles.has(article_id) else None


def follow(library: Library, article: Article, before: Status | None) -> None:
    """Keep a version of a story that was just saved where one is due.

    That is when its status is no longer ``before``, and in the course of
    writing once in a while.
    """
    if before is not None and article.status is not before:
        keep(library, article.id, Reason.STATUS, article.status.value)
        return
    with library.read() as work:
        newest = work.revisions.newest(article.id) or article.created
    if abs(library.now() - newest) >= history_thinning.APART:
        keep(library, article.id, Reason.AUTOSAVED)


def _thin(work: Work, library: Library, article_id: str) -> None:
    made = work.revisions.moments(article_id)
    stay = history_thinning.kept(made, library.now())
    work.revisions.forget(article_id, made.keys() - stay)
