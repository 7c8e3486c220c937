"""The teaser of a card: one line to read, a field to write in as soon as it is touched."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QLineEdit, QStackedLayout, QWidget

from editor_app.services.curating import Card
from editor_app.shell.panels.related.words import teaser_of, title_of
from editor_app.shell.widgets.basics import ElidedLabel
from editor_app.shell.wording import translate

_LONGEST = 400


class Teaser(QWidget):
    """``written`` carries the new words; without any, the standfirst is shown.

    ``left`` follows when the writer ends it by key.
    """

    written = Signal(str)
    left = Signal()

    def __init__(self, card: Card) -> None:
        super().__init__()
        shown = teaser_of(card) or translate("Related", "Add a teaser")
        self._own = card.link.teaser
        self._label = _Line(shown, "meta")
        self._label.pressed.connect(self.edit)
        self._label.setCursor(Qt.CursorShape.IBeamCursor)
        self._label.setToolTip(
            translate("Related", "{teaser}\n\nClick to write a teaser for this page").format(
                teaser=shown
            )
        )
        self.field = _Field(_LONGEST)
        self.field.setAccessibleName(
            translate("Related", "Teaser of {title}").format(title=title_of(card))
        )
        standfirst = card.target.standfirst if card.target else ""
        self.field.setPlaceholderText(standfirst)
        self.field.finished.connect(self._finish)
        self.field.left.connect(self.left)
        self._stack = QStackedLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.addWidget(self._label)
        self._stack.addWidget(self.field)
        self._fit()

    @property
    def editing(self) -> bool:
        """Whether somebody writes in it."""
        return self._stack.currentWidget() is self.field

    def edit(self) -> None:
        """Let the reader write."""
        self.field.setText(self._own)
        self._stack.setCurrentWidget(self.field)
        self._fit()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Be as high as the line in today's letters."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def _fit(self) -> None:
        shown = self.field if self.editing else self._label
        self.setFixedHeight(shown.sizeHint().height())

    def _finish(self, words: str, keep: bool) -> None:
        if not self.editing:
            return
        self._stack.setCurrentWidget(self._label)
        self._fit()
        words = " ".join(words.split())
        if keep and words != self._own:
            self._own = words
            self.written.emit(words)


class _Line(ElidedLabel):
    """A line that is touched to be edited."""

    pressed = Signal()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Tell of a click."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.pressed.emit()


class _Field(QLineEdit):
    """Tells ``finished`` with its words, and whether to keep them, by Enter, Escape or leaving."""

    finished = Signal(str, bool)
    left = Signal()

    def __init__(self, longest: int) -> None:
        super().__init__()
        self.setMaxLength(longest)
        self.setProperty("size", "small")

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Keep or give up by key."""
        if event.key() == Qt.Key.Key_Escape:
            self._end(keep=False)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._end(keep=True)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Keep what was written when the field is left."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.finished.emit(self.text(), True)

    def _end(self, *, keep: bool) -> None:
        self.finished.emit(self.text(), keep)
        self.left.emit()
