"""Takes text away without harming what it stands in: regions, tables and things stay whole."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtGui import QTextBlock, QTextCursor

from editor_app.markup.leaves import Kind
from editor_app.markup.runs import OBJECT
from editor_app.shell.editor.edit import Edit
from editor_app.shell.editor.structure import FILLER, Part, Structure

_OWN = frozenset({Part.HEADLINE, Part.STANDFIRST})


@dataclass(frozen=True, slots=True)
class Span:
    """A part of the document whose blocks may be joined."""

    start: int
    end: int


def remove_range(edit: Edit, start: int, end: int) -> int:
    """Remove what stands between two positions; return where the caret goes.

    Headline and standfirst keep their blocks, and so does a table that is
    only partly covered: its covered cells are emptied.
    """
    for span in reversed(list(_spans(edit, start, end))):
        _remove_span(edit, span)
    return start


def _spans(edit: Edit, start: int, end: int) -> Iterator[Span]:
    """Walk through the pieces of a range that can be removed as one."""
    document = edit.page.document
    block = document.findBlock(start)
    span: Span | None = None
    while block.isValid() and block.position() <= end:
        stop = min(end, block.position() + block.length() - 1)
        here = max(start, block.position())
        alone = _stands_alone(edit, block, start, end)
        if span is None or alone or _kept_apart(edit, block, start):
            if span is not None:
                yield span
            span = Span(here, stop)
        else:
            span = Span(span.start, stop)
        if alone:
            yield span
            span = None
        block = block.next()
    if span is not None:
        yield span


def _stands_alone(edit: Edit, block: QTextBlock, start: int, end: int) -> bool:
    """Whether ``block`` may not be joined with another."""
    kind = edit.page.structure(block).kind
    if kind in _OWN:
        return True
    if kind is Part.CELL:
        table = QTextCursor(block).currentTable()
        return not (start < table.firstPosition() - 1 and end > table.lastPosition())
    return False


def _kept_apart(edit: Edit, block: QTextBlock, start: int) -> bool:
    """Whether ``block`` follows a thing that stays, or starts after a table that stays."""
    above = block.previous()
    if not above.isValid():
        return True
    structure = edit.page.structure(above)
    return structure.atom and start > above.position() and OBJECT in above.text()


def _remove_span(edit: Edit, span: Span) -> None:
    document = edit.page.document
    start, end = span.start, span.end
    first, last = document.findBlock(start), document.findBlock(end)
    last_structure = edit.page.structure(last)
    if first != last and last_structure.atom and end == last.position():
        end -= 1
        last = last.previous()
        last_structure = edit.page.structure(last)
    if start >= end:
        return
    structure = edit.page.structure(first)
    gone = structure.atom and start == first.position()
    edit.touch(first)
    edit.remove(start, end)
    if not gone:
        return
    block = document.findBlock(start)
    keeps = not last_structure.atom and first != last and not _is_table_part(last_structure)
    edit.set_structure(block, last_structure if keeps else Structure(path=structure.path))


def _is_table_part(structure: Structure) -> bool:
    return structure.kind in {Kind.TABLE, Part.CELL} or structure == FILLER
