"""First light: a text file becomes a finished page, in the real window with the real preview."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import yaml
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from editor_app.app import Program
from editor_app.shell.dialogs.export import ExportDialog
from editor_app.shell.panels.related.suggestion import SuggestionRow
from editor_app.shell.preferences import Preferences
from editor_app.shell.theme import Theme

FIXTURES = Path(__file__).parent / "fixtures"
SENTENCE = "The first lorries are expected back in mid June."
PATIENCE = 30_000


class Journey:
    """The running program, and what a journalist does with it."""

    def __init__(self, qtbot: QtBot, app: QApplication, folder: Path) -> None:
        self.qtbot = qtbot
        preferences = Preferences(folder / "settings.ini")
        preferences.remember("mode", "Markdown")
        self.program = Program(folder / "library.standfirst", preferences, Theme(app, preferences))
        self.window = self.program.window
        self.desk = self.window.desk
        self.program.show()
        self.until(lambda: self.program.newsroom and self.desk.inspector.page("Preview"))

    def until(self, condition: Callable[[], object]) -> None:
        self.qtbot.waitUntil(lambda: bool(condition()), timeout=PATIENCE)

    def command(self, name: str) -> None:
        self.window.commands[name].trigger()

    @property
    def text(self):
        return self.desk.pane.editor.widget

    @property
    def headline(self) -> str:
        story = self.desk.session.story()
        return story.headline if story else ""

    def page_text(self) -> str:
        """Return what the preview shows, as plain text."""
        view = self.window.findChild(_web_view())
        answers: list[str] = []
        view.page().toPlainText(answers.append)
        self.until(lambda: answers)
        return answers[0]

    def export(self, format_name: str, folder: Path) -> None:
        self.command("file.export")
        dialog = self.window.findChild(ExportDialog)
        dialog.format_box.setCurrentIndex(dialog.format_box.findData(format_name))
        dialog.folder_field.setText(str(folder))
        dialog.open_box.setChecked(False)
        QTest.mouseClick(dialog.export_button, Qt.MouseButton.LeftButton)
        self.until(lambda: self.window.findChild(ExportDialog) is None)


def _web_view() -> type:
    from PySide6.QtWebEngineWidgets import QWebEngineView

    return QWebEngineView


@pytest.fixture
def journey(
    web_engine: None, qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> Iterator[Journey]:
    """The program on a new library."""
    qapp.setProperty("graphics", "software")  # chosen before the engine was started
    running = Journey(qtbot, qapp, tmp_path)
    yield running
    running.window.leave()
    running.program.close()
    running.window.deleteLater()


def test_from_a_text_file_to_a_finished_page(journey, tmp_path, monkeypatch):
    # A text file from outside, and an older story, are brought in.
    names = [str(FIXTURES / "ferry-timetable.md"), str(FIXTURES / "harbour-bridge.txt")]
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: (names, ""))
    journey.command("file.import")
    journey.until(lambda: journey.desk.stories.model.rowCount() == 6)
    journey.until(lambda: journey.headline)

    # The story is found by half a word and opened.
    journey.desk.stories.search.setText("bearings cast")
    journey.until(lambda: journey.desk.stories.model.rowCount() == 1)
    row = journey.desk.stories.view.visualRect(journey.desk.stories.model.index(0)).center()
    viewport = journey.desk.stories.view.viewport()
    QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=row)
    journey.until(lambda: journey.headline == "Harbour Bridge To Close For Repairs")
    assert journey.text.toPlainText().count("Harbour Bridge To Close For Repairs") == 1
    assert "You May Also Like" not in journey.text.toPlainText()

    # A sentence is typed, and the page beside it follows.
    journey.text.moveCursor(QTextCursor.MoveOperation.End)
    journey.qtbot.keyClicks(journey.text, SENTENCE)
    journey.until(lambda: SENTENCE in journey.page_text())

    # A tag is added by keyboard.
    journey.command("story.add_tag")
    field = journey.desk.inspector.page("Tags").tag_field
    journey.qtbot.keyClicks(field, "harbour bridge")
    journey.qtbot.keyClick(field, Qt.Key.Key_Return)
    journey.until(lambda: "tags: [harbour bridge]" in journey.text.toPlainText())

    # A related story is added from the suggestions, after the four that came with the text.
    journey.command("story.add_related")
    panel = journey.desk.inspector.page("Related")
    journey.until(lambda: panel.findChildren(SuggestionRow))
    suggestion = panel.findChildren(SuggestionRow)[0]
    assert "Ferry runs all night" in suggestion.accessibleName()
    suggestion.setFocus()
    journey.qtbot.keyClick(suggestion, Qt.Key.Key_Return)
    journey.until(lambda: panel.count_label.text() == "5 of 4")

    # The story goes out as a page and as Markdown.
    journey.export("html", tmp_path / "site")
    journey.export("markdown", tmp_path / "text")
    page_file = tmp_path / "site" / "harbour-bridge-to-close-for-repairs.html"
    text_file = tmp_path / "text" / "harbour-bridge-to-close-for-repairs.md"
    journey.until(lambda: page_file.is_file() and text_file.is_file())
    _check_page(page_file.read_text(encoding="utf-8"))
    _check_text(text_file.read_text(encoding="utf-8"))


def _check_page(page: str) -> None:
    assert page.lower().startswith("<!doctype html>")
    assert len(re.findall(r"<h1[^>]*>\s*Harbour Bridge To Close For Repairs", page)) == 1
    assert SENTENCE in page
    assert "harbour bridge" in page
    assert "You May Also Like" in page
    assert "Ferry runs all night" in page
    for weak in ("Ferry Fares Frozen", "Anglers Welcome"):  # they share nothing with the bridge
        assert weak not in page
    assert "<script>" not in page


def _check_text(text: str) -> None:
    _, block, body = text.split("---\n", 2)
    details = yaml.safe_load(block)
    assert details["headline"] == "Harbour Bridge To Close For Repairs"
    assert "harbour bridge" in str(details["tags"])
    assert body.strip().startswith("The harbour bridge at Calder will close")
    assert body.rstrip().endswith(SENTENCE)
