"""The panel on the left: search, filters, the stories, and the searches that were kept."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from editor_app.model.article import Status, StorySummary
from editor_app.model.outline import ListedStory, Outline, outline_of
from editor_app.model.query_filters import Filters
from editor_app.model.saved_search import SavedSearch
from editor_app.shell.panels.story_list.empty import EmptyList
from editor_app.shell.panels.story_list.head import Asked, ListHead
from editor_app.shell.panels.story_list.model import StoryModel
from editor_app.shell.panels.story_list.saved import SavedSearches
from editor_app.shell.panels.story_list.view import StoryListView
from editor_app.shell.when import local_now

_MINUTE = 60_000


class StoryListPanel(QWidget):
    """Shows the stories it is given, and tells what the reader wants with them.

    ``asked`` carries another query or order, ``rows_wanted`` ids whose words
    are missing, ``chosen`` the id of a story to open, ``entered`` says that the
    writer wants to go on to it, ``peeked`` the id of one to look at, ``bin_wanted``
    ids, ``renamed`` an id and a headline, ``menu_wanted`` and ``status_wanted`` a
    point on the screen.
    """

    asked = Signal(object)
    rows_wanted = Signal(list)
    chosen = Signal(str)
    entered = Signal()
    peeked = Signal(str)
    bin_wanted = Signal(list)
    renamed = Signal(str, str)
    menu_wanted = Signal(QPoint)
    status_wanted = Signal(QPoint)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("storyListPanel")
        self.setProperty("surface", "chrome")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._total = 0
        self._open_id = ""
        self._peeked = ""
        self.head = ListHead()
        self.model = StoryModel(self)
        self.view = StoryListView(self.model)
        self.search, self.filters, self.orders = (
            self.head.search,
            self.head.filters,
            self.head.orders,
        )
        self.empty = EmptyList()
        self.saved = SavedSearches()
        self._pages = QStackedWidget()
        self._pages.addWidget(self.view)
        self._pages.addWidget(self.empty)
        self._build()
        self._connect()

    # What the panel is given

    def add_action_button(self, action: QAction) -> None:
        """Add a button for a command to the head of the list."""
        self.head.add_action_button(action)

    def show_stories(self, stories: Sequence[StorySummary]) -> None:
        """Show stories that are at hand, before the library is open."""
        zone = local_now().tzinfo
        days = [story.updated.astimezone(zone).date() for story in stories]
        rows = [ListedStory(story, story.standfirst) for story in stories]
        self.show_outline(outline_of(stories, days), rows)
        self.head.show_count("", 0)

    def show_outline(
        self,
        outline: Outline,
        rows: Iterable[ListedStory] = (),
        *,
        stale: Iterable[str] | None = None,
        begin: bool = False,
    ) -> None:
        """Show which stories were found, and the words of those at hand.

        ``stale`` are the stories whose words have changed; without it all have.
        What is selected stays selected, unless the list ``begin``s anew.
        """
        selected, anchor = (() if begin else self.selected_ids), self.view.anchor()
        current = self.model.ids(*(self.view.currentIndex().row(),) * 2)
        self.model.show(outline, rows, stale=stale)
        if begin:
            self.view.verticalScrollBar().setValue(0)
        else:
            self.view.select_ids(selected, next(iter(current), ""))
        self._after_change()
        if not begin:
            self.view.hold(anchor)

    def show_total(self, total: int) -> None:
        """Say how many stories the library has outside the bin."""
        self._total = total
        self._show_count()

    def touch(self, story: StorySummary) -> None:
        """Bring a story that was just written up to date, without asking the library."""
        if self.wanted == Asked() and self.model.by_day and story.status is not Status.SPIKED:
            self._total += 0 if self.model.row_of(story.id) is not None else 1
            anchor = self.view.anchor()
            self.model.touch(story)
            self._after_change()
            self.view.hold(anchor)
        else:
            self.model.replace(story)

    def show_open(self, story_id: str) -> None:
        """Mark the story that is open in the editor."""
        self._open_id = story_id
        self._mark_open()

    # What it tells of itself

    @property
    def wanted(self) -> Asked:
        """What the list shows, or is about to."""
        return self.head.wanted

    @property
    def selected(self) -> list[StorySummary]:
        """Those of the selected stories whose words are at hand, from the top."""
        rows = (self.model.row_of(story_id) for story_id in self.selected_ids)
        stories = (self.model.story_at(self.model.index(row)) for row in rows if row is not None)
        return [story for story in stories if story is not None]

    @property
    def selected_ids(self) -> tuple[str, ...]:
        """The ids of the selected stories, from the top."""
        return self.view.selected_ids()

    def neighbour(self, step: int) -> str:
        """Return the id of the story ``step`` rows from the open one, or an empty string."""
        row = self.model.row_of(self._open_id)
        target = 0 if row is None else row + step
        return next(iter(self.model.ids(target, target)), "") if target >= 0 else ""

    # How it is built

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.head)
        layout.addWidget(self._pages, 1)
        layout.addWidget(self.saved)

    def _connect(self) -> None:
        view = self.view
        self.model.wanted.connect(self.rows_wanted)
        self.head.asked.connect(self.asked)
        self.head.asked.connect(lambda wanted: self.saved.show_query(wanted.query))
        self.search.left.connect(self.enter_list)
        self.saved.left.connect(self.enter_list)
        self.empty.clear_wanted.connect(self.clear_filters)
        self.saved.chosen.connect(self.look_at)
        view.clicked.connect(self._choose)
        view.opened.connect(self._open)
        view.peeked.connect(self._peek)
        view.left.connect(self._leave_list)
        view.typed.connect(self._type_on)
        view.deleted.connect(lambda: self.bin_wanted.emit(list(self.selected_ids)))
        view.renamed.connect(self.renamed)
        view.status_wanted.connect(self.status_wanted)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(
            lambda point: self.menu_wanted.emit(view.viewport().mapToGlobal(point))
        )
        view.selectionModel().currentChanged.connect(lambda index, _: view.scrollTo(index))
        view.selectionModel().currentChanged.connect(self._move_peek)
        minutes = QTimer(self, interval=_MINUTE)
        minutes.timeout.connect(self._a_minute_later)
        minutes.start()

    # What the reader does

    def clear_filters(self) -> None:
        """Take every filter away and the search with them."""
        self.head.look_for("", Filters())

    def look_at(self, search: SavedSearch) -> None:
        """Show what a saved search finds."""
        self.head.look_at(search.query)

    def show_bin(self) -> None:
        """Show what is in the bin."""
        self.head.look_for("", Filters(statuses=(Status.SPIKED,)))

    def enter_list(self) -> None:
        """Go from the search to what was found."""
        self.view.setFocus(Qt.FocusReason.TabFocusReason)
        if not self.view.currentIndex().isValid():
            self.view.setCurrentIndex(self.model.index(0))

    def _choose(self, index: QModelIndex) -> None:
        ids = self.selected_ids
        if index.isValid() and len(ids) == 1:
            self.chosen.emit(ids[0])

    def _open(self, index: QModelIndex) -> None:
        self.chosen.emit(next(iter(self.model.ids(index.row(), index.row())), ""))
        self.entered.emit()

    def peek(self, story_id: str) -> None:
        """Look at a story without opening it; looking at the same one again ends it."""
        self._peeked = "" if story_id == self._peeked else story_id
        self.peeked.emit(self._peeked)

    def end_peek(self) -> None:
        """Look at the open story again."""
        if self._peeked:
            self.peek(self._peeked)

    def _peek(self, index: QModelIndex) -> None:
        if index.isValid():
            self.peek(self.model.ids(index.row(), index.row())[0])

    def _move_peek(self, index: QModelIndex) -> None:
        """Follow the reader from row to row while peeking."""
        if self._peeked and self.view.hasFocus():
            self._peek(index)

    def _leave_list(self) -> None:
        """Go one level out: what is peeked at, then several selected, then search and filters."""
        if self._peeked:
            self.end_peek()
        elif len(self.selected_ids) > 1:
            self.view.setCurrentIndex(self.view.currentIndex())
        else:
            self.clear_filters()

    def _type_on(self, letters: str) -> None:
        """Take letters typed in the list as the beginning of a search."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.setText(letters)

    def _a_minute_later(self) -> None:
        self.model.turn_page()
        self.view.viewport().update()

    # Keeping the view true

    def _after_change(self) -> None:
        shown = self.model.rowCount()
        self._show_count()
        self._pages.setCurrentWidget(self.view if shown else self.empty)
        if not shown:
            self.empty.explain(self.head.typed, self.filters.filters)
        if not self._reader_is_here():
            self._mark_open()

    def _show_count(self) -> None:
        more = "+" if self.model.outline.more else ""
        self.head.show_count(f"{self.model.rowCount():,}{more}", self._total)

    def _reader_is_here(self) -> bool:
        """Tell whether the keyboard is in the list, on a row that the reader went to."""
        return bool(self.selected_ids) and self.window().focusWidget() is self.view

    def _mark_open(self) -> None:
        row = self.model.row_of(self._open_id) if self._open_id else None
        if row is not None and len(self.selected_ids) < 2 and self.view.currentIndex().row() != row:
            self.view.setCurrentIndex(self.model.index(row))
