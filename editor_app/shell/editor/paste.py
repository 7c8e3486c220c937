"""What comes in by paste and drop becomes clean leaves, wherever it comes from."""

import re
from dataclasses import replace

from PySide6.QtCore import QMimeData

from editor_app.markup.document import OpenText
from editor_app.markup.from_html import html_to_leaves
from editor_app.markup.leaves import Kind, Leaf
from editor_app.markup.list_indents import deepened
from editor_app.markup.runs import Run, hard_break, merged
from editor_app.model.errors import TooComplex
from editor_app.shell.editor.clipboard import LEAVES, MARKDOWN, own_leaves

_LONGEST = 5_000_000
"""Characters that one paste may bring; what is longer is cut there."""

_A_PAGE = 2_000
"""Characters from which on a paste counts as a page."""

_LONGEST_WITH_PICTURES = 60_000_000

_BLOCK_SIGNS = re.compile(
    r"^(?:#{1,6} \S|> \S|[-*+] \S|\d{1,3}[.)] \S|```|\[\^[^\]]+\]:|\|.+\|\s*$)", re.MULTILINE
)
_INLINE_SIGNS = re.compile(
    r"\*\*\S[^*\n]*\*\*|!?\[[^\]\n]+\]\((?:https?:|mailto:|media:|/|#)[^)\s]*\)|`[^`\n]+`"
)
_ADDRESS = re.compile(r"(?:https?://|mailto:)\S+\Z")


def leaves_of(data: QMimeData) -> list[Leaf]:
    """Return what was copied as leaves: our own, Markdown, HTML or text, in that order."""
    if own := own_leaves(data):
        return own
    if data.hasFormat(MARKDOWN):
        text = bytes(data.data(MARKDOWN).data()).decode("utf-8", "replace")
        return markdown_leaves(text)
    if data.hasHtml() and (leaves := html_leaves(data.html())):
        return _with_edges(leaves, data.text() if data.hasText() else "")
    text = data.text()[:_LONGEST]
    return markdown_leaves(text) if is_markdown(text) else plain_leaves(text)


def _with_edges(leaves: list[Leaf], text: str) -> list[Leaf]:
    """Give words that go into a sentence the spaces at their ends, which HTML does not show."""
    if len(leaves) != 1 or leaves[0].kind is not Kind.PARAGRAPH or leaves[0].path:
        return leaves
    before = (Run(" "),) if text.startswith(" ") else ()
    after = (Run(" "),) if text.rstrip("\r\n").endswith(" ") else ()
    return [replace(leaves[0], runs=merged((*before, *leaves[0].runs, *after)))]


def html_leaves(html: str) -> list[Leaf]:
    """Return HTML as leaves."""
    return list(html_to_leaves(html[:_LONGEST]))


def is_much(data: QMimeData) -> bool:
    """Whether a whole page is pasted, rather than a passage."""
    return len(data.text()) >= _A_PAGE or (data.hasHtml() and not data.hasText())


def carries_pictures(data: QMimeData) -> bool:
    """Whether HTML is what will be pasted, and there are pictures in it."""
    if data.hasFormat(LEAVES) or data.hasFormat(MARKDOWN) or not data.hasHtml():
        return False
    html = data.html()
    return "data:image/" in html and len(html) < _LONGEST_WITH_PICTURES


def is_markdown(text: str) -> bool:
    """Whether text was most likely written as Markdown."""
    blocks = len(_BLOCK_SIGNS.findall(text))
    lines = text.count("\n") + 1
    return bool(_INLINE_SIGNS.search(text)) or blocks >= 2 or (blocks == 1 and lines <= 3)


def is_address(text: str) -> bool:
    """Whether text is one web or mail address and nothing else."""
    return bool(_ADDRESS.fullmatch(text.strip()))


def markdown_leaves(text: str) -> list[Leaf]:
    """Return Markdown as leaves; as plain text where it is too complex to read."""
    try:
        return list(OpenText.load(deepened(text.replace("\r\n", "\n"))).leaves)
    except TooComplex:
        return plain_leaves(text)


def plain_leaves(text: str) -> list[Leaf]:
    """Return text as paragraphs: at blank lines where there are any, else one for each line."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").strip("\n")
    if "\n\n" not in text:
        return [_paragraph([line]) for line in text.split("\n")] if text else []
    return [_paragraph(part.split("\n")) for part in re.split(r"\n\s*\n", text) if part.strip()]


def _paragraph(lines: list[str]) -> Leaf:
    runs: list[Run] = []
    for number, line in enumerate(lines):
        if number:
            runs.append(hard_break())
        if line.strip():
            runs.append(Run(_clean(line)))
    return Leaf(runs=tuple(runs))


def _clean(line: str) -> str:
    """Return a line without the characters that stand for something in a document."""
    return "".join(" " if c in "\t\u2028\u2029" else c for c in line if c not in _RESERVED)


_RESERVED = frozenset("\ufffc\ufdd0\ufdd1\x00")
