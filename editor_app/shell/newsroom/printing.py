"""Prints the page of the open story, on paper or into a PDF file."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog

from editor_app.exchange.page import Page, Site, body_blocks, build_page
from editor_app.markup.to_html import render_body
from editor_app.model.article import Article
from editor_app.services import publishing
from editor_app.shell.desk import Desk
from editor_app.shell.newsroom.site import site_of
from editor_app.shell.tasks import OpenLibrary, Tasks
from editor_app.shell.wording import translate

if TYPE_CHECKING:  # the browser engine is slow to load, and seldom asked to print
    from PySide6.QtPrintSupport import QPrinter

    from editor_app.shell.preview.printing import PagePrinter


class Printing(QObject):
    """Asks how to print, and does: the page is the one of the preview and the export."""

    def __init__(self, desk: Desk, tasks: Tasks) -> None:
        super().__init__(desk.window)
        self._desk, self._tasks = desk, tasks
        self._at_work: PagePrinter | None = None

    def ask(self) -> None:
        """Open the dialog of the system."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # noqa: PLC0415 - see above

        story = self._desk.session.story()
        if story is None:
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(story.headline or story.slug)
        dialog = QPrintDialog(printer, self._desk.window)
        dialog.setWindowTitle(translate("Printing", "Print story"))
        dialog.accepted.connect(lambda: self.print_story(story, printer))
        dialog.finished.connect(dialog.deleteLater)
        QDialog.open(dialog)

    def print_story(self, story: Article, printer: "QPrinter") -> None:
        """Print a story on a printer that was set up; one that names a file makes a PDF of it."""
        site = site_of(self._desk.preferences)
        self._tasks.run(_page_of, story, site, then=lambda made: self._print(*made, printer))

    def _print(self, page: Page, media: Path, printer: "QPrinter") -> None:
        from editor_app.shell.preview.printing import PagePrinter  # noqa: PLC0415 - see above

        path = printer.outputFileName()
        self._at_work = PagePrinter(page, media, lambda well: self._tell(path, well=well))
        if path:
            self._at_work.write_pdf(Path(path), printer.pageLayout().pageSize())
        else:
            self._at_work.print_on(printer)

    def _tell(self, path: str, *, well: bool) -> None:
        if not well:
            words = translate("Printing", "The story could not be printed")
            self._desk.toast.say(words, "ph.warning-circle")
        elif path:
            words = translate("Printing", "Written to {path}").format(path=path)
            self._desk.toast.say(words, "ph.check-circle")


def _page_of(library: OpenLibrary, story: Article, site: Site) -> tuple[Page, Path]:
    blocks = body_blocks(story, render_body(story.body))
    cards = publishing.cards(library, story)
    media: Path = library.media_folder
    return build_page(story, blocks, cards, site), media
