"""What must hold between neighbouring blocks, restored after every edit.

Commands may cut containers apart or leave half of one behind; this pass makes
the structures a text again: every container in one piece, an attributed quote
with its attribution at the end, marks of a list item only on its first block.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace

from editor_app.markup.leaves import Container, Kind, Path, Step
from editor_app.shell.editor.structure import LISTS, Part, Structure

FreshId = Callable[[], int]
_FLAT = frozenset({Part.HEADLINE, Part.STANDFIRST, Part.CELL, Part.FILLER, Kind.ISLAND})
_CREDITED = frozenset({Container.ATTRIBUTED, Container.PULL})


def settled(structures: Sequence[Structure], fresh_id: FreshId) -> list[Structure]:
    """Return ``structures``, which are whole top-level blocks in order, made consistent."""
    found = [_flat(structure) for structure in structures]
    found = _unbroken(found, fresh_id)
    found = _with_terms(found)
    found = _attributed(found)
    return _first_of_item(found)


def _flat(structure: Structure) -> Structure:
    """Take blocks out of containers that cannot hold them: only code lines stand in code."""
    if structure.kind in _FLAT:
        return replace(structure, path=()) if structure.path else structure
    inner = structure.last
    in_code = inner is not None and inner.kind is Container.CODE
    if structure.code and not in_code:
        return Structure(path=structure.path)
    if structure.code and len(structure.path) > 1 and structure.attrs:
        return replace(structure, attrs=())  # within another container code names no language
    if not structure.code and any(step.kind is Container.CODE for step in structure.path):
        kept = tuple(step for step in structure.path if step.kind is not Container.CODE)
        return replace(structure, path=kept)
    return structure


def _unbroken(structures: list[Structure], fresh_id: FreshId) -> list[Structure]:
    """Give the later part of a container or item that was cut apart an id of its own."""
    seen: set[object] = set()
    out: list[Structure] = []
    before: Path = ()
    made: Path = ()
    for structure in structures:
        path: list[Step] = []
        together = True
        for depth, step in enumerate(structure.path):
            old = before[depth] if together and depth < len(before) else None
            known = made[depth] if old and old.container == step.container else None
            now = _step(step, old, known, seen, fresh_id)
            together = known is not None and old is not None and old.item == step.item
            seen |= {now.container, (now.container, now.item)}
            path.append(now)
        before, made = structure.path, tuple(path)
        out.append(structure if made == structure.path else replace(structure, path=made))
    return out


def _step(
    step: Step, old: Step | None, known: Step | None, seen: set[object], fresh_id: FreshId
) -> Step:
    """Return the step to use where ``known`` is what the block above has, if they share it."""
    if known is None or old is None:
        return replace(step, id=fresh_id()) if step.container in seen else step
    if step.item == old.item:
        return known
    item = step.item
    if ((known.kind, known.id), item) in seen:
        item = fresh_id()
    return replace(known, item=item)


def _with_terms(structures: list[Structure]) -> list[Structure]:
    """Let a definition list start with a term; a description without one is a paragraph."""
    out: list[Structure] = []
    headed: set[object] = set()
    for structure in structures:
        step = next((s for s in structure.path if s.kind is Container.DEFINITIONS), None)
        made = structure
        if structure.kind is Kind.TERM and (step is None or structure.last != step):
            made = replace(structure, kind=Kind.PARAGRAPH)
        elif structure.kind is Kind.TERM and step is not None:
            headed.add(step.container)
        if step is not None and step.container not in headed:
            made = replace(made, path=tuple(s for s in made.path if s != step))
        out.append(made)
    return out


def _attributed(structures: list[Structure]) -> list[Structure]:
    """Let an attribution end its quote after words; a quote without one is a plain quote."""
    out = list(structures)
    for index, structure in enumerate(structures):
        if structure.kind is Kind.ATTRIBUTION and not _ends_quote(structures, index):
            out[index] = replace(structure, kind=Kind.PARAGRAPH)
    credited = {
        structure.path[-1].container
        for structure in out
        if structure.kind is Kind.ATTRIBUTION and structure.path
    }
    return [_plain_unless(structure, credited) for structure in out]


def _ends_quote(structures: Sequence[Structure], index: int) -> bool:
    quote = structures[index].last
    if quote is None or quote.kind not in _CREDITED:
        return False
    depth = len(structures[index].path)

    def inside(other: int) -> bool:
        if not 0 <= other < len(structures):
            return False
        path = structures[other].path
        return len(path) >= depth and path[depth - 1].container == quote.container

    return inside(index - 1) and not inside(index + 1)


def _plain_unless(structure: Structure, credited: set[tuple[Container, int]]) -> Structure:
    def plain(step: Step) -> Step:
        if step.kind is Container.ATTRIBUTED and step.container not in credited:
            return replace(step, kind=Container.QUOTE)
        return step

    path = tuple(map(plain, structure.path))
    return structure if path == structure.path else replace(structure, path=path)


def _first_of_item(structures: list[Structure]) -> list[Structure]:
    """Leave tightness and tick boxes to the first block of a list item or description."""
    out: list[Structure] = []
    above: Path = ()
    for structure in structures:
        made = structure
        if structure.get("tight") or structure.get("task"):
            step = structure.last
            depth = len(structure.path)
            first = step is not None and above[:depth] != structure.path
            listed = step is not None and step.kind in LISTS
            if not first or not (listed or (step and step.kind is Container.DEFINITIONS)):
                made = structure.having(tight=None, task=None)
            elif not listed:
                made = structure.having(task=None)
        above = structure.path
        out.append(made)
    return out
