"""Commands that put something on the page: dividers, figures, footnotes, notes, pictures.

Every command answers "could I?" when called with ``do=False``.
"""

from dataclasses import replace

from PySide6.QtGui import QTextBlock

from editor_app.markup.leaves import Container, Kind, Leaf, Step
from editor_app.markup.runs import FootnoteReference, Note, attributes, placed
from editor_app.shell.editor.answers import block_end, selected_thing
from editor_app.shell.editor.commands_marks import can_mark, link_at
from editor_app.shell.editor.edit import Edit
from editor_app.shell.editor.hand import Hand
from editor_app.shell.editor.inline_things import thing_here
from editor_app.shell.editor.pasted_notes import free_label
from editor_app.shell.editor.structure import FILLER, PARAGRAPH, Structure


def can_insert_block(hand: Hand) -> bool:
    """Whether a thing may stand where the caret is."""
    structure = hand.structure
    return structure.prose or structure.atom or structure.code or structure == FILLER


def insert_rule(hand: Hand, *, do: bool = True) -> bool:
    """Put a divider below the caret's block, or in place of an empty one."""
    return insert_thing(hand, Leaf(kind=Kind.RULE), do=do)


def insert_figure(
    hand: Hand, src: str, *, alt: str = "", caption: str = "", credit: str = "", do: bool = True
) -> bool:
    """Put a picture with its words below the caret's block, or in place of an empty one."""
    values = {"src": src, "alt": alt, "caption": caption, "credit": credit}
    attrs = attributes({name: value for name, value in values.items() if value or name == "src"})
    return insert_thing(hand, Leaf(kind=Kind.FIGURE, attrs=attrs), do=do)


def insert_thing(hand: Hand, leaf: Leaf, *, do: bool = True) -> bool:
    """Put a block that is one thing on the page; the caret goes to the block below it."""
    if not can_insert_block(hand) or not do:
        return can_insert_block(hand)
    with hand.edit() as edit:
        block = _room_below(hand, edit)
        edit.set_structure(block, Structure.of(leaf))
        edit.put_thing(block)
        below = block.next()
        if not below.isValid() or not edit.page.structure(below).prose:
            below = edit.split(block_end(block), PARAGRAPH)
    hand.place(below.position())
    return True


def _room_below(hand: Hand, edit: Edit) -> QTextBlock:
    """Return an empty block outside containers, at the caret or below what it stands in."""
    block = hand.block
    if block.length() == 1 and not hand.structure.path:
        return block
    while block.next().isValid() and _together(edit, block, block.next()):
        block = block.next()
    return edit.split(block_end(block), PARAGRAPH)


def _together(edit: Edit, one: QTextBlock, other: QTextBlock) -> bool:
    mine, theirs = edit.page.structure(one).path, edit.page.structure(other).path
    return bool(mine and theirs) and mine[0].container == theirs[0].container


def change_thing(hand: Hand, block: QTextBlock, leaf: Leaf) -> None:
    """Let a figure or island say something else."""
    with hand.edit() as edit:
        edit.set_structure(block, Structure.of(leaf))


def insert_footnote(hand: Hand, *, do: bool = True) -> bool:
    """Put a number at the caret and an empty note at the foot; the caret goes to the note."""
    possible = can_mark(hand) and not hand.structure.within(frozenset({Container.FOOTNOTE}))
    if not possible or not do:
        return possible
    label = free_label(hand.page, set())
    step = Step(Container.FOOTNOTE, hand.page.fresh_id(), label=label)
    position = hand.cursor.selectionEnd()
    with hand.edit() as edit:
        marks = replace(hand.typing_marks(), link=None)
        edit.insert_runs(position, (placed(FootnoteReference(label), marks),))
        last = hand.page.document.lastBlock()
        note = edit.split(block_end(last), Structure(path=(step,)))
    hand.place(note.position())
    return True


def insert_note(hand: Hand, words: str, *, do: bool = True) -> bool:
    """Put an editor's note at the caret, ready for other words; it is never published."""
    if not can_mark(hand) or not do:
        return can_mark(hand)
    start = hand.cursor.selectionEnd()
    with hand.edit() as edit:
        end = edit.insert_runs(start, (placed(Note(words)),))
    hand.place(end)
    hand.thing_wanted.emit(start)
    return True


def open_here(hand: Hand, *, do: bool = True) -> bool:
    """Ask to change the picture, island, note, inline HTML or link at the caret."""
    block = selected_thing(hand)
    place = thing_here(hand)
    start = block.position() if block else place.start if place else None
    possible = start is not None or link_at(hand) is not None
    if possible and do:
        hand.thing_wanted.emit(hand.cursor.position() if start is None else start)
    return possible
