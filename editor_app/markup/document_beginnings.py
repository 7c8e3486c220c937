"""How the lines of a source begin: its own bullets, numbers, quote signs and indents."""

import re
from collections.abc import Iterable, Sequence

_BEGINNING = re.compile(r"(?:[ \t]*(?:>|[-+*](?=[ \t])|\d+[.)](?=[ \t])))*[ \t]*")
_NUMBER = re.compile(r"\d+")
MANY = 2
"""So many items show how a list is counted."""


class Beginnings:
    """What a canonical beginning of a line is in one source, learnt from lines of both.

    ``pairs`` are lines of the canonical form, each with the line of the source
    that says the same; those before and closest to ``near`` count most.
    """

    def __init__(self, pairs: Sequence[tuple[str, str]], near: int) -> None:
        self._theirs: dict[str, str] = {}
        for canonical, theirs in (*reversed(pairs[near:]), *pairs[:near]):
            ours, own = _beginning(canonical), _beginning(theirs)
            if ours and own and _signs(ours) == _signs(own):  # else a line continued lazily
                self._theirs[_kind(ours)] = own

    def applied(self, lines: Iterable[str]) -> list[str]:
        """Return canonical lines as the source would begin them."""
        return [self._line(line) for line in lines]

    def _line(self, line: str) -> str:
        ours = _beginning(line)
        theirs = self._theirs.get(_kind(ours))
        if not ours or theirs is None:
            return line
        numbers = iter(_NUMBER.findall(ours))
        begun = _NUMBER.sub(lambda found: next(numbers, found[0]), theirs)
        return begun + line[len(ours) :]


def counted_alike(source: Iterable[str], lines: Iterable[str]) -> list[str]:
    """Return canonical lines with one number throughout where the source has one (1. 1. 1.)."""
    found = [_NUMBER.findall(_beginning(line)) for line in source]
    numbers = [number for line in found for number in line]
    if len(numbers) < MANY or len(set(numbers)) > 1:
        return list(lines)
    return [_NUMBER.sub(numbers[0], _beginning(line)) + without_beginning(line) for line in lines]


def _beginning(line: str) -> str:
    found = _BEGINNING.match(line)
    return found[0] if found else ""


def _kind(beginning: str) -> str:
    """Return a beginning whatever its numbers."""
    return _NUMBER.sub("0", beginning)


def _signs(beginning: str) -> str:
    """Return what a line begins with, one sign for each bullet, number and quote."""
    return re.sub(r"[-+*]", "-", "".join(_kind(beginning).split()))


def without_beginning(line: str) -> str:
    """Return what a line says."""
    return line[len(_beginning(line)) :]
