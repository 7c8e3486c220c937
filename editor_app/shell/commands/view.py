"""The View menu."""

from editor_app.shell.commands.registry import Command, Menu, command
from editor_app.shell.editor.pane import Mode
from editor_app.shell.inspector import TABS, Tab
from editor_app.shell.workplace import Workplace


def _one_mode(at: Workplace) -> str:
    return "" if len(at.desk.pane.modes) > 1 else "Write mode comes with a later version"


@command(
    "view.mode",
    "Write or Markdown",
    key="Ctrl+/",
    icon="ph.code-simple",
    words="source code switch",
    why_not=_one_mode,
)
def switch_mode(at: Workplace) -> None:
    """Go over to the other way of writing."""
    other = Mode.MARKDOWN if at.desk.pane.mode is Mode.WRITE else Mode.WRITE
    at.desk.pane.switch(other, at.desk.session.story())


@command(
    "view.list",
    "Stories",
    key="Ctrl+\\",
    icon="panel-left",
    words="list sidebar panel",
    checked=lambda at: at.desk.layout.list_open,
)
def toggle_list(at: Workplace) -> None:
    """Open or close the list of stories."""
    at.desk.layout.toggle_list()


@command(
    "view.inspector",
    "Inspector",
    key="Ctrl+Shift+\\",
    icon="panel-right",
    words="preview sidebar panel",
    checked=lambda at: at.desk.layout.inspector_open,
)
def toggle_inspector(at: Workplace) -> None:
    """Open or close the inspector."""
    at.desk.layout.toggle_inspector()


def _show_tab(tab: Tab) -> Command:
    name = tab.name.lower()

    @command(f"view.{name}", f"Show {name}", key=tab.key, icon=tab.icon, words="inspector panel")
    def run(at: Workplace) -> None:
        at.desk.layout.open_inspector()
        at.desk.inspector.show_tab(tab.name)

    return run


@command(
    "view.focus",
    "Focus mode",
    key="F8",
    icon="ph.crosshair-simple",
    words="distraction zen",
    checked=lambda at: at.desk.layout.focused,
)
def focus(at: Workplace) -> None:
    """Show only the page, or everything again."""
    at.desk.layout.focus_page(on=not at.desk.layout.focused)


@command(
    "view.full_screen",
    "Full screen",
    key="F11",
    icon="ph.arrows-out",
    checked=lambda at: at.desk.window.isFullScreen(),
)
def full_screen(at: Workplace) -> None:
    """Fill the screen, or be a window again."""
    window = at.desk.window
    if window.isFullScreen():
        window.showNormal()
    else:
        window.showFullScreen()


MENU = Menu(
    "&View",
    (
        switch_mode,
        None,
        toggle_list,
        toggle_inspector,
        Menu("Inspector", tuple(_show_tab(tab) for tab in TABS)),
        None,
        focus,
        full_screen,
    ),
)
