"""Raw HTML as Python-Markdown takes it out of a text, with its faults kept from spreading.

A tag, comment or entity that follows a closing tag on its line stays where it is, instead of
turning up before the next raw block. `&#` that begins no character reference is text, instead
of ending the search for HTML. A tag ends before the next blank line or is none, so that one
`<b` does not make text of all tags to the next `>`; this also keeps the search linear.
"""

import re

from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.md_in_html import HtmlBlockPreprocessor, HTMLExtractorExtra

_STRAY = re.compile(r"&#(?!(?:[0-9]+|[xX][0-9a-fA-F]+)[^0-9a-fA-F])")
_CLOSING = re.compile(r"</\s*([a-zA-Z][^\s>]*)\s*>")
_HELD = "&\x02#"
_DEEP = 200


class LocalExtractor(HTMLExtractorExtra):
    """Keeps what follows a raw block in its place, and looks for tags in their own paragraph."""

    mdstack: list[str]
    _cache: list[str]

    def reset(self) -> None:
        """Begin a text."""
        self._paragraph = range(0)
        self._closed: dict[str, int] | None = None
        self._missing: set[str] = set()
        super().reset()

    def close(self) -> None:
        """Read the rest, of which positions are counted anew."""
        self._paragraph = range(0)
        super().close()

    def handle_empty_tag(self, data: str, is_block: bool) -> None:
        """Take a tag, comment, declaration or entity that stands alone."""
        if not self.intail or self.inraw or self.mdstack:
            super().handle_empty_tag(data, is_block)
        elif is_block:
            self.cleandoc.append(self.md.htmlStash.store(data))
            self.cleandoc.append("\n\n")
        else:
            self.cleandoc.append(data)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # type: ignore[override]  # the list that html.parser passes
        """Take a tag that opens; beyond any sensible depth it is text."""
        if len(self.mdstack) < _DEEP and len(self.stack) < _DEEP:
            super().handle_starttag(tag, attrs)
        elif self.inraw:
            self._cache.append(self.get_starttag_text())
        else:
            self.handle_data(self.md.htmlStash.store(self.get_starttag_text()))

    def open_inline_tag(self, tag: str) -> None:
        """Track a tag that opens in a paragraph."""
        if len(self.inline_stack) < _DEEP:
            super().open_inline_tag(tag)

    def inline_close_follows(self, text: str) -> bool:
        """Whether an open tag is closed in this paragraph after the comment `text`."""
        position = self.line_offset + self.offset + len(text)
        self._see_paragraph(position)
        if self._closed is None:
            bounds = self._paragraph.start, self._paragraph.stop
            closings = _CLOSING.finditer(self.rawdata, *bounds)
            self._closed = {match[1].lower(): match.start() for match in closings}
        return any(self._closed.get(tag, -1) >= position for tag in set(self.inline_stack))

    def parse_starttag(self, i: int) -> int:
        """Read a tag that opens, and return where it ends."""
        if self._lacks(">", i):
            return self._pass_on(i, 1)
        return super().parse_starttag(i)

    def check_for_whole_start_tag(self, i: int) -> int:
        """Return where the tag ends, -1 when it does not in its paragraph."""
        rawdata, end = self.rawdata, self._paragraph.stop
        self.rawdata = rawdata[i:end]
        found = super().check_for_whole_start_tag(0)
        self.rawdata = rawdata
        return found if found < 0 else found + i

    def parse_endtag(self, i: int) -> int:
        """Read a tag that closes, and return where it ends."""
        return self._pass_on(i, 2) if self._lacks(">", i) else super().parse_endtag(i)

    def parse_pi(self, i: int) -> int:
        """Read a processing instruction, and return where it ends."""
        return self._pass_on(i, 2) if self._lacks("?>", i) else super().parse_pi(i)

    def parse_html_declaration(self, i: int) -> int:
        """Read a declaration, and return where it ends."""
        end = "]]>" if self.rawdata.startswith("<![CDATA[", i) else ">"
        return self._pass_on(i, 2) if self._lacks(end, i) else super().parse_html_declaration(i)

    def _lacks(self, end: str, position: int) -> bool:
        """Whether the paragraph at `position` does not hold `end` after it."""
        self._see_paragraph(position)
        if end not in self._missing:
            if self.rawdata.find(end, position, self._paragraph.stop) >= 0:
                return False
            self._missing.add(end)
        return True

    def _pass_on(self, position: int, length: int) -> int:
        self.handle_data(self.rawdata[position : position + length])
        return position + length

    def _see_paragraph(self, position: int) -> None:
        if position in self._paragraph:
            return
        blank = self.rawdata.find("\n\n", position)
        end = blank + 1 if blank >= 0 else len(self.rawdata)
        self._paragraph = range(position, end)
        self._closed = None
        self._missing = set()


class RawHtmlPreprocessor(HtmlBlockPreprocessor):
    """Puts raw blocks of HTML aside."""

    def run(self, lines: list[str]) -> list[str]:
        """`lines` with placeholders, between blank lines, for raw HTML."""
        source = "\n".join(lines)
        if "<" not in source and "&" not in source:
            return lines
        held = _STRAY.sub(_HELD, source)
        stashed = len(self.md.htmlStash.rawHtmlBlocks)
        text = self.extract(held)
        if held != source:
            text = text.replace(_HELD, "&#")
            self._release(stashed)
        return text.split("\n")

    def extract(self, source: str) -> str:
        """Return `source` with placeholders for its raw blocks."""
        extractor = LocalExtractor(self.md)
        extractor.feed(source)
        extractor.close()
        return "".join(extractor.cleandoc)

    def _release(self, first: int) -> None:
        stash = self.md.htmlStash.rawHtmlBlocks
        for index, item in enumerate(stash[first:], start=first):
            if isinstance(item, str):
                stash[index] = item.replace(_HELD, "&#")
                continue
            for element in item.iter():
                element.text = (element.text or "").replace(_HELD, "&#")
                element.tail = (element.tail or "").replace(_HELD, "&#")


class RawHtmlExtension(Extension):
    """Raw HTML, after md_in_html."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        """Take the place of the inherited step."""
        md.preprocessors.register(RawHtmlPreprocessor(md), "html_block", 20)
