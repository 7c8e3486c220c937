"""What the writer typed reaches the disk by itself, and trouble stays in sight until it is over."""

import sqlite3
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QFileDialog, QMessageBox

from editor_app.model.errors import StandfirstError
from editor_app.services import drafts
from editor_app.shell import autosave
from editor_app.shell.autosave import Autosave, Progress
from editor_app.shell.editor.contract import Place
from editor_app.shell.editor.pane import Mode
from editor_app.store.articles import Articles
from editor_app.store.library import Library


class DiskFull(StandfirstError):  # noqa: N818
    """What the store says when nothing more fits."""


@pytest.fixture
def broken_disk(monkeypatch: pytest.MonkeyPatch) -> threading.Event:
    """Let every save fail until the event is set."""
    healed = threading.Event()
    real = drafts.save

    def save(library, article, **choices):
        if not healed.is_set():
            raise DiskFull("the disk is full")
        return real(library, article, **choices)

    monkeypatch.setattr(drafts, "save", save)
    return healed


def test_typing_is_on_the_disk_soon_after_a_pause(desk, monkeypatch):
    desk.type_at_end("By itself.")
    assert desk.newsroom.saving.autosave.state.progress is Progress.EDITED
    desk.until(lambda: desk.newsroom.saving.autosave.state.progress is Progress.SAVED)
    assert desk.stored(desk.known.id).body.endswith("By itself.")
    assert desk.newsroom.saving.autosave.state.when is not None


def test_the_pause_and_the_limit_are_as_promised():
    assert (autosave.PAUSE, autosave.LIMIT) == (2_000, 10_000)


def test_non_stop_typing_is_saved_by_the_limit(qtbot, monkeypatch):
    monkeypatch.setattr(autosave, "PAUSE", 60_000)
    monkeypatch.setattr(autosave, "LIMIT", 50)
    taken = []
    keeper = Autosave(lambda: taken.append("taken"), lambda *_: None)
    keeper.note_edit()
    keeper.note_edit()
    qtbot.waitUntil(lambda: taken == ["taken"])


def test_a_slow_save_disturbs_neither_text_nor_caret_nor_undo(desk, monkeypatch):
    go_on = threading.Event()
    real = drafts.save

    def slow(library, article, **choices):
        go_on.wait(10)
        return real(library, article, **choices)

    monkeypatch.setattr(drafts, "save", slow)
    desk.type_at_end("First.")
    desk.newsroom.saving.autosave.flush()
    desk.qtbot.keyClicks(desk.text, " Second.")
    cursor, steps = desk.text.textCursor().position(), desk.text.document().availableUndoSteps()
    go_on.set()
    desk.until(lambda: "First." in desk.stored(desk.known.id).body)
    assert desk.known.body.endswith("First. Second.")
    assert desk.text.textCursor().position() == cursor
    assert desk.text.document().availableUndoSteps() == steps
    desk.save()
    assert desk.stored(desk.known.id).body.endswith("First. Second.")


def test_trouble_stays_in_sight_until_a_save_succeeds(desk, broken_disk):
    desk.type_at_end("Held.")
    desk.newsroom.saving.autosave.flush()
    desk.until(desk.desk.banner.isVisible)
    assert desk.newsroom.saving.autosave.state.trouble == "the disk is full"
    desk.qtbot.keyClicks(desk.text, " Still typing.")
    desk.newsroom.saving.autosave.flush()
    desk.settle()
    assert desk.desk.banner.isVisible()
    broken_disk.set()
    desk.desk.banner.retry_wanted.emit()
    desk.until(lambda: desk.newsroom.clean)
    assert not desk.desk.banner.isVisible()
    assert desk.stored(desk.known.id).body.endswith("Held. Still typing.")


@pytest.mark.parametrize(
    ("code", "said"),
    [
        (sqlite3.SQLITE_FULL, "the disk is full"),
        (sqlite3.SQLITE_READONLY, "it can only be read"),
        (sqlite3.SQLITE_IOERR, "the disk reports an error"),
        (sqlite3.SQLITE_BUSY, "another program is writing"),
    ],
)
def test_what_the_database_refuses_is_said_until_it_takes_it(desk, monkeypatch, code, said):
    real, healed = Articles.save, threading.Event()

    def save(self, *args, **choices):
        if healed.is_set():
            return real(self, *args, **choices)
        error = sqlite3.OperationalError("injected")
        error.sqlite_errorcode = code
        raise error

    monkeypatch.setattr(Articles, "save", save)
    desk.type_at_end("Held.")
    desk.newsroom.saving.autosave.flush()
    desk.until(desk.desk.banner.isVisible)
    assert said in desk.newsroom.saving.autosave.state.trouble
    desk.qtbot.keyClicks(desk.text, " Still typing.")
    assert desk.known.body.endswith("Held. Still typing.")
    healed.set()
    desk.desk.banner.retry_wanted.emit()
    desk.until(lambda: desk.newsroom.clean)
    assert not desk.desk.banner.isVisible()
    assert desk.stored(desk.known.id).body.endswith("Held. Still typing.")


