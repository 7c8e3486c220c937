"""Puts Markdown marks around the selection or before its lines, and takes them off again."""

import re

from PySide6.QtGui import QTextBlock, QTextCursor

from editor_app.shell.editor.contract import Mark

_WRAPS = {Mark.BOLD: "**", Mark.ITALIC: "*", Mark.STRIKE: "~~", Mark.CODE: "`"}
_HEADINGS = {
    mark: "#" * level
    for level, mark in enumerate((mark for mark in Mark if mark.name.startswith("HEADING")), 1)
}
_PREFIX = re.compile(r"\s{0,3}(?:#{1,6}\s+|(?:[-*+]|\d{1,9}[.)])\s+|>\s?)")
_ADDRESS = re.compile(r"(?:https?://|mailto:)\S+$")


def apply_mark(cursor: QTextCursor, mark: Mark) -> QTextCursor:
    """Apply a mark as one undo step and return where the caret should be then."""
    cursor.beginEditBlock()
    if mark in _WRAPS:
        _wrap(cursor, _WRAPS[mark])
    elif mark is Mark.LINK:
        _link(cursor)
    elif mark is Mark.DIVIDER:
        _insert_block(cursor, "---")
    elif mark in (Mark.QUOTE, Mark.PULL_QUOTE):
        _quote(cursor, mark)
    else:
        _prefix_lines(cursor, mark)
    cursor.endEditBlock()
    return cursor


def _wrap(cursor: QTextCursor, sign: str) -> None:
    if not cursor.hasSelection():
        cursor.select(QTextCursor.SelectionType.WordUnderCursor)
    text = cursor.selectedText()
    start, end, width = cursor.selectionStart(), cursor.selectionEnd(), len(sign)
    if _surrounded(cursor, sign):
        _replace(cursor, start - width, end + width, text)
        _select(cursor, start - width, end - width)
    elif len(text) > 2 * width and text.startswith(sign) and text.endswith(sign):
        _replace(cursor, start, end, text[width:-width])
        _select(cursor, start, end - 2 * width)
    else:
        _replace(cursor, start, end, f"{sign}{text}{sign}")
        _select(cursor, start + width, end + width)


def _surrounded(cursor: QTextCursor, sign: str) -> bool:
    block = cursor.document().findBlock(cursor.selectionStart())
    line, offset = block.text(), block.position()
    start, end = cursor.selectionStart() - offset, cursor.selectionEnd() - offset
    before, after = line[:start], line[end:]
    if not (before.endswith(sign) and after.startswith(sign)):
        return False
    # One star of a bold pair is no italic mark.
    return sign != "*" or (
        (len(before) - len(before.rstrip("*"))) % 2 == 1
        and (len(after) - len(after.lstrip("*"))) % 2 == 1
    )


def _link(cursor: QTextCursor) -> None:
    text, start, end = cursor.selectedText(), cursor.selectionStart(), cursor.selectionEnd()
    if _ADDRESS.match(text):
        _replace(cursor, start, end, f"[]({text})")
        _select(cursor, start + 1, start + 1)
    else:
        _replace(cursor, start, end, f"[{text}]()")
        inside = start + 1 if not text else end + 3
        _select(cursor, inside, inside)


def _quote(cursor: QTextCursor, mark: Mark) -> None:
    lines = _lines(cursor)
    if all(block.text().startswith(">") for block in lines):
        for block in lines:
            _set_line(block, re.sub(r"^>\s?", "", block.text()))
        return
    for block in lines:
        _set_line(block, f"> {block.text()}")
    tail = "\n> — Name, role, to Outlet" if mark is Mark.QUOTE else "\n{: .pull }"
    end = QTextCursor(lines[-1])
    end.movePosition(QTextCursor.MoveOperation.EndOfBlock)
    end.insertText(tail)
    if mark is Mark.QUOTE:
        place = end.position() - len("Name, role, to Outlet")
        _select(cursor, place, end.position())


def _prefix_lines(cursor: QTextCursor, mark: Mark) -> None:
    for number, block in enumerate(_lines(cursor), 1):
        line = block.text()
        bare = _PREFIX.sub("", line, count=1)
        prefix = _prefix(mark, number)
        _set_line(block, bare if line == prefix + bare and prefix else prefix + bare)


def _prefix(mark: Mark, number: int) -> str:
    if mark in _HEADINGS:
        return f"{_HEADINGS[mark]} "
    if mark is Mark.BULLETS:
        return "- "
    return f"{number}. " if mark is Mark.NUMBERS else ""


def _insert_block(cursor: QTextCursor, text: str) -> None:
    block = cursor.block()
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
    before = "" if not block.text().strip() else "\n\n"
    cursor.insertText(f"{before}{text}\n\n")


def _lines(cursor: QTextCursor) -> list[QTextBlock]:
    """Return the lines of the selection; blank ones only where there are no others."""
    document = cursor.document()
    block = document.findBlock(cursor.selectionStart())
    last = document.findBlock(cursor.selectionEnd())
    lines = [block]
    while block != last:
        block = block.next()
        lines.append(block)
    return [block for block in lines if block.text().strip()] or lines[:1]


def _set_line(block: QTextBlock, text: str) -> None:
    """Change a line where it differs, so that the caret keeps its place in the rest."""
    line = block.text()
    common = 0
    while common < min(len(line), len(text)) and line[-1 - common] == text[-1 - common]:
        common += 1
    end = block.position() + _positions(line) - _positions(line[len(line) - common :])
    _replace(QTextCursor(block), block.position(), end, text[: len(text) - common])


def _positions(text: str) -> int:
    """Return how many positions Qt counts for ``text``."""
    return len(text.encode("utf-16-le")) // 2


def _replace(cursor: QTextCursor, start: int, end: int, text: str) -> None:
    _select(cursor, start, end)
    cursor.insertText(text)


def _select(cursor: QTextCursor, start: int, end: int) -> None:
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
