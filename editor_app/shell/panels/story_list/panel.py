"""The panel on the left: search, filters, the stories, and what to do when there are none."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QMenu, QStackedWidget, QVBoxLayout, QWidget

from editor_app.model.article import Status, StorySummary
from editor_app.shell.panels.story_list.choice import Choice, Order
from editor_app.shell.panels.story_list.empty import EmptyList
from editor_app.shell.panels.story_list.filters import FilterChips
from editor_app.shell.panels.story_list.model import StoryModel
from editor_app.shell.panels.story_list.view import StoryListView
from editor_app.shell.widgets.basics import action_button, icon_button, label, row
from editor_app.shell.widgets.search_field import SearchField

_MINUTE = 60_000


class StoryListPanel(QWidget):
    """Shows the stories it is given.

    ``searched`` carries what was typed, ``chosen`` the id of a story to open,
    ``entered`` says that the writer wants to go on to it, ``bin_wanted``
    carries ids, ``menu_wanted`` a point on the screen.
    """

    searched = Signal(str)
    chosen = Signal(str)
    entered = Signal()
    bin_wanted = Signal(list)
    menu_wanted = Signal(QPoint)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("storyListPanel")
        self.setProperty("surface", "chrome")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._found: Sequence[StorySummary] = ()
        self._total = 0
        self._open_id = ""
        self._choice = Choice()
        self.model = StoryModel(self)
        self.view = StoryListView(self.model)
        self.search = SearchField("Search headlines, text, tags")
        self._count = label("", "meta")
        self._filters = FilterChips()
        self._empty = EmptyList()
        self._pages = QStackedWidget()
        self._pages.addWidget(self.view)
        self._pages.addWidget(self._empty)
        self._build()
        self._connect()

    # What the panel is given

    def add_action_button(self, action: QAction) -> None:
        """Add a button for a command to the head of the list."""
        self._top.addWidget(action_button(action))

    def show_stories(self, found: Sequence[StorySummary], total: int | None = None) -> None:
        """Show the stories found; ``total`` is how many the library has outside the bin."""
        self._found = found
        if total is not None:
            self._total = total
            self._filters.offer({story.desk for story in found if story.desk})
        self._refill()

    def touch(self, story: StorySummary) -> None:
        """Bring a story that was just written up to date, without asking the library."""
        known = any(one.id == story.id for one in self._found)
        self._total += 0 if known else 1
        self._found = [story, *(one for one in self._found if one.id != story.id)]
        if not self._choice.lets_pass(story) or self._choice.order is not Order.EDITED:
            self._refill()
        elif self.search.text().strip():
            self.model.replace(story)
        else:
            self.model.touch(story)
            self._after_change()

    def show_open(self, story_id: str) -> None:
        """Mark the story that is open in the editor."""
        self._open_id = story_id
        self._mark_open()

    @property
    def selected(self) -> list[StorySummary]:
        """The selected stories, from the top."""
        rows = sorted(index.row() for index in self.view.selectionModel().selectedIndexes())
        stories = (self.model.story_at(self.model.index(row)) for row in rows)
        return [story for story in stories if story is not None]

    def neighbour(self, step: int) -> str:
        """Return the id of the story ``step`` rows from the open one, or an empty string."""
        row = self.model.row_of(self._open_id)
        target = 0 if row is None else row + step
        story = self.model.story_at(self.model.index(target))
        return story.id if story else ""

    # How it is built

    def _build(self) -> None:
        sort = icon_button("ph.sort-ascending", "Sort stories", 18)
        sort.setMenu(self._sort_menu())
        sort.setPopupMode(sort.ToolButtonPopupMode.InstantPopup)
        head = QFrame()
        head.setObjectName("listHead")
        self._top = row(label("Stories", "title"), self._count, None, sort, spacing=6)
        self._top.setContentsMargins(8, 0, 0, 0)
        inside = QVBoxLayout(head)
        inside.setContentsMargins(12, 10, 12, 8)
        inside.setSpacing(8)
        inside.addLayout(self._top)
        inside.addWidget(self.search)
        inside.addWidget(self._filters)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(head)
        layout.addWidget(self._pages, 1)

    def _sort_menu(self) -> QMenu:
        menu = QMenu(self)
        for order in Order:
            action = menu.addAction(order.value)
            action.setCheckable(True)
            action.triggered.connect(lambda _=False, order=order: self._sort(order))
        menu.aboutToShow.connect(lambda: self._tick_order(menu))
        return menu

    def _tick_order(self, menu: QMenu) -> None:
        for action in menu.actions():
            action.setChecked(action.text() == self._choice.order.value)

    def _connect(self) -> None:
        self.search.searched.connect(self.searched)
        self.search.left.connect(self._enter_list)
        self._filters.changed.connect(self._filter)
        self._empty.clear_wanted.connect(self.clear_filters)
        self.view.clicked.connect(self._choose)
        self.view.opened.connect(self._open)
        self.view.left.connect(self.search.clear)
        self.view.deleted.connect(self._bin_selected)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.customContextMenuRequested.connect(
            lambda point: self.menu_wanted.emit(self.view.viewport().mapToGlobal(point))
        )
        self.view.selectionModel().currentChanged.connect(self.view.scrollTo)
        minutes = QTimer(self, interval=_MINUTE)
        minutes.timeout.connect(self.view.viewport().update)
        minutes.start()

    # What the reader does

    def clear_filters(self) -> None:
        """Take every filter away and the search with them."""
        self._filters.clear()
        self.search.clear()

    def _sort(self, order: Order) -> None:
        self._choice = replace(self._choice, order=order)
        self._refill()

    def _filter(self, statuses: frozenset[Status], desks: frozenset[str]) -> None:
        self._choice = replace(self._choice, statuses=statuses, desks=desks)
        self._refill()

    def _choose(self, index: QModelIndex) -> None:
        story = self.model.story_at(index)
        if story and len(self.view.selectionModel().selectedIndexes()) == 1:
            self.chosen.emit(story.id)

    def _open(self, index: QModelIndex) -> None:
        self._choose(index)
        self.entered.emit()

    def _bin_selected(self) -> None:
        self.bin_wanted.emit([story.id for story in self.selected])

    def _enter_list(self) -> None:
        self.view.setFocus(Qt.FocusReason.TabFocusReason)
        if not self.view.currentIndex().isValid():
            self.view.setCurrentIndex(self.model.index(0))

    # Keeping the view true

    def _refill(self) -> None:
        by_day = self._choice.order is Order.EDITED and not self.search.text().strip()
        self.model.show(self._choice.of(self._found), by_day=by_day)
        self._after_change()

    def _after_change(self) -> None:
        shown = self.model.rowCount()
        narrowed = bool(self.search.text().strip()) or self._choice.filtered
        self._count.setText(f"{shown:,} of {self._total:,}" if narrowed else f"{shown:,}")
        self._pages.setCurrentWidget(self.view if shown else self._empty)
        self._empty.explain(self.search.text().strip(), self._choice.words())
        self._mark_open()

    def _mark_open(self) -> None:
        row = self.model.row_of(self._open_id) if self._open_id else None
        if row is not None and self.view.currentIndex().row() != row:
            self.view.setCurrentIndex(self.model.index(row))
