"""One suggestion: how well it matches, what it is, and why."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFont, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QMenu, QToolButton, QWidget

from editor_app.model.article import StorySummary
from editor_app.services.related import Suggestion
from editor_app.shell.panels.related.words import match, reasons_in_words
from editor_app.shell.tokens import current
from editor_app.shell.typefaces import interface_font
from editor_app.shell.widgets.basics import ElidedLabel, column, icon_button, row
from editor_app.shell.widgets.glyphs import Glyph
from editor_app.shell.wording import translate

_RING = 26


class StoryRow(QFrame):
    """A story that might be added: ``added`` by the plus, Enter or +, ``peeked`` by Space.

    ``dismissed`` by Delete or from its menu, where that can be asked for.
    """

    added = Signal()
    peeked = Signal()
    dismissed = Signal()

    def __init__(
        self, story: StorySummary, why: str, mark: QWidget, *, can_dismiss: bool = True
    ) -> None:
        super().__init__()
        self.setObjectName("suggestion")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.story = story
        self._can_dismiss = can_dismiss
        headline = story.headline or translate("Related", "Untitled")
        self.setAccessibleName(f"{headline}, {why}" if why else headline)
        words = column(ElidedLabel(headline), spacing=1)
        if why:
            words.addWidget(ElidedLabel(why, "meta"))
        layout = row(mark, words, self._plus(headline), spacing=10, margins=(6, 6, 4, 6))
        layout.setStretchFactor(words, 1)
        self.setLayout(layout)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Add, look at or dismiss by key; the arrows go from row to row."""
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Plus):
            self.added.emit()
        elif key == Qt.Key.Key_Space:
            self.peeked.emit()
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self._can_dismiss:
            self.dismissed.emit()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._go(1 if key == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 - Qt's name
        """Offer to add, to look, or to dismiss it."""
        self._open_menu(event.globalPos())

    def _go(self, step: int) -> None:
        parent = self.parentWidget()
        rows = [one for one in parent.findChildren(StoryRow) if one.isVisible()] if parent else []
        at = rows.index(self) + step
        if 0 <= at < len(rows):
            rows[at].setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.focusNextPrevChild(step > 0)

    def _plus(self, headline: str) -> QToolButton:
        words = translate("Related", "Add {title}").format(title=headline)
        plus = icon_button("ph.plus", words, 16)
        plus.clicked.connect(self.added)
        return plus

    def _open_menu(self, point: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(translate("Related", "Add")).triggered.connect(self.added)
        menu.addAction(translate("Related", "Show in the preview")).triggered.connect(self.peeked)
        if self._can_dismiss:
            not_for_this = translate("Related", "Not for this story")
            menu.addAction(not_for_this).triggered.connect(self.dismissed)
        menu.popup(point)


class SuggestionRow(StoryRow):
    """A story that goes with the open one, its match as a ring from 0 to 100."""

    def __init__(self, suggestion: Suggestion) -> None:
        told = translate("Related", "{score} of 100").format(score=match(suggestion.score))
        ring = Ring(suggestion.score, "text3" if suggestion.weak else "accent")
        super().__init__(suggestion.story, _why(suggestion), ring)
        self.setAccessibleName(f"{self.accessibleName()}, {told}")


class HeldRow(StoryRow):
    """A story that is held back, and why; it can be added all the same."""

    def __init__(self, story: StorySummary, why: str) -> None:
        mark = Glyph("ph.copy", "text3", 18)
        mark.setFixedWidth(_RING)
        super().__init__(story, why[:1].upper() + why[1:], mark)


class Ring(QWidget):
    """A match from 0 to 100 as a ring around its figure."""

    def __init__(self, score: float, color: str = "accent") -> None:
        super().__init__()
        self._match, self._color = match(score), color
        self.setFixedSize(_RING, _RING)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the ring."""
        painter, tokens = QPainter(self), current()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        painter.setPen(QPen(tokens.color("press"), 2))
        painter.drawEllipse(box)
        painter.setPen(QPen(tokens.color(self._color), 2))
        painter.drawArc(box, 90 * 16, -round(self._match * 3.6 * 16))
        painter.setFont(interface_font(10, QFont.Weight.DemiBold))
        painter.setPen(tokens.color("text2"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, str(self._match))


def _why(suggestion: Suggestion) -> str:
    reasons: Sequence[str] = reasons_in_words(suggestion.shared)
    return ", ".join(reasons) or translate("Related", "Reads alike")
