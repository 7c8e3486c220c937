"""A change of many stories shows how far it is once it takes long, and can be stopped."""

from threading import Event

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLabel, QProgressDialog, QPushButton, QWidget

from editor_app.services import batch, tagging_edits
from editor_app.shell.dialogs.waiting import waiting_box


@pytest.fixture
def slow(desk, monkeypatch):
    """Every change of many stories goes on until it is told to stop."""
    over = Event()

    def endless(*given):
        tell = given[-1]
        while not over.wait(0.01):
            tell(1, 4)  # raises when it is to stop
        raise AssertionError("nobody has stopped it")

    monkeypatch.setattr(tagging_edits, "apply", endless)
    monkeypatch.setattr(batch, "set_status", endless)
    yield
    over.set()


def box(desk) -> QProgressDialog | None:
    found = desk.window.findChildren(QProgressDialog)
    return next((one for one in found if one.isVisible()), None)


def said(desk) -> str:
    toast = desk.desk.toast
    return " ".join(one.text() for one in toast.findChildren(QLabel)) * (not toast.isHidden())


def test_a_slow_change_shows_how_far_it_is_and_is_stopped(desk, slow):
    ids = desk.desk.stories.model.outline.ids
    for change in (
        lambda: desk.newsroom.batches.add_tag(ids, "ferry"),
        lambda: desk.newsroom.batches.bin(ids),
    ):
        desk.desk.toast.hide()
        change()
        desk.until(lambda: box(desk) is not None)
        assert box(desk).value() == 1
        assert box(desk).maximum() == 4
        box(desk).findChild(QPushButton).click()
        desk.until(lambda: "Stopped" in said(desk))
        assert box(desk) is None
    assert len(desk.listed) == 3
    assert desk.known.tags == ()


def test_the_box_waits_half_a_second_for_work_that_tells_nothing(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    dialog = waiting_box(window, "Import", "Bringing stories in…", "Stop")
    (timer,) = (one for one in dialog.findChildren(QTimer) if one.isActive())
    assert timer.interval() == 500  # Qt by itself would wait for four seconds
    dialog.close()


def test_a_quick_change_shows_no_box(desk):
    desk.newsroom.batches.add_tag(desk.desk.stories.model.outline.ids, "ferry")
    desk.until(lambda: "ferry" in said(desk))
    desk.settle()
    assert [tag.name for tag in desk.known.tags] == ["ferry"]
    desk.qtbot.wait(600)  # longer than it takes a box to show
    assert box(desk) is None
    desk.desk.toast.undo()
    desk.until(lambda: desk.known.tags == ())
