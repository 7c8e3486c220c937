"""One changed block -> source that reads back as it, as close to its old source as can be."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from editor_app.markup.document_align import Chunk
from editor_app.markup.document_open import OpenUnits
from editor_app.markup.document_transplant import transplants
from editor_app.markup.extensions.definitions import Definitions
from editor_app.markup.leaves import Kind, Leaf, chunks
from editor_app.markup.runs import Run, Runs, merged, soft_break
from editor_app.markup.write import join_chunks, write_chunk
from editor_app.markup.write_escapes import Caution
from editor_app.model.message import Message

MOST_REMEMBERED = 20_000

AS_WORDS = Message("is written as plain words where its formatting cannot be kept")
UNSURE = Message("had something in its source that may not have been kept")
RUNS_ON = Message("is written as words because it would run on into what follows")


@dataclass(slots=True)
class Rewriter:
    """Writes blocks of one open text and remembers what it wrote."""

    text: OpenUnits
    _canonical: dict[int, tuple[Chunk, str]] = field(default_factory=dict)
    _written: dict[tuple[int, ...], tuple[Chunk, str, str]] = field(default_factory=dict)

    def canonical(self, chunk: Chunk) -> str:
        """Return the canonical text of one block, or of the few that a unit holds."""
        known = self._canonical.get(id(chunk[0]))
        if known and known[0] == chunk:
            return known[1]
        text = self._plainly(chunk, Caution.NEEDED)
        if len(self._canonical) > MOST_REMEMBERED:
            self._canonical.clear()
        self._canonical[id(chunk[0])] = chunk, text
        return text

    def rewrite(
        self, chunk: Chunk, unit: int | None, definitions: Definitions, stamp: int
    ) -> tuple[str, str]:
        """Return the source of a block that was ``unit`` before, and what went wrong, if anything.

        ``stamp`` tells one state of the definitions from another.
        """
        key = id(chunk[0]), -1 if unit is None else unit, stamp
        known = self._written.get(key)
        if known and known[0] == chunk:
            return known[1], known[2]
        text, reason = self._best(chunk, unit, definitions)
        if len(self._written) > MOST_REMEMBERED:
            self._written.clear()
        self._written[key] = chunk, text, reason
        return text, reason

    def knows(self, chunk: Chunk, unit: int | None, stamp: int) -> bool:
        """Say whether this block was written before."""
        known = self._written.get((id(chunk[0]), -1 if unit is None else unit, stamp))
        return known is not None and known[0] == chunk

    def guess(self, chunk: Chunk, unit: int | None) -> str:
        """Return the source a block most likely gets, not verified."""
        if chunk[0].kind is Kind.ISLAND:
            return chunk[0].get("source").strip("\n")
        return next(self._candidates(chunk, unit))[1]

    def remember(self, chunk: Chunk, unit: int | None, stamp: int, text: str) -> None:
        """Take a guess as verified."""
        self._written[id(chunk[0]), -1 if unit is None else unit, stamp] = chunk, text, ""

    def _plainly(self, chunk: Chunk, caution: Caution) -> str:
        manner = replace(self.text.manner, caution=caution)
        return join_chunks(chunks(chunk), lambda part: write_chunk(part, manner))

    def _best(self, chunk: Chunk, unit: int | None, definitions: Definitions) -> tuple[str, str]:
        if chunk[0].kind is Kind.ISLAND:
            return self._island(chunk[0], definitions)
        text = ""
        for moved, text in self._candidates(chunk, unit):
            if self.text.reader.says(text, chunk, definitions):
                sure = moved or unit is None or self.text.says_all(unit)
                return text, "" if sure else UNSURE
        return text, AS_WORDS

    def _candidates(self, chunk: Chunk, unit: int | None) -> Iterator[tuple[bool, str]]:
        """Give ways to write a block, the least change first; True for the change alone."""
        canonical = self.canonical(chunk)
        if unit is not None:
            before = self.canonical(self.text.unit_leaves(unit))
            for moved in transplants(self.text.unit_source(unit), before, canonical):
                yield True, moved
        yield False, canonical
        yield False, self._plainly(chunk, Caution.TAGS)
        yield False, self._plainly(chunk, Caution.FULL)

    def _island(self, leaf: Leaf, definitions: Definitions) -> tuple[str, str]:
        """Return the source of an island, or its words where it would swallow what follows."""
        source = leaf.get("source").strip("\n")
        if self.text.reader.is_contained(source, definitions):
            return source, ""
        paragraphs = [Leaf(runs=_lines(part)) for part in source.split("\n\n") if part.strip()]
        return self._plainly(tuple(paragraphs), Caution.FULL), RUNS_ON


def _lines(source: str) -> Runs:
    runs: list[Run] = []
    for line in source.split("\n"):
        runs += [soft_break(), Run(line)] if runs else [Run(line)]
    return merged(runs)
