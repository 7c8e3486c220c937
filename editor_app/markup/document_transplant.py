"""A change to canonical text carried over to the source it was read from.

The source keeps its own ways (its bullets, its wrapping, its padding)
wherever the change does not touch it.
"""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

_TOKEN = re.compile(r"[^\W_]+|[\W_]")
MOST_TOKENS = 4_000
"""Longer pieces are compared line by line only."""

Edit = tuple[int, int, int, int]


def transplant(source: str, old: str, new: str) -> str | None:
    """Return ``source`` changed the way ``old`` became ``new``, or None where that is unclear.

    ``old`` is what ``source`` is in canonical form. The result still has to be
    checked: it is a good guess.
    """
    lines, old_lines, new_lines = (text.split("\n") for text in (source, old, new))
    if len(lines) == len(old_lines):
        return _by_lines(lines, old_lines, new_lines)
    return _by_tokens(source, old, new)


def _by_lines(lines: list[str], old: list[str], new: list[str]) -> str | None:
    """Carry over where each canonical line stands for one source line."""
    out: list[str] = []
    done = 0
    for start, end, new_start, new_end in _edits(old, new):
        out += lines[done:start]
        done = end
        if start < end and new_start < new_end and lines[start:end] != old[start:end]:
            theirs, before = "\n".join(lines[start:end]), "\n".join(old[start:end])
            moved = _by_tokens(theirs, before, "\n".join(new[new_start:new_end]))
            if moved is None:
                return None
            out.append(moved)
        else:
            out += new[new_start:new_end]
    return "\n".join([*out, *lines[done:]])


def _by_tokens(source: str, old: str, new: str) -> str | None:
    theirs, before, after = (_TOKEN.findall(text) for text in (source, old, new))
    if max(len(theirs), len(before), len(after)) > MOST_TOKENS:
        return None
    places = _places(theirs, before)
    out: list[str] = []
    done = 0
    for edit in _edits(before, after):
        start, end, new_start, new_end = _anchored(edit, places)
        left = _left_edge(start, end, places)
        right = left if start == end else _right_edge(start, end, places, len(theirs))
        if left < done or right < left:
            return None
        out += [*theirs[done:left], *after[new_start:new_end]]
        done = right
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
