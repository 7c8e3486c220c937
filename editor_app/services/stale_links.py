"""Stale links: cards whose targets are not what they were, each with what can be done about it."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from editor_app.model.article import Status
from editor_app.model.card_note import StaleCard
from editor_app.model.changes import Changes
from editor_app.model.link_trouble import Trouble
from editor_app.model.story_link import LinkState, StoryLink
from editor_app.services import related
from editor_app.services.curating import UNFIT
from editor_app.store.library import Library

_SAFE = frozenset({Trouble.GONE, Trouble.RENAMED})
_REMOVED = frozenset(
    {Trouble.GONE, Trouble.SPIKED, Trouble.WITHDRAWN, Trouble.ON_HOLD, Trouble.EMBARGOED}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class StaleLink:
    """One card of one story. ``was`` and ``now`` are what changed, in the reader's words.

    ``target_id`` is None where the target was deleted; ``address`` then tells
    its card from others.
    """

    article_id: str
    headline: str
    published: bool
    target_id: str | None
    address: str
    target: str
    trouble: Trouble
    was: str = ""
    now: str = ""

    @property
    def safe(self) -> bool:
        """Whether it can be mended without anybody looking: no word of the writer's is lost."""
        return self.trouble in _SAFE

    @property
    def removes(self) -> bool:
        """Whether mending takes the card away; no page shows it in any case."""
        return self.trouble in _REMOVED


def stale_links(library: Library) -> tuple[StaleLink, ...]:
    """Return every card of the library whose target is not what it was."""
    with library.read() as work:
        return tuple(map(_told, work.links.notes.stale(library.now())))


def mend(library: Library, stale: StaleLink) -> Changes:
    """Mend one card: take it away, let it follow its target again, or note that it was seen."""
    link = _link(stale)
    if stale.removes:
        return related.remove_link(library, stale.article_id, link)
    changes = Changes()
    if stale.trouble in (Trouble.HEADLINE, Trouble.TEASER):
        changes = _follow(library, stale)
    return _seen(library, stale, changes)


def keep(library: Library, stale: StaleLink) -> Changes:
    """Leave a card as it is, and speak no more of what changed until it changes again."""
    return _seen(library, stale, Changes())


def mend_card(library: Library, article_id: str, link: StoryLink) -> Changes:
    """``mend`` what is stale about the card that ``link`` is; nothing where it is not."""
    return _of_card(library, article_id, link, mend)


def keep_card(library: Library, article_id: str, link: StoryLink) -> Changes:
    """``keep`` the card that ``link`` is, whatever changed at its target."""
    return _of_card(library, article_id, link, keep)


def _of_card(
    library: Library,
    article_id: str,
    link: StoryLink,
    act: Callable[[Library, StaleLink], Changes],
) -> Changes:
    for stale in stale_links(library):
        if stale.article_id == article_id and related.same_target(_link(stale), link):
            return act(library, stale)
    return Changes()


def mend_safe(library: Library) -> int:
    """Mend every card that needs nobody to look at it; return how many there were."""
    safe = [stale for stale in stale_links(library) if stale.safe]
    for stale in safe:
        mend(library, stale)
    return len(safe)


def pages_behind(library: Library) -> tuple[str, ...]:
    """Return the ids of the published stories whose pages have to be exported again."""
    with library.read() as work:
        return work.links.notes.behind()


def _seen(library: Library, stale: StaleLink, changes: Changes) -> Changes:
    if stale.target_id is None:
        return changes
    with library.write() as work:
        work.links.notes.look_at(stale.article_id, [stale.target_id])
        work.links.notes.fall_behind([stale.article_id])
    return replace(changes, links=changes.links | {stale.article_id})


def _follow(library: Library, stale: StaleLink) -> Changes:
    """Take the writer's own title or teaser off a card, so that it shows the target's."""
    is_title = stale.trouble is Trouble.HEADLINE
    with library.read() as work:
        known = work.links.of(stale.article_id)
    wanted = [
        _emptied(link, title=is_title) if link.target_id == stale.target_id else link
        for link in known
        if link.state is not LinkState.DISMISSED
    ]
    return related.set_links(library, stale.article_id, wanted)


def _emptied(link: StoryLink, *, title: bool) -> StoryLink:
    return replace(link, title="") if title else replace(link, teaser="")


def _link(stale: StaleLink) -> StoryLink:
    if stale.target_id is None:
        return StoryLink(address=stale.address, state=LinkState.GONE)
    return StoryLink(target_id=stale.target_id)


def _told(card: StaleCard) -> StaleLink:
    trouble, was, now = _change(card)
    return StaleLink(
        article_id=card.article_id,
        headline=card.article_headline,
        published=card.article_status in (Status.PUBLISHED, Status.CORRECTED),
        target_id=card.target_id,
        address="" if card.target_id else f"gone:{card.was.slug}",
        target=card.now.headline or card.was.headline or card.now.slug or card.was.slug,
        trouble=trouble,
        was=was,
        now=now,
    )


def _change(card: StaleCard) -> tuple[Trouble, str, str]:
    """Return the weightiest of the things that changed, as it was and as it is.

    Both are empty where it was so from the beginning: a card may lead to a
    story that is on hold.
    """
    was, now = card.was, card.now
    changes: tuple[tuple[bool, Trouble, str, str], ...] = (
        (card.target_id is None, Trouble.GONE, was.slug, ""),
        (
            now.status in UNFIT,
            UNFIT.get(now.status, Trouble.ON_HOLD),
            was.status.value,
            now.status.value,
        ),
        (card.embargoed, Trouble.EMBARGOED, "", ""),
        (
            now.status is Status.CORRECTED and was.status is not Status.CORRECTED,
            Trouble.CORRECTED,
            was.status.value,
            now.status.value,
        ),
        (
            bool(card.own_title) and was.headline != now.headline,
            Trouble.HEADLINE,
            card.own_title,
            now.headline,
        ),
        (
            bool(card.own_teaser) and was.standfirst != now.standfirst,
            Trouble.TEASER,
            card.own_teaser,
            now.standfirst,
        ),
        (was.headline != now.headline, Trouble.RENAMED, was.headline, now.headline),
        (was.slug != now.slug, Trouble.RENAMED, was.slug, now.slug),
        (True, Trouble.RENAMED, was.standfirst, now.standfirst),
    )
    _, trouble, old, new = next(change for change in changes if change[0])
    return (trouble, old, new) if old != new else (trouble, "", "")
