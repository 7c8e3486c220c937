"""The stories of the library: list, search, open, begin, bin."""

from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal

from editor_app.model.article import Article, Status, StorySummary
from editor_app.model.changes import Changes
from editor_app.services import drafts, finding
from editor_app.shell.desk import Desk
from editor_app.shell.dialogs.palette.items import Item, ranked
from editor_app.shell.editor.contract import Place
from editor_app.shell.events import Events
from editor_app.shell.newsroom.saving import Saving
from editor_app.shell.tasks import OpenLibrary, Tasks

_RELOAD_DELAY = 100
# Quick open looks through this many of the stories touched last, and lists so many.
_OFFERED = 5_000
_SHOWN = 50
# The caret of a new story stands in the headline of its front matter.
_HEADLINE = Place(line=-7, column=len("headline: "), top=-8)


class Stories(QObject):
    """Fills the list and moves the desk from story to story; nothing typed is left behind.

    ``emptied`` says whether the library has any story outside the bin.
    """

    emptied = Signal(bool)

    def __init__(self, desk: Desk, tasks: Tasks, events: Events, saving: Saving) -> None:
        super().__init__(desk.window)
        self._desk, self._tasks, self._events, self._saving = desk, tasks, events, saving
        self._query = ""
        self._ticket = 0
        self._places: dict[str, Place] = {}
        self._before = ""
        self._known: list[StorySummary] = []
        self._started = False
        self._reload_timer = QTimer(self, singleShot=True, interval=_RELOAD_DELAY)
        self._reload_timer.timeout.connect(self.reload)
        desk.stories.searched.connect(self.search)
        desk.stories.chosen.connect(self.open)
        desk.stories.entered.connect(desk.pane.focus_text)
        desk.stories.bin_wanted.connect(self.bin)
        saving.listed.connect(desk.stories.touch)
        events.library_changed.connect(self._on_library_changed)

    # The list

    def search(self, query: str) -> None:
        """Show the stories that hold every word of ``query``."""
        self._query = query
        self.reload()

    def reload(self) -> None:
        """Ask the library for the list again; only the latest answer is shown."""
        self._ticket += 1
        ticket, query = self._ticket, self._query
        self._tasks.run(finding.stories, query, then=lambda found: self._list(found, ticket))

    def _list(self, found: list[StorySummary], ticket: int) -> None:
        if ticket != self._ticket:
            return
        if self._query.strip():
            self._desk.stories.show_stories(found)
            return
        self._known = found
        total = sum(story.status is not Status.SPIKED for story in found)
        self._desk.stories.show_stories(found, total)
        self.emptied.emit(total == 0)
        if not self._started:
            self._started = True
            self._open_first(found)

    def _open_first(self, found: list[StorySummary]) -> None:
        """Open the story of last time where the first glance could not show it."""
        present = [story.id for story in found if story.status is not Status.SPIKED]
        if present and not self._desk.session.story_id:
            last = self._desk.preferences.remembered("story")
            self.open(last if last in present else present[0])

    def _on_library_changed(self, changes: Changes) -> None:
        own = changes.articles == {self._desk.session.story_id} and not changes.removed
        if not own:
            self._reload_timer.start()

    def offered(self, typed: str) -> list[Item]:
        """Return the stories whose headline matches, and a new one with the words typed."""
        recent = (self._item(story) for story in self._known[:_OFFERED])
        found = ranked(recent, typed)[:_SHOWN]
        if typed.strip():
            found.append(
                Item(
                    text=f"New story “{typed.strip()}”",
                    icon="ph.plus",
                    run=lambda: self.begin(typed.strip()),
                )
            )
        return found

    def _item(self, story: StorySummary) -> Item:
        return Item(
            text=story.headline or "Untitled",
            note=story.desk,
            icon="ph.article",
            words=story.standfirst,
            run=lambda: self.open(story.id),
        )

    # From story to story

    def open(self, story_id: str) -> None:
        """Open a story where the writer left it; what is open now is saved first."""
        if story_id == self._desk.session.story_id:
            return
        held = self._saving.autosave.unsaved(story_id)
        if held is not None:
            self.show(held)
        else:
            self._tasks.run(drafts.load, story_id, then=self.show)

    def show(self, article: Article, place: Place | None = None) -> None:
        """Put a story on the desk."""
        session = self._desk.session
        if session.story_id:
            self._saving.autosave.flush()
            self._places[session.story_id] = self._desk.pane.editor.place()
            self._before = session.story_id
        self._desk.pane.open(article, place or self._places.get(article.id, Place(top=-99)))
        session.open(article)

    def begin(self, headline: str = "") -> None:
        """Begin a new story. Its page is there at once: the next key belongs into it."""
        self._desk.stories.clear_filters()
        self.show(drafts.blank(headline), _HEADLINE)
        self._desk.pane.focus_text()
        self.emptied.emit(False)
        self._saving.autosave.note_edit()
        self._saving.autosave.flush()
        self.reload()

    def duplicate(self) -> None:
        """Begin a new story with the words of the open one."""
        story = self._desk.session.story()
        if story is not None:
            self._tasks.run(_copy_of, story, then=self._show_new)

    def step(self, by: int) -> None:
        """Open the story ``by`` rows further down the list."""
        target = self._desk.stories.neighbour(by)
        if target:
            self.open(target)

    def back(self) -> None:
        """Open the story that was open before this one."""
        if self._before:
            self.open(self._before)

    def _show_new(self, article: Article) -> None:
        self.show(article, _HEADLINE)
        self._desk.pane.focus_text()
        self._events.library_changed.emit(Changes(articles=frozenset({article.id})))
        self.reload()

    # The bin

    def bin_chosen(self) -> None:
        """Put the selected stories into the bin; with none selected the open one."""
        chosen = [story.id for story in self._desk.stories.selected]
        in_list = self._desk.stories.view.hasFocus() and chosen
        self.bin(chosen if in_list else [self._desk.session.story_id])

    def bin(self, story_ids: list[str]) -> None:
        """Put stories into the bin, and offer to take them back."""
        if story_ids:
            self._saving.autosave.flush()
            self._tasks.run(_set_status, dict.fromkeys(story_ids, Status.SPIKED), then=self._binned)

    def _binned(self, before: dict[str, tuple[str, Status]]) -> None:
        self._events.library_changed.emit(Changes(articles=frozenset(before)))
        if self._desk.session.story_id in before:
            self._leave_open_story(set(before))
        self.reload()
        headlines = [headline or "Untitled" for headline, _ in before.values()]
        words = f"“{_short(headlines[0])}”" if len(before) == 1 else f"{len(before)} stories"
        statuses = {story_id: status for story_id, (_, status) in before.items()}
        self._desk.toast.say(
            f"{words} moved to the bin", "ph.trash", undo=lambda: self._unbin(statuses)
        )

    def _leave_open_story(self, gone: set[str]) -> None:
        for step in (1, -1, 2, -2):
            target = self._desk.stories.neighbour(step)
            if target and target not in gone:
                self.open(target)
                return
        self._desk.session.close()

    def _unbin(self, statuses: dict[str, Status]) -> None:
        self._tasks.run(_set_status, statuses, then=self._unbinned)

    def _unbinned(self, before: dict[str, tuple[str, Status]]) -> None:
        self._events.library_changed.emit(Changes(articles=frozenset(before)))
        self.reload()
        self.open(next(iter(before)))


def _copy_of(library: OpenLibrary, story: Article) -> Article:
    made = drafts.new_story(library, headline=story.headline, body=story.body)
    copy = replace(
        story,
        id=made.id,
        slug=made.slug,
        status=Status.DRAFT,
        created=made.created,
        updated=made.updated,
        published=None,
        embargo=None,
        canonical="",
    )
    drafts.save(library, copy)
    return drafts.load(library, made.id)


def _set_status(library: OpenLibrary, statuses: dict[str, Status]) -> dict[str, tuple[str, Status]]:
    """Set the status of stories; return the headline and the status each had before."""
    before = {}
    for story_id, status in statuses.items():
        story = drafts.load(library, story_id)
        before[story_id] = (story.headline, story.status)
        drafts.save(library, replace(story, status=status))
    return before


def _short(words: str) -> str:
    return words if len(words) <= 40 else f"{words[:38].rstrip()}…"
