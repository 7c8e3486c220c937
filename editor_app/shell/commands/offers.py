"""Offers every command in the palette, those used last first."""

from PySide6.QtGui import QAction

from editor_app.shell.commands.actions import Actions
from editor_app.shell.commands.registry import Command
from editor_app.shell.dialogs.palette.items import Item, Offer, ranked
from editor_app.shell.dialogs.palette.palette import Palette
from editor_app.shell.preferences import Preferences
from editor_app.shell.wording import translate

_RECENT = 8
_REMEMBERED = "recent-commands"


def offer_commands(palette: Palette, actions: Actions, preferences: Preferences) -> None:
    """Let the palette find commands; which were used last is remembered."""
    recent = preferences.remembered(_REMEMBERED).split()

    def note(name: str) -> None:
        if name in recent:
            recent.remove(name)
        recent.insert(0, name)
        del recent[_RECENT:]
        preferences.remember(_REMEMBERED, " ".join(recent))

    def item(command: Command) -> Item:
        action = actions[command.name]

        def run() -> None:
            note(command.name)
            action.trigger()

        status = command.name.startswith("story.status_")
        set_status = translate("Palette", "Set status: {status}")
        return Item(
            text=set_status.format(status=command.shown) if status else command.shown,
            note=translate("Commands", command.category.capitalize()),
            icon=command.icon or ("ph.check-circle" if status else "ph.caret-right"),
            keys=actions.keymap.shown(command.name),
            reason=_reason(action),
            words=f"{command.words} {command.text}",
            run=run,
        )

    def source(typed: str) -> list[Item]:
        if not typed:  # while the palette is open nothing else changes
            actions.refresh()
        commands = [command for command in actions.commands if command.name != "go.commands"]
        if not typed.strip():
            commands.sort(key=lambda one: recent.index(one.name) if one.name in recent else _RECENT)
        return ranked(map(item, commands), typed)

    palette.offer(
        "commands",
        Offer(
            source=source,
            asks=translate("Palette", "Find a command"),
            does=translate("Palette", "Run"),
            empty=translate("Palette", "No command of that name"),
            elsewhere=(actions.keymap.shown("go.story"), translate("Palette", "Stories")),
        ),
    )


def _reason(action: QAction) -> str:
    return "" if action.isEnabled() else action.toolTip().partition(" · ")[2]
