"""A library: one file of stories with its pictures, opened, checked and copied as one thing."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Self

from editor_app.store import engine, identity, place, schema, times
from editor_app.store.trouble import in_plain_words
from editor_app.store.work import Work


class Library:
    """An open library. Reads may run beside each other and beside one write, in any thread."""

    def __init__(self, path: Path, clock: Callable[[], datetime]) -> None:
        self.path = path
        self.media_folder = place.media_folder(path)
        self.now = clock
        self._writer = engine.writer(path)
        self._readers = engine.readers(engine.file_uri(path, mode="rw"))
        self._writing_thread: int | None = None

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        backups: Path | None = None,
        clock: Callable[[], datetime] = times.utc_now,
    ) -> Self:
        """Open the library at ``path``; make it when missing, migrate it when older.

        Raises NotALibrary for any other file and leaves that file alone. A copy
        made before migrating goes to ``backups``, else to the user's backups.
        """
        path = Path(path).absolute()
        if not path.exists():
            schema.create(path)
        identity.refuse_strangers(path)
        return cls(path, clock)

    def close(self) -> None:
        """Write everything to the library's own file and let go of it."""
        self._readers.dispose()
        self._writer.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @contextmanager
    def read(self) -> Iterator[Work]:
        """Give a unit of work that sees the library as it stands now, until it ends."""
        with in_plain_words(self.path), self._readers.begin() as connection:
            yield Work(connection, self.media_folder)

    @contextmanager
    def write(self) -> Iterator[Work]:
        """Give a unit of work that is kept whole or, after an error, not at all."""
        if self._writing_thread == threading.get_ident():
            raise RuntimeError("a unit of work cannot write inside another one")
        with in_plain_words(self.path), self._writer.begin() as connection:
            self._writing_thread = threading.get_ident()
            try:
                yield Work(connection, self.media_folder)
            finally:
                self._writing_thread = None
