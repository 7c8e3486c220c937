"""A source opened: its units, what they hold as leaves, and the proof that they hold it all."""

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from typing import Self

from editor_app.markup.document_units import UnitReader
from editor_app.markup.leaves import Kind, Leaf, chunks, island
from editor_app.markup.source_map import MappedText
from editor_app.markup.write import write_chunk
from editor_app.markup.write_escapes import Manner

_LINE_END = re.compile(r"\r\n|\r|\n")


@dataclass(slots=True)
class OpenUnits:
    """A source and its units. Not safe to share between threads.

    Units are read when first asked for, so that the top of a long text can be
    shown before the rest is read; `leaves` reads all. ``revision`` grows
    whenever a unit turns out to be an island; ``line_end`` is what new lines
    end in.
    """

    source: str
    reader: UnitReader
    mapped: MappedText
    line_end: str
    _starts: list[int]
    _leaves: dict[int, tuple[Leaf, ...]] = field(default_factory=dict)
    _verified: dict[int, bool] = field(default_factory=dict)
    revision: int = 0

    @classmethod
    def load(cls, source: str, reader: UnitReader | None = None) -> Self:
        """Open a text; ``reader`` may be given to save making one. Raises TooComplex."""
        reader = reader or UnitReader()
        starts = [0, *(match.end() for match in _LINE_END.finditer(source))]
        line_end = "\r\n" if "\r\n" in source else "\n"
        return cls(source, reader, reader.mapper.split(source), line_end, starts)

    @property
    def leaves(self) -> tuple[Leaf, ...]:
        """Everything in the text."""
        return tuple(
            leaf for unit in range(len(self.mapped.units)) for leaf in self.unit_leaves(unit)
        )

    @property
    def unit_count(self) -> int:
        """How many units the text has."""
        return len(self.mapped.units)

    def unit_leaves(self, unit: int) -> tuple[Leaf, ...]:
        """Return the leaves of one unit."""
        if unit not in self._leaves:
            self._leaves[unit] = self.reader.leaves(self.mapped, self.mapped.units[unit])
        return self._leaves[unit]

    def unit_source(self, unit: int) -> str:
        """Return the lines of one unit, with LF between them and none at the end."""
        return self.mapped.source(self.mapped.units[unit])

    def unit_lines(self, unit: int) -> tuple[int, int]:
        """Return the first line of a unit and the line after its last, counted from 0."""
        return self.mapped.units[unit].start, self.mapped.units[unit].end

    def unit_at(self, line: int) -> int:
        """Return the unit that holds a source line, or the last one before it."""
        starts = [unit.start for unit in self.mapped.units]
        return max(0, bisect_right(starts, line) - 1)

    def verify_unit(self, unit: int) -> Leaf | None:
        """Prove that a unit's leaves say all that its source says.

        Where they do not, the unit is an island from now on: the island is
        returned and has to be shown instead of the unit's leaves. Cheap enough
        for an idle moment; a touched unit is verified at save in any case.
        """
        if self.says_all(unit):
            return None
        self._verified[unit] = True
        self._leaves[unit] = (island(self.unit_source(unit), "cannot be written again unchanged"),)
        self.revision += 1
        return self._leaves[unit][0]

    def verify_all(self) -> int:
        """Verify every unit, 0.2 ms each, and return how many became islands."""
        found = [self.verify_unit(unit) for unit in range(self.unit_count)]
        return sum(leaf is not None for leaf in found)

    def says_all(self, unit: int) -> bool:
        """Say whether a unit, written anew, renders as its source does."""
        if unit not in self._verified:
            self._verified[unit] = self._renders_same_anew(unit)
        return self._verified[unit]

    def _renders_same_anew(self, unit: int) -> bool:
        leaves = self.unit_leaves(unit)
        if leaves and leaves[0].kind is Kind.ISLAND:
            return True
        written = "\n\n".join(write_chunk(chunk, self.manner) for chunk in chunks(leaves))
        source = self.unit_source(unit)
        if written == source.rstrip():
            return True
        return self.reader.renders_alike(source, written, self.mapped.definitions)

    @property
    def manner(self) -> Manner:
        """How this text has to be written: its reference labels escaped."""
        return Manner(labels=frozenset(self.mapped.definitions.references))

    def runs_on(self, source: str) -> bool:
        """Say whether the source of an island would swallow what follows it (an open tag, a fence).

        Saved like that it is written as words; better ask the writer first.
        """
        return not self.reader.is_contained(source, self.mapped.definitions)

    def island_html(self, leaf: Leaf) -> str:
        """Return an island as HTML, not sanitised, with the definitions of the text."""
        mapper = self.reader.mapper
        mapped = mapper.split(leaf.get("source"), self.mapped.definitions)
        return "".join(mapper.render_unit(mapped, unit) for unit in mapped.units)

    def slice(self, first: int, last: int) -> str:
        """Return the original bytes from one unit's first line to another's last word."""
        start = self._starts[self.mapped.units[first].start]
        return self.source[start : self._end(last)]

    def between(self, unit: int) -> str:
        """Return the original bytes between a unit and the next; -1 is the text's beginning."""
        start = self._end(unit) if unit >= 0 else 0
        if unit + 1 == len(self.mapped.units):
            return self.source[start:]
        return self.source[start : self._starts[self.mapped.units[unit + 1].start]]

    def _end(self, unit: int) -> int:
        """Return where a unit ends, its last line end left out."""
        after = self.mapped.units[unit].end
        end = self._starts[after] if after < len(self._starts) else len(self.source)
        if after < len(self._starts):
            end -= 2 if self.source[end - 2 : end] == "\r\n" else 1
        return end
