"""Bringing files in, by dialog and by drop, good and bad."""

import time
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QDialog, QFileDialog, QPlainTextEdit, QProgressDialog

from editor_app.services import intake


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two stories, one file that is none, and one that cannot be read."""
    made = tmp_path / "stories"
    made.mkdir()
    (made / "lighthouse.md").write_text("---\ntitle: Lighthouse for sale\n---\nIt blinks.\n")
    (made / "buoy.txt").write_text("Buoy adrift\nBuoy adrift\n\nIt floats past the mole.\n")
    (made / "broken.md").write_bytes(bytes(range(256)) * 8)
    return made


def test_a_folder_comes_in_and_what_was_refused_is_listed(desk, folder, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    desk.window.commands["file.import_folder"].trigger()
    desk.until(lambda: desk.window.findChildren(QDialog, "importReport"))
    desk.until(lambda: {"Lighthouse for sale", "Buoy adrift"} <= set(desk.listed))
    report = desk.window.findChild(QDialog, "importReport").findChild(QPlainTextEdit)
    assert "broken.md" in report.toPlainText()
    assert "lighthouse" not in report.toPlainText()


def test_what_came_in_is_open_and_said(desk, folder, monkeypatch):
    names = [str(folder / "lighthouse.md")]
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: (names, ""))
    desk.window.commands["file.import"].trigger()
    desk.until(lambda: desk.known.headline == "Lighthouse for sale")
    assert "“Lighthouse for sale” brought in" in _said(desk)


def test_choosing_nothing_does_nothing(desk, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([], ""))
    desk.window.commands["file.import"].trigger()
    desk.settle()
    assert len(desk.listed) == 3


def test_files_dropped_on_the_window_come_in(desk, folder):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(folder / "buoy.txt"))])
    actions, button, no_key = (
        Qt.DropAction.CopyAction,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    enter = QDragEnterEvent(QPointF(9, 9).toPoint(), actions, mime, button, no_key)
    desk.window.dragEnterEvent(enter)
    assert enter.isAccepted()
    desk.window.dropEvent(QDropEvent(QPointF(9, 9), actions, mime, button, no_key))
    desk.until(lambda: desk.known.headline == "Buoy adrift")


def test_an_import_can_be_stopped_and_keeps_what_is_in(desk, folder, monkeypatch):
    real = intake.import_paths

    def endless(library, paths, report):
        real(library, paths, lambda *_: None)
        while True:
            report(1, 2)
            time.sleep(0.01)

    monkeypatch.setattr(intake, "import_paths", endless)
    desk.newsroom.intake.bring_in([folder / "lighthouse.md"])
    desk.window.findChild(QProgressDialog).canceled.emit()
    desk.until(lambda: "stopped" in _said(desk))
    desk.until(lambda: "Lighthouse for sale" in desk.listed)


def _said(desk) -> str:
    return desk.desk.toast._words.text()
