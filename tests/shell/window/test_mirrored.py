"""Right to left, in a tiny window, with endless words: nothing is cut off or in the way."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from editor_app.shell.editor.pane import Mode
from tests.shell.window.sight import clipped, overlapping

TABS = ("Preview", "Story", "Tags", "Related", "Sources", "History")
SIZES = ((960, 600), (1280, 800), (1440, 900))
ENDLESS = "Bürgermeisterinnenkandidatinnenaufstellungsversammlung " * 6


@pytest.fixture
def mirrored(desk, qapp):
    """A window that runs from right to left."""
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield desk
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def look_around(desk):
    for size in SIZES:
        desk.window.resize(*size)
        for tab in TABS:
            desk.desk.inspector.show_tab(tab)
            desk.settle()
            desk.qtbot.wait(30)
            assert clipped(desk.window) == [], (size, tab)
            assert overlapping(desk.window) == [], (size, tab)


def test_a_mirrored_window_is_whole(mirrored):
    look_around(mirrored)
    window = mirrored.window
    left = mirrored.desk.stories.mapTo(window, mirrored.desk.stories.rect().topLeft()).x()
    middle = mirrored.desk.pane.mapTo(window, mirrored.desk.pane.rect().topLeft()).x()
    assert left > middle


def test_endless_words_find_room(desk):
    desk.newsroom.amend(headline=ENDLESS, desk=ENDLESS, kicker=ENDLESS, authors=(ENDLESS,) * 3)
    desk.settle()
    desk.desk.pane.switch(Mode.WRITE, replace(desk.known))
    look_around(desk)
