"""Health: how a library is, how large its parts are, and what makes it smaller and quicker."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from editor_app.model.check_report import CheckReport
from editor_app.store.library import Library
from editor_app.store.versions import SQLITE

Progress = Callable[[int, int], None]
"""Called with what is done and what there is in all; what it raises ends the work."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sizes:
    """How large the parts of a library are, and what is free on its disk; all in bytes."""

    library: int
    pictures: int
    versions: int
    backups: int
    free: int


def check(library: Library, progress: Progress | None = None) -> CheckReport:
    """Check every page, text, version and picture; what ``progress`` raises ends it."""
    return library.check(progress)


def sizes(library: Library) -> Sizes:
    """Measure the library and what belongs to it."""
    return Sizes(
        library=_size(library.path) + _size(library.path.with_name(f"{library.path.name}-wal")),
        pictures=_size_of_all(library.media_folder),
        versions=library.versions_size(),
        backups=_size_of_all(library.backups.folder),
        free=shutil.disk_usage(library.path.parent).free,
    )


def compact(library: Library, progress: Progress | None = None) -> int:
    """Write the library anew without gaps; return how many bytes that saved.

    What ``progress`` raises, told ``(0, 0)`` now and again, leaves it as it was.
    """
    before = sizes(library).library
    library.compact(progress)
    return before - sizes(library).library


def rebuild_index(library: Library, progress: Progress | None = None) -> None:
    """Read every story anew for the search."""
    with library.write() as work:
        work.index.rebuild(progress)


def sqlite_version() -> str:
    """Return the version of the database engine."""
    return SQLITE


def _size_of_all(folder: Path) -> int:
    return sum(_size(file) for file in folder.rglob("*")) if folder.is_dir() else 0


def _size(path: Path) -> int:
    return path.stat().st_size if path.is_file() else 0
