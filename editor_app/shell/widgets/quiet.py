"""Boxes that leave the wheel to the page they stand on unless they have the focus."""

from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QSpinBox, QWidget


class QuietComboBox(QComboBox):
    """A combo box that is not changed by scrolling past it."""

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Change by the wheel only what was chosen for it."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class QuietSpinBox(QSpinBox):
    """A spin box that is not changed by scrolling past it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # What a style sheet says of padding does not reach the line within.
        self.lineEdit().setTextMargins(9, 0, 9, 0)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Change by the wheel only what was chosen for it."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()
