"""Does bit by bit, while nobody waits, what older libraries and imports left undone."""

from PySide6.QtCore import QObject, QTimer

from editor_app.model.changes import Changes
from editor_app.services.catching_up import Backlog
from editor_app.services.signing import Signing
from editor_app.shell.events import Events
from editor_app.shell.notice_bar import NoticeBar
from editor_app.shell.tasks import Tasks
from editor_app.shell.wording import translate

_FIRST = 8_000
_AFTER = 3_000
_BETWEEN = 250
_MANY = 1_500
"""Reading fewer stories than this is over before anybody misses anything."""


class CatchingUp(QObject):
    """Reads stories and weighs cards that nobody has read or weighed; a step takes a moment."""

    def __init__(self, tasks: Tasks, events: Events, notices: NoticeBar, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks, self._events = tasks, events
        self._backlog = Backlog()
        self._notice = _Notice(notices)
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
        if self._notice.follow(self._backlog.signing):
            self._events.library_changed.emit(Changes())  # there is more to suggest now
        if more:
            self._timer.start(_BETWEEN)

    def _give_up(self, _error: Exception) -> None:
        """Leave the rest to the next start; what stops this stops a save too, which says so."""
        self._notice.end()


class _Notice:
    """Says how far the reading is, until it is over or the notice was put away."""

    def __init__(self, notices: NoticeBar) -> None:
        self._notices = notices
        self._said = ""
        self._over = False

    def follow(self, signing: Signing) -> bool:
        """Show how far it is; return whether it has just come to its end."""
        if self._over or not signing.total:
            return False
        if signing.ended:
            self.end()
            return True
        if signing.total > _MANY and (not self._said or self._notices.text == self._said):
            self._said = translate(
                "CatchingUp",
                "After the update, stories are read anew for what they are about: {percent}% of"
                " {total:,}. Until then some related stories and tags are not suggested.",
            ).format(percent=100 * signing.done // signing.total, total=signing.total)
            self._notices.say(self._said)
        return False

    def end(self) -> None:
        """Put the notice away."""
        self._over = True
        if self._said and self._notices.text == self._said:
            self._notices.hide()
