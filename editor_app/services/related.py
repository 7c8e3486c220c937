"""Related stories: the cards of a story, and what might become one."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from editor_app.markup.attribution_edit import web_address
from editor_app.model.article import StorySummary
from editor_app.model.changes import Changes
from editor_app.model.errors import NotFound, StandfirstError
from editor_app.model.story_link import LinkState, StoryLink
from editor_app.relevance.likeness import GATE
from editor_app.relevance.reasons import Reasons
from editor_app.services import weighing
from editor_app.services.suggesting import Considered, Suggestion, Withheld, consider, suggest
from editor_app.store.library import Library
from editor_app.store.work import Work

IS_A_CARD = "is a card already"
"""Why ``consider`` withholds what the story shows already."""

__all__ = [
    "GATE",
    "IS_A_CARD",
    "Considered",
    "LinkedStory",
    "Reasons",
    "Suggestion",
    "Withheld",
    "add_link",
    "allow",
    "consider",
    "dismiss",
    "links",
    "move_link",
    "outside_link",
    "pin",
    "remove_link",
    "same_target",
    "set_links",
    "set_teaser",
    "suggest",
    "web_address",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkedStory:
    """A card. ``target`` is the story it leads to, or None for an address outside."""

    link: StoryLink
    target: StorySummary | None


def links(library: Library, article_id: str) -> tuple[LinkedStory, ...]:
    """Return the story's cards in order; dismissed and deleted stories are none."""
    with library.read() as work:
        shown = [link for link in work.links.of(article_id) if _leads_somewhere(link)]
        targets = work.articles.summaries(link.target_id for link in shown if link.target_id)
        by_id = {target.id: target for target in targets}
        return tuple(
            LinkedStory(link=link, target=by_id.get(link.target_id or "")) for link in shown
        )


def set_links(library: Library, article_id: str, links: Sequence[StoryLink]) -> Changes:
    """Give the story exactly these cards, in this order.

    Stories dismissed before stay dismissed, unless ``links`` says otherwise of them.
    """
    with library.write() as work:
        named = {link.target_id for link in links if link.target_id}
        dismissed = [
            link
            for link in work.links.of(article_id)
            if not _is_card(link) and link.target_id not in named
        ]
        _store(library, work, article_id, [*links, *dismissed])
    return work.changes


def add_link(library: Library, article_id: str, link: StoryLink) -> Changes:
    """Put a card after the others; one for the same target is replaced where it stands."""
    with library.write() as work:
        _store(library, work, article_id, _with(work.links.of(article_id), link))
    return work.changes


def remove_link(library: Library, article_id: str, link: StoryLink) -> Changes:
    """Take away the card that leads where ``link`` leads."""
    with library.write() as work:
        _store(library, work, article_id, _without(work.links.of(article_id), link))
    return work.changes


def move_link(library: Library, article_id: str, link: StoryLink, position: int) -> Changes:
    """Move the card that leads where ``link`` leads to ``position`` among the cards, from 0."""
    with library.write() as work:
        known = work.links.of(article_id)
        cards = [one for one in known if _is_card(one)]
        moved = next((one for one in cards if same_target(one, link)), None)
        if moved is None:
            raise NotFound("The story has no such related story.")
        cards.remove(moved)
        cards.insert(position, moved)
        _store(library, work, article_id, [*cards, *(one for one in known if not _is_card(one))])
    return work.changes


def pin(library: Library, article_id: str, link: StoryLink, *, on: bool = True) -> Changes:
    """Protect a card against automatic change, and let pages show it though it is weak."""
    state = LinkState.PINNED if on else LinkState.PLACED
    return _change(library, article_id, link, state=state)


def set_teaser(
    library: Library, article_id: str, link: StoryLink, teaser: str, title: str | None = None
) -> Changes:
    """Give a card words of its own; without any it shows the target's, whatever they become."""
    words = {"teaser": teaser} | ({} if title is None else {"title": title})
    changes = _change(library, article_id, link, **words)
    if link.target_id is not None:
        with library.write() as work:
            work.links.notes.look_at(article_id, [link.target_id])
    return changes


def outside_link(address: str, title: str = "", teaser: str = "") -> StoryLink:
    """Return a link to a page outside the library.

    Raises StandfirstError for an address that is none of the web, or where
    nothing says what is to be read there.
    """
    safe = web_address(address)
    if not safe:
        raise StandfirstError("The address has to begin with http:// or https://.")
    if not title.strip():
        raise StandfirstError("The link needs a title.")
    return StoryLink(address=safe, title=" ".join(title.split()), teaser=" ".join(teaser.split()))


def allow(library: Library, article_id: str, target_id: str) -> Changes:
    """Forget that a story was dismissed."""
    with library.write() as work:
        dismissed = StoryLink(target_id=target_id, state=LinkState.DISMISSED)
        _store(library, work, article_id, _without(work.links.of(article_id), dismissed))
    return work.changes


def dismiss(library: Library, article_id: str, target_id: str) -> Changes:
    """Remember that a story is not for this story: it is no card and no suggestion any more."""
    link = StoryLink(target_id=target_id, state=LinkState.DISMISSED)
    return add_link(library, article_id, link)


def _store(library: Library, work: Work, article_id: str, links: Sequence[StoryLink]) -> None:
    before = [link for link in work.links.of(article_id) if _is_card(link)]
    work.links.set(article_id, links)
    weighing.settle(work, article_id)
    if before != [link for link in links if _is_card(link)]:
        work.articles.touch(article_id, library.now())
        work.links.notes.fall_behind([article_id])


def _with(known: Sequence[StoryLink], link: StoryLink) -> list[StoryLink]:
    if any(same_target(one, link) for one in known):
        return [link if same_target(one, link) else one for one in known]
    return [*known, link]


def _without(known: Sequence[StoryLink], link: StoryLink) -> list[StoryLink]:
    return [one for one in known if not same_target(one, link)]


def _change(library: Library, article_id: str, link: StoryLink, **changed: Any) -> Changes:
    with library.write() as work:
        known = work.links.of(article_id)
        if not any(same_target(one, link) and _is_card(one) for one in known):
            raise NotFound("The story has no such related story.")
        wanted = [replace(one, **changed) if same_target(one, link) else one for one in known]
        _store(library, work, article_id, wanted)
    return work.changes


def _leads_somewhere(link: StoryLink) -> bool:
    return link.state in (LinkState.PLACED, LinkState.PINNED)


def _is_card(link: StoryLink) -> bool:
    return link.state is not LinkState.DISMISSED


def same_target(one: StoryLink, other: StoryLink) -> bool:
    """Whether two links lead to the same place."""
    return (one.target_id, one.address) == (other.target_id, other.address)
