"""Fills a page: the first screen at once, the rest in small pieces between other events."""

from collections.abc import Sequence
from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal

from editor_app.markup.leaves import Leaf
from editor_app.shell.editor.page import Page
from editor_app.shell.editor.structure import Structure

AT_ONCE = 60
"""Leaves of the first screen."""

_STEP = 20
_SLICE_SECONDS = 0.02


class Filling(QObject):
    """Puts leaves on a page. ``filled`` says that all of them stand there."""

    filled = Signal()

    def __init__(self, page: Page, leaves: Sequence[Leaf], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._page = page
        self._leaves = leaves
        self._next = 0
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._work)

    def start(self) -> None:
        """Fill the first screen now; emit ``filled`` at once if that was all."""
        self._append(AT_ONCE)
        if not self._end_if_done():
            self._timer.start()

    def stop(self) -> None:
        """Leave the page as it is."""
        self._timer.stop()

    def _work(self) -> None:
        started = perf_counter()
        while self._next < len(self._leaves) and perf_counter() - started < _SLICE_SECONDS:
            self._append(_STEP)
        self._end_if_done()

    def _append(self, count: int) -> None:
        piece = self._leaves[self._next : self._next + count]
        self._next += len(piece)
        below = self._leaves[self._next] if self._next < len(self._leaves) else None
        if piece:
            self._page.append(piece, Structure.of(below) if below else None)

    def _end_if_done(self) -> bool:
        if self._next < len(self._leaves):
            return False
        self._timer.stop()
        self._page.finish()
        self.filled.emit()
        return True
