"""What Enter does in every kind of block."""

from dataclasses import replace

from PySide6.QtGui import QTextBlock

from editor_app.markup.leaves import Kind, Path, Step
from editor_app.markup.runs import LINE_BREAK, Break, Run
from editor_app.shell.editor.answers import (
    Answer,
    block_end,
    delete_selection,
    first_that_can,
    other_container,
    selected_thing,
)
from editor_app.shell.editor.containers import lift, starts_item
from editor_app.shell.editor.edit import Edit, table_at
from editor_app.shell.editor.hand import Hand
from editor_app.shell.editor.structure import FILLER, LISTS, PARAGRAPH, Part, Structure
from editor_app.shell.editor.type_ahead import apply_divider, apply_fence


def _enter_over_selection(hand: Hand) -> bool:
    cursor = hand.cursor
    if not cursor.hasSelection() or selected_thing(hand) is not None:
        return False
    delete_selection(hand)
    return enter(hand)


def _enter_leaves_head(hand: Hand) -> bool:
    kind = hand.structure.kind
    if kind not in {Part.HEADLINE, Part.STANDFIRST}:
        return False
    below = hand.block.next()
    hand.place(block_end(below) if kind is Part.HEADLINE else below.position())
    return True


def _enter_in_table(hand: Hand) -> bool:
    cursor = hand.cursor
    table = table_at(cursor)
    if table is None:
        return False
    cell = table.cellAt(cursor)
    if cell.row() + 1 < table.rows():
        hand.place(table.cellAt(cell.row() + 1, cell.column()).lastCursorPosition().position())
    else:
        hand.place(table.lastPosition() + 1)
    return True


def _enter_at_thing(hand: Hand) -> bool:
    """Above a thing Enter makes a paragraph above it, below it one below."""
    structure = hand.structure
    if not structure.atom:
        return False
    block = hand.block
    paragraph = Structure(path=structure.path)
    with hand.edit() as edit:
        if hand.cursor.atBlockStart():
            edit.insert_above(block, paragraph)
            position = block.position()
        else:
            position = edit.split(block_end(block), paragraph).position()
    hand.place(position)
    return True


def _enter_in_code(hand: Hand) -> bool:
    structure, block = hand.structure, hand.block
    if not structure.code:
        return False
    below = block.next()
    alone = other_container(hand, block.previous()) and other_container(hand, below)
    if block.length() == 1 and other_container(hand, below) and not alone:
        with hand.edit() as edit:
            edit.set_structure(block, Structure(path=structure.path[:-1]))
        hand.place(block.position())
        return True
    text = block.text()
    indent = text[: len(text) - len(text.lstrip(" \t"))][: hand.cursor.positionInBlock()]
    with hand.edit() as edit:
        made = edit.split(hand.cursor.position(), structure)
        if indent:
            edit.insert(made.position(), indent, hand.typing_marks())
    hand.place(made.position() + len(indent))
    return True


def _enter_to_attribution(hand: Hand) -> bool:
    """At the end of the words of a quote go to the line that says whose they are."""
    below = hand.block.next()
    if not hand.cursor.atBlockEnd() or not below.isValid() or other_container(hand, below):
        return False
    if hand.page.structure(below).kind is not Kind.ATTRIBUTION:
        return False
    if hand.structure.kind is Kind.ATTRIBUTION:
        return False
    hand.place(block_end(below))
    return True


def _enter_after_attribution(hand: Hand) -> bool:
    structure, block = hand.structure, hand.block
    if structure.kind is not Kind.ATTRIBUTION:
        return False
    with hand.edit() as edit:
        made = edit.split(hand.cursor.position(), Structure(path=structure.path[:-1]))
    hand.place(made.position() if made.isValid() else block_end(block))
    return True


