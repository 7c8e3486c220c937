"""One card: its place, the story it leads to, its teaser, and why it belongs or does not."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QMimeData, QPoint, Qt, Signal, SignalInstance
from PySide6.QtGui import QContextMenuEvent, QDrag, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QToolButton,
    QWidget,
)

from editor_app.services.curating import Card
from editor_app.shell.link_words import mending, said
from editor_app.shell.panels.related.teaser import Teaser
from editor_app.shell.panels.related.words import needs_a_look, title_of, why
from editor_app.shell.widgets.basics import ElidedLabel, button, column, icon_button, label, row
from editor_app.shell.widgets.chip import Chip
from editor_app.shell.widgets.flow import Flow
from editor_app.shell.widgets.glyphs import Glyph
from editor_app.shell.wording import translate

CARD_MIME = "application/x-standfirst-card"
_REASONS_SHOWN = 2
_ROOM = 21
"""So many letters fit on the line of chips beside the number of those left out."""

_DIGIT = 9


class CardFrame(QFrame):
    """``removed`` by its x or Delete, ``moved`` by Alt+Up and Alt+Down, ``opened`` by Enter.

    ``teaser_written`` carries new words, empty for the story's own; ``pin_wanted``
    whether it shall be pinned; ``best_wanted`` asks for a better match, ``mended``
    that what changed at the target be taken over, ``seen`` that it be left.
    """

    removed = Signal()
    moved = Signal(int)
    opened = Signal()
    peeked = Signal()
    teaser_written = Signal(str)
    pin_wanted = Signal(bool)
    best_wanted = Signal()
    mended = Signal()
    seen = Signal()

    def __init__(self, card: Card, place: int) -> None:
        super().__init__()
        self.setObjectName("card")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.card, self.place, self.title = card, place, title_of(card)
        self._pressed_at: QPoint | None = None
        self.setAccessibleName(f"{place + 1}: {self.title}")
        self.setAccessibleDescription(why(card))
        self.setProperty("tone", "warn" if needs_a_look(card) else "")
        self.teaser = Teaser(card)
        self.teaser.written.connect(self.teaser_written)
        self.teaser.left.connect(self.setFocus)
        self.setLayout(self._layout())

    def event(self, event: QEvent) -> bool:
        """Keep the card's own keys from commands of the window that share them."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            own = Qt.Key(event.key()) in _KEYS and not event.modifiers()
            event.setAccepted(own)
            return own or super().event(event)
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Move, remove, open, look at, pin, or edit the teaser."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        key = Qt.Key(event.key())
        if event.modifiers() & Qt.KeyboardModifier.AltModifier and key in steps:
            self.moved.emit(steps[key])
        elif key in steps:
            self.focusNextPrevChild(steps[key] > 0)
        elif key in _KEYS and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            _KEYS[key](self)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 - Qt's name
        """Offer everything that can be done with the card."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        pinned = self.card.pinned
        pin = translate("Related", "Unpin") if pinned else translate("Related", "Pin")
        entries: tuple[tuple[str, Callable[[], object]], ...] = (
            (translate("Related", "Open the story"), self.opened.emit),
            (translate("Related", "Show in the preview"), self.peeked.emit),
            (translate("Related", "Write a teaser"), self.teaser.edit),
            (pin, lambda: self.pin_wanted.emit(not pinned)),
            (translate("Related", "Use best match"), self.best_wanted.emit),
            (translate("Related", "Remove"), self.removed.emit),
        )
        for words, act in entries:
            menu.addAction(words).triggered.connect(lambda _=False, act=act: act())
        menu.popup(event.globalPos())

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Remember where a drag would begin."""
        self._pressed_at = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Open the story."""
        self._pressed_at = None
        self.opened.emit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Begin to drag the card."""
        if self._pressed_at is None or not event.buttons() & Qt.MouseButton.LeftButton:
            return
        way = (event.position().toPoint() - self._pressed_at).manhattanLength()
        if way > QApplication.startDragDistance():
            drag = QDrag(self)
            data = QMimeData()
            data.setData(CARD_MIME, str(self.place).encode())
            drag.setMimeData(data)
            drag.setPixmap(self.grab())
            drag.setHotSpot(self._pressed_at)
            self._pressed_at = None
            drag.exec(Qt.DropAction.MoveAction)

    def _layout(self) -> QHBoxLayout:
        words = column(ElidedLabel(self.title, "strong", 2), self.teaser, spacing=2)
        words.addSpacing(4)
        words.addWidget(_reasons(self.card))
        if actions := self._actions():
            words.addSpacing(4)
            if self.card.stale:  # its words are long
                ways = Flow(4)
                ways.show_only([*actions])
                words.addWidget(ways)
            else:
                words.addLayout(row(*actions, None, spacing=8))
        number = label(str(self.place + 1), "meta")
        number.setMinimumWidth(_DIGIT)  # what stands beside begins at one line
        beside: list[QWidget] = [_handle(), number]
        behind = [self._off()] if self.card.target is None else [self._off(), self._pin()]
        layout = row(*beside, 2, words, spacing=6, margins=(8, 11, 6, 11))
        layout.addLayout(column(*behind, None, spacing=2))
        for widget in beside:
            layout.setAlignment(widget, Qt.AlignmentFlag.AlignTop)
        layout.setStretchFactor(words, 1)
        return layout

    def _off(self) -> QToolButton:
        words = translate("Related", "Remove {title}").format(title=self.title)
        off = icon_button("ph.x", words, 14)
        off.clicked.connect(self.removed)
        return off

    def _pin(self) -> QToolButton:
        on = self.card.pinned
        words = translate("Related", "Unpin {title}") if on else translate("Related", "Pin {title}")
        made = icon_button("ph.push-pin", words.format(title=self.title), 14, "text3")
        made.setCheckable(True)
        made.setChecked(on)
        made.setProperty("kind", "panel")
        made.clicked.connect(self.pin_wanted)
        return made

    def _actions(self) -> Sequence[QPushButton]:
        """Return what can be done about a card that needs a look."""
        card = self.card
        if card.barred is not None:
            return (self._action(translate("Related", "Use best match"), self.best_wanted),)
        if card.stale:
            return (
                self._action(mending(card.stale[0]), self.mended),
                self._action(translate("Related", "Keep"), self.seen, "ghost"),
            )
        if card.weak and not card.pinned:
            keep = self._action(translate("Related", "Keep"), kind="ghost")
            keep.clicked.connect(lambda: self.pin_wanted.emit(True))
            return (self._action(translate("Related", "Use best match"), self.best_wanted), keep)
        return ()

    def _action(
        self, words: str, told: SignalInstance | None = None, kind: str = "link"
    ) -> QPushButton:
        made = button(words, kind)
        made.setProperty("size", "small")
        if told is not None:
            made.clicked.connect(told)
        return made


