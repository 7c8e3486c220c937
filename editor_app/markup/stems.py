"""Words without their endings, so that "strikes" and "striking" count as one word.

Plain suffix stripping for English. Stems are compared, never shown, and need
not be words; what is not ASCII stays as it is.
"""

import re
from functools import lru_cache

_VOWEL = re.compile("[aeiouy]")
_SHORTEST = 4
_INFLECTIONS = ("ingly", "edly", "ing", "ed", "ly")
_DERIVATIONS = {
    "ization": "iz", "ational": "at", "ation": "at", "ition": "it", "tion": "t", "sion": "s",
    "ment": "", "ness": "", "able": "", "ible": "", "ance": "", "ence": "", "ant": "", "ent": "",
    "ive": "", "al": "", "er": "", "or": "",
}  # fmt: skip


@lru_cache(65_536)
def stem(word: str) -> str:
    """Return the stem of a word in small letters."""
    if len(word) < _SHORTEST or not word.isascii():
        return word
    word = _without_inflection(_singular(word))
    for ending, left in _DERIVATIONS.items():
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            word = word.removesuffix(ending) + left
            break
    if len(word) > _SHORTEST:
        word = word.removesuffix("e")
    return f"{word[:-1]}i" if len(word) >= _SHORTEST and word.endswith("y") else word


def _singular(word: str) -> str:
    if word.endswith("ies") and len(word) > _SHORTEST:
        return f"{word[:-3]}y"
    if word.endswith("sses"):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def _without_inflection(word: str) -> str:
    for ending in _INFLECTIONS:
        rest = word.removesuffix(ending)
        if rest != word and len(rest) >= 3 and _VOWEL.search(rest):
            doubled = len(rest) >= _SHORTEST and rest[-1] == rest[-2] and rest[-1] not in "lsz"
            return rest[:-1] if doubled else rest
    return word
