"""Units <-> leaves: reading one piece of text, and proving that leaves are what a text says."""

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from editor_app.markup.document_normal import normal_leaves
from editor_app.markup.extensions.definitions import Definition, Definitions
from editor_app.markup.extensions.origins import OriginExtension
from editor_app.markup.leaves import Container, Kind, Leaf, Step, chunks, island
from editor_app.markup.read import Unreadable, opened, read, read_inside
from editor_app.markup.runs import Note, placed
from editor_app.markup.source_map import MappedText, SourceMapper, Unit
from editor_app.markup.tree import normal_form
from editor_app.model.errors import TooComplex

_FOOTNOTE = re.compile(r" {0,3}\[\^([^\]\n]+)\]:[ \t]*")
_FENCE_LINE = re.compile(r"^(`{3,}|~{3,})", re.MULTILINE)
_NOTE = re.compile(r"\{>>(.*?)<<\}", re.DOTALL)


def _mapper() -> SourceMapper:
    return SourceMapper([OriginExtension()])


@dataclass(slots=True)
class UnitReader:
    """Reads pieces of one text; ``ids`` numbers the containers and items of all of them."""

    mapper: SourceMapper = field(default_factory=_mapper)
    ids: Iterator[int] = field(default_factory=lambda: itertools.count(1))

    def leaves(self, mapped: MappedText, unit: Unit) -> tuple[Leaf, ...]:
        """Return what one unit of a split text holds, to be asked once for each unit."""
        source = mapped.source(unit)
        try:
            leaves = self._read(mapped, unit, source)
        except Unreadable as reason:
            return (island(source, str(reason)),)
        except TooComplex:
            return (island(source, "too complex"),)
        if not leaves or not all(map(_shows, chunks(leaves))):
            return (island(source, "what shows nothing"),)
        return leaves

    def _read(self, mapped: MappedText, unit: Unit, source: str) -> tuple[Leaf, ...]:
        if unit.kind == "definitions":
            return tuple(self._footnotes(source, mapped.definitions))
        if unit.defines:
            raise Unreadable("definitions within a block")
        elements = self.mapper.process(mapped, unit).elements
        if not elements:
            return (_only_notes(source),)
        leaves = read(elements, mapped.stash.rawHtmlBlocks, source, self.ids)
        if "{>>" in source and not _holds_notes(leaves, source):
            raise Unreadable("an editor's note where no words can stand")
        return leaves

    def _footnotes(self, source: str, definitions: Definitions) -> Iterator[Leaf]:
        """Read lines that are nothing but footnotes."""
        for label, body in _footnote_bodies(source):
            step = Step(Container.FOOTNOTE, next(self.ids), label=label)
            mapped = self.mapper.split(body, definitions)
            leaves = [] if mapped.units else [Leaf((step,))]
            for unit in mapped.units:
                if unit.kind != "block" or unit.defines:
                    raise Unreadable("definitions within a footnote")
                elements = self.mapper.process(mapped, unit).elements
                leaves += read_inside(elements, mapped.stash.rawHtmlBlocks, (step,), self.ids)
                if not elements:
                    leaves.append(replace(_only_notes(mapped.source(unit)), path=(step,)))
            yield from opened(leaves)

    def definitions_in(self, text: str) -> tuple[Definition, ...]:
        """Return what a text defines."""
        try:
            units = self.mapper.split(text).units
        except TooComplex:
            return ()
        return tuple(definition for unit in units for definition in unit.defines)

    def read_alone(self, text: str, definitions: Definitions) -> tuple[tuple[Leaf, ...], ...]:
        """Return the leaves of each unit of a text on its own, where ``definitions`` hold.

        They hold too where the text defines the same name otherwise, as a name that
        is defined twice is by its last definition throughout the whole.
        """
        mapped = self.mapper.split(text, definitions)
        references = {**mapped.definitions.references, **definitions.references}
        if references != mapped.definitions.references:
            known = replace(mapped.definitions, references=references)
            mapped = replace(mapped, definitions=known)
        return tuple(self.leaves(mapped, unit) for unit in mapped.units)

    def says(self, text: str, leaves: Sequence[Leaf], definitions: Definitions) -> bool:
        """Say whether ``text`` on its own reads as ``leaves``."""
        try:
            return normal_leaves(self._flat(text, definitions)) == normal_leaves(leaves)
        except TooComplex:
            return False

    def is_contained(self, text: str, definitions: Definitions) -> bool:
        """Say whether a text ends where it ends, whatever block follows it."""
        fences = [match[1] for match in _FENCE_LINE.finditer(text)]
        closings = [f"{fence}\nAfter.\n{fence}" for fence in dict.fromkeys(fences)]
        try:
            alone = self._flat(text, definitions)
            return all(
                normal_leaves(self._flat(f"{text}\n\n{after}", definitions))
                == normal_leaves([*alone, *self._flat(after, definitions)])
                for after in ("After.", "--> After.", *closings)
            )
        except TooComplex:
            return False

    def _flat(self, text: str, definitions: Definitions) -> list[Leaf]:
        return [leaf for unit in self.read_alone(text, definitions) for leaf in unit]

    def renders_alike(self, one: str, other: str, definitions: Definitions) -> bool:
        """Say whether two texts, each on its own, render to the same tree."""
        try:
            return self._tree(one, definitions) == self._tree(other, definitions)
        except TooComplex:
            return False

    def _tree(self, text: str, definitions: Definitions) -> list[object]:
        """Return the normal form of a text's HTML and of every footnote it defines."""
        mapped = self.mapper.split(text, definitions)
        html = "".join(self.mapper.render_unit(mapped, unit) for unit in mapped.units)
        tree: list[object] = [normal_form(html)]
        for unit in mapped.units:
            for kind, name, value in unit.defines:
                if kind == "footnote" and isinstance(value, str):
                    body = self.mapper.split(value, definitions)
                    parts = [self.mapper.render_unit(body, part) for part in body.units]
                    tree.append((kind, name, normal_form("".join(parts))))
                else:
                    tree.append((kind, name, value))
        return tree


