"""Icons that stand by themselves: among words, and the glyph of a status for lists."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel

from editor_app.model.article import Status
from editor_app.shell.icons import Engine, icon, icon_of
from editor_app.shell.scale import scaled
from editor_app.shell.tokens import current
from editor_app.shell.widgets.drawing import draw_status


class Glyph(QLabel):
    """An icon among words: always in the colours of the day and at the size of the interface.

    ``side`` is its height and width in the design, in pixels.
    """

    def __init__(self, name: str = "", color: str = "text3", side: int = 16) -> None:
        super().__init__()
        self._side = side
        self._icon = QIcon()
        if name:
            self.show_icon(name, color)

    def show_icon(self, name: str, color: str) -> None:
        """Show the icon ``name`` in a token's colour."""
        self._icon = icon(name, color)
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the size of the icon."""
        return QSize(scaled(self._side), scaled(self._side))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Ask for no less."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the icon in the middle."""
        super().paintEvent(event)
        place = QRect(self.rect().topLeft(), self.sizeHint())
        place.moveCenter(self.rect().center())
        self._icon.paint(QPainter(self), place)


def status_icon(status: Status) -> QIcon:
    """Return the glyph of a status, in the colours worn when it is drawn."""
    return icon_of(_StatusEngine(status))


class _StatusEngine(Engine):
    def __init__(self, status: Status) -> None:
        super().__init__("text2", "text2")
        self._status = status

    def copied(self) -> QIconEngine:
        return _StatusEngine(self._status)

    def paint(self, painter: QPainter, rect: QRect, *_: object) -> None:
        draw_status(painter, rect.toRectF(), self._status, current())
