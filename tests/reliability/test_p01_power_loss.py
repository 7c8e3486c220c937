"""P1: what was acknowledged is there after a power cut that takes everything not synced.

The statements of real saves, as the library sends them, are played again on a
copy of it through a file system that remembers what was synced. At moments of
chance the power is cut: of what was written since, only some sectors of some
writes have arrived. What is left is opened as the next start would.
"""

import os
import random
import sqlite3
from collections import defaultdict
from dataclasses import dataclass, replace
from pathlib import Path

import apsw
import pytest

from editor_app.model.errors import StandfirstError
from editor_app.services import drafts, history
from editor_app.store import engine
from editor_app.store.library import Library

SECTOR = 512

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the names of files are other ones there")


class Disk:
    """What is on the disk for certain, and what was written since, of every file."""

    def __init__(self) -> None:
        self.synced: dict[str, bytearray] = defaultdict(bytearray)
        self.pending: dict[str, list[tuple[int, bytes]]] = defaultdict(list)

    def write(self, name: str, offset: int, data: bytes) -> None:
        self.pending[name].append((offset, data))

    def truncate(self, name: str, size: int) -> None:
        self.pending[name].append((size, b""))

    def sync(self, name: str) -> None:
        for write in self.pending.pop(name, ()):
            _apply(self.synced[name], *write)

    def forget(self, name: str) -> None:
        self.synced.pop(name, None)
        self.pending.pop(name, None)

    def cut(self, rng: random.Random, folder: Path) -> None:
        """Write to ``folder`` what a power cut would leave."""
        for name in {*self.synced, *self.pending}:
            image = bytearray(self.synced.get(name, b""))
            for offset, data in self.pending.get(name, ()):
                if rng.random() < 0.5:
                    whole = len(data) // SECTOR
                    arrived = rng.randint(0, whole) * SECTOR if rng.random() < 0.5 else len(data)
                    _apply(image, offset, data[:arrived]) if data else None
            (folder / Path(name).name).write_bytes(image)


def _apply(image: bytearray, offset: int, data: bytes) -> None:
    if not data:
        del image[offset:]
        return
    if len(image) < offset:
        image.extend(bytes(offset - len(image)))
    image[offset : offset + len(data)] = data


class FileSystem(apsw.VFS):
    """SQLite's own, with a look over its shoulder."""

    def __init__(self, disk: Disk) -> None:
        self.disk = disk
        super().__init__("watched", "")

    def xOpen(self, name, flags):
        return File(name, flags, self.disk)

    def xDelete(self, name, sync_folder):
        self.disk.forget(name)
        super().xDelete(name, sync_folder)


class File(apsw.VFSFile):
    def __init__(self, name, flags, disk: Disk) -> None:
        self.disk = disk
        self.name = name.filename() if isinstance(name, apsw.URIFilename) else str(name)
        super().__init__("", name, flags)

    def xWrite(self, data, offset):
        self.disk.write(self.name, offset, bytes(data))
        super().xWrite(data, offset)

    def xTruncate(self, size):
        self.disk.truncate(self.name, size)
        super().xTruncate(size)

    def xSync(self, flags):
        super().xSync(flags)
        self.disk.sync(self.name)


@pytest.fixture
def saves(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Path, list[list[str]], str]:
    """Return a library, the statements of saves made to a copy of it, and how it is written.

    Each save is one list; its last statement is the one that acknowledges it.
    """
    sent: list[str] = []
    real = engine.connect

    def listening(uri: str) -> sqlite3.Connection:
        connection = real(uri)
        connection.set_trace_callback(sent.append)
        return connection

    path = tmp_path / "library.standfirst"
    with Library.open(path) as library:
        story = drafts.new_story(library, headline="Port", body="Word 0.")
    before = tmp_path / "before.standfirst"
    before.write_bytes(path.read_bytes())
    monkeypatch.setattr(engine, "connect", listening)
    made: list[list[str]] = []
    with Library.open(path) as library:
        with library.write() as work:
            connection = work.articles._connection
            pragmas = [
                f"PRAGMA {name} = {connection.exec_driver_sql(f'PRAGMA {name}').scalar()}"
                for name in ("journal_mode", "synchronous", "foreign_keys")
            ]
        for number in range(1, 13):
            sent.clear()
            drafts.save(library, replace(story, body=f"Word {number}. " * 400))
            if number % 4 == 0:
                history.name_version(library, story.id, f"version {number}")
            made.append([line for line in sent if not line.startswith(("--", "SELECT", "PRAGMA"))])
    return before, made, "; ".join(pragmas)


@dataclass
class Toll:
    """What the power cuts cost."""

    cuts: int = 0
    lost_saves: int = 0
    unsound: int = 0


def test_nothing_acknowledged_is_lost_when_the_power_is_cut(saves, tmp_path: Path) -> None:
    _, _, pragmas = saves
    assert "journal_mode = wal" in pragmas
    assert "synchronous = 2" in pragmas  # FULL
    toll = _play(saves, tmp_path, pragmas)
    assert toll.cuts >= 50
    assert (toll.lost_saves, toll.unsound) == (0, 0)


def test_the_power_cuts_are_real(saves, tmp_path: Path) -> None:
    _, _, pragmas = saves
    toll = _play(saves, tmp_path, f"{pragmas}; PRAGMA synchronous = OFF", most=12)
    assert toll.lost_saves + toll.unsound > 0


def _play(saves, folder: Path, pragmas: str, most: int = 60) -> Toll:
    """Play the saves under a file system whose power is cut over and over."""
    before, made, _ = saves
    rng, toll = random.Random(5), Toll()
    while toll.cuts < most:
        played = folder / f"played{toll.cuts}" / "library.standfirst"
        played.parent.mkdir()
        played.write_bytes(before.read_bytes())
        disk = Disk()
        disk.synced[str(played)] = bytearray(before.read_bytes())
        system = FileSystem(disk)
        connection = apsw.Connection(str(played), vfs="watched")
        connection.execute(pragmas).fetchall()
        connection.execute("PRAGMA wal_autocheckpoint = 20")
        for number, statements in enumerate(made):
            for statement in statements:
                connection.execute(statement).fetchall()
                if rng.random() < 0.06:
                    _cut(disk, rng, folder, number, toll)
            _cut(disk, rng, folder, number + 1, toll)
        connection.close()
        system.unregister()
    return toll


def _cut(disk: Disk, rng: random.Random, folder: Path, acknowledged: int, toll: Toll) -> None:
    """Cut the power; count what a library lacks then of the saves that were acknowledged."""
    toll.cuts += 1
    left = folder / f"cut{toll.cuts}"
    left.mkdir()
    disk.cut(rng, left)
    try:
        with Library.open(left / "library.standfirst", backups=left) as library:
            toll.unsound += not library.check().sound
            with library.read() as work:
                (story,) = work.articles.each()
    except StandfirstError:
        toll.unsound += 1
    else:
        saved = int(story.body.split(".")[0].removeprefix("Word "))
        toll.lost_saves += max(acknowledged - saved, 0)
