"""The head of the list: what is looked for, by words, chips and order, and how much was found."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QVBoxLayout

from editor_app.model.article import Status
from editor_app.model.query_filters import Filters, split
from editor_app.model.story_query import Order
from editor_app.shell.panels.story_list.filters import FilterChips
from editor_app.shell.panels.story_list.sorting import sort_button
from editor_app.shell.when import local_now
from editor_app.shell.widgets.basics import action_button, label, row
from editor_app.shell.widgets.search_field import SearchField
from editor_app.shell.wording import translate


@dataclass(frozen=True, slots=True)
class Asked:
    """What the reader wants to see: a query, the filters of the chips included, and an order."""

    query: str = ""
    order: Order = Order.EDITED


class ListHead(QFrame):
    """Makes one query of all that can be set here; ``asked`` carries it when it has changed."""

    asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("listHead")
        self.wanted = Asked()
        self.search = SearchField(translate("StoryList", "Search headlines, text, tags"))
        self.filters = FilterChips()
        sort, self.orders = sort_button()
        self._count = label("", "meta")
        title = label(translate("StoryList", "Stories"), "title")
        self._top = row(title, self._count, None, sort, spacing=6)
        self._top.setContentsMargins(8, 0, 0, 0)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(12, 10, 12, 8)
        inside.setSpacing(8)
        inside.addLayout(self._top)
        inside.addWidget(self.search)
        inside.addWidget(self.filters)
        self.search.searched.connect(self._ask)
        self.filters.changed.connect(self._ask)
        self.orders.changed.connect(self._ask)

    @property
    def typed(self) -> str:
        """The words in the search field."""
        return self.search.text().strip()

    @property
    def in_bin(self) -> bool:
        """Whether the bin is looked at."""
        return self.filters.filters.statuses == (Status.SPIKED,)

    def add_action_button(self, action: QAction) -> None:
        """Add a button for a command."""
        self._top.addWidget(action_button(action))

    def show_count(self, shown: str, total: int) -> None:
        """Say how many stories are shown, and of how many where something was looked for."""
        if self.wanted.query.strip() and not self.in_bin:
            words = translate("StoryList", "{shown} of {total}")
            shown = words.format(shown=shown, total=f"{total:,}")
        self._count.setText(shown)

    def look_for(self, typed: str, filters: Filters) -> None:
        """Look for something else at once."""
        self.search.setText(typed)
        self.filters.choose(filters)
        self.search.tell_now()

    def look_at(self, query: str) -> None:
        """Look for a whole query: in the chips what they can show, the rest as text."""
        filters, typed = split(query, local_now().date())
        self.look_for(typed, filters)

    def _ask(self) -> None:
        """Tell what is wanted now, if it is anything else than before."""
        self.orders.show_searching(searching=bool(self.typed))
        wanted = Asked(self.filters.filters.before(self.search.text()), self.orders.order)
        if wanted != self.wanted:
            self.wanted = wanted
            self.asked.emit(wanted)
