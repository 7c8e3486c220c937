"""One suggestion: how well it matches, what it is, and why."""

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFont, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QMenu, QWidget

from editor_app.services.related import Suggestion
from editor_app.shell.tokens import current
from editor_app.shell.typefaces import interface_font
from editor_app.shell.widgets.basics import ElidedLabel, column, icon_button, row

_RING = 26


class SuggestionRow(QFrame):
    """``added`` by the plus, Enter or +; ``dismissed`` from its menu."""

    added = Signal()
    dismissed = Signal()

    def __init__(self, suggestion: Suggestion) -> None:
        super().__init__()
        self.setObjectName("suggestion")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        story = suggestion.story
        reasons = ", ".join(suggestion.reasons)
        self.setAccessibleName(f"{story.headline}, {suggestion.score:.0%} match, {reasons}")
        add = icon_button("ph.plus", f"Add {story.headline}", 16)
        add.clicked.connect(self.added)
        words = column(
            ElidedLabel(story.headline or "Untitled"), ElidedLabel(reasons, "meta"), spacing=1
        )
        layout = row(Ring(suggestion.score), words, add, spacing=10, margins=(6, 6, 4, 6))
        layout.setStretchFactor(words, 1)
        self.setLayout(layout)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Add by key."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Plus):
            self.added.emit()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 - Qt's name
        """Offer to dismiss it."""
        self._open_menu(event.globalPos())

    def _open_menu(self, point: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction("Add").triggered.connect(self.added)
        menu.addAction("Not for this story").triggered.connect(self.dismissed)
        menu.popup(point)


class Ring(QWidget):
    """A match from 0 to 100 as a ring around its figure."""

    def __init__(self, score: float) -> None:
        super().__init__()
        self._score = min(max(score, 0.0), 1.0)
        self.setFixedSize(_RING, _RING)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the ring."""
        painter, tokens = QPainter(self), current()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        painter.setPen(QPen(tokens.color("press"), 2))
        painter.drawEllipse(box)
        painter.setPen(QPen(tokens.color("accent"), 2))
        painter.drawArc(box, 90 * 16, -round(self._score * 360 * 16))
        painter.setFont(interface_font(10, QFont.Weight.DemiBold))
        painter.setPen(tokens.color("text2"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, f"{self._score * 100:.0f}")
