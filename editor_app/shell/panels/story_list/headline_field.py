"""A field over a row of the list, to write its headline anew."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from editor_app.shell.wording import translate

_ROOM = 6


class HeadlineField(QLineEdit):
    """``finished`` carries the new headline, or nothing if it stays as it was.

    Enter keeps what was written, and so does going elsewhere; Escape does not.
    """

    finished = Signal(object)

    def __init__(self, headline: str, parent: QWidget) -> None:
        super().__init__(headline, parent)
        self.setAccessibleName(translate("StoryList", "Headline"))
        self.setObjectName("headlineField")
        self._over = False

    def place(self, box: QRect) -> None:
        """Stand over the words of a row, and take the keyboard."""
        height = max(self.sizeHint().height(), box.height() + _ROOM)
        top = box.center().y() - height // 2
        self.setGeometry(box.left() - _ROOM, top, box.width() + 2 * _ROOM, height)
        self.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Finish on Enter and Escape."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._finish(" ".join(self.text().split()))
        elif event.key() == Qt.Key.Key_Escape:
            self._finish(None)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Keep what was written when the writer goes elsewhere; a menu is not elsewhere."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._finish(" ".join(self.text().split()))

    def _finish(self, words: str | None) -> None:
        if not self._over:
            self._over = True
            self.finished.emit(words or None)
            self.hide()
            self.deleteLater()
