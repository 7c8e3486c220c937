"""P14: one program works on a library; a later start raises its window and hands its files over."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMessageBox, QWidget

from editor_app.shell import one_instance, reception
from editor_app.shell.one_instance import FirstInstance, hand_over
from editor_app.shell.reception import Reception
from editor_app.store import lock

ROOT = Path(lock.__file__).parents[2]

_OWNER = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication, QTimer
from editor_app.services.holding import hold
from editor_app.shell.one_instance import FirstInstance
app = QCoreApplication([])
path = Path(sys.argv[1])
lock = hold(path)
first = FirstInstance(path)
first.called.connect(lambda files: print("called", *files, flush=True))
QTimer.singleShot(0, lambda: print("ready", flush=True))
app.exec()
"""


_CALLS = """
import sys
from pathlib import Path
from editor_app.shell.one_instance import hand_over
sys.exit(0 if hand_over(Path(sys.argv[1]), [Path(one) for one in sys.argv[2:]]) else 1)
"""


class Window(QWidget):
    closed = Signal()


class OpenLibrary(QObject):
    """Stands for a window on a library: what it shows is no matter here."""

    ready = Signal()
    all_closed = Signal()
    failed = Signal(object)
    recovery_wanted = Signal(object)

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.path = path
        self.window = Window()
        self.files: list[Path] = []
        self.came: list[Path] = []
        self.shown = False

    def show(self) -> None:
        self.shown = True
        self.ready.emit()

    def close(self) -> None:
        self.shown = False

    def close_windows(self) -> None:
        self.window.close()
        self.all_closed.emit()

    def come_forward(self, files: list[Path]) -> None:
        self.came += files or [Path("nothing")]


@pytest.fixture(autouse=True)
def addresses(tmp_path_factory, monkeypatch) -> None:
    """Let this test's programs meet in a folder of their own."""
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path_factory.mktemp("run")))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "desk" / "library.standfirst"


@pytest.fixture
def receptions(qapp):
    """Return a maker of receptions, each of which would be a program of its own."""
    made = []

    def make() -> Reception:
        made.append(Reception(OpenLibrary))
        return made[-1]

    yield make
    for one in made:
        one.close()


@pytest.fixture
def owner(path: Path):
    """Start another process that has the library open."""
    path.parent.mkdir(exist_ok=True)
    child = subprocess.Popen(
        [sys.executable, "-c", _OWNER, str(path)], stdout=subprocess.PIPE, text=True, cwd=ROOT
    )
    assert child.stdout is not None
    assert child.stdout.readline() == "ready\n"
    yield child
    child.kill()
    child.wait()
    child.stdout.close()


def test_a_second_start_hands_its_files_to_the_first(path: Path, owner, receptions) -> None:
    second = receptions()
    assert second.begin(path, [path.parent / "story.md"]) is False
    assert second.program is None
    assert owner.stdout.readline() == f"called {path.parent / 'story.md'}\n"


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system cannot kill like that")
def test_the_library_of_a_program_that_was_killed_opens(path: Path, owner, receptions) -> None:
    owner.send_signal(signal.SIGKILL)
    owner.wait()
    second = receptions()
    assert second.begin(path) is True
    assert second.program.shown
    assert json.loads(path.with_name(f"{path.name}.lock").read_text())["pid"] == os.getpid()


def test_the_first_one_comes_forward(path: Path, receptions, qtbot) -> None:
    first = receptions()
    first.begin(path)
    call = subprocess.Popen([sys.executable, "-c", _CALLS, str(path), "a.md", "b.md"], cwd=ROOT)
    qtbot.waitUntil(lambda: bool(first.program.came), timeout=20_000)
    assert [file.name for file in first.program.came] == ["a.md", "b.md"]
    qtbot.waitUntil(lambda: call.poll() is not None, timeout=20_000)
    assert call.returncode == 0


def test_nobody_answers_where_nobody_is(path: Path, qapp) -> None:
    assert hand_over(path, []) is False


def test_another_library_is_another_address(tmp_path: Path) -> None:
    one, other = tmp_path / "a.standfirst", tmp_path / "b.standfirst"
    assert one_instance._address(one) != one_instance._address(other)
    (tmp_path / "link").symlink_to(tmp_path)
    assert one_instance._address(tmp_path / "link" / "a.standfirst") == one_instance._address(one)


@pytest.mark.parametrize("message", [b"nonsense\n", b"[]\n", b'{"files": 3}\n', b"\xff\xfe\n"])
def test_what_makes_no_sense_is_not_answered(path: Path, qtbot, message: bytes) -> None:
    called: list[object] = []
    first = FirstInstance(path)
    first.called.connect(called.append)
    from PySide6.QtNetwork import QLocalSocket

    socket = QLocalSocket()
    socket.connectToServer(one_instance._address(path))
    assert socket.waitForConnected(2_000)
    socket.write(message)
    qtbot.waitUntil(
        lambda: socket.state() == QLocalSocket.LocalSocketState.UnconnectedState, timeout=5_000
    )
    assert called == []
    first.close()


def test_another_computer_is_asked_about_before_its_lock_is_taken(
    path: Path, receptions, qapp, qtbot
) -> None:
    path.parent.mkdir()
    note = path.with_name(f"{path.name}.lock")
    note.write_text(json.dumps({"host": "newsdesk-4", "pid": 77}))
    here = receptions()
    assert here.begin(path) is True
    assert here.program is None
    box = _box(qapp)
    assert "newsdesk-4" in box.text()
    assert json.loads(note.read_text())["host"] == "newsdesk-4"
    next(one for one in box.buttons() if one.text() == "Open it here").click()
    qtbot.waitUntil(lambda: here.program is not None, timeout=5_000)
    assert json.loads(note.read_text())["pid"] == os.getpid()


def test_a_program_that_does_not_answer_is_named(
    path: Path, receptions, qapp, qtbot, monkeypatch
) -> None:
    monkeypatch.setattr(reception, "_ATTEMPTS", 1)
    path.parent.mkdir()
    with lock.LibraryLock.take(path):
        second = receptions()
        assert second.begin(path) is True
        box = _box(qapp)
        assert str(os.getpid()) in box.informativeText()
    next(one for one in box.buttons() if one.text() == "Try again").click()
    qtbot.waitUntil(lambda: second.program is not None, timeout=5_000)


def test_closing_lets_the_next_one_in(path: Path, receptions) -> None:
    first, second = receptions(), receptions()
    first.begin(path)
    first.close()
    assert second.begin(path) is True
    assert second.program.shown


def test_where_nothing_can_be_written_it_opens_to_look(path: Path, receptions, monkeypatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise reception.LibraryUnavailable("The disk can only be read.")

    monkeypatch.setattr(reception, "hold", refuse)
    here = receptions()
    assert here.begin(path) is True
    assert here.program.shown


def _box(app) -> QMessageBox:
    return next(
        one for one in app.topLevelWidgets() if isinstance(one, QMessageBox) and one.isVisible()
    )
