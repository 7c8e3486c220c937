"""Every command is declared once, can be found, and says its key."""

from collections import Counter

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit

from editor_app.shell.commands.actions import tooltip
from editor_app.shell.commands.first_menus import FIRST_MENUS
from editor_app.shell.commands.menus import MENUS
from editor_app.shell.dialogs.palette.items import Item, ranked
from editor_app.shell.icons import PANEL_ICONS, glyphs

COMMANDS = [command for menu in MENUS for command in menu.commands()]


def test_names_and_keys_are_unique():
    assert not [name for name, count in Counter(one.name for one in COMMANDS).items() if count > 1]
    keys = Counter(QKeySequence(key).toString() for one in COMMANDS for key in one.keys)
    assert not [key for key, count in keys.items() if count > 1]


def test_no_key_is_altgr_on_a_european_keyboard_but_for_the_footnote():
    taken = [key for one in COMMANDS for key in one.keys if "Ctrl+Alt" in key]
    assert set(taken) <= {"Ctrl+Alt+F"}


def test_every_key_is_one_that_qt_knows():
    for one in COMMANDS:
        for key in one.keys:
            assert QKeySequence(key).toString(), one.name


def test_icons_exist():
    for one in COMMANDS:
        if one.icon:
            assert one.icon in PANEL_ICONS or one.icon.removeprefix("ph.") in glyphs(), one.name


def test_tooltips_tell_the_key_and_why_not():
    new = next(one for one in COMMANDS if one.name == "file.new")
    assert tooltip(new) == "New story (Ctrl+N)"
    assert tooltip(new, "No library") == "New story (Ctrl+N) · No library"


def test_the_first_menus_are_those_of_the_menu_bar():
    assert [menu for menu in MENUS if menu in FIRST_MENUS] == list(FIRST_MENUS)


def test_before_the_library_is_open_commands_say_so(early_desk):
    action = early_desk.window.commands["file.new"]
    early_desk.window.commands.refresh()
    assert not action.isEnabled()
    assert action.toolTip().endswith("The library is still opening")


def test_commands_of_a_story_need_one(empty_desk):
    action = empty_desk.window.commands["file.export"]
    assert not action.isEnabled()
    assert action.toolTip().endswith("No story is open")


def test_the_palette_finds_by_any_name_and_runs(desk):
    palette = desk.desk.palette.box
    desk.window.commands["go.commands"].trigger()
    desk.qtbot.keyClicks(palette.findChild(QLineEdit), "sidebar")
    found = [palette._model.index(row, 0).data() for row in range(palette._model.rowCount())]
    assert set(found) >= {"Stories", "Inspector"}
    palette.findChild(QLineEdit).setText("focus mode")
    palette._run(palette._model.index(0, 0))
    assert not palette.isVisible()
    assert desk.desk.layout.focused


def rows_of(palette):
    return [palette._model.index(row, 0).data() for row in range(palette._model.rowCount())]


def test_quick_open_finds_stories_by_headline_and_by_text(desk):
    palette = desk.desk.palette.box
    desk.window.commands["go.story"].trigger()
    desk.until(lambda: len(rows_of(palette)) == 3)
    field = palette.findChild(QLineEdit)
    desk.qtbot.keyClicks(field, "cranes")
    desk.until(lambda: rows_of(palette) == ["Quay nine reopens"])
    field.setText("fery")
    assert rows_of(palette) == ["Ferry fares to rise"]
    desk.qtbot.keyClick(field, Qt.Key.Key_Return)
    desk.until(lambda: desk.known.headline == "Ferry fares to rise")


def test_ctrl_enter_in_quick_open_begins_a_story_with_the_words_typed(desk):
    palette = desk.desk.palette.box
    desk.window.commands["go.story"].trigger()
    field = palette.findChild(QLineEdit)
    desk.qtbot.keyClicks(field, "Mediator named")
    assert palette._other.text() == "New: “Mediator named”"
    desk.qtbot.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    desk.until(lambda: desk.known.headline == "Mediator named")
    assert not palette.isVisible()


def test_ctrl_o_leads_from_commands_to_stories(desk):
    palette = desk.desk.palette.box
    desk.window.commands["go.commands"].trigger()
    assert palette._other_key.text() == "Ctrl+O"
    desk.qtbot.keyClick(palette.findChild(QLineEdit), "o", Qt.KeyboardModifier.ControlModifier)
    desk.until(lambda: "Quay nine reopens" in rows_of(palette))


def test_the_palette_remembers_what_was_used_last(desk):
    palette = desk.desk.palette.box
    for words in ("larger text", "focus mode"):
        desk.window.commands["go.commands"].trigger()
        palette.findChild(QLineEdit).setText(words)
        desk.qtbot.keyClick(palette.findChild(QLineEdit), Qt.Key.Key_Return)
    desk.window.commands["go.commands"].trigger()
    assert rows_of(palette)[:2] == ["Focus mode", "Larger text"]
    assert desk.preferences.remembered("recent-commands").split()[:2] == [
        "view.focus",
        "view.larger_text",
    ]


def test_a_disabled_command_says_why_and_does_not_run(empty_desk):
    palette = empty_desk.desk.palette.box
    empty_desk.window.commands["go.commands"].trigger()
    palette.findChild(QLineEdit).setText("export again")
    item = palette._model.index(0, 0).data(Qt.ItemDataRole.UserRole)
    assert item.reason == "No story is open"
    empty_desk.qtbot.keyClick(palette.findChild(QLineEdit), Qt.Key.Key_Return)
    assert palette.isVisible()


def test_the_best_match_comes_first():
    items = [Item(text=text, run=lambda: None) for text in ("Redo", "Undo", "Add a related story")]
    assert [item.text for item in ranked(items, "re")] == ["Redo", "Add a related story"]
    assert [item.text for item in ranked(items, "udo")] == ["Undo"]


def test_what_can_be_run_comes_before_what_cannot():
    items = [
        Item(text="Save copy", run=lambda: None, reason="No story is open"),
        Item(text="Save version", run=lambda: None),
    ]
    assert [item.text for item in ranked(items, "save")] == ["Save version", "Save copy"]


def test_every_button_without_words_has_a_name_and_a_tooltip(desk):
    for tab in ("Story", "Tags", "Related", "Sources", "History"):
        desk.desk.inspector.show_tab(tab)
    desk.window.commands["edit.find"].trigger()
    silent = [
        (type(button).__name__, button.objectName(), button.parent())
        for button in desk.window.findChildren(QAbstractButton)
        if not button.text()
        and button.layout() is None
        and not button.objectName().startswith("qt_")
        and not (button.accessibleName() and button.toolTip())
    ]
    assert silent == []


def test_every_field_has_a_name(desk):
    for tab in ("Story", "Tags", "History"):
        desk.desk.inspector.show_tab(tab)
    labels = {label.buddy() for label in desk.window.findChildren(QLabel) if label.buddy()}
    nameless = [
        field.objectName()
        for field in desk.window.findChildren(QLineEdit)
        if not field.accessibleName() and field not in labels
    ]
    assert nameless == []
