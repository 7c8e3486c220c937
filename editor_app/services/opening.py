"""Opening: a library for the window, with what a reader must decide first said instead of done."""

from pathlib import Path

from editor_app.model.errors import LibraryUnavailable, NotALibrary
from editor_app.services import recovery
from editor_app.store import unsaved
from editor_app.store.backups import folder_of
from editor_app.store.library import Library
from editor_app.store.progress import Progress


def opened(path: Path, backups_root: Path | None, progress: Progress | None = None) -> Library:
    """Open the library at ``path``; make it where nothing was ever known of one there.

    Raises LibraryUnavailable for one that is gone and has backups, rather than
    begin an empty one, and NotALibrary for one that is damaged where text waits
    to be saved in it; and whatever ``Library.open`` raises.
    """
    if not path.exists() and recovery.good_backups(path, backups_root):
        raise LibraryUnavailable("{path} is gone, but backups of it are there.", path=path)
    path.parent.mkdir(parents=True, exist_ok=True)
    backups = folder_of(path, backups_root) if backups_root else None
    library = Library.open(path, backups=backups, progress=progress)
    try:
        _refuse_damaged(library, progress)
    except BaseException:
        library.close()
        raise
    return library


def _refuse_damaged(library: Library, progress: Progress | None) -> None:
    """Look at every page where text could not be saved last time: that may be why."""
    if library.view_only or not unsaved.waiting(library.path):
        return
    problems = library.check_texts(progress).problems
    if problems:
        raise NotALibrary(
            "Parts of {path} cannot be read, and text waits to be saved in it. {problem}",
            path=library.path,
            problem=problems[0],
        )
