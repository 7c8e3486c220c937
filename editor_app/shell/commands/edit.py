"""The Edit menu."""

from editor_app.shell.commands.registry import Menu, command
from editor_app.shell.editor.contract import PageWidget
from editor_app.shell.workplace import Workplace


@command("edit.undo", "Undo", key="Ctrl+Z", icon="ph.arrow-counter-clockwise", words="take back")
def undo(at: Workplace) -> None:
    """Take back what the toast speaks of, else the last change of the text."""
    if at.desk.toast.can_undo:
        at.desk.toast.undo()
    else:
        at.desk.pane.editor.widget.undo()


@command("edit.redo", "Redo", key=("Ctrl+Shift+Z", "Ctrl+Y"), icon="ph.arrow-clockwise")
def redo(at: Workplace) -> None:
    """Do again what was taken back."""
    at.desk.pane.editor.widget.redo()


@command("edit.cut", "Cut", key="Ctrl+X", icon="ph.scissors")
def cut(at: Workplace) -> None:
    """Cut the selection."""
    at.desk.pane.editor.widget.cut()


@command("edit.copy", "Copy", key="Ctrl+C", icon="ph.copy")
def copy(at: Workplace) -> None:
    """Copy the selection."""
    at.desk.pane.editor.widget.copy()


@command("edit.paste", "Paste", key="Ctrl+V", icon="ph.clipboard")
def paste(at: Workplace) -> None:
    """Paste what is on the clipboard."""
    at.desk.pane.editor.widget.paste()


@command(
    "edit.paste_plain",
    "Paste without formatting",
    key="Ctrl+Shift+V",
    icon="ph.clipboard-text",
    words="plain text",
)
def paste_plain(at: Workplace) -> None:
    """Paste the words alone."""
    widget = at.desk.pane.editor.widget
    if isinstance(widget, PageWidget):
        widget.paste_plain()
    else:
        widget.paste()


@command("edit.select_all", "Select all", key="Ctrl+A")
def select_all(at: Workplace) -> None:
    """Select the whole text."""
    at.desk.pane.editor.widget.selectAll()


@command("edit.find", "Find…", key="Ctrl+F", icon="ph.magnifying-glass", words="search text")
def find(at: Workplace) -> None:
    """Find words in the story."""
    at.desk.pane.find_bar.open(replacing=False)


@command("edit.replace", "Replace…", key="Ctrl+H", icon="ph.swap", words="find change")
def replace(at: Workplace) -> None:
    """Replace words in the story."""
    at.desk.pane.find_bar.open(replacing=True)


@command("edit.find_next", "Find next", key="F3", icon="ph.caret-down")
def find_next(at: Workplace) -> None:
    """Go to the next hit."""
    at.desk.pane.find_bar.step(1)


@command("edit.find_previous", "Find previous", key="Shift+F3", icon="ph.caret-up")
def find_previous(at: Workplace) -> None:
    """Go to the hit before."""
    at.desk.pane.find_bar.step(-1)


@command(
    "edit.preferences",
    "Preferences…",
    key="Ctrl+,",
    icon="ph.gear",
    words="settings options appearance colours dark light theme fonts language",
    why_not=Workplace.library_missing,
)
def preferences(at: Workplace) -> None:
    """Open the preferences."""
    if at.newsroom:
        at.newsroom.preferring.open()


MENU = Menu(
    "&Edit",
    (
        undo,
        redo,
        None,
        cut,
        copy,
        paste,
        paste_plain,
        select_all,
        None,
        find,
        replace,
        find_next,
        find_previous,
        None,
        preferences,
    ),
)
