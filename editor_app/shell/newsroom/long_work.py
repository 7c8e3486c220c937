"""Work on the library that may take long: how far it is shows, and it can be stopped."""

from collections.abc import Callable
from threading import Event
from typing import TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from editor_app.model.errors import Cancelled
from editor_app.shell.dialogs.waiting import waiting_box
from editor_app.shell.tasks import OpenLibrary, Tasks
from editor_app.shell.widgets.toast import Toast
from editor_app.shell.wording import translate

T = TypeVar("T")

Progress = Callable[[int, int], None]
"""Called with what is done and what there is in all; what it raises ends the work."""


class LongWork(QObject):
    """Does one piece of work; ``title`` and ``words`` stand in the box that slow work shows.

    What is stopped leaves no trace: the unit of work it belongs to is undone.
    """

    _progressed = Signal(int, int)

    def __init__(self, window: QWidget, toast: Toast, title: str, words: str) -> None:
        super().__init__(window)
        self._toast, self._stopped = toast, Event()
        self._box = waiting_box(window, title, words, translate("LongWork", "Stop"))
        self._box.canceled.connect(self._stopped.set)
        self._progressed.connect(self._show)

    def run(
        self,
        tasks: Tasks,
        work: Callable[[OpenLibrary, Progress], T],
        then: Callable[[T], None],
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """Do ``work`` on the library thread; ``failed`` hears of all but being stopped."""

        def done(result: T) -> None:
            self._end()
            then(result)

        def not_done(error: Exception) -> None:
            self._end()
            if isinstance(error, Cancelled):
                self._toast.say(translate("LongWork", "Stopped; nothing was changed"), "ph.info")
            elif failed is not None:
                failed(error)
            else:
                tasks.went_wrong.emit(error)

        tasks.run(work, self._report, then=done, failed=not_done)

    def _report(self, done: int, total: int) -> None:
        # On the library thread: the signal crosses over to the box by itself.
        self._progressed.emit(done, total)
        if self._stopped.is_set():
            raise Cancelled("Stopped.")

    def _show(self, done: int, total: int) -> None:
        self._box.setMaximum(total)
        self._box.setValue(done)

    def _end(self) -> None:
        self._progressed.disconnect(self._show)
        self._box.close()
        self.deleteLater()
