"""Every preference has a field, holds at once, survives the file, and can be put back."""

import ast
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QSpinBox, QToolButton, QWidget
from pytestqt.qtbot import QtBot

import editor_app
from editor_app import settings
from editor_app.settings import (
    APPEARANCE,
    GROUPS,
    INTERFACE_SIZE,
    LANGUAGE,
    PAGE_TEMPLATE,
    QUOTE_MARKS,
    REDUCED_MOTION,
    SETTINGS,
    SITE_NAME,
    SMART_TEXT,
    SOURCE_FACE,
    TEXT_SIZE,
    TYPEWRITER,
    WORD_GOAL,
    WRITING_FACE,
)
from editor_app.settings.kinds import Kind, Setting
from editor_app.shell.commands.menus import MENUS
from editor_app.shell.dialogs.preferences.dialog import KEYS, Places, PreferencesDialog
from editor_app.shell.dialogs.preferences.fields import Offers
from editor_app.shell.dialogs.preferences.keys import KeyButton, KeyRow
from editor_app.shell.editor.pane import Mode
from editor_app.shell.keymap import Entry, Keymap, caps, remark_on, trouble_with
from editor_app.shell.preferences import Preferences
from editor_app.shell.theme import Theme


@dataclass
class Stage:
    """A dialog over a bare window, with all that it changes."""

    qtbot: QtBot
    preferences: Preferences
    keymap: Keymap
    dialog: PreferencesDialog
    window: QWidget
    path: Path

    def until(self, condition):
        self.qtbot.waitUntil(condition, timeout=10_000)


@pytest.fixture
def stage(qtbot, tmp_path):
    window = QWidget()
    window.resize(1200, 800)
    qtbot.addWidget(window)
    preferences = Preferences(tmp_path / "settings.ini")
    keymap = Keymap(preferences)
    keymap.take(
        Entry(
            name=one.name,
            text=one.text,
            category=one.category,
            words=one.words,
            defaults=one.keys,
        )
        for menu in MENUS
        for one in menu.commands()
    )
    offers = Offers(export_formats=[("html", "HTML page")])
    dialog = PreferencesDialog(window, preferences, keymap, offers, Places())
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    window.show()
    dialog.open()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow, timeout=10_000)
    return Stage(qtbot, preferences, keymap, dialog, window, tmp_path / "settings.ini")


@pytest.fixture
def dialog(stage):
    return stage.dialog


def row_of(dialog, setting):
    return next(row for row in dialog.rows if row.setting is setting)


def another(setting):
    """Return an allowed value that is not the default, as the settings file would hold it."""
    if setting.kind is Kind.SWITCH:
        return not setting.default
    if setting.choices:
        return next(value for value, _ in setting.choices if value != setting.default)
    if setting.kind is Kind.NUMBER:
        return setting.default + setting.step
    return "other"


def test_every_setting_is_declared_once_and_stands_in_a_group():
    assert len({setting.name for setting in SETTINGS}) == len(SETTINGS)
    assert {setting.group for setting in SETTINGS} == set(GROUPS)


def test_every_setting_is_asked_for_somewhere():
    asked = set()
    for module in Path(editor_app.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.module == "editor_app.settings":
                asked |= {alias.name for alias in node.names}
    declared = {name for name, value in vars(settings).items() if value in SETTINGS}
    assert len(declared) == len(SETTINGS)
    assert declared - asked == set()


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: setting.name)
def test_a_preference_survives_the_file_and_can_be_put_back(setting, tmp_path):
    first = Preferences(tmp_path / "settings.ini")
    first.set(setting, another(setting))
    first.flush()
    second = Preferences(tmp_path / "settings.ini")
    assert second.get(setting) == another(setting)
    second.reset(setting)
    assert second.get(setting) == setting.default
    assert second.is_default(setting)


@pytest.mark.parametrize(("kept", "read"), [("1000", 200), ("7", 80), ("115", 115), ("big", 100)])
def test_a_number_keeps_in_its_range(kept, read):
    assert INTERFACE_SIZE.read(kept) == read


def test_every_setting_has_a_field_named_for_screen_readers(dialog):
    assert [row.setting for row in dialog.rows] == list(SETTINGS)
    for row in dialog.rows:
        assert row.target.accessibleName() == row.setting.label
        assert row.target.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_what_is_chosen_holds_at_once(stage, dialog):
    colours = row_of(dialog, APPEARANCE).target
    assert isinstance(colours, QComboBox)
    colours.setFocus()
    stage.qtbot.keyClick(colours, Qt.Key.Key_End)
    assert stage.preferences.get(APPEARANCE) == "dark"
    motion = row_of(dialog, REDUCED_MOTION).target
    assert isinstance(motion, QCheckBox)
    stage.qtbot.keyClick(motion, Qt.Key.Key_Space)
    assert stage.preferences.get(REDUCED_MOTION)


