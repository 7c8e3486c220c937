"""Keeps the list of stories true: reads it anew after changes, counts, keeps searches."""

from PySide6.QtCore import QObject, QTimer, Signal

from editor_app.model.changes import Changes
from editor_app.model.saved_search import SavedSearch
from editor_app.services import finding, searches
from editor_app.services.finding import Choices
from editor_app.shell.desk import Desk
from editor_app.shell.events import Events
from editor_app.shell.newsroom.looking import Looking
from editor_app.shell.tasks import Tasks
from editor_app.shell.when import local_now
from editor_app.shell.wording import translate

_RELOAD_DELAY = 100
_COUNT_DELAY = 1_000


class Listing(QObject):
    """Runs the panel of stories.

    ``counted`` carries how many stories there are, with the choices that they
    give; ``listed`` says that a list is whole.
    """

    counted = Signal(object)
    listed = Signal()

    def __init__(self, desk: Desk, tasks: Tasks, events: Events) -> None:
        super().__init__(desk.window)
        self._desk, self._tasks, self._events = desk, tasks, events
        self._panel = desk.stories
        self._looking = Looking(desk.stories, tasks, self)
        self._looking.listed.connect(self.listed)
        self._counted = False
        self._reload_timer = QTimer(self, singleShot=True, interval=_RELOAD_DELAY)
        self._reload_timer.timeout.connect(self.reload)
        self._count_timer = QTimer(self, singleShot=True, interval=_COUNT_DELAY)
        self._count_timer.timeout.connect(self.count)
        self._panel.saved.kept.connect(self._keep_search)
        self._panel.saved.renamed.connect(self._rename_search)
        self._panel.saved.removed.connect(self._remove_search)
        events.library_changed.connect(self._on_library_changed)

    def reload(self) -> None:
        """Show the same list as it is now; what is selected stays selected."""
        self._looking.reload()
        if not self._counted:
            self.count()

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
        self._looking.note_changed(changes.articles | changes.removed)
        if not own and (changes.articles or changes.removed or changes.tags):
            self._reload_timer.start()
        self._count_timer.start()
