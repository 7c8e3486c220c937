"""Which block is which: the blocks of an edited text beside those it had at load."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from editor_app.markup.leaves import Leaf

Chunk = tuple[Leaf, ...]


@dataclass(frozen=True, slots=True)
class Known:
    """A top-level block as it was at load: part ``part`` of ``parts`` of a unit."""

    chunk: Chunk
    unit: int
    part: int
    parts: int


@dataclass(frozen=True, slots=True)
class Stretch:
    """Blocks ``start`` to ``end`` of the new text, and the units ``first`` to ``last`` they were.

    ``kept`` blocks are whole units, unchanged and in order; others are one
    unit that changed, or one block that was no unit at load.
    """

    start: int
    end: int
    first: int | None = None
    last: int | None = None
    kept: bool = False


_Pair = tuple[Known | None, bool]


def stretches(
    old: Sequence[Known], new: Sequence[Chunk], text: Callable[[Chunk], str]
) -> Iterator[Stretch]:
    """Part the new blocks; ``text`` gives the canonical text of a block."""
    pairs = _aligned(old, new, text)
    at = 0
    while at < len(new):
        end = _kept_until(pairs, at)
        if end > at:
            first, last = pairs[at][0], pairs[end - 1][0]
            yield Stretch(at, end, _number(first), _number(last), kept=True)
        else:
            unit = _unit_at(pairs, at)
            end = at + (unit.parts if unit else 1)
            yield Stretch(at, end, _number(unit), _number(unit))
        at = end


def _number(known: Known | None) -> int | None:
    return known.unit if known else None


def _aligned(
    old: Sequence[Known], new: Sequence[Chunk], text: Callable[[Chunk], str]
) -> list[_Pair]:
    """Pair every block with the one it was at load, and say whether it still is the same."""
    head = 0
    while head < min(len(old), len(new)) and old[head].chunk == new[head]:
        head += 1
    tail = 0
    limit = min(len(old), len(new)) - head
    while tail < limit and old[-1 - tail].chunk == new[-1 - tail]:
        tail += 1
    middle = _middle(old[head : len(old) - tail], new[head : len(new) - tail], text)
    pairs: list[_Pair] = [(item, True) for item in old[:head]]
    return pairs + middle + [(item, True) for item in old[len(old) - tail :]]


def _middle(
    old: Sequence[Known], new: Sequence[Chunk], text: Callable[[Chunk], str]
) -> list[_Pair]:
    before = [text(item.chunk) for item in old]
    after = [text(chunk) for chunk in new]
    pairs: list[_Pair] = [(None, False)] * len(new)
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for tag, start, end, new_start, new_end in matcher.get_opcodes():
        for offset in range(min(end - start, new_end - new_start)):
            pairs[new_start + offset] = old[start + offset], tag == "equal"
    return pairs


def _kept_until(pairs: Sequence[_Pair], at: int) -> int:
    """Return the end of the run of whole, unchanged, successive units from ``at`` on."""
    done = at
    expected: tuple[int, int] | None = None
    for place in range(at, len(pairs)):
        old, same = pairs[place]
        if not (old and same) or (expected or (old.unit, 0)) != (old.unit, old.part):
            break
        whole = old.part + 1 == old.parts
        expected = (old.unit + 1, 0) if whole else (old.unit, old.part + 1)
        done = place + 1 if whole else done
    return done


def _unit_at(pairs: Sequence[_Pair], at: int) -> Known | None:
    """Return the unit whose parts all stand in order from ``at`` on, changed or not."""
    first = pairs[at][0]
    if first is None or first.part or at + first.parts > len(pairs):
        return None
    for part in range(first.parts):
        old = pairs[at + part][0]
        if old is None or (old.unit, old.part) != (first.unit, part):
            return None
    return first
