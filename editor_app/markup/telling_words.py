"""The words of a story that may say what it is about, counted."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import chain, pairwise

from editor_app.markup.stems import stem
from editor_app.markup.stop_words import STOP_WORDS
from editor_app.model.term import Term

HEADLINE, STANDFIRST, BODY = 8, 3, 1
"""How much one use of a word counts."""

_OPENING_WORDS = 60
"""So many words of the body stand in for a standfirst that is missing."""

_FEWEST_MEETINGS = 2 * BODY

_WORD = re.compile(r"[^\W_]+")


def terms(headline: str, standfirst: str, body: str) -> tuple[Term, ...]:
    """Return what a story says, all plain text, as terms; the most used come first.

    Stop words, numbers and single letters say nothing. Two telling words side
    by side are a term as well, unless they met only once in the body. Each term
    is spelled as the story spells it most often.
    """
    spellings: Counter[tuple[str, str]] = Counter()
    for text, _ in _weighted(headline, standfirst, body):
        spellings.update(_spelled(text))
    usual = _usual(spellings)
    return tuple(
        Term(stem=root, surface=usual[root], uses=count)
        for root, count in uses(headline, standfirst, body)
    )


def uses(headline: str, standfirst: str, body: str) -> list[tuple[str, int]]:
    """Return the stems of ``terms`` in their order, each with its uses: in half the time."""
    counted: Counter[str] = Counter()
    for text, weight in _weighted(headline, standfirst, body):
        roots = list(map(_root, _WORD.findall(text)))
        told = filter(None, roots)
        met = (f"{one} {other}" for one, other in pairwise(roots) if one and other)
        for root, count in Counter(chain(told, met)).items():
            counted[root] += weight * count
    found = [one for one in counted.items() if one[1] >= _FEWEST_MEETINGS or " " not in one[0]]
    # Ties go by the last letters: where a long story is cut, no initial is to suffer.
    found.sort(key=lambda one: (-one[1], one[0][::-1]))
    return found


def words(text: str) -> list[str]:
    """Return every word of a plain text in order, case and accents taken away."""
    return [_plain(written) for written in _WORD.findall(text)]


def _weighted(headline: str, standfirst: str, body: str) -> Iterator[tuple[str, int]]:
    """Yield the parts of a story, each with how much one use in it counts."""
    lede = standfirst or " ".join(body.split(None, _OPENING_WORDS)[:_OPENING_WORDS])
    return zip((headline, lede, body), (HEADLINE, STANDFIRST, BODY), strict=True)


def _spelled(text: str) -> Iterator[tuple[str, str]]:
    """Yield the stem and the spelling of each telling word, and of each two that meet."""
    last: tuple[str, str] | None = None
    for written in _WORD.findall(text):
        root = _root(written)
        this = (root, written) if root else None
        if this:
            yield this
            if last:
                yield f"{last[0]} {this[0]}", f"{last[1]} {this[1]}"
        last = this


@lru_cache(65_536)
def _root(written: str) -> str:
    """Return the stem of a word, "" of one that says nothing."""
    word = _plain(written)
    return "" if len(word) < 2 or word.isdigit() or word in STOP_WORDS else stem(word)


@lru_cache(65_536)
def _plain(word: str) -> str:
    if word.isascii():
        return word.lower()
    decomposed = unicodedata.normalize("NFD", word.lower())
    return "".join(char for char in decomposed if not unicodedata.combining(char))


def _usual(spellings: Mapping[tuple[str, str], int]) -> dict[str, str]:
    """Return of each stem the spelling used most, of two the one that comes first by letters."""
    best: dict[str, tuple[int, str]] = {}
    for (root, written), count in spellings.items():
        this = -count, written
        if root not in best or this < best[root]:
            best[root] = this
    return {root: written for root, (_, written) in best.items()}
