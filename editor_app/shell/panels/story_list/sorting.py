"""The button that says in what order the stories stand."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton

from editor_app.model.story_query import Order
from editor_app.shell.widgets.basics import icon_button
from editor_app.shell.wording import QT_TRANSLATE_NOOP, translate

_WORDS = {
    Order.MATCH: QT_TRANSLATE_NOOP("StoryList", "Best match"),
    Order.EDITED: QT_TRANSLATE_NOOP("StoryList", "Last edit"),
    Order.PUBLISHED: QT_TRANSLATE_NOOP("StoryList", "Publish date"),
    Order.HEADLINE: QT_TRANSLATE_NOOP("StoryList", "Headline"),
    Order.WORDS: QT_TRANSLATE_NOOP("StoryList", "Word count"),
}


class SortMenu(QMenu):
    """Offers the orders; ``changed`` when another one holds."""

    changed = Signal()

    def __init__(self, parent: QToolButton) -> None:
        super().__init__(parent)
        self._usual, self._found = Order.EDITED, Order.MATCH
        self._searching = False
        group = QActionGroup(self)
        self._entries = {
            order: self.addAction(translate("StoryList", _WORDS[order])) for order in Order
        }
        for order, action in self._entries.items():
            action.setCheckable(True)
            group.addAction(action)
            action.triggered.connect(lambda _=False, order=order: self.choose(order))
        self.show_searching(searching=False)

    @property
    def order(self) -> Order:
        """The order that holds."""
        return self._found if self._searching else self._usual

    def show_searching(self, *, searching: bool) -> None:
        """Offer the best match only where words are looked for; each search begins with it."""
        if not searching:
            self._found = Order.MATCH
        self._searching = searching
        self._entries[Order.MATCH].setVisible(searching)
        self._entries[self.order].setChecked(True)

    def choose(self, order: Order) -> None:
        """Let an order hold."""
        if order != self.order:
            if self._searching:
                self._found = order
            else:
                self._usual = order
            self._entries[order].setChecked(True)
            self.changed.emit()


def sort_button() -> tuple[QToolButton, SortMenu]:
    """Return a button that opens the orders, and the menu of them."""
    made = icon_button("ph.sort-ascending", translate("StoryList", "Sort stories"), 18)
    menu = SortMenu(made)
    made.setMenu(menu)
    made.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    return made, menu
