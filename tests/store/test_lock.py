"""One program works on a library; the next one learns who, and a dead one holds nothing."""

import json
import os
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from editor_app.model.errors import LibraryUnavailable
from editor_app.store import lock
from editor_app.store.lock import LibraryHeld, LibraryLock

_HOLDS = """
import sys, time
from pathlib import Path
from editor_app.store.lock import LibraryLock
held = LibraryLock.take(Path(sys.argv[1]))
print("held", flush=True)
time.sleep(60)
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "library.standfirst"


def test_a_second_one_is_refused_until_the_first_lets_go(path: Path) -> None:
    with LibraryLock.take(path) as first:
        with pytest.raises(LibraryHeld, match="is open in another window") as refused:
            LibraryLock.take(path)
        assert (refused.value.holder.pid, refused.value.elsewhere) == (os.getpid(), False)
        first.release()
        LibraryLock.take(path).release()


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system cannot kill like that")
def test_a_program_that_was_killed_holds_nothing(path: Path) -> None:
    child = subprocess.Popen(
        [sys.executable, "-c", _HOLDS, str(path)],
        stdout=subprocess.PIPE,
        cwd=Path(lock.__file__).parents[2],
    )
    assert child.stdout is not None
    assert child.stdout.readline() == b"held\n"
    with pytest.raises(LibraryHeld) as refused:
        LibraryLock.take(path)
    assert refused.value.holder.pid == child.pid
    child.kill()
    child.wait()
    child.stdout.close()
    LibraryLock.take(path).release()


def test_another_computer_is_asked_about(path: Path) -> None:
    note = path.with_name("library.standfirst.lock")
    note.write_text(json.dumps({"host": "newsdesk-4", "pid": 77}))
    with pytest.raises(LibraryHeld, match="another window on newsdesk-4") as refused:
        LibraryLock.take(path)
    assert refused.value.elsewhere
    with LibraryLock.take(path, even_from_elsewhere=True):
        assert json.loads(note.read_text()) == {"host": socket.gethostname(), "pid": os.getpid()}
    assert note.read_text() == ""


@pytest.mark.parametrize("content", ["", "not json", "[]", "{}", '{"host": 3, "pid": "x"}', "\x00"])
def test_a_note_that_says_nothing_does_not_hinder(path: Path, content: str) -> None:
    path.with_name("library.standfirst.lock").write_text(content)
    LibraryLock.take(path).release()


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(LibraryUnavailable, match="cannot be written"):
        LibraryLock.take(tmp_path / "gone" / "library.standfirst")