def test_a_field_follows_a_change_made_elsewhere(stage, dialog):
    size = row_of(dialog, INTERFACE_SIZE).target
    assert isinstance(size, QSpinBox)
    stage.preferences.set(INTERFACE_SIZE, 120)
    assert size.value() == 120


def test_reset_puts_one_setting_back(stage, dialog):
    dialog.show_group("Export")
    row = row_of(dialog, SITE_NAME)
    (reset,) = [one for one in row.findChildren(QToolButton) if "Reset" in one.toolTip()]
    assert not reset.isVisible()
    row.target.setText("The Calder Echo")
    row.target.editingFinished.emit()
    assert stage.preferences.get(SITE_NAME) == "The Calder Echo"
    assert reset.isVisible()
    reset.click()
    assert stage.preferences.get(SITE_NAME) == ""
    assert row.target.text() == ""


def test_a_folder_that_is_a_file_is_refused_in_words(stage, dialog, tmp_path):
    row = row_of(dialog, PAGE_TEMPLATE)
    (tmp_path / "file").write_text("no folder")
    assert isinstance(row.target, QLineEdit)
    row.target.setText(str(tmp_path / "file"))
    row.target.editingFinished.emit()
    assert stage.preferences.get(PAGE_TEMPLATE) == ""
    assert row.target.accessibleDescription() == "This is a file, not a folder."
    row.target.setText(str(tmp_path))
    row.target.editingFinished.emit()
    assert stage.preferences.get(PAGE_TEMPLATE) == str(tmp_path)


def test_search_finds_by_label_choice_and_key(stage, dialog):
    dialog.search.setFocus()
    stage.qtbot.keyClicks(dialog.search, "language new")
    stage.until(lambda: not row_of(dialog, APPEARANCE).isVisible())
    assert row_of(dialog, LANGUAGE).isVisible()
    dialog.search.setText("ctrl+b")
    stage.until(lambda: not row_of(dialog, LANGUAGE).isVisible())
    shown = {row.entry.name for row in dialog.findChildren(KeyRow) if row.isVisible()}
    assert "format.bold" in shown
    assert "format.italic" not in shown


def test_the_groups_are_walked_by_keys_alone(stage, dialog):
    assert dialog.search.hasFocus()
    stage.qtbot.keyClick(dialog.search, Qt.Key.Key_Down)
    assert dialog.groups.hasFocus()
    stage.qtbot.keyClick(dialog.groups, Qt.Key.Key_Down)
    stage.qtbot.keyClick(dialog.groups, Qt.Key.Key_Down)
    assert row_of(dialog, WORD_GOAL).isVisible()
    stage.qtbot.keyClick(dialog.groups, Qt.Key.Key_Tab)
    focused = dialog.focusWidget()
    assert any(row.isAncestorOf(focused) and row.isVisible() for row in dialog.rows)
    stage.qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_an_unknown_value_in_the_file_is_shown_as_it_is(stage, dialog):
    stage.preferences.set(LANGUAGE, "tlh")
    assert row_of(dialog, LANGUAGE).target.currentText() == "tlh"


def test_a_setting_reads_only_its_own_kind():
    setting = Setting(name="x", kind=Kind.SWITCH, default=True, label="X", group="Export")
    assert setting.read("false") is False
    assert setting.read("perhaps") is True
    assert setting.read(None) is True


# Keys


def press(stage, button, key, modifiers=Qt.KeyboardModifier.NoModifier):
    button.click()
    stage.qtbot.keyClick(button, key, modifiers)


def key_row(dialog, name):
    dialog.show_group(KEYS)
    return next(row for row in dialog.findChildren(KeyRow) if row.entry.name == name)


