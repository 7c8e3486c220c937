"""Fills the list of stories: searches, reads rows as they come into sight, counts."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from editor_app.model.changes import Changes
from editor_app.model.outline import ListedStory, Outline
from editor_app.model.saved_search import SavedSearch
from editor_app.model.story_query import SearchStopped
from editor_app.services import finding, searches
from editor_app.services.finding import Choices, Wanted
from editor_app.shell.desk import Desk
from editor_app.shell.events import Events
from editor_app.shell.panels.story_list.head import Asked
from editor_app.shell.tasks import OpenLibrary, Tasks
from editor_app.shell.when import local_now
from editor_app.shell.wording import translate

_FIRST_ROWS = 60
_RELOAD_DELAY = 100
_COUNT_DELAY = 1_000


class Turns:
    """Numbers what is asked for, so that an answer nobody waits for any more can be told.

    Counts up on one thread and is looked at from another: the last number is
    all there is to see.
    """

    def __init__(self) -> None:
        self._last = 0

    def take(self) -> int:
        """Return the next number; all before it are over."""
        self._last += 1
        return self._last

    def over(self, turn: int) -> bool:
        """Tell whether something else has been asked for since."""
        return turn != self._last


@dataclass(frozen=True, slots=True)
class FirstLook:
    """Which stories a list has, and the words of the first ones."""

    outline: Outline
    rows: tuple[ListedStory, ...]


class Listing(QObject):
    """Runs the panel of stories. The newest question counts: older ones are given up.

    ``counted`` carries how many stories there are, with the choices that they
    give; ``listed`` says that a list is whole.
    """

    counted = Signal(object)
    listed = Signal()

    def __init__(self, desk: Desk, tasks: Tasks, events: Events) -> None:
        super().__init__(desk.window)
        self._desk, self._tasks, self._events = desk, tasks, events
        self._panel = desk.stories
        self._turns = Turns()
        self._stale: set[str] = set()
        self._counted = False
        self._reload_timer = QTimer(self, singleShot=True, interval=_RELOAD_DELAY)
        self._reload_timer.timeout.connect(self.reload)
        self._count_timer = QTimer(self, singleShot=True, interval=_COUNT_DELAY)
        self._count_timer.timeout.connect(self.count)
        self._panel.asked.connect(self.ask)
        self._panel.rows_wanted.connect(self._read_rows)
        self._panel.saved.kept.connect(self._keep_search)
        self._panel.saved.renamed.connect(self._rename_search)
        self._panel.saved.removed.connect(self._remove_search)
        events.library_changed.connect(self._on_library_changed)

    # The list

    def ask(self, asked: Asked) -> None:
        """Show the stories for a query, the first rows as soon as they are found."""
        turn, now = self._turns.take(), local_now()
        over = partial(self._turns.over, turn)

        def look(library: OpenLibrary) -> FirstLook:
            return _look(library, Wanted(asked.query, asked.order, _FIRST_ROWS), now, over)

        def show(found: FirstLook) -> None:
            if not over():
                self._panel.show_outline(found.outline, found.rows, begin=True)
                if found.outline.more:
                    self._show_all(asked, turn, now)
                else:
                    self.listed.emit()

        self._tasks.run(look, then=show, failed=self._explain)

    def reload(self) -> None:
        """Show the same list as it is now; what is selected stays selected."""
        self._show_all(self._panel.wanted, self._turns.take(), local_now())
        if not self._counted:
            self.count()

    def _show_all(self, asked: Asked, turn: int, now: datetime) -> None:
        stale = frozenset(self._stale)
        over = partial(self._turns.over, turn)

        def look(library: OpenLibrary) -> FirstLook:
            return _look(library, Wanted(asked.query, asked.order), now, over)

        def show(found: FirstLook) -> None:
            if not over():
                self._stale -= stale
                self._panel.show_outline(found.outline, found.rows, stale=stale)
                self.listed.emit()

        self._tasks.run(look, then=show, failed=self._explain)

    def _read_rows(self, ids: list[str]) -> None:
        asked, now = self._panel.wanted, local_now()

        def show(rows: tuple[ListedStory, ...]) -> None:
            if self._panel.wanted == asked:
                self._panel.model.fill(rows)

        self._tasks.run(finding.rows, ids, asked.query, now, then=show)

    def _explain(self, error: Exception) -> None:
        if not isinstance(error, SearchStopped):
            self._tasks.went_wrong.emit(error)

    # Counts, choices and saved searches

    def count(self) -> None:
        """Count the stories, the choices to filter by, and what the saved searches find."""
        self._tasks.run(finding.choices, then=self._show_choices)
        self._tasks.run(searches.every, then=self._panel.saved.show_searches)
        self._tasks.run(searches.counts, local_now(), then=self._panel.saved.show_counts)

    def _show_choices(self, choices: Choices) -> None:
        self._panel.filters.offer(choices.desks, choices.tags)
        self._panel.show_total(choices.total)
        self._counted = True
        self.counted.emit(choices)

    def _keep_search(self, name: str) -> None:
        query = self._panel.wanted.query.strip()
        self._tasks.run(searches.keep, name, query, then=self._searches_changed)

    def _rename_search(self, search_id: str, name: str) -> None:
        self._tasks.run(searches.rename, search_id, name, then=self._searches_changed)

    def _remove_search(self, search: SavedSearch) -> None:
        def put_back() -> None:
            self._tasks.run(searches.put_back, search, then=self._searches_changed)

        def removed(changes: Changes) -> None:
            self._searches_changed(changes)
            words = translate("StoryList", "Search “{name}” removed").format(name=search.name)
            self._desk.toast.say(words, "ph.bookmark-simple", undo=put_back)

        self._tasks.run(searches.remove, search.id, then=removed)

    def _searches_changed(self, changes: Changes) -> None:
        self._events.library_changed.emit(changes)
        self.count()

    def _on_library_changed(self, changes: Changes) -> None:
        own = changes.articles == {self._desk.session.story_id} and not changes.removed
        self._stale |= changes.articles | changes.removed
        if not own and (changes.articles or changes.removed or changes.tags):
            self._reload_timer.start()
        self._count_timer.start()


def _look(
    library: OpenLibrary, wanted: Wanted, now: datetime, over: Callable[[], bool]
) -> FirstLook:
    outline = finding.outline(library, wanted, now, over)
    first = outline.ids[:_FIRST_ROWS]
    return FirstLook(outline, finding.rows(library, first, wanted.query, now))