def _shows(chunk: Sequence[Leaf]) -> bool:
    return any(
        leaf.runs
        or leaf.kind is not Kind.PARAGRAPH
        or any(step.item or step.kind is Container.FOOTNOTE for step in leaf.path[-1:])
        for leaf in chunk
    )


def _only_notes(source: str) -> Leaf:
    """Read a block that is nothing but editors' notes."""
    if _NOTE.sub("", source).strip():
        raise Unreadable("what shows nothing")
    return Leaf(runs=tuple(placed(Note(text)) for text in _NOTE.findall(source)))


def _holds_notes(leaves: Sequence[Leaf], source: str) -> bool:
    """Say whether the leaves, code apart, hold as many notes as the source."""
    runs = itertools.chain.from_iterable(
        [*leaf.runs, *itertools.chain.from_iterable(itertools.chain.from_iterable(leaf.cells))]
        for leaf in leaves
    )
    texts = ["{>>" if isinstance(run.thing, Note) else run.text for run in runs]
    return "".join(texts).count("{>>") >= len(_NOTE.findall(source))


def _footnote_bodies(source: str) -> Iterator[tuple[str, str]]:
    """Part lines into footnotes: label and unindented text."""
    body: list[str] = []
    label = ""
    for line in source.expandtabs(4).split("\n"):
        match = _FOOTNOTE.match(line)
        if match:
            if label:
                yield label, "\n".join(body).strip("\n")
            label, body = match[1], [line[match.end() :]]
        elif label:
            body.append(line.removeprefix("    "))
        else:
            raise Unreadable("definitions")
    if label:
        yield label, "\n".join(body).strip("\n")
