"""The stories of a library before it is open, to be listed and searched with nothing but sqlite3.

Opening a library loads SQLAlchemy, which takes longer than to show a list.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from editor_app.model.errors import LibraryUnavailable
from editor_app.store import first_glance, place
from editor_app.store.search import Search


class EarlyWork:
    """What can be asked of a library that is not open yet."""

    def __init__(self, library: sqlite3.Connection) -> None:
        self.search = Search(library)


class EarlyShelf:
    """Stories that can be read at once, whatever opening the library comes to.

    Every unit of work has a connection of its own: none stays open that would
    be in the way of bringing a library up to date.
    """

    def __init__(self, path: Path) -> None:
        self._path = path

    @contextmanager
    def read(self) -> Iterator[EarlyWork]:
        """Give a unit of work; StandfirstError where the library has to be opened properly first.

        That is so for any but a library of this version that can be written
        beside reading, and while a restore waits to be finished.
        """
        if place.restore_note(self._path).exists():
            raise LibraryUnavailable("{path} is being restored.", path=self._path)
        try:
            with closing(first_glance.connection(self._path)) as library:
                (journal,) = library.execute("PRAGMA journal_mode").fetchone()
                if journal != "wal":
                    raise LibraryUnavailable("{path} is not open yet.", path=self._path)
                yield EarlyWork(library)
        except sqlite3.Error as error:
            raise LibraryUnavailable("{path} is not open yet.", path=self._path) from error

    def close(self) -> None:
        """Let go of the library; nothing is held between units of work."""
