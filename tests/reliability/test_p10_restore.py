"""P10: a restore goes to a new file, is verified, then swapped; the old file is kept."""

import shutil
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from editor_app.model.backup import Backup, Occasion
from editor_app.model.errors import Cancelled, LibraryDamaged, LibraryUnavailable, NotALibrary
from editor_app.services import drafts
from editor_app.store import place
from editor_app.store.library import Library
from editor_app.store.restore import restore

ROOT = Path(place.__file__).parents[2]
OLD, NEW = "As it was in the backup.", "As it was at last."


def _headlines(path: Path) -> list[str]:
    with Library.open(path) as library, library.read() as work:
        return sorted(story.body for story in work.articles.each())


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "desk" / "library.standfirst"


@pytest.fixture
def backup(tmp_path: Path, path: Path) -> Backup:
    """Make a backup of a library, and let the library go on."""
    with Library.open(path, backups=tmp_path / "kept") as library:
        with library.write() as work:
            work.media.add(b"a picture", "quay.png")
        story = drafts.new_story(library, headline="Port", body=OLD)
        made = library.back_up(Occasion.HAND)
        drafts.remove(library, [story.id])
        drafts.new_story(library, headline="Port", body=NEW)
    return made


def test_the_backup_is_in_place_and_the_old_file_beside(path: Path, backup: Backup) -> None:
    before = path.read_bytes()
    kept = restore(path, backup.path, sha256=backup.sha256)
    assert _headlines(path) == [OLD]
    assert kept is not None
    assert kept.read_bytes() == before
    assert kept.name.startswith("library (replaced 20")
    assert _headlines(kept) == [NEW]
    assert backup.path.exists()


def test_twice_in_a_minute_keeps_both(path: Path, backup: Backup) -> None:
    first, second = restore(path, backup.path), restore(path, backup.path)
    assert first != second
    assert _headlines(path) == [OLD]


def test_pictures_come_back_as_well(path: Path, backup: Backup) -> None:
    with Library.open(path, backups=backup.path.parent) as library:
        shelf, media = library.backups, library.media_folder
    (picture,) = media.iterdir()
    for lose in (picture.unlink, lambda: picture.write_bytes(b"rotten")):
        lose()
        restore(path, backup.path, shelf.pool)
        assert picture.read_bytes() == b"a picture"
    with Library.open(path) as library:
        assert library.check().sound


def test_changes_still_in_the_log_are_kept_with_the_old_file(path: Path, backup: Backup) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as held:
        held.execute("PRAGMA wal_autocheckpoint = 0")
        held.execute("UPDATE articles SET kicker = 'only in the log'")
        sides = {side: path.with_name(path.name + side).read_bytes() for side in ("", "-wal")}
        crashed = path.parent / "crashed"
        crashed.mkdir()
        for side, content in sides.items():
            (crashed / (path.name + side)).write_bytes(content)
    kept = restore(crashed / path.name, backup.path)
    assert kept is not None
    assert kept.with_name(kept.name + "-wal").read_bytes() == sides["-wal"]
    assert not (crashed / f"{path.name}-wal").exists()
    assert _headlines(crashed / path.name) == [OLD]
    with Library.open(kept) as library, library.read() as work:
        assert [story.kicker for story in work.articles.each()] == ["only in the log"]


@pytest.mark.parametrize("damage", ["flip", "truncate", "empty", "foreign", "changed", "newer"])
def test_a_backup_that_is_not_sound_is_refused(path: Path, backup: Backup, damage: str) -> None:
    content = bytearray(backup.path.read_bytes())
    if damage == "flip":
        content[content.index(OLD.encode())] ^= 4
    elif damage == "truncate":
        del content[4096:]
    elif damage == "empty":
        content.clear()
    elif damage == "foreign":
        content[68:72] = b"\0\0\0\0"
    elif damage == "newer":
        content[60:64] = b"\0\0\0\xff"
    backup.path.write_bytes(content)
    if damage == "changed":
        with closing(sqlite3.connect(backup.path)) as plain:
            plain.execute("UPDATE articles SET headline = 'mischief'")
            plain.commit()
    before = path.read_bytes()
    sha256 = backup.sha256 if damage == "changed" else ""
    with pytest.raises((LibraryDamaged, NotALibrary)):
        restore(path, backup.path, sha256=sha256)
    assert path.read_bytes() == before
    assert sorted(file.name for file in path.parent.iterdir()) == [
        "library.media",
        "library.standfirst",
    ]