def test_a_key_is_changed_kept_and_put_back(stage, dialog):
    row = key_row(dialog, "view.focus")
    press(stage, row.findChild(KeyButton), Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    stage.preferences.flush()
    assert Preferences(stage.path).keys("view.focus") == ("Ctrl+J",)
    row._reset.click()
    stage.preferences.flush()
    assert stage.keymap.keys("view.focus") == ("F8",)
    assert Preferences(stage.path).keys("view.focus") is None


def test_enter_begins_the_change_of_a_key(stage, dialog):
    wanted = key_row(dialog, "view.focus").findChild(KeyButton)
    wanted.setFocus()
    stage.qtbot.keyClick(wanted, Qt.Key.Key_Return)
    stage.qtbot.keyClick(wanted, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    assert stage.keymap.keys("view.focus") == ("Ctrl+J",)


def test_a_taken_key_is_said_and_can_be_taken_over(stage, dialog):
    row = key_row(dialog, "view.focus")
    press(stage, row.findChild(KeyButton), Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    assert stage.keymap.keys("format.bold") == ("Ctrl+B",)
    assert stage.keymap.keys("view.focus") == ("F8",)
    assert row._note.text() == "Ctrl+B belongs to “Bold”."
    row._take.click()
    assert stage.keymap.keys("view.focus") == ("Ctrl+B",)
    assert stage.keymap.keys("format.bold") == ()
    stage.keymap.reset_all()
    assert stage.keymap.keys("format.bold") == ("Ctrl+B",)
    assert stage.keymap.keys("view.focus") == ("F8",)


def test_putting_a_key_back_takes_it_from_whoever_has_it_now(stage):
    stage.keymap.assign("view.focus", "Ctrl+B")
    stage.keymap.reset("format.bold")
    assert stage.keymap.keys("format.bold") == ("Ctrl+B",)
    assert stage.keymap.keys("view.focus") == ()


def test_keys_hold_in_the_window_and_in_its_tooltips(desk):
    desk.window.commands["edit.preferences"].trigger()
    dialog = desk.window.findChild(PreferencesDialog)
    assert dialog.isVisible()
    dialog.reject()
    desk.desk.keymap.assign("view.focus", "Ctrl+B")
    focus, bold = desk.window.commands["view.focus"], desk.window.commands["format.bold"]
    assert focus.shortcuts() == [QKeySequence("Ctrl+B")]
    assert focus.toolTip() == "Focus mode (Ctrl+B)"
    assert bold.shortcuts() == []
    desk.preferences.set(APPEARANCE, "dark")
    assert desk.theme.tokens.dark


def test_backspace_leaves_a_command_without_a_key_and_escape_leaves_it_alone(stage, dialog):
    button = key_row(dialog, "view.focus").findChild(KeyButton)
    press(stage, button, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert stage.keymap.keys("view.focus") == ("F8",)
    press(stage, button, Qt.Key.Key_Backspace)
    assert stage.keymap.keys("view.focus") == ()
    stage.keymap.reset_all()


@pytest.mark.parametrize(
    ("key", "refused"),
    [
        ("A", True),
        ("Shift+Q", True),
        ("Space", True),
        ("Return", True),
        ("Ctrl+J", False),
        ("F5", False),
        ("Alt+7", False),
        ("Ctrl+Return", False),
        ("Ctrl++", False),
        ("", False),
    ],
)
def test_keys_that_the_text_needs_are_refused(key, refused):
    assert bool(trouble_with(key)) is refused


def test_altgr_is_warned_of():
    assert "AltGr" in remark_on("Ctrl+Alt+E")
    assert remark_on("Ctrl+Shift+E") == ""


def test_a_key_falls_into_its_caps():
    assert caps("Ctrl+Shift+P") == ("Ctrl", "Shift", "P")
    assert caps("Ctrl++") == ("Ctrl", "+")
    assert caps("+") == ("+",)
    assert caps("") == ()


def test_the_page_follows_the_preferences(desk):
    page = desk.newsroom.writing.editor.widget
    desk.preferences.set(TEXT_SIZE, 24)
    desk.preferences.set(TYPEWRITER, value=True)
    desk.preferences.set(SMART_TEXT, value=False)
    desk.preferences.set(QUOTE_MARKS, "de")
    assert page.body_size == 24
    assert page.typewriter
    assert not page.typist.smart
    assert page.typist.marks == "de"
    desk.desk.pane.switch(Mode.WRITE, desk.known)
    assert desk.window.commands["view.typewriter"].isChecked()
    desk.window.commands["view.typewriter"].trigger()
    assert not desk.preferences.get(TYPEWRITER)


def test_the_typefaces_follow_the_preferences(desk):
    page = desk.newsroom.writing.editor.widget
    desk.preferences.set(WRITING_FACE, "Inter")
    assert page.document().defaultFont().family() == "Inter"
    assert page.page.style.writing == "Inter"
    desk.preferences.set(SOURCE_FACE, "Inter")
    assert desk.text.document().defaultFont().family() == "Inter"
    desk.preferences.reset(WRITING_FACE)
    desk.preferences.reset(SOURCE_FACE)
    assert page.document().defaultFont().family() == "Newsreader"


def test_with_motion_reduced_the_caret_stands_still(qapp, tmp_path):
    usual = qapp.styleHints().cursorFlashTime()
    preferences = Preferences(tmp_path / "settings.ini")
    theme = Theme(qapp, preferences)
    preferences.set(REDUCED_MOTION, value=True)
    assert qapp.styleHints().cursorFlashTime() == 0
    assert not qapp.isEffectEnabled(Qt.UIEffect.UI_AnimateMenu)
    preferences.reset(REDUCED_MOTION)
    assert qapp.styleHints().cursorFlashTime() == usual
    theme.deleteLater()
