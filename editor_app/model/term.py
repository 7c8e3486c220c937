"""A term: a word as the library's index counts it, endings aside."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """How often one story uses one word. ``surface`` is a spelling that the index folds to it."""

    stem: str
    surface: str
    headline: int = 0
    standfirst: int = 0
    body: int = 0
