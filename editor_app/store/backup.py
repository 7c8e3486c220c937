"""Copies of a library: made while it is in use, verified before they count."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

from editor_app.model.errors import LibraryDamaged, LibraryUnavailable
from editor_app.store import check, place
from editor_app.store.files import fresh_file, sync_file, sync_folder
from editor_app.store.progress import Progress

_PAGES = 256


def copy_file(source_uri: str, target: Path) -> None:
    """Copy the library at ``source_uri``, without its pictures, to ``target``.

    The copy holds everything committed, log included, and needs no log of its
    own. It is there whole and verified or, with LibraryUnavailable, not at all.
    """
    _copied(source_uri, target, media_from=None)


def copy_library(source_uri: str, media_folder: Path, target: Path) -> None:
    """Copy a library with its pictures to ``target``, where nothing may be yet."""
    media_target = place.media_folder(target)
    if target.exists() or media_target.exists():
        raise LibraryUnavailable(
            "No copy was made: there is something at {target} already.", target=target
        )
    try:
        _copied(source_uri, target, media_from=media_folder)
    except LibraryUnavailable:
        shutil.rmtree(media_target, ignore_errors=True)
        raise


def copy_pages(source_uri: str, fresh: Path, progress: Progress | None = None) -> None:
    """Copy the database at ``source_uri`` step by step, as it stands now; nobody is kept waiting.

    Raises sqlite3.Error, and whatever ``progress`` raises.
    """

    def step(_status: int, remaining: int, total: int) -> None:
        if progress:
            progress(total - remaining, total)

    with (
        closing(sqlite3.connect(source_uri, uri=True, isolation_level=None)) as source,
        closing(sqlite3.connect(fresh, isolation_level=None)) as copy,
    ):
        source.execute("PRAGMA wal_autocheckpoint = 0")
        if source.execute("PRAGMA journal_mode").fetchone() == ("wal",):
            # One view for all steps: a write between two of them would begin the copy anew.
            # Without a log the writer would have to wait for this view to end.
            source.execute("BEGIN")
            source.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        source.backup(copy, pages=_PAGES, progress=step)
        copy.execute("PRAGMA journal_mode = delete")


def _copied(source_uri: str, target: Path, media_from: Path | None) -> None:
    try:
        with fresh_file(target) as fresh:
            copy_pages(source_uri, fresh)
            with closing(sqlite3.connect(fresh)) as copy:
                media_target = None
                if media_from is not None:
                    media_target = place.media_folder(target)
                    _copy_media(copy, media_from, media_target)
                _refuse_damaged(copy, media_target)
    except OSError as error:
        raise LibraryUnavailable(
            "No copy was made at {target}: {reason}.", target=target, reason=error.strerror
        ) from error
    except sqlite3.Error as error:
        raise LibraryUnavailable(
            "No copy was made at {target}: {error}.", target=target, error=error
        ) from error


def _copy_media(copy: sqlite3.Connection, source: Path, target: Path) -> None:
    target.mkdir(parents=True)
    for sha256, suffix in copy.execute("SELECT sha256, suffix FROM media"):
        name = f"{sha256}{suffix}"
        if (source / name).exists():  # one that is missing is the check's to report
            shutil.copyfile(source / name, target / name)
            sync_file(target / name)
    sync_folder(target)


def _refuse_damaged(copy: sqlite3.Connection, media_folder: Path | None) -> None:
    problems = check.examine(copy, media_folder=media_folder).problems
    if problems:
        raise LibraryDamaged(
            "No copy was made, for the copy would be damaged. {problem}", problem=problems[0]
        )
