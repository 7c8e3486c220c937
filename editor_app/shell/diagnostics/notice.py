"""Says quietly that something went wrong, at most once in a while, and has the text saved."""

from time import monotonic

from PySide6.QtCore import QObject

from editor_app.shell.desk import Desk
from editor_app.shell.wording import translate

_APART = 10.0


class Notice(QObject):
    """Speaks through the toast of one window."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._last = -_APART

    def say(self) -> None:
        """Say it, unless it was just said."""
        now = monotonic()
        if now - self._last < _APART:
            return
        self._last = now
        words = translate(
            "Diagnostics",
            "Something went wrong inside Standfirst. Your text is not affected; "
            "Help › Copy diagnostics tells more.",
        )
        self._desk.toast.say(words, "ph.warning-circle")
