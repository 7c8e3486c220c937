"""What a reader typed into the search box, as a query that FTS5 cannot misread."""

import re
from collections.abc import Iterable

_PIECES = re.compile(r'"([^"]*)"|(\S+)')
_MEANINGFUL_START = 5
"""From this many characters on, rank says more than recency."""


def match_expression(typed: str) -> str:
    """Return the FTS5 expression for ``typed``, or "" when nothing in it can be searched.

    Every word is quoted, so that nothing in it is syntax. The last word counts
    as begun, unless white space or a quotation mark follows it.
    """
    text = typed.replace("\x00", " ")
    words = [quoted(piece) for piece in pieces(text)]
    if not words:
        return ""
    return " ".join(words) + ("*" if is_begun(text) else "")


def pieces(typed: str) -> list[str]:
    """Return the words and quoted phrases of ``typed`` that hold a letter or a digit."""
    found = (phrase or word for phrase, word in _PIECES.findall(typed))
    return [piece for piece in found if any(map(str.isalnum, piece))]


def is_begun(typed: str) -> bool:
    """Whether the last word of ``typed`` may still be growing."""
    return bool(typed) and not typed[-1].isspace() and typed[-1] != '"'


def by_rank(typed: str) -> bool:
    """Whether the best match comes first; else the newest does."""
    return len(typed.strip()) >= _MEANINGFUL_START


def any_of(words: Iterable[str]) -> str:
    """Return the FTS5 expression for stories whose text holds at least one of ``words``."""
    return in_text(" OR ".join(map(quoted, words)))


def in_text(expression: str) -> str:
    """Return ``expression`` looked for in what a story says, not in its bylines and tags."""
    return f"{{headline standfirst body}} : ({expression})"


def quoted(piece: str) -> str:
    """Return ``piece`` as an FTS5 string."""
    return '"' + piece.replace('"', '""') + '"'
