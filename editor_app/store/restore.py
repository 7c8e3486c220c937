"""Puts a backup in a library's place: verified first, then swapped; the old file is kept.

The swap is written down before it begins, so that one cut short at any step is
brought to its end by whoever opens the library next.
"""

import json
import os
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import datetime
from pathlib import Path

from editor_app.model.errors import LibraryDamaged, LibraryUnavailable
from editor_app.store import backup_notes, check, identity, place, times
from editor_app.store.files import fresh_file, sync_file, sync_folder
from editor_app.store.hashing import file_sha256
from editor_app.store.picture_pool import PicturePool
from editor_app.store.progress import Progress

_SIDES = ("", "-wal", "-shm")


def restore(
    library: Path,
    backup: Path,
    pool: PicturePool | None = None,
    *,
    sha256: str = "",
    clock: Callable[[], datetime] = times.utc_now,
    progress: Progress | None = None,
) -> Path | None:
    """Let the library at ``library`` be what ``backup`` is; return where the old file is kept.

    Nobody may have the library open. ``sha256`` is the hash the backup must
    have, if known. Raises LibraryDamaged for a backup that is not sound and
    LibraryUnavailable when the disk refuses; the library is then as it was, and
    so it is where ``progress`` raises something while the backup is checked.
    """
    library = library.absolute()
    try:
        with fresh_file(_waiting(library)) as fresh:
            shutil.copyfile(backup, fresh)
            _refuse_unsound(fresh, backup, sha256, progress)
            if progress is not None:
                progress(1, 1)  # from here on it goes through
        if pool is not None:
            pool.give(backup_notes.pictures(_waiting(library)), place.media_folder(library))
        kept = _free_name(library, clock())
        with fresh_file(place.restore_note(library)) as note:
            note.write_text(json.dumps({"kept": kept.name}), encoding="utf-8")
        finish(library)
    except OSError as error:
        raise LibraryUnavailable(
            "{library} was not restored: {reason}.", library=library, reason=error.strerror
        ) from error
    except sqlite3.Error as error:
        raise LibraryDamaged(
            "{backup} is damaged ({error}); nothing was restored.", backup=backup, error=error
        ) from error
    return kept if kept.exists() else None


def finish(library: Path) -> None:
    """Bring a restore of ``library`` that was begun to its end; do nothing where there is none.

    Every step can be done twice: whatever was done before a crash is seen and left.
    """
    kept = _intended(library)
    if kept is None:
        return
    waiting = _waiting(library)
    if waiting.exists():
        for side in _SIDES:
            _keep(_beside(library, side), _beside(kept, side))
        sync_folder(library.parent)
        # Without its old log first: a log must never meet another library's file.
        for side in _SIDES[1:]:
            _beside(library, side).unlink(missing_ok=True)
        sync_folder(library.parent)
        waiting.replace(library)
        sync_folder(library.parent)
    place.restore_note(library).unlink(missing_ok=True)
    sync_folder(library.parent)


def _keep(old: Path, kept: Path) -> None:
    if kept.exists() or not old.exists():
        return
    try:
        os.link(old, kept)
    except OSError:  # a file system without hard links
        with fresh_file(kept) as fresh:
            shutil.copyfile(old, fresh)
    sync_file(kept)


def _refuse_unsound(fresh: Path, backup: Path, sha256: str, progress: Progress | None) -> None:
    if sha256 and file_sha256(fresh) != sha256:
        raise LibraryDamaged(
            "{backup} is not the backup that was made; nothing was restored.", backup=backup
        )
    identity.refuse_strangers(fresh)
    identity.schema_of(fresh)
    with closing(sqlite3.connect(fresh)) as copy:
        copy.execute("PRAGMA journal_mode = delete")
        problems = check.examine_texts(copy, progress).problems
    if problems:
        raise LibraryDamaged(
            "{backup} is damaged; nothing was restored. {problem}",
            backup=backup,
            problem=problems[0],
        )


def _intended(library: Path) -> Path | None:
    """Return where the note of a restore wants the old file kept, if one was begun."""
    try:
        said = json.loads(place.restore_note(library).read_text(encoding="utf-8"))
        return library.with_name(Path(str(said["kept"])).name)
    except (OSError, ValueError, TypeError, KeyError):  # a restore writes its note whole
        return None


def _free_name(library: Path, moment: datetime) -> Path:
    stem = f"{library.stem} (replaced {moment.astimezone():%Y-%m-%d %H.%M})"
    number = 1
    while (name := library.with_name(_numbered(stem, number) + library.suffix)).exists():
        number += 1
    return name


def _numbered(stem: str, number: int) -> str:
    return stem if number == 1 else f"{stem} {number}"


def _beside(library: Path, side: str) -> Path:
    return library.with_name(library.name + side)


def _waiting(library: Path) -> Path:
    return _beside(library, ".restored")
