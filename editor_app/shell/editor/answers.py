"""What the keys have in common: answers asked in order, and a few questions about the caret."""

from collections.abc import Callable, Sequence

from PySide6.QtGui import QTextBlock

from editor_app.markup.runs import OBJECT
from editor_app.shell.editor.hand import Hand
from editor_app.shell.editor.removal import remove_range

Answer = Callable[[Hand], bool]


def first_that_can(answers: Sequence[Answer], hand: Hand) -> bool:
    """Ask each answer in turn; return whether one did something."""
    return any(answer(hand) for answer in answers)


def block_end(block: QTextBlock) -> int:
    """Return the position after the last letter of ``block``."""
    return block.position() + block.length() - 1


def delete_selection(hand: Hand) -> bool:
    """Remove what is selected."""
    cursor = hand.cursor
    if not cursor.hasSelection():
        return False
    with hand.edit() as edit:
        position = remove_range(edit, cursor.selectionStart(), cursor.selectionEnd())
    hand.place(position)
    return True


def other_container(hand: Hand, other: QTextBlock) -> bool:
    """Whether ``other`` does not stand in the innermost container of the caret."""
    step = hand.structure.last
    if step is None or not other.isValid():
        return True
    depth = len(hand.structure.path) - 1
    path = hand.page.structure(other).path
    return len(path) <= depth or path[depth].container != step.container


def selected_thing(hand: Hand) -> QTextBlock | None:
    """Return the block of a figure, rule or island that is selected and nothing else."""
    cursor = hand.cursor
    block = hand.page.document.findBlock(cursor.selectionStart())
    same = cursor.selectionEnd() == block_end(block) and cursor.selectedText() == OBJECT
    return block if same and hand.page.structure(block).atom else None
