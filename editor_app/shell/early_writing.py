"""Writing before the library is open: what is typed then would be nowhere but in this program."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from editor_app.model.article import Article
from editor_app.model.errors import LibraryUnavailable
from editor_app.shell.desk import Desk

if TYPE_CHECKING:  # loaded after the first paint
    from editor_app.shell.newsroom.writing import Writing

_SOON = 1_000


class EarlyWriting(QObject):
    """Writes down beside the library what is typed, soon after it was, until `end`.

    ``keep`` does that with a story as it is and as it was stored.
    The first look at a story cannot be written on. Where the library is long in
    coming, ``writing`` is the page that can, which comes as soon as it is loaded.
    """

    def __init__(self, keep: Callable[[Article, Article], None], desk: Desk) -> None:
        super().__init__(desk.window)
        self._keep, self._desk = keep, desk
        self.writing: Writing | None = None
        self._loaded = self._slow = self._ended = False
        self._timer = QTimer(self, singleShot=True, interval=_SOON)
        self._timer.timeout.connect(self.write)
        desk.pane.edited.connect(self._note)

    def note_loaded(self) -> None:
        """Note that everything is loaded that the page is made of."""
        self._loaded = True
        self._bring_page()

    def note_slow(self) -> None:
        """Note that the library is long in coming."""
        self._slow = True
        self._bring_page()

    def write(self) -> bool:
        """Write it down now; False where no disk takes it."""
        session = self._desk.session
        story, known = session.story(), session.known
        if self._ended or story is None or known is None or story == known:
            return True
        try:
            self._keep(story, known)
        except LibraryUnavailable:
            return False  # the library itself will say what is wrong
        return True

    def end(self) -> None:
        """Leave it to the library from now on."""
        self._ended = True
        self._timer.stop()

    def _note(self) -> None:
        if not self._ended and not self._timer.isActive():
            self._timer.start()

    def _bring_page(self) -> None:
        if self._loaded and self._slow and not self._ended and self.writing is None:
            from editor_app.shell.newsroom.writing import (  # noqa: PLC0415 - loaded just now
                Writing,
            )

            self.writing = Writing(self._desk)
