"""Tags that may be the same tag twice, found by their names, with what sets them apart."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from editor_app.model.tag import Tag, TagUse
from editor_app.relevance.spelling import Neighbourhood, Slip, without_accents

_WORD = re.compile(r"[^\W_]+")
_FEWEST_LETTERS = 6
_FEWEST_FOR_A_KEY = 3


class Resemblance(StrEnum):
    """How two tags resemble each other; the surest first."""

    ACCENTS = "accents"
    PUNCTUATION = "punctuation"
    ALIAS = "alias"
    PLURAL = "plural"
    WORD_ORDER = "word order"
    SWAPPED = "swapped"
    SPELLING = "spelling"


_ORDER = tuple(Resemblance)


@dataclass(frozen=True, slots=True)
class LookAlike:
    """Two tags that may be one; ``one`` has more stories. The names are those that are alike."""

    one: TagUse
    other: TagUse
    one_name: str
    other_name: str
    how: Resemblance


@dataclass(frozen=True, slots=True)
class _Name:
    text: str
    use: TagUse
    own: bool


def _singular(word: str) -> str:
    """Return a word without the ending of its plural."""
    if len(word) <= 3 or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    return word[:-2] if word.endswith(("sses", "shes", "ches", "xes")) else word[:-1]


def _singulars(text: str) -> list[str]:
    return [_singular(word) for word in _WORD.findall(text)]


_KEYS: dict[Resemblance, Callable[[str], str]] = {
    Resemblance.ACCENTS: str,
    Resemblance.PUNCTUATION: lambda text: "".join(_WORD.findall(text)),
    Resemblance.PLURAL: lambda text: " ".join(_singulars(text)),
    Resemblance.WORD_ORDER: lambda text: " ".join(sorted(_singulars(text))),
}
"""What two names that resemble each other have in common, accents and case taken away."""


def look_alikes(
    uses: Iterable[TagUse], apart: frozenset[frozenset[str]] = frozenset()
) -> list[LookAlike]:
    """Return the pairs of tags that may be one, the surest and most used first.

    Pairs in ``apart`` were looked at and are two. Finding them costs about as
    much as reading the tags, however many there are.
    """
    names = [_Name(text, use, text == use.tag.name) for use in uses for text in _names(use.tag)]
    found: dict[frozenset[str], LookAlike] = {}
    for pair, how in (*_alike_by_key(names), *_alike_by_spelling(names)):
        ids = frozenset(name.use.tag.id for name in pair)
        if len(ids) < 2 or ids in apart:
            continue
        if ids not in found or _ORDER.index(how) < _ORDER.index(found[ids].how):
            found[ids] = _made(pair, how)
    return sorted(found.values(), key=_rank)


def _names(tag: Tag) -> tuple[str, ...]:
    return (tag.name, *tag.aliases)


def _alike_by_key(names: Sequence[_Name]) -> Iterator[tuple[tuple[_Name, _Name], Resemblance]]:
    plain = [(name, without_accents(name.text)) for name in names]
    for how, key in _KEYS.items():
        groups: dict[str, list[_Name]] = {}
        for name, text in plain:
            together = key(text)
            if len(together) >= _FEWEST_FOR_A_KEY:
                groups.setdefault(together, []).append(name)
        for group in groups.values():
            first = max(group, key=lambda name: (name.own, name.use.stories, name.text))
            for other in group:
                if other is not first:
                    alias = not (first.own and other.own)
                    yield (first, other), Resemblance.ALIAS if alias else how


def _alike_by_spelling(
    names: Sequence[_Name],
) -> Iterator[tuple[tuple[_Name, _Name], Resemblance]]:
    long = {name.text.casefold(): name for name in names if len(name.text) >= _FEWEST_LETTERS}
    near = Neighbourhood(long)
    for text, name in long.items():
        for other, slip in near.near(text):
            if slip in {Slip.SWAPPED, Slip.LETTER} and _is_slip(text, other):
                swapped = slip is Slip.SWAPPED
                how = Resemblance.SWAPPED if swapped else Resemblance.SPELLING
                yield (name, long[other]), how


def _is_slip(one: str, other: str) -> bool:
    """Whether a difference may be a slip: not in a figure, and not in the first letter."""
    figures = [re.sub(r"\D", "", text) for text in (one, other)]
    return figures[0] == figures[1] and one[0] == other[0]


def _made(pair: tuple[_Name, _Name], how: Resemblance) -> LookAlike:
    one, other = sorted(pair, key=lambda name: (-name.use.stories, len(name.text), name.text))
    return LookAlike(one.use, other.use, one.text, other.text, how)


def _rank(pair: LookAlike) -> tuple[int, int, str, str]:
    most = pair.one.stories + pair.other.stories
    return _ORDER.index(pair.how), -most, pair.one.tag.name, pair.other.tag.name
