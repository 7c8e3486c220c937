"""One undoable step: whatever is done inside it is undone by one Ctrl+Z."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from types import TracebackType

from PySide6.QtGui import QTextBlock, QTextCursor, QTextTable

from editor_app.markup.leaves import Kind, Leaf
from editor_app.markup.runs import OBJECT, Marks, Run, Runs
from editor_app.shell.editor.binding import Binding
from editor_app.shell.editor.page import Page
from editor_app.shell.editor.settle import settled
from editor_app.shell.editor.structure import FILLER, Part, Structure

_FIXED = frozenset({Part.HEADLINE, Part.STANDFIRST, Part.CELL})


class Edit:
    """Changes blocks of a page; on leaving, the structures around them are made consistent.

    Positions and blocks are those of the document as it is at each call. What
    the page knows of its entries is not current before the edit has ended.
    """

    def __init__(self, page: Page, caret: int = 0) -> None:
        self.page = page
        self.binding: Binding = page.binding
        self.cursor = QTextCursor(page.document)
        # Undo brings the caret back to where it was when the step began.
        self.cursor.setPosition(caret)
        self._touched = False
        self._above = self._below = 0

    def __enter__(self) -> "Edit":
        # An unmodified document starts a new undo step instead of joining the last.
        self.page.document.setModified(False)
        self.cursor.beginEditBlock()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._touched:
            self._settle()
        self.cursor.endEditBlock()
        self.page.document.setModified(False)

    # --- text

    def insert(self, position: int, text: str, marks: Marks) -> None:
        """Insert words."""
        self.cursor.setPosition(position)
        number = self.binding.lexicon.marks_number(marks)
        self.cursor.insertText(text, self.page.style.char_format(number))

    def insert_runs(self, position: int, runs: Runs) -> int:
        """Insert words and things; return the position after them."""
        self.cursor.setPosition(position)
        self.binding.insert_runs(self.cursor, runs)
        return self.cursor.position()

    def set_marks(self, start: int, end: int, marks: Marks, run: Run) -> None:
        """Set the text of ``run``, which stands from ``start`` to ``end``, as ``marks``."""
        self.cursor.setPosition(start)
        self.cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self.cursor.setCharFormat(self.binding.run_format(replace(run, marks=marks)))

    def remove(self, start: int, end: int) -> None:
        """Remove text within one block, or blocks of the body and the text between them."""
        self.cursor.setPosition(start)
        self.cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        first = self.page.document.findBlock(start)
        structure = self.page.structure(first)
        joined = self.page.document.findBlock(end) != first
        self.cursor.removeSelectedText()
        if joined:
            self.set_structure(self.page.document.findBlock(start), structure)

    # --- blocks

    def set_structure(self, block: QTextBlock, structure: Structure) -> None:
        """Let ``block`` be something else; its words stay."""
        self.touch(block)
        if self.page.structure(block) == structure:
            return
        cursor = QTextCursor(block)
        cursor.setBlockFormat(self.page.style.block_format(structure, None))
        cursor.setBlockCharFormat(self.page.style.block_char_format(structure))

    def split(self, position: int, below: Structure) -> QTextBlock:
        """Break the block at ``position``; return the new block, a ``below``."""
        self.cursor.setPosition(position)
        self.touch(self.cursor.block())
        style = self.page.style
        self.cursor.insertBlock(style.block_format(below, None), style.block_char_format(below))
        # Qt hands the block's char format on to what was above; give it back its own.
        block = self.cursor.block()
        self.touch(block)
        return block

    def insert_above(self, block: QTextBlock, structure: Structure) -> QTextBlock:
        """Put an empty block above ``block``."""
        own = self.page.structure(block)
        below = self.split(block.position(), own)
        above = below.previous()
        self.set_structure(above, structure)
        return above

    def append_leaves(self, block: QTextBlock, leaves: Sequence[Leaf]) -> QTextBlock:
        """Add blocks for ``leaves`` below ``block``; return the last of them."""
        self.touch(block)
        self.cursor.setPosition(block.position() + block.length() - 1)
        self.binding.append(self.cursor, leaves, None)
        last = self.cursor.block()
        self.touch(last)
        return last

    def put_thing(self, block: QTextBlock) -> None:
        """Put the one object character of an atom into its empty block."""
        self.cursor.setPosition(block.position())
        self.cursor.insertText(OBJECT, self.binding.atom_format())

    def touch(self, block: QTextBlock) -> None:
        """Note that what holds around ``block`` has to be looked at again."""
        above = block.blockNumber()
        below = self.page.document.blockCount() - above
        if not self._touched:
            self._above, self._below, self._touched = above, below, True
            return
        self._above = min(self._above, above)
        self._below = min(self._below, below)

    # --- consistency

    def _settle(self) -> None:
        blocks = list(self._affected())
        for block in blocks:
            self._revive(block)
        before = [self.page.structure(block) for block in blocks]
        after = settled(before, self.page.fresh_id)
        follower = blocks[-1].next()
        last = self.page.structure(follower) if follower.isValid() else None
        for block, old, new, below in zip(blocks, before, after, [*after[1:], last], strict=True):
            self._dress(block, old, new, below)

    def _affected(self) -> Iterator[QTextBlock]:
        """Walk through the touched blocks, their neighbours, and the whole of each container."""
        document = self.page.document
        first = document.findBlockByNumber(max(0, self._above - 1))
        last_number = document.blockCount() - self._below + 1
        while first.previous().isValid() and self._same_chunk(first.previous(), first):
            first = first.previous()
        block = first
        while block.isValid():
            yield block
            following = block.next()
            if block.blockNumber() >= last_number and not (
                following.isValid() and self._same_chunk(block, following)
            ):
                return
            block = following

    def _same_chunk(self, one: QTextBlock, other: QTextBlock) -> bool:
        mine, theirs = self.page.structure(one).path, self.page.structure(other).path
        return bool(mine and theirs) and mine[0].container == theirs[0].container

    def _revive(self, block: QTextBlock) -> None:
        """Make a paragraph of a thing whose character is gone, and of a filler with words."""
        structure = self.page.structure(block)
        lost = structure.atom and OBJECT not in block.text()
        if lost or (structure == FILLER and block.length() > 1):
            self.set_structure(block, Structure(path=structure.path))

    def _dress(
        self, block: QTextBlock, old: Structure, new: Structure, below: Structure | None
    ) -> None:
        if old.kind is Part.CELL:
            return
        made = self.page.style.block_format(new, below)
        now = block.blockFormat()
        if old != new or now.bottomMargin() != made.bottomMargin():
            made.setLayoutDirection(now.layoutDirection())
            QTextCursor(block).setBlockFormat(made)
        if old.kind != new.kind or old.path[:1] != new.path[:1]:
            chars = self.page.style.block_char_format(new)
            if QTextCursor(block).blockCharFormat() != chars:
                QTextCursor(block).setBlockCharFormat(chars)


def table_at(cursor: QTextCursor) -> QTextTable | None:
    """Return the table the caret is in."""
    table: QTextTable | None = cursor.currentTable()
    return table


def is_fixed(structure: Structure) -> bool:
    """Whether a block keeps its kind and its borders: headline, standfirst, table cells."""
    return structure.kind in _FIXED


def is_table(structure: Structure) -> bool:
    """Whether a block is part of a table."""
    return structure.kind in {Kind.TABLE, Part.CELL}
