"""Units: the blocks of a text with the source lines that they own."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from xml.etree.ElementTree import Element

from editor_app.markup.extensions.definitions import Definition
from editor_app.markup.source_map_lines import LineMap
from editor_app.markup.source_map_parser import Span, TrackingParser


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


def units_of(
    parser: TrackingParser, line_map: LineMap, prepared: Sequence[str], lines: Sequence[str]
) -> list[Unit]:
    """Return the units of a parsed text; what shares a source line becomes one unit."""
    spans = sorted([*parser.spans, *parser.definition_spans], key=lambda span: span.start)
    units: list[Unit] = []
    for span in spans:
        unit = _unit(span, line_map, prepared, lines)
        while units and unit.start < units[-1].end:
            unit = _join(units.pop(), unit)
        units.append(unit)
    return list(_with_gaps_filled(units, lines))


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


def _unit(span: Span, line_map: LineMap, prepared: Sequence[str], lines: Sequence[str]) -> Unit:
    first, end = _trim(prepared, span.start, span.end)
    start, end = _trim(lines, line_map.first[first], line_map.last[end - 1] + 1)
    if span.element is None:
        return Unit(start, end, "definitions", (), span.defines)
    return Unit(start, end, "block", (span.element,), span.defines)


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


def _join(first: Unit, second: Unit) -> Unit:
    kind = first.kind if first.kind == second.kind else "block"
    return replace(
        first,
        end=max(first.end, second.end),
        kind=kind,
        elements=first.elements + second.elements,
        defines=first.defines + second.defines,
    )
