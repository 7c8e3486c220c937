"""Gives the open story its related stories."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer

from editor_app.model.article import Status, StorySummary
from editor_app.model.changes import Changes
from editor_app.model.errors import Cancelled, NotFound
from editor_app.model.story_link import StoryLink
from editor_app.services import (
    curating,
    drafts,
    filling,
    finding,
    related,
    reverse_links,
    stale_links,
)
from editor_app.services.curating import Card
from editor_app.services.filling import Filled
from editor_app.services.related import Suggestion, Withheld
from editor_app.services.reverse_links import Neighbour
from editor_app.services.suggesting import GATES
from editor_app.settings import RELATED_STORIES, RELATED_STRICTNESS
from editor_app.shell.desk import Desk
from editor_app.shell.events import Events
from editor_app.shell.newsroom.link_pages import LinkPages
from editor_app.shell.newsroom.peeking import Peeking
from editor_app.shell.newsroom.saving import Saving
from editor_app.shell.newsroom.stories import Stories
from editor_app.shell.panels.related.panel import RelatedPanel
from editor_app.shell.tasks import OpenLibrary, Tasks
from editor_app.shell.wording import spoken, translate

_SUGGESTED = 6
_FOUND = 6
_DELAY = 200
_READ = (Status.READY, Status.PUBLISHED, Status.CORRECTED)
_KEPT_TO_ITSELF = (related.IS_A_CARD, "not for this story")


@dataclass(frozen=True, slots=True)
class _View:
    """What the panel shows of one story."""

    story_id: str
    cards: tuple[Card, ...]
    suggested: tuple[Suggestion, ...]
    withheld: tuple[Withheld, ...]
    neighbours: tuple[Neighbour, ...]
    behind: int


class RelatedWork(QObject):
    """Runs the Related panel; every change can be taken back from the toast.

    The panel is brought up to date after each save, in the background. While
    one look waits for its turn, a newer one takes its place.
    """

    def __init__(
        self,
        desk: Desk,
        tasks: Tasks,
        events: Events,
        saving: Saving,
        stories: Stories,
        *,
        peeking: Peeking,
        pages: LinkPages,
    ) -> None:
        super().__init__(desk.window)
        self._desk, self._tasks, self._events, self._saving = desk, tasks, events, saving
        self._cards: tuple[Card, ...] = ()
        self._ticket = 0
        self._weaker = False
        self.panel = panel = RelatedPanel()
        panel.added.connect(self._add)
        panel.removed.connect(self._remove)
        panel.moved.connect(self._move)
        panel.dismissed.connect(self._dismiss)
        panel.fill_wanted.connect(self.fill)
        panel.teaser_written.connect(self._write_teaser)
        panel.pin_wanted.connect(self._pin)
        panel.best_wanted.connect(self._use_best)
        panel.mended.connect(lambda link: self._run(stale_links.mend_card, link))
        panel.seen.connect(lambda link: self._run(stale_links.keep_card, link))
        panel.weaker_wanted.connect(self._show_weaker)
        panel.opened.connect(stories.open)
        panel.peeked.connect(peeking.peek)
        panel.finder.asked.connect(self._find)
        panel.finder.chosen.connect(self._add)
        panel.finder.linked.connect(lambda link: self._run(related.add_link, link))
        panel.neighbours.linked.connect(self._link_here)
        panel.neighbours.refused.connect(self._refuse)
        panel.neighbours.export_wanted.connect(pages.export_again)
        self._timer = QTimer(self, singleShot=True, interval=_DELAY)
        self._timer.timeout.connect(self._refresh)
        desk.session.opened.connect(self._refresh)
        desk.inspector.current_changed.connect(self._on_tab)
        desk.preferences.changed.connect(self._soon)
        events.library_changed.connect(self._soon)
        self._refresh()

    def fill(self) -> None:
        """Fill the places that are empty or weak with what belongs there."""
        places = self._desk.preferences.get(RELATED_STORIES)
        self._saving.autosave.flush()
        self._tasks.run(
            filling.fill_best,
            self._id,
            places,
            self._gate,
            then=self._filled,
            failed=self._complain,
        )

    # Looking

    def _soon(self) -> None:
        self._timer.start()

    def _on_tab(self, name: str) -> None:
        if name == "Related":
            self._refresh()

    def _refresh(self) -> None:
        story_id = self._id
        self.panel.setEnabled(bool(story_id))
        if not story_id or self._desk.inspector.current != "Related":
            return
        self._ticket += 1
        ticket, weaker = self._ticket, self._weaker
        gate = self._gate

        def stale() -> bool:
            return ticket != self._ticket

        def look(library: OpenLibrary) -> _View | None:
            try:
                return _look(library, story_id, weaker=weaker, gate=gate, cancelled=stale)
            except (Cancelled, NotFound):
                return None  # a story just begun is not in the library yet; it tells when it is

        self._tasks.run(look, then=self._show, failed=self._complain)

    def _show(self, view: _View | None) -> None:
        if view is None or view.story_id != self._id or self.panel.editing:
            return
        self._cards = view.cards
        self.panel.show_cards(view.cards, self._desk.preferences.get(RELATED_STORIES))
        self.panel.show_suggestions(view.suggested, view.withheld)
        self.panel.neighbours.show_stories(view.neighbours)
        self.panel.neighbours.show_pages(view.behind)

    def _show_weaker(self, on: bool) -> None:
        self._weaker = on
        self._refresh()

    def _find(self, typed: str) -> None:
        own = self._id

        def offer(found: list[StorySummary]) -> None:
            others = [one for one in found if one.id != own and one.status is not Status.SPIKED]
            self.panel.finder.offer(typed, others[:_FOUND])

        self._tasks.run(finding.stories, typed, _FOUND + 4, then=offer, failed=self._complain)

    # Changing

    def _run(self, change: Callable[..., Changes], *values: object) -> None:
        self._tasks.run(change, self._id, *values, then=self._tell, failed=self._complain)

    def _add(self, target_id: str) -> None:
        self._run(related.add_link, StoryLink(target_id=target_id))

    def _move(self, link: StoryLink, place: int) -> None:
        self._run(related.move_link, link, place)

    def _write_teaser(self, link: StoryLink, words: str) -> None:
        self._run(related.set_teaser, link, words)

    def _pin(self, link: StoryLink, on: bool) -> None:
        story_id = self._id

        def pin(library: OpenLibrary) -> Changes:
            return related.pin(library, story_id, link, on=on)

        self._tasks.run(pin, then=self._tell, failed=self._complain)

    def _use_best(self, link: StoryLink) -> None:
        self._tasks.run(
            filling.use_best,
            self._id,
            link,
            self._gate,
            then=self._filled,
            failed=self._complain,
        )

    def _filled(self, filled: Filled) -> None:
        if not filled.added:
            words = translate("Related", "Nothing else belongs here; the places stay as they are")
            self._desk.toast.say(words, "ph.info")
            return
        self._tell(filled.changes)
        words = translate("Related", "%n stories added", "", filled.added)
        self._offer_undo(words, "ph.sparkle", filled.before)

    def _remove(self, link: StoryLink) -> None:
        before = tuple(card.link for card in self._cards)
        self._run(related.remove_link, link)
        self._offer_undo(translate("Related", "Related story removed"), "ph.trash", before)

    def _offer_undo(self, words: str, glyph: str, before: tuple[StoryLink, ...]) -> None:
        story_id = self._id

        def restore() -> None:
            self._tasks.run(
                related.set_links, story_id, before, then=self._tell, failed=self._complain
            )

        self._desk.toast.say(words, glyph, undo=restore)

    def _dismiss(self, target_id: str) -> None:
        story_id = self._id
        self._run(related.dismiss, target_id)

        def allow() -> None:
            self._tasks.run(
                related.allow, story_id, target_id, then=self._tell, failed=self._complain
            )

        words = translate("Related", "Not suggested for this story again")
        self._desk.toast.say(words, "ph.eye-slash", undo=allow)

    def _link_here(self, other_id: str) -> None:
        self._tasks.run(
            reverse_links.link_here, other_id, self._id, then=self._tell, failed=self._complain
        )

    def _refuse(self, other_id: str) -> None:
        self._tasks.run(
            reverse_links.refuse, other_id, self._id, then=self._tell, failed=self._complain
        )

    def _tell(self, changes: Changes) -> None:
        self._events.library_changed.emit(changes)
        self._timer.stop()
        self._refresh()

    def _complain(self, error: Exception) -> None:
        self._desk.toast.say(spoken(error), "ph.warning-circle")

    @property
    def _gate(self) -> float:
        return GATES[self._desk.preferences.get(RELATED_STRICTNESS)]

    @property
    def _id(self) -> str:
        return self._desk.session.story_id


def _look(
    library: OpenLibrary,
    story_id: str,
    *,
    weaker: bool,
    gate: float,
    cancelled: Callable[[], bool],
) -> _View:
    considered = related.consider(
        library, story_id, _SUGGESTED, gate=gate, include_weak=weaker, cancelled=cancelled
    )
    cards = curating.cards(library, story_id)
    status = drafts.load(library, story_id).status
    return _View(
        story_id=story_id,
        cards=cards,
        suggested=considered.suggestions,
        withheld=tuple(one for one in considered.withheld if _is_told(one)),
        neighbours=(
            reverse_links.should_link_here(library, story_id, gate=gate) if status in _READ else ()
        ),
        behind=len(stale_links.pages_behind(library)),
    )


def _is_told(held: Withheld) -> bool:
    """Whether the reader may want a story that is held back all the same."""
    return held.why not in _KEPT_TO_ITSELF and not held.why.startswith("is ")
