"""What a text defines after editing: link references and footnotes that came or went."""

from collections.abc import Callable, Iterable, Sequence
from collections.abc import Container as Names
from dataclasses import dataclass, field, replace

from editor_app.markup.document_open import OpenUnits
from editor_app.markup.extensions.definitions import Definitions
from editor_app.markup.leaves import Container, Kind, Leaf
from editor_app.markup.runs import FootnoteReference, InlineImage, LinkForm, Run, merged


@dataclass(slots=True)
class DefinitionWatch:
    """Compares the definitions of a text at load with those it has now."""

    text: OpenUnits
    _islands: set[str] = field(default_factory=set)
    _defining: list[tuple[str, frozenset[str]]] = field(default_factory=list)
    _notes: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        for number, unit in enumerate(self.text.mapped.units):
            leaves = self.text.unit_leaves(number)
            leaf = leaves[0]
            self._notes |= _notes(leaves)
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
        notes = _notes(leaves)
        gone, new = self._notes - notes, notes - set(known.footnotes)
        if not lost and not gained and not gone and not new:
            return known
        kept = {name: value for name, value in known.references.items() if name not in lost}
        footnotes = {name: value for name, value in known.footnotes.items() if name not in gone}
        return replace(
            known,
            references={**kept, **gained},
            footnotes={**footnotes, **dict.fromkeys(sorted(new), "")},
        )


def _notes(leaves: Iterable[Leaf]) -> set[str]:
    """Return the names of the footnotes whose words are among ``leaves``."""
    return {
        step.label for leaf in leaves for step in leaf.path[:1] if step.kind is Container.FOOTNOTE
    }


def without_references(leaves: Iterable[Leaf], lost: set[str]) -> list[Leaf]:
    """Return leaves whose links to definitions that are gone hold their address themselves."""
    return [_with_runs(leaf, lambda run: _run_inline(run, lost)) for leaf in leaves]


def without_numbers(leaves: Iterable[Leaf], notes: Names[str]) -> list[Leaf]:
    """Return leaves in which the number of a footnote that is not among ``notes`` is words."""
    return [
        _with_runs(leaf, lambda run: _run_as_words(run, notes)) if _refers(leaf) else leaf
        for leaf in leaves
    ]


def _refers(leaf: Leaf) -> bool:
    for run in leaf.runs:
        if run.thing.__class__ is FootnoteReference:
            return True
    return any(
        isinstance(run.thing, FootnoteReference)
        for row in leaf.cells
        for cell in row
        for run in cell
    )


def _with_runs(leaf: Leaf, change: Callable[[Run], Run]) -> Leaf:
    if not leaf.runs and not leaf.cells:
        return leaf
    runs = tuple(map(change, leaf.runs))
    cells = tuple(tuple(tuple(map(change, cell)) for cell in row) for row in leaf.cells)
    if runs == leaf.runs and cells == leaf.cells:
        return leaf
    joined = tuple(tuple(merged(cell) for cell in row) for row in cells)
    return replace(leaf, runs=merged(runs), cells=joined)


def _run_as_words(run: Run, notes: Names[str]) -> Run:
    thing = run.thing
    if not isinstance(thing, FootnoteReference) or thing.label in notes:
        return run
    return Run(f"[^{thing.label}]", replace(run.marks, code=False))


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
