"""The backups of one library: made only of what is sound, thinned as they grow old."""

import hashlib
import sqlite3
import tempfile
from collections.abc import Callable
from contextlib import closing, suppress
from datetime import datetime, timedelta
from pathlib import Path

from editor_app.model.backup import Backup, Facts, Occasion
from editor_app.model.errors import LibraryDamaged, LibraryShrank, LibraryUnavailable
from editor_app.store import backup_notes, check, place, times
from editor_app.store.backup import copy_pages
from editor_app.store.files import move_to_free_name, sync_file, sync_folder
from editor_app.store.first_look import library_id
from editor_app.store.hashing import file_sha256
from editor_app.store.picture_pool import PicturePool
from editor_app.store.progress import WHOLE, Progress, part_of
from editor_app.store.thinning import DAYS, kept

_MANY_WORDS = 1000
"""Fewer words than this may go at once without arousing suspicion."""
_UNFINISHED = ".new-"
_STALE = timedelta(days=1)
_COPIED = 400
"""Of the whole, which is verified afterwards."""


class Backups:
    """A folder with the backups of one library and one pool of their pictures.

    Of ``days`` days one backup each is kept.
    """

    def __init__(self, folder: Path, clock: Callable[[], datetime] = times.utc_now) -> None:
        self.folder = folder
        self.days = DAYS
        self._clock = clock

    @property
    def pool(self) -> PicturePool:
        """The pictures of all these backups."""
        return PicturePool(self.folder / "media")

    def all(self) -> tuple[Backup, ...]:
        """Return every backup there is, newest first."""
        if not self.folder.is_dir():
            return ()
        found = (backup_notes.read(file) for file in self.folder.iterdir())
        return tuple(sorted(filter(None, found), key=lambda one: one.number, reverse=True))

    def make(
        self,
        source_uri: str,
        media_folder: Path,
        occasion: Occasion,
        *,
        wanted: bool = False,
        progress: Progress | None = None,
    ) -> Backup:
        """Copy the library at ``source_uri``, verify the copy, keep it, and thin the older ones.

        Returns the newest backup as it is when that holds the same. Raises
        LibraryDamaged for a library that fails its check, and LibraryShrank
        for one that lost most of what the newest backup holds unless this one
        is ``wanted`` all the same; no backup goes then, and none goes either
        for one that was ``wanted``.
        """
        newest = next(iter(self.all()), None)
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            self._clear_up()
            with tempfile.TemporaryDirectory(prefix=_UNFINISHED, dir=self.folder) as scratch:
                fresh = Path(scratch) / "library"
                copy_pages(source_uri, fresh, part_of(progress, 0, _COPIED))
                facts = _verified(fresh, part_of(progress, _COPIED, WHOLE))
                if newest is not None and not wanted:
                    _refuse_shrunken(facts, newest)
                backup = self._keep(fresh, facts, occasion, media_folder, newest)
        except OSError as error:
            raise LibraryUnavailable(
                "No backup was made in {folder}: {reason}.",
                folder=self.folder,
                reason=error.strerror,
            ) from error
        except sqlite3.DatabaseError as error:
            raise _unreadable(self.folder, error) from error
        if not wanted:
            self.thin()
        return backup

    def thin(self) -> None:
        """Delete the backups that have had their time, and pictures that none of the rest knows."""
        backups = self.all()
        stay = kept({backup.path: backup.made for backup in backups}, self._clock(), self.days)
        gone = [backup for backup in backups if backup.path not in stay]
        for backup in gone:
            backup_notes.delete(backup)
        # Where one cannot be read, nobody knows which pictures it needs.
        if gone and all(backup_notes.read(file) for file in self._files()):
            with suppress(sqlite3.Error):
                names = [name for path in stay for name in backup_notes.pictures(path)]
                self.pool.keep_only(names)

    def changed_since(self, facts: Facts) -> bool:
        """Tell whether the newest backup differs from a library that holds that much."""
        newest = next(iter(self.all()), None)
        return newest is None or newest.facts != facts

    def _keep(
        self, fresh: Path, facts: Facts, occasion: Occasion, media: Path, newest: Backup | None
    ) -> Backup:
        sha256 = file_sha256(fresh)
        lost = self.pool.take(backup_notes.pictures(fresh), media)
        if newest is not None and newest.sha256 == sha256 and newest.missing == lost:
            return newest
        sync_file(fresh)
        number, made = (newest.number if newest else 0) + 1, self._clock()
        while True:
            path = self.folder / backup_notes.name_of(number, made, occasion)
            backup = Backup(
                path=path,
                number=number,
                made=made.replace(microsecond=0),
                occasion=occasion,
                facts=facts,
                size=fresh.stat().st_size,
                missing=lost,
                sha256=sha256,
            )
            if not path.exists():
                backup_notes.write(backup)
                if move_to_free_name(fresh, path):
                    sync_folder(self.folder)
                    return backup
            number += 1

    def _files(self) -> list[Path]:
        return [file for file in self.folder.iterdir() if file.suffix == backup_notes.SUFFIX]

    def _clear_up(self) -> None:
        """Delete what a backup that was killed has left."""
        long_ago = self._clock().timestamp() - _STALE.total_seconds()
        for left in self.folder.glob(f"{_UNFINISHED}*"):
            if left.stat().st_mtime < long_ago:
                for file in left.iterdir():
                    file.unlink()
                left.rmdir()


