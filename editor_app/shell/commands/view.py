"""The View menu."""

from editor_app.settings import TEXT_SIZE, TYPEWRITER
from editor_app.shell.commands.registry import Command, Menu, command
from editor_app.shell.editor.contract import PageWidget
from editor_app.shell.editor.pane import Mode
from editor_app.shell.inspector import TABS, Tab
from editor_app.shell.wording import translate
from editor_app.shell.workplace import Workplace


def _one_mode(at: Workplace) -> str:
    return (
        ""
        if len(at.desk.pane.modes) > 1
        else translate("Reasons", "The other way of writing is being loaded")
    )


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
    "view.large_preview",
    "Large preview",
    key="F9",
    icon="ph.arrows-out-simple",
    words="expand page split",
    why_not=Workplace.library_missing,
)
def large_preview(at: Workplace) -> None:
    """Give the preview half of the window, or its usual width again."""
    at.desk.layout.open_inspector()
    at.desk.inspector.show_tab("Preview")
    toggle = getattr(at.desk.inspector.page("Preview"), "toggle_size", None)
    if toggle is not None:
        toggle()


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


def _page(at: Workplace) -> PageWidget | None:
    widget = at.desk.pane.editor.widget
    return widget if isinstance(widget, PageWidget) else None


def _page_missing(at: Workplace) -> str:
    """Return why the page cannot be set up now, or an empty string."""
    return "" if _page(at) else translate("Reasons", "Only in Write mode")


@command(
    "view.typewriter",
    "Typewriter scrolling",
    key="Ctrl+Shift+T",
    words="centre caret line",
    why_not=_page_missing,
    checked=lambda at: at.desk.preferences.get(TYPEWRITER),
)
def typewriter(at: Workplace) -> None:
    """Keep the line of the caret in the middle, or let it move again."""
    at.desk.preferences.set(TYPEWRITER, value=not at.desk.preferences.get(TYPEWRITER))


def _resize_text(at: Workplace, step: int) -> None:
    sizes = [size for size, _ in TEXT_SIZE.choices]
    place = sizes.index(at.desk.preferences.get(TEXT_SIZE)) + step
    if 0 <= place < len(sizes):
        at.desk.preferences.set(TEXT_SIZE, sizes[place])


@command("view.larger_text", "Larger text", key="Ctrl+=", words="size zoom in")
def larger_text(at: Workplace) -> None:
    """Write in larger letters."""
    _resize_text(at, 1)


@command("view.smaller_text", "Smaller text", key="Ctrl+-", words="size zoom out")
def smaller_text(at: Workplace) -> None:
    """Write in smaller letters."""
    _resize_text(at, -1)


@command("view.usual_text", "Usual text size", words="size zoom reset")
def usual_text(at: Workplace) -> None:
    """Write in letters of the usual size."""
    at.desk.preferences.set(TEXT_SIZE, TEXT_SIZE.default)


MENU = Menu(
    "&View",
    (
        switch_mode,
        None,
        toggle_list,
        toggle_inspector,
        Menu("Inspector", tuple(_show_tab(tab) for tab in TABS)),
        None,
        large_preview,
        focus,
        typewriter,
        full_screen,
        None,
        larger_text,
        smaller_text,
        usual_text,
    ),
)