_KEYS: dict[Qt.Key, Callable[[CardFrame], object]] = {
    Qt.Key.Key_Delete: lambda card: card.removed.emit(),
    Qt.Key.Key_Backspace: lambda card: card.removed.emit(),
    Qt.Key.Key_Return: lambda card: card.opened.emit(),
    Qt.Key.Key_Enter: lambda card: card.opened.emit(),
    Qt.Key.Key_Space: lambda card: card.peeked.emit(),
    Qt.Key.Key_F2: lambda card: card.teaser.edit(),
    Qt.Key.Key_P: lambda card: card.pin_wanted.emit(not card.card.pinned),
}


def _handle() -> QLabel:
    handle = Glyph("ph.dots-six-vertical", "text3")
    handle.setCursor(Qt.CursorShape.OpenHandCursor)
    handle.setToolTip(translate("Related", "Drag, or press Alt+Up and Alt+Down"))
    return handle


def _reasons(card: Card) -> Flow:
    flow = Flow(4)
    warned = card.barred or (card.stale[0] if card.stale else None)
    if warned is not None:
        flow.show_only([Chip(said(warned), "ph.warning", "warn", small=True)])
    elif card.target is None:
        words = translate("Related", "Another site")
        flow.show_only([Chip(words, "ph.arrow-square-out", small=True)])
    elif card.shares and not card.weak:
        shares = label(translate("Related", "Shares"), "meta")
        flow.show_only([shares, *_chips(card.shares)])
    elif card.weak:
        words = translate("Related", "No shared tags or names")
        tone = "" if card.pinned else "warn"
        flow.show_only([Chip(words, "ph.warning", tone, small=True)])
    return flow


def _chips(names: Sequence[str]) -> list[Chip]:
    shown = names[:_REASONS_SHOWN]
    chips = [Chip(name, small=True) for name in shown]
    if len(names) > len(shown) and len("".join(shown)) <= _ROOM:
        chips.append(Chip(f"+{len(names) - len(shown)}", small=True))
    for chip in chips:
        chip.setToolTip(", ".join(names))
    return chips
