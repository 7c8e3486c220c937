"""How a library may be opened where it lies: for writing, with care, or only to look."""

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from editor_app.model.errors import LibraryUnavailable
from editor_app.store import place
from editor_app.store.identity import file_uri, has_log


@dataclass(frozen=True, slots=True)
class Access:
    """``uri`` opens the library for reading; ``journal`` is how writes are kept, "" for none.

    ``notices`` tell the reader what is special about the place.
    """

    uri: str
    journal: str
    notices: tuple[str, ...] = ()

    @property
    def reading_uri(self) -> str:
        """The address to open for nothing but reading: its last close writes no log back."""
        return self.uri.replace("mode=rw", "mode=ro")


def access_to(path: Path) -> Access:
    """Return how to open the library at ``path``; LibraryUnavailable if there is no way."""
    if not place.may_write(path):
        return Access(_viewing_uri(path), "", (f"{path} can only be read; nothing is saved.",))
    uri = file_uri(path, mode="rw")
    shared = place.shared_place(path)
    if shared is None:
        return Access(uri, "wal")
    # A write-ahead log needs memory that all who write share; a network has none, and a
    # program that syncs folders copies log and file at different moments.
    notice = f"{path} lies in a shared place ({shared}); open it on one computer at a time."
    return Access(uri, "delete", (notice,))


def _viewing_uri(path: Path) -> str:
    looking = file_uri(path, mode="ro")
    if _opens(looking):
        return looking
    if has_log(path):
        raise LibraryUnavailable(
            "{path} cannot be opened: it lies where nothing can be written, and its "
            "last changes are still in {name}-wal. Copy both files to another folder.",
            path=path,
            name=path.name,
        )
    # Without its log, a library in a place that cannot be written opens only as unchangeable.
    return file_uri(path, mode="ro", immutable="1")


def _opens(uri: str) -> bool:
    try:
        with closing(sqlite3.connect(uri, uri=True)) as library:
            library.execute("SELECT id FROM library").fetchone()
    except sqlite3.OperationalError:
        return False
    return True
