"""Focus mode puts all but the page away, and brings it back where the pointer asks for it."""

import pytest
from PySide6.QtCore import QPoint, Qt

from editor_app.settings import FOCUS_DIMS
from editor_app.shell.editor.pane import Mode
from editor_app.shell.focus_mode import FocusMode


@pytest.fixture
def edges(desk):
    desk.window.commands["view.focus"].trigger()
    return desk.window.findChild(FocusMode).edges


def seen(desk):
    parts = (desk.window._top_bar, desk.desk.stories, desk.desk.inspector)
    return tuple(part.isVisible() for part in parts)


@pytest.mark.parametrize(
    ("pointer", "parts"),
    [
        (QPoint(700, 1), (True, False, False)),
        (QPoint(1, 400), (False, True, False)),
        (QPoint(1439, 400), (False, False, True)),
        (QPoint(700, 400), (False, False, False)),
        (QPoint(-5, 400), (False, False, False)),
    ],
)
def test_the_pointer_at_an_edge_brings_back_what_stood_there(desk, edges, pointer, parts):
    assert seen(desk) == (False, False, False)
    edges.notice(pointer)
    assert seen(desk) == parts
    assert desk.desk.layout.focused


def test_what_came_back_stays_under_the_pointer_and_goes_with_it(desk, edges):
    edges.notice(QPoint(1, 400))
    edges.notice(QPoint(150, 400))
    assert desk.desk.stories.isVisible()
    edges.notice(QPoint(700, 400))
    assert seen(desk) == (False, False, False)


def test_all_comes_back_with_escape(desk, edges):
    edges.notice(QPoint(1, 400))
    desk.text.setFocus()
    desk.qtbot.keyClick(desk.window, Qt.Key.Key_Escape)
    assert seen(desk) == (True, True, True)
    assert not edges._timer.isActive()


def test_the_page_dims_only_where_it_is_wanted(desk):
    page = desk.newsroom.writing.editor.widget
    desk.desk.pane.switch(Mode.WRITE, desk.known)
    desk.window.commands["view.focus"].trigger()
    assert page.focus_mode
    desk.window.commands["view.focus"].trigger()
    desk.preferences.set(FOCUS_DIMS, value=False)
    desk.window.commands["view.focus"].trigger()
    assert not page.focus_mode
