"""Rows, columns and alignment of the table around the caret."""

from dataclasses import replace

from PySide6.QtGui import QTextBlock, QTextTable

from editor_app.markup.leaves import Kind, Leaf
from editor_app.markup.runs import attributes
from editor_app.shell.editor.edit import table_at
from editor_app.shell.editor.hand import Hand
from editor_app.shell.editor.structure import FILLER, Structure


def in_table(hand: Hand) -> bool:
    """Whether the caret is in a table."""
    return table_at(hand.cursor) is not None


def place_in_table(hand: Hand) -> tuple[int, int]:
    """Return the row and column of the caret; the first ones outside a table."""
    table = table_at(hand.cursor)
    if table is None:
        return 0, 0
    cell = table.cellAt(hand.cursor)
    return cell.row(), cell.column()


def insert_rows(hand: Hand, row: int, count: int = 1) -> bool:
    """Add empty rows above row ``row``; the head stays the first row."""
    table = table_at(hand.cursor)
    if table is None:
        return False
    column = table.cellAt(hand.cursor).column()
    with hand.edit() as edit:
        if row < table.rows():
            table.insertRows(row, count)
        else:
            table.appendRows(count)
        edit.binding.dress_cells(table)
    _go_to(hand, table, row, column)
    return True


def insert_columns(hand: Hand, column: int, count: int = 1) -> bool:
    """Add empty columns left of column ``column``."""
    table = table_at(hand.cursor)
    if table is None:
        return False
    row = table.cellAt(hand.cursor).row()
    align = _alignment(hand, table)
    with hand.edit() as edit:
        if column < table.columns():
            table.insertColumns(column, count)
        else:
            table.appendColumns(count)
        _set_alignment(hand, table, align[:column] + "-" * count + align[column:])
        edit.binding.dress_cells(table)
    _go_to(hand, table, row, column)
    return True


def remove_row(hand: Hand) -> bool:
    """Remove the row of the caret; the last row takes the table with it."""
    table = table_at(hand.cursor)
    if table is None:
        return False
    cell = table.cellAt(hand.cursor)
    row, column = cell.row(), cell.column()
    if table.rows() == 1:
        return remove_table(hand)
    above = hand.page.structure(_block_above(hand, table))
    with hand.edit() as edit:
        table.removeRows(row, 1)
        edit.set_structure(_block_above(hand, table), above)
        edit.binding.dress_cells(table)
    _go_to(hand, table, min(row, table.rows() - 1), column)
    return True


def remove_column(hand: Hand) -> bool:
    """Remove the column of the caret; the last column takes the table with it."""
    table = table_at(hand.cursor)
    if table is None:
        return False
    cell = table.cellAt(hand.cursor)
    row, column = cell.row(), cell.column()
    if table.columns() == 1:
        return remove_table(hand)
    align = _alignment(hand, table)
    above = hand.page.structure(_block_above(hand, table))
    with hand.edit() as edit:
        table.removeColumns(column, 1)
        edit.set_structure(_block_above(hand, table), above)
        _set_alignment(hand, table, align[:column] + align[column + 1 :])
        edit.binding.dress_cells(table)
    _go_to(hand, table, row, min(column, table.columns() - 1))
    return True


def remove_table(hand: Hand) -> bool:
    """Remove the whole table; the caret goes to where it stood."""
    table = table_at(hand.cursor)
    if table is None:
        return False
    start, end = table.firstPosition() - 1, table.lastPosition() + 1
    below = hand.page.document.findBlock(end)
    kept = hand.page.structure(below) if below.length() > 1 else None
    with hand.edit() as edit:
        edit.remove(start, end)
        if kept is not None:
            edit.split(start, kept)
    hand.place(start)
    return True


def _block_above(hand: Hand, table: QTextTable) -> QTextBlock:
    """Return the block above a table, to which Qt gives the format of a removed empty cell."""
    return hand.page.document.findBlock(table.firstPosition() - 1)


