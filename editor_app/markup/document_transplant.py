"""A change to canonical text carried over to the source it was read from.

The source keeps its own ways (its bullets, its wrapping, its padding)
wherever the change does not touch it, and new lines take them on.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from difflib import SequenceMatcher

from editor_app.markup.document_beginnings import Beginnings, counted_alike, without_beginning

_TOKEN = re.compile(r"[^\W_]+|[\W_]")
_WORD = re.compile(r"\S+|\s")
_SIGNS = re.compile(r"[\W_]+")
MOST_TOKENS = 4_000
"""Longer pieces are compared line by line only."""

Edit = tuple[int, int, int, int]
Span = tuple[int, int]
Lines = Sequence[str]


def transplants(source: str, old: str, new: str) -> Iterator[str]:
    """Give ``source`` changed the way ``old`` became ``new``: the least change first.

    ``old`` is what ``source`` is in canonical form. Each result still has to be
    checked: it is a good guess.
    """
    seen: set[str] = set()
    theirs = source.split("\n")
    before, after = (counted_alike(theirs, text.split("\n")) for text in (old, new))
    aligned = _Aligned(theirs, before)
    for carry in (_by_tokens, _by_words, None):
        moved = aligned.changed(after, carry)
        if moved is None and carry is _by_tokens:
            moved = carry(source, old, new)
        if moved is not None and moved not in seen:
            seen.add(moved)
            yield moved


class _Aligned:
    """The lines of a source beside those of its canonical form."""

    def __init__(self, theirs: Lines, old: Lines) -> None:
        self._theirs = theirs
        self._old = old
        self._places = _line_places(theirs, old)

    def changed(
        self, new: Lines, carry: Callable[[str, str, str], str | None] | None
    ) -> str | None:
        """Return the source with what changed carried over line by line, within lines by ``carry``.

        Without one, a line that changed is written anew but for how it begins.
        """
        out: list[str] = []
        done = 0
        for edit in _edits(self._old, new):
            start, end, new_start, new_end = _anchored(edit, self._places)
            span = _span((start, end), self._places, len(self._theirs))
            if span is None or span[0] < done:
                return None
            out += self._theirs[done : span[0]]
            theirs = self._theirs[slice(*span)]
            begun = self._beginnings(start)
            before, after = (
                begun.applied(self._old[start:end]),
                begun.applied(new[new_start:new_end]),
            )
            done = span[1]
            if carry is None or not (theirs and before and after) or theirs == before:
                out += after
                continue
            moved = carry("\n".join(theirs), "\n".join(before), "\n".join(after))
            if moved is None:
                return None
            out.append(moved)
        return "\n".join([*out, *self._theirs[done:]])

    def _beginnings(self, start: int) -> Beginnings:
        pairs = [
            (line, self._theirs[place]) if place is not None else ("", "")
            for line, place in zip(self._old, self._places, strict=False)
        ]
        return Beginnings(pairs, start)


def _line_places(theirs: Lines, old: Lines) -> list[int | None]:
    """Return for every canonical line which line of the source says the same."""
    if len(theirs) == len(old):
        return [*range(len(old)), len(old)]
    one, other = (
        [_SIGNS.sub("", without_beginning(line)) for line in lines] for lines in (theirs, old)
    )
    return _places(one, other)


def _by_tokens(source: str, old: str, new: str) -> str | None:
    return _carried(source, old, new, _TOKEN)


def _by_words(source: str, old: str, new: str) -> str | None:
    return _carried(source, old, new, _WORD)


def _carried(source: str, old: str, new: str, token: re.Pattern[str]) -> str | None:
    theirs, before, after = (token.findall(text) for text in (source, old, new))
    if max(len(theirs), len(before), len(after)) > MOST_TOKENS:
        return None
    places = _places(theirs, before)
    out: list[str] = []
    done = 0
    for edit in _edits(before, after):
        start, end, new_start, new_end = _anchored(edit, places)
        span = _span((start, end), places, len(theirs))
        if span is None or span[0] < done:
            return None
        out += [*theirs[done : span[0]], *after[new_start:new_end]]
        done = span[1]
    return "".join([*out, *theirs[done:]])


def _places(theirs: Sequence[str], before: Sequence[str]) -> list[int | None]:
    """Return for every canonical token where the source has it."""
    places: list[int | None] = [None] * (len(before) + 1)
    for there, here, size in SequenceMatcher(None, theirs, before).get_matching_blocks():
        for offset in range(size):
            places[here + offset] = there + offset
    places[len(before)] = len(theirs)
    return places


def _edits(before: Sequence[str], after: Sequence[str]) -> list[Edit]:
    """Return what changed, common beginnings and ends taken off first."""
    head = 0
    while head < min(len(before), len(after)) and before[head] == after[head]:
        head += 1
    tail = 0
    while tail < min(len(before), len(after)) - head and before[-1 - tail] == after[-1 - tail]:
        tail += 1
    middle = SequenceMatcher(
        None, before[head : len(before) - tail], after[head : len(after) - tail]
    )
    return [
        (start + head, end + head, new_start + head, new_end + head)
        for tag, start, end, new_start, new_end in middle.get_opcodes()
        if tag != "equal"
    ]


def _anchored(edit: Edit, places: Sequence[int | None]) -> Edit:
    """Widen an edit until both its ends have a place in the source."""
    start, end, new_start, new_end = edit
    while start and places[start - 1] is None and (start == end or places[start] is None):
        start, new_start = start - 1, new_start - 1
    while (
        end < len(places) - 1 and places[end] is None and (start == end or places[end - 1] is None)
    ):
        end, new_end = end + 1, new_end + 1
    return start, end, new_start, new_end


def _span(edit: tuple[int, int], places: Sequence[int | None], length: int) -> Span | None:
    """Return the part of the source that an edit falls on, None where that is unclear."""
    start, end = edit
    left = _left_edge(start, end, places)
    right = left if start == end else _right_edge(start, end, places, length)
    return (left, right) if 0 <= left <= right else None


def _left_edge(start: int, end: int, places: Sequence[int | None]) -> int:
    here = places[start] if start < end else None
    if here is not None:
        return here
    before = places[start - 1] if start else -1
    if before is not None:
        return before + 1
    after = places[start]
    return after if after is not None else -1


def _right_edge(start: int, end: int, places: Sequence[int | None], length: int) -> int:
    last = places[end - 1] if end > start else None
    if last is not None:
        return last + 1
    after = places[end]
    return after if after is not None else length
