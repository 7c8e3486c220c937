"""P1: a save that fails or is killed at any of its steps leaves the old text or the new one."""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from editor_app.model.errors import LibraryUnavailable
from editor_app.services import drafts, history
from editor_app.store import engine
from editor_app.store.library import Library

ROOT = Path(engine.__file__).parents[2]
FAULTS = {
    sqlite3.SQLITE_FULL: "the disk is full",
    sqlite3.SQLITE_IOERR: "the disk reports an error",
    sqlite3.SQLITE_READONLY: "it can only be read",
    sqlite3.SQLITE_BUSY: "another program is writing to it",
}

# Starts once and forks for every step: in each fork the program dies at another statement.
_DIES = """
import os, shutil, signal, sys
from dataclasses import replace
from pathlib import Path
from editor_app.model.revision import Reason
from editor_app.services import drafts, history
from editor_app.store import engine
from editor_app.store.library import Library

left = 0

def count(_statement):
    global left
    left -= 1
    if left == 0:
        os.kill(os.getpid(), signal.SIGKILL)

real = engine.connect
def counting(uri):
    connection = real(uri)
    connection.set_trace_callback(count)
    return connection
engine.connect = counting

def save(path, step):
    global left
    with Library.open(path) as library:
        story = drafts.load_by_slug(library, "port")
        left = step
        drafts.save(library, replace(story, body="New. " * 2000))
        history.keep(library, story.id, Reason.AUTOSAVED)
        left = 0

whole = Path(sys.argv[1])
for step in range(1, 90, 3):
    path = whole.parent / f"step-{step}" / whole.name
    path.parent.mkdir()
    shutil.copyfile(whole, path)
    child = os.fork()
    if child == 0:
        save(path, step)
        os._exit(0)
    if os.waitpid(child, 0)[1] == 0:
        break
print(step)
"""


class Faulty(sqlite3.Connection):
    """A connection whose statement number ``fails_at`` fails, once, while it is armed."""

    armed = False
    fails_at = 0
    code = sqlite3.SQLITE_IOERR
    seen = 0

    def cursor(self, *args: object, **kwargs: object) -> "FaultyCursor":  # type: ignore[override]
        return super().cursor(FaultyCursor)


class FaultyCursor(sqlite3.Cursor):
    def execute(self, *args: object) -> "FaultyCursor":  # type: ignore[override]
        if Faulty.armed:
            Faulty.seen += 1
            if Faulty.seen == Faulty.fails_at:
                error = sqlite3.OperationalError("injected")
                error.sqlite_errorcode = Faulty.code
                raise error
        return super().execute(*args)


@contextmanager
def failing(at: int, code: int) -> Iterator[None]:
    Faulty.armed, Faulty.seen, Faulty.fails_at, Faulty.code = True, 0, at, code
    try:
        yield
    finally:
        Faulty.armed = False


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Library]:
    def connect(uri: str) -> sqlite3.Connection:
        return sqlite3.connect(
            uri, uri=True, timeout=0.2, isolation_level=None, check_same_thread=False,
            factory=Faulty,
        )  # fmt: skip

    monkeypatch.setattr(engine, "connect", connect)
    with Library.open(tmp_path / "library.standfirst") as opened:
        yield opened


@pytest.mark.parametrize("code", FAULTS, ids=FAULTS.values())
def test_an_error_at_any_step_of_a_save_is_said_and_changes_nothing(
    library: Library, code: int
) -> None:
    story = drafts.new_story(library, headline="Port", body="Old.")
    step = 0
    while True:
        step += 1
        said = FAULTS[code]
        try:
            with failing(step, code):
                drafts.save(library, replace(story, body="New."))
        except LibraryUnavailable as error:
            said = str(error)
        else:
            break
        finally:
            assert FAULTS[code] in said
        assert drafts.load(library, story.id).body == "Old."
    assert step > 10
    assert drafts.load(library, story.id).body == "New."
    assert library.check().sound


def test_an_error_at_any_step_of_keeping_a_version_changes_nothing(library: Library) -> None:
    story = drafts.new_story(library, headline="Port", body="Old.")
    step = 0
    while True:
        step += 1
        try:
            with failing(step, sqlite3.SQLITE_FULL):
                history.name_version(library, story.id, "as filed")
        except LibraryUnavailable:
            assert history.revisions(library, story.id) == ()
        else:
            break
    assert step > 5
    assert library.check().sound


def test_a_lock_held_by_another_program_is_said_and_the_next_save_succeeds(
    library: Library,
) -> None:
    story = drafts.new_story(library, headline="Port", body="Old.")
    other = sqlite3.connect(library.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(LibraryUnavailable, match="another program is writing"):
        drafts.save(library, replace(story, body="New."))
    assert drafts.load(library, story.id).body == "Old."
    other.execute("ROLLBACK")
    other.close()
    drafts.save(library, replace(story, body="New."))
    assert drafts.load(library, story.id).body == "New."


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system cannot fork")
def test_a_save_killed_at_any_of_its_steps_leaves_a_whole_text(tmp_path: Path) -> None:
    path = tmp_path / "library.standfirst"
    old, new = "Old. " * 2000, "New. " * 2000
    with Library.open(path) as library:
        story = drafts.new_story(library, headline="Port", body=old)
    done = subprocess.run(
        [sys.executable, "-c", _DIES, str(path)],
        cwd=ROOT, check=True, capture_output=True, text=True,
    )  # fmt: skip
    steps = int(done.stdout)
    assert steps > 20
    found = set()
    for step in range(1, steps + 1, 3):
        with Library.open(tmp_path / f"step-{step}" / path.name) as library:
            assert library.check().sound
            body = drafts.load(library, story.id).body
            assert body in (old, new)
            assert {kept.body for kept in history.revisions(library, story.id)} <= {old, new}
            found.add(body)
    assert found == {old, new}
