"""What a text defines after editing: link references and footnotes that came or went."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from editor_app.markup.document_open import OpenUnits
from editor_app.markup.extensions.definitions import Definitions
from editor_app.markup.leaves import Container, Kind, Leaf
from editor_app.markup.runs import InlineImage, LinkForm, Run, Runs


@dataclass(slots=True)
class DefinitionWatch:
    """Compares the definitions of a text at load with those it has now."""

    text: OpenUnits
    _islands: set[str] = field(default_factory=set)
    _defining: list[tuple[str, frozenset[str]]] = field(default_factory=list)

    def __post_init__(self) -> None:
        for number, unit in enumerate(self.text.mapped.units):
            leaf = self.text.unit_leaves(number)[0]
            if leaf.kind is Kind.ISLAND:
                self._islands.add(leaf.get("source"))
                names = frozenset(part.name for part in unit.defines if part.kind == "reference")
                self._defining += [(leaf.get("source"), names)] if names else []

    def current(self, leaves: Sequence[Leaf]) -> Definitions:
        """Return what the text defines once it holds ``leaves``; often the very same object."""
        known = self.text.mapped.definitions
        islands = {leaf.get("source") for leaf in leaves if leaf.kind is Kind.ISLAND}
        lost = {name for source, names in self._defining if source not in islands for name in names}
        gained = {
            part.name: part.value
            for source in islands - self._islands
            for part in self.text.reader.definitions_in(source)
            if part.kind == "reference" and isinstance(part.value, tuple)
        }
        notes = {
            step.label: ""
            for leaf in leaves
            for step in leaf.path[:1]
            if step.kind is Container.FOOTNOTE and step.label not in known.footnotes
        }
        if not lost and not gained and not notes:
            return known
        kept = {name: value for name, value in known.references.items() if name not in lost}
        return replace(known, references={**kept, **gained}, footnotes={**known.footnotes, **notes})


def without_references(leaves: Iterable[Leaf], lost: set[str]) -> list[Leaf]:
    """Return leaves whose links to definitions that are gone hold their address themselves."""
    return [_leaf_inline(leaf, lost) for leaf in leaves]


def _leaf_inline(leaf: Leaf, lost: set[str]) -> Leaf:
    runs = _runs_inline(leaf.runs, lost)
    cells = tuple(tuple(_runs_inline(cell, lost) for cell in row) for row in leaf.cells)
    if runs == leaf.runs and cells == leaf.cells:
        return leaf
    return replace(leaf, runs=runs, cells=cells)


def _runs_inline(runs: Runs, lost: set[str]) -> Runs:
    return tuple(_run_inline(run, lost) for run in runs)


def _run_inline(run: Run, lost: set[str]) -> Run:
    link, thing = run.marks.link, run.thing
    if link and _name(link.label) in lost:
        link = replace(link, form=LinkForm.INLINE, label="")
        run = replace(run, marks=replace(run.marks, link=link))
    if isinstance(thing, InlineImage) and _name(thing.label) in lost:
        run = replace(run, thing=replace(thing, form=LinkForm.INLINE, label=""))
    return run


def _name(label: str) -> str:
    return " ".join(label.lower().split())
