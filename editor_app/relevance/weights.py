"""Which words of a story say what it is about, and how strongly."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import log

from editor_app.model.term import Term
from editor_app.relevance.stop_words import STOP_WORDS

HEADLINE, STANDFIRST = 4, 2
"""How much more a word counts in the headline and the standfirst than in the body."""


@dataclass(frozen=True, slots=True)
class WeighedTerm:
    """A term and its weight in one story; weights compare within one library only."""

    term: Term
    weight: float


def telling(terms: Iterable[Term], limit: int) -> tuple[Term, ...]:
    """Return the ``limit`` most used terms; stop words, numbers and single letters tell nothing."""
    kept = (
        term
        for term in terms
        if len(term.surface) > 1 and not term.surface.isdigit() and term.surface not in STOP_WORDS
    )
    return tuple(sorted(kept, key=lambda term: (-_frequency(term), term.stem))[:limit])


def weigh(
    terms: Iterable[Term], frequencies: Mapping[str, int], stories: int
) -> tuple[WeighedTerm, ...]:
    """Return the terms with their weights, heaviest first.

    ``frequencies`` says in how many of the library's ``stories`` each stem
    occurs. The weight is (1 + ln f) · ln(1 + (N - df + ½) / (df + ½)).
    """
    weighed = (
        WeighedTerm(
            term, (1 + log(_frequency(term))) * rarity(frequencies.get(term.stem, 1), stories)
        )
        for term in terms
    )
    return tuple(sorted(weighed, key=lambda one: (-one.weight, one.term.stem)))


def rarity(holders: int, stories: int) -> float:
    """Return how much it says that a story has what ``holders`` of ``stories`` have."""
    return log(1 + (stories - holders + 0.5) / (holders + 0.5))


def _frequency(term: Term) -> int:
    return HEADLINE * term.headline + STANDFIRST * term.standfirst + term.body
