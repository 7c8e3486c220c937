"""Which block stands at the upper edge of the view, looked for near a block that stood there."""

from collections.abc import Callable

from PySide6.QtCore import QRectF
from PySide6.QtGui import QTextBlock

from editor_app.shell.editor.page import Page
from editor_app.shell.editor.structure import Part

_NEAR = 12
"""So many blocks are looked at before the search is given up."""


def edge_near(page: Page, block: QTextBlock, rect: Callable[[QTextBlock], QRectF]) -> QTextBlock:
    """Return the block at height 0 if it is near ``block``, else one that is not valid.

    ``rect`` says where a block stands. Cells of a table stand beside each other:
    among them nothing is found.
    """
    for _ in range(_NEAR):
        above = block.previous()
        if not block.isValid() or _is_cell(page, block) or _is_cell(page, above):
            break
        if rect(block).bottom() <= 0 and block.next().isValid():
            block = block.next()
        elif above.isValid() and rect(above).bottom() > 0:
            block = above
        else:
            return block
    return QTextBlock()


def _is_cell(page: Page, block: QTextBlock) -> bool:
    return block.isValid() and page.structure(block).kind is Part.CELL
