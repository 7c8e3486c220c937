"""Things within a line - notes, inline HTML, pictures, footnote numbers: found, and changed."""

from collections.abc import Callable, Iterator

from PySide6.QtGui import QTextBlock

from editor_app.markup.leaves import Container, Kind, Leaf
from editor_app.markup.runs import Break, Run, Runs
from editor_app.shell.editor.answers import block_end
from editor_app.shell.editor.commands_marks import Place
from editor_app.shell.editor.hand import Hand
from editor_app.shell.editor.page_style import utf16_length

ReadSource = Callable[[str], list[Leaf]]


def thing_in(hand: Hand, start: int) -> Place | None:
    """Return the thing whose one character stands at ``start``."""
    block = hand.page.document.findBlock(start)
    return next((place for place in _things(hand, block) if place.start == start), None)


def selected_inline(hand: Hand) -> Place | None:
    """Return the thing that is selected, with nothing beside it."""
    cursor = hand.cursor
    place = thing_in(hand, cursor.selectionStart()) if cursor.hasSelection() else None
    return place if place is not None and place.end == cursor.selectionEnd() else None


def thing_here(hand: Hand) -> Place | None:
    """Return the thing that is selected, or else the one before or after the caret."""
    position = hand.cursor.position()
    if hand.cursor.hasSelection():
        return selected_inline(hand)
    return thing_in(hand, position - 1) or thing_in(hand, position)


def put_instead(hand: Hand, place: Place, runs: Runs) -> None:
    """Put words and things in place of one thing, as one step of undo."""
    with hand.edit() as edit:
        edit.remove(place.start, place.end)
        end = edit.insert_runs(place.start, runs)
    hand.place(end)


def inline_runs(source: str, read_source: ReadSource) -> Runs:
    """Return what inline Markdown or HTML says; as mere words if it is more than one line of text.

    The source is read behind a letter, so that nothing at its start opens a block.
    """
    flat = " ".join(source.split())
    leaves = read_source(f"x{flat}") if flat else []
    if len(leaves) == 1 and leaves[0].kind is Kind.PARAGRAPH and not leaves[0].path:
        runs = leaves[0].runs
        if runs and runs[0].thing is None and runs[0].text.startswith("x"):
            first = Run(runs[0].text[1:], runs[0].marks)
            return ((first,) if first.text else ()) + runs[1:]
    return (Run(flat),) if flat else ()


def note_block(hand: Hand, label: str) -> QTextBlock | None:
    """Return the first block of the footnote named ``label``."""
    block = hand.page.document.lastBlock()
    found: QTextBlock | None = None
    while block.isValid():
        path = hand.page.structure(block).path
        if path and path[0].kind is Container.FOOTNOTE and path[0].label == label:
            found = block
        elif found is not None:
            break
        block = block.previous()
    return found


def go_to_note(hand: Hand, label: str) -> bool:
    """Put the caret at the end of the footnote's first paragraph."""
    block = note_block(hand, label)
    if block is None:
        return False
    hand.place(block_end(block))
    return True


def _things(hand: Hand, block: QTextBlock) -> Iterator[Place]:
    if hand.page.structure(block).atom:
        return
    position = block.position()
    for run in hand.page.entry(block).runs:
        if run.thing is not None and not isinstance(run.thing, Break):
            yield Place(position, run)
        position += utf16_length(run.text)
