"""A term: a word, or two side by side, as stories are compared by it, endings aside."""

from dataclasses import dataclass
from zlib import crc32


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """How much one story uses one word or pair. ``surface`` is how the story spells it."""

    stem: str
    surface: str
    uses: int

    @property
    def id(self) -> int:
        """The number that stands for the stem in every library."""
        return term_id(self.stem)


def term_id(stem: str) -> int:
    """Return the number that stands for a stem: odd for a pair of words, even for one."""
    return crc32(stem.encode(errors="replace")) & ~1 | (" " in stem)
