"""Leaves into a QTextDocument and back, without loss.

The truth is in the user properties of the formats (see `structure`); what a
reader sees is derived from it by `PageStyle`.
"""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QColor,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextFormat,
    QTextLength,
    QTextTable,
    QTextTableFormat,
)

from editor_app.markup.leaves import Kind, Leaf
from editor_app.markup.runs import LINE_BREAK, OBJECT, Break, Run, Runs, merged
from editor_app.shell.editor.page_style import PageStyle
from editor_app.shell.editor.structure import (
    CELL,
    FILLER,
    HEAD_CELL,
    Lexicon,
    Property,
    Structure,
)

ATOM_OBJECT = QTextFormat.ObjectTypes.UserObject.value + 1
"""The object type of a block that is one thing: a figure, a rule, an island."""

INLINE_OBJECT = QTextFormat.ObjectTypes.UserObject.value + 2
"""The object type of a thing within a line."""

_TABLE_LINES = QColor(128, 128, 128, 80)
"""Half transparent, so that a change of theme changes no format."""

_ALIGNMENTS = {
    "l": Qt.AlignmentFlag.AlignLeft,
    "c": Qt.AlignmentFlag.AlignHCenter,
    "r": Qt.AlignmentFlag.AlignRight,
}


class Binding:
    """Writes leaves at a cursor and reads blocks back as structure and runs."""

    def __init__(self, lexicon: Lexicon, style: PageStyle) -> None:
        self.lexicon = lexicon
        self.style = style

    # --- reading

    def structure(self, block: QTextBlock) -> Structure:
        """Return what ``block`` is."""
        return self.lexicon.structure(block.blockFormat().intProperty(Property.STRUCTURE))

    def table_structure(self, table: QTextTable) -> Structure:
        """Return what the leaf of ``table`` is, without its cells."""
        return self.lexicon.structure(table.format().intProperty(Property.STRUCTURE))

    def runs(self, block: QTextBlock) -> Runs:
        """Return the words and things of ``block``."""
        found: list[Run] = []
        pieces = block.begin()
        while not pieces.atEnd():
            fragment = pieces.fragment()
            made = fragment.charFormat()
            marks = self.lexicon.marks(made.intProperty(Property.MARKS))
            thing = self.lexicon.thing(made.intProperty(Property.THING))
            text = fragment.text()
            if thing is None and LINE_BREAK not in text and OBJECT not in text:
                found.append(Run(text, marks))
            else:
                found += self._pieces(text, Run("", marks, thing))
            pieces += 1
        return merged(found)

    @staticmethod
    def _pieces(text: str, setting: Run) -> list[Run]:
        """One run for each thing in ``text``; letters that only took over a format are words."""
        pieces: list[Run] = []
        soft_left = setting.thing is Break.SOFT
        for character in text:
            if character == LINE_BREAK:
                pieces.append(Run(character, setting.marks, Break.HARD))
            elif character == OBJECT:
                if setting.thing is not None and not isinstance(setting.thing, Break):
                    pieces.append(Run(character, setting.marks, setting.thing))
            elif soft_left and character == " ":
                soft_left = False
                pieces.append(Run(character, setting.marks, Break.SOFT))
            else:
                pieces.append(Run(character, setting.marks))
        return pieces

    def leaves(self, structure: Structure, runs: Runs, *, atom: bool) -> tuple[Leaf, ...]:
        """Return the leaves of a block of the body; usually one.

        ``atom`` says whether the thing itself still stands in the block: words
        typed beside it become a paragraph of their own, and where the thing is
        gone only words are left.
        """
        if not isinstance(structure.kind, Kind):
            return (Leaf(runs=runs),) if runs else ()
        leaf = Leaf(structure.path, structure.kind, structure.attrs)
        if not structure.atom:
            return (replace(leaf, runs=runs),)
        beside = (Leaf(structure.path, runs=runs),) if runs else ()
        return (leaf, *beside) if atom else beside or (Leaf(structure.path),)

    def table_leaf(self, table: QTextTable) -> Leaf:
        """Return the leaf of a whole table."""
        structure = self.table_structure(table)
        rows = tuple(
            tuple(self._cell_runs(table, row, column) for column in range(table.columns()))
            for row in range(table.rows())
        )
        return Leaf(structure.path, Kind.TABLE, structure.attrs, cells=rows)

    def _cell_runs(self, table: QTextTable, row: int, column: int) -> Runs:
        cell = table.cellAt(row, column)
        block = cell.firstCursorPosition().block()
        last = cell.lastCursorPosition().block().blockNumber()
        runs = list(self.runs(block))
        while block.blockNumber() < last:
            block = block.next()
            runs += [Run(" "), *self.runs(block)]
        return merged(runs)

    # --- writing

    def insert_runs(self, cursor: QTextCursor, runs: Runs) -> None:
        """Put ``runs`` at the cursor."""
        for run in runs:
            cursor.insertText(run.text, self.run_format(run))

    def run_format(self, run: Run) -> QTextCharFormat:
        """Return the format of one run."""
        marks = self.lexicon.marks_number(run.marks)
        if run.thing is None:
            return self.style.char_format(marks)
        made = self.style.char_format(marks, self.lexicon.thing_number(run.thing))
        if run.text == OBJECT:
            made.setObjectType(INLINE_OBJECT)
        return made

    def atom_format(self) -> QTextCharFormat:
        """Return the format of the one character of a block that is a thing."""
        made = QTextCharFormat()
        made.setObjectType(ATOM_OBJECT)
        return made

    def fill_block(self, cursor: QTextCursor, leaf: Leaf) -> None:
        """Put the words of ``leaf``, or its thing, into the empty block at the cursor."""
        if Structure.of(leaf).atom:
            cursor.insertText(OBJECT, self.atom_format())
        else:
            self.insert_runs(cursor, leaf.runs)

    def append(
        self, cursor: QTextCursor, leaves: Sequence[Leaf], below: Structure | None = None
    ) -> None:
        """Add blocks for ``leaves`` after the cursor's block, which keeps its words.

        A filler left after a table is taken for the next leaf. ``below`` is
        what follows the last leaf. The cursor ends in the last block.
        """
        following = [Structure.of(leaf) for leaf in leaves[1:]]
        for leaf, after in zip(leaves, [*following, below], strict=True):
            if leaf.kind is Kind.TABLE:
                self.insert_table(cursor, leaf)
                continue
            structure = Structure.of(leaf)
            made = self.style.block_format(structure, after)
            chars = self.style.block_char_format(structure)
            if self.structure(cursor.block()) == FILLER and cursor.block().length() == 1:
                cursor.setBlockFormat(made)
                cursor.setBlockCharFormat(chars)
            else:
                cursor.insertBlock(made, chars)
            self.fill_block(cursor, leaf)

    def insert_table(self, cursor: QTextCursor, leaf: Leaf) -> QTextTable:
        """Add a table after the cursor's words; the cursor ends in the filler after it."""
        structure = Structure.of(leaf)
        columns = max((len(row) for row in leaf.cells), default=1)
        made = self.table_format(structure)
        table = cursor.insertTable(max(1, len(leaf.cells)), columns, made)
        for row, cells in enumerate(leaf.cells):
            for column, runs in enumerate(cells):
                self._fill_cell(table, row, column, runs)
        cursor.setPosition(table.lastPosition() + 1)
        cursor.setBlockFormat(self.style.block_format(FILLER, None))
        cursor.setBlockCharFormat(QTextCharFormat())
        return table

    def table_format(self, structure: Structure) -> QTextTableFormat:
        """Return the format of a table's frame."""
        made = QTextTableFormat()
        made.setProperty(Property.STRUCTURE, self.lexicon.structure_number(structure))
        made.setHeaderRowCount(1)
        made.setCellPadding(6)
        made.setCellSpacing(0)
        made.setBorder(1)
        made.setBorderCollapse(True)
        made.setBorderBrush(_TABLE_LINES)
        made.setTopMargin(20)
        made.setBottomMargin(20)
        made.setLeftMargin(self.style.block_format(structure, None).leftMargin())
        made.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        return made

    def dress_cells(self, table: QTextTable) -> None:
        """Give every cell its block format: alignment by column, weight by row."""
        for row in range(table.rows()):
            for column in range(table.columns()):
                cursor = table.cellAt(row, column).firstCursorPosition()
                made = self._cell_format(table, row, column)
                if cursor.blockFormat() != made:
                    cursor.setBlockFormat(made)
                    chars = self.style.block_char_format(HEAD_CELL if row == 0 else CELL)
                    cursor.setBlockCharFormat(chars)

    def _cell_format(self, table: QTextTable, row: int, column: int) -> QTextBlockFormat:
        made = self.style.block_format(CELL if row else HEAD_CELL, CELL)
        align = self.table_structure(table).get("align")[column : column + 1]
        if align in _ALIGNMENTS:
            made.setAlignment(_ALIGNMENTS[align])
        return made

    def _fill_cell(self, table: QTextTable, row: int, column: int, runs: Runs) -> None:
        cursor = table.cellAt(row, column).firstCursorPosition()
        cursor.setBlockFormat(self._cell_format(table, row, column))
        cursor.setBlockCharFormat(self.style.block_char_format(CELL))
        self.insert_runs(cursor, runs)
