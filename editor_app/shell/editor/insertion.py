"""Puts leaves from elsewhere at the caret: the ends join the words there, ids become fresh."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtGui import QTextBlock

from editor_app.markup.leaves import Container, Kind, Leaf, Path, Step
from editor_app.markup.runs import OBJECT, PLAIN, Break, Marks, Run, Runs, merged
from editor_app.shell.editor.answers import block_end
from editor_app.shell.editor.edit import Edit
from editor_app.shell.editor.hand import Hand
from editor_app.shell.editor.page import FIRST_BODY_BLOCK
from editor_app.shell.editor.pasted_notes import parted
from editor_app.shell.editor.removal import remove_range
from editor_app.shell.editor.structure import FILLER, LISTS, PARAGRAPH, Part, Structure

_OWN_LINE = frozenset({Part.HEADLINE, Part.STANDFIRST})


def insert_leaves(hand: Hand, leaves: Sequence[Leaf]) -> bool:
    """Put ``leaves`` in place of the selection, as one undo step; the caret goes behind them."""
    if not leaves:
        return False
    cursor = hand.cursor
    with hand.edit() as edit:
        position = cursor.position()
        if cursor.hasSelection():
            position = remove_range(edit, cursor.selectionStart(), cursor.selectionEnd())
        flow, notes = _parted(edit, position, leaves)
        position = _insert(edit, position, flow)
        if notes:
            edit.append_leaves(hand.page.document.lastBlock(), _renumbered(edit, notes))
    hand.place(position)
    return True


def move_leaves(hand: Hand, start: int, end: int, target: int, leaves: Sequence[Leaf]) -> None:
    """Take away what stands between two positions and put ``leaves`` elsewhere, as one undo step.

    ``target`` is not between them; notes stay, as their numbers come back.
    """
    document = hand.page.document
    with hand.edit() as edit:
        before = document.characterCount()
        remove_range(edit, start, end)
        if target > end:
            target -= before - document.characterCount()
        flow, notes = _parted(edit, target, leaves)
        position = _insert(edit, target, flow)
        if notes:
            edit.append_leaves(document.lastBlock(), _renumbered(edit, notes))
    hand.place(position)


def _parted(edit: Edit, position: int, leaves: Sequence[Leaf]) -> tuple[list[Leaf], list[Leaf]]:
    """Part footnotes from what stands at the caret, where there can be any."""
    structure = edit.page.structure(edit.page.document.findBlock(position))
    if structure.kind in _OWN_LINE or structure.code:
        return list(leaves), []
    return parted(edit.page, leaves)


def replace_all(hand: Hand, leaves: Sequence[Leaf]) -> None:
    """Put ``leaves`` in place of the whole body, as one undo step."""
    document = hand.page.document
    with hand.edit() as edit:
        first = document.findBlockByNumber(FIRST_BODY_BLOCK)
        exchange_blocks(edit, first, document.lastBlock(), _renumbered(edit, leaves))


def exchange_blocks(edit: Edit, first: QTextBlock, last: QTextBlock, leaves: list[Leaf]) -> None:
    """Put ``leaves``, whose ids are free, in place of blocks of the body and tables, all whole."""
    end = block_end(last)
    if first.length() == 1:  # a table goes only with a letter before it
        edit.insert(first.position(), " ", PLAIN)
        end += 1
    position = remove_range(edit, first.position(), end)
    block = edit.page.document.findBlock(position)
    edit.set_structure(block, PARAGRAPH)
    _insert_blocks(edit, block, position, leaves or [Leaf()])


def _insert(edit: Edit, position: int, leaves: list[Leaf]) -> int:
    block = edit.page.document.findBlock(position)
    structure = edit.page.structure(block)
    if structure.kind in _OWN_LINE:
        edit.insert(position, _one_line(leaves), PLAIN)
        return edit.cursor.position()
    if structure.kind is Part.CELL:
        return edit.insert_runs(position, _cell_runs(leaves))
    if structure.code:
        return _insert_code(edit, block, position, leaves)
    if len(leaves) == 1 and _joins(leaves[0]) and not structure.atom:
        edit.touch(block)
        return edit.insert_runs(position, leaves[0].runs)
    return _insert_blocks(edit, block, position, _renumbered(edit, leaves))


def _joins(leaf: Leaf) -> bool:
    """Whether a leaf is bare words that may become part of another block."""
    return leaf.kind is Kind.PARAGRAPH and not leaf.path


def _one_line(leaves: Sequence[Leaf]) -> str:
    words = (run.text for leaf in leaves for run in _with_space(leaf))
    return " ".join("".join(word for word in words if word != OBJECT).split())


def _with_space(leaf: Leaf) -> tuple[Run, ...]:
    cells = tuple(run for row in leaf.cells for cell in row for run in (*cell, Run(" ")))
    return (*leaf.runs, *cells, Run(" "))


def _cell_runs(leaves: Sequence[Leaf]) -> Runs:
    runs = [
        run if not isinstance(run.thing, Break) else Run(" ", run.marks)
        for leaf in leaves
        for run in _with_space(leaf)
    ]
    return merged(runs[:-1])


def _insert_code(edit: Edit, block: QTextBlock, position: int, leaves: Sequence[Leaf]) -> int:
    structure = edit.page.structure(block)
    lines = [line for leaf in leaves for line in _lines(leaf)]
    for number, line in enumerate(lines):
        if number:
            position = edit.split(position, structure).position()
        if line:
            edit.insert(position, line, Marks())
            position += len(line.encode("utf-16-le")) // 2
    return position


def _lines(leaf: Leaf) -> list[str]:
    words = "".join(
        "\n" if isinstance(run.thing, Break) else run.text
        for run in leaf.runs
        if run.text != OBJECT
    )
    cells = ["\t".join("".join(run.text for run in cell) for cell in row) for row in leaf.cells]
    return [*words.split("\n"), *cells] if words or not cells else cells


def _insert_blocks(edit: Edit, block: QTextBlock, position: int, leaves: list[Leaf]) -> int:
    """Put blocks between what stands before the caret and what stands after it."""
    structure = edit.page.structure(block)
    tail_structure = structure
    if structure.atom:
        position = block_end(block) if position > block.position() else position
    prefix, leaves = _fitting(edit, structure, leaves)
    leaves = [replace(leaf, path=(*prefix, *leaf.path)) for leaf in leaves]
    empty = block.length() == 1
    at_end = position == block_end(block)
    if structure.atom:
        tail_structure = PARAGRAPH
    last: QTextBlock
    first_joins = leaves[0].kind is Kind.PARAGRAPH and leaves[0].path == prefix
    if not at_end and not structure.atom:
        edit.split(position, tail_structure.having(task=None))
        empty = block.length() == 1
    elif structure.atom and position == block.position():
        block = edit.insert_above(block, PARAGRAPH)
        position, empty = block.position(), True
    if first_joins and not structure.atom and not empty:
        edit.insert_runs(position, leaves[0].runs)
        leaves = leaves[1:]
    elif empty and not structure.atom:
        return _fill_empty(edit, block, leaves, at_end=at_end)
    above = edit.page.document.findBlock(position)
    last = edit.append_leaves(above, leaves) if leaves else above
    return _join_tail(edit, last, leaves, at_end=at_end or structure.atom)


def _fill_empty(edit: Edit, block: QTextBlock, leaves: list[Leaf], *, at_end: bool) -> int:
    """Let an empty block become the first of the leaves."""
    first = leaves[0]
    taken = edit.page.structure(block) == FILLER
    last = edit.append_leaves(block, leaves)
    number = block.blockNumber()
    if first.kind is Kind.TABLE or taken:
        return _join_tail(edit, last, leaves, at_end=at_end)
    edit.cursor.setPosition(block.position())
    below = block.next()
    structure = edit.page.structure(below)
    edit.remove(block.position(), below.position())
    edit.set_structure(edit.page.document.findBlockByNumber(number), structure)
    return _join_tail(edit, _last_block(edit, number, leaves), leaves, at_end=at_end)


def _last_block(edit: Edit, number: int, leaves: Sequence[Leaf]) -> QTextBlock:
    size = sum(sum(len(row) for row in leaf.cells) or 1 for leaf in leaves)
    fillers = 1 if leaves[-1].kind is Kind.TABLE else 0
    return edit.page.document.findBlockByNumber(number + size - 1 + fillers)


def _join_tail(edit: Edit, last: QTextBlock, leaves: Sequence[Leaf], *, at_end: bool) -> int:
    """Return the caret behind the last leaf; words that stood after it join it if they may."""
    end = block_end(last)
    if at_end or not last.next().isValid():
        return end
    structure = edit.page.structure(last)
    below = last.next()
    tail = edit.page.structure(below)
    alike = structure.kind is Kind.PARAGRAPH and structure.path == tail.path
    if (alike or structure == FILLER) and leaves and tail.prose:
        edit.remove(end, below.position())
        edit.set_structure(edit.page.document.findBlock(end), structure)
    return end


def _fitting(edit: Edit, here: Structure, leaves: list[Leaf]) -> tuple[Path, list[Leaf]]:
    """Return the containers the leaves go into, and the leaves: list items join a list."""
    if any(leaf.kind in {Kind.TABLE, Kind.ISLAND} for leaf in leaves) and here.path:
        return (), leaves
    step = here.last
    if step is None or step.kind not in LISTS:
        inside = tuple(s for s in here.path if s.kind is not Container.CODE)
        return inside, leaves
    outer = here.path[:-1]
    out: list[Leaf] = []
    for leaf in leaves:
        if leaf.path and leaf.path[0].kind in LISTS:
            item = replace(step, item=leaf.path[0].item)
            out.append(replace(leaf, path=(item, *leaf.path[1:])))
        else:
            item = replace(step, item=edit.page.fresh_id())
            out.append(replace(leaf, path=(item, *leaf.path)).having(tight="1"))
    return outer, out


def _renumbered(edit: Edit, leaves: Sequence[Leaf]) -> list[Leaf]:
    """Give every container and item an id that is not in use."""
    ids: dict[object, int] = {}

    def fresh(key: object) -> int:
        if key not in ids:
            ids[key] = edit.page.fresh_id()
        return ids[key]

    def renamed(step: Step) -> Step:
        item = fresh((step.container, step.item)) if step.item else 0
        return replace(step, id=fresh(step.container), item=item)

    return [replace(leaf, path=tuple(renamed(step) for step in leaf.path)) for leaf in leaves]
