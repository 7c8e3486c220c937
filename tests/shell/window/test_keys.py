"""Every key of the conventions leads to its command, and the list of keys is made from them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractButton, QToolButton

from editor_app.shell.commands.menus import MENUS
from editor_app.shell.dialogs.shortcuts import ShortcutsDialog, key_document
from editor_app.shell.tokens import LIGHT

TABLE = {
    "Ctrl+Shift+P": "go.commands",
    "Ctrl+O": "go.story",
    "Ctrl+Shift+F": "go.search",
    "Ctrl+PgUp": "go.previous",
    "Ctrl+PgDown": "go.next",
    "Ctrl+Tab": "go.last",
    "F6": "go.region",
    "Shift+F6": "go.region_back",
    "Ctrl+N": "file.new",
    "Ctrl+Shift+N": "file.duplicate",
    "Ctrl+Backspace": "file.bin",
    "Ctrl+Shift+O": "file.import",
    "Ctrl+P": "file.print",
    "Ctrl+E": "file.export",
    "Ctrl+Shift+E": "file.export_again",
    "Ctrl+Shift+C": "file.copy_markdown",
    "Ctrl+Q": "file.quit",
    "Ctrl+S": "story.name_version",
    "Ctrl+Z": "edit.undo",
    "Ctrl+Shift+Z": "edit.redo",
    "Ctrl+Y": "edit.redo",
    "Ctrl+F": "edit.find",
    "Ctrl+H": "edit.replace",
    "F3": "edit.find_next",
    "Shift+F3": "edit.find_previous",
    "Ctrl+Shift+V": "edit.paste_plain",
    "Ctrl+,": "edit.preferences",
    "Ctrl+B": "format.bold",
    "Ctrl+I": "format.italic",
    "Ctrl+Shift+X": "format.strike",
    "Ctrl+K": "format.link",
    "Ctrl+0": "format.body",
    **{f"Ctrl+{level}": f"format.heading_{level}" for level in range(1, 7)},
    "Ctrl+Shift+Q": "format.attributed_quote",
    "Ctrl+Shift+L": "format.pull_quote",
    "Ctrl+Shift+8": "format.bullets",
    "Ctrl+Shift+7": "format.numbers",
    "Ctrl+Shift+-": "format.divider",
    "Ctrl+Shift+I": "insert.image",
    "Ctrl+Alt+F": "insert.footnote",
    "Ctrl+Space": "format.clear",
    "Ctrl+Shift+1": "story.status_draft",
    "Ctrl+Shift+2": "story.status_in_edit",
    "Ctrl+Shift+3": "story.status_ready",
    "Ctrl+Shift+4": "story.status_published",
    "Ctrl+Shift+5": "story.status_on_hold",
    "Ctrl+T": "story.add_tag",
    "Ctrl+Shift+R": "story.add_related",
    "Ctrl+Shift+D": "story.compare",
    "Ctrl+/": "view.mode",
    "F8": "view.focus",
    "F9": "view.large_preview",
    "F11": "view.full_screen",
    "Ctrl+Shift+T": "view.typewriter",
    "Ctrl+\\": "view.list",
    "Ctrl+Shift+\\": "view.inspector",
    "Alt+1": "view.preview",
    "Alt+2": "view.story",
    "Alt+3": "view.tags",
    "Alt+4": "view.related",
    "Alt+5": "view.sources",
    "Alt+6": "view.history",
    "Ctrl+=": "view.larger_text",
    "Ctrl+-": "view.smaller_text",
    "F1": "help.keys",
}
"""The keys agreed on, each with its command."""

BY_KEY = {
    QKeySequence(key).toString(): command.name
    for menu in MENUS
    for command in menu.commands()
    for key in command.keys
}


@pytest.mark.parametrize("key", TABLE)
def test_a_key_belongs_to_its_command(key):
    assert BY_KEY.get(QKeySequence(key).toString()) == TABLE[key]


def test_every_command_says_what_it_does():
    for menu in MENUS:
        for command in menu.commands():
            assert command.text
            assert command.text[0] == command.text[0].upper()


def test_the_list_of_keys_is_made_from_the_commands(desk):
    desk.window.commands["help.keys"].trigger()
    dialog = desk.window.findChild(ShortcutsDialog)
    words = dialog.list.toPlainText()
    assert "Export again" in words
    assert "Ctrl + Shift + E" in words
    dialog.search.setText("f8")
    desk.until(lambda: "Export again" not in dialog.list.toPlainText())
    assert "Focus mode" in dialog.list.toPlainText()
    dialog.search.setText("nothing at all")
    desk.until(lambda: dialog.list.toPlainText() == "No key of that name")
    dialog.reject()


def test_the_list_shows_the_readers_own_keys(desk):
    desk.desk.keymap.assign("view.focus", "Ctrl+J")
    entries = [one for one in desk.desk.keymap.entries if one.name == "view.focus"]
    document = key_document(entries, desk.desk.keymap, LIGHT, 10)
    assert "Ctrl + J" in document.toPlainText()


def test_tooltips_all_over_the_window_tell_the_keys_of_today(desk):
    bar = desk.newsroom.writing.editor.bar
    tips = {button.accessibleName(): button.toolTip() for button in bar.findChildren(QToolButton)}
    assert tips["Bold"] == "Bold (Ctrl+B)"
    desk.desk.keymap.assign("format.bold", "Ctrl+J")
    desk.desk.keymap.assign("view.tags", "F12")
    desk.desk.keymap.assign("view.mode", "")
    tips = {
        button.accessibleName() or button.text(): button.toolTip()
        for button in desk.window.findChildren(QAbstractButton)
    }
    assert tips["Bold"] == "Bold (Ctrl+J)"
    assert tips["Tags"] == "Tags (F12)"
    assert tips["Write"] == "Write"


def test_escape_ends_the_search_of_keys_and_then_closes_the_list(desk):
    desk.window.commands["help.keys"].trigger()
    dialog = desk.window.findChild(ShortcutsDialog)
    desk.until(dialog.search.hasFocus)
    desk.qtbot.keyClicks(dialog.search, "bold")
    desk.qtbot.keyClick(dialog.search, Qt.Key.Key_Escape)
    assert dialog.search.text() == ""
    assert dialog.isVisible()
    desk.qtbot.keyClick(dialog.search, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
