"""The Help menu."""

from PySide6.QtGui import QGuiApplication

from editor_app.shell.commands.registry import Menu, command
from editor_app.shell.widgets.shade import Shade
from editor_app.shell.wording import translate
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


@command(
    "help.diagnostics",
    "Copy diagnostics",
    icon="ph.clipboard-text",
    words="log report bug crash error version",
)
def copy_diagnostics(at: Workplace) -> None:
    """Copy what helps to find a fault; no word of any story is in it."""
    from editor_app.shell.diagnostics.facts import report  # noqa: PLC0415 - seldom needed
    from editor_app.shell.diagnostics.log_file import usual_log  # noqa: PLC0415 - as above

    QGuiApplication.clipboard().setText(report(at.desk.preferences, usual_log()))
    at.desk.toast.say(translate("Diagnostics", "Diagnostics copied"), "ph.check-circle")


MENU = Menu("&Help", (keys, copy_diagnostics, about))