def folder_of(library: Path, root: Path | None = None) -> Path:
    """Return the folder for backups of ``library`` in ``root``, else where this system keeps such.

    It is named after the library and its place, so that a copy of a library
    elsewhere has backups of its own.
    """
    root = root or place.backups_root()
    name = library_id(library)
    if name:
        return root / f"{name}-{_place_of(library)}"
    # What cannot be read any more had its backups under the same place.
    return next(iter(root.glob(f"*-{_place_of(library)}")), root / f"unknown-{_place_of(library)}")


def folders_for(library: Path, root: Path | None = None) -> tuple[Path, ...]:
    """Return every folder that may hold backups of ``library``, wherever it lay before."""
    root = root or place.backups_root()
    name = library_id(library)
    found = set(root.glob(f"*-{_place_of(library)}"))
    if name:
        found |= set(root.glob(f"{name}-*"))
    return tuple(sorted(found))


def _place_of(library: Path) -> str:
    return hashlib.sha256(str(library.resolve()).encode()).hexdigest()[:12]


def _verified(copy: Path, progress: Progress | None) -> Facts:
    """Return what the copy holds; LibraryDamaged unless every text is what was saved."""
    with closing(sqlite3.connect(copy)) as library:
        problems = check.examine_texts(library, progress).problems
        if problems:
            raise LibraryDamaged(
                "No backup was made of a damaged library. {problem}", problem=problems[0]
            )
        return backup_notes.count(library)


def _refuse_shrunken(facts: Facts, newest: Backup) -> None:
    before = newest.facts
    emptied = facts.stories == 0 < before.stories
    halved = facts.words * 2 < before.words and before.words - facts.words >= _MANY_WORDS
    if emptied or halved:
        raise LibraryShrank(
            "No backup was made: the library holds {stories} stories with {words} "
            "words, its last backup {before_stories} with {before_words}. If that is "
            "right, make a backup by hand.",
            stories=facts.stories,
            words=facts.words,
            before_stories=before.stories,
            before_words=before.words,
        )


def _unreadable(folder: Path, error: sqlite3.DatabaseError) -> LibraryUnavailable:
    if isinstance(error, sqlite3.OperationalError):
        return LibraryUnavailable(
            "No backup was made in {folder}: {error}.", folder=folder, error=error
        )
    return LibraryDamaged("No backup was made of a damaged library: {error}.", error=error)
