"""Corrects a name in the text of an editor: only the letters that are wrong, as one undo step."""

import re

from PySide6.QtGui import QTextCursor

from editor_app.shell.editor.contract import PageWidget, TextWidget

_MARKS = re.compile(r"[*_~\[\]]")
_SPACE = r"[\s\u2028\u2029]+"


def find_name(widget: TextWidget, written: str) -> tuple[int, int] | None:
    """Return where a name stands that is nearest to the caret, None where it does not any more.

    ``written`` is Markdown; on the page its marks are no characters.
    """
    words = _MARKS.sub("", written) if isinstance(widget, PageWidget) else written
    parts = [re.escape(part) for part in words.split()]
    if not parts:
        return None
    text = widget.document().toRawText()
    near = widget.textCursor().selectionStart()
    found = re.finditer(rf"(?<!\w){_SPACE.join(parts)}(?!\w)", text)
    places = [(_in_halves(text, one.start()), _in_halves(text, one.end())) for one in found]
    return min(places, key=lambda place: abs(place[0] - near), default=None)


def select_name(widget: TextWidget, written: str) -> bool:
    """Select a name and bring it into view; tell whether it is there."""
    place = find_name(widget, written)
    if place is None:
        return False
    cursor = widget.textCursor()
    cursor.setPosition(place[0])
    cursor.setPosition(place[1], QTextCursor.MoveMode.KeepAnchor)
    widget.setTextCursor(cursor)
    widget.ensureCursorVisible()
    return True


def correct_name(widget: TextWidget, written: str, right: str) -> bool:
    """Put the right letters in place of the wrong ones; tell whether the name was there."""
    place = find_name(widget, written)
    if place is None:
        return False
    if isinstance(widget, PageWidget):
        written, right = _MARKS.sub("", written), _MARKS.sub("", right)
    before, behind = _same_ends(written, right)
    start = place[0] + _in_halves(written, before)
    end = place[1] - _in_halves(written[len(written) - behind :], behind)
    letters = right[before : len(right) - behind]
    if isinstance(widget, PageWidget):
        widget.replace_pieces([(start, end, letters)])
        return True
    cursor = widget.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    cursor.insertText(letters)
    return True


def _same_ends(one: str, other: str) -> tuple[int, int]:
    """Return how many characters are the same at the beginning and at the end of two words."""
    most = min(len(one), len(other))
    before = next((at for at in range(most) if one[at] != other[at]), most)
    most -= before
    behind = next((at for at in range(most) if one[-1 - at] != other[-1 - at]), most)
    return before, behind


def _in_halves(text: str, at: int) -> int:
    """Return a position in characters as Qt counts it."""
    return at + sum(char > "\uffff" for char in text[:at])
