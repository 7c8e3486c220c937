"""Says that the library is still being opened, where that takes long: after an update it may."""

from collections.abc import Callable
from threading import Event

from PySide6.QtCore import QObject, QTimer, Signal

from editor_app.model.errors import Cancelled
from editor_app.shell.notice_bar import NoticeBar
from editor_app.shell.wording import translate

_LONG = 1_500
"""Milliseconds that an opening may take before something is said of it."""

_SLOW = 500
"""The same for one that says how far it is."""


class SlowOpening(QObject):
    """A notice over the page from a while after `begin` until `end`; it offers to ``leave``.

    ``found_slow`` follows when it is shown for the first time.
    """

    found_slow = Signal()
    _came_to = Signal(int)

    def __init__(
        self,
        notices: NoticeBar,
        leave: Callable[[], object] = lambda: None,
        after: int = _LONG,
    ) -> None:
        super().__init__(notices)
        self._notices, self._leave = notices, leave
        self._said = ""
        self._percent = -1
        self._stopped = Event()
        self._timer = QTimer(self, singleShot=True, interval=after)
        self._timer.timeout.connect(self._say)
        self._came_to.connect(self._show)

    def begin(self) -> None:
        """Note that the library begins to open."""
        self._timer.start()

    def report(self, done: int, total: int) -> None:
        """Note, in any thread, how far the opening is; raises Cancelled once it is to stop."""
        if self._stopped.is_set():
            raise Cancelled
        percent = 100 * done // max(total, 1)
        if percent != self._percent:
            self._percent = percent
            self._came_to.emit(percent)

    def stop(self) -> None:
        """End the opening as soon as it reports again."""
        self._stopped.set()

    def end(self) -> None:
        """Note that the library is open, or will not be."""
        self._timer.stop()
        if self._stands:
            self._notices.hide()

    @property
    def _stands(self) -> bool:
        """Whether the notice is in sight: the reader may put it away, and others may follow it."""
        return bool(self._said) and self._notices.text == self._said

    def _show(self, percent: int) -> None:
        if self._stands:
            self._say()
        elif not self._said and self._timer.remainingTime() > _SLOW and percent < 100:
            self._timer.start(_SLOW)

    def _say(self) -> None:
        if not self._said:
            self.found_slow.emit()
        if self._percent < 0:
            self._said = translate(
                "SlowOpening",
                "The library is being opened. After an update a large one takes a while. You can"
                " write meanwhile; nothing is lost.",
            )
            self._notices.say(self._said)
            return
        self._said = translate(
            "SlowOpening",
            "The library is being brought up to date: {percent}%. You can write meanwhile; nothing"
            " is lost.",
        ).format(percent=self._percent)
        self._notices.say(self._said, translate("SlowOpening", "Quit"), self._leave)
