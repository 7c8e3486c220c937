"""History: keep the text of a story as it stood, and look back."""

from editor_app.model.changes import Changes
from editor_app.model.revision import Revision
from editor_app.store.library import Library


def revisions(library: Library, article_id: str) -> tuple[Revision, ...]:
    """Return the kept versions of a story, newest first."""
    with library.read() as work:
        return work.revisions.of(article_id)


def keep_before_editing(library: Library, article_id: str) -> Changes:
    """Keep the story as it stands; to be called before the first edit after it was opened.

    Keeps nothing when the story is still as it was last kept.
    """
    with library.write() as work:
        work.revisions.keep(article_id, library.now())
    return work.changes


def name_version(library: Library, article_id: str, name: str) -> Revision:
    """Keep the story as it stands under ``name`` and return that version."""
    with library.write() as work:
        return work.revisions.keep(article_id, library.now(), name)
