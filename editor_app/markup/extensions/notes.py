"""Editors' notes, `{>>like this<<}`: kept in the source, never in what is shown or exported.

A note may span lines of a paragraph. Inside code it is code, and stays. An opening without
an end stays text.
"""

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import HTML_PLACEHOLDER_RE, AtomicString, HtmlStash, code_escape

_TOKEN = re.compile(r"\\[\\`{]|(?P<ticks>`+)|(?P<open>\{>>)|(?P<close><<\})|(?P<blank>\n[ \t]*\n)")
_BLANK = re.compile(r"\n[ \t]*\n")
_DEFINITION = re.compile(r"(?: {0,3}|\*)\[[^\]\n]+\] ?:")
_RAW_CODE = re.compile(r"<(pre|code)\b.*?</\1\s*>", re.DOTALL | re.IGNORECASE)


class StashedNote(str):
    """What the stash holds for a note: nothing to show, and the `source` it was written as."""

    __slots__ = ("source",)
    source: str

    def __new__(cls, source: str) -> "StashedNote":
        """Keep `source` beside an empty text."""
        note = super().__new__(cls, "")
        note.source = source
        return note


def find_notes(text: str) -> list[tuple[int, int]]:
    """Where each note starts and ends in `text`, code spans left out. Linear in `text`."""
    if "{>>" not in text or "<<}" not in text:
        return []
    found, opened, position = [], -1, 0
    closing = _TickRuns(text)
    while token := _TOKEN.search(text, position):
        position = token.end()
        if token.lastgroup == "ticks" and opened < 0:
            position = closing.after(token) or position
        elif token.lastgroup == "open":
            opened = token.start()
        elif token.lastgroup == "blank":
            opened, position = -1, position - 1
        elif token.lastgroup == "close" and opened >= 0:
            found.append((opened, token.end()))
            opened = -1
    return found


class _TickRuns:
    """Finds the run of backticks that closes a code span, each length searched only once."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._none_before: dict[int, int] = {}
        self._paragraph = -1

    def after(self, ticks: "re.Match[str]") -> int | None:
        """Return the end of the code span that `ticks` opens, or None when nothing closes it."""
        length = ticks.end() - ticks.start()
        limit = self._paragraph_end(ticks.end())
        if self._none_before.get(length, -1) >= limit:
            return None
        run = re.compile(rf"(?<!`)`{{{length}}}(?!`)").search(self._text, ticks.end(), limit)
        if run is None:
            self._none_before[length] = limit
            return None
        return run.end()

    def _paragraph_end(self, position: int) -> int:
        if position > self._paragraph:
            blank = _BLANK.search(self._text, position)
            self._paragraph = blank.start() if blank else len(self._text)
        return self._paragraph


class NotesPreprocessor(Preprocessor):
    """Puts a placeholder where each note stood, before blocks are told apart."""

    def run(self, lines: list[str]) -> list[str]:
        """`lines` without their notes; a note over several lines leaves one."""
        text = "\n".join(lines)
        spans = find_notes(text)
        for start, end in spans:
            if joined := text.count("\n", start, end):
                self.joined(text.count("\n", 0, start), joined)
        return stash_notes(text, spans, self.md.htmlStash).split("\n") if spans else lines

    def joined(self, line: int, count: int) -> None:
        """Hear that `count` line ends from source line `line` on went with a note."""


def stash_notes(text: str, spans: list[tuple[int, int]], stash: HtmlStash) -> str:
    """Return `text` with a placeholder for the note in each of `spans`."""
    pieces, position = [], 0
    for start, end in spans:
        pieces.append(text[position:start])
        position = end
        # A definition has to stay one, and a placeholder would break it.
        if not _DEFINITION.match(text, text.rfind("\n", 0, start) + 1, start):
            pieces.append(stash.store(StashedNote(text[start:end])))
    return "".join([*pieces, text[position:]])


def restore_notes(text: str, stash: HtmlStash) -> str:
    """Return `text` with its notes as they were written."""

    def source(match: "re.Match[str]") -> str:
        item = _stashed_note(match, stash)
        return match[0] if item is None else item.source

    return HTML_PLACEHOLDER_RE.sub(source, text) if "\x02" in text else text


def _stashed_note(match: "re.Match[str]", stash: HtmlStash) -> StashedNote | None:
    index = int(match[1])
    item = stash.rawHtmlBlocks[index] if index < len(stash.rawHtmlBlocks) else None
    return item if isinstance(item, StashedNote) else None


class _NotesInCode(Treeprocessor):
    """Gives code its braces back, and drops paragraphs that held nothing but a note."""

    def run(self, root: Element) -> None:
        if any(isinstance(item, StashedNote) for item in self.md.htmlStash.rawHtmlBlocks):
            for code in root.iter("code"):
                if code.text:
                    code.text = AtomicString(self._restore(code.text))
            self._restore_raw()
            self._drop_empty(root)

    def _restore(self, text: str) -> str:
        return HTML_PLACEHOLDER_RE.sub(self._source, text)

    def _source(self, match: "re.Match[str]") -> str:
        item = self._stashed(match)
        return code_escape(item.source) if item is not None else match[0]

    def _stashed(self, match: "re.Match[str]") -> StashedNote | None:
        return _stashed_note(match, self.md.htmlStash)

    def _restore_raw(self) -> None:
        stash = self.md.htmlStash.rawHtmlBlocks
        for index, item in enumerate(stash):
            if isinstance(item, str) and "\x02" in item:
                stash[index] = _RAW_CODE.sub(lambda code: self._restore(code[0]), item)

    def _drop_empty(self, root: Element) -> None:
        for parent in list(root.iter()):
            for child in list(parent):
                if child.tag == "p" and not len(child) and self._only_notes(child.text or ""):
                    parent.remove(child)

    def _only_notes(self, text: str) -> bool:
        marks = list(HTML_PLACEHOLDER_RE.finditer(text))
        return (
            bool(marks)
            and not HTML_PLACEHOLDER_RE.sub("", text).strip()
            and all(self._stashed(mark) is not None for mark in marks)
        )


class EditorialNoteExtension(Extension):
    """`{>>notes<<}` after fenced code is out of the way and before raw HTML is."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        """Register both steps."""
        md.preprocessors.register(NotesPreprocessor(md), "editorial_notes", 22)
        md.treeprocessors.register(_NotesInCode(md), "editorial_notes", 18)
