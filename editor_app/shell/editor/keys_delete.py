"""What Backspace and Delete do in every kind of block."""

from PySide6.QtGui import QTextBlock, QTextCursor

from editor_app.markup.leaves import Container, Kind
from editor_app.shell.editor.answers import (
    Answer,
    block_end,
    first_that_can,
    other_container,
)
from editor_app.shell.editor.containers import lift, starts_item
from editor_app.shell.editor.edit import table_at
from editor_app.shell.editor.footnotes import calls_note, remove_with_notes
from editor_app.shell.editor.graphemes import emoji_before
from editor_app.shell.editor.hand import Hand
from editor_app.shell.editor.page import FIRST_BODY_BLOCK
from editor_app.shell.editor.structure import LISTS, Part, Structure


def _delete_selection(hand: Hand) -> bool:
    """Remove what is selected, and the footnotes it alone called for."""
    cursor = hand.cursor
    if not cursor.hasSelection():
        return False
    _remove(hand, cursor.selectionStart(), cursor.selectionEnd())
    return True


def _remove(hand: Hand, start: int, end: int) -> None:
    with hand.edit() as edit:
        position = remove_with_notes(edit, start, end)
    hand.place(position)


def _back_from_thing(hand: Hand) -> bool:
    """Select a thing before it goes."""
    cursor = hand.cursor
    if not hand.structure.atom or cursor.atBlockStart():
        return False
    hand.place(cursor.position(), cursor.position() - 1)
    return True


def _back_stays_in_region(hand: Hand) -> bool:
    cursor = hand.cursor
    if not cursor.atBlockStart():
        return False
    kind, block = hand.structure.kind, hand.block
    if kind is Part.HEADLINE:
        return True
    if kind is Part.STANDFIRST:
        hand.place(block_end(block.previous()))
        return True
    if kind is Part.CELL:
        cursor.movePosition(QTextCursor.MoveOperation.PreviousCharacter)
        if table_at(cursor) is not None:
            hand.place(cursor.position())
        return True
    return False


def _back_from_attribution(hand: Hand) -> bool:
    structure, block = hand.structure, hand.block
    if structure.kind is not Kind.ATTRIBUTION or not hand.cursor.atBlockStart():
        return False
    above = block_end(block.previous())
    if block.length() == 1:
        with hand.edit() as edit:
            edit.remove(above, block.position())
            edit.touch(hand.page.document.findBlock(above))
    hand.place(above)
    return True


def _back_to_paragraph(hand: Hand) -> bool:
    """Make a heading or term a paragraph before it is joined with what is above."""
    structure = hand.structure
    if not hand.cursor.atBlockStart() or not (structure.level or structure.kind is Kind.TERM):
        return False
    with hand.edit() as edit:
        edit.set_structure(hand.block, Structure(path=structure.path))
    return True


def _back_lifts(hand: Hand) -> bool:
    """Let the first block of a container leave it."""
    structure, block = hand.structure, hand.block
    if not hand.cursor.atBlockStart() or structure.last is None:
        return False
    depth = len(structure.path) - 1
    if structure.last.kind in LISTS | {Container.DEFINITIONS}:
        if not starts_item(hand.page, block, depth):
            return False
    elif not other_container(hand, block.previous()):
        return False
    if structure.code and block.length() > 1:
        return True
    with hand.edit() as edit:
        if structure.get("task"):
            edit.set_structure(block, structure.having(task=None))
        else:
            lift(edit, block)
    return True


def _back_to_above(hand: Hand) -> bool:
    """Join with the block above, or go there where joining would harm it."""
    cursor, block = hand.cursor, hand.block
    if not cursor.atBlockStart():
        return False
    above = block.previous()
    if block.blockNumber() == FIRST_BODY_BLOCK:
        hand.place(block_end(above))
        return True
    theirs = hand.page.structure(above)
    if theirs.atom or theirs.kind is Part.CELL:
        _back_over(hand, block, above)
        return True
    _join(hand, above, block)
    return True


