"""Says that the library is still being opened, where that takes long: after an update it may."""

from PySide6.QtCore import QObject, QTimer

from editor_app.shell.notice_bar import NoticeBar
from editor_app.shell.wording import translate

_LONG = 1_500
"""Milliseconds that an opening may take before something is said of it."""


class SlowOpening(QObject):
    """A notice over the page from a while after `begin` until `end`."""

    def __init__(self, notices: NoticeBar, after: int = _LONG) -> None:
        super().__init__(notices)
        self._notices = notices
        self._said = ""
        self._timer = QTimer(self, singleShot=True, interval=after)
        self._timer.timeout.connect(self._say)

    def begin(self) -> None:
        """Note that the library begins to open."""
        self._timer.start()

    def end(self) -> None:
        """Note that the library is open, or will not be."""
        self._timer.stop()
        if self._said and self._notices.text == self._said:
            self._notices.hide()

    def _say(self) -> None:
        self._said = translate(
            "SlowOpening",
            "The library is being opened. After an update a large one takes a while. You can write"
            " meanwhile; nothing is lost.",
        )
        self._notices.say(self._said)
