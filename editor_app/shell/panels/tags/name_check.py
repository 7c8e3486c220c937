"""Names in the text that are almost a tag's: where they stand, and how the tag spells them."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QWidget

from editor_app.services.near_misses import NearMiss, Slip
from editor_app.shell.widgets.basics import ElidedLabel, button, column, icon_button, label, row
from editor_app.shell.wording import QT_TRANSLATE_NOOP, translate

_SHOWN = 8
_SLIPS = {
    Slip.CASE: QT_TRANSLATE_NOOP("Tags", "another case"),
    Slip.ACCENT: QT_TRANSLATE_NOOP("Tags", "an accent is missing or too many"),
    Slip.SWAPPED: QT_TRANSLATE_NOOP("Tags", "two letters are swapped"),
    Slip.LETTER: QT_TRANSLATE_NOOP("Tags", "one letter is off"),
}


class MissRow(QFrame):
    """One near miss: ``shown`` by click or Enter, ``corrected`` and ``ignored`` by its buttons."""

    shown = Signal()
    corrected = Signal()
    ignored = Signal()

    def __init__(self, miss: NearMiss) -> None:
        super().__init__()
        self.setObjectName("suggestion")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        written, right = " ".join(miss.written.split()), " ".join(miss.right.split())
        why = translate("Tags", _SLIPS[miss.slip])
        words = translate("Tags", "{written}: {why}, the tag is spelled {right}")
        self.setAccessibleName(words.format(written=written, why=why, right=right))
        self.setToolTip(translate("Tags", "Show it in the text"))
        correct = button(translate("Tags", "Correct"))
        correct.setProperty("size", "small")
        correct.setAccessibleName(translate("Tags", "Correct to {right}").format(right=right))
        correct.clicked.connect(self.corrected)
        off = icon_button("ph.x", translate("Tags", "It is right as it is"), 14)
        off.clicked.connect(self.ignored)
        texts = column(
            ElidedLabel(f"{written} → {right}", "strong"), ElidedLabel(why, "meta"), spacing=1
        )
        layout = row(texts, correct, off, spacing=6, margins=(6, 5, 2, 5))
        layout.setStretchFactor(texts, 1)
        self.setLayout(layout)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Show on Enter, ignore on Delete."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.shown.emit()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.ignored.emit()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Show on a click."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.shown.emit()
        super().mouseReleaseEvent(event)


class NameCheckSection(QWidget):
    """The near misses of a story; without any it is hidden.

    Its signals carry a near miss.
    """

    shown = Signal(object)
    corrected = Signal(object)
    ignored = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._rows = column(spacing=2)
        self._more = label("", "meta")
        head = label(translate("Tags", "Check names"), "strong")
        self.setLayout(column(head, self._rows, self._more, spacing=4))
        self.hide()

    @property
    def rows(self) -> list[MissRow]:
        """The rows, in the order of the text."""
        return self.findChildren(MissRow)

    def show_misses(self, misses: Sequence[NearMiss]) -> None:
        """Show these near misses, the first of them where there are many."""
        while (item := self._rows.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.setParent(None)
                old.deleteLater()
        for miss in misses[:_SHOWN]:
            self._rows.addWidget(self._row(miss))
        more = len(misses) - _SHOWN
        self._more.setText(translate("Tags", "and %n more", "", more))
        self._more.setVisible(more > 0)
        self.setVisible(bool(misses))

    def _row(self, miss: NearMiss) -> MissRow:
        made = MissRow(miss)
        made.shown.connect(lambda: self.shown.emit(miss))
        made.corrected.connect(lambda: self.corrected.emit(miss))
        made.ignored.connect(lambda: self.ignored.emit(miss))
        return made