def _back_over(hand: Hand, block: QTextBlock, above: QTextBlock) -> None:
    """Leave a thing or table above as it is: remove the empty block below, select the thing."""
    thing = hand.page.structure(above).atom
    position = block_end(above)
    below = block.next()
    spare = below.isValid() and (thing or hand.page.structure(below).kind is not Part.CELL)
    if block.length() == 1 and (thing or spare) and not hand.structure.atom:
        with hand.edit() as edit:
            if thing:
                edit.remove(position, block.position())
                edit.touch(hand.page.document.findBlock(position))
            else:
                kept = hand.page.structure(below)
                edit.remove(block.position(), below.position())
                edit.set_structure(hand.page.document.findBlock(position + 1), kept)
    hand.place(position, position - 1 if thing else None)


def _join(hand: Hand, above: QTextBlock, block: QTextBlock) -> None:
    position = block_end(above)
    structure = hand.page.structure(block if above.length() == 1 else above)
    with hand.edit() as edit:
        edit.remove(position, block.position())
        edit.set_structure(hand.page.document.findBlock(position), structure)
    hand.place(position)


def _back_removes(hand: Hand) -> bool:
    cursor = hand.cursor
    if calls_note(hand.page, cursor.position() - 1, cursor.position()):
        _remove(hand, cursor.position() - 1, cursor.position())
        return True
    probe = QTextCursor(cursor)
    if whole := emoji_before(cursor):
        probe.setPosition(cursor.position() - whole, QTextCursor.MoveMode.KeepAnchor)
        probe.removeSelectedText()
    else:
        probe.deletePreviousChar()
    hand.place(probe.position())
    return True


BACKSPACE: tuple[Answer, ...] = (
    _delete_selection,
    _back_from_thing,
    _back_stays_in_region,
    _back_from_attribution,
    _back_to_paragraph,
    _back_lifts,
    _back_to_above,
    _back_removes,
)


def backspace(hand: Hand) -> bool:
    """Do what Backspace does here."""
    return first_that_can(BACKSPACE, hand)


def _delete_thing(hand: Hand) -> bool:
    cursor = hand.cursor
    if not hand.structure.atom or not cursor.atBlockStart():
        return False
    hand.place(cursor.position() + 1, cursor.position())
    return True


def _delete_pulls_below_up(hand: Hand) -> bool:
    """At the end of a block the one below joins it, where the two may be one."""
    cursor, block = hand.cursor, hand.block
    if not cursor.atBlockEnd():
        return False
    below = block.next()
    if not below.isValid():
        return True
    kind, theirs = hand.structure.kind, hand.page.structure(below)
    if kind in {Part.HEADLINE, Part.STANDFIRST, Part.CELL} or theirs.kind is Part.CELL:
        return True
    if hand.structure.atom or theirs.kind is Kind.ATTRIBUTION:
        hand.place(below.position())
    elif theirs.atom and block.length() > 1:
        hand.place(below.position() + 1, below.position())
    else:
        _join(hand, block, below)
    return True


def _delete_removes(hand: Hand) -> bool:
    position = hand.cursor.position()
    if calls_note(hand.page, position, position + 1):
        _remove(hand, position, position + 1)
        return True
    probe = QTextCursor(hand.cursor)
    probe.deleteChar()
    return True


DELETE: tuple[Answer, ...] = (
    _delete_selection,
    _delete_thing,
    _delete_pulls_below_up,
    _delete_removes,
)


def delete(hand: Hand) -> bool:
    """Do what Delete does here."""
    return first_that_can(DELETE, hand)


def delete_to(move: QTextCursor.MoveOperation) -> Answer:
    """Return an answer that deletes up to where ``move`` leads, within the block."""

    def answer(hand: Hand) -> bool:
        cursor, block = hand.cursor, hand.block
        if cursor.hasSelection():
            return _delete_selection(hand)
        probe = QTextCursor(cursor)
        probe.movePosition(move)
        target = max(block.position(), min(probe.position(), block_end(block)))
        if target == cursor.position():
            return backspace(hand) if probe.position() < target else delete(hand)
        with hand.edit() as edit:
            start = min(target, cursor.position())
            start = remove_with_notes(edit, start, max(target, cursor.position()))
        hand.place(start)
        return True

    return answer
