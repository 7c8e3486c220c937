"""A raised box over the window with a soft shadow, dimming what lies under it."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QWidget

from editor_app.shell.tokens import current
from editor_app.shell.widgets.drawing import draw_shadow


class Popup(QWidget):
    """Covers its parent; the box in ``body`` stands near the top. ``closed`` when it is over."""

    closed = Signal()

    def __init__(self, parent: QWidget, width: int) -> None:
        super().__init__(parent)
        self._over = parent
        self._width = width
        self._focus_before: QWidget | None = None
        self.body = QFrame(self)
        self.body.setObjectName("popup")
        self.hide()

    def open(self) -> None:
        """Show the box."""
        self._focus_before = self._over.focusWidget()
        self._place()
        self._over.installEventFilter(self)
        self.show()
        self.raise_()

    def close_box(self) -> None:
        """Put the box away and give the focus back."""
        self._over.removeEventFilter(self)
        self.hide()
        if self._focus_before is not None:
            self._focus_before.setFocus(Qt.FocusReason.PopupFocusReason)
        self.closed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Cover the window when its size changes."""
        if event.type() == QEvent.Type.Resize and not self.isHidden():
            self._place()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Close on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_box()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Close on a click beside the box."""
        if not self.body.geometry().contains(event.position().toPoint()):
            self.close_box()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Dim the window and draw the shadow."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), current().color("scrim"))
        draw_shadow(painter, self.body.geometry().toRectF(), current())

    def _place(self) -> None:
        self.setGeometry(self._over.rect())
        width = min(self._width, self.width() - 48)
        height = min(self.body.sizeHint().height(), self.height() - 48)
        top = max(24, min(108, (self.height() - height) // 3))
        self.body.setGeometry((self.width() - width) // 2, top, width, height)
        self.update()  # the shadow reaches farther than what the box has uncovered
