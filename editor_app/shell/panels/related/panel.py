"""The Related panel."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from editor_app.services.curating import Card
from editor_app.services.related import Suggestion, Withheld
from editor_app.shell.forms import load_form
from editor_app.shell.icons import icon
from editor_app.shell.panels.related.card import CARD_MIME, CardFrame
from editor_app.shell.panels.related.finder import Finder
from editor_app.shell.panels.related.neighbours import Neighbours
from editor_app.shell.panels.related.suggestion import HeldRow, StoryRow, SuggestionRow
from editor_app.shell.wording import translate


class RelatedPanel(QWidget):
    """Shows cards in order and suggestions, and tells what the reader wants with them.

    ``moved`` carries a link and its new place, ``teaser_written`` a link and
    words, ``pin_wanted`` a link and whether; ``removed``, ``best_wanted``,
    ``mended`` and ``seen`` a link; ``added``, ``dismissed``, ``opened`` and
    ``peeked`` a story's id; ``weaker_wanted`` whether poor matches are shown.
    """

    moved = Signal(object, int)
    removed = Signal(object)
    teaser_written = Signal(object, str)
    pin_wanted = Signal(object, bool)
    best_wanted = Signal(object)
    mended = Signal(object)
    seen = Signal(object)
    added = Signal(str)
    dismissed = Signal(str)
    opened = Signal(str)
    peeked = Signal(str)
    fill_wanted = Signal()
    weaker_wanted = Signal(bool)

    cards: QWidget
    suggestions: QWidget
    held: QWidget
    finder: Finder
    neighbours: Neighbours
    count_label: QLabel
    empty_label: QLabel
    none_label: QLabel
    held_label: QLabel
    fill_button: QPushButton
    weaker_button: QToolButton

    def __init__(self) -> None:
        super().__init__()
        load_form(self, "related_panel")
        self.setAcceptDrops(True)
        self._cards: list[Card] = []
        self._suggested: list[Suggestion] = []
        self._focus_on = -1
        self.fill_button.setIcon(icon("ph.sparkle", "accent"))
        self.fill_button.setIconSize(QSize(16, 16))
        self.fill_button.clicked.connect(self.fill_wanted)
        self.weaker_button.setIcon(icon("ph.funnel-simple", "text2"))
        self.weaker_button.setIconSize(QSize(16, 16))
        self.weaker_button.toggled.connect(self.weaker_wanted)
        self.finder.peeked.connect(self.peeked)
        self.neighbours.peeked.connect(self.peeked)

    @property
    def editing(self) -> bool:
        """Whether somebody is writing a teaser, which a fresh list would take away."""
        return any(one.teaser.editing for one in self.cards.findChildren(CardFrame))

    def show_cards(self, cards: Sequence[Card], wanted: int) -> None:
        """Show the cards of a story; ``wanted`` is how many a page usually has."""
        if list(cards) != self._cards:
            self._refill_cards(cards)
        self.empty_label.setVisible(not cards)
        counted = translate("Related", "{count} of {wanted}")
        self.count_label.setText(counted.format(count=len(cards), wanted=wanted) if cards else "")

    def show_suggestions(
        self, suggested: Sequence[Suggestion], withheld: Sequence[Withheld] = ()
    ) -> None:
        """Show the stories that might become cards, and those that are held back."""
        focused = any(one.hasFocus() for one in self.suggestions.findChildren(StoryRow))
        self._suggested = list(suggested)
        rows: list[StoryRow] = [SuggestionRow(one) for one in suggested]
        held: list[StoryRow] = [HeldRow(one.story, one.why) for one in withheld]
        for row in (*rows, *held):
            row.added.connect(partial(self.added.emit, row.story.id))
            row.peeked.connect(partial(self.peeked.emit, row.story.id))
            row.dismissed.connect(partial(self.dismissed.emit, row.story.id))
        _refill(self.suggestions, rows)
        _refill(self.held, held)
        self.held_label.setVisible(bool(held))
        self.held.setVisible(bool(held))
        self.none_label.setVisible(not suggested)
        if focused and rows:
            rows[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def ask(self) -> None:
        """Let the reader type the headline of a story to add."""
        self.finder.ask()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Take cards, to change their order."""
        if event.mimeData().hasFormat(CARD_MIME):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:  # noqa: N802 - Qt's name
        """Go on taking them."""
        event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """Put a card where it was dropped."""
        place = int(bytes(event.mimeData().data(CARD_MIME).data()))
        y = self.cards.mapFrom(self, event.position().toPoint()).y()
        above = sum(
            1
            for card in self.cards.findChildren(CardFrame)
            if card.isVisible() and card.place != place and card.geometry().center().y() < y
        )
        event.acceptProposedAction()
        self._move(place, above)

    def _refill_cards(self, cards: Sequence[Card]) -> None:
        """Make the cards anew; the focus stays where it is among them."""
        focused = (one.place for one in self.cards.findChildren(CardFrame) if one.hasFocus())
        place = self._focus_on if self._focus_on >= 0 else next(focused, -1)
        self._focus_on = -1
        self._cards = list(cards)
        made: list[QWidget] = [self._card(one, number) for number, one in enumerate(cards)]
        _refill(self.cards, made)
        if 0 <= place < len(made):
            made[place].show()  # what is hidden still cannot take the focus
            made[place].setFocus(Qt.FocusReason.OtherFocusReason)

    def _card(self, card: Card, place: int) -> CardFrame:
        made = CardFrame(card, place)
        told: tuple[tuple[SignalInstance, Callable[..., object]], ...] = (
            (made.removed, lambda: self._remove(place)),
            (made.moved, lambda step: self._move(place, place + step)),
            (made.teaser_written, lambda words: self.teaser_written.emit(card.link, words)),
            (made.pin_wanted, lambda on: self._stay(place, self.pin_wanted, card.link, on)),
            (made.best_wanted, lambda: self._stay(place, self.best_wanted, card.link)),
            (made.mended, lambda: self._stay(place, self.mended, card.link)),
            (made.seen, lambda: self._stay(place, self.seen, card.link)),
        )
        for signal, slot in told:
            signal.connect(slot)
        if card.target is not None:
            made.opened.connect(partial(self.opened.emit, card.target.id))
            made.peeked.connect(partial(self.peeked.emit, card.target.id))
        return made

    def _stay(self, place: int, signal: SignalInstance, *values: object) -> None:
        """Tell something about a card and keep the focus on its place."""
        self._focus_on = place
        signal.emit(*values)

    def _move(self, place: int, target: int) -> None:
        if place != target and 0 <= target < len(self._cards):
            self._focus_on = target
            self.moved.emit(self._cards[place].link, target)

    def _remove(self, place: int) -> None:
        self._focus_on = min(place, len(self._cards) - 2)
        self.removed.emit(self._cards[place].link)


def _refill(holder: QWidget, widgets: Sequence[QWidget]) -> None:
    layout = holder.layout()
    if not isinstance(layout, QVBoxLayout):
        return
    while (item := layout.takeAt(0)) is not None:
        if (old := item.widget()) is not None:
            old.hide()
            old.deleteLater()
    for widget in widgets:
        layout.addWidget(widget)
