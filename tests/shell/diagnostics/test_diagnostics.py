"""What went wrong is written down without a word of any story, and ends nothing."""

import os
import subprocess
import sys
import threading
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer, qWarning
from PySide6.QtWidgets import QApplication

from editor_app import app
from editor_app.model.article import Article
from editor_app.model.errors import StandfirstError
from editor_app.settings import APPEARANCE, BACKUP_FOLDER, SITE_NAME
from editor_app.shell.diagnostics.describing import describe
from editor_app.shell.diagnostics.facts import report, versions
from editor_app.shell.diagnostics.log_file import KEPT, LogFile
from editor_app.shell.diagnostics.watch import Watch
from editor_app.shell.preferences import Preferences
from editor_app.store.library import Library

NOW = datetime(2031, 6, 14, tzinfo=UTC)
SECRET = "the source asked not to be named"
ROOT = Path(app.__file__).parents[1]


@pytest.fixture
def log(tmp_path: Path) -> LogFile:
    return LogFile(tmp_path / "log")


@pytest.fixture
def watch(log, qapp):
    made = Watch(log)
    made.begin()
    yield made
    made.end()


def written(log: LogFile) -> str:
    return "\n".join(log.tail(1_000))


def test_the_log_turns_and_does_not_grow(tmp_path: Path):
    log = LogFile(tmp_path, most=1_000)
    for number in range(500):
        log.write(f"line {number}")
    files = sorted(tmp_path.iterdir())
    assert len(files) == KEPT
    assert sum(file.stat().st_size for file in files) < 1_100 * KEPT
    assert log.tail(1)[0].endswith("line 499")
    assert len(log.tail(40)) == 40


def test_a_disk_that_takes_no_log_is_no_trouble(tmp_path: Path):
    (tmp_path / "log").write_text("in the way")
    LogFile(tmp_path / "log").write("lost")


@pytest.mark.parametrize(
    "error",
    [
        ValueError(SECRET),
        KeyError(SECRET),
        StandfirstError(SECRET),
        UnicodeDecodeError("utf-8", SECRET.encode(), 0, 1, SECRET),
        OSError(28, "No space left on device", f"/home/ann/{SECRET}.md"),
    ],
)
def test_what_an_error_says_stays_out(error):
    with pytest.raises(RuntimeError) as raised:
        raise RuntimeError(SECRET) from error
    said = describe(raised.value)
    assert SECRET not in said
    assert type(error).__name__ in said
    assert "test_diagnostics.py" in said


def test_what_a_database_repeats_stays_out(tmp_path: Path):
    def twice(library: Library) -> None:
        with library.write() as work:
            for _ in range(2):
                work.articles.add(Article(id="a", slug=SECRET, created=NOW, updated=NOW))

    with Library.open(tmp_path / "library.standfirst") as library:
        with pytest.raises(Exception) as raised:  # noqa: PT011
            twice(library)
        assert SECRET not in describe(raised.value)


def test_errors_in_slots_threads_and_nowhere_are_written_down_and_noticed(watch, qtbot):
    def slot() -> None:
        raise ZeroDivisionError

    class Gone:
        def __del__(self) -> None:
            raise BufferError

    heard = []
    watch.noticed.connect(lambda: heard.append(1))
    sys.excepthook(*_raised(ZeroDivisionError()))
    thread = threading.Thread(target=slot, name="counting")
    thread.start()
    thread.join()
    Gone()
    qtbot.waitUntil(lambda: len(heard) == 3)
    said = written(watch.log)
    assert said.count("ZeroDivisionError") == 2
    assert "In the thread counting" in said
    assert "BufferError" in said


def _raised(error):
    try:
        raise error
    except type(error) as raised:
        return type(raised), raised, raised.__traceback__


def test_an_error_with_every_paint_does_not_fill_the_disk(watch):
    for _ in range(500):
        sys.excepthook(*_raised(ZeroDivisionError()))
    assert written(watch.log).count("ZeroDivisionError") == 50


def test_what_qt_warns_of_is_written_down(watch):
    qWarning("the layout is odd")
    assert "the layout is odd" in written(watch.log)


