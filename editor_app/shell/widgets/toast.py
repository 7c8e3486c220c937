"""A word at the foot of the window about what was just done, with the way back."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRect, QTimer
from PySide6.QtGui import QEnterEvent, QHideEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QWidget

from editor_app.shell.keymap import native
from editor_app.shell.scale import scaled
from editor_app.shell.tokens import current
from editor_app.shell.widgets.basics import button, column, label, row
from editor_app.shell.widgets.drawing import draw_shadow
from editor_app.shell.widgets.glyphs import Glyph
from editor_app.shell.wording import translate

_STAYS = 8_000
_MARGIN = 24
_ABOVE_FOOT = 40
_BESIDE, _WAY_BACK = 64, 148
"""The room beside the words: the glyph and the edges, and the button with its key."""
_WIDEST, _NARROWEST = 720, 160


class Toast(QWidget):
    """Floats over its parent for eight seconds, longer while the pointer is on it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self._undo: Callable[[], None] | None = None
        self._glyph = Glyph()
        self._words = label()
        self._button = button(translate("Toast", "Undo"), "toast")
        self._button.clicked.connect(self.undo)
        self._key = label(native("Ctrl+Z"), "key")
        self._body = QFrame()
        self._body.setObjectName("toast")
        self._body.setLayout(
            row(self._glyph, self._words, 8, self._button, self._key, margins=(16, 8, 14, 8))
        )
        self.setLayout(column(self._body, margins=(_MARGIN, _MARGIN, _MARGIN, _MARGIN)))
        self._timer = QTimer(self, singleShot=True, interval=_STAYS)
        self._timer.timeout.connect(self.hide)
        self.hide()

    @property
    def can_undo(self) -> bool:
        """Whether the act it speaks of can still be taken back."""
        return not self.isHidden() and self._undo is not None

    def say(
        self, words: str, glyph: str = "ph.info", undo: Callable[[], None] | None = None
    ) -> None:
        """Say something, and offer to take it back where ``undo`` is given."""
        self._undo = undo
        self._glyph.show_icon(glyph, "on_toast")
        self._words.setText(words)
        self._button.setVisible(undo is not None)
        self._key.setVisible(undo is not None)
        self._over.installEventFilter(self)
        self.show()
        self.raise_()
        self._place()
        self._timer.start()

    def undo(self) -> None:
        """Take the act back."""
        undo, self._undo = self._undo, None
        self.hide()
        if undo is not None:
            undo()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Look at the window no more."""
        self._over.removeEventFilter(self)
        super().hideEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Stay in place when the window changes its size."""
        if event.type() == QEvent.Type.Resize and not self.isHidden():
            self._place()
        return super().eventFilter(watched, event)

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Stay while the pointer is here."""
        self._timer.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Count the seconds anew."""
        self._timer.start()
        super().leaveEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the shadow."""
        draw_shadow(QPainter(self), self._body.geometry().toRectF(), current(), 8)

    def _fit_words(self, room: int) -> None:
        """Let the words take one line, or as many as the window's width makes of them."""
        beside = scaled(_BESIDE) if self._undo is None else scaled(_BESIDE + _WAY_BACK)
        most = min(room - 2 * scaled(_MARGIN) - beside, scaled(_WIDEST))
        needed = self._words.fontMetrics().horizontalAdvance(self._words.text()) + 2
        self._words.setWordWrap(needed > most)
        self._words.setFixedWidth(min(needed, max(most, scaled(_NARROWEST))))

    def _place(self) -> None:
        over = self._over.rect()
        self._fit_words(over.width())
        if (layout := self._body.layout()) is not None:
            layout.activate()  # words said over other words are measured at once
        self.adjustSize()
        place = QRect(self.rect())
        place.moveCenter(over.center())
        place.moveBottom(over.bottom() - _ABOVE_FOOT + _MARGIN)
        self.setGeometry(place)
