"""What the Related panel says of a card."""

import math

from editor_app.services.curating import Card
from editor_app.services.related import GATE, Reasons
from editor_app.shell.link_words import said
from editor_app.shell.wording import translate


def title_of(card: Card) -> str:
    """Return the headline that a card shows."""
    target = card.target
    return card.link.title or (target.headline or target.slug if target else card.link.address)


def teaser_of(card: Card) -> str:
    """Return the teaser that a card shows."""
    return card.link.teaser or (card.target.standfirst if card.target else "")


def needs_a_look(card: Card) -> bool:
    """Whether somebody should decide something about a card."""
    return card.barred is not None or bool(card.stale) or (card.weak and not card.pinned)


def match(score: float) -> int:
    """Return a score, 0 to 1, as it is told: 0 to 100, and 50 for the weakest to be offered.

    Scores of stories that belong together lie between .1 and .6, where plain
    hundredths would look like doubt.
    """
    return round(100 * (1 - math.pow(0.5, max(score, 0.0) / GATE)))


def reasons_in_words(reasons: Reasons) -> tuple[str, ...]:
    """Return why a suggestion belongs, such as "Shares Calder Port, strike" and "3 days apart"."""
    found = []
    if reasons.shares:
        shares = ", ".join(reasons.shares)
        found.append(translate("Related", "Shares {words}").format(words=shares))
    if reasons.near_days == 0:
        found.append(translate("Related", "Published the same day"))
    elif reasons.near_days is not None:
        found.append(translate("Related", "%n days apart", "", reasons.near_days))
    return tuple(found)


def why(card: Card) -> str:
    """Return why a card belongs, or that it does not, in one line."""
    if card.barred is not None:
        return said(card.barred)
    if card.target is None:
        return translate("Related", "Another site")
    if card.stale:
        return said(card.stale[0])
    if card.weak:
        return translate("Related", "No shared tags or names")
    return translate("Related", "Shares {words}").format(words=", ".join(card.shares))
