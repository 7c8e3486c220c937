"""A selection on the clipboard: leaves for ourselves, HTML, Markdown and text for others."""

from dataclasses import replace

from PySide6.QtCore import QByteArray, QMimeData
from PySide6.QtGui import QTextBlock, QTextCursor

from editor_app.markup.leaves import Kind, Leaf
from editor_app.markup.runs import OBJECT
from editor_app.markup.to_html import render_body
from editor_app.markup.write import write
from editor_app.shell.editor.hand import Hand
from editor_app.shell.editor.leaf_json import from_json, to_json
from editor_app.shell.editor.pasted_notes import notes_called
from editor_app.shell.editor.structure import Part
from editor_app.shell.editor.type_ahead import runs_between

LEAVES = "application/x-standfirst-leaves+json"
MARKDOWN = "text/markdown"


def selected_leaves(hand: Hand) -> list[Leaf]:
    """Return what is selected; the first and last block cut to the selection."""
    cursor = hand.cursor
    start, end = cursor.selectionStart(), cursor.selectionEnd()
    document = hand.page.document
    block = document.findBlock(start)
    found: list[Leaf] = []
    while block.isValid() and block.position() <= end:
        structure = hand.page.structure(block)
        if structure.kind is Part.CELL and not _within_cell(hand, start, end):
            leaf, block = _table(hand, block)
            found.append(leaf)
            continue
        found += _cut(hand, block, start, end)
        block = block.next()
    found = _tidied(found)
    return [*found, *notes_called(hand.page, found)]


def _within_cell(hand: Hand, start: int, end: int) -> bool:
    document = hand.page.document
    return document.findBlock(start) == document.findBlock(end)


def _table(hand: Hand, block: QTextBlock) -> tuple[Leaf, QTextBlock]:
    table = QTextCursor(block).currentTable()
    below = hand.page.document.findBlock(table.lastPosition() + 1)
    return hand.page.binding.table_leaf(table), below


def _cut(hand: Hand, block: QTextBlock, start: int, end: int) -> list[Leaf]:
    runs = tuple(runs_between(hand, block, start, end))
    structure = hand.page.structure(block)
    if not isinstance(structure.kind, Kind):
        return [Leaf(runs=runs)] if runs else []
    leaf = Leaf(structure.path, structure.kind, structure.attrs, runs)
    if structure.atom:
        covered = start <= block.position() < end
        return [replace(leaf, runs=())] if covered else []
    return [leaf]


def _tidied(leaves: list[Leaf]) -> list[Leaf]:
    """Words of one block alone leave its kind behind: they go into the block they are put in."""
    if len(leaves) == 1 and leaves[0].runs:
        return [Leaf(runs=leaves[0].runs)]
    while leaves and leaves[-1] == Leaf():
        leaves.pop()
    return leaves


def mime_data(hand: Hand) -> QMimeData:
    """Return the selection in every shape another program may ask for."""
    leaves = selected_leaves(hand)
    data = QMimeData()
    markdown = write(leaves)
    data.setData(LEAVES, QByteArray(to_json(leaves).encode()))
    data.setData(MARKDOWN, QByteArray(markdown.encode()))
    data.setHtml(render_body(markdown).html)
    data.setText(plain_words(leaves))
    return data


def plain_words(leaves: list[Leaf]) -> str:
    """Return leaves as plain text: a blank line between paragraphs, tabs between cells."""
    parts: list[str] = []
    for number, leaf in enumerate(leaves):
        if number:
            close = leaf.kind is Kind.CODE_LINE or leaf.get("tight")
            parts.append("\n" if close else "\n\n")
        if leaf.kind is Kind.TABLE:
            rows = ("\t".join("".join(r.text for r in cell) for cell in row) for row in leaf.cells)
            parts.append("\n".join(rows))
        elif leaf.kind is Kind.ISLAND:
            parts.append(leaf.get("source"))
        else:
            parts.append(leaf.text.replace(OBJECT, "").replace("\u2028", "\n"))
    return "".join(parts)


def own_leaves(data: QMimeData) -> list[Leaf]:
    """Return the leaves that this application put on the clipboard, if it did."""
    if not data.hasFormat(LEAVES):
        return []
    return from_json(bytes(data.data(LEAVES).data()).decode("utf-8", "replace"))
