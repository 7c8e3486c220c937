"""Markdown -> the words a reader sees, for search, relevance and statistics."""

import re
from collections.abc import Iterable
from html import unescape

from editor_app.markup.to_html import RenderedText, render_body

_TAG = re.compile(r'</?([a-z][a-z0-9]*)(?:[^<>"]|"[^"]*")*>')
_FOOTNOTE_MARK = re.compile(
    r'<sup id="fnref[^"]*">.*?</sup>|<a (?:[^>"]|"[^"]*")*class="footnote-backref".*?</a>',
    re.DOTALL,
)
_PREFORMATTED = re.compile(r"(<pre\b.*?</pre>)", re.DOTALL)
_SPACE = re.compile(r"[ \t\r\n\f]+")
_BLANKS = re.compile(r" {2,}")
_INLINE = {
    *("a", "abbr", "b", "bdi", "bdo", "cite", "code", "del", "dfn", "em", "i", "img", "input"),
    *("ins", "kbd", "mark", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strong"),
    *("sub", "sup", "time", "u", "var", "wbr"),
}


def plain_text(markdown: str) -> str:
    """Return the text of `markdown`, footnotes last, a blank line between blocks.

    Entities are characters; tags, editors' notes, footnote marks and addresses are gone. Lines
    of a paragraph run on; list items, rows and verse lines start a line.
    """
    return text_of(render_body(markdown))


def text_of(rendered: RenderedText) -> str:
    """Return the text of a body that is rendered already, as `plain_text` does."""
    parts = [block.html for block in rendered.blocks]
    return join_blocks(html_text(part) for part in [*parts, rendered.footnotes_html])


def join_blocks(texts: Iterable[str]) -> str:
    """Return `texts` with a blank line between those that are not empty."""
    return "\n\n".join(text for text in texts if text)


def html_text(html: str) -> str:
    """Return the text of sanitised HTML, one line for each line that it shows."""
    html = _FOOTNOTE_MARK.sub("", html)
    pieces = [
        piece if piece.startswith("<pre") else _SPACE.sub(" ", piece)
        for piece in _PREFORMATTED.split(html)
    ]
    text = unescape(_TAG.sub(_separator, "".join(pieces)))
    lines = (_BLANKS.sub(" ", line).strip(" \xa0") for line in text.split("\n"))
    return "\n".join(line for line in lines if line)


def _separator(tag: re.Match[str]) -> str:
    if tag[1] in _INLINE:
        return ""
    return " " if tag[1] in {"td", "th"} else "\n"
