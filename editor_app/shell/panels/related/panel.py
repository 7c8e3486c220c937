"""The Related panel."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from editor_app.services.related import Suggestion
from editor_app.shell.forms import load_form
from editor_app.shell.panels.related.card import CARD_MIME, Card, CardFacts
from editor_app.shell.panels.related.suggestion import SuggestionRow


class RelatedPanel(QWidget):
    """Shows cards in order and suggestions, and tells what the reader wants with them.

    ``moved`` carries a link and its new place, ``removed`` a link, ``added``,
    ``dismissed`` and ``opened`` a story's id, ``fill_wanted`` how many to add.
    """

    moved = Signal(object, int)
    removed = Signal(object)
    added = Signal(str)
    dismissed = Signal(str)
    opened = Signal(str)
    fill_wanted = Signal(int)

    cards: QWidget
    suggestions: QWidget
    count_label: QLabel
    empty_label: QLabel
    none_label: QLabel
    fill_button: QPushButton

    def __init__(self) -> None:
        super().__init__()
        load_form(self, "related_panel")
        self.setAcceptDrops(True)
        self._facts: list[CardFacts] = []
        self._suggested: list[Suggestion] = []
        self._focus_on = -1
        self._wanted = 0
        self.fill_button.clicked.connect(lambda: self.fill_wanted.emit(self._room()))

    def show_cards(self, facts: Sequence[CardFacts], wanted: int) -> None:
        """Show the cards of a story; ``wanted`` is how many a page usually has."""
        self._facts, self._wanted = list(facts), wanted
        made: list[QWidget] = [self._card(one, place) for place, one in enumerate(facts)]
        _refill(self.cards, made)
        self.empty_label.setVisible(not facts)
        self.count_label.setText(f"{len(facts)} of {wanted}" if facts else "")
        self._show_fill()
        if 0 <= self._focus_on < len(made):
            made[self._focus_on].setFocus(Qt.FocusReason.OtherFocusReason)
        self._focus_on = -1

    def show_suggestions(self, suggested: Sequence[Suggestion]) -> None:
        """Show the stories that might become cards."""
        self._suggested = list(suggested)
        _refill(self.suggestions, [self._suggestion(one) for one in suggested])
        self.none_label.setVisible(not suggested)
        self._show_fill()

    def ask(self) -> None:
        """Put the focus on the first suggestion, else on the first card."""
        for holder in (self.suggestions, self.cards):
            layout = holder.layout()
            first = layout.itemAt(0) if layout is not None else None
            widget = first.widget() if first is not None else None
            if widget is not None:
                widget.setFocus(Qt.FocusReason.ShortcutFocusReason)
                return

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
            for card in self.cards.findChildren(Card)
            if card.place != place and card.geometry().center().y() < y
        )
        event.acceptProposedAction()
        self._move(place, above)

    def _card(self, facts: CardFacts, place: int) -> Card:
        card = Card(facts, place)
        card.removed.connect(lambda: self._remove(place))
        card.moved.connect(lambda step: self._move(place, place + step))
        if facts.linked.target is not None:
            target = facts.linked.target.id
            card.opened.connect(lambda: self.opened.emit(target))
        return card

    def _suggestion(self, suggestion: Suggestion) -> SuggestionRow:
        made = SuggestionRow(suggestion)
        made.added.connect(lambda: self.added.emit(suggestion.story.id))
        made.dismissed.connect(lambda: self.dismissed.emit(suggestion.story.id))
        return made

    def _move(self, place: int, target: int) -> None:
        if place != target and 0 <= target < len(self._facts):
            self._focus_on = target
            self.moved.emit(self._facts[place].link, target)

    def _remove(self, place: int) -> None:
        self._focus_on = min(place, len(self._facts) - 2)
        self.removed.emit(self._facts[place].link)

    def _room(self) -> int:
        return max(self._wanted - len(self._facts), 0)

    def _show_fill(self) -> None:
        self.fill_button.setVisible(bool(self._suggested) and self._room() > 0)


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
