"""The words of a Markdown source with their places, code, addresses and notes left out."""

import re
from collections.abc import Iterator
from typing import NamedTuple

_HIDDEN = re.compile(
    r"^(?P<fence>`{3,}|~{3,})[^\n]*\n.*?(?:^(?P=fence)[^\n]*$|\Z)"
    r"|(?P<ticks>`+)(?:(?!(?P=ticks)).)+?(?P=ticks)"
    r"|\{>>.*?<<\}"
    r"|<[^>\n]+>"
    r"|\]\([^)\n]*\)|\]\[[^\]\n]*\]|^\s{0,3}\[[^\]\n]+\]:[^\n]*$"
    r"|\{:?[^}\n]*\}"
    r"|\b(?:https?://|www\.)\S+|\S+@\S+",
    re.MULTILINE | re.DOTALL,
)
_WORD = re.compile(r"[^\W\d_]+(?:[’'\-‐‑][^\W\d_]+)*")
_POSSESSIVE = re.compile(r"[’'][sS]$")
_BETWEEN = re.compile(r"[*_~]{0,3}[ \t\u00a0]*\n?[ \t\u00a0]*[*_~\[]{0,3}")
_START = re.compile(r"(?:[.!?…:;>#|]|\n\s*\n|[\"“„«‘]|[—–-]\s)[\s*_\"“„«‘\[>#|+-]*$")


class SourceWord(NamedTuple):
    """A word and where it stands, in characters of the source, its possessive ending left out.

    ``joined`` says that only a space stands between it and the word before,
    ``first`` that it begins a sentence.
    """

    text: str
    start: int
    end: int
    joined: bool
    first: bool


def source_words(markdown: str) -> Iterator[SourceWord]:
    """Yield the words a reader sees, in order."""
    visible = _HIDDEN.sub(lambda hidden: "\x00" * len(hidden[0]), markdown)
    before = 0
    for found in _WORD.finditer(visible):
        text = _POSSESSIVE.sub("", found[0]) or found[0]
        start, end = found.start(), found.start() + len(text)
        gap = visible[before:start]
        first = before == 0 or bool(_START.search(gap))
        joined = bool(_BETWEEN.fullmatch(gap)) and not first
        yield SourceWord(text, start, end, joined, first)
        before = found.end() if text == found[0] else end
