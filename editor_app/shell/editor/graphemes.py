"""What a reader takes for one letter, where it is made of several."""

from PySide6.QtCore import QTextBoundaryFinder
from PySide6.QtGui import QTextCursor

_PARTS = frozenset("\u200d\ufe0f\u20e3")
"""What joins, colours or frames a picture letter."""


def emoji_before(cursor: QTextCursor) -> int:
    """Return how many positions the emoji of several parts before the caret takes up, or 0.

    Letters with marks above or below them are not meant: those come off one by one.
    """
    column = cursor.positionInBlock()
    text = cursor.block().text()
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Grapheme, text)
    finder.setPosition(column)
    start = finder.toPreviousBoundary()
    if start < 0:
        return 0
    probe = QTextCursor(cursor)
    probe.setPosition(cursor.block().position() + start, QTextCursor.MoveMode.KeepAnchor)
    letter = probe.selectedText()
    return column - start if len(letter) > 1 and any(map(_is_part, letter)) else 0


def _is_part(char: str) -> bool:
    """Say whether a character is only found in picture letters: a joiner, a skin, a flag's half."""
    return (
        char in _PARTS
        or "\U0001f1e6" <= char <= "\U0001f1ff"
        or "\U0001f3fb" <= char <= "\U0001f3ff"
        or "\U000e0020" <= char <= "\U000e007f"
    )
