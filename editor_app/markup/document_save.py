"""Leaves -> source with the least change: what was not touched keeps its bytes."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from editor_app.markup.document_align import Chunk, Known, Stretch, stretches
from editor_app.markup.document_definitions import (
    DefinitionWatch,
    without_numbers,
    without_references,
)
from editor_app.markup.document_normal import normal_leaves
from editor_app.markup.document_open import OpenUnits
from editor_app.markup.document_rewrite import MOST_REMEMBERED, Rewriter
from editor_app.markup.extensions.definitions import Definitions
from editor_app.markup.leaves import SEPARATOR, Container, Kind, Leaf, chunks
from editor_app.markup.runs import RawInline
from editor_app.markup.write import gap, join_chunks
from editor_app.model.errors import TooComplex

MANY = 20
"""So many newly changed blocks are verified together first."""

_Shape = tuple[tuple[Kind, tuple[Container, ...]], ...]
"""The kinds of the leaves of a block, and of what they lie in."""

_BLANK_LINE = re.compile(r"(?:\r\n|\r(?!\n)|\n)[ \t]*(?:\r\n|\r|\n)")


@dataclass(frozen=True, slots=True)
class Problem:
    """A block that could not be written so that it reads back exactly as it was edited.

    ``line`` of the new source, counted from 0; the block's first ``words``; the ``reason``.
    """

    line: int
    words: str
    reason: str


@dataclass(frozen=True, slots=True)
class Saved:
    """The new source, and the blocks a writer should look at again."""

    text: str
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class _Piece:
    """A stretch of the new text with its source: as it was, or written anew."""

    text: str
    head: Chunk
    tail: Chunk
    first: int | None
    last: int | None
    kept: bool
    reason: str = ""


@dataclass(slots=True)
class Saver:
    """Saves one open text, as often as asked; what was written once is remembered."""

    open: OpenUnits
    _rewriter: Rewriter = field(init=False)
    _watch: DefinitionWatch = field(init=False)
    _known: list[Known] = field(default_factory=list)
    _blank: set[_Shape] = field(default_factory=set)
    _windows: dict[tuple[object, ...], bool] = field(default_factory=dict)
    _stamp: int = 0

    def __post_init__(self) -> None:
        self._rewriter = Rewriter(self.open)
        self._watch = DefinitionWatch(self.open)
        for unit in range(self.open.unit_count):
            parts = chunks(self.open.unit_leaves(unit))
            self._known += [Known(part, unit, at, len(parts)) for at, part in enumerate(parts)]
        self._blank = {_shape(one.chunk) for one in self._known if not self._says(one.chunk)}

    def save(self, leaves: Sequence[Leaf]) -> Saved:
        """Return the new source."""
        at_load = self.open.mapped.definitions
        definitions = self._watch.current(leaves)
        if definitions is not at_load:
            lost = set(at_load.references) - set(definitions.references)
            leaves = without_references(leaves, lost) if lost else leaves
        leaves = without_numbers(leaves, definitions.footnotes)
        self._stamp = 0 if definitions is at_load else _stamp(definitions)
        new = [chunk for chunk in chunks(leaves) if self._shows(chunk)]
        if not new and not self._known:
            return Saved(self.open.source)
        parts = list(stretches(self._known, new, self._rewriter.canonical))
        self._verify_at_once(new, parts, definitions)
        return self._joined([self._piece(new, part, definitions) for part in parts], definitions)

    def _shows(self, chunk: Chunk) -> bool:
        """Say whether a block is more than an empty paragraph, or was there at load."""
        return self._says(chunk) or _shape(chunk) in self._blank

    def _says(self, chunk: Chunk) -> bool:
        has_words = any(run.text.strip() for run in chunk[0].runs)
        return has_words or bool(self._rewriter.canonical(chunk))

    def _piece(self, new: list[Chunk], part: Stretch, definitions: Definitions) -> _Piece:
        head, tail = new[part.start], new[part.end - 1]
        if part.kept and part.first is not None and part.last is not None:
            text = self.open.slice(part.first, part.last)
            return _Piece(text, head, tail, part.first, part.last, kept=True)
        chunk = _whole(new, part)
        text, reason = self._rewriter.rewrite(chunk, part.first, definitions, self._stamp)
        return _Piece(text, head, tail, part.first, part.last, kept=False, reason=reason)

    def _verify_at_once(
        self, new: list[Chunk], parts: list[Stretch], definitions: Definitions
    ) -> None:
        """Prove many changed blocks with one reading of the whole; failing that, each is proved."""
        changed = [(_whole(new, part), part.first) for part in parts if not part.kept]
        fresh = [item for item in changed if not self._rewriter.knows(*item, self._stamp)]
        if len(fresh) < MANY:
            return
        guesses = {chunk: self._rewriter.guess(chunk, unit) for chunk, unit in fresh}
        text = join_chunks(list(guesses), lambda chunk: guesses[tuple(chunk)])
        try:
            found = self._flat(text, definitions)
        except TooComplex:
            return
        if _seen(found) != _seen([leaf for chunk in guesses for leaf in chunk]):
            return
        for chunk, unit in fresh:
            self._rewriter.remember(chunk, unit, self._stamp, guesses[chunk])

    def _flat(self, text: str, definitions: Definitions) -> list[Leaf]:
        return [leaf for unit in self.open.reader.read_alone(text, definitions) for leaf in unit]

    # Putting together

    def _joined(self, pieces: list[_Piece], definitions: Definitions) -> Saved:
        if not pieces:
            return Saved("")
        line_end = self.open.line_end
        texts: list[str] = [self._begin(pieces[0])]
        problems: list[Problem] = []
        for at, piece in enumerate(pieces):
            if at:
                texts.append(self._gap(pieces[at - 1], piece, definitions))
            if piece.reason:
                line = "".join(texts).replace("\r\n", "\n").count("\n")
                problems.append(Problem(line, _words(piece.head), piece.reason))
            texts.append(piece.text if piece.kept else piece.text.replace("\n", line_end))
        texts.append(self._finish(pieces[-1]))
        return Saved("".join(texts), tuple(problems))

    def _begin(self, piece: _Piece) -> str:
        if not self.open.unit_count:
            return ""
        head = self.open.between(-1)
        return head if piece.first == 0 or not head.strip() else ""

    def _finish(self, piece: _Piece) -> str:
        count = self.open.unit_count
        if count and piece.last == count - 1:
            return self.open.between(count - 1)
        return self.open.line_end

    def _gap(self, before: _Piece, after: _Piece, definitions: Definitions) -> str:
        """Return what stands between two pieces: what stood there, else as much as it takes."""
        *choices, last = self._gaps(before, after)
        for choice in choices:
            if self._parts(before, choice, after, definitions):
                return choice
        return last

    def _gaps(self, before: _Piece, after: _Piece) -> Iterator[str]:
        line_end = self.open.line_end
        if before.last is not None and after.first == before.last + 1:
            yield self.open.between(before.last)
        yield gap(before.tail, after.head).replace("\n", line_end)
        yield f"\n\n{SEPARATOR}\n\n".replace("\n", line_end)

    def _parts(self, before: _Piece, between: str, after: _Piece, definitions: Definitions) -> bool:
        """Say whether two pieces with ``between`` stay two, each as it is."""
        if _BLANK_LINE.search(between) and _cannot_meet(before.tail, after.head):
            return True
        left, right = self._edge(before, before.last), self._edge(after, after.first)
        key = left, between, right, self._stamp
        if key not in self._windows:
            if len(self._windows) > MOST_REMEMBERED:
                self._windows.clear()
            self._windows[key] = self._divides((left, between, right), definitions)
        return self._windows[key]

    def _edge(self, piece: _Piece, unit: int | None) -> str:
        """Return the text of that unit of ``piece`` which the neighbour touches."""
        return self.open.slice(unit, unit) if piece.kept and unit is not None else piece.text

    def _divides(self, texts: tuple[str, str, str], definitions: Definitions) -> bool:
        """Say whether the outer two of ``texts`` read the same together as each alone."""
        try:
            together = self._flat("".join(texts), definitions)
            alone = [*self._flat(texts[0], definitions), *self._flat(texts[2], definitions)]
        except TooComplex:
            return False
        return _seen(together) == _seen(alone)


def _shape(chunk: Chunk) -> _Shape:
    return tuple((leaf.kind, tuple(step.kind for step in leaf.path)) for leaf in chunk)


def _whole(new: list[Chunk], part: Stretch) -> Chunk:
    return tuple(leaf for block in new[part.start : part.end] for leaf in block)


def _cannot_meet(before: Chunk, after: Chunk) -> bool:
    """Say whether a blank line is sure to part two blocks, so that it need not be tried."""
    if not (_is_simple(before[-1]) or _is_simple(after[0])):
        return False
    return not any(_is_raw(leaf) for leaf in (*before, *after))


def _is_simple(leaf: Leaf) -> bool:
    return not leaf.path and leaf.kind is not Kind.ISLAND


def _is_raw(leaf: Leaf) -> bool:
    """Say whether a block holds HTML, which may reach beyond it."""
    cells = [cell for row in leaf.cells for cell in row]
    return leaf.kind is Kind.ISLAND or any(
        isinstance(run.thing, RawInline) for runs in (leaf.runs, *cells) for run in runs
    )


def _stamp(definitions: Definitions) -> int:
    return hash((frozenset(definitions.references), frozenset(definitions.footnotes))) or 1


def _seen(leaves: list[Leaf]) -> tuple[object, ...]:
    return normal_leaves(leaf for leaf in leaves if not _is_separator(leaf))


def _is_separator(leaf: Leaf) -> bool:
    return leaf.kind is Kind.ISLAND and leaf.get("source").strip() == SEPARATOR


def _words(chunk: Chunk) -> str:
    return " ".join(leaf.text or leaf.get("source") for leaf in chunk)[:80]
