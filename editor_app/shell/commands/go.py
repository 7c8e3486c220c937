"""The Go menu: to another story, or to any command."""

from editor_app.shell.commands.listed import LIST_MENU
from editor_app.shell.commands.registry import Menu, command
from editor_app.shell.regions import go_to_region
from editor_app.shell.workplace import Workplace


@command(
    "go.commands",
    "All commands…",
    key="Ctrl+Shift+P",
    icon="ph.command",
    words="palette run action",
)
def commands(at: Workplace) -> None:
    """Find a command by its name."""
    at.desk.palette.open_commands()


@command(
    "go.story",
    "Open a story…",
    key="Ctrl+O",
    icon="ph.newspaper",
    words="quick open switch",
    why_not=Workplace.library_missing,
)
def open_story(at: Workplace) -> None:
    """Find a story by its headline."""
    if at.newsroom:
        at.newsroom.quick_open.open()


@command(
    "go.search",
    "Search all stories",
    key="Ctrl+Shift+F",
    icon="ph.magnifying-glass",
    words="find library",
    why_not=Workplace.library_missing,
)
def search(at: Workplace) -> None:
    """Go to the search field over the list."""
    if not at.desk.layout.list_open:
        at.desk.layout.toggle_list()
    at.desk.stories.search.setFocus()
    at.desk.stories.search.selectAll()


@command(
    "go.previous",
    "Previous story",
    key="Ctrl+PgUp",
    icon="ph.caret-up",
    why_not=Workplace.library_missing,
)
def previous(at: Workplace) -> None:
    """Open the story above in the list."""
    if at.newsroom:
        at.newsroom.stories.step(-1)


@command(
    "go.next",
    "Next story",
    key="Ctrl+PgDown",
    icon="ph.caret-down",
    why_not=Workplace.library_missing,
)
def following(at: Workplace) -> None:
    """Open the story below in the list."""
    if at.newsroom:
        at.newsroom.stories.step(1)


@command(
    "go.last",
    "Last story",
    key="Ctrl+Tab",
    icon="ph.clock-counter-clockwise",
    words="back recent",
    why_not=Workplace.library_missing,
)
def last(at: Workplace) -> None:
    """Go back to the story that was open before."""
    if at.newsroom:
        at.newsroom.stories.back()


@command("go.region", "Next part of the window", key="F6", words="focus panel region")
def next_region(at: Workplace) -> None:
    """Put the focus into the next part: list, page, inspector."""
    go_to_region(at.desk, 1)


@command("go.region_back", "Previous part of the window", key="Shift+F6", words="focus panel")
def previous_region(at: Workplace) -> None:
    """Put the focus into the part before."""
    go_to_region(at.desk, -1)


MENU = Menu(
    "&Go",
    (
        commands,
        open_story,
        search,
        None,
        previous,
        following,
        last,
        LIST_MENU,
        None,
        next_region,
        previous_region,
    ),
)
