"""The normal form of leaves: two groups of leaves that publish the same have equal forms.

Ids, wrapped lines, the way a link was written, and white space that no reader
sees do not count.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from editor_app.markup.leaves import Container, Kind, Leaf, Step
from editor_app.markup.runs import (
    PLAIN,
    Break,
    FootnoteReference,
    InlineImage,
    Marks,
    Note,
    RawInline,
    Runs,
)

Form = tuple[object, ...]

_UNSEEN = {"tight", "reason", "fence"}
_SPACE = (" ", ())


def normal_leaves(leaves: Iterable[Leaf]) -> tuple[Form, ...]:
    """Return the form of every leaf that shows something."""
    numbers: dict[tuple[object, ...], int] = {}
    shown: list[Leaf] = []
    for leaf in map(_as_figure, _without_blank_edges(_with_speakers(leaves))):
        if shown and _is_empty(shown[-1]) and _same_item(shown[-1], leaf):
            shown.pop()
        if not _is_empty(leaf) or (
            leaf.path and leaf.path[-1].item and not _continues(shown, leaf)
        ):
            shown.append(leaf)
    return tuple(_leaf(leaf, numbers) for leaf in shown)


def _without_blank_edges(leaves: Sequence[Leaf]) -> Iterator[Leaf]:
    """Leave out the blank lines that code within another container begins and ends with."""
    for path, group in groupby(leaves, key=lambda leaf: leaf.path):
        lines = list(group)
        if len(path) > 1 and path[-1].kind is Container.CODE:
            filled = [at for at, leaf in enumerate(lines) if leaf.text.strip()]
            empty = [replace(lines[0], path=path[:-1], kind=Kind.PARAGRAPH, attrs=())]
            lines = lines[filled[0] : filled[-1] + 1] if filled else empty
        yield from lines


def _with_speakers(leaves: Iterable[Leaf]) -> list[Leaf]:
    """Read a quote whose attribution is still empty as a plain one."""
    found = [leaf for leaf in leaves if leaf.kind is not Kind.ATTRIBUTION or leaf.runs]
    named = {leaf.path[-1].id for leaf in found if leaf.kind is Kind.ATTRIBUTION and leaf.path}

    def plain(step: Step) -> Step:
        unnamed = step.kind is Container.ATTRIBUTED and step.id not in named
        return replace(step, kind=Container.QUOTE) if unnamed else step

    return [
        replace(leaf, path=tuple(map(plain, leaf.path))) if leaf.path else leaf for leaf in found
    ]


def _is_empty(leaf: Leaf) -> bool:
    """Say whether a paragraph shows nothing: no runs, or only spaces and line ends."""
    return leaf.kind is Kind.PARAGRAPH and not any(
        run.text.strip(" \t\n") if run.thing is None else not isinstance(run.thing, Break)
        for run in leaf.runs
    )


def _same_item(one: Leaf, other: Leaf) -> bool:
    """Say whether ``other`` stands in the list item that ``one`` belongs to."""
    depth = len(one.path)
    return bool(depth) and [step.item for step in other.path[:depth]] == [
        step.item for step in one.path
    ]


def _continues(shown: list[Leaf], leaf: Leaf) -> bool:
    return bool(shown) and len(shown[-1].path) >= len(leaf.path) and _same_item(leaf, shown[-1])


def _as_figure(leaf: Leaf) -> Leaf:
    """Read a paragraph of one picture as the figure it is published as."""
    thing = leaf.runs[0].thing if leaf.kind is Kind.PARAGRAPH and len(leaf.runs) == 1 else None
    if not isinstance(thing, InlineImage) or leaf.runs[0].marks != PLAIN or thing.label:
        return leaf
    plain = leaf.having(src=thing.src, alt=thing.alt, caption=thing.title or None)
    extra = {f"@{name}": value for name, value in thing.attributes}
    return Leaf(leaf.path, Kind.FIGURE, plain.having(**extra).attrs)


def _leaf(leaf: Leaf, numbers: dict[tuple[object, ...], int]) -> Form:
    def number(*key: object) -> int:
        return numbers.setdefault(key, len(numbers))

    path = tuple(
        (
            step.kind,
            number("container", step.id),
            number("item", step.id, step.item),
            step.start if step.kind is Container.NUMBERS else 1,
            step.label,
        )
        for step in leaf.path
    )
    attrs = tuple(
        (name, value.strip().lower() if name == "task" else value.strip("\n"))
        for name, value in leaf.attrs
        if name not in _UNSEEN
    )
    attrs = tuple(pair for pair in attrs if pair[1] or pair[0] == "task")
    code = leaf.kind is Kind.CODE_LINE
    words = (leaf.text.expandtabs(4).rstrip(),) if code else normal_runs(leaf.runs)
    return path, leaf.kind, attrs, words, _rows(leaf)


def _rows(leaf: Leaf) -> tuple[Form, ...]:
    """Return the cells of a table; one of nothing but a head has an empty row beneath."""
    rows = tuple(tuple(map(normal_runs, row)) for row in leaf.cells)
    return (*rows, tuple(() for _ in rows[0])) if len(rows) == 1 else rows


def normal_runs(runs: Runs) -> Form:
    """Return words and things in order, white space collapsed and without marks."""
    joined: list[tuple[str, object]] = []
    for piece in _collapsed(_pieces(runs)):
        if joined and joined[-1][1] == piece[1] and piece[0] and joined[-1][0]:
            joined[-1] = (joined[-1][0] + piece[0], piece[1])
        else:
            joined.append(piece)
    return tuple(joined)


def _pieces(runs: Runs) -> Iterator[tuple[str, object]]:
    for run in runs:
        if run.thing is Break.SOFT:
            yield _SPACE
        elif run.thing is Break.HARD:
            yield "", (run.thing, ())
        elif run.thing is not None:
            yield "", (_thing(run.thing), _marks(replace(run.marks, code=False)))
        else:
            for part in re.findall(r"[ \t\n]+|[^\S \t\n]+|\S+", run.text):
                if part.isspace():
                    yield _SPACE if part.strip(" \t\n") == "" else (part, ())
                else:
                    yield part, _marks(run.marks)


def _thing(thing: InlineImage | FootnoteReference | RawInline | Note | Break) -> object:
    if isinstance(thing, InlineImage):
        return "image", thing.src, thing.alt, thing.title, thing.attributes
    return thing


def _marks(marks: Marks) -> Form:
    link = (marks.link.href, marks.link.title, marks.link.attributes) if marks.link else ()
    return marks.bold, marks.italic, marks.strike, marks.code, link


def _collapsed(pieces: Iterator[tuple[str, object]]) -> Iterator[tuple[str, object]]:
    """Leave one space between words and none at the edges or beside a hard break."""
    edge = ("", "edge")
    inner = list(_single_spaces(pieces))
    while inner and (inner[0] is _SPACE or _hides_space(inner[0])):
        inner.pop(0)
    while inner and (inner[-1] is _SPACE or _hides_space(inner[-1])):
        inner.pop()
    around = [edge, *inner, edge]
    for before, (here, after) in zip(around, pairwise(around[1:]), strict=False):
        if here is not _SPACE or not (_hides_space(before) or _hides_space(after)):
            yield here


def _single_spaces(pieces: Iterator[tuple[str, object]]) -> Iterator[tuple[str, object]]:
    last: object = None
    for piece in pieces:
        if piece is not _SPACE or last is not _SPACE:
            yield piece
        last = piece


def _hides_space(piece: tuple[str, object]) -> bool:
    text, what = piece
    if text:
        return False
    return what == "edge" or (isinstance(what, tuple) and what[0] is Break.HARD)
