"""Gives the open story its related stories."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer

from editor_app.model.changes import Changes
from editor_app.model.errors import NotFound
from editor_app.model.story_link import StoryLink
from editor_app.services import drafts, related
from editor_app.services.related import LinkedStory, Suggestion
from editor_app.settings import RELATED_STORIES
from editor_app.shell.desk import Desk
from editor_app.shell.events import Events
from editor_app.shell.newsroom.saving import Saving
from editor_app.shell.newsroom.stories import Stories
from editor_app.shell.panels.related.card import CardFacts
from editor_app.shell.panels.related.panel import RelatedPanel
from editor_app.shell.tasks import OpenLibrary, Tasks

_SUGGESTED = 6
_DELAY = 200


@dataclass(frozen=True, slots=True)
class _View:
    """What the panel shows of one story."""

    story_id: str
    cards: tuple[CardFacts, ...]
    suggested: tuple[Suggestion, ...]


class RelatedWork(QObject):
    """Runs the Related panel; every change can be taken back from the toast."""

    def __init__(
        self, desk: Desk, tasks: Tasks, events: Events, saving: Saving, stories: Stories
    ) -> None:
        super().__init__(desk.window)
        self._desk, self._tasks, self._events, self._saving = desk, tasks, events, saving
        self._links: tuple[StoryLink, ...] = ()
        self._suggested: tuple[Suggestion, ...] = ()
        self.panel = RelatedPanel()
        self.panel.added.connect(self._add)
        self.panel.removed.connect(self._remove)
        self.panel.moved.connect(self._move)
        self.panel.dismissed.connect(self._dismiss)
        self.panel.fill_wanted.connect(self._fill)
        self.panel.opened.connect(stories.open)
        self._timer = QTimer(self, singleShot=True, interval=_DELAY)
        self._timer.timeout.connect(self._refresh)
        desk.session.opened.connect(self._refresh)
        events.library_changed.connect(self._soon)
        self._refresh()

    def _soon(self) -> None:
        self._timer.start()

    def _refresh(self) -> None:
        story_id = self._desk.session.story_id
        self.panel.setEnabled(bool(story_id))
        if story_id:
            self._tasks.run(_look, story_id, then=self._show)

    def _show(self, view: _View) -> None:
        if view.story_id != self._desk.session.story_id:
            return
        self._links = tuple(facts.link for facts in view.cards)
        self._suggested = view.suggested
        wanted = self._desk.preferences.get(RELATED_STORIES)
        self.panel.show_cards(view.cards, wanted)
        self.panel.show_suggestions(view.suggested)

    def _add(self, target_id: str) -> None:
        self._tasks.run(related.add_link, self._id, StoryLink(target_id=target_id), then=self._tell)

    def _fill(self, room: int) -> None:
        best = [StoryLink(target_id=one.story.id) for one in self._suggested[:room]]
        self._tasks.run(related.set_links, self._id, (*self._links, *best), then=self._tell)

    def _remove(self, link: StoryLink) -> None:
        before, story_id = self._links, self._id
        self._tasks.run(related.remove_link, story_id, link, then=self._tell)
        self._desk.toast.say(
            "Related story removed", "ph.trash", undo=lambda: self._restore(story_id, before)
        )

    def _move(self, link: StoryLink, place: int) -> None:
        self._tasks.run(related.move_link, self._id, link, place, then=self._tell)

    def _dismiss(self, target_id: str) -> None:
        self._tasks.run(related.dismiss, self._id, target_id, then=self._tell)

    def _restore(self, story_id: str, links: tuple[StoryLink, ...]) -> None:
        self._tasks.run(related.set_links, story_id, links, then=self._tell)

    def _tell(self, changes: Changes) -> None:
        self._events.library_changed.emit(changes)
        self._timer.stop()
        self._refresh()

    @property
    def _id(self) -> str:
        return self._desk.session.story_id


def _look(library: OpenLibrary, story_id: str) -> _View:
    cards = tuple(
        CardFacts(linked, _shared_tags(library, story_id, linked))
        for linked in related.links(library, story_id)
    )
    return _View(story_id, cards, related.suggest(library, story_id, _SUGGESTED))


def _shared_tags(library: OpenLibrary, story_id: str, linked: LinkedStory) -> tuple[str, ...]:
    if linked.target is None:
        return ()
    try:
        theirs = {tag.id for tag in drafts.load(library, linked.target.id).tags}
    except NotFound:
        return ()
    return tuple(tag.name for tag in drafts.load(library, story_id).tags if tag.id in theirs)
