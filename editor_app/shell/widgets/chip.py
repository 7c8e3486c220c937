"""A chip: a few words in a rounded box, with an icon before and a way to take it off."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QSizePolicy

from editor_app.shell.widgets.basics import icon_button, label, row
from editor_app.shell.widgets.glyphs import Glyph
from editor_app.shell.wording import translate

_COLORS = {"accent": "accent", "warn": "warn"}


class Chip(QFrame):
    """``removed`` by its x, Delete or Backspace; ``pressed`` by click, Enter or Space.

    ``menu_wanted`` carries a point on the screen.
    """

    removed = Signal()
    pressed = Signal()
    menu_wanted = Signal(QPoint)

    def __init__(
        self,
        text: str,
        glyph: str = "",
        tone: str = "",
        *,
        small: bool = False,
        removable: bool = False,
    ) -> None:
        super().__init__()
        self.setObjectName("chip")
        self.setProperty("tone", tone)
        self.setProperty("small", small)
        self._removable = removable
        color = _COLORS.get(tone, "text3")
        self._words = label(text)
        layout = row(
            self._words,
            spacing=5,
            margins=(8 if glyph else 10, 0, 3 if removable else 10, 0),
        )
        if glyph:
            layout.insertWidget(0, Glyph(glyph, color, 12 if small else 14))
        if removable:
            off = icon_button(
                "ph.x", translate("Chip", "Remove {text}").format(text=text), 12, color
            )
            off.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            off.clicked.connect(self.removed)
            layout.addWidget(off)
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setLayout(layout)
        self.setFixedHeight(20 if small else 26)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)

    @property
    def text(self) -> str:
        """The words of the chip."""
        return self._words.text()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Remove, press, or go on to the neighbours."""
        key = event.key()
        if key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self._removable:
            self.removed.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.pressed.emit()
        elif key == Qt.Key.Key_Right:
            self.focusNextChild()
        elif key == Qt.Key.Key_Left:
            self.focusPreviousChild()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Take a click as a press."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(
            event.position().toPoint()
        ):
            self.pressed.emit()
        super().mouseReleaseEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 - Qt's name
        """Ask for a menu."""
        self.menu_wanted.emit(event.globalPos())
