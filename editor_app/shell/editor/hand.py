"""The writer's hand: the page, the caret on it, and the setting the next words will have."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QTextBlock, QTextCursor
from PySide6.QtWidgets import QTextEdit

from editor_app.markup.runs import OBJECT, PLAIN, Break, Marks, Run, Runs
from editor_app.shell.editor.edit import Edit
from editor_app.shell.editor.page import Page
from editor_app.shell.editor.page_style import utf16_length
from editor_app.shell.editor.structure import Part, Structure


class Hand(QObject):
    """What commands work with. Moving the caret forgets the setting chosen for the next words.

    ``thing_wanted`` asks to change the thing or link at a position, in a box of
    its own; ``link_wanted`` carries an address to open.
    """

    thing_wanted = Signal(int)
    link_wanted = Signal(str)

    def __init__(self, page: Page, view: QTextEdit) -> None:
        super().__init__(view)
        self.page = page
        self._view = view
        self._chosen: tuple[int, Marks] | None = None

    @property
    def cursor(self) -> QTextCursor:
        """A copy of the caret and selection."""
        return self._view.textCursor()

    @property
    def block(self) -> QTextBlock:
        """The block of the caret."""
        return self.cursor.block()

    @property
    def structure(self) -> Structure:
        """What the caret's block is."""
        return self.page.structure(self.block)

    def edit(self) -> Edit:
        """Start one undoable step."""
        return Edit(self.page, self.cursor.position())

    def place(self, position: int, anchor: int | None = None) -> None:
        """Put the caret at ``position``, with a selection from ``anchor`` if given."""
        cursor = QTextCursor(self.page.document)
        last = self.page.document.characterCount() - 1
        cursor.setPosition(min(position if anchor is None else anchor, last))
        if anchor is not None:
            cursor.setPosition(min(position, last), QTextCursor.MoveMode.KeepAnchor)
        self._view.setTextCursor(cursor)
        self._view.ensureCursorVisible()

    # --- the setting of the next words

    def choose_marks(self, marks: Marks) -> None:
        """Let the words typed next be set as ``marks``."""
        self._chosen = self.cursor.position(), marks

    def typing_marks(self) -> Marks:
        """Return how words typed at the caret will be set.

        They continue what stands before them, but never the link that ends there.
        """
        cursor = self.cursor
        structure = self.structure
        if structure.kind in {Part.HEADLINE, Part.STANDFIRST} or structure.code:
            return PLAIN
        if self._chosen and self._chosen[0] == cursor.selectionStart():
            return self._chosen[1]
        block = self.page.document.findBlock(cursor.selectionStart())
        runs = self.page.entry(block).runs
        return marks_at(runs, cursor.selectionStart() - block.position())


def marks_at(runs: Runs, column: int) -> Marks:
    """Return the setting of words inserted at ``column`` of a block of ``runs``."""
    position = 0
    before: Run | None = None
    for run in runs:
        after = position + utf16_length(run.text)
        if position >= column:
            return _between(before, run)
        if column < after:
            return _without_abbreviation(run.marks)
        before, position = run, after
    return _between(before, None)


def marks_of(runs: Runs, column: int) -> Marks:
    """Return the setting of the character at ``column`` of a block of ``runs``."""
    position = 0
    for run in runs:
        position += utf16_length(run.text)
        if column < position:
            return run.marks
    return PLAIN


def _between(before: Run | None, after: Run | None) -> Marks:
    """Return the setting of words between two runs."""
    if before is None:
        return replace(after.marks, link=None, abbreviation="") if after else PLAIN
    marks = _without_abbreviation(before.marks)
    if before.thing is not None and not isinstance(before.thing, Break) and before.text == OBJECT:
        marks = replace(marks, link=None)
    if marks.link is not None and (after is None or after.marks.link != marks.link):
        marks = replace(marks, link=None)
    return marks


def _without_abbreviation(marks: Marks) -> Marks:
    return replace(marks, abbreviation="") if marks.abbreviation else marks
