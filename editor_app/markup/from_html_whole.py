"""What can only be told once all of a foreign HTML is read: its notes and its lists."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from editor_app.markup.leaves import Container, Kind, Leaf, Path
from editor_app.markup.runs import FootnoteReference, Run


def with_notes_matched(leaves: list[Leaf]) -> list[Leaf]:
    """Turn numbers whose footnote did not come along into words, and notes without a number."""
    known = {step.label for leaf in leaves for step in leaf.path[:1] if step.label}
    used = {_label(run) for leaf in leaves for run in _runs(leaf)}

    def kept(run: Run) -> Run:
        label = _label(run)
        return Run(f"[{label}]") if label and label not in known else run

    return [
        replace(
            leaf,
            path=leaf.path[1:] if _note(leaf.path) and _note(leaf.path) not in used else leaf.path,
            runs=tuple(map(kept, leaf.runs)),
        )
        for leaf in leaves
    ]


def _note(path: Path) -> str:
    return path[0].label if path else ""


def _label(run: Run) -> str:
    return run.thing.label if isinstance(run.thing, FootnoteReference) else ""


def _runs(leaf: Leaf) -> Iterator[Run]:
    return chain(leaf.runs, (run for row in leaf.cells for cell in row for run in cell))


def with_lists_joined(leaves: list[Leaf]) -> list[Leaf]:
    """Make one of bullet lists with nothing between them: a reader sees one."""
    joined: dict[int, int] = {}
    out: list[Leaf] = []
    for leaf in leaves:
        above = out[-1].path if out else ()
        path = _renamed(leaf.path, joined)
        depth = _shared(above, path)
        if len(above) > depth < len(path) and above[depth].kind is path[depth].kind is _BULLETS:
            joined[path[depth].id] = above[depth].id
            path = _renamed(path, joined)
        out.append(leaf if path == leaf.path else replace(leaf, path=path))
    return out


_BULLETS = Container.BULLETS


def _renamed(path: Path, joined: dict[int, int]) -> Path:
    return tuple(replace(step, id=joined.get(step.id, step.id)) for step in path)


def _shared(one: Path, other: Path) -> int:
    """Return how many containers two paths begin with together, down to the same item."""
    depth = 0
    while depth < min(len(one), len(other)) and one[depth] == other[depth]:
        depth += 1
    return depth


def with_tight_lists(leaves: list[Leaf]) -> list[Leaf]:
    """Mark the items of every list that has no item of several paragraphs as tight."""
    counts: dict[tuple[int, int], int] = {}
    for leaf in leaves:
        if leaf.path and leaf.path[-1].item:
            key = (leaf.path[-1].id, leaf.path[-1].item)
            counts[key] = counts.get(key, 0) + 1
    loose = {list_id for (list_id, _), count in counts.items() if count > 1}
    return [
        leaf.having(tight="1")
        if leaf.path
        and leaf.path[-1].item
        and leaf.path[-1].id not in loose
        and leaf.kind is Kind.PARAGRAPH
        else leaf
        for leaf in leaves
    ]
