"""Does bit by bit, while nobody waits, what older libraries and imports left undone."""

from PySide6.QtCore import QObject, QTimer

from editor_app.services import sourcing, weighing
from editor_app.shell.tasks import OpenLibrary, Tasks

_FIRST = 8_000
_BETWEEN = 400


class CatchingUp(QObject):
    """Weighs cards and reads stories that nobody has weighed or read; a step takes a moment."""

    def __init__(self, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._timer = QTimer(self, singleShot=True, interval=_FIRST)
        self._timer.timeout.connect(self._step)
        self._timer.start()

    def _step(self) -> None:
        self._tasks.run(_some, then=self._go_on, failed=self._give_up)

    def _go_on(self, more: bool) -> None:
        if more:
            self._timer.start(_BETWEEN)

    def _give_up(self, _error: Exception) -> None:
        """Leave the rest to the next start; what stops this stops a save too, which says so."""


def _some(library: OpenLibrary) -> bool:
    return weighing.catch_up(library) or sourcing.catch_up(library)
