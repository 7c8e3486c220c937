"""Keeping: backups of a library, when they are due, and before what could go wrong."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from editor_app.model.backup import Backup, Occasion
from editor_app.model.errors import LibraryDamaged, LibraryShrank, LibraryUnavailable
from editor_app.store.backups import folder_of
from editor_app.store.library import Library
from editor_app.store.picture_pool import PicturePool
from editor_app.store.restore import restore

Progress = Callable[[int, int], None]
"""Called with what is done and what there is in all; what it raises ends the work."""


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


@contextmanager
def around_deleting(library: Library) -> Iterator[None]:
    """Make a backup before stories are deleted for good, and let the library be smaller after it.

    Raises LibraryDamaged before anything is deleted.
    """
    before(library, Occasion.DELETION)
    yield
    try:
        library.back_up(Occasion.DELETION)
    except LibraryShrank:
        library.back_up(Occasion.DELETION, wanted=True)  # nobody but we made it so
    except LibraryUnavailable:
        return  # the library's own health says so


def keep_in(library: Library, root: Path | None, days: int) -> None:
    """Let backups go into ``root``, and keep one of each of ``days`` days.

    Raises LibraryUnavailable for a folder within the library's own, where one
    accident would take both; backups then go where they went before.
    """
    library.backups.days = days
    if root is not None and root.resolve().is_relative_to(library.path.parent.resolve()):
        raise LibraryUnavailable(
            "Backups cannot go to {root}: what happens to the library would happen to them.",
            root=root,
        )
    library.backups.folder = folder_of(library.path, root)


def backups(library: Library) -> tuple[Backup, ...]:
    """Return the backups of the library, newest first."""
    return library.backups.all()


def folder(library: Library) -> Path:
    """Return the folder with the library's backups, which is made if need be."""
    library.backups.folder.mkdir(parents=True, exist_ok=True)
    return library.backups.folder


def copy_backup(backup: Backup, target: Path) -> None:
    """Make a library at ``target`` of a backup and its pictures; nothing may be there yet."""
    if target.exists():
        raise LibraryUnavailable(
            "There is something at {target} already; nothing was copied.", target=target
        )
    restore(target, backup.path, PicturePool(backup.path.parent / "media"), sha256=backup.sha256)
