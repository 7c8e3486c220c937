"""The units of a text that is being edited, with what is known of each."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from editor_app.markup.source_map import Definition, Unit
from editor_app.markup.source_map_units import is_blank
from editor_app.markup.to_html import Block, RenderedUnit

_TAKES_TERM_BEFORE = re.compile(r" {0,3}:[ \t]")


@dataclass(slots=True)
class LiveUnit:
    """A unit in place: its lines move with the text, the rest stays until it is replaced.

    `seen` counts, for each footnote the unit refers to, the references before it.
    """

    start: int
    end: int
    tag: str
    defines: tuple[Definition, ...]
    rendered: RenderedUnit
    seen: dict[str, int]
    block: Block | None

    def move(self, lines: int) -> None:
        """Lie so many lines further down."""
        if lines:
            self.start += lines
            self.end += lines
            if self.block is not None:
                self.block = Block(self.start, self.end, self.block.html)

    def show(self, rendered: RenderedUnit, seen: dict[str, int]) -> None:
        """Take new HTML; the block stays the object it is when nothing is seen to change."""
        if self.block is None or rendered.html != self.block.html:
            self.block = Block(self.start, self.end, rendered.html) if rendered.html else None
        self.rendered, self.seen = rendered, seen


def live_unit(unit: Unit, offset: int, rendered: RenderedUnit, seen: dict[str, int]) -> LiveUnit:
    """Place `unit`, whose lines count from line `offset` of the text."""
    start, end = unit.start + offset, unit.end + offset
    block = Block(start, end, rendered.html) if rendered.html else None
    return LiveUnit(start, end, tag_of(unit), unit.defines, rendered, seen, block)


def tag_of(unit: Unit) -> str:
    """Return the tag of the first element of `unit`, "" when it has none."""
    return str(unit.elements[0].tag) if unit.elements else ""


def stands_alone(unit: LiveUnit, lines: Sequence[str]) -> bool:
    """Whether `unit` would be parsed as it is if the text began with it."""
    return (
        bool(unit.tag)
        and (unit.start == 0 or is_blank(lines[unit.start - 1]))
        and not _TAKES_TERM_BEFORE.match(lines[unit.start])
    )


def ends_alone(unit: LiveUnit, lines: Sequence[str]) -> bool:
    """Whether `unit` ends where a paragraph would."""
    return unit.end >= len(lines) or is_blank(lines[unit.end])


def all_definitions(units: Iterable[LiveUnit]) -> list[Definition]:
    """Return what `units` define, in order."""
    return [item for unit in units for item in unit.defines]
