"""Whether two texts are nearly the same text."""

from editor_app.markup.telling_words import words

_SHINGLE = 5
_ENOUGH = 0.5

Shingles = frozenset[int]


def shingles(text: str) -> Shingles:
    """Return a number for every run of five words of a plain text; good while the program runs."""
    found = words(text)
    return frozenset(map(hash, zip(*(found[at:] for at in range(_SHINGLE)), strict=False)))


def nearly_the_same(one: Shingles, other: Shingles) -> bool:
    """Whether two texts share at least half of all their runs of words."""
    return bool(one) and len(one & other) >= _ENOUGH * len(one | other)
