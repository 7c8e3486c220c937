"""Puts the page of a story on paper: loads it out of sight and hands it to a printer."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMarginsF, QObject
from PySide6.QtGui import QPageLayout, QPageSize
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWebEngineWidgets import QWebEngineView

from editor_app.exchange.page import Page
from editor_app.shell.preview.page_scheme import page_address
from editor_app.shell.preview.sealed_page import SealedPage, SealedProfile

_FOLDER = "print/"
_NAME = f"{_FOLDER}page.html"
_MARGINS = QMarginsF(18, 18, 18, 18)


class PagePrinter(QObject):
    """Prints one page, then takes itself down. ``done`` is called with whether that worked."""

    def __init__(self, page: Page, media: Path | None, done: Callable[[bool], object]) -> None:
        super().__init__()
        self._done = done
        self._profile = SealedProfile()
        self._view = QWebEngineView()
        self._page = SealedPage(self._profile, self._view)
        self._view.setPage(self._page)
        files = {f"{_FOLDER}{asset.path}": asset.content for asset in page.assets}
        handler = self._profile.handler
        handler.serve_media(media)
        handler.serve({_NAME: page.html.encode("utf-8", "replace"), **files})

    def write_pdf(self, path: Path, size: QPageSize) -> None:
        """Write the page into a PDF file."""
        layout = QPageLayout(size, QPageLayout.Orientation.Portrait, _MARGINS)
        self._page.pdfPrintingFinished.connect(lambda _path, well: self._finish(well=well))
        self._begin(lambda: self._page.printToPdf(str(path), layout))

    def print_on(self, printer: QPrinter) -> None:
        """Print the page on paper."""
        self._view.printFinished.connect(lambda well: self._finish(well=well))
        self._begin(lambda: self._view.print(printer))

    def _begin(self, go_on: Callable[[], object]) -> None:
        self._page.loadFinished.connect(lambda well: go_on() if well else self._finish(well=False))
        self._page.show_address(page_address(_NAME))

    def _finish(self, *, well: bool) -> None:
        self._done(well)
        # A profile that goes before its page takes the whole program with it.
        self._view.destroyed.connect(self._profile.deleteLater)
        self._view.deleteLater()
