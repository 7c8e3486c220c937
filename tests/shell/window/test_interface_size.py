"""At every size of the interface nothing is cut off, and all comes back as it was."""

from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QToolButton

from editor_app.settings import INTERFACE_SIZE
from editor_app.shell.dialogs.export import ExportDialog
from editor_app.shell.dialogs.preferences.dialog import PreferencesDialog
from editor_app.shell.dialogs.shortcuts import ShortcutsDialog
from editor_app.shell.editor.caret_state import caret_state
from editor_app.shell.editor.pane import Mode
from editor_app.shell.scale import factor, scaled
from editor_app.shell.theme import style_sheet
from editor_app.shell.tokens import LIGHT
from editor_app.shell.typefaces import interface_font
from tests.shell.window.sight import clipped


@pytest.fixture(autouse=True)
def _usual_size_again(desk):
    yield
    desk.preferences.reset(INTERFACE_SIZE)


def test_no_words_are_cut_off(desk):
    for size in (80, 130, 200):
        desk.preferences.set(INTERFACE_SIZE, size)
        for tab in ("Story", "Tags", "History"):
            desk.desk.layout.open_inspector()
            desk.desk.inspector.show_tab(tab)
            desk.settle()
            desk.qtbot.wait(30)
            assert clipped(desk.window) == [], (size, tab)


def test_bars_grow_and_come_back(desk):
    bar, top = desk.desk.status_bar, desk.window._top_bar
    before = (bar.height(), top.height(), desk.desk.stories.minimumWidth())
    desk.preferences.set(INTERFACE_SIZE, 200)
    assert factor() == 2.0
    assert (bar.height(), top.height()) == (before[0] * 2, before[1] * 2)
    assert desk.desk.stories.minimumWidth() == before[2] * 2
    assert interface_font(13).pixelSize() == 26
    for size in (80, 170, 90, 130):
        desk.preferences.set(INTERFACE_SIZE, size)
    desk.preferences.reset(INTERFACE_SIZE)
    assert (bar.height(), top.height(), desk.desk.stories.minimumWidth()) == before


def test_large_panels_give_way_to_the_one_asked_for(desk):
    desk.preferences.set(INTERFACE_SIZE, 200)
    layout = desk.desk.layout
    assert layout.list_open
    assert not layout.inspector_open
    desk.window.commands["view.story"].trigger()
    assert layout.inspector_open
    assert not layout.list_open
    desk.window.commands["view.inspector"].trigger()
    assert layout.list_open
    assert not layout.inspector_open


def test_the_top_bar_leaves_out_what_has_no_room(desk):
    top = desk.window._top_bar
    desk.preferences.set(INTERFACE_SIZE, 200)
    desk.window.commands["view.story"].trigger()
    desk.until(lambda: top._parts.minimumSize().width() <= top.width())
    assert not top._desk.isVisible()
    desk.preferences.set(INTERFACE_SIZE, 100)
    desk.until(top._desk.isVisible)


def test_widgets_made_at_a_large_size_are_large(desk):
    desk.preferences.set(INTERFACE_SIZE, 150)
    desk.window.commands["view.story"].trigger()
    form = desk.desk.inspector.page("Story")
    assert form.description.height() == scaled(76)
    desk.preferences.set(INTERFACE_SIZE, 100)
    assert form.description.height() == 76


def test_lines_stay_lines_and_round_stays_round():
    sheet = style_sheet(LIGHT, 2.0)
    assert "border: 1px solid" in sheet
    assert "border: 2px solid" in sheet
    assert "font-size: 26px" not in style_sheet(LIGHT, 1.0)
    chip = sheet[sheet.index('QPushButton[kind="chip"]') :].split("}")[0]
    assert "min-height: 48px" in chip
    assert "border-radius: 25px" in chip


def test_dialogs_fit_the_window_at_the_largest_size(desk):
    desk.preferences.set(INTERFACE_SIZE, 200)
    for name, kind in (
        ("edit.preferences", PreferencesDialog),
        ("help.keys", ShortcutsDialog),
        ("file.export", ExportDialog),
    ):
        desk.window.commands[name].trigger()
        dialog = desk.window.findChild(kind)
        desk.until(dialog.isVisible)
        desk.qtbot.wait(30)
        if isinstance(dialog, PreferencesDialog):
            for row in range(dialog.groups.count()):
                dialog.groups.setCurrentRow(row)
                desk.qtbot.wait(10)
                assert clipped(dialog) == [], dialog.groups.item(row).text()
        assert clipped(dialog) == [], name
        assert dialog.width() <= desk.window.width()
        assert dialog.height() <= desk.window.height()
        dialog.reject()
    desk.window.commands["go.commands"].trigger()
    desk.qtbot.wait(30)
    assert clipped(desk.desk.palette.box.body) == []
    desk.desk.palette.box.close_box()


@pytest.mark.parametrize("width", [960, 1120, 1280])
@pytest.mark.parametrize("size", [80, 100, 150, 200])
def test_the_formatting_bar_names_the_style_in_full(desk, size, width):
    desk.desk.pane.switch(Mode.WRITE, desk.known)
    desk.preferences.set(INTERFACE_SIZE, size)
    desk.window.resize(width, 800)
    desk.settle()
    bar = desk.desk.pane.editor.bar
    bar.show_state(replace(caret_state(desk.desk.pane.editor.hand), name="Headline"), can_undo=True)
    desk.qtbot.wait(30)
    (name,) = (one for one in bar.findChildren(QToolButton) if one.property("kind") == "style")
    assert name.width() >= name.sizeHint().width()
    shown = [one for one in bar.findChildren(QToolButton) if one.isVisible()]
    edges = sorted((one.mapTo(bar, QPoint()).x(), one.width()) for one in shown)
    for (left, wide), (after, _) in pairwise(edges):
        assert left + wide <= after
    assert edges[-1][0] + edges[-1][1] <= bar.width()


def test_what_leaves_the_formatting_bar_is_in_its_menu(desk):
    desk.desk.pane.switch(Mode.WRITE, desk.known)
    desk.preferences.set(INTERFACE_SIZE, 200)
    desk.window.resize(960, 800)
    desk.settle()
    desk.qtbot.wait(30)
    bar = desk.desk.pane.editor.bar
    hidden = [one for one in bar.findChildren(QToolButton) if one.isHidden()]
    assert hidden
    more = next(one for one in bar.findChildren(QToolButton) if one.accessibleName() == "More")
    more.menu().aboutToShow.emit()
    offered = {action.text() for action in more.menu().actions()}
    assert {one.accessibleName() for one in hidden} <= offered
