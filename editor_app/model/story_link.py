"""A story link: one card of "You May Also Like", or a remembered "not for this story"."""

from dataclasses import dataclass
from enum import StrEnum


class LinkState(StrEnum):
    """How a link came to be and what automatic changes may do to it."""

    PLACED = "placed"
    PINNED = "pinned"
    DISMISSED = "dismissed"
    GONE = "gone"
    """The story it led to was deleted; ``address`` is what its page was called."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryLink:
    """A link from one story to another, or to an address outside the library.

    Exactly one of ``target_id`` and ``address`` is set. An empty ``title`` or
    ``teaser`` falls back to the target's headline and standfirst.
    """

    target_id: str | None = None
    address: str = ""
    title: str = ""
    teaser: str = ""
    state: LinkState = LinkState.PLACED

    def __post_init__(self) -> None:
        if (self.target_id is None) == (not self.address):
            raise ValueError("a story link has either a target or an address")
