"""Does bit by bit, while nobody waits, what older libraries and imports left undone."""

from PySide6.QtCore import QObject, QTimer

from editor_app.model.changes import Changes
from editor_app.services.catching_up import Backlog
from editor_app.shell.events import Events
from editor_app.shell.tasks import Tasks

_FIRST = 8_000
_AFTER = 3_000
_BETWEEN = 250


class CatchingUp(QObject):
    """Reads stories and weighs cards that nobody has read or weighed; a step takes a moment."""

    def __init__(self, tasks: Tasks, events: Events, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._backlog = Backlog()
        events.library_changed.connect(self._on_library_changed)
        self._timer = QTimer(self, singleShot=True, interval=_FIRST)
        self._timer.timeout.connect(self._step)
        self._timer.start()

    def _on_library_changed(self, changes: Changes) -> None:
        """Begin again after an import, and after tags changed on many stories."""
        if len(changes.articles) > 1 and not self._timer.isActive():
            self._timer.start(_AFTER)

    def _step(self) -> None:
        self._tasks.run(self._backlog.some, then=self._go_on, failed=self._give_up)

    def _go_on(self, more: bool) -> None:
        if more:
            self._timer.start(_BETWEEN)

    def _give_up(self, _error: Exception) -> None:
        """Leave the rest to the next start; what stops this stops a save too, which says so."""
