"""Offers every command in the palette, those used last first."""

from PySide6.QtGui import QAction, QKeySequence

from editor_app.shell.commands.actions import Actions
from editor_app.shell.commands.registry import Command
from editor_app.shell.dialogs.palette.items import Item, ranked
from editor_app.shell.dialogs.palette.palette import Palette

_RECENT = 6


def offer_commands(palette: Palette, actions: Actions) -> None:
    """Let the palette find commands."""
    recent: list[str] = []

    def note(name: str) -> None:
        if name in recent:
            recent.remove(name)
        recent.insert(0, name)
        del recent[_RECENT:]

    def source(typed: str) -> list[Item]:
        actions.refresh()
        commands = [command for command in actions.commands if command.name != "go.commands"]
        if not typed.strip():
            commands.sort(key=lambda one: recent.index(one.name) if one.name in recent else _RECENT)
        return ranked((_item(one, actions[one.name]) for one in commands), typed)

    for command in actions.commands:
        actions[command.name].triggered.connect(lambda _=False, name=command.name: note(name))
    palette.offer("commands", source)


def _item(command: Command, action: QAction) -> Item:
    keys = QKeySequence(command.keys[0]) if command.keys else QKeySequence()
    why = action.toolTip().partition(" · ")[2] if not action.isEnabled() else ""
    return Item(
        text=command.text,
        note=command.category.capitalize(),
        icon=command.icon,
        keys=keys.toString(QKeySequence.SequenceFormat.NativeText),
        reason=why,
        words=command.words,
        run=action.trigger,
    )
