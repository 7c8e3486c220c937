"""What Tab and Shift+Tab do in every kind of block; neither ever leaves the page."""

from PySide6.QtGui import QTextBlock

from editor_app.markup.leaves import Kind
from editor_app.shell.editor.answers import Answer, block_end, first_that_can
from editor_app.shell.editor.containers import (
    can_nest,
    container_blocks,
    lift,
    list_depth,
    nest,
    quote_around,
    starts_item,
)
from editor_app.shell.editor.edit import table_at
from editor_app.shell.editor.hand import Hand
from editor_app.shell.editor.page import FIRST_BODY_BLOCK
from editor_app.shell.editor.structure import Part
from editor_app.shell.editor.table_edits import insert_rows


def _tab_walks_head(hand: Hand) -> bool:
    if hand.structure.kind not in {Part.HEADLINE, Part.STANDFIRST}:
        return False
    below = hand.block.next()
    hand.place(block_end(below) if hand.structure.kind is Part.HEADLINE else below.position())
    return True


def _tab_walks_table(hand: Hand) -> bool:
    cursor = hand.cursor
    table = table_at(cursor)
    if table is None:
        return False
    cell = table.cellAt(cursor)
    number = cell.row() * table.columns() + cell.column() + 1
    if number == table.rows() * table.columns():
        insert_rows(hand, table.rows())
    row, column = divmod(number, table.columns())
    _select_cell(hand, row, column)
    return True


def _select_cell(hand: Hand, row: int, column: int) -> None:
    table = table_at(hand.cursor)
    if table is not None:
        cell = table.cellAt(row, column)
        hand.place(cell.lastCursorPosition().position(), cell.firstCursorPosition().position())


def _tab_nests(hand: Hand) -> bool:
    if list_depth(hand.structure) is None:
        return False
    blocks = selected_items(hand)
    if can_nest(hand.page, blocks[0]):
        with hand.edit() as edit:
            for block in blocks:
                nest(edit, block)
    return True


def _tab_indents_code(hand: Hand) -> bool:
    if not hand.structure.code:
        return False
    with hand.edit() as edit:
        edit.insert(hand.cursor.position(), "    ", hand.typing_marks())
    hand.place(edit.cursor.position())
    return True


def _tab_to_attribution(hand: Hand) -> bool:
    found = quote_around(hand.structure)
    if found is None:
        return False
    last = container_blocks(hand.page, hand.block, found[0])[-1]
    if hand.page.structure(last).kind is Kind.ATTRIBUTION and last != hand.block:
        hand.place(block_end(last))
    return True


TAB: tuple[Answer, ...] = (
    _tab_walks_head,
    _tab_walks_table,
    _tab_indents_code,
    _tab_nests,
    _tab_to_attribution,
    lambda _hand: True,
)


def tab(hand: Hand) -> bool:
    """Do what Tab does here; it never leaves the page."""
    return first_that_can(TAB, hand)


def selected_items(hand: Hand) -> list[QTextBlock]:
    """Return the selected blocks that start a list item, or the caret's."""
    document, cursor = hand.page.document, hand.cursor
    block = document.findBlock(cursor.selectionStart())
    found = [block]
    while (block := block.next()).isValid() and block.position() < cursor.selectionEnd():
        depth = list_depth(hand.page.structure(block))
        if depth is not None and starts_item(hand.page, block, depth):
            found.append(block)
    return found


def _back_tab_walks_head(hand: Hand) -> bool:
    kind, number = hand.structure.kind, hand.block.blockNumber()
    if kind is Part.HEADLINE:
        return True
    if kind is Part.STANDFIRST or (number == FIRST_BODY_BLOCK and not hand.structure.path):
        hand.place(block_end(hand.block.previous()))
        return True
    return False


def _back_tab_walks_table(hand: Hand) -> bool:
    cursor = hand.cursor
    table = table_at(cursor)
    if table is None:
        return False
    cell = table.cellAt(cursor)
    number = cell.row() * table.columns() + cell.column() - 1
    if number >= 0:
        _select_cell(hand, *divmod(number, table.columns()))
    return True


def _back_tab_lifts(hand: Hand) -> bool:
    if list_depth(hand.structure) is None:
        return False
    with hand.edit() as edit:
        for block in reversed(selected_items(hand)):
            lift(edit, block)
    return True


def _back_tab_in_code(hand: Hand) -> bool:
    if not hand.structure.code:
        return False
    block = hand.block
    spaces = len(block.text()) - len(block.text().lstrip(" "))
    if spaces:
        with hand.edit() as edit:
            edit.remove(block.position(), block.position() + min(4, spaces))
    return True


BACK_TAB: tuple[Answer, ...] = (
    _back_tab_walks_table,
    _back_tab_in_code,
    _back_tab_lifts,
    _back_tab_walks_head,
    lambda _hand: True,
)


def back_tab(hand: Hand) -> bool:
    """Do what Shift+Tab does here."""
    return first_that_can(BACK_TAB, hand)
