"""Finds and replaces in the text of an editor; every replacement is one step of its undo."""

import re
from dataclasses import dataclass

from PySide6.QtCore import QRegularExpression, QRegularExpressionMatch
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from editor_app.shell.editor.contract import PageWidget, TextWidget
from editor_app.shell.tokens import current

# More marks than this would only cost time; they are still counted and replaced.
MOST_MARKS = 2_000
_GROUP = re.compile(r"\\(\d)|\\(\\)|\\(n)|\\(t)")


@dataclass(frozen=True, slots=True)
class Pattern:
    """What is looked for, and how strictly."""

    text: str = ""
    match_case: bool = False
    whole_words: bool = False
    expression: bool = False

    def compiled(self) -> QRegularExpression:
        """Return the expression to look for; it is not valid where the reader's is not."""
        source = self.text if self.expression else QRegularExpression.escape(self.text)
        if self.whole_words:
            source = rf"(?<!\w)(?:{source})(?!\w)"
        option = QRegularExpression.PatternOption
        options = option.UseUnicodePropertiesOption | option.MultilineOption
        if not self.match_case:
            options |= option.CaseInsensitiveOption
        return QRegularExpression(source, options)


@dataclass(frozen=True, slots=True)
class Hit:
    """One place found, in positions of the document, with the groups of the expression."""

    start: int
    end: int
    groups: tuple[str, ...]


class TextSearch:
    """The hits of one pattern in one text widget, the current one among them."""

    def __init__(self) -> None:
        self._widget: TextWidget | None = None
        self._hits: list[Hit] = []
        self.pattern = Pattern()
        self.trouble = ""

    @property
    def count(self) -> int:
        """How many hits there are."""
        return len(self._hits)

    @property
    def position(self) -> int:
        """The number of the hit that is selected, from 1; 0 when none is."""
        if self._widget is None:
            return 0
        cursor = self._widget.textCursor()
        chosen = (cursor.selectionStart(), cursor.selectionEnd())
        return next(
            (number for number, hit in enumerate(self._hits, 1) if (hit.start, hit.end) == chosen),
            0,
        )

    def look(self, widget: TextWidget, pattern: Pattern) -> None:
        """Find every hit anew."""
        self._widget, self.pattern = widget, pattern
        expression = pattern.compiled()
        self.trouble = "" if expression.isValid() else expression.errorString()
        self._hits = []
        if pattern.text and expression.isValid():
            # Line ends are paragraph separators in the document; $ and \n should know them.
            text = widget.document().toRawText().replace("\u2029", "\n")
            matches = expression.globalMatch(text)
            while matches.hasNext():
                found = matches.next()
                if found.capturedLength() and _replaceable(widget, found):
                    groups = tuple(found.capturedTexts())
                    self._hits.append(Hit(found.capturedStart(), found.capturedEnd(), groups))
        self.mark()

    def forget(self) -> None:
        """Look for nothing any more."""
        self._hits = []
        if self._widget is not None:
            self._widget.setExtraSelections([])

    def go(self, step: int) -> None:
        """Select the next hit (1) or the one before (-1), around the ends of the text."""
        if self._widget is None or not self._hits:
            return
        cursor = self._widget.textCursor()
        if step > 0:
            at = cursor.selectionEnd() if self.position else cursor.selectionStart()
            target = next((hit for hit in self._hits if hit.start >= at), self._hits[0])
        else:
            at = cursor.selectionStart()
            target = next((hit for hit in reversed(self._hits) if hit.end <= at), self._hits[-1])
        self._select(target)

    def replace(self, replacement: str) -> None:
        """Replace the selected hit and go on to the next; without one, only go on."""
        number = self.position
        if number and self._widget is not None:
            self._put([self._hits[number - 1]], replacement)
            self.look(self._widget, self.pattern)
        self.go(1)

    def replace_all(self, replacement: str) -> int:
        """Replace every hit as one undo step and return how many there were."""
        if self._widget is None or not self._hits:
            return 0
        count = len(self._hits)
        self._put(self._hits, replacement)
        self.look(self._widget, self.pattern)
        return count

    def _put(self, hits: list[Hit], replacement: str) -> None:
        """Replace hits as one undo step; the caret goes behind the last."""
        widget = self._widget
        if widget is None:
            return
        pieces = [(hit.start, hit.end, self._expanded(replacement, hit)) for hit in hits]
        if isinstance(widget, PageWidget):
            widget.replace_pieces(pieces)
            return
        cursor = widget.textCursor()
        cursor.beginEditBlock()
        for start, end, words in reversed(pieces):
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            cursor.insertText(words)
        cursor.endEditBlock()
        if len(pieces) == 1:
            widget.setTextCursor(cursor)

    def mark(self) -> None:
        """Colour the hits, those near the current one where they are very many."""
        if self._widget is None:
            return
        near = self._hits if self.count <= MOST_MARKS else self._around(self.position)
        ground = QTextCharFormat()
        ground.setBackground(current().color("warn_soft"))
        selections = []
        for hit in near:
            selection = QTextEdit.ExtraSelection()
            selection.cursor = self._cursor(hit)
            selection.format = ground
            selections.append(selection)
        self._widget.setExtraSelections(selections)

    def _cursor(self, hit: Hit) -> QTextCursor:
        cursor = self._widget.textCursor() if self._widget else QTextCursor()
        cursor.setPosition(hit.start)
        cursor.setPosition(hit.end, QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _around(self, number: int) -> list[Hit]:
        first = max(0, number - MOST_MARKS // 2)
        return self._hits[first : first + MOST_MARKS]

    def _select(self, hit: Hit) -> None:
        if self._widget is None:
            return
        self._widget.setTextCursor(self._cursor(hit))
        self._widget.ensureCursorVisible()
        self.mark()

    def _expanded(self, replacement: str, hit: Hit) -> str:
        if not self.pattern.expression:
            return replacement
        return _GROUP.sub(lambda found: _part(found, hit.groups), replacement)


def _part(found: re.Match[str], groups: tuple[str, ...]) -> str:
    if found[1]:
        number = int(found[1])
        return groups[number] if number < len(groups) else ""
    return "\\" if found[2] else "\n" if found[3] else "\t"


def _replaceable(widget: TextWidget, found: QRegularExpressionMatch) -> bool:
    """Whether a match is words only: on the page nothing is found across blocks and pictures."""
    if not isinstance(widget, PageWidget):
        return True
    return widget.can_replace(found.capturedStart(), found.capturedEnd())
