"""The glyph of a status as an icon, for lists that take nothing else."""

from PySide6.QtGui import QIcon, QPainter, QPixmap

from editor_app.model.article import Status
from editor_app.shell.tokens import current
from editor_app.shell.widgets.drawing import draw_status


def status_icon(status: Status) -> QIcon:
    """Return the glyph of a status in the colours worn now."""
    picture = QPixmap(28, 28)
    picture.setDevicePixelRatio(2)
    picture.fill("transparent")
    painter = QPainter(picture)
    draw_status(painter, picture.rect().toRectF().adjusted(0, 0, -14, -14), status, current())
    painter.end()
    return QIcon(picture)
