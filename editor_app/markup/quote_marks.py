"""Finds the words between quotation marks, whatever marks the language has."""

import re
from dataclasses import dataclass

_CLOSERS = {
    "“": "”",
    "„": "“”",
    "«": "»",
    "»": "«",
    "‹": "›",
    '"': '"',
    "「": "」",
    "『": "』",
    "‘": "’",
}
_OPENERS_OF = {
    closer: tuple(mark for mark, closers in _CLOSERS.items() if closer in closers)
    for closers in _CLOSERS.values()
    for closer in closers
}
_MARK = re.compile('[“”„«»‹›"「」『』‘’]')
_RUNS_ON = frozenset('“„«"')
"""A paragraph may end inside these: the same speaker goes on in the next."""


@dataclass(frozen=True, slots=True)
class Quoted:
    """Where quoted words stand, marks included (``start``, ``end``) and not (``inner``)."""

    start: int
    end: int
    inner: tuple[int, int]
    closed: bool = True


def quoted(text: str) -> tuple[Quoted, ...]:
    """Return the outermost quotations of a paragraph, in order."""
    pairs, still_open = _pairs(text)
    found: list[Quoted] = []
    for start, end in sorted(pairs):
        if not found or start >= found[-1].end:
            found.append(Quoted(start, end + 1, (start + 1, end)))
    last = next((place for place in still_open if _runs_on(text, place)), None)
    if last is None:
        return tuple(found)
    before = (one for one in found if one.end <= last)
    return (*before, Quoted(last, len(text), (last + 1, len(text)), closed=False))


def _runs_on(text: str, place: int) -> bool:
    """Whether words begin at a mark that nothing closes, and go on in the next paragraph."""
    if text[place] == '"' and text[:place].strip():
        return False
    return text[place] in _RUNS_ON and len(text[place:].split()) >= _RUNNING


def _pairs(text: str) -> tuple[list[tuple[int, int]], list[int]]:
    """Return the places of marks that belong together, and those of marks that nothing closes."""
    pairs: list[tuple[int, int]] = []
    waiting: list[int] = []
    for match in _MARK.finditer(text):
        place, mark = match.start(), match[0]
        opener = _opener(text, waiting, place)
        if opener is not None:
            pairs.append((waiting[opener], place))
            del waiting[opener:]
        elif mark in _CLOSERS and _opens(text, place):
            waiting.append(place)
    return pairs, waiting


def _opener(text: str, waiting: list[int], place: int) -> int | None:
    """Return which of the waiting marks the one at ``place`` closes."""
    openers = _OPENERS_OF.get(text[place], ())
    if text[place] == "’" and text[place + 1 : place + 2].isalnum():
        return None  # an apostrophe
    for number in range(len(waiting) - 1, max(-1, len(waiting) - 1 - _DEEPEST), -1):
        if text[waiting[number]] in openers:
            return number
    return None


_DEEPEST = 6
_RUNNING = 4


def _opens(text: str, place: int) -> bool:
    """Whether a mark can open words: no letter stands before it and no space behind."""
    before, after = text[place - 1 : place], text[place + 1 : place + 2]
    if text[place] in '‘"»':
        return not before.isalnum() and bool(after.strip()) and before not in (".", ",", "!", "?")
    return True
