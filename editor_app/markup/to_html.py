"""Markdown -> sanitised HTML in blocks that know their source lines; for preview and export."""

from collections.abc import Iterator
from dataclasses import dataclass

from editor_app.markup.sanitise import clean_html
from editor_app.markup.source_map import MappedText, SourceMapper


@dataclass(frozen=True, slots=True)
class Block:
    """Source lines `start` up to `end`, not included, and the sanitised HTML they make."""

    start: int
    end: int
    html: str


@dataclass(frozen=True, slots=True)
class RenderedText:
    """A text as HTML: its blocks in order, the section of footnotes, and what to tell the reader.

    `footnotes_html` and `notice` are "" when there is nothing to show or to say. Lines that
    show nothing, such as definitions and editors' notes, have no block.
    """

    blocks: tuple[Block, ...]
    footnotes_html: str = ""
    notice: str = ""

    @property
    def html(self) -> str:
        """Return the whole body: every block, then the footnotes."""
        parts = [block.html for block in self.blocks]
        if self.footnotes_html:
            parts.append(self.footnotes_html)
        return "\n".join(parts)


class BodyRenderer:
    """Renders one text after another; cheaper than `render_body` when there are many."""

    def __init__(self) -> None:
        self._mapper = SourceMapper()

    def render(self, text: str) -> RenderedText:
        """Render the whole of `text`."""
        mapped = self._mapper.split(text)
        seen: dict[str, int] = {}
        blocks = tuple(self._blocks(mapped, seen))
        notes = clean_html(self._mapper.render_footnotes(mapped, seen).strip())
        return RenderedText(blocks, notes)

    def _blocks(self, mapped: MappedText, seen: dict[str, int]) -> Iterator[Block]:
        for unit in mapped.units:
            html = clean_html(self._mapper.render_unit(mapped, unit, seen).strip())
            if html:
                yield Block(unit.start, unit.end, html)


def render_body(text: str) -> RenderedText:
    """Render the Markdown `text`: one sanitised block of HTML for each block of it."""
    return BodyRenderer().render(text)
