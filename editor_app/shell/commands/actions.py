"""Turns commands into Qt actions and menus, and keeps them true to what can be done now."""

from collections.abc import Iterable

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from editor_app.shell.commands.registry import Command, Menu
from editor_app.shell.icons import icon
from editor_app.shell.keymap import Entry, native
from editor_app.shell.workplace import Workplace


class Actions:
    """One action for each command, at work in ``window``."""

    def __init__(self, window: QWidget, at: Workplace, menus: Iterable[Menu]) -> None:
        self._window = window
        self._at = at
        self.keymap = at.desk.keymap
        self._menus: tuple[Menu, ...] = ()
        self._entries: dict[str, tuple[Command, QAction]] = {}
        self.use(menus)
        self.keymap.changed.connect(self._use_keys)

    def __getitem__(self, name: str) -> QAction:
        return self._entries[name][1]

    def use(self, menus: Iterable[Menu]) -> None:
        """Take these menus; commands that were there before keep their actions."""
        self._menus = tuple(menus)
        known = self._entries
        self.keymap.take(
            Entry(
                name=command.name,
                text=command.shown.removesuffix("…"),
                category=command.category,
                words=command.words,
                defaults=command.keys,
            )
            for menu in self._menus
            for command in menu.commands()
        )
        self._entries = {
            command.name: known.get(command.name) or (command, self._action(command))
            for menu in self._menus
            for command in menu.commands()
        }

    @property
    def commands(self) -> tuple[Command, ...]:
        """Every command, in the order of the menus."""
        return tuple(command for command, _ in self._entries.values())

    def fill(self, bar: QMenuBar) -> None:
        """Add every menu to ``bar``."""
        for menu in self._menus:
            self._fill_menu(bar.addMenu(menu.shown), menu)

    def refresh(self) -> None:
        """Ask every command whether it could be done, and every switch how it stands."""
        for command, action in self._entries.values():
            reason = self._at.refusal(command.name)
            reason = reason or (command.why_not(self._at) if command.why_not else "")
            action.setEnabled(not reason)
            action.setToolTip(self._tooltip(command, reason))
            if command.checked:
                action.setChecked(command.checked(self._at))

    def _fill_menu(self, target: QMenu, menu: Menu) -> None:
        target.setToolTipsVisible(True)
        for entry in menu.entries:
            if entry is None:
                target.addSeparator()
            elif isinstance(entry, Menu):
                self._fill_menu(target.addMenu(entry.shown), entry)
            else:
                target.addAction(self[entry.name])

    def _action(self, command: Command) -> QAction:
        action = QAction(command.shown, self._window)
        action.setObjectName(command.name)
        action.setShortcuts([QKeySequence(key) for key in self.keymap.keys(command.name)])
        action.setCheckable(command.checked is not None)
        action.setToolTip(self._tooltip(command))
        if command.icon:
            action.setIcon(icon(command.icon))
            action.setIconVisibleInMenu(False)
        action.triggered.connect(lambda: command.run(self._at))
        self._window.addAction(action)
        return action

    def _tooltip(self, command: Command, reason: str = "") -> str:
        return tooltip(command, reason, self.keymap.keys(command.name))

    def _use_keys(self) -> None:
        for command, action in self._entries.values():
            keys = [QKeySequence(key) for key in self.keymap.keys(command.name)]
            if action.shortcuts() != keys:
                action.setShortcuts(keys)
        self.refresh()


def tooltip(command: Command, reason: str = "", keys: tuple[str, ...] | None = None) -> str:
    """Return the command's words, its first key, and why it cannot be done now."""
    text = command.shown.removesuffix("…")
    keys = command.keys if keys is None else keys
    if keys:
        text = f"{text} ({native(keys[0])})"
    return f"{text} · {reason}" if reason else text
