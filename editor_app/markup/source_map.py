"""Python-Markdown with positions: text -> units (source lines, elements, kind) + definitions.

    mapper = SourceMapper()
    mapped = mapper.split(text)                    # block structure, inline markup untouched
    html = [mapper.render_unit(mapped, unit) for unit in mapped.units]

Every source line that is not blank belongs to exactly one unit. Joined, the HTML of the units
is what Python-Markdown renders for the whole text, its footnotes apart; one unit's source
rendered alone with the definitions of the whole text is its part of it:

    alone = mapper.split(mapped.source(unit), mapped.definitions)

To read a text's structure take `mapper.read(text)`: its units hold elements after inline
markup. Their text, tails and attributes may hold marks, `STASHED`, for what the parser keeps
aside: raw HTML, character entities, checkboxes and editors' notes; `MappedText.stashed` gives
what stands behind one. `AMP_SUBSTITUTE` of markdown.util stands for an ampersand. HTML that
has come from the mapper is not sanitised: that is `to_html`'s work.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.util import HTML_PLACEHOLDER_RE, HtmlStash

from editor_app.markup.budget import source_html
from editor_app.markup.extensions import dialect
from editor_app.markup.extensions.definitions import (
    Definition,
    Definitions,
    Journal,
    number_references,
)
from editor_app.markup.source_map_lines import Reach
from editor_app.markup.source_map_markdown import MappedMarkdown
from editor_app.markup.source_map_units import Unit
from editor_app.model.errors import TooComplex

__all__ = [
    "STASHED",
    "Definition",
    "Definitions",
    "MappedText",
    "Processed",
    "SourceMapper",
    "Unit",
    "plain_markdown",
    "split_lines",
]

STASHED: re.Pattern[str] = HTML_PLACEHOLDER_RE


@dataclass(frozen=True, slots=True)
class MappedText:
    """A text's source lines, units and definitions, and what the parser keeps aside for them.

    `reaches` are the places where a part of the text cannot be told without lines far from it.
    """

    lines: Sequence[str]
    units: tuple[Unit, ...]
    definitions: Definitions
    reaches: tuple[Reach, ...] = ()
    stash: HtmlStash = field(default_factory=HtmlStash, repr=False, compare=False)

    def source(self, unit: Unit) -> str:
        """Return the lines of `unit`, without the last line end."""
        return "\n".join(self.lines[unit.start : unit.end])

    def stashed(self, number: int | str) -> str | Element:
        """Return what the placeholder of that number stands for."""
        return self.stash.rawHtmlBlocks[int(number)]


@dataclass(frozen=True, slots=True)
class Processed:
    """A unit's elements after inline markup, and what of the definitions they made use of."""

    elements: tuple[Element, ...]
    references: frozenset[str] = frozenset()
    notes: tuple[str, ...] = ()


def split_lines(text: str) -> list[str]:
    """`text` at its line ends: LF, CRLF and CR, and nothing else that Unicode calls one."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text.split("\n")


def plain_markdown() -> Markdown:
    """Return the same dialect in Python-Markdown's own parser: what the mapper must agree with."""
    return Markdown(extensions=dialect(Journal()), output_format="html")


class SourceMapper:
    """Splits and renders texts; keep one, it is costly to make.

    `extensions` come on top of the dialect and must not change what is rendered.
    """

    def __init__(self, extensions: Sequence[Extension] = ()) -> None:
        self._journal = Journal()
        self._md = MappedMarkdown(self._journal, extensions)
        self._active: MappedText | None = None

    def define(self, defined: Iterable[Definition]) -> Definitions:
        """Return what a text defines whose units define `defined`, in that order."""
        self._active = None
        return self._md.define(defined)

    def split(self, text: str, definitions: Definitions | None = None) -> MappedText:
        """Return the units of `text`, their elements as they are before inline markup.

        `definitions` are known beforehand, as those of a whole text are to one of its blocks;
        what `text` defines itself is added. A passage too complex to be parsed is a unit that
        `is_refused`; a lesser fault shows itself in `process`.
        """
        lines = split_lines(text)
        known = definitions or Definitions()
        stash = HtmlStash()
        self._activate(MappedText(lines, (), known, stash=stash))
        units = tuple(self._md.split(lines)) if text.strip() else ()
        reaches = tuple(reach for reach in self._md.reaches if not _is_inside(reach, units))
        mapped = MappedText(lines, units, self._md.definitions(), reaches, stash)
        self._active = mapped
        return mapped

    def read(self, text: str, definitions: Definitions | None = None) -> MappedText:
        """`split`, with the elements of every unit as they are after inline markup."""
        mapped = self.split(text, definitions)
        seen: dict[str, int] = {}
        units = (
            replace(unit, elements=self.process(mapped, unit, seen).elements)
            for unit in mapped.units
        )
        return replace(mapped, units=tuple(units))

    def process(
        self, mapped: MappedText, unit: Unit, seen: dict[str, int] | None = None
    ) -> Processed:
        """Inline markup for one unit of `split`, once: its elements are changed in place.

        `seen` counts the references to each footnote in the units before, and is continued.
        Raises TooComplex when its inline markup would take too long.
        """
        self._activate(mapped)
        elements = self._process(unit.elements)
        notes = number_references(elements, {} if seen is None else seen)
        return Processed(tuple(elements), self._journal.take_looked_up(), notes)

    def serialise(self, mapped: MappedText, elements: Sequence[Element]) -> str:
        """Return the HTML, not sanitised, of processed elements."""
        self._activate(mapped)
        return self._md.serialise(elements)

    def render_unit(
        self, mapped: MappedText, unit: Unit, seen: dict[str, int] | None = None
    ) -> str:
        """`process` and `serialise` in one."""
        return self.serialise(mapped, self.process(mapped, unit, seen).elements)

    def render_footnotes(self, mapped: MappedText, seen: dict[str, int] | None = None) -> str:
        """Return the section of notes, not sanitised; `seen` is as all units left it."""
        self._activate(mapped)
        try:
            return self._md.render_footnotes({} if seen is None else seen)
        except (TooComplex, RecursionError):
            self._active = None
            return source_html("\n\n".join(mapped.definitions.footnotes.values()))

    def _process(self, elements: Sequence[Element]) -> list[Element]:
        try:
            return self._md.process(elements)
        except TooComplex:
            self._active = None  # it stopped halfway, and has to begin anew
            raise
        except RecursionError as error:
            self._active = None
            raise TooComplex("Marks are nested too deeply to be shown formatted.") from error

    def _activate(self, mapped: MappedText) -> None:
        if self._active is not mapped:
            self._md.load(mapped.definitions, mapped.stash)
            self._active = mapped


def _is_inside(reach: Reach, units: Sequence[Unit]) -> bool:
    """Whether `reach` ends in the unit that it starts in."""
    end = reach.end
    return end is not None and any(unit.start <= reach.start and end < unit.end for unit in units)
