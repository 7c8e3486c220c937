"""What a start, or the desktop later on, asks for: a library to open, files to bring in."""

from argparse import ArgumentParser
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal
from PySide6.QtGui import QFileOpenEvent

LIBRARY_SUFFIX = ".standfirst"


def parser() -> ArgumentParser:
    """Return the reader of the arguments of a start that opens the window."""
    reader = ArgumentParser("standfirst", description="Open the editorial workstation.")
    reader.add_argument("--library", type=Path, metavar="PATH", help="the library to open")
    reader.add_argument(
        "files", type=Path, nargs="*", help="files or folders to bring in, or a library"
    )
    return reader


def sort_out(library: Path | None, files: Sequence[Path]) -> tuple[Path | None, tuple[Path, ...]]:
    """Return the library to open, None for one's own, and the files to bring into it.

    A library among the files, as when its icon was double-clicked, is opened
    rather than brought in, unless ``library`` names another one.
    """
    libraries = [path for path in files if path.suffix.lower() == LIBRARY_SUFFIX]
    stories = tuple(path for path in files if path not in libraries)
    return library or next(iter(libraries), None), stories


class FileRequests(QObject):
    """Hears of files opened or dropped on the icon while the program runs, as macOS tells it."""

    asked = Signal(list)

    def __init__(self, app: QCoreApplication) -> None:
        super().__init__(app)
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Pass a file on instead of the event."""
        if isinstance(event, QFileOpenEvent) and event.file():
            self.asked.emit([Path(event.file())])
            return True
        return super().eventFilter(watched, event)
