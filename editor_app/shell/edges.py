"""The edges of the window in focus mode: the pointer at one brings back what was put away there."""

from PySide6.QtCore import QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QApplication, QWidget

# Looking five times a second feels like at once, and costs nothing to speak of.
_EVERY = 200
_NEAR = 6


class Edges(QObject):
    """Watches the pointer while it is told to. ``reached`` carries an edge, None once it is left.

    What an edge brought back stays as long as the pointer is over it.
    """

    reached = Signal(object)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._widgets: dict[Qt.Edge, QWidget] = {}
        self._now: Qt.Edge | None = None
        self._timer = QTimer(self, interval=_EVERY)
        self._timer.timeout.connect(self._look)

    def bring(self, edge: Qt.Edge, widget: QWidget) -> None:
        """Say what an edge brings back."""
        self._widgets[edge] = widget

    def watch(self, *, on: bool) -> None:
        """Begin to watch, or end it."""
        self._now = None
        if on:
            self._timer.start()
        else:
            self._timer.stop()

    def notice(self, pointer: QPoint) -> None:
        """Take notice of where the pointer is in the window."""
        if QApplication.activePopupWidget() is not None or self._is_over(pointer):
            return
        edge = self._edge_at(pointer)
        if edge is not self._now:
            self._now = edge
            self.reached.emit(edge)

    def _look(self) -> None:
        if self._window.isActiveWindow():
            self.notice(self._window.mapFromGlobal(QCursor.pos()))

    def _is_over(self, pointer: QPoint) -> bool:
        """Tell whether the pointer is over what the present edge brought back."""
        widget = self._widgets.get(self._now) if self._now is not None else None
        if widget is None or not widget.isVisible():
            return False
        return widget.rect().contains(widget.mapFrom(self._window, pointer))

    def _edge_at(self, pointer: QPoint) -> Qt.Edge | None:
        room = self._window.rect()
        if not room.contains(pointer):
            return None
        near = {
            Qt.Edge.TopEdge: pointer.y() < _NEAR,
            Qt.Edge.LeftEdge: pointer.x() < _NEAR,
            Qt.Edge.RightEdge: pointer.x() >= room.width() - _NEAR,
        }
        return next((edge for edge, there in near.items() if there and edge in self._widgets), None)
