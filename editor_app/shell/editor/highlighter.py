"""Colours Markdown source, one line at a time: marks step back, words and links stand out."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from PySide6.QtGui import QFont, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from editor_app.shell.tokens import Tokens

# Longer lines are not prose; colouring them would only cost time.
MAX_LINE = 20_000
_MAX_DEPTH = 4

# What a line hands on to the next one. A fence also hands on its length.
_TEXT, _HEADER, _NOTE, _COMMENT = 0, 1, 2, 3
_BACKTICKS, _TILDES = 0x100, 0x200

_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_HEADER_ENTRY = re.compile(r"([\w -]+:)(.*)")
_HEADING = re.compile(r" {0,3}(#{1,6})(?=\s|$)(.*?)(\s#+\s*)?$")
_QUOTE = re.compile(r"(?:\s{0,3}>\s?)+")
_LIST = re.compile(r"\s*(?:[-*+]|\d{1,9}[.)])(?:\s+\[[ xX]\])?(?=\s)")
_RULE = re.compile(r" {0,3}(?:(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,})$")
_DEFINITION = re.compile(r" {0,3}(\[\^?[^\]]+\]:)(.*)")
_INLINE = re.compile(
    r"(?P<escape>\\[!-/:-@\[-`{-~])"
    r"|(?P<ticks>`+)(?P<code>.+?)(?<!`)(?P=ticks)(?!`)"
    r"|(?P<note>\{>>.*?(?:<<\}|$))"
    r"|(?P<comment><!--.*?(?:-->|$))"
    r"|(?P<open>!?\[)(?P<label>[^\[\]]{1,999})(?P<target>\]\([^()\n]{0,1999}\)|\]\[[^\]\n]{0,199}\])"
    r"|(?P<footnote>\[\^[^\]\s]+\])"
    r"|(?P<address><(?:https?|mailto):[^>\s]+>)"
    r"|(?P<attributes>\{:[^{}]*\})"
    r"|(?P<strong>\*\*|__)(?=\S)(?P<bold>.+?)(?<=\S)(?P=strong)"
    r"|(?P<strike>~~)(?=\S)(?P<struck>.+?)(?<=\S)~~"
    r"|(?P<emphasis>(?<![\w*])\*(?=\S)|(?<!\w)_(?=\S))(?P<italic>.+?)(?<=\S)(?P=emphasis)(?![\w*])"
    r"|(?<![^\W_])(?P<tk>TK|Tk|tk)(?![^\W_])"
)


@dataclass(frozen=True, slots=True)
class _Style:
    """How a stretch of text looks; ``color`` is the name of a token."""

    color: str = "text"
    bold: bool = False
    italic: bool = False
    struck: bool = False
    ground: str = ""


_MARK = _Style("text3")


@cache
def _having(base: _Style, **changes: Any) -> _Style:
    """Return ``base`` with changes; there are only a few dozen of them in all texts."""
    return replace(base, **changes)


_Span = tuple[int, int, _Style]


class Highlighter(QSyntaxHighlighter):
    """Colours one document. What a line looks like follows from it and the state before it."""

    def __init__(self, document: QTextDocument, tokens: Tokens) -> None:
        super().__init__(document)
        self._tokens = tokens
        self._formats: dict[_Style, QTextCharFormat] = {}

    def wear(self, tokens: Tokens) -> None:
        """Change to another colour scheme."""
        self._tokens = tokens
        self._formats.clear()
        self.rehighlight()

    def highlightBlock(self, text: str) -> None:  # noqa: N802 - Qt's name
        """Colour one line and hand its state on."""
        before = max(self.previousBlockState(), 0)
        first = not self.currentBlock().blockNumber()
        after, spans = colour_line(text[:MAX_LINE], before, first=first)
        self.setCurrentBlockState(after)
        for start, end, style in spans:
            self.setFormat(start, end - start, self._format(style))

    def _format(self, style: _Style) -> QTextCharFormat:
        known = self._formats.get(style)
        if known is not None:
            return known
        made = QTextCharFormat()
        made.setForeground(self._tokens.color(style.color))
        if style.bold:
            made.setFontWeight(QFont.Weight.Bold)
        made.setFontItalic(style.italic)
        made.setFontStrikeOut(style.struck)
        if style.ground:
            made.setBackground(self._tokens.color(style.ground))
        self._formats[style] = made
        return made


def colour_line(text: str, before: int, *, first: bool) -> tuple[int, list[_Span]]:
    """Return the state after a line and its coloured stretches, outer ones first."""
    if first and text.rstrip() == "---":
        return _HEADER, [(0, len(text), _MARK)]
    if before == _HEADER:
        return _header_line(text)
    if before >= _BACKTICKS:
        return _inside_fence(text, before)
    if before in (_NOTE, _COMMENT):
        return _inside_note(text, before)
    if found := _FENCE.match(text):
        mark = found[1]
        kind = _BACKTICKS if mark[0] == "`" else _TILDES
        return kind + min(len(mark), 0xFF), [(0, len(text), _MARK)]
    return _text_line(text)


def _header_line(text: str) -> tuple[int, list[_Span]]:
    if text.rstrip() == "---":
        return _TEXT, [(0, len(text), _MARK)]
    spans = [(0, len(text), _Style("text2"))]
    if found := _HEADER_ENTRY.match(text):
        spans.append((0, found.end(1), _MARK))
    return _HEADER, spans


def _inside_fence(text: str, before: int) -> tuple[int, list[_Span]]:
    mark = "`" if before < _TILDES else "~"
    closing = text.strip()
    if closing and set(closing) == {mark} and len(closing) >= (before & 0xFF):
        return _TEXT, [(0, len(text), _MARK)]
    return before, [(0, len(text), _Style("text2"))]


def _inside_note(text: str, before: int) -> tuple[int, list[_Span]]:
    closing, style = ("<<}", _Style("warn")) if before == _NOTE else ("-->", _MARK)
    end = text.find(closing)
    # A note stays within its paragraph.
    if end < 0:
        return (before if text.strip() else _TEXT), [(0, len(text), style)]
    end += len(closing)
    return _open_at_end(text, end), [(0, end, style), *_inline(text, end, len(text), _Style())]


def _text_line(text: str) -> tuple[int, list[_Span]]:
    spans: list[_Span] = []
    base, start = _Style(), 0
    if _RULE.match(text):
        return _TEXT, [(0, len(text), _MARK)]
    if found := _HEADING.match(text):
        spans = [(0, len(text), _Style(bold=True)), (found.start(1), found.end(1), _MARK)]
        if found[3]:
            spans.append((found.start(3), found.end(3), _MARK))
        base, start = _Style(bold=True), found.end(1)
    elif found := _QUOTE.match(text):
        base, start = _Style("text2"), found.end()
        spans = [(0, len(text), base), (0, start, _MARK)]
    elif found := _DEFINITION.match(text):
        return _TEXT, [(found.start(1), found.end(), _MARK)]
    if found := _LIST.match(text, start):
        spans.append((start, found.end(), _MARK))
        start = found.end()
    spans.extend(_inline(text, start, len(text), base))
    return _open_at_end(text, 0), spans


def _open_at_end(text: str, start: int) -> int:
    """Return whether a note or a comment is still open where the line ends."""
    if text.rfind("{>>", start) > text.rfind("<<}", start):
        return _NOTE
    return _COMMENT if text.rfind("<!--", start) > text.rfind("-->", start) else _TEXT


def _inline(text: str, start: int, end: int, base: _Style, depth: int = 0) -> Iterator[_Span]:
    if depth > _MAX_DEPTH:
        return
    for found in _INLINE.finditer(text, start, end):
        kind = found.lastgroup
        if found["label"] is not None:
            yield from _link(text, found, base, depth)
        elif found["code"] is not None:
            yield found.start(), found.end(), _having(base, color="text3")
            yield found.start("code"), found.end("code"), _having(base, color="text2")
        elif inner := _wrapped(found, base):
            name, style = inner
            yield found.start(), found.end(), _having(base, color="text3")
            yield found.start(name), found.end(name), style
            yield from _inline(text, found.start(name), found.end(name), style, depth + 1)
        else:
            yield found.start(), found.end(), _alone(kind, base)


def _wrapped(found: re.Match[str], base: _Style) -> tuple[str, _Style] | None:
    """Return which group holds the words inside marks, and how they look."""
    if found["bold"] is not None:
        return "bold", _having(base, bold=True)
    if found["italic"] is not None:
        return "italic", _having(base, italic=True)
    if found["struck"] is not None:
        return "struck", _having(base, struck=True)
    return None


def _link(text: str, found: re.Match[str], base: _Style, depth: int) -> Iterator[_Span]:
    words = _having(base, color="accent")
    yield found.start(), found.end(), _having(base, color="text3", bold=False)
    yield found.start("label"), found.end("label"), words
    yield from _inline(text, found.start("label"), found.end("label"), words, depth + 1)


def _alone(kind: str | None, base: _Style) -> _Style:
    if kind == "note":
        return _having(base, color="warn")
    if kind == "tk":
        return _having(base, color="warn", bold=True, ground="warn_soft")
    if kind in {"address", "footnote"}:
        return _having(base, color="accent")
    return _having(base, color="text3")
