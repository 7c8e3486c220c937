"""Markdown -> sanitised HTML in blocks that know their source lines; for preview and export."""

from collections.abc import Mapping
from dataclasses import dataclass

from editor_app.markup.budget import check_html_depth, notice, source_html
from editor_app.markup.sanitise import clean_html
from editor_app.markup.source_map import MappedText, SourceMapper, Unit
from editor_app.model.errors import TooComplex


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


@dataclass(frozen=True, slots=True)
class RenderedUnit:
    """The sanitised HTML of one unit, and the references and footnotes that it made use of."""

    html: str
    references: frozenset[str] = frozenset()
    notes: tuple[str, ...] = ()
    is_refused: bool = False


class UnitRenderer:
    """Renders units and footnotes to sanitised HTML."""

    def __init__(self) -> None:
        self.mapper = SourceMapper()

    def unit(self, mapped: MappedText, unit: Unit, seen: dict[str, int]) -> RenderedUnit:
        """Render a unit of `mapped`; `seen` counts references to footnotes, and is continued."""
        if not unit.elements:
            return RenderedUnit("")
        if unit.is_refused:
            return RenderedUnit(source_html(mapped.source(unit)), is_refused=True)
        try:
            return self._render(mapped, unit, seen)
        except TooComplex:
            return RenderedUnit(source_html(mapped.source(unit)), is_refused=True)

    def _render(self, mapped: MappedText, unit: Unit, seen: dict[str, int]) -> RenderedUnit:
        continued = dict(seen)
        processed = self.mapper.process(mapped, unit, continued)
        html = self.mapper.serialise(mapped, processed.elements).strip()
        check_html_depth(html)
        seen.update(continued)
        return RenderedUnit(clean_html(html).strip(), processed.references, processed.notes)

    def footnotes(self, mapped: MappedText, seen: Mapping[str, int]) -> str:
        """Render the notes that `mapped` defines, "" when it has none."""
        if not mapped.definitions.footnotes:
            return ""
        return clean_html(self.mapper.render_footnotes(mapped, dict(seen)).strip()).strip()


class BodyRenderer:
    """Renders one text after another; cheaper than `render_body` when there are many."""

    def __init__(self) -> None:
        self._renderer = UnitRenderer()

    def render(self, text: str) -> RenderedText:
        """Render the whole of `text`."""
        mapped = self._renderer.mapper.split(text)
        seen: dict[str, int] = {}
        rendered = [(unit, self._renderer.unit(mapped, unit, seen)) for unit in mapped.units]
        blocks = tuple(
            Block(unit.start, unit.end, done.html) for unit, done in rendered if done.html
        )
        refused = sum(done.is_refused for _, done in rendered)
        return RenderedText(blocks, self._renderer.footnotes(mapped, seen), notice(refused))


def render_body(text: str) -> RenderedText:
    """Render the Markdown `text`: one sanitised block of HTML for each block of it."""
    return BodyRenderer().render(text)
