"""The rendered units of a text that is being edited, and what they have in common."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from editor_app.markup.budget import notice
from editor_app.markup.live_units import (
    LiveUnit,
    all_definitions,
    ends_alone,
    live_unit,
    stands_alone,
    tag_of,
)
from editor_app.markup.live_window import Change, Window
from editor_app.markup.source_map import Definitions, MappedText, Unit
from editor_app.markup.source_map_units import is_blank
from editor_app.markup.to_html import Block, RenderedText, RenderedUnit, UnitRenderer


class LiveBody:
    """Keeps units rendered while windows of them are replaced."""

    def __init__(self, renderer: UnitRenderer) -> None:
        self._renderer = renderer
        self._definitions = Definitions()
        self._redefined: Redefined | None = None
        self._fresh: list[LiveUnit] = []
        self._footnotes_of: tuple[Definitions, Counter[str]] = (self._definitions, Counter())
        self._footnotes_html = ""
        self._lines: Sequence[str] = []
        self.units: list[LiveUnit] = []

    def replace(
        self,
        window: Window,
        mapped: MappedText,
        line: int,
        change: Change,
        lines: Sequence[str],
        *,
        keep: bool,
    ) -> None:
        """Put the units of `mapped`, which begins on `line`, in the place of `window`.

        `lines` are those of the whole text after `change`. With `keep`, untouched units of the
        window are what they were if they come out at the same lines.
        """
        self._lines = lines
        above, old = self.units[: window.first], self.units[window.first : window.last]
        below = self.units[window.last :]
        known = _Known(old)
        self._define(above, old, mapped, below)
        for unit in below:
            unit.move(change.delta)
        kept = _untouched(old, change, lines) if keep else {}
        fresh = self._render(replace(mapped, definitions=self._definitions), line, above, kept)
        known.keep_objects(fresh)
        self.units = [*above, *fresh, *below]

    def rebuild(self, mapped: MappedText, lines: Sequence[str]) -> None:
        """Put the units of `mapped`, the whole text, in the place of all."""
        whole = Window(0, len(self.units), open_end=True)
        self.replace(whole, mapped, 0, Change(0, 0, 0), lines, keep=False)
        self._redefined = None
        self._settle_footnotes(alone=True)

    def settle(self, *, alone: bool) -> bool:
        """Let the rest of the text follow what was replaced.

        Returns False when a unit would have to be rendered again and cannot be `alone`, because
        raw HTML elsewhere has a part in it.
        """
        redefined, self._redefined = self._redefined, None
        if redefined is not None:
            fresh = {id(unit) for unit in self._fresh}
            for index, unit in enumerate(self.units):
                if unit.tag and id(unit) not in fresh and redefined.affects(unit, self._lines):
                    if not alone:
                        return False
                    self._render_again(index, Counter(unit.seen))
        return self._settle_footnotes(alone=alone)

    def _define(
        self,
        above: Sequence[LiveUnit],
        old: Sequence[LiveUnit],
        mapped: MappedText,
        below: Sequence[LiveUnit],
    ) -> None:
        defined = [item for unit in mapped.units for item in unit.defines]
        if all_definitions(old) == defined:
            return
        previous = self._definitions
        everything = [*all_definitions(above), *defined, *all_definitions(below)]
        self._definitions = self._renderer.mapper.define(everything)
        self._redefined = Redefined(previous, self._definitions)

    def collect(self) -> RenderedText:
        """Return the text as it is now."""
        blocks = tuple([unit.block for unit in self.units if unit.block is not None])
        refused = sum([1 for unit in self.units if unit.rendered.is_refused])
        return RenderedText(blocks, self._footnotes_html, notice(refused))

    def _render(
        self,
        mapped: MappedText,
        line: int,
        above: Iterable[LiveUnit],
        kept: Mapping[tuple[int, int], LiveUnit],
    ) -> list[LiveUnit]:
        seen: Counter[str] = Counter()
        if self._definitions.footnotes:
            seen = _count_references(above)
        self._fresh = []
        units = []
        for unit in mapped.units:
            known = kept.get((unit.start + line, unit.end + line))
            if known is not None and known.tag == tag_of(unit):
                seen.update(known.rendered.notes)
                units.append(known)
                continue
            before = dict(seen)
            rendered = self._renderer.unit(mapped, unit, seen)
            units.append(live_unit(unit, line, rendered, _counts(rendered, before)))
            self._fresh.append(units[-1])
        return units

    def _render_again(self, index: int, seen: Counter[str]) -> None:
        unit = self.units[index]
        start = index
        while start and not stands_alone(self.units[start], self._lines):
            start -= 1
        first = self.units[start].start if start else 0
        source = "\n".join(self._lines[first : unit.end])
        mapped = self._renderer.mapper.split(source, self._definitions)
        mapped = replace(mapped, definitions=self._definitions)
        before = dict(seen)
        own = [part for part in mapped.units if part.start + first >= unit.start]
        elements = tuple(element for part in own for element in part.elements)
        again = Unit(unit.start - first, unit.end - first, "block", elements)
        rendered = self._renderer.unit(mapped, again, seen)
        unit.show(rendered, _counts(rendered, before))

    def _settle_footnotes(self, *, alone: bool) -> bool:
        """Render references anew whose number changed, then the notes themselves."""
        seen: Counter[str] = Counter()
        if self._definitions.footnotes:
            for index, unit in enumerate(self.units):
                if not unit.rendered.notes:
                    continue
                if unit.seen != _counts(unit.rendered, seen):
                    if not alone:
                        return False
                    self._render_again(index, Counter(seen))
                seen.update(unit.rendered.notes)
        definitions, references = self._footnotes_of
        if definitions is not self._definitions or references != seen:
            self._footnotes_of = (self._definitions, seen)
            notes = MappedText((), (), self._definitions)
            self._footnotes_html = self._renderer.footnotes(notes, seen)
        return True


class _Known:
    """The blocks that were shown, for those that come out the same to stay the objects they are."""

    def __init__(self, units: Iterable[LiveUnit]) -> None:
        blocks = [unit.block for unit in units if unit.block is not None]
        self._blocks = {block: block for block in blocks}
        self._html = {block.html: block.html for block in blocks}

    def keep_objects(self, units: Iterable[LiveUnit]) -> None:
        """Let `units` show the objects that are known and equal to theirs."""
        for unit in units:
            if unit.block is not None and unit.block.html in self._html:
                block = Block(unit.start, unit.end, self._html[unit.block.html])
                unit.block = self._blocks.get(block, block)


class Redefined:
    """What changed between the definitions of two versions of a text."""

    def __init__(self, old: Definitions, new: Definitions) -> None:
        self._references = _differing(old.references, new.references)
        self._abbreviations = _differing(old.abbreviations, new.abbreviations)
        self._notes = list(old.footnotes) != list(new.footnotes)

    def affects(self, unit: LiveUnit, lines: Sequence[str]) -> bool:
        """Whether `unit` may have to be rendered again."""
        if not self._references.isdisjoint(unit.rendered.references):
            return True
        if not self._notes and not self._abbreviations:
            return False
        source = "\n".join(lines[unit.start : unit.end])
        return (self._notes and "[^" in source) or any(
            name in source or " " in name or "\n" in name or "{>>" in source
            for name in self._abbreviations
        )


def _differing(old: Mapping[str, object], new: Mapping[str, object]) -> set[str]:
    return {name for name in {*old, *new} if old.get(name) != new.get(name)}


def _untouched(
    old: Sequence[LiveUnit], change: Change, lines: Sequence[str]
) -> dict[tuple[int, int], LiveUnit]:
    """Return the units of `old` that `change` leaves, moved to where they come to lie."""
    kept = [unit for unit in old if unit.end <= change.start]
    for unit in old:
        if unit.start >= change.end:
            unit.move(change.delta)
            kept.append(unit)
    return {
        (unit.start, unit.end): unit
        for unit in kept
        if (not unit.start or is_blank(lines[unit.start - 1])) and ends_alone(unit, lines)
    }


def _count_references(units: Iterable[LiveUnit]) -> Counter[str]:
    return Counter(note for unit in units if unit.rendered.notes for note in unit.rendered.notes)


def _counts(rendered: RenderedUnit, seen: Mapping[str, int]) -> dict[str, int]:
    """Return how often each note that `rendered` refers to was referred to before."""
    return {note: seen.get(note, 0) for note in rendered.notes}
