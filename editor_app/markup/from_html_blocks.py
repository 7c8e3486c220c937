"""Blocks that foreign HTML spreads over several elements: tables, figures, Word's false lists."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from editor_app.markup.from_html_runs import plain, without
from editor_app.markup.leaves import Container, Kind, Leaf, Path, Step
from editor_app.markup.runs import (
    PLAIN,
    InlineImage,
    Run,
    Runs,
    attributes,
    hard_break,
    merged,
)

MOST_COLUMNS = 60
MOST_ROWS = 5_000

CAPTION = "caption of"
"""The attribute that marks a leaf as gathered inside a ``figcaption``."""


@dataclass(slots=True)
class Cell:
    """A table cell while it is being read."""

    leaves: list[Leaf] = field(default_factory=list)
    columns: int = 1
    align: str = "-"


@dataclass(slots=True)
class Table:
    """A table while it is being read."""

    outside: list[Leaf]
    path: Path
    layout: bool = False
    rows: list[list[Cell]] = field(default_factory=list)
    spans: dict[int, int] = field(default_factory=dict)

    def add(self, cell: Cell, rows: int) -> None:
        """Put a cell at the next free place of the last row."""
        if not self.rows:
            self.rows.append([])
        self.skip_spanned()
        row = self.rows[-1]
        if len(row) >= MOST_COLUMNS or len(self.rows) > MOST_ROWS:
            row[-1].leaves += cell.leaves if row else []
            return
        for offset in range(min(cell.columns, MOST_COLUMNS - len(row))):
            if rows > 1:
                self.spans[len(row)] = min(rows, MOST_ROWS)
            row.append(cell if offset == 0 else Cell())

    def skip_spanned(self) -> None:
        """Leave room for cells of earlier rows that reach down here."""
        row = self.rows[-1]
        while len(self.rows) > 1 and self.spans.get(len(row), 1) > 1 and len(row) < MOST_COLUMNS:
            self.spans[len(row)] -= 1
            row.append(Cell())

    def leaves(self) -> list[Leaf]:
        """Return one table leaf, or the blocks in order where the table only laid out a page."""
        rows = [row for row in self.rows if any(cell.leaves for cell in row)]
        width = max((_width(row) for row in rows), default=0)
        if width <= 1 or self.layout or any(_is_rich(cell) for row in rows for cell in row):
            return [leaf for row in rows for cell in row for leaf in cell.leaves]
        cells = tuple(
            tuple(
                _cell_runs(cell, len(self.path), at == 0)
                for cell in (*row, *_missing(row, width))[:width]
            )
            for at, row in enumerate(rows)
        )
        align = "".join(_column_align(rows, column) for column in range(width))
        return [Leaf(self.path, Kind.TABLE, attributes({"align": align}), cells=cells)]


def _width(row: Sequence[Cell]) -> int:
    return max((at for at, cell in enumerate(row, start=1) if cell.leaves), default=0)


def _missing(row: Sequence[Cell], width: int) -> list[Cell]:
    return [Cell()] * max(0, width - len(row))


def _column_align(rows: Sequence[Sequence[Cell]], column: int) -> str:
    """Return the alignment that every filled body cell of a column shares."""
    signs = {row[column].align for row in rows[1:] if column < len(row) and row[column].leaves}
    return signs.pop() if len(signs) == 1 else "-"


def _is_rich(cell: Cell) -> bool:
    """Say whether a cell holds what no table cell can."""
    rich = any(leaf.kind.level or leaf.kind is Kind.TABLE for leaf in cell.leaves)
    return rich or len(cell.leaves) > 6


def _cell_runs(cell: Cell, depth: int, head: bool) -> Runs:
    out: list[Run] = []
    for leaf in cell.leaves:
        if out:
            out.append(hard_break())
        if leaf.path[depth:] and leaf.path[-1].kind in (Container.BULLETS, Container.NUMBERS):
            out.append(Run("• "))
        out += _flat(leaf)
    return without(merged(out), "bold") if head else merged(out)


def _flat(leaf: Leaf) -> Iterable[Run]:
    if leaf.kind is Kind.FIGURE:
        image = InlineImage(leaf.get("src"), leaf.get("alt"), leaf.get("caption"))
        return (Run("\ufffc", PLAIN, image),)
    return leaf.runs


def figure_leaves(gathered: Sequence[Leaf]) -> list[Leaf]:
    """Return what a ``figure`` held: a picture with its caption, or a quotation with its source."""
    captions = [leaf for leaf in gathered if leaf.get(CAPTION)]
    content = [leaf for leaf in gathered if not leaf.get(CAPTION)]
    bare = [leaf.having(**{CAPTION: None}) for leaf in captions]
    content = [_without_link(content[0])] if len(content) == 1 else content
    if len(content) == 1 and content[0].kind is Kind.FIGURE:
        words = " ".join(plain(leaf.runs) for leaf in captions)
        return [content[0].having(caption=words or content[0].get("caption") or None)]
    quoted = bool(content) and all(
        leaf.path and leaf.path[-1].kind is Container.QUOTE for leaf in content
    )
    if quoted and len(captions) == 1 and len({leaf.path for leaf in content}) == 1:
        path = (*content[0].path[:-1], replace(content[0].path[-1], kind=Container.ATTRIBUTED))
        words_said = [replace(leaf, path=path) for leaf in content]
        return [*words_said, Leaf(path, Kind.ATTRIBUTION, (), bare[0].runs)]
    return [*content, *bare]


def _without_link(leaf: Leaf) -> Leaf:
    """Return a picture that only links to a larger one as the figure it is."""
    image = leaf.runs[0].thing if len(leaf.runs) == 1 else None
    return picture_leaf(leaf.path, image) if isinstance(image, InlineImage) else leaf


def picture_leaf(path: Path, image: InlineImage) -> Leaf:
    """Return a figure."""
    attrs = {"src": image.src, "alt": image.alt, "caption": image.title}
    kept = {name: value for name, value in attrs.items() if value or name == "alt"}
    return Leaf(path, Kind.FIGURE, attributes(kept))


@dataclass(slots=True)
class WordLists:
    """Lists that Word writes as paragraphs with a level and a marker.

    ``new_id`` gives ids; the open lists are forgotten at every other block.
    """

    open: list[tuple[int, Step]] = field(default_factory=list)

    def path(self, level: int, marker: str, ids: Iterable[int]) -> Path:
        """Return the steps to the next item at ``level`` (from 1), its marker being ``marker``."""
        fresh = iter(ids)
        kind, start = _list_kind(marker)
        while self.open and self.open[-1][0] > level:
            self.open.pop()
        if self.open and self.open[-1][0] == level and self.open[-1][1].kind is kind:
            step = replace(self.open.pop()[1], item=next(fresh))
        else:
            if self.open and self.open[-1][0] == level:
                self.open.pop()
            step = Step(kind, next(fresh), item=next(fresh), start=start)
        self.open.append((level, step))
        return tuple(step for _, step in self.open)


_NUMBER = re.compile(r"^\(?(\d{1,4}|[a-zA-Z]{1,4})[.)]")


def _list_kind(marker: str) -> tuple[Container, int]:
    match = _NUMBER.match(marker.strip("\xa0 \n\r\t"))
    if not match:
        return Container.BULLETS, 1
    return Container.NUMBERS, int(match[1]) if match[1].isdigit() else 1


_TYPED_MARKER = re.compile(r"^[\s\xa0]*([·•§▪‣●○■□◦oØ\uf0b7\uf0a7\-–]|\(?\w{1,4}[.)])[\s\xa0]{2,}")


def take_marker(runs: list[Run]) -> str:
    """Remove and return the marker that filtered Word HTML leaves in the words of an item."""
    words = "".join(run.text for run in runs[:6])
    match = _TYPED_MARKER.match(words)
    if not match:
        return ""
    left = match.end()
    while left and runs:
        taken = min(left, len(runs[0].text))
        runs[0] = replace(runs[0], text=runs[0].text[taken:])
        left -= taken
        if not runs[0].text:
            runs.pop(0)
    return match[1]