def test_a_crash_is_told_by_the_next_run(tmp_path: Path):
    crashing = (
        "import faulthandler, sys\nfrom pathlib import Path\n"
        "from PySide6.QtCore import QCoreApplication\napp = QCoreApplication([])\n"
        "from editor_app.shell.diagnostics.log_file import LogFile\n"
        "from editor_app.shell.diagnostics.watch import Watch\n"
        "watch = Watch(LogFile(Path(sys.argv[1])))\nwatch.begin()\n"
        "faulthandler._sigsegv()\n"
    )
    done = subprocess.run([sys.executable, "-c", crashing, str(tmp_path)], cwd=ROOT, check=False,
                          env={**os.environ, "PYTHONPATH": str(ROOT)})  # fmt: skip
    assert done.returncode != 0
    log = LogFile(tmp_path)
    following = Watch(log)
    following.begin()
    following.end()
    assert "The last run crashed." in written(log)
    assert "Segmentation" in written(log) or "access violation" in written(log)


def test_a_report_names_versions_and_no_folder_and_no_name(log, tmp_path, qapp):
    preferences = Preferences(tmp_path / "settings.ini")
    preferences.set(SITE_NAME, SECRET)
    preferences.set(BACKUP_FOLDER, "/media/ann/backups")
    preferences.set(APPEARANCE, "dark")
    log.write(f"in {Path.home()}/stories")
    said = report(preferences, log)
    assert "SQLite" in said
    assert "Qt" in said
    assert f"{APPEARANCE.name}: dark" in said
    assert f"{SITE_NAME.name}: set" in said
    assert SECRET not in said
    assert "/media/ann" not in said
    assert str(Path.home()) not in said


def test_versions_are_one_line(qapp):
    assert "\n" not in versions()


def test_an_error_nobody_foresaw_neither_ends_the_program_nor_costs_a_word(
    qtbot, qapp, tmp_path, log
):
    from editor_app.services import drafts
    from editor_app.shell.theme import Theme

    path = tmp_path / "library.standfirst"
    with Library.open(path) as library:
        story = drafts.new_story(library, headline="Port", body="One.\n")
    preferences = Preferences(tmp_path / "settings.ini")
    preferences.remember("mode", "Markdown")
    program = app.Program(path, preferences, Theme(qapp, preferences))
    program._begin_preview = lambda: None
    watch = Watch(log)
    watch.noticed.connect(program.notice)
    program.show()
    qtbot.waitUntil(lambda: program.newsroom is not None, timeout=20_000)
    widget = program.window.desk.pane.editor.widget
    widget.moveCursor(widget.textCursor().MoveOperation.End)
    qtbot.keyClicks(widget, "Typed before.")
    before = sys.excepthook
    watch.begin()
    try:
        QTimer.singleShot(0, lambda: 1 / 0)
        qtbot.waitUntil(program.window.desk.toast.isVisible)
    finally:
        watch.end()
        sys.excepthook = before
    qtbot.keyClicks(widget, " Typed after.")
    program.newsroom.finish()
    qtbot.waitUntil(lambda: program.newsroom.clean, timeout=10_000)
    assert program.window.isVisible()
    program.window.leave()
    program.close()
    program.window.deleteLater()
    with Library.open(path) as library:
        assert drafts.load(library, story.id).body == "One.\nTyped before. Typed after."
    assert "ZeroDivisionError" in written(log)


def test_the_command_copies_the_report(desk_window):
    desk_window.commands["help.diagnostics"].trigger()
    assert "SQLite" in QApplication.clipboard().text()


@pytest.fixture
def desk_window(qtbot, qapp, tmp_path, monkeypatch):
    from editor_app.shell.commands.guide import MENU
    from editor_app.shell.diagnostics import log_file
    from editor_app.shell.main_window import MainWindow
    from editor_app.shell.theme import Theme

    monkeypatch.setattr(log_file, "user_log_path", lambda *_, **__: tmp_path / "log")
    preferences = Preferences(tmp_path / "settings.ini")
    window = MainWindow(preferences, Theme(qapp, preferences))
    window.commands.use([MENU])
    yield window
    window.leave()
    window.deleteLater()
