"""The other direction: which published stories should now lead to a story."""

from dataclasses import dataclass

from editor_app.model.article import Status, StorySummary
from editor_app.model.changes import Changes
from editor_app.model.story_link import LinkState, StoryLink
from editor_app.services import curating, related, weighing
from editor_app.services.filling import may_be_replaced
from editor_app.store.library import Library
from editor_app.store.work import Work

_LOOKED_AT = 24
_PUBLISHED = (Status.PUBLISHED, Status.CORRECTED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Neighbour:
    """A published story that a story belongs to. ``cards`` is how many its page has already."""

    story: StorySummary
    score: float
    shares: tuple[str, ...]
    cards: int


def should_link_here(
    library: Library, article_id: str, limit: int = 6, gate: float = related.GATE
) -> tuple[Neighbour, ...]:
    """Return published stories that should lead to this one and do not, the nearest first.

    ``gate`` is how much they must have in common with it; never so little that
    the card they get would be weak.
    """
    considered = related.consider(library, article_id, _LOOKED_AT, gate=gate)
    near = [one.story for one in considered.suggestions]
    near += [one.story for one in considered.withheld if one.why == related.IS_A_CARD]
    published = [story for story in near if story.status in _PUBLISHED]
    with library.read() as work:
        spoken = set(work.links.pointing_to(article_id))
        open_ones = [
            story
            for story in published
            if story.id not in spoken and not _refused(work, story.id, article_id)
        ]
        weighed = weighing.verdicts(work, article_id, [story.id for story in open_ones])
        found = [
            Neighbour(
                story=story,
                score=weighed[story.id].score,
                shares=weighing.shared_words(weighed[story.id]),
                cards=_card_count(work, story.id),
            )
            for story in open_ones
            if story.id in weighed and not weighed[story.id].weak
        ]
    return tuple(sorted(found, key=lambda one: (-one.score, one.story.id))[:limit])


def link_here(library: Library, other_id: str, article_id: str) -> Changes:
    """Give another story a card that leads to this one, in the place of a weak card if it has one.

    Its page then waits to be exported again.
    """
    new = StoryLink(target_id=article_id)
    cards = curating.cards(library, other_id)
    links = [card.link for card in cards]
    poor = next((card.link for card in cards if may_be_replaced(card)), None)
    if poor is None:
        return related.add_link(library, other_id, new)
    wanted = [new if link == poor else link for link in links]
    return related.set_links(library, other_id, wanted)


def refuse(library: Library, other_id: str, article_id: str) -> Changes:
    """Remember that the other story shall not lead to this one."""
    return related.dismiss(library, other_id, article_id)


def _refused(work: Work, other_id: str, article_id: str) -> bool:
    return any(
        link.target_id == article_id and link.state is LinkState.DISMISSED
        for link in work.links.of(other_id)
    )


def _card_count(work: Work, article_id: str) -> int:
    return sum(
        link.state in (LinkState.PLACED, LinkState.PINNED) for link in work.links.of(article_id)
    )