def _enter_leaves_container(hand: Hand) -> bool:
    """On an empty block leave the list item, the quote, the footnote."""
    structure, block = hand.structure, hand.block
    if block.length() > 1 or structure.last is None:
        return False
    depth = len(structure.path) - 1
    with hand.edit() as edit:
        if structure.last.kind in LISTS and not starts_item(hand.page, block, depth):
            item = replace(structure.last, item=hand.page.fresh_id())
            path = (*structure.path[:-1], item)
            edit.set_structure(block, Structure(path=path).having(tight="1"))
        else:
            lift(edit, block)
    hand.place(block.position())
    return True


def _enter_in_item(hand: Hand) -> bool:
    """Start the next item of a list."""
    structure, block = hand.structure, hand.block
    step = structure.last
    if step is None or step.kind not in LISTS:
        return False
    if not starts_item(hand.page, block, len(structure.path) - 1):
        return False
    item = replace(step, item=hand.page.fresh_id())
    task = " " if structure.get("task") else None
    below = Structure(Kind.PARAGRAPH, (*structure.path[:-1], item), structure.attrs)
    position = hand.cursor.position()
    with hand.edit() as edit:
        made = edit.split(position, below.having(task=task))
        _take_along(edit, made.next(), structure.path, item)
    hand.place(made.position())
    return True


def _take_along(edit: Edit, block: QTextBlock, old: Path, item: Step) -> None:
    """Let the blocks below that stood in the old item stand in the new one."""
    depth = len(old)
    while block.isValid():
        structure = edit.page.structure(block)
        if structure.path[:depth] != old:
            return
        path = (*old[:-1], item, *structure.path[depth:])
        edit.set_structure(block, replace(structure, path=path))
        block = block.next()


def _enter_after_term(hand: Hand) -> bool:
    structure = hand.structure
    step = structure.last
    if structure.kind is not Kind.TERM or step is None:
        return False
    described = replace(step, item=hand.page.fresh_id())
    below = Structure(Kind.PARAGRAPH, (*structure.path[:-1], described)).having(tight="1")
    with hand.edit() as edit:
        made = edit.split(hand.cursor.position(), below)
    hand.place(made.position())
    return True


def _enter_splits(hand: Hand) -> bool:
    structure, cursor = hand.structure, hand.cursor
    plain = Structure(path=structure.path)
    with hand.edit() as edit:
        if structure.level and cursor.atBlockStart() and not cursor.atBlockEnd():
            edit.insert_above(cursor.block(), plain)
            position = cursor.position()
        else:
            below = plain if cursor.atBlockEnd() else structure.having(tight=None, task=None)
            if structure == FILLER:
                below = PARAGRAPH
            position = edit.split(cursor.position(), below).position()
    hand.place(position)
    return True


ENTER: tuple[Answer, ...] = (
    _enter_over_selection,
    _enter_leaves_head,
    _enter_in_table,
    _enter_at_thing,
    _enter_in_code,
    apply_fence,
    apply_divider,
    _enter_to_attribution,
    _enter_after_attribution,
    _enter_leaves_container,
    _enter_after_term,
    _enter_in_item,
    _enter_splits,
)


def enter(hand: Hand) -> bool:
    """Do what Enter does here."""
    return first_that_can(ENTER, hand)


def line_break(hand: Hand) -> bool:
    """Break the line without starting a paragraph."""
    structure = hand.structure
    if structure.atom or structure.code or structure.level:
        return enter(hand)
    if structure.kind in {Part.HEADLINE, Part.STANDFIRST}:
        return _enter_leaves_head(hand)
    delete_selection(hand)
    position = hand.cursor.position()
    with hand.edit() as edit:
        edit.insert_runs(position, (Run(LINE_BREAK, hand.typing_marks(), Break.HARD),))
    hand.place(position + 1)
    return True


def down(hand: Hand) -> bool:
    """Leave a code block, quote or table at the very end of the text for a new paragraph."""
    block = hand.block
    last = not block.next().isValid()
    contained = bool(hand.structure.path) or hand.structure.atom
    if not last or not contained or not hand.cursor.atBlockEnd():
        return False
    with hand.edit() as edit:
        made = edit.split(block_end(block), PARAGRAPH)
    hand.place(made.position())
    return True
