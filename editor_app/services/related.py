"""Related stories: the cards of a story, and what might become one."""

from collections.abc import Sequence
from dataclasses import dataclass

from editor_app.model.article import StorySummary
from editor_app.model.changes import Changes
from editor_app.model.errors import NotFound
from editor_app.model.story_link import LinkState, StoryLink
from editor_app.services.suggesting import Considered, Suggestion, Withheld, consider, suggest
from editor_app.store.library import Library
from editor_app.store.work import Work

__all__ = [
    "Considered",
    "LinkedStory",
    "Suggestion",
    "Withheld",
    "add_link",
    "consider",
    "dismiss",
    "links",
    "move_link",
    "remove_link",
    "set_links",
    "suggest",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkedStory:
    """A card. ``target`` is the story it leads to, or None for an address outside."""

    link: StoryLink
    target: StorySummary | None


def links(library: Library, article_id: str) -> tuple[LinkedStory, ...]:
    """Return the story's cards in order; dismissed stories are none."""
    with library.read() as work:
        shown = [link for link in work.links.of(article_id) if _is_card(link)]
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
        kept = [one for one in work.links.of(article_id) if not _same_target(one, link)]
        _store(library, work, article_id, kept)
    return work.changes


def move_link(library: Library, article_id: str, link: StoryLink, position: int) -> Changes:
    """Move the card that leads where ``link`` leads to ``position`` among the cards, from 0."""
    with library.write() as work:
        known = work.links.of(article_id)
        cards = [one for one in known if _is_card(one)]
        moved = next((one for one in cards if _same_target(one, link)), None)
        if moved is None:
            raise NotFound("The story has no such related story.")
        cards.remove(moved)
        cards.insert(position, moved)
        _store(library, work, article_id, [*cards, *(one for one in known if not _is_card(one))])
    return work.changes


def dismiss(library: Library, article_id: str, target_id: str) -> Changes:
    """Remember that a story is not for this story: it is no card and no suggestion any more."""
    link = StoryLink(target_id=target_id, state=LinkState.DISMISSED)
    return add_link(library, article_id, link)


def _store(library: Library, work: Work, article_id: str, links: Sequence[StoryLink]) -> None:
    before = [link for link in work.links.of(article_id) if _is_card(link)]
    work.links.set(article_id, links)
    if before != [link for link in links if _is_card(link)]:
        work.articles.touch(article_id, library.now())


def _with(known: Sequence[StoryLink], link: StoryLink) -> list[StoryLink]:
    if any(_same_target(one, link) for one in known):
        return [link if _same_target(one, link) else one for one in known]
    return [*known, link]


def _is_card(link: StoryLink) -> bool:
    return link.state is not LinkState.DISMISSED


def _same_target(one: StoryLink, other: StoryLink) -> bool:
    return (one.target_id, one.address) == (other.target_id, other.address)
