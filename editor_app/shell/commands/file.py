"""The File menu."""

from editor_app.shell.commands.listed import chosen, nothing_chosen, restore, show_bin
from editor_app.shell.commands.registry import Menu, command
from editor_app.shell.workplace import Workplace


@command(
    "file.new",
    "New story",
    key="Ctrl+N",
    icon="ph.note-pencil",
    words="write draft article create",
    why_not=Workplace.library_missing,
)
def new_story(at: Workplace) -> None:
    """Begin a new story."""
    if at.newsroom:
        at.newsroom.stories.begin()


@command(
    "file.new_from_template",
    "New from template…",
    icon="ph.file-text",
    words="begin pattern form interview explainer",
    why_not=Workplace.library_missing,
)
def new_from_template(at: Workplace) -> None:
    """Begin a new story after a template."""
    if at.newsroom:
        at.newsroom.beginning.choose_template()


@command(
    "file.save_template",
    "Save as template…",
    icon="ph.floppy-disk",
    words="keep pattern form",
    why_not=Workplace.story_missing,
)
def save_template(at: Workplace) -> None:
    """Keep the open story as a template for new ones."""
    if at.newsroom:
        at.newsroom.beginning.name_template()


@command(
    "file.print",
    "Print…",
    key="Ctrl+P",
    icon="ph.printer",
    words="paper pdf page",
    why_not=Workplace.story_missing,
)
def print_page(at: Workplace) -> None:
    """Print the page of the story, or write it as a PDF."""
    if at.newsroom:
        at.newsroom.printing.ask()


@command(
    "file.duplicate",
    "Duplicate story",
    key="Ctrl+Shift+N",
    icon="ph.copy",
    words="copy",
    why_not=Workplace.story_missing,
)
def duplicate(at: Workplace) -> None:
    """Begin a new story with the text of the open one."""
    if at.newsroom:
        at.newsroom.stories.duplicate()


@command(
    "file.import",
    "Import files…",
    key="Ctrl+Shift+O",
    icon="ph.file-arrow-down",
    words="bring in markdown html text",
    why_not=Workplace.library_missing,
)
def import_files(at: Workplace) -> None:
    """Bring in Markdown, HTML or text files."""
    if at.newsroom:
        at.newsroom.intake.ask_for_files()


@command(
    "file.import_folder",
    "Import a folder…",
    icon="ph.folder",
    words="bring in markdown site archive",
    why_not=Workplace.library_missing,
)
def import_folder(at: Workplace) -> None:
    """Bring in every story file of a folder."""
    if at.newsroom:
        at.newsroom.intake.ask_for_folder()


@command(
    "file.export",
    "Export…",
    key="Ctrl+E",
    icon="ph.export",
    words="publish html markdown page",
    why_not=Workplace.story_missing,
)
def export(at: Workplace) -> None:
    """Write the story as a page, a fragment or Markdown; all that are selected in the list."""
    if at.newsroom and len(chosen(at)) > 1:
        at.newsroom.exporting.ask(chosen(at))
    elif at.newsroom:
        at.newsroom.publishing.ask()


@command(
    "file.export_again",
    "Export again",
    key="Ctrl+Shift+E",
    icon="ph.export",
    words="publish same",
    why_not=Workplace.story_missing,
)
def export_again(at: Workplace) -> None:
    """Export with the choices of last time."""
    if at.newsroom:
        at.newsroom.publishing.again()


@command(
    "file.copy_markdown",
    "Copy as Markdown",
    key="Ctrl+Shift+C",
    icon="ph.copy",
    words="clipboard",
    why_not=Workplace.story_missing,
)
def copy_markdown(at: Workplace) -> None:
    """Put the story, or what is selected of it, on the clipboard as Markdown."""
    if at.newsroom:
        at.newsroom.publishing.copy_markdown()


@command(
    "file.copy_html",
    "Copy HTML code",
    icon="ph.code",
    words="clipboard fragment cms",
    why_not=Workplace.story_missing,
)
def copy_html(at: Workplace) -> None:
    """Put the HTML of the story on the clipboard."""
    if at.newsroom:
        at.newsroom.publishing.copy_html()


@command(
    "file.bin",
    "Move to the bin",
    key="Ctrl+Backspace",
    icon="ph.trash",
    words="delete spike remove kill",
    why_not=nothing_chosen,
)
def bin_story(at: Workplace) -> None:
    """Put the open story, or the selected ones, into the bin."""
    if at.newsroom:
        at.newsroom.batches.bin(chosen(at))


@command(
    "file.health",
    "Library health…",
    icon="ph.heartbeat",
    words="check backup restore repair compact size sqlite recovery",
    why_not=Workplace.library_missing,
)
def health(at: Workplace) -> None:
    """Check the library, see and restore its backups, and make it smaller."""
    if at.newsroom:
        at.newsroom.health.open()


@command(
    "file.new_window",
    "New window",
    icon="ph.app-window",
    words="second another open beside",
    why_not=Workplace.library_missing,
)
def new_window(at: Workplace) -> None:
    """Open another window on this library."""
    if at.newsroom:
        at.newsroom.company.window_wanted.emit()


@command("file.quit", "Quit", key="Ctrl+Q", words="exit close")
def leave(at: Workplace) -> None:
    """Close every window."""
    if at.newsroom:
        at.newsroom.company.close_all()
    else:
        at.desk.window.close()


MENU = Menu(
    "&File",
    (
        new_story,
        new_from_template,
        duplicate,
        save_template,
        None,
        import_files,
        import_folder,
        None,
        export,
        export_again,
        copy_markdown,
        copy_html,
        print_page,
        None,
        bin_story,
        restore,
        show_bin,
        None,
        health,
        None,
        new_window,
        leave,
    ),
)
