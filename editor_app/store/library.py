"""A library: one file of stories with its pictures, opened, checked and copied as one thing."""

import os
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Self

from sqlalchemy import Engine

from editor_app.model.backup import Backup, Occasion
from editor_app.model.check_report import CheckReport
from editor_app.model.errors import LibraryUnavailable, StandfirstError
from editor_app.store import (
    backup_notes,
    check,
    engine,
    first_look,
    identity,
    place,
    restore,
    schema,
    times,
)
from editor_app.store import backups as backup_shelf
from editor_app.store.access import Access, access_to
from editor_app.store.backup import copy_library
from editor_app.store.descriptors import Held
from editor_app.store.in_place import InPlace
from editor_app.store.interrupting import listening
from editor_app.store.progress import Progress
from editor_app.store.reading import WordReader
from editor_app.store.trouble import in_plain_words
from editor_app.store.work import Work

_VERSIONS = "SELECT coalesce(sum(length(packed)), 0) FROM revision_texts"


class Library:
    """An open library. Reads may run beside each other and beside one write, in any thread.

    ``now`` is the library's clock; ``view_only`` says that nothing can be
    written; ``notices`` are lines for the reader about where the library lies;
    ``backups`` holds its backups.
    """

    def __init__(
        self, path: Path, access: Access, backups_folder: Path, clock: Callable[[], datetime]
    ) -> None:
        self.path = path
        self.backups = backup_shelf.Backups(backups_folder, clock)
        # A log that is still there was left by a program that was killed.
        self._touched = identity.has_log(path)
        self.media_folder = place.media_folder(path)
        self.now = clock
        self.notices = access.notices
        self._access = access
        self._writer = engine.writer(path, access.journal) if access.journal else None
        self._readers = engine.readers(access.uri)
        self._in_place = InPlace(path, lasting=access.journal == "wal")
        self._words = WordReader()
        self._writing_thread: int | None = None

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        backups: Path | None = None,
        clock: Callable[[], datetime] = times.utc_now,
        progress: Progress | None = None,
    ) -> Self:
        """Open the library at ``path``; make it when missing, migrate it when older.

        Raises NotALibrary for any other file, and for one that is damaged, and
        leaves that file as it is. Backups go to ``backups``, else to the folder
        for them that this system gives a user. A restore that was cut short is
        brought to its end. ``progress`` is told how far a migration is; what it
        raises ends that, and the library stays the older one.
        """
        path = path.absolute()
        with in_plain_words(path):
            restore.finish(path)
            left = identity.has_log(path)
            if not os.path.lexists(path):
                if left:  # it must never meet another library's file
                    raise LibraryUnavailable(
                        "{path} is gone, and its last changes are in the log beside it.", path=path
                    )
                schema.create(path)
            identity.refuse_strangers(path)
            access = access_to(path)
            schema_now = identity.schema_of(path)
            first_look.refuse_damaged(path)
            kept = backups or backup_shelf.folder_of(path)
            with closing(Held(path)):
                if schema_now < identity.SCHEMA:
                    _migrate(path, access, kept, progress)
                library = cls(path, access, kept, clock)
        library._settle()
        return library

    @property
    def view_only(self) -> bool:
        """Whether the library lies where it cannot be written."""
        return self._writer is None

    def close(self) -> None:
        """Write everything to the library's own file and let go of it."""
        self._readers.dispose()  # before the writer, whose last close empties the log
        if self._writer is not None:
            self._writer.dispose()
        self._in_place.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @contextmanager
    def read(self) -> Iterator[Work]:
        """Give a unit of work that sees the library as it stands now, until it ends."""
        with in_plain_words(self.path), self._readers.begin() as connection:
            yield Work(connection, self.media_folder, self._words)

    @contextmanager
    def write(self, progress: Progress | None = None) -> Iterator[Work]:
        """Give a unit of work that is kept whole or, after an error, not at all.

        ``progress`` hears of what is done to all stories of a tag; what it raises is an error.
        """
        writer = self._writer_or_refusal()
        if self._writing_thread == threading.get_ident():
            raise RuntimeError("a unit of work cannot write inside another one")
        with in_plain_words(self.path), writer.begin() as connection:
            self._writing_thread = threading.get_ident()
            try:
                yield Work(connection, self.media_folder, self._words, progress)
                self._in_place.insist()  # or what is acknowledged would be nowhere
                self._touched = True
            finally:
                self._writing_thread = None

    def check(self, progress: Progress | None = None) -> CheckReport:
        """Look at every page, reference, hash and picture; never raises for what it finds."""
        with closing(engine.reader(self._access.uri)) as connection:
            findings = check.examine(connection, media_folder=self.media_folder, progress=progress)
        with in_plain_words(self.path):
            if self._writer is not None:
                _check_index(self._writer, findings)
        return findings.report()

    def check_texts(self, progress: Progress | None = None) -> CheckReport:
        """Look at what nothing else could bring back: every page, reference and text."""
        with closing(engine.reader(self._access.uri)) as connection:
            return check.examine_texts(connection, progress).report()

    def needs_backup(self) -> bool:
        """Tell whether anything may have changed since the newest backup."""
        if self._touched:
            return True
        with in_plain_words(self.path), closing(engine.reader(self._access.uri)) as connection:
            return self.backups.changed_since(backup_notes.count(connection))

    def back_up(
        self,
        occasion: Occasion,
        *,
        wanted: bool = False,
        progress: Progress | None = None,
    ) -> Backup:
        """Make a backup, beside writes and in any thread; see ``Backups.make``."""
        before, self._touched = self._touched, False
        try:
            return self.backups.make(
                self._access.reading_uri,
                self.media_folder,
                occasion,
                wanted=wanted,
                progress=progress,
            )
        except BaseException:
            self._touched = before or self._touched
            raise

    def versions_size(self) -> int:
        """Return how many bytes the kept versions of all stories take."""
        with in_plain_words(self.path), self._readers.begin() as connection:
            return int(connection.exec_driver_sql(_VERSIONS).scalar_one())

    def compact(self, progress: Progress | None = None) -> None:
        """Write the file anew without the gaps that deleted stories have left.

        How far it is SQLite does not tell: ``progress`` hears ``(0, 0)`` now and
        again. What it raises leaves the file as it was.
        """
        tell = partial(progress, 0, 0) if progress is not None else None
        with in_plain_words(self.path), self._writer_or_refusal().connect() as connection:
            plain = engine.raw(connection)  # of no transaction: a vacuum allows none
            with listening(plain, tell):
                plain.execute("VACUUM")
            plain.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            self._in_place.look_anew()

    def copy_to(self, path: Path) -> None:
        """Copy the library with its pictures to ``path``, verified; nothing may be there yet."""
        with in_plain_words(self.path):
            copy_library(self._access.uri, self.media_folder, path.absolute())

    def _settle(self) -> None:
        """Open the first connections, so that trouble shows now and not at the first save."""
        try:
            with in_plain_words(self.path):
                if self._writer is not None:
                    self._writer.connect().close()
            with self.read() as work:
                work.articles.count()
        except StandfirstError:
            self.close()
            raise

    def _writer_or_refusal(self) -> Engine:
        if self._writer is None:
            raise LibraryUnavailable("{path} can only be read, not written.", path=self.path)
        return self._writer


def _migrate(path: Path, access: Access, backups: Path, progress: Progress | None) -> None:
    if not access.journal:
        raise LibraryUnavailable(
            "{path} was written by an older Standfirst and lies where nothing can be "
            "written; copy it to another folder to open it.",
            path=path,
        )
    from editor_app.store import migrate  # noqa: PLC0415 - Alembic costs half a second

    migrate.upgrade(path, backups, progress=progress)


def _check_index(writer: Engine, findings: check.Findings) -> None:
    with writer.connect() as connection, connection.begin() as never_kept:
        # The index is compared by what is spelled as a write but changes nothing.
        check.examine_index(engine.raw(connection), findings)
        never_kept.rollback()
