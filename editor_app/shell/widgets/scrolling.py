"""Lets a dialog scroll where the window has no room for all of it."""

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtWidgets import QDialog, QFrame, QScrollArea, QVBoxLayout, QWidget

_MARGIN = 24


class _Whole(QScrollArea):
    """Wants the room of what it holds, and makes do with less."""

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the size of what it holds."""
        inside = self.widget()
        return inside.sizeHint() if inside is not None else super().sizeHint()


def let_scroll(dialog: QDialog) -> None:
    """Put the layout of a dialog, which is complete, into an area that scrolls."""
    layout = dialog.layout()
    if layout is None:
        return
    inside = QWidget()
    inside.setProperty("surface", "canvas")
    inside.setLayout(layout)
    area = _Whole()
    area.setWidget(inside)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    outside = QVBoxLayout(dialog)
    outside.setContentsMargins(0, 0, 0, 0)
    outside.addWidget(area)


def fit_window(dialog: QDialog) -> None:
    """Give a dialog the size it wants, or what its window has room for, in its middle."""
    window = dialog.parentWidget()
    wanted = dialog.sizeHint().expandedTo(QSize(dialog.minimumWidth(), 0))
    if window is not None:
        room = window.window().geometry()
        wanted = wanted.boundedTo(room.size() - QSize(_MARGIN, _MARGIN))
        dialog.move(room.center() - QPoint(wanted.width() // 2, wanted.height() // 2))
    dialog.resize(wanted)
