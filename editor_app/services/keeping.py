"""Keeping: backups of a library, when they are due, and before what could go wrong."""

from editor_app.model.backup import Backup, Occasion
from editor_app.model.errors import LibraryDamaged, LibraryUnavailable
from editor_app.store.backup import Progress
from editor_app.store.library import Library


def back_up(
    library: Library,
    occasion: Occasion,
    *,
    wanted: bool = False,
    progress: Progress | None = None,
) -> Backup:
    """Make a verified backup and return it; the newest one where nothing has changed since.

    Runs beside reading and writing, in any thread. Raises LibraryDamaged,
    LibraryShrank (not when the reader ``wanted`` it) or LibraryUnavailable.
    What ``progress`` raises ends it and leaves nothing.
    """
    return library.back_up(occasion, wanted=wanted, progress=progress)


def is_due(library: Library) -> bool:
    """Tell whether there is anything to back up that the newest backup may not have."""
    if library.view_only or not library.needs_backup():
        return False
    with library.read() as work:
        empty = work.articles.count() == 0
    return not empty or bool(library.backups.all())


def before(library: Library, occasion: Occasion) -> None:
    """Make a backup before ``occasion`` changes much at once.

    Raises LibraryDamaged: what is damaged should be left as it is. That a
    backup cannot be made for another reason does not stop the work.
    """
    if not is_due(library):
        return
    try:
        library.back_up(occasion)
    except LibraryDamaged:
        raise
    except LibraryUnavailable:
        return  # the library's own health says so


def backups(library: Library) -> tuple[Backup, ...]:
    """Return the backups of the library, newest first."""
    return library.backups.all()
