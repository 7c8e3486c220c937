"""What can become of the story that a card leads to."""

from enum import StrEnum


class Trouble(StrEnum):
    """What has become of a card's target; the first five keep the card off every page."""

    GONE = "gone"
    SPIKED = "spiked"
    WITHDRAWN = "withdrawn"
    ON_HOLD = "on hold"
    EMBARGOED = "embargoed"
    CORRECTED = "corrected"
    HEADLINE = "headline"
    """It has a new headline; the card has a title of its own."""
    TEASER = "teaser"
    """It has a new standfirst; the card has a teaser of its own."""
    RENAMED = "renamed"
    """What the card takes from it has changed; the exported page is older than that."""
