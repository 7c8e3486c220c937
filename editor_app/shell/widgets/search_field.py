"""A search field with its lens."""

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QStyle

from editor_app.shell.icons import icon
from editor_app.shell.scale import scaled

_DELAY = 150


class SearchField(QLineEdit):
    """Tells ``searched`` shortly after typing pauses, ``left`` downwards or out by key."""

    searched = Signal(str)
    left = Signal()

    def __init__(self, placeholder: str) -> None:
        super().__init__()
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self.setProperty("role", "search")
        self._lens = icon("ph.magnifying-glass", "text3")
        self._timer = QTimer(self, singleShot=True, interval=_DELAY)
        self._timer.timeout.connect(self.tell_now)
        self.textChanged.connect(self._wait)

    def tell_now(self) -> None:
        """Tell what is typed, without waiting for a pause."""
        self._timer.stop()
        self.searched.emit(self.text())

    def _wait(self) -> None:
        self._timer.start()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the field, and the lens where style sheets cannot centre it."""
        super().paintEvent(event)
        painter = QPainter(self)
        side = scaled(16)
        place = QRect(scaled(9), (self.height() - side) // 2, side, side)
        self._lens.paint(painter, QStyle.visualRect(self.layoutDirection(), self.rect(), place))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Search at once on Enter, clear on Escape, go on to the list on Down."""
        key = event.key()
        if key == Qt.Key.Key_Escape and self.text():
            self.clear()
            self.tell_now()
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Escape):
            self.left.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.tell_now()
            self.left.emit()
        else:
            super().keyPressEvent(event)
