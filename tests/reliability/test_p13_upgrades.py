"""P13, P11: an upgrade keeps drafts, versions and backups, from every schema, killed or not."""

import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from editor_app.model.backup import Occasion
from editor_app.store import place
from editor_app.store.identity import SCHEMA
from editor_app.store.library import Library

ROOT = Path(place.__file__).parents[2]
KEPT = ROOT / "tests" / "store" / "libraries"
PAST = [f"schema_{number}" for number in range(1, SCHEMA) if (KEPT / f"schema_{number}").exists()]


@pytest.fixture(params=PAST)
def older(request, tmp_path: Path) -> Path:
    """Copy a library of a past version."""
    shutil.copytree(KEPT / request.param, tmp_path / "desk")
    return tmp_path / "desk" / "library.standfirst"


def _bodies(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as plain:
        return [body for (body,) in plain.execute("SELECT body FROM article_bodies ORDER BY body")]


def test_every_word_is_kept_and_the_library_of_before_as_a_backup(
    older: Path, tmp_path: Path
) -> None:
    before = _bodies(older)
    assert before
    with Library.open(older, backups=tmp_path / "kept") as library:
        assert library.check().sound
        assert _bodies(older) == before
        (backup,) = library.backups.all()
        assert backup.occasion is Occasion.MIGRATION
        assert backup.facts.stories == len(before)
        assert _bodies(backup.path) == before
        # And the next backup stands beside it.
        library.back_up(Occasion.CLOSING)
        assert [one.occasion for one in library.backups.all()] == [
            Occasion.CLOSING,
            Occasion.MIGRATION,
        ]


# One program that knows all it needs, and forks one that dies for each of the copies.
_DIES = """
import os, signal, sys
from pathlib import Path
from editor_app.store import engine, migrate
from editor_app.store.library import Library
from sqlalchemy import event, Engine
import alembic.command

turn = [10 ** 9]
def step(*_):
    turn[0] -= 1
    if turn[0] < 0:
        os.kill(os.getpid(), signal.SIGKILL)
def dying(real):
    def call(*args, **kwargs):
        step()
        return real(*args, **kwargs)
    return call
for name in ("fsync", "link", "replace", "rename", "unlink"):
    setattr(os, name, dying(getattr(os, name)))
event.listen(Engine, "before_cursor_execute", step)
for line in sys.stdin:
    folder, turns = line.rstrip().rsplit(" ", 1)
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        turn[0] = int(turns)
        Library.open(Path(folder) / "library.standfirst", backups=Path(folder) / "kept").close()
        os.write(writing, str(int(turns) - turn[0]).encode())
        os._exit(0)
    os.close(writing)
    os.waitpid(child, 0)
    print(os.read(reading, 20).decode() or "killed", flush=True)
    os.close(reading)
"""


@pytest.fixture(scope="module")
def dying():
    """Start the program; it opens a library and is killed before a step, or tells their number."""
    child = subprocess.Popen(
        [sys.executable, "-c", _DIES],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )

    def opens(folder: Path, turns: int = 100_000) -> str:
        assert child.stdin is not None
        assert child.stdout is not None
        child.stdin.write(f"{folder} {turns}\n")
        child.stdin.flush()
        return child.stdout.readline().rstrip()

    yield opens
    child.communicate()


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system cannot fork")
def test_killed_on_the_way_it_is_the_old_or_the_new_library(
    older: Path, tmp_path: Path, dying
) -> None:
    before = _bodies(older)
    steps = int(dying(shutil.copytree(older.parent, tmp_path / "whole")))
    assert steps > 30
    for part in (0.3, 0.75):
        folder = shutil.copytree(older.parent, tmp_path / f"killed {part}")
        assert dying(folder, int(part * steps)) == "killed"
        with Library.open(folder / older.name, backups=folder / "kept") as library:
            assert library.check().sound
            assert _bodies(folder / older.name) == before
