"""Filling: the best stories in the places that are empty or taken by a weak card."""

from dataclasses import dataclass

from editor_app.model.changes import Changes
from editor_app.model.errors import StandfirstError
from editor_app.model.story_link import LinkState, StoryLink
from editor_app.services import curating, related, weighing
from editor_app.services.curating import Card
from editor_app.store.library import Library


@dataclass(frozen=True, slots=True)
class Filled:
    """What came of filling: how many stories were put in, and the cards there were before."""

    changes: Changes
    added: int
    before: tuple[StoryLink, ...]


def fill_best(library: Library, article_id: str, places: int, gate: float = related.GATE) -> Filled:
    """Fill the empty places of a story, and those that weak cards take, with what belongs there.

    ``places`` is how many cards a page shows, ``gate`` how much two stories
    must have in common, though never so little that the card would be weak.
    Cards that are pinned, or that belong, stay where they are; where nothing
    good enough is found, a place stays as it was.
    """
    cards = curating.cards(library, article_id)
    best = _best(library, article_id, places, gate)
    wanted: list[StoryLink] = []
    for card in cards:
        replaced = best and may_be_replaced(card)
        wanted.append(best.pop(0) if replaced else card.link)
    while best and len(wanted) < places:
        wanted.append(best.pop(0))
    before = tuple(card.link for card in cards)
    added = sum(link not in before for link in wanted)
    changes = related.set_links(library, article_id, wanted) if added else Changes()
    return Filled(changes, added, before)


def use_best(
    library: Library, article_id: str, link: StoryLink, gate: float = related.GATE
) -> Filled:
    """Put the best suggestion in the place of one card; StandfirstError where there is none.

    ``gate`` is as for ``fill_best``.
    """
    cards = curating.cards(library, article_id)
    best = _best(library, article_id, 1, gate)
    if not best:
        raise StandfirstError("No other story of the library belongs here.")
    new = best[0]
    before = tuple(card.link for card in cards)
    wanted = [new if related.same_target(one, link) else one for one in before]
    return Filled(related.set_links(library, article_id, wanted), 1, before)


def _best(library: Library, article_id: str, limit: int, gate: float) -> list[StoryLink]:
    found = related.consider(library, article_id, limit, gate=gate).suggestions
    ids = [one.story.id for one in found]
    if gate < related.GATE:
        with library.read() as work:
            weighed = weighing.verdicts(work, article_id, ids)
        ids = [one for one in ids if one in weighed and not weighed[one].weak]
    return [StoryLink(target_id=one) for one in ids]


def may_be_replaced(card: Card) -> bool:
    """Whether automatic changes may put another story in a card's place."""
    return card.link.state is LinkState.GONE or (
        not card.pinned and (card.weak or bool(card.barred)) and not card.link.address
    )
