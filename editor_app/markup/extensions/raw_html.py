"""Raw HTML as Python-Markdown takes it out of a text, with two faults kept from spreading.

A tag, comment or entity that follows a closing tag on its line stays where it is, instead of
turning up before the next raw block; and `&#` that begins no character reference is text,
instead of ending the search for HTML.
"""

import re

from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.md_in_html import HtmlBlockPreprocessor, HTMLExtractorExtra

_STRAY = re.compile(r"&#(?![0-9]+[^0-9]|[xX][0-9a-fA-F]+[^0-9a-fA-F])")
_HELD = "&\x02#"


class LocalExtractor(HTMLExtractorExtra):
    """Keeps what follows a raw block in its place."""

    mdstack: list[str]

    def handle_empty_tag(self, data: str, is_block: bool) -> None:
        """Take a tag, comment, declaration or entity that stands alone."""
        if not self.intail or self.inraw or self.mdstack:
            super().handle_empty_tag(data, is_block)
        elif is_block:
            self.cleandoc.append(self.md.htmlStash.store(data))
            self.cleandoc.append("\n\n")
        else:
            self.cleandoc.append(data)


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
