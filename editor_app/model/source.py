"""A source: who said the quoted words, and which outlet carried them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One attribution found in, or added to, a story. ``address`` may be empty."""

    outlet: str = ""
    address: str = ""
    who: str = ""
    quotation: str = ""