def test_saves_that_overlap_never_quarrel(desk):
    for number in range(12):
        desk.qtbot.keyClicks(desk.text, f"{number} ")
        desk.newsroom.saving.autosave.flush()
        desk.newsroom.amend(standfirst=f"Version {number}.")
    desk.until(lambda: desk.newsroom.clean)
    assert desk.troubles == []
    stored = desk.stored(desk.known.id)
    assert (stored.body, stored.standfirst) == (desk.known.body, "Version 11.")


def test_quick_switching_loses_nothing_typed(desk):
    typed = {}
    for round_ in range(4):
        for headline in ("Quay nine reopens", "Ferry fares to rise", "Strike ends at the port"):
            desk.open(headline)
            desk.type_at_end(f" {round_}{headline[:2]}")
            typed[desk.known.id] = desk.known.body
    desk.save()
    assert {story: desk.stored(story).body for story in typed} == typed


def test_text_that_could_not_be_saved_is_there_on_return(desk, broken_disk):
    desk.type_at_end("Unsaved words.")
    first = desk.known
    desk.open("Quay nine reopens")
    desk.until(desk.desk.banner.isVisible)
    desk.open("Strike ends at the port")
    assert desk.known.body == first.body
    broken_disk.set()
    desk.desk.banner.retry_wanted.emit()
    desk.until(lambda: desk.newsroom.clean)
    assert desk.stored(first.id).body == first.body


def test_a_copy_can_be_saved_elsewhere(desk, broken_disk, tmp_path: Path, monkeypatch):
    target = tmp_path / "copy.md"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    desk.type_at_end("Rescued.")
    desk.desk.banner.copy_wanted.emit()
    assert target.read_text(encoding="utf-8") == desk.text.toPlainText()
    broken_disk.set()


def test_closing_waits_for_the_save(desk):
    desk.type_at_end("Last words.")
    story_id = desk.known.id
    event = QCloseEvent()
    desk.window.closeEvent(event)
    assert not event.isAccepted()
    desk.until(lambda: not desk.window.isVisible())
    assert desk.stored(story_id).body.endswith("Last words.")


def test_the_state_before_the_first_edit_is_kept(desk):
    story_id = desk.known.id
    desk.type_at_end("Edited.")
    desk.save()
    with Library.open(desk.path) as library, library.read() as work:
        assert any("Edited." not in revision.body for revision in work.revisions.of(story_id))


def test_words_typed_before_the_library_is_open_are_saved(early_desk):
    with Library.open(early_desk.path) as library:
        story = drafts.new_story(library, headline="Early", body="Start.")
    early_desk.window.open_first(story, Place())
    early_desk.type_at_end(" Typed early.")
    early_desk.attach()
    early_desk.save()
    assert early_desk.stored(story.id).body == "Start. Typed early."


def test_closing_on_a_broken_disk_asks_and_leaves_only_when_told(desk, broken_disk):
    desk.type_at_end("Cannot be saved.")
    desk.window.close()
    desk.until(lambda: desk.window.findChild(QMessageBox, "unsavedBox"))
    assert desk.window.isVisible()
    box = desk.window.findChild(QMessageBox, "unsavedBox")
    assert "the disk is full" in box.informativeText()
    leave = next(one for one in box.buttons() if one.text() == "Leave without saving")
    leave.click()
    desk.until(lambda: not desk.window.isVisible())


@pytest.mark.parametrize("mode", [Mode.WRITE, Mode.MARKDOWN])
def test_a_banner_does_not_push_the_caret_out_of_sight(desk, mode):
    desk.desk.pane.switch(mode, desk.desk.session.story())
    desk.text.setFocus()
    for _ in range(60):
        desk.qtbot.keyClick(desk.text, Qt.Key.Key_Return)
    desk.type_at_end("The end.")
    room = desk.text.viewport().height()
    assert desk.text.cursorRect().bottom() <= room
    desk.desk.banner.show_trouble("The disk is full.")
    desk.until(lambda: desk.text.viewport().height() < room)
    assert desk.text.cursorRect().bottom() <= desk.text.viewport().height()
    desk.desk.banner.show_trouble("")
