"""Units: the blocks of a text with the source lines that they own."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from editor_app.markup.budget import is_source, show_source
from editor_app.markup.extensions.definitions import Definition
from editor_app.markup.source_map_lines import LineMap
from editor_app.markup.source_map_parser import Numbered, Span, TrackingParser


@dataclass(frozen=True, slots=True)
class Unit:
    """Source lines `start` up to `end`, not included, and what they are.

    `kind` is "block", or "definitions" for lines that show nothing of their own. A block has
    one element, or a few that one line or one raw tag holds together, or none when nothing of
    it is to be shown. `defines` is what its lines define, nested definitions included.
    """

    start: int
    end: int
    kind: str
    elements: tuple[Element, ...] = ()
    defines: tuple[Definition, ...] = ()

    @property
    def is_refused(self) -> bool:
        """Whether it was too complex to be parsed, so that its element shows its source."""
        return bool(self.elements) and is_source(self.elements[0])


def units_of(
    parser: TrackingParser, line_map: LineMap, prepared: Sequence[str], lines: Sequence[str]
) -> list[Unit]:
    """Return the units of a parsed text; what shares a source line becomes one unit."""
    spans = sorted([*parser.spans, *parser.definition_spans], key=lambda span: span.start)
    drafts: list[_Draft] = []
    for span in spans:
        draft = _draft(span, line_map, prepared, lines)
        while drafts and draft.start < drafts[-1].end:
            draft = drafts.pop().joined(draft)
        drafts.append(draft)
    return list(_with_gaps_filled([draft.unit(lines) for draft in drafts], lines))


@dataclass(frozen=True, slots=True)
class _Draft:
    """A unit to which others may be joined yet."""

    start: int
    end: int
    elements: tuple[Element, ...]
    defines: tuple[Numbered, ...]

    def joined(self, other: "_Draft") -> "_Draft":
        return _Draft(
            self.start,
            max(self.end, other.end),
            self.elements + other.elements,
            self.defines + other.defines,
        )

    def unit(self, lines: Sequence[str]) -> Unit:
        defines = tuple(definition for _, definition in sorted(self.defines))
        refused = [element for element in self.elements if is_source(element)]
        if refused:
            show_source(refused[0], "\n".join(lines[self.start : self.end]))
            return Unit(self.start, self.end, "block", (refused[0],), defines)
        kind = "block" if self.elements else "definitions"
        return Unit(self.start, self.end, kind, self.elements, defines)


def _draft(span: Span, line_map: LineMap, prepared: Sequence[str], lines: Sequence[str]) -> _Draft:
    first, end = _trim(prepared, span.start, span.end)
    start, end = _trim(lines, line_map.first[first], line_map.last[end - 1] + 1)
    elements = () if span.element is None else (span.element,)
    return _Draft(start, end, elements, span.defines)


def _with_gaps_filled(units: Sequence[Unit], lines: Sequence[str]) -> Iterator[Unit]:
    """Yield `units`, and one without elements for lines that the parser made nothing of."""
    position = 0
    for unit in units:
        yield from _gap(position, unit.start, lines)
        yield unit
        position = unit.end
    yield from _gap(position, len(lines), lines)


def _gap(start: int, end: int, lines: Sequence[str]) -> Iterator[Unit]:
    if start < end and any(line.strip() for line in lines[start:end]):
        yield Unit(*_trim(lines, start, end), "block")


def _trim(lines: Sequence[str], start: int, end: int) -> tuple[int, int]:
    """`start` and `end` without blank lines on either side, of at least one line."""
    end = min(max(end, start + 1), len(lines))
    while end > start + 1 and is_blank(lines[end - 1]):
        end -= 1
    while start < end - 1 and is_blank(lines[start]):
        start += 1
    return start, end


def is_blank(line: str) -> bool:
    """Whether the parser takes `line` for the end of a paragraph; a no-break space is none."""
    return not line.strip(" \t")
