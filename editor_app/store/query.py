"""Words that a reader looks for, as an expression that FTS5 cannot misread."""

from collections.abc import Sequence

_SHORTEST_STEM, _LONGEST_ENDING = 4, 5


def match_expression(words: Sequence[str], *, begun: bool = False) -> str:
    """Return the FTS5 expression for words and phrases, or "" when none of them can be searched.

    Every one is quoted, so that nothing in it is syntax. Where it is ``begun``,
    the last one may be the beginning of a word.
    """
    known = searchable(words)
    return " ".join(map(quoted, known)) + ("*" if known and begun else "")


def forgiving_expression(words: Sequence[str]) -> str:
    """Return the expression for words of which the last, still growing, is no word's start.

    The index keeps stems, and "negotia" is on the way to "negotiations" but
    longer than its stem: the last word may then be any of its own beginnings,
    as long as that is a whole stem. "" when there is nothing to forgive.
    """
    *others, last = searchable(words) or [""]
    shortest = max(_SHORTEST_STEM, len(last) - _LONGEST_ENDING)
    stems = [quoted(last[:length]) for length in range(len(last) - 1, shortest - 1, -1)]
    if not stems:
        return ""
    return " AND ".join([*map(quoted, others), f"({' OR '.join(stems)})"])


def any_expression(words: Sequence[str]) -> str:
    """Return the expression for stories with at least one of the words, or ""."""
    return " OR ".join(map(quoted, searchable(words)))


def searchable(words: Sequence[str]) -> list[str]:
    """Return the words that hold a letter or a digit."""
    return [word for word in words if any(map(str.isalnum, word))]


def quoted(piece: str) -> str:
    """Return ``piece`` as an FTS5 string."""
    return '"' + piece.replace('"', '""') + '"'
