"""How one word may have become another by a slip: an accent, two letters swapped, one letter."""

import unicodedata
from collections.abc import Iterable, Iterator
from enum import StrEnum
from functools import lru_cache


class Slip(StrEnum):
    """What sets two spellings apart, the smallest difference first."""

    CASE = "case"
    ACCENT = "accent"
    SWAPPED = "swapped"
    LETTER = "letter"


@lru_cache(65_536)
def without_accents(word: str) -> str:
    """Return a word with its case and its accents taken away."""
    if word.isascii():
        return word.lower()
    decomposed = unicodedata.normalize("NFD", word.casefold())
    return "".join(char for char in decomposed if not unicodedata.combining(char))


def slip_between(one: str, other: str) -> Slip | None:
    """Return the one slip that makes ``one`` out of ``other``; None where there is more, or none.

    A letter is one that is missing, one too many, or one in place of another.
    """
    if one == other:
        return None
    if one.casefold() == other.casefold():
        return Slip.CASE
    bare, plain = without_accents(one), without_accents(other)
    if bare == plain:
        return Slip.ACCENT
    if _one_swap(bare, plain):
        return Slip.SWAPPED
    return Slip.LETTER if _one_letter(bare, plain) else None


def _one_swap(one: str, other: str) -> bool:
    if len(one) != len(other):
        return False
    apart = [at for at in range(len(one)) if one[at] != other[at]]
    return (
        len(apart) == 2
        and apart[1] == apart[0] + 1
        and one[apart[0]] == other[apart[1]]
        and one[apart[1]] == other[apart[0]]
    )


def _one_letter(one: str, other: str) -> bool:
    if abs(len(one) - len(other)) > 1:
        return False
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    if len(one) == len(other):
        return one[start + 1 :] == other[start + 1 :]
    longer, shorter = (one, other) if len(one) > len(other) else (other, one)
    return longer[start + 1 :] == shorter[start:]


class Neighbourhood:
    """Words that can be asked for by a slip of them: whatever is left without one letter meets."""

    def __init__(self, words: Iterable[str]) -> None:
        self._by_key: dict[str, list[str]] = {}
        for word in dict.fromkeys(words):
            for key in _keys(word):
                self._by_key.setdefault(key, []).append(word)

    def near(self, word: str) -> list[tuple[str, Slip]]:
        """Return the words that are one slip away from ``word``, with the slip."""
        met = dict.fromkeys(known for key in _keys(word) for known in self._by_key.get(key, ()))
        slips = ((known, slip_between(word, known)) for known in met)
        return [(known, slip) for known, slip in slips if slip is not None]


def _keys(word: str) -> Iterator[str]:
    plain = without_accents(word)
    yield plain
    seen = {plain}
    for at in range(len(plain)):
        key = plain[:at] + plain[at + 1 :]
        if key not in seen:
            seen.add(key)
            yield key
