"""A library that takes long to open is spoken of, and only then."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from editor_app.model.errors import Cancelled
from editor_app.shell.notice_bar import NoticeBar
from editor_app.shell.slow_opening import SlowOpening


@pytest.fixture
def bar(qtbot):
    made = NoticeBar()
    qtbot.addWidget(made)
    return made


def test_a_long_opening_is_told_until_it_ends(bar, qtbot):
    opening = SlowOpening(bar, after=1)
    opening.begin()
    qtbot.waitUntil(lambda: "being opened" in bar.text)
    opening.end()
    assert bar.text == ""


def test_a_quick_opening_says_nothing(bar, qtbot):
    opening = SlowOpening(bar, after=20)
    opening.begin()
    opening.end()
    qtbot.wait(60)
    assert bar.text == ""


def test_a_window_that_closes_meanwhile_takes_it_along(bar, qtbot):
    opening = SlowOpening(bar, after=1)
    opening.begin()
    assert opening.parent() is bar


def test_it_says_how_far_it_is_and_offers_to_leave(bar, qtbot):
    left = []
    opening = SlowOpening(bar, lambda: left.append(True), after=1)
    opening.begin()
    opening.report(1, 4)
    qtbot.waitUntil(lambda: "25%" in bar.text)
    opening.report(1, 2)
    qtbot.waitUntil(lambda: "50%" in bar.text)
    offer = next(one for one in bar.findChildren(QPushButton) if one.text() == "Quit")
    qtbot.mouseClick(offer, Qt.MouseButton.LeftButton)
    assert left
    bar.hide()
    opening.report(3, 4)
    qtbot.wait(20)
    assert bar.isHidden()


def test_once_stopped_it_ends_whoever_reports(bar):
    opening = SlowOpening(bar)
    opening.report(1, 4)
    opening.stop()
    with pytest.raises(Cancelled):
        opening.report(2, 4)


def test_another_notice_stays(bar, qtbot):
    opening = SlowOpening(bar, after=1)
    opening.begin()
    qtbot.waitUntil(lambda: bool(bar.text))
    bar.say("The disk is nearly full.")
    opening.end()
    assert bar.text == "The disk is nearly full."
