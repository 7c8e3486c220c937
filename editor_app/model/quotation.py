"""A quotation: words of somebody else in a story, and where the story has them from."""

from dataclasses import dataclass
from enum import StrEnum

Span = tuple[int, int]
"""Where something stands in a body: the first character and the one after the last, from 0."""


class QuotationKind(StrEnum):
    """How the words of somebody else stand in the text."""

    BLOCK = "quote"
    """A block quote, with or without its line of attribution."""

    INLINE = "words"
    """Words between quotation marks."""

    PARAPHRASE = "paraphrase"
    """A sentence that says from where it has what it says."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """One quotation found in a body. Whatever the story does not say is empty.

    ``at`` spans the words, ``outlet_at`` the name of the outlet as it is
    written, ``link_at`` the whole link it stands in, ``said_at`` the line of
    attribution without its dash. ``above`` says that the outlet was named
    before, not here.
    """

    kind: QuotationKind
    words: str
    at: Span
    who: str = ""
    role: str = ""
    outlet: str = ""
    address: str = ""
    above: bool = False
    outlet_at: Span | None = None
    link_at: Span | None = None
    said_at: Span | None = None

    @property
    def unlinked(self) -> bool:
        """Whether an outlet is named here and no link leads to it."""
        return bool(self.outlet) and not self.address and not self.above

    @property
    def mark(self) -> str:
        """What the quotation is known by when the text around it changes."""
        letters = "".join(filter(str.isalnum, self.words.casefold()))
        outlet = "".join(filter(str.isalnum, self.outlet.casefold()))
        return f"{outlet}:{letters[:48]}"
