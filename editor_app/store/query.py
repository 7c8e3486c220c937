"""What a reader typed into the search box, as a query that FTS5 cannot misread."""

import re

_PIECES = re.compile(r'"([^"]*)"|(\S+)')
_MEANINGFUL_START = 5
"""From this many characters on, rank says more than recency."""

_SHORTEST_STEM, _LONGEST_ENDING = 4, 5


def match_expression(typed: str) -> str:
    """Return the FTS5 expression for ``typed``, or "" when nothing in it can be searched.

    Every word is quoted, so that nothing in it is syntax. The last word counts
    as begun, unless white space or a quotation mark follows it.
    """
    text = _storable(typed)
    words = [quoted(piece) for piece in pieces(text)]
    if not words:
        return ""
    return " ".join(words) + ("*" if is_begun(text) else "")


def forgiving_expression(typed: str) -> str:
    """Return the expression for ``typed`` when its last word, still growing, is no word's start.

    The index keeps stems, and "negotia" is on the way to "negotiations" but
    longer than its stem: the last word may then be any of its own beginnings,
    as long as that is a whole stem. "" when there is nothing to forgive.
    """
    text = _storable(typed)
    words = pieces(text)
    if not words or not is_begun(text):
        return ""
    last = words.pop()
    shortest = max(_SHORTEST_STEM, len(last) - _LONGEST_ENDING)
    stems = [quoted(last[:length]) for length in range(len(last) - 1, shortest - 1, -1)]
    if not stems:
        return ""
    return " AND ".join([*map(quoted, words), f"({' OR '.join(stems)})"])


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


def quoted(piece: str) -> str:
    """Return ``piece`` as an FTS5 string."""
    return '"' + piece.replace('"', '""') + '"'


def _storable(typed: str) -> str:
    """Return ``typed`` without what SQLite cannot take: NUL and halves of two-part characters."""
    return typed.replace("\x00", " ").encode(errors="ignore").decode()
