"""Curating: the cards of a story with all that there is to say about each."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from editor_app.model.article import Status, StorySummary
from editor_app.model.card_note import CardNote
from editor_app.model.link_trouble import Trouble
from editor_app.model.story_link import LinkState, StoryLink
from editor_app.services import weighing
from editor_app.store.library import Library
from editor_app.store.work import Work

UNFIT = {
    Status.SPIKED: Trouble.SPIKED,
    Status.WITHDRAWN: Trouble.WITHDRAWN,
    Status.ON_HOLD: Trouble.ON_HOLD,
}
"""A page never leads to a story in one of these states."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """One card. ``target`` is the story it leads to, None for an address outside or a lost one.

    ``shares`` is what the two stories have in common, ``barred`` why no page
    may lead there, None where nothing speaks against it; ``stale`` what has
    changed at the target since somebody last looked at the card.
    """

    link: StoryLink
    target: StorySummary | None = None
    shares: tuple[str, ...] = ()
    weak: bool = False
    barred: Trouble | None = None
    stale: tuple[Trouble, ...] = ()

    @property
    def pinned(self) -> bool:
        """Whether automatic changes leave the card alone."""
        return self.link.state is LinkState.PINNED

    @property
    def shown(self) -> bool:
        """Whether pages show the card."""
        return not self.barred and (self.pinned or not self.weak)


def cards(library: Library, article_id: str) -> tuple[Card, ...]:
    """Return the cards of a story in order; what was dismissed is none."""
    weighing.settle_story(library, article_id)
    with library.read() as work:
        return cards_in(work, article_id, library.now())


def cards_in(work: Work, article_id: str, now: datetime) -> tuple[Card, ...]:
    """Return the cards of a story within a unit of work."""
    links = [one for one in work.links.of(article_id) if one.state is not LinkState.DISMISSED]
    targets = [one.target_id for one in links if one.target_id]
    if not targets:
        return tuple(_outside(link) for link in links)
    room = _Room(work, article_id, targets, now)
    return tuple(room.card(link) for link in links)


def shown_links(
    work: Work, article_id: str, now: datetime
) -> Iterator[tuple[StoryLink, StorySummary | None]]:
    """Yield the links that pages show, in order, with the stories they lead to."""
    links = [one for one in work.links.of(article_id) if one.state is not LinkState.DISMISSED]
    targets = [one.target_id for one in links if one.target_id]
    summaries = {one.id: one for one in work.articles.summaries(targets)} if targets else {}
    embargoed = work.links.notes.embargoed(targets, now) if targets else frozenset()
    weak = weighing.weak_targets(work, article_id) if targets else frozenset()
    for link in links:
        target = summaries.get(link.target_id or "")
        is_weak = link.target_id in weak and link.state is not LinkState.PINNED
        if not is_weak and not why_barred(target, link, embargoed=link.target_id in embargoed):
            yield link, target


def why_barred(target: StorySummary | None, link: StoryLink, *, embargoed: bool) -> Trouble | None:
    """Return why no page may lead where a link leads, or None."""
    if link.state is LinkState.GONE:
        return Trouble.GONE
    if target is not None and target.status in UNFIT:
        return UNFIT[target.status]
    return Trouble.EMBARGOED if embargoed else None


def _outside(link: StoryLink) -> Card:
    return Card(link=link, barred=why_barred(None, link, embargoed=False))


class _Room:
    """What has to be known to judge the cards of one story."""

    def __init__(self, work: Work, article_id: str, targets: list[str], now: datetime) -> None:
        self._summaries = {one.id: one for one in work.articles.summaries(targets)}
        self._embargoed = work.links.notes.embargoed(targets, now)
        self._weighed = weighing.verdicts(work, article_id, targets)
        self._weak = weighing.weak_targets(work, article_id)
        self._notes = work.links.notes.of(article_id)

    def card(self, link: StoryLink) -> Card:
        """Return a link as a card."""
        target = self._summaries.get(link.target_id or "")
        if target is None:
            return _outside(link)
        verdict = self._weighed.get(target.id)
        return Card(
            link=link,
            target=target,
            shares=weighing.shared_words(verdict) if verdict else (),
            weak=target.id in self._weak,
            barred=why_barred(target, link, embargoed=target.id in self._embargoed),
            stale=changes_at(link, target, self._notes.get(target.id)),
        )


def changes_at(link: StoryLink, target: StorySummary, note: CardNote | None) -> tuple[Trouble, ...]:
    """Return what has changed at a target that the writer of the card should know."""
    if note is None:
        return ()
    corrected = target.status is Status.CORRECTED and note.status is not Status.CORRECTED
    found = (
        (corrected, Trouble.CORRECTED),
        (bool(link.title) and target.headline != note.headline, Trouble.HEADLINE),
        (bool(link.teaser) and target.standfirst != note.standfirst, Trouble.TEASER),
    )
    return tuple(trouble for holds, trouble in found if holds)
