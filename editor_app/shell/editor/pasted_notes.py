"""Footnotes that come along with a paste: they go to the foot, under names of their own."""

from collections.abc import Sequence
from dataclasses import replace

from editor_app.markup.leaves import Container, Kind, Leaf
from editor_app.markup.runs import FootnoteReference, Run, Runs
from editor_app.shell.editor.page import Page


def parted(page: Page, leaves: Sequence[Leaf]) -> tuple[list[Leaf], list[Leaf]]:
    """Return what goes to the caret, and the notes that its numbers call for.

    A name that the page knows already becomes a free one, unless the page has
    the very same note. A note that nothing in the paste calls for is ordinary text.
    """
    called = {label for leaf in leaves for label in _called(leaf)}
    notes = {label for leaf in leaves if (label := _note(leaf)) and label in called}
    here = {label for label in notes if _said(leaves, label) == _said(_page_notes(page), label)}
    names = _names(page, sorted(notes - here))
    flow: list[Leaf] = []
    foot: list[Leaf] = []
    for leaf in leaves:
        label = _note(leaf)
        own = _renamed(leaf, names)
        if label in here:
            continue
        if label in notes:
            first = replace(own.path[0], label=names[label])
            foot.append(replace(own, path=(first, *own.path[1:])))
        else:
            flow.append(replace(own, path=own.path[1:]) if label else own)
    return (flow, foot) if flow else (foot, [])


def notes_called(page: Page, leaves: Sequence[Leaf]) -> list[Leaf]:
    """Return the notes of the page that ``leaves`` call for and do not hold themselves."""
    called = {label for leaf in leaves for label in _called(leaf)}
    called -= {_note(leaf) for leaf in leaves}
    return [leaf for leaf in _page_notes(page) if _note(leaf) in called] if called else []


def _page_notes(page: Page) -> list[Leaf]:
    return [
        Leaf(structure.path, structure.kind, structure.attrs, entry.runs)
        for entry in page.entries
        if isinstance((structure := entry.structure).kind, Kind)
        and structure.path
        and structure.path[0].kind is Container.FOOTNOTE
    ]


def _said(leaves: Sequence[Leaf], label: str) -> list[tuple[Kind, Runs]]:
    return [(leaf.kind, leaf.runs) for leaf in leaves if _note(leaf) == label]


def free_label(page: Page, taken: set[str]) -> str:
    """Return the lowest number that names no footnote of the page, and is not in ``taken``."""
    number = 1
    known = taken | _known(page)
    while str(number) in known or page.footnote_number(str(number)):
        number += 1
    return str(number)


def _known(page: Page) -> set[str]:
    return {
        step.label
        for entry in page.entries
        for step in entry.structure.path
        if step.kind is Container.FOOTNOTE
    }


def _names(page: Page, labels: Sequence[str]) -> dict[str, str]:
    known = _known(page)
    names = {label: label for label in labels if not _in_use(page, label, known)}
    for label in labels:
        if label not in names:
            names[label] = free_label(page, set(names.values()))
    return names


def _in_use(page: Page, label: str, known: set[str]) -> bool:
    return label in known or bool(page.footnote_number(label))


def _note(leaf: Leaf) -> str:
    step = leaf.path[0] if leaf.path else None
    return step.label if step and step.kind is Container.FOOTNOTE else ""


def _called(leaf: Leaf) -> set[str]:
    cells = (run for row in leaf.cells for cell in row for run in cell)
    things = (run.thing for run in (*leaf.runs, *cells))
    return {thing.label for thing in things if isinstance(thing, FootnoteReference)}


def _renamed(leaf: Leaf, names: dict[str, str]) -> Leaf:
    cells = tuple(tuple(_runs(cell, names) for cell in row) for row in leaf.cells)
    return replace(leaf, runs=_runs(leaf.runs, names), cells=cells)


def _runs(runs: Runs, names: dict[str, str]) -> Runs:
    return tuple(_run(run, names) for run in runs)


def _run(run: Run, names: dict[str, str]) -> Run:
    thing = run.thing
    if not isinstance(thing, FootnoteReference) or names.get(thing.label) in (None, thing.label):
        return run
    return replace(run, thing=FootnoteReference(names[thing.label]))
