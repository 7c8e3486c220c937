"""The Help menu."""

from editor_app.shell.commands.registry import Menu, command
from editor_app.shell.widgets.shade import Shade
from editor_app.shell.workplace import Workplace


@command("help.keys", "Keys", key="F1", icon="ph.keyboard", words="shortcuts manual help")
def keys(at: Workplace) -> None:
    """List every command with its keys."""
    from editor_app.shell.dialogs.shortcuts import (  # noqa: PLC0415 - not before the first paint
        ShortcutsDialog,
    )

    dialog = ShortcutsDialog(at.desk.window, at.desk.keymap)
    if at.newsroom:
        dialog.change_wanted.connect(at.newsroom.preferring.open_keys)
    Shade(at.desk.window, dialog)
    dialog.open()


@command("help.about", "About Standfirst", icon="ph.info", words="version licence")
def about(at: Workplace) -> None:
    """Say which version this is."""
    from editor_app.shell.dialogs.about import (  # noqa: PLC0415 - not before the first paint
        show_about,
    )

    show_about(at.desk.window)


MENU = Menu("&Help", (keys, about))
