"""Whether two texts are nearly the same text."""

from editor_app.markup.telling_words import words

_SHINGLE = 5
_ENOUGH = 0.5

Shingles = frozenset[tuple[str, ...]]


def shingles(text: str) -> Shingles:
    """Return every run of five words of a plain text."""
    found = words(text)
    return frozenset(zip(*(found[at:] for at in range(_SHINGLE)), strict=False))


def nearly_the_same(one: Shingles, other: Shingles) -> bool:
    """Whether two texts share at least half of all their runs of words."""
    return bool(one) and len(one & other) >= _ENOUGH * len(one | other)
