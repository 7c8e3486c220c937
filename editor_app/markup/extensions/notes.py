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


class _NotesInRawCode(Preprocessor):
    """Gives the code in raw HTML its braces back."""

    def run(self, lines: list[str]) -> list[str]:
        stash = self.md.htmlStash
        for index, item in enumerate(stash.rawHtmlBlocks):
            if isinstance(item, str) and "\x02" in item:
                stash.rawHtmlBlocks[index] = _RAW_CODE.sub(
                    lambda code: restore_notes(code[0], stash), item
                )
        return lines


class _NotesInCode(Treeprocessor):
    """Gives code its braces back, and drops paragraphs that held nothing but a note."""

    def run(self, root: Element) -> None:
        stash = self.md.htmlStash
        for parent in list(root.iter()):
            if parent.tag == "code" and parent.text and "\x02" in parent.text:
                parent.text = AtomicString(HTML_PLACEHOLDER_RE.sub(self._source, parent.text))
            for child in list(parent):
                if child.tag == "p" and not len(child) and _only_notes(child.text or "", stash):
                    parent.remove(child)

    def _source(self, match: "re.Match[str]") -> str:
        note = _stashed_note(match, self.md.htmlStash)
        return match[0] if note is None else code_escape(note.source)


def _only_notes(text: str, stash: HtmlStash) -> bool:
    if "\x02" not in text or HTML_PLACEHOLDER_RE.sub("", text).strip():
        return False
    marks = HTML_PLACEHOLDER_RE.finditer(text)
    return all(_stashed_note(mark, stash) is not None for mark in marks)


class EditorialNoteExtension(Extension):
    """`{>>notes<<}` after fenced code is out of the way and before raw HTML is."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        """Register the steps."""
        md.preprocessors.register(NotesPreprocessor(md), "editorial_notes", 22)
        md.preprocessors.register(_NotesInRawCode(md), "raw_editorial_notes", 19)
        md.treeprocessors.register(_NotesInCode(md), "editorial_notes", 18)
