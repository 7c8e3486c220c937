"""A footnote goes with the last number in the text that calls for it."""

from collections import Counter
from collections.abc import Iterator

from PySide6.QtGui import QTextBlock

from editor_app.markup.leaves import Container
from editor_app.markup.runs import FootnoteReference
from editor_app.shell.editor.edit import Edit, is_fixed, is_table
from editor_app.shell.editor.page import Page
from editor_app.shell.editor.page_style import utf16_length
from editor_app.shell.editor.removal import remove_range


def calls_note(page: Page, start: int, end: int) -> bool:
    """Whether there is the number of a footnote between two positions."""
    return bool(_references(page, start, end))


def remove_with_notes(edit: Edit, start: int, end: int) -> int:
    """Remove what stands between two positions and the notes nothing calls for any more.

    Asked first thing in an edit; returns where the caret goes.
    """
    notes = list(_orphans(edit.page, start, end))
    for first, last in reversed([note for note in notes if note[0] >= end]):
        edit.remove(first, last)
    caret = remove_range(edit, start, end)
    for first, last in reversed([note for note in notes if note[1] < start]):
        edit.remove(first, last)
        caret -= last - first
    return caret


def _orphans(page: Page, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Walk through the places of the notes that only the numbers between two positions call for."""
    gone = _references(page, start, end)
    if not gone:
        return
    everywhere = _references(page, 0, page.document.characterCount())
    lost = {label for label, count in gone.items() if everywhere[label] == count}
    block = page.document.begin()
    while block.isValid():
        label = _note(page, block)
        last = block
        while label in lost and _note(page, last.next()) == label:
            last = last.next()
        if label in lost and _can_go(page, block, last):
            above = block.previous()
            yield above.position() + above.length() - 1, last.position() + last.length() - 1
        block = last.next()


def _note(page: Page, block: QTextBlock) -> str | None:
    """Return the label of the note that ``block`` belongs to."""
    path = page.structure(block).path if block.isValid() else ()
    return path[0].label if path and path[0].kind is Container.FOOTNOTE else None


def _can_go(page: Page, first: QTextBlock, last: QTextBlock) -> bool:
    """Whether a note can go without harm to a table, or to the standfirst above it."""
    if is_fixed(page.structure(first.previous())):
        return False
    block = first
    while block.isValid() and block.blockNumber() <= last.blockNumber():
        if is_table(page.structure(block)):
            return False
        block = block.next()
    return True


def _references(page: Page, start: int, end: int) -> Counter[str]:
    """Count the numbers between two positions by the label of their note."""
    found: Counter[str] = Counter()
    block = page.document.findBlock(start)
    while block.isValid() and block.position() < end:
        position = block.position()
        for run in page.entry(block).runs:
            if isinstance(run.thing, FootnoteReference) and start <= position < end:
                found[run.thing.label] += 1
            position += utf16_length(run.text)
        block = block.next()
    return found
