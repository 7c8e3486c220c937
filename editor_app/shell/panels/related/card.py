"""One card: its place, the story it leads to, and why it belongs."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QMimeData, QPoint, Qt, Signal
from PySide6.QtGui import QDrag, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QFrame, QLabel

from editor_app.model.story_link import StoryLink
from editor_app.services.related import LinkedStory
from editor_app.shell.icons import icon
from editor_app.shell.widgets.basics import ElidedLabel, column, icon_button, label, row
from editor_app.shell.widgets.chip import Chip
from editor_app.shell.widgets.flow import Flow

CARD_MIME = "application/x-standfirst-card"
_REASONS_SHOWN = 3


@dataclass(frozen=True, slots=True)
class CardFacts:
    """A linked story and the names of the tags it shares with the open one."""

    linked: LinkedStory
    shares: tuple[str, ...] = ()

    @property
    def link(self) -> StoryLink:
        """The link itself."""
        return self.linked.link

    @property
    def title(self) -> str:
        """The headline the card shows."""
        target = self.linked.target
        return self.link.title or (target.headline if target else "") or self.link.address

    @property
    def teaser(self) -> str:
        """The teaser the card shows."""
        target = self.linked.target
        return self.link.teaser or (target.standfirst if target else "")


class Card(QFrame):
    """``removed`` by its x or Delete, ``moved`` by Alt+Up and Alt+Down, ``opened`` by Enter."""

    removed = Signal()
    moved = Signal(int)
    opened = Signal()

    def __init__(self, facts: CardFacts, place: int) -> None:
        super().__init__()
        self.setObjectName("card")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(f"{place + 1}: {facts.title}")
        self.setToolTip("Alt+Up and Alt+Down move the card, Enter opens the story, Del removes it")
        self.setProperty("tone", "" if facts.shares or facts.linked.target is None else "warn")
        self.place = place
        self._pressed_at = QPoint()
        handle = QLabel()
        handle.setPixmap(icon("ph.dots-six-vertical", "text3").pixmap(16, 16))
        handle.setCursor(Qt.CursorShape.OpenHandCursor)
        number = label(str(place + 1), "meta")
        off = icon_button("ph.x", f"Remove {facts.title}", 14)
        off.clicked.connect(self.removed)
        words = column(ElidedLabel(facts.title, "strong", 2), spacing=2)
        if facts.teaser:
            words.addWidget(ElidedLabel(facts.teaser, "meta"))
        words.addSpacing(4)
        words.addWidget(_reasons(facts))
        layout = row(handle, number, 2, words, off, spacing=6, margins=(8, 11, 8, 11))
        for widget in (handle, number, off):
            layout.setAlignment(widget, Qt.AlignmentFlag.AlignTop)
        layout.setStretchFactor(words, 1)
        self.setLayout(layout)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Move, remove or open."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        key = Qt.Key(event.key())
        if event.modifiers() & Qt.KeyboardModifier.AltModifier and key in steps:
            self.moved.emit(steps[key])
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        elif key in steps:
            self.focusNextPrevChild(steps[key] > 0)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Remember where a drag would begin."""
        self._pressed_at = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Open the story."""
        self.opened.emit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Begin to drag the card."""
        way = (event.position().toPoint() - self._pressed_at).manhattanLength()
        if event.buttons() & Qt.MouseButton.LeftButton and way > QApplication.startDragDistance():
            drag = QDrag(self)
            data = QMimeData()
            data.setData(CARD_MIME, str(self.place).encode())
            drag.setMimeData(data)
            drag.setPixmap(self.grab())
            drag.setHotSpot(self._pressed_at)
            drag.exec(Qt.DropAction.MoveAction)


def _reasons(facts: CardFacts) -> Flow:
    flow = Flow(4)
    if facts.linked.target is None:
        flow.show_only([Chip("Another site", "ph.arrow-square-out", small=True)])
    elif facts.shares:
        flow.show_only([label("Shares", "meta"), *_chips(facts.shares)])
    else:
        flow.show_only([Chip("No shared tags", "ph.warning", "warn", small=True)])
    return flow


def _chips(names: Sequence[str]) -> list[Chip]:
    chips = [Chip(name, small=True) for name in names[:_REASONS_SHOWN]]
    if len(names) > _REASONS_SHOWN:
        chips.append(Chip(f"+{len(names) - _REASONS_SHOWN}", small=True))
    return chips
