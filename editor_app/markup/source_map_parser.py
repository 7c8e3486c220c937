"""Python-Markdown's block parser, which also remembers the lines that each element came from."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import SupportsIndex
from xml.etree.ElementTree import Element, ElementTree

from markdown import Markdown
from markdown.blockparser import BlockParser
from markdown.blockprocessors import BlockProcessor

from editor_app.markup.budget import MAX_NESTING, Meter, block_steps, source_element
from editor_app.markup.extensions.definitions import Definition, Journal
from editor_app.markup.source_map_steps import Step, steps_of
from editor_app.model.errors import TooComplex

# What the next block may still be joined to.
_JOINED = {"ul", "ol", "dl", "blockquote"}

# A definition and its place among all of the text, for a later one of a name takes precedence.
Numbered = tuple[int, Definition]


@dataclass(slots=True)
class Span:
    """Prepared lines `start` to `end` and what they made; no element for definitions alone."""

    element: Element | None
    start: int
    end: int
    defines: tuple[Numbered, ...] = ()


class _PlacedBlocks(list[str]):
    """The blocks still to be parsed, which know on which line the first of them starts.

    Processors take blocks off the front and may put a remainder back; what is left is always
    the tail of the text, so its number of lines tells where it starts.
    """

    def __init__(self, blocks: list[str], start: int) -> None:
        super().__init__(blocks)
        self._left = sum(block.count("\n") + 2 for block in blocks)
        self._end = start + self._left

    @property
    def start(self) -> int:
        """The line of the first block, or the end of the text when none is left."""
        return self._end - self._left if self else self._end - 1

    def pop(self, index: SupportsIndex = -1) -> str:
        """Take a block off."""
        block = super().pop(index)
        self._left -= block.count("\n") + 2
        return block

    def insert(self, index: SupportsIndex, block: str) -> None:
        """Put a remainder back."""
        super().insert(index, block)
        self._left += block.count("\n") + 2


class TrackingParser(BlockParser):
    """Parses a document into elements and `spans`, in the order of the text.

    A passage that is beyond its budget becomes an element that is to show its source.
    """

    def __init__(self, md: Markdown, journal: Journal) -> None:
        super().__init__(md)
        self._journal = journal
        self._meter = Meter()
        self._steps: tuple[Step, ...] = ()
        self._depth = 0
        self._block_start = 0
        self._defined = 0
        self.root = Element(md.doc_tag)
        self.spans: list[Span] = []
        self.definition_spans: list[Span] = []

    def parseDocument(self, lines: Iterable[str]) -> ElementTree:  # noqa: N802 - inherited name
        """Parse prepared lines, counted from 0."""
        self._steps = self._steps or steps_of(self.blockprocessors)
        self.spans, self.definition_spans = [], []
        self._block_start = 0
        return super().parseDocument(lines)

    def parseChunk(self, parent: Element, text: str) -> None:  # noqa: N802 - inherited name
        """Parse `text` into children of `parent`, outside of a document on its own budget."""
        if not self._depth:
            self.state.clear()  # a passage that was refused may have left something
            self._meter.start(block_steps(len(text)))
        super().parseChunk(parent, text)

    def parseBlocks(self, parent: Element, blocks: list[str]) -> None:  # noqa: N802 - inherited
        """Parse `blocks` into children of `parent`; raises TooComplex when nested too deeply."""
        self._depth += 1
        try:
            if self._depth > MAX_NESTING:
                raise TooComplex("Lists or quotes are nested too deeply to be shown formatted.")
            if parent is self.root and any(blocks):
                self._parse_top(blocks)
            else:
                self._parse_nested(parent, blocks)
        finally:
            self._depth -= 1

    def _parse_nested(self, parent: Element, blocks: list[str]) -> None:
        while blocks:
            block = blocks[0]
            self._meter.spend(len(block))
            for step in self._steps:
                if step.takes(parent, block) and step.processor.run(parent, blocks) is not False:
                    break

    def _parse_top(self, blocks: list[str]) -> None:
        placed = _PlacedBlocks(blocks, self._block_start)
        if self._depth > 1:  # lines that a step has parsed before the others of its block
            while placed:
                self._take(placed)
        while placed:
            self._meter.start(block_steps(len(placed[0])))
            self._take_passage(placed, len(placed) - 1)
        self._block_start = placed.start

    def _take_passage(self, placed: _PlacedBlocks, below: int) -> None:
        """Take blocks until only so many are left `below`; the rest as source if it must be."""
        while len(placed) > below:
            start = placed.start
            try:
                self._take(placed)
            except TooComplex:
                while len(placed) > below:
                    placed.pop(0)
                self._refuse(start, placed.start)

    def _take(self, placed: _PlacedBlocks) -> None:
        """Let the first step that has anything to do with it take the first block."""
        block = placed[0]
        self._block_start = placed.start
        self._meter.spend(len(block))
        for step in self._steps:
            if not step.takes(self.root, block):
                continue
            if step.defines:
                if self._define(step.processor, placed):
                    return
            elif step.processor.run(self.root, placed) is not False:
                if block.strip() and not step.is_silent:
                    self._record(self._block_start, placed.start)
                return

    def _define(self, processor: BlockProcessor, placed: _PlacedBlocks) -> bool:
        """Let `processor` take a definition out of the first block, and parse what precedes it."""
        start, block = placed.start, placed[0]
        if processor.run(self.root, placed) is False:
            return False
        defines = self._take_definitions()
        match = processor.RE.search(block)  # type: ignore[attr-defined]  # each of them has one
        before = block[: match.start()]
        if before.strip():
            preceding = placed.pop(0)
            self._block_start = start
            self.parseBlocks(self.root, [preceding])
        start += before.count("\n")
        self.definition_spans.append(Span(None, start, placed.start, defines))
        return True

    def _record(self, start: int, end: int) -> None:
        """Note which lines made the children that `root` has gained, or lengthened its last."""
        defines = self._take_definitions()
        for gone in self._spans_gone():
            start = min(start, gone.start)
            defines = gone.defines + defines
        spans = self.spans
        added = self.root[len(spans) :]
        if not added and spans:
            spans[-1].end = max(spans[-1].end, end)
            spans[-1].defines += defines
        for element in added:
            spans.append(Span(element, start, end, defines))
            defines = ()

    def _spans_gone(self) -> list[Span]:
        """Take off, last first, the spans whose elements a step has taken out of `root`."""
        root, spans, gone = self.root, self.spans, []
        while spans and (len(spans) > len(root) or root[len(spans) - 1] is not spans[-1].element):
            gone.append(spans.pop())
        return gone

    def _refuse(self, start: int, end: int) -> None:
        """Show lines `start` to `end`, and what they were being joined to, as source."""
        self.state.clear()
        gone = self._spans_gone()
        made_own = len(self.root) > len(self.spans)
        while self.spans and self.spans[-1].start >= start:
            gone.append(self.spans.pop())
        if not made_own and self.spans and self._last_tag() in _JOINED:
            gone.append(self.spans.pop())
        del self.root[len(self.spans) :]
        defines = self._take_definitions()
        for span in gone:
            start = min(start, span.start)
            defines = span.defines + defines
        element = source_element()
        self.root.append(element)
        self.spans.append(Span(element, start, end, defines))

    def _last_tag(self) -> str:
        element = self.spans[-1].element
        return "" if element is None else element.tag

    def _take_definitions(self) -> tuple[Numbered, ...]:
        written = self._journal.take_written()
        numbered = tuple(enumerate(written, start=self._defined))
        self._defined += len(written)
        return numbered
