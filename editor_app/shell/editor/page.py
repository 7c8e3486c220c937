"""The page: one document for headline, standfirst and body, with its leaves at hand.

The document is the one place where the text lives. `Page` keeps for every
block what was read from it, and reads again only blocks that changed, so that
the leaves of a long story are there at once after every key.
"""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QTextBlock, QTextCursor, QTextLayout

from editor_app.markup.leaves import Leaf
from editor_app.markup.runs import OBJECT, FootnoteReference, Run, Runs
from editor_app.shell.editor.binding import Binding
from editor_app.shell.editor.page_document import PageDocument
from editor_app.shell.editor.page_style import BODY, PAGE_TOP, PageStyle
from editor_app.shell.editor.structure import (
    HEADLINE,
    STANDFIRST,
    Lexicon,
    Part,
    Structure,
)

FIRST_BODY_BLOCK = 2
"""Blocks 0 and 1 are the headline and the standfirst."""


@dataclass(slots=True, eq=False)
class Entry:
    """What was read from one block. ``leaves`` is empty for headline, standfirst and cells."""

    structure: Structure
    runs: Runs
    leaves: tuple[Leaf, ...]


class Page(QObject):
    """A document and what its blocks say. Positions are those of the document."""

    changed = Signal()
    """Words or structure changed, by whatever hand."""

    def __init__(self, style: PageStyle, lexicon: Lexicon, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.style = style
        self.binding = Binding(lexicon, style)
        self.document = PageDocument(self)
        self.version = 0
        self._shape = 0
        self._entries: list[Entry] = []
        self._restyling = False
        self.next_id = 1
        self._table_leaves: dict[int, tuple[tuple[Entry, ...], Leaf]] = {}
        self._indices: tuple[int, list[int]] = (-1, [])
        self._footnotes: tuple[int, dict[str, int]] = (-1, {})
        self._lay_out()
        self.document.contentsChange.connect(self._contents_changed)

    def _lay_out(self) -> None:
        self.document.setDocumentMargin(0)
        self.document.setDefaultFont(self.style.font(BODY))
        self.document.documentLayout().setPaintDevice(self.style.device)

    # --- filling

    def begin(self, headline: str, standfirst: str) -> None:
        """Start a new text; nothing of the old one stays, nor anything to undo."""
        self.document.setUndoRedoEnabled(False)
        self.document.clear()
        frame = self.document.rootFrame()
        around = frame.frameFormat()
        around.setTopMargin(PAGE_TOP)
        frame.setFrameFormat(around)
        cursor = QTextCursor(self.document)
        cursor.beginEditBlock()
        for index, (structure, text) in enumerate(((HEADLINE, headline), (STANDFIRST, standfirst))):
            made = self.style.block_format(structure, None)
            chars = self.style.block_char_format(structure)
            if index:
                cursor.insertBlock(made, chars)
            else:
                cursor.setBlockFormat(made)
                cursor.setBlockCharFormat(chars)
            if text:
                cursor.insertText(" ".join(text.split("\n")), self.style.char_format(0))
        cursor.endEditBlock()

    def append(self, leaves: Sequence[Leaf], below: Structure | None = None) -> None:
        """Add ``leaves`` at the end while the text is being filled."""
        for leaf in leaves:
            for step in leaf.path:
                self.next_id = max(self.next_id, step.id + 1, step.item + 1)
        cursor = QTextCursor(self.document)
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.beginEditBlock()
        self.binding.append(cursor, leaves, below)
        cursor.endEditBlock()

    def finish(self) -> None:
        """End the filling: from now on every change can be undone."""
        if self.document.blockCount() == FIRST_BODY_BLOCK:
            self.append([Leaf()])
        self.document.setUndoRedoEnabled(True)
        self.document.setModified(False)

    def set_head(self, headline: str, standfirst: str) -> None:
        """Put other words in headline and standfirst, as steps of the undo history."""
        for number, (now, wanted) in enumerate(
            ((self.headline, headline), (self.standfirst, standfirst))
        ):
            if now != wanted:
                cursor = QTextCursor(self.document.findBlockByNumber(number))
                cursor.movePosition(cursor.MoveOperation.EndOfBlock, cursor.MoveMode.KeepAnchor)
                cursor.insertText(" ".join(wanted.split("\n")), self.style.char_format(0))

    # --- reading

    @property
    def headline(self) -> str:
        """The words of the headline."""
        return _plain(self._entries[0].runs)

    @property
    def standfirst(self) -> str:
        """The words of the standfirst."""
        return _plain(self._entries[1].runs)

    def leaves(self) -> list[Leaf]:
        """Return the leaves of the body, the same objects as before where nothing changed."""
        found: list[Leaf] = []
        index, count = FIRST_BODY_BLOCK, len(self._entries)
        while index < count:
            entry = self._entries[index]
            if entry.structure.kind is Part.CELL:
                leaf, index = self._table_leaf(index)
                found.append(leaf)
                continue
            found += entry.leaves
            index += 1
        return found

    def entry(self, block: QTextBlock) -> Entry:
        """Return what was read from ``block``."""
        return self._entries[block.blockNumber()]

    @property
    def entries(self) -> Sequence[Entry]:
        """What was read from each block, from the headline on."""
        return self._entries

    def structure(self, block: QTextBlock) -> Structure:
        """Return what ``block`` is, also while an edit is under way."""
        return self.binding.structure(block)

    def leaf_index(self, block: QTextBlock) -> int:
        """Return the number, among the leaves of the body, of the leaf that holds ``block``."""
        number = block.blockNumber()
        if self._indices[0] != self._shape:
            self._indices = (self._shape, self._number_leaves())
        return self._indices[1][number] if number < len(self._indices[1]) else 0

    def leaf_block(self, index: int) -> QTextBlock:
        """Return the first block of a leaf of the body."""
        self.leaf_index(self.document.begin())
        numbers = self._indices[1]
        found = bisect_left(numbers, index, FIRST_BODY_BLOCK)
        return self.document.findBlockByNumber(min(found, len(numbers) - 1))

    def _number_leaves(self) -> list[int]:
        """Return for each block the number of its leaf, or of the next one."""
        numbers = [0] * FIRST_BODY_BLOCK
        count, table_left = 0, 0
        for index in range(FIRST_BODY_BLOCK, len(self._entries)):
            entry = self._entries[index]
            if entry.structure.kind is Part.CELL:
                if not table_left:
                    table_left = self._table_leaf(index)[1] - index
                table_left -= 1
                numbers.append(count)
                count += 0 if table_left else 1
            else:
                numbers.append(count)
                count += len(entry.leaves)
        return numbers

    def fresh_id(self) -> int:
        """Return an id for a new container or item."""
        self.next_id += 1
        return self.next_id

    def footnote_number(self, label: str) -> int:
        """Return a footnote's number, in order of first mention; 0 if nothing mentions it."""
        if self._footnotes[0] != self.version:
            numbers: dict[str, int] = {}
            for entry in self._entries:
                for run in entry.runs:
                    if isinstance(run.thing, FootnoteReference):
                        numbers.setdefault(run.thing.label, len(numbers) + 1)
            self._footnotes = (self.version, numbers)
        return self._footnotes[1].get(label, 0)

    def _table_leaf(self, index: int) -> tuple[Leaf, int]:
        """Return the leaf of the table whose first cell is block ``index``, and the next block."""
        cursor = QTextCursor(self.document.findBlockByNumber(index))
        table = cursor.currentTable()
        end = table.lastCursorPosition().block().blockNumber() + 1
        cells = tuple(self._entries[index:end])
        key = table.objectIndex()
        known = self._table_leaves.get(key)
        structure = self.binding.table_structure(table)
        if known and known[0] == cells and Structure.of(known[1]) == structure:
            return known[1], end
        leaf = self.binding.table_leaf(table)
        self._table_leaves[key] = cells, leaf
        return leaf, end

    def drawn(self, block: QTextBlock) -> list[QTextLayout.FormatRange]:
        """Return what is drawn over the formats of ``block``."""
        entry = self.entry(block)
        return self.style.overlay(entry.structure, entry.runs)

    # --- following changes

    def restyle(self) -> None:
        """Draw everything anew, in other colours or another size; nothing to undo."""
        self._lay_out()
        self._restyling = True
        block = self.document.begin()
        while block.isValid():
            self._draw(block, self._entries[block.blockNumber()])
            block = block.next()
        self.document.markContentsDirty(0, self.document.characterCount())
        self._restyling = False

    def redraw(self, concerned: Callable[[Entry], bool]) -> None:
        """Give the things in these blocks the size they have by now; nothing to undo."""
        self._restyling = True
        for number, entry in enumerate(self._entries):
            if concerned(entry):
                block = self.document.findBlockByNumber(number)
                self.document.markContentsDirty(block.position(), block.length())
        self._restyling = False

    def _contents_changed(self, position: int, _removed: int, added: int) -> None:
        if self._restyling:
            return
        document = self.document
        first = document.findBlock(position)
        final = document.findBlock(min(position + added, document.characterCount() - 1))
        start, end = first.blockNumber(), final.blockNumber() + 1
        grown = document.blockCount() - len(self._entries)
        fresh: list[Entry] = []
        block = first
        for _ in range(start, end):
            entry = self._read(block)
            self._draw(block, entry)
            fresh.append(entry)
            block = block.next()
        stale = slice(start, max(start, end - grown))
        if [len(entry.leaves) for entry in self._entries[stale]] != [
            len(entry.leaves) for entry in fresh
        ]:
            self._shape += 1
        self._entries[stale] = fresh
        self.version += 1
        self.changed.emit()

    def _read(self, block: QTextBlock) -> Entry:
        structure = self.binding.structure(block)
        runs = self.binding.runs(block)
        if structure.kind in _NO_LEAF:
            return Entry(structure, runs, ())
        atom = structure.atom and OBJECT in block.text()
        leaves = self.binding.leaves(structure, runs, atom=atom)
        if leaves and not leaves[0].path and leaves[0] == _EMPTY:
            leaves = ()
        return Entry(structure, runs, leaves)

    def _draw(self, block: QTextBlock, entry: Entry) -> None:
        layout = block.layout()
        ranges = self.style.overlay(entry.structure, entry.runs)
        if ranges or layout.formats():
            layout.setFormats(ranges)


def _plain(runs: Runs) -> str:
    return "".join(run.text for run in runs if _is_words(run))


def _is_words(run: Run) -> bool:
    return run.text != OBJECT


_NO_LEAF = frozenset({Part.HEADLINE, Part.STANDFIRST, Part.CELL})
_EMPTY = Leaf()
