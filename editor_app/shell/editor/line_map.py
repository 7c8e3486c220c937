"""Which line of the source a place on the page stands on, and the other way round.

Blocks that are as they were when the text was opened have the lines they had;
what was written since is counted as it would be written.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from editor_app.markup.document import OpenText
from editor_app.markup.leaves import Container, Kind, Leaf, chunks
from editor_app.markup.runs import Break, Run
from editor_app.markup.write import write_chunk
from editor_app.shell.editor.page_style import utf16_length
from editor_app.shell.editor.structure import LISTS, QUOTES

Chunk = tuple[Leaf, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """One leaf: the first source line it stands on and how many lines it takes."""

    line: int
    lines: int


class LineMap:
    """Knows the lines of one open text; asked again, it looks only at blocks that changed."""

    def __init__(self, open_text: OpenText) -> None:
        self._text = open_text
        self._units = _units_by_chunk(open_text)
        self._known: dict[int, tuple[Chunk, Sequence[int], int]] = {}

    def rows(self, leaves: Sequence[Leaf]) -> list[Row]:
        """Return where each leaf stands in the source as it would be saved now."""
        rows: list[Row] = []
        known: dict[int, tuple[Chunk, Sequence[int], int]] = {}
        line, last_unit = 0, -1
        for chunk in chunks(leaves):
            found = known[id(chunk[0])] = self._look_up(chunk)
            unit = _following(found[1], last_unit)
            if unit is not None:
                start, end = self._text.unit_lines(unit)
                before = self._text.unit_lines(last_unit)[1] if last_unit >= 0 else 0
                gap = start - before if unit == last_unit + 1 else 1
                line += gap if rows or unit == 0 else 0
                size = end - start
            else:
                line += 1 if rows else 0
                size = found[2] or write_chunk(chunk).count("\n") + 1
                known[id(chunk[0])] = (*found[:2], size)
            last_unit = unit if unit is not None else last_unit + 1
            last_unit = min(last_unit, self._text.unit_count - 1)
            rows += _rows_of_chunk(chunk, line, size)
            line += size
        self._known = known
        return rows

    def _look_up(self, chunk: Chunk) -> tuple[Chunk, Sequence[int], int]:
        """Return the units that say the same as ``chunk``, and its lines if once written."""
        known = self._known.get(id(chunk[0]))
        if known and known[0] == chunk:
            return known
        return chunk, self._units.get(chunk, ()), 0


def _units_by_chunk(open_text: OpenText) -> dict[Chunk, list[int]]:
    found: dict[Chunk, list[int]] = {}
    for unit in range(open_text.unit_count):
        parts = chunks(open_text.unit_leaves(unit))
        if len(parts) == 1:
            found.setdefault(parts[0], []).append(unit)
    return found


def _following(units: Sequence[int], last: int) -> int | None:
    at = bisect_right(units, last)
    return units[at] if at < len(units) else None


def _rows_of_chunk(chunk: Sequence[Leaf], start: int, size: int) -> list[Row]:
    """Share the lines of a chunk among its leaves."""
    rows: list[Row] = []
    line = start + (1 if chunk[0].kind is Kind.CODE_LINE and chunk[0].get("fence") else 0)
    for number, leaf in enumerate(chunk):
        if number and not _follows_closely(leaf, chunk[number - 1]):
            line += 1
        lines = max(1, _line_count(leaf))
        rows.append(Row(min(line, start + size - 1), lines))
        line += lines
    return rows


def _follows_closely(leaf: Leaf, above: Leaf) -> bool:
    """Whether no blank line stands between two leaves of a chunk."""
    if leaf.kind in {Kind.CODE_LINE, Kind.ATTRIBUTION, Kind.TERM} or above.kind is Kind.TERM:
        return leaf.kind is not Kind.TERM
    inner = leaf.path[-1].kind if leaf.path else None
    return inner in LISTS and bool(leaf.get("tight"))


def _line_count(leaf: Leaf) -> int:
    if leaf.kind is Kind.TABLE:
        return len(leaf.cells) + 1
    if leaf.kind is Kind.ISLAND:
        return leaf.get("source").count("\n") + 1
    return 1 + sum(isinstance(run.thing, Break) for run in leaf.runs)


def place_in(leaf: Leaf, column: int) -> tuple[int, int]:
    """Return the line within a leaf, and the source column, of a place in its text."""
    line = 0
    before: list[Run] = []
    position = 0
    for run in leaf.runs:
        size = utf16_length(run.text)
        if position >= column:
            break
        if isinstance(run.thing, Break):
            line, before = line + 1, []
        elif position + size <= column or run.thing is not None:
            before.append(run)
        else:
            before.append(replace(run, text=run.text[: column - position]))
        position += size
    return line, _source_width(before, leaf)


def _source_width(runs: Sequence[Run], leaf: Leaf) -> int:
    """Return how far into its source line a place after ``runs`` stands."""
    if leaf.kind is Kind.CODE_LINE:
        indented = len(leaf.path) > 1 or not leaf.get("fence")
        around = sum(2 if step.kind in QUOTES else _INDENT for step in leaf.path[:-1])
        return sum(len(run.text) for run in runs) + around + (_INDENT if indented else 0)
    last = runs[-1] if runs and runs[-1].thing is None else None
    marked = replace(last, text=last.text + _HERE) if last else Run(_HERE)
    there = (*(runs[:-1] if last else runs), marked)
    written = write_chunk((replace(leaf, runs=there),))
    found = next((line.find(_HERE) for line in written.split("\n") if _HERE in line), 0)
    # Written alone, an item stands beside the markers of the lists around it, not below them.
    return found + sum(_INDENT - _MARKERS.get(step.kind, _INDENT) for step in leaf.path[:-1])


_HERE = "\ue000"
_MARKERS = {Container.BULLETS: 2, Container.NUMBERS: 3}
_INDENT = 4


def column_of(leaf: Leaf, line: int, column: int) -> int:
    """Return the place in a leaf's text that stands nearest to a line and column of its source."""
    length = utf16_length(leaf.text)
    low, high = 0, length
    while low < high:
        middle = (low + high + 1) // 2
        if place_in(leaf, middle) <= (line, column):
            low = middle
        else:
            high = middle - 1
    return low