def move_row(hand: Hand, by: int) -> bool:
    """Swap the row of the caret with its neighbour."""
    table = table_at(hand.cursor)
    if table is None:
        return False
    cell = table.cellAt(hand.cursor)
    order = list(range(table.rows()))
    other = cell.row() + by
    if not 0 <= other < len(order):
        return False
    order[cell.row()], order[other] = order[other], order[cell.row()]
    leaf = hand.page.binding.table_leaf(table)
    cells = tuple(leaf.cells[row] for row in order)
    _rewrite(hand, table, replace(leaf, cells=cells))
    _go_to(hand, table, other, cell.column())
    return True


def move_column(hand: Hand, by: int) -> bool:
    """Swap the column of the caret with its neighbour."""
    table = table_at(hand.cursor)
    if table is None:
        return False
    cell = table.cellAt(hand.cursor)
    row, column, other = cell.row(), cell.column(), cell.column() + by
    if not 0 <= other < table.columns():
        return False
    order = list(range(table.columns()))
    order[column], order[other] = order[other], order[column]
    leaf = hand.page.binding.table_leaf(table)
    align = _alignment(hand, table)
    cells = tuple(tuple(line[place] for place in order) for line in leaf.cells)
    moved = leaf.having(align="".join(align[place] for place in order))
    _rewrite(hand, table, replace(moved, cells=cells))
    _go_to(hand, table, row, other)
    return True


def align_column(hand: Hand, align: str) -> bool:
    """Set the column of the caret ``l``, ``c``, ``r`` or ``-`` for as it comes."""
    table = table_at(hand.cursor)
    if table is None:
        return False
    column = table.cellAt(hand.cursor).column()
    now = _alignment(hand, table)
    with hand.edit() as edit:
        _set_alignment(hand, table, now[:column] + align + now[column + 1 :])
        edit.binding.dress_cells(table)
    return True


def insert_table(hand: Hand, rows: int = 3, columns: int = 3) -> bool:
    """Put an empty table below the caret's block, or in place of an empty one."""
    if hand.page.structure(hand.block).path or not can_insert_table(hand):
        return False
    leaf = Leaf(
        kind=Kind.TABLE,
        attrs=attributes({"align": "-" * columns}),
        cells=tuple(((),) * columns for _ in range(rows)),
    )
    block = hand.block
    with hand.edit() as edit:
        edit.touch(block)
        edit.cursor.setPosition(block.position() + block.length() - 1)
        table = edit.binding.insert_table(edit.cursor, leaf)
        edit.touch(edit.cursor.block())
    hand.place(table.cellAt(0, 0).firstCursorPosition().position())
    return True


def can_insert_table(hand: Hand) -> bool:
    """Whether a table may follow the caret's block: in the body, outside containers."""
    structure = hand.structure
    return ((structure.prose or structure.atom) and not structure.path) or structure == FILLER


def _alignment(hand: Hand, table: QTextTable) -> str:
    align = hand.page.binding.table_structure(table).get("align")
    return (align + "-" * table.columns())[: table.columns()]


def _set_alignment(hand: Hand, table: QTextTable, align: str) -> None:
    structure = hand.page.binding.table_structure(table)
    table.setFormat(hand.page.binding.table_format(structure.having(align=align)))


def _rewrite(hand: Hand, table: QTextTable, leaf: Leaf) -> None:
    """Put the cells of ``leaf``, of the same size, in place of those there."""
    with hand.edit() as edit:
        table.setFormat(edit.binding.table_format(Structure.of(leaf)))
        for row, cells in enumerate(leaf.cells):
            for column, runs in enumerate(cells):
                cell = table.cellAt(row, column)
                start = cell.firstCursorPosition().position()
                edit.remove(start, cell.lastCursorPosition().position())
                edit.insert_runs(start, runs)
        edit.binding.dress_cells(table)


def _go_to(hand: Hand, table: QTextTable, row: int, column: int) -> None:
    hand.place(table.cellAt(row, column).lastCursorPosition().position())
