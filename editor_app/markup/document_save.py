"""Leaves -> source with the least change: what was not touched keeps its bytes."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher

from editor_app.markup.document_definitions import DefinitionWatch, without_references
from editor_app.markup.document_normal import normal_leaves
from editor_app.markup.document_open import OpenUnits
from editor_app.markup.document_transplant import transplant
from editor_app.markup.extensions.definitions import Definitions
from editor_app.markup.leaves import Kind, Leaf, chunks
from editor_app.markup.write import SEPARATOR, gap, write_chunk
from editor_app.markup.write_escapes import Caution
from editor_app.model.errors import TooComplex

Chunk = tuple[Leaf, ...]

_BLANK_LINE = re.compile(r"(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n)")


@dataclass(frozen=True, slots=True)
class Problem:
    """A block that could not be written so that it reads back exactly as it was edited."""

    line: int
    words: str
    reason: str


@dataclass(frozen=True, slots=True)
class Saved:
    """The new source, and the blocks a writer should look at again."""

    text: str
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class _Old:
    """A top-level block as it was at load: part ``part`` of ``parts`` of a unit."""

    chunk: Chunk
    unit: int
    part: int
    parts: int


@dataclass(frozen=True, slots=True)
class _Piece:
    """A stretch of the new text: units ``first`` to ``last`` as they were, or one block anew."""

    text: str
    head: Chunk
    tail: Chunk
    first: int | None = None
    last: int | None = None
    kept: bool = True
    reason: str = ""


@dataclass(slots=True)
class Saver:
    """Saves one open text, as often as asked; blocks already written are remembered."""

    open: OpenUnits
    _watch: DefinitionWatch = field(init=False)
    _old: list[_Old] = field(default_factory=list)
    _canonical: dict[int, tuple[Chunk, str]] = field(default_factory=dict)
    _written: dict[tuple[int, int], tuple[Chunk, str, str]] = field(default_factory=dict)
    _windows: dict[tuple[str, str, str], bool] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._watch = DefinitionWatch(self.open)
        for unit in range(self.open.unit_count):
            parts = chunks(self.open.unit_leaves(unit))
            self._old += [_Old(part, unit, at, len(parts)) for at, part in enumerate(parts)]

    def save(self, leaves: Sequence[Leaf]) -> Saved:
        """Return the new source."""
        definitions = self._watch.current(leaves)
        lost = set(self.open.mapped.definitions.references) - set(definitions.references)
        if lost:
            leaves = without_references(leaves, lost)
        new = [chunk for chunk in chunks(leaves) if self._shows(chunk)]
        if not new and not self._old:
            return Saved(self.open.source)
        pieces = list(self._pieces(new, self._aligned(new), definitions))
        return self._joined(pieces, definitions)

    # Which block is which

    def _shows(self, chunk: Chunk) -> bool:
        """Say whether a block is more than an empty paragraph."""
        return any(run.text.strip() for run in chunk[0].runs) or bool(self._text(chunk))

    def _text(self, chunk: Chunk) -> str:
        """Return a block's canonical text."""
        known = self._canonical.get(id(chunk[0]))
        if known and known[0] == chunk:
            return known[1]
        text = write_chunk(chunk, self.open.manner)
        self._canonical[id(chunk[0])] = chunk, text
        return text

    def _aligned(self, new: list[Chunk]) -> list[tuple[_Old | None, bool]]:
        """Pair every block with the one it was at load, and say whether it still is the same."""
        old = self._old
        head = 0
        while head < min(len(old), len(new)) and old[head].chunk == new[head]:
            head += 1
        tail = 0
        limit = min(len(old), len(new)) - head
        while tail < limit and old[-1 - tail].chunk == new[-1 - tail]:
            tail += 1
        middle = self._middle(old[head : len(old) - tail], new[head : len(new) - tail])
        pairs: list[tuple[_Old | None, bool]] = [(item, True) for item in old[:head]]
        return pairs + middle + [(item, True) for item in old[len(old) - tail :]]

    def _middle(self, old: list[_Old], new: list[Chunk]) -> list[tuple[_Old | None, bool]]:
        before = [self._text(item.chunk) for item in old]
        after = [self._text(chunk) for chunk in new]
        pairs: list[tuple[_Old | None, bool]] = [(None, False)] * len(new)
        matcher = SequenceMatcher(None, before, after, autojunk=False)
        for tag, start, end, new_start, new_end in matcher.get_opcodes():
            for offset in range(min(end - start, new_end - new_start)):
                pairs[new_start + offset] = old[start + offset], tag == "equal"
        return pairs

    # The pieces

    def _pieces(
        self, new: list[Chunk], pairs: list[tuple[_Old | None, bool]], definitions: Definitions
    ) -> Iterator[_Piece]:
        at = 0
        while at < len(new):
            end = self._kept_until(pairs, at)
            if end > at:
                yield self._kept(new, pairs, at, end)
                at = end
                continue
            old = pairs[at][0]
            unit = old.unit if old and old.parts == 1 else None
            text, reason = self._anew(new[at], unit, definitions)
            yield _Piece(text, new[at], new[at], unit, unit, kept=False, reason=reason)
            at += 1

    def _kept(
        self, new: list[Chunk], pairs: list[tuple[_Old | None, bool]], at: int, end: int
    ) -> _Piece:
        units = [old.unit for old, _ in (pairs[at], pairs[end - 1]) if old]
        text = self.open.slice(units[0], units[-1])
        return _Piece(text, new[at], new[end - 1], units[0], units[-1])

    def _kept_until(self, pairs: list[tuple[_Old | None, bool]], at: int) -> int:
        """Return the end of the run of whole, unchanged, successive units from ``at`` on."""
        done = at
        expected: tuple[int, int] | None = None
        for place in range(at, len(pairs)):
            old, same = pairs[place]
            if not (old and same) or (expected or (old.unit, 0)) != (old.unit, old.part):
                break
            whole = old.part + 1 == old.parts
            expected = (old.unit + 1, 0) if whole else (old.unit, old.part + 1)
            done = place + 1 if whole else done
        return done

    def _anew(self, chunk: Chunk, unit: int | None, definitions: Definitions) -> tuple[str, str]:
        """Write one block so that it reads back as it is; return its text and what went wrong."""
        key = id(chunk[0]), -1 if unit is None else unit
        known = self._written.get(key)
        if known and known[0] == chunk:
            return known[1], known[2]
        text, reason = self._best(chunk, unit, definitions)
        if len(self._written) > 10_000:
            self._written.clear()
        self._written[key] = chunk, text, reason
        return text, reason

    def _best(self, chunk: Chunk, unit: int | None, definitions: Definitions) -> tuple[str, str]:
        candidates = list(self._candidates(chunk, unit))
        for text in candidates:
            if self.open.reader.says(text, chunk, definitions):
                return text, ""
        text = candidates[-1]
        return text, "is written as plain words where its formatting cannot be kept"

    def _candidates(self, chunk: Chunk, unit: int | None) -> Iterator[str]:
        """Give ways to write a block, the least change first."""
        canonical = self._text(chunk)
        if unit is not None and self.open.says_all(unit):
            before = self._text(self.open.unit_leaves(unit))
            moved = transplant(self.open.unit_source(unit), before, canonical)
            if moved is not None:
                yield moved
        yield canonical
        if chunk[0].kind is not Kind.ISLAND:
            yield write_chunk(chunk, replace(self.open.manner, caution=Caution.TAGS))
            yield write_chunk(chunk, replace(self.open.manner, caution=Caution.FULL))

    # Putting together

    def _joined(self, pieces: list[_Piece], definitions: Definitions) -> Saved:
        if not pieces:
            return Saved("")
        line_end = self.open.line_end
        texts: list[str] = [self._begin(pieces[0])]
        problems: list[Problem] = []
        for at, piece in enumerate(pieces):
            if at:
                texts.append(self._gap(pieces, at, definitions))
            text = piece.text if piece.kept else piece.text.replace("\n", line_end)
            if piece.reason:
                line = "".join(texts).count("\n")
                problems.append(Problem(line, _words(piece.head), piece.reason))
            texts.append(text)
        texts.append(self._finish(pieces[-1]))
        return Saved("".join(texts), tuple(problems))

    def _begin(self, piece: _Piece) -> str:
        if not self.open.unit_count:
            return ""
        head = self.open.between(-1)
        return head if not piece.kept or piece.first == 0 or not head.strip() else ""

    def _finish(self, piece: _Piece) -> str:
        count = self.open.unit_count
        if count and piece.last == count - 1:
            return self.open.between(count - 1)
        return self.open.line_end

    def _gap(self, pieces: list[_Piece], at: int, definitions: Definitions) -> str:
        """Return what stands between two pieces: what stood there, else as much as it takes."""
        before, after = pieces[at - 1], pieces[at]
        line_end = self.open.line_end
        usual = gap(before.tail, after.head)
        choices = [usual.replace("\n", line_end)]
        if usual == "\n\n":
            choices.append(f"\n\n{SEPARATOR}\n\n".replace("\n", line_end))
        if before.last is not None and after.first == before.last + 1:
            choices.insert(0, self.open.between(before.last))
        for choice in choices:
            if self._parts(before, choice, after, definitions):
                return choice
        return choices[-1]

    def _parts(self, before: _Piece, between: str, after: _Piece, definitions: Definitions) -> bool:
        """Say whether two pieces with ``between`` stay two, each as it is."""
        left = self._edge(before, last=True)
        right = self._edge(after, last=False)
        key = (left, between, right)
        if key not in self._windows:
            if len(self._windows) > 10_000:
                self._windows.clear()
            self._windows[key] = self._divides(key, definitions)
        return self._windows[key]

    def _edge(self, piece: _Piece, *, last: bool) -> str:
        """Return the text of the unit of ``piece`` that the neighbour touches."""
        unit = piece.last if last else piece.first
        return self.open.slice(unit, unit) if piece.kept and unit is not None else piece.text

    def _divides(self, texts: tuple[str, str, str], definitions: Definitions) -> bool:
        """Say whether the outer two of ``texts`` read the same together as each alone."""
        try:
            together, *alone = (
                [leaf for unit in self.open.reader.read_alone(text, definitions) for leaf in unit]
                for text in ("".join(texts), texts[0], texts[2])
            )
        except TooComplex:
            return False
        return _seen(together) == _seen([*alone[0], *alone[1]])


def _seen(leaves: list[Leaf]) -> tuple[object, ...]:
    return normal_leaves(leaf for leaf in leaves if not _is_separator(leaf))


def _is_separator(leaf: Leaf) -> bool:
    return leaf.kind is Kind.ISLAND and leaf.get("source").strip() == SEPARATOR


def _words(chunk: Chunk) -> str:
    return " ".join(leaf.text for leaf in chunk)[:80]
