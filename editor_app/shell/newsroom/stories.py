"""From story to story: open, begin, duplicate, step, come back."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from editor_app.model.article import Article, Status
from editor_app.model.changes import Changes
from editor_app.services import drafts
from editor_app.services.finding import Choices
from editor_app.shell.desk import Desk
from editor_app.shell.editor.contract import Place
from editor_app.shell.events import Events
from editor_app.shell.newsroom.fresh import fresh
from editor_app.shell.newsroom.listing import Listing
from editor_app.shell.newsroom.saving import Saving
from editor_app.shell.newsroom.sharing import Sharing
from editor_app.shell.tasks import OpenLibrary, Tasks

# The caret of a new story stands in the headline of its front matter.


class Stories(QObject):
    """Fills the list and moves the desk from story to story; nothing typed is left behind.

    ``emptied`` says whether the library has any story outside the bin.
    """

    emptied = Signal(bool)

    def __init__(
        self, desk: Desk, tasks: Tasks, events: Events, saving: Saving, sharing: Sharing
    ) -> None:
        super().__init__(desk.window)
        self._desk, self._tasks, self._events, self._saving = desk, tasks, events, saving
        self._sharing = sharing
        self._places: dict[str, Place] = {}
        self._before = ""
        self._started = False
        self.held_elsewhere: Callable[[str], bool] = _nowhere
        self.is_elsewhere: Callable[[str], bool] = _nowhere
        self._listing = Listing(desk, tasks, events)
        self._listing.listed.connect(self._list)
        self._listing.counted.connect(self._count)
        desk.stories.chosen.connect(self.open)
        desk.stories.entered.connect(desk.pane.focus_text)
        saving.listed.connect(desk.stories.touch)

    # The list

    def reload(self) -> None:
        """Bring the list up to date."""
        self._listing.reload()

    def _list(self) -> None:
        if not self._started:
            self._started = True
            self._open_first()

    def _count(self, choices: Choices) -> None:
        self.emptied.emit(choices.everything == 0)

    def _open_first(self) -> None:
        """Open the story of last time where the first glance could not show it."""
        present = self._desk.stories.model.outline.ids
        if present and not self._desk.session.story_id:
            last = self._desk.preferences.remembered("story")
            wanted = (last if last in present else present[0], *present)
            free = next((one for one in wanted if not self.is_elsewhere(one)), "")
            if free:
                self.open(free)

    # From story to story

    def open(self, story_id: str) -> None:
        """Open a story where the writer left it; what is open now is saved first."""
        if story_id == self._desk.session.story_id or self.held_elsewhere(story_id):
            return
        held = self._saving.autosave.unsaved(story_id) or self._sharing.live(story_id)
        if held is not None:
            self.show(held)
        else:
            self._tasks.run(drafts.load, story_id, then=self._show_loaded)

    def show(self, article: Article, place: Place | None = None) -> None:
        """Put a story on the desk."""
        session = self._desk.session
        if session.story_id:
            self._saving.autosave.flush()
            self._sharing.pass_on(leaving=True)
            self._places[session.story_id] = self._desk.pane.editor.place()
            self._before = session.story_id
        self._desk.pane.open(article, place or self._places.get(article.id, Place(top=-99)))
        session.open(article)

    def _show_loaded(self, article: Article) -> None:
        if not self.held_elsewhere(article.id):  # another window may have been quicker
            self.show(self._sharing.live(article.id) or article)

    def begin(self, headline: str = "", story: Article | None = None) -> None:
        """Begin a new story. Its page is there at once: the next key belongs into it.

        ``story`` is a draft that somebody has prepared, such as after a template.
        """
        self._desk.stories.clear_filters()
        begun = story or fresh(self._desk.preferences, headline)
        self.show(begun, _after_headline(begun))
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
        self.show(article, _after_headline(article))
        self._desk.pane.focus_text()
        self._events.library_changed.emit(Changes(articles=frozenset({article.id})))
        self.reload()

    def leave(self, gone: set[str]) -> None:
        """Leave the open story, which is among those that go, for the one beside it in the list."""
        ids = self._desk.stories.model.outline.ids
        open_id = self._desk.session.story_id
        row = ids.index(open_id) if open_id in ids else 0
        beside = (one for one in (*ids[row:], *reversed(ids[:row])) if one not in gone)
        target = next(beside, "")
        if target:
            self.open(target)
        else:
            self._desk.session.close()


def _after_headline(article: Article) -> Place:
    """Return the place behind the last letter of the headline, in the text and in the source."""
    return Place(line=-7, column=len("headline: ") + len(article.headline), top=-8)


def _nowhere(_story_id: str) -> bool:
    return False


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
