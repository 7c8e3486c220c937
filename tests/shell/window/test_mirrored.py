"""Right to left, in a tiny window, with endless words: nothing is cut off or in the way."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListView, QPushButton

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


# What is painted by hand


def painted(view, index):
    """The row of a list as it is drawn, without what lies around it."""
    picture = view.viewport().grab(view.visualRect(index))
    return picture.toImage().convertToFormat(QImage.Format.Format_RGB32)


def inked(image, rows) -> tuple[int, int]:
    """Return from which to which column anything is drawn on the ground in some lines."""
    ground = image.pixel(image.width() // 2, 1)
    columns = [
        column
        for column in range(image.width())
        if any(image.pixel(column, line) != ground for line in rows)
    ]
    return columns[0], columns[-1]


def quiet(desk):
    """Take away what would be drawn of the pointer, the focus and the selection."""
    desk.desk.pane.focus_text()
    desk.desk.stories.view.clearSelection()
    return desk.desk.stories.view


def test_a_row_of_the_list_begins_at_the_right(mirrored):
    view = quiet(mirrored)
    index = view.model().index(1)
    image = painted(view, index)
    width, glyph = image.width(), view.rows.glyph_box(
        image.rect(), Qt.LayoutDirection.RightToLeft
    )  # fmt: skip
    first, last = inked(image, range(12, 24))  # the first line of the headline
    assert last >= width - 36, "the status glyph stands at the right"
    assert glyph.contains(last, 18)
    words = inked(image.copy(0, 0, glyph.left(), image.height()), range(12, 24))
    assert glyph.left() - words[1] < 12, "the words begin beside it"
    assert first > 20, "and have room left at the left"


def test_a_row_is_the_mirror_of_the_other_way(mirrored, qapp):
    view = quiet(mirrored)
    row = view.visualRect(view.model().index(0))
    for box in (
        lambda way: view.rows.glyph_box(row, way),
        lambda way: view.rows.headline_box(row, 2, way),
    ):
        usual, turned = box(Qt.LayoutDirection.LeftToRight), box(Qt.LayoutDirection.RightToLeft)
        assert usual.left() - row.left() == row.right() - turned.right()
        assert usual.size() == turned.size()


# Said of the menu by the platform that stands for a screen in tests.
@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_click_on_a_mirrored_glyph_asks_for_a_status(mirrored):
    view = quiet(mirrored)
    row = view.visualRect(view.model().index(1))
    glyph = view.rows.glyph_box(row, Qt.LayoutDirection.RightToLeft)
    with mirrored.qtbot.waitSignal(view.status_wanted):
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=glyph.center())
    if (menu := QApplication.activePopupWidget()) is not None:
        menu.close()


def test_chips_begin_at_the_right(mirrored):
    chips = mirrored.desk.stories.filters.findChildren(QPushButton)
    shown = [chip for chip in chips if chip.isVisible() and chip.property("filter")]
    places = [chip.mapTo(mirrored.window, chip.rect().topLeft()).x() for chip in shown]
    assert len(places) > 1
    assert places == sorted(places, reverse=True)


def test_a_row_of_the_palette_is_the_mirror_of_the_other_way(desk, qapp):
    gaps = {}
    try:
        for way in (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft):
            qapp.setLayoutDirection(way)
            desk.window.commands["go.commands"].trigger()
            rows = desk.desk.palette.box.findChild(QListView)
            image = painted(rows, rows.model().index(1, 0))
            first, last = inked(image, range(12, 26))
            gaps[way] = first, image.width() - 1 - last
            desk.desk.palette.box.hide()
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    usual, turned = gaps.values()
    assert abs(usual[0] - usual[1]) > 4, "the icon and the words are unlike far from the edges"
    assert abs(usual[0] - turned[1]) <= 2
