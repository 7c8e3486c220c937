"""Starting: text first, the library after; and what is said when it cannot be opened."""

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from time import sleep

import pytest

from editor_app import app
from editor_app.app import Program
from editor_app.model.errors import Cancelled
from editor_app.services import drafts
from editor_app.shell.editor.pane import Mode
from editor_app.shell.preferences import Preferences
from editor_app.shell.theme import Theme
from editor_app.store import unsaved
from editor_app.store.library import Library

SLOW = ("sqlalchemy", "lxml", "jinja2", "markdown", "PySide6.QtWebEngineCore", "PySide6.QtQuick")


@pytest.fixture
def start(qtbot, qapp, tmp_path):
    """Start programs on a file, without the preview, and end them."""
    started = []

    def begin(path: Path) -> Program:
        preferences = Preferences(tmp_path / "settings.ini")
        program = Program(path, preferences, Theme(qapp, preferences))
        program._begin_preview = lambda: None
        started.append(program)
        program.show()
        return program

    yield begin
    for program in started:
        program.window.leave()
        program.close()
        program.window.deleteLater()


def test_nothing_slow_is_loaded_before_the_first_paint():
    code = f"import sys, editor_app.app; print([m for m in {SLOW} if m in sys.modules])"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "[]"


def test_without_a_display_it_says_so_and_ends(monkeypatch, capsys):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    assert app.main([]) == 1
    assert "needs a display" in capsys.readouterr().err


def test_the_story_that_was_open_is_on_the_page_before_the_library_is(start, tmp_path):
    path = tmp_path / "library.standfirst"
    with Library.open(path) as library:
        first = drafts.new_story(library, headline="First", body="One.\n\nTwo.\n")
        drafts.new_story(library, headline="Second", body="Later.")
    Preferences(tmp_path / "settings.ini").remember("story", first.id)
    program = start(path)
    assert program.newsroom is None
    assert program.window.desk.session.known == first
    assert "First" in program.window.desk.pane.editor.widget.toPlainText()
    assert program.window.desk.stories.model.rowCount() == 2


def test_a_story_that_could_not_be_glanced_at_is_opened_with_the_library(
    start, tmp_path, qtbot, monkeypatch
):
    path = tmp_path / "library.standfirst"
    with Library.open(path) as library:
        first = drafts.new_story(library, headline="First")
        drafts.new_story(library, headline="Second")
    Preferences(tmp_path / "settings.ini").remember("story", first.id)
    monkeypatch.setattr(app.first_glance, "story", lambda *_: None)
    monkeypatch.setattr(app.first_glance, "last_story", lambda *_: None)
    program = start(path)
    session = program.window.desk.session
    qtbot.waitUntil(lambda: session.story_id == first.id, timeout=20_000)


def test_keys_typed_before_the_page_is_ready_are_not_lost(start, tmp_path, qtbot):
    path = tmp_path / "library.standfirst"
    with Library.open(path) as library:
        story = drafts.new_story(library, headline="", body="")
        drafts.save(library, replace(story, headline="Open"))
    program = start(path)
    desk = program.window.desk
    qtbot.keyClicks(desk.pane.editor.widget, "Early ")
    qtbot.waitUntil(lambda: program.newsroom is not None, timeout=20_000)
    qtbot.waitUntil(lambda: "Early " in desk.pane.editor.widget.toPlainText(), timeout=20_000)


@pytest.mark.parametrize("typed", ["", "Early "])
def test_a_long_update_ends_with_the_window_and_keeps_what_was_typed(
    start, tmp_path, qtbot, monkeypatch, typed
):
    path = tmp_path / "library.standfirst"
    with Library.open(path) as library:
        story = drafts.new_story(library, headline="Open", body="One.")
    ended = []

    def slow(path, **options):
        try:
            for done in range(1_000):
                options["progress"](done, 1_000)
                sleep(0.02)
        except Cancelled:
            ended.append(done)
            raise

    monkeypatch.setattr(Library, "open", slow)
    program = start(path)
    errors = []
    program.failed.connect(errors.append)
    desk = program.window.desk
    qtbot.waitUntil(lambda: "brought up to date" in desk.notices.text, timeout=20_000)
    qtbot.waitUntil(lambda: Mode.MARKDOWN in desk.pane.modes, timeout=20_000)
    qtbot.keyClicks(desk.pane.editor.widget, typed)
    with qtbot.waitSignal(program.window.closed, timeout=5_000):
        program.window.close()
    program.close()
    assert ended
    assert [text.article.body for text in unsaved.waiting(path)] == (
        ["Early One."] if typed else []
    )
    assert story.id
    qtbot.wait(50)
    assert errors == []


def test_a_file_that_is_no_library_is_left_alone_and_said(start, tmp_path, qtbot):
    path = tmp_path / "holiday.jpg"
    path.write_bytes(os.urandom(4_096))
    before = path.read_bytes()
    program = start(path)
    errors = []
    program.failed.connect(errors.append)
    qtbot.waitUntil(lambda: bool(errors), timeout=20_000)
    assert str(path) in str(errors[0])
    assert path.read_bytes() == before


def test_an_empty_place_becomes_a_library_with_three_ways_to_begin(start, tmp_path, qtbot):
    path = tmp_path / "new" / "library.standfirst"
    program = start(path)
    pages = program.window.centralWidget()
    qtbot.waitUntil(lambda: path.exists() and pages.currentIndex() == 1, timeout=20_000)