def test_stopped_before_the_swap_everything_is_as_it_was(path: Path, backup: Backup) -> None:
    def stop(_done: int, _total: int) -> None:
        raise Cancelled("Stopped.")

    before = {file.name: file.read_bytes() for file in path.parent.rglob("*") if file.is_file()}
    with pytest.raises(Cancelled):
        restore(path, backup.path, sha256=backup.sha256, progress=stop)
    after = {file.name: file.read_bytes() for file in path.parent.rglob("*") if file.is_file()}
    assert after == before
    assert _headlines(path) == [NEW]


def test_a_library_that_is_gone_comes_back(path: Path, backup: Backup) -> None:
    shutil.rmtree(path.parent)
    assert restore(path, backup.path) is None
    assert _headlines(path) == [OLD]


def test_a_disk_that_refuses_is_said(path: Path, backup: Backup, monkeypatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(shutil, "copyfile", refuse)
    before = path.read_bytes()
    with pytest.raises(LibraryUnavailable, match="No space left"):
        restore(path, backup.path)
    assert path.read_bytes() == before


# Every call that changes the disk counts; before the one whose turn it is, the process dies.
_DIES = """
import os, signal, sys
from pathlib import Path
turn = [int(sys.argv[3])]
def dying(real):
    def call(*args, **kwargs):
        turn[0] -= 1
        if turn[0] < 0:
            os.kill(os.getpid(), signal.SIGKILL)
        return real(*args, **kwargs)
    return call
from editor_app.store.restore import restore
for name in ("fsync", "link", "replace", "rename", "unlink", "mkdir"):
    setattr(os, name, dying(getattr(os, name)))
restore(Path(sys.argv[1]), Path(sys.argv[2]))
print(int(sys.argv[3]) - turn[0])
"""


def _die(path: Path, backup: Path, step: int) -> subprocess.CompletedProcess[str]:
    arguments = [sys.executable, "-c", _DIES, str(path), str(backup), str(step)]
    return subprocess.run(arguments, cwd=ROOT, check=False, capture_output=True, text=True)


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system cannot kill like that")
def test_killed_at_any_step_the_library_is_the_old_or_the_new_one(
    path: Path, backup: Backup, tmp_path: Path
) -> None:
    whole = _die(_copy(path, tmp_path / "whole"), backup.path, 10_000)
    assert whole.returncode == 0, whole.stderr
    steps = int(whole.stdout)
    assert steps >= 12
    outcomes = []
    for step in range(steps):
        victim = _copy(path, tmp_path / f"step {step}")
        assert _die(victim, backup.path, step).returncode == -signal.SIGKILL
        outcomes.append(_headlines(victim))  # which finishes what was begun
        others = [file for file in victim.parent.glob("*.standfirst") if file != victim]
        if outcomes[-1] == [OLD]:
            assert [_headlines(file) for file in others] == [[NEW]]
        assert not list(victim.parent.glob("*.restoring"))
    assert outcomes == sorted(outcomes, key=lambda one: one == [OLD])
    assert [NEW] in outcomes
    assert [OLD] in outcomes


def _copy(path: Path, folder: Path) -> Path:
    shutil.copytree(path.parent, folder)
    return folder / path.name


def test_a_note_that_says_nothing_stops_nobody(path: Path, backup: Backup) -> None:
    note = path.with_name(f"{path.name}.restoring")
    for content in ("", "not json", "[]", '{"kept": 3}'):
        note.write_text(content)
        assert _headlines(path) == [NEW]
