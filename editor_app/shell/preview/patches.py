"""What must be replaced so that a page shows new blocks, as scripts for the page to run."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

# One script stays small enough for the page to answer a scroll between two of them.
_SCRIPT_CHARACTERS = 200_000


@dataclass(frozen=True, slots=True)
class Splice:
    """From block ``start`` on, ``removed`` blocks give way to the ``added`` ones."""

    start: int
    removed: int
    added: tuple[str, ...]


def splices(old: Sequence[str], new: Sequence[str]) -> tuple[Splice, ...]:
    """Return what turns ``old`` into ``new``, last first, so that no splice moves the next one."""
    head = _common(zip(old, new, strict=False))
    limit = min(len(old), len(new)) - head
    tail = min(_common(zip(reversed(old), reversed(new), strict=False)), limit)
    old_middle = old[head : len(old) - tail]
    new_middle = new[head : len(new) - tail]
    if not old_middle and not new_middle:
        return ()
    if len(old_middle) < 2 or len(new_middle) < 2:
        return (Splice(head, len(old_middle), tuple(new_middle)),)
    matcher = SequenceMatcher(None, old_middle, new_middle)
    return tuple(
        Splice(head + first, last - first, tuple(new_middle[new_first:new_last]))
        for kind, first, last, new_first, new_last in reversed(matcher.get_opcodes())
        if kind != "equal"
    )


def adopt_script(blocks: Sequence[str]) -> str:
    """Return the script that tells a freshly loaded page which blocks its story consists of."""
    return f"livePage.adopt({_json(blocks)})"


def splice_scripts(changes: Sequence[Splice]) -> Iterator[str]:
    """Return the scripts that bring ``changes`` into the page, large ones in several turns."""
    for change in changes:
        for piece in _pieces(change):
            yield f"livePage.splice({piece.start},{piece.removed},{_json(piece.added)})"


def frame_script(html: str) -> str:
    """Return the script that renews everything around the story from a whole page."""
    return f"livePage.frame({_json(html)})"


def _common(pairs: Iterator[tuple[str, str]]) -> int:
    """Count the pairs at the start whose two sides are equal."""
    count = 0
    for first, second in pairs:
        if first is not second and first != second:
            break
        count += 1
    return count


def _pieces(change: Splice) -> Iterator[Splice]:
    """Cut a splice so that no piece adds much more than a script should hold."""
    at, size = 0, 0
    for end, block in enumerate(change.added, 1):
        size += len(block)
        if size >= _SCRIPT_CHARACTERS and end < len(change.added):
            removed = min(end - at, max(change.removed - at, 0))
            yield Splice(change.start + at, removed, change.added[at:end])
            at, size = end, 0
    yield Splice(change.start + at, max(change.removed - at, 0), change.added[at:])


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
