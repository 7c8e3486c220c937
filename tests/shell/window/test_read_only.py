"""P18: a library that lies where nothing can be written opens to look at, and says so."""

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication

from editor_app.services import drafts
from editor_app.shell.editor.pane import Mode
from editor_app.store import place
from editor_app.store.library import Library

BODY = "The *ferry* fare rises in May.\n"


@pytest.fixture
def viewer(early_desk, monkeypatch):
    """A window on a library that cannot be written, its story open."""
    with Library.open(early_desk.path) as library:
        drafts.new_story(library, headline="Ferry", body=BODY)
    monkeypatch.setattr(place, "may_write", lambda _: False)
    early_desk.attach()
    early_desk.until(lambda: early_desk.desk.session.story_id)
    early_desk.until(lambda: early_desk.newsroom.viewing.only)
    return early_desk


@pytest.mark.parametrize("mode", [Mode.MARKDOWN, Mode.WRITE])
def test_nothing_typed_pasted_or_dropped_changes_the_text(viewer, mode):
    viewer.desk.pane.switch(mode, viewer.known)
    viewer.until(lambda: viewer.desk.pane.mode is mode)
    before = viewer.path.read_bytes()
    text = viewer.text
    viewer.type_at_end("More.")
    QGuiApplication.clipboard().setText("pasted")
    for keys in ("Backspace", "Delete", "Return", "V"):
        modifier = Qt.KeyboardModifier.ControlModifier if keys == "V" else None
        key = getattr(Qt.Key, f"Key_{keys}")
        viewer.qtbot.keyClick(text, key, modifier or Qt.KeyboardModifier.NoModifier)
    dropped = QMimeData()
    dropped.setText("dropped")
    drop = QDropEvent(
        QPointF(40, 40), Qt.DropAction.CopyAction, dropped,
        Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    QApplication.sendEvent(text.viewport(), drop)
    viewer.qtbot.keyClick(text, Qt.Key.Key_Home)  # looking around is free
    assert viewer.known.body == BODY
    viewer.settle()
    assert viewer.newsroom.clean
    assert viewer.path.read_bytes() == before


def test_it_is_said_over_the_page_and_in_every_command_that_would_write(viewer):
    assert "can only be read" in viewer.desk.notices.text
    commands = viewer.window.commands
    for name in ("file.new", "file.import", "file.bin", "edit.paste", "story.status_ready"):
        assert not commands[name].isEnabled()
        assert commands[name].toolTip().endswith("This library can only be read")
    for name in ("file.export", "file.copy_markdown", "edit.copy", "edit.find", "view.mode"):
        assert commands[name].isEnabled(), name
    for tab in ("Story", "Tags", "Related"):
        viewer.desk.inspector.show_tab(tab)
        assert not viewer.desk.inspector.page(tab).isEnabled()


def test_its_stories_can_be_taken_out(viewer):
    viewer.newsroom.publishing.copy_markdown()
    viewer.until(lambda: BODY.strip() in QGuiApplication.clipboard().text())


def test_leaving_makes_no_backup(viewer):
    viewer.window.close()
    viewer.until(lambda: not viewer.window.isVisible())
    with Library.open(viewer.path) as library:
        assert library.backups.all() == ()
