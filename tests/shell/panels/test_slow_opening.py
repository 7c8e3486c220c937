"""A library that takes long to open is spoken of, and only then."""

import pytest

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


def test_another_notice_stays(bar, qtbot):
    opening = SlowOpening(bar, after=1)
    opening.begin()
    qtbot.waitUntil(lambda: bool(bar.text))
    bar.say("The disk is nearly full.")
    opening.end()
    assert bar.text == "The disk is nearly full."
