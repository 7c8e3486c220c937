"""Python-Markdown's block parser, which also remembers the lines that each element came from."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import SupportsIndex
from xml.etree.ElementTree import Element, ElementTree

from markdown import Markdown
from markdown.blockparser import BlockParser
from markdown.blockprocessors import BlockProcessor, EmptyBlockProcessor, ReferenceProcessor
from markdown.extensions.abbr import AbbrBlockprocessor
from markdown.extensions.footnotes import FootnoteBlockProcessor

from editor_app.markup.extensions.definitions import Definition, Journal
from editor_app.model.errors import TooComplex

MAX_NESTING = 60

# Steps that define something, and with those that only take blank lines: neither makes elements.
_Defining = (ReferenceProcessor, FootnoteBlockProcessor, AbbrBlockprocessor)
_Silent = (*_Defining, EmptyBlockProcessor)


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
        self._left = _line_count(blocks)
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


def _line_count(blocks: list[str]) -> int:
    """Lines of `blocks` with the blank line after each."""
    return sum(block.count("\n") + 2 for block in blocks)


class TrackingParser(BlockParser):
    """Parses a document into elements and `spans`, in the order of the text."""

    def __init__(self, md: Markdown, journal: Journal) -> None:
        super().__init__(md)
        self._journal = journal
        self.root = Element(md.doc_tag)
        self._depth = 0
        self._block_start = 0
        self._defined = 0
        self.spans: list[Span] = []
        self.definition_spans: list[Span] = []

    def parseDocument(self, lines: Iterable[str]) -> ElementTree:  # noqa: N802 - inherited name
        """Parse prepared lines, counted from 0."""
        self.spans, self.definition_spans = [], []
        self._block_start = 0
        return super().parseDocument(lines)

    def parseBlocks(self, parent: Element, blocks: list[str]) -> None:  # noqa: N802 - inherited
        """Parse `blocks` into children of `parent`; raises TooComplex when nested too deeply."""
        self._depth += 1
        try:
            if self._depth > MAX_NESTING:
                raise TooComplex("Lists or quotes are nested too deeply to be shown formatted.")
            if parent is self.root and any(blocks):
                self._parse_top(blocks)
            else:
                super().parseBlocks(parent, blocks)
        finally:
            self._depth -= 1

    def _parse_top(self, blocks: list[str]) -> None:
        placed = _PlacedBlocks(blocks, self._block_start)
        processors = tuple(self.blockprocessors)
        while placed:
            self._block_start = placed.start
            blank = not placed[0].strip()
            processor = self._run_first(processors, placed)
            if not blank and not isinstance(processor, _Silent):
                self._record(self._block_start, placed.start)
        self._block_start = placed.start

    def _run_first(
        self, processors: tuple[BlockProcessor, ...], placed: _PlacedBlocks
    ) -> BlockProcessor | None:
        block = placed[0]
        for processor in processors:
            if not processor.test(self.root, block):
                continue
            if isinstance(processor, _Defining):
                if self._define(processor, placed):
                    return processor
            elif processor.run(self.root, placed) is not False:
                return processor
        return None

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
            self._parse_top([preceding])
        start += before.count("\n")
        self.definition_spans.append(Span(None, start, placed.start, defines))
        return True

    def _record(self, start: int, end: int) -> None:
        """Note which lines made the children that `root` has gained, or lengthened its last."""
        root, spans = self.root, self.spans
        defines = self._take_definitions()
        while spans and (len(spans) > len(root) or root[len(spans) - 1] is not spans[-1].element):
            gone = spans.pop()
            start = min(start, gone.start)
            defines = gone.defines + defines
        added = root[len(spans) :]
        if not added and spans:
            spans[-1].end = max(spans[-1].end, end)
            spans[-1].defines += defines
        for element in added:
            spans.append(Span(element, start, end, defines))
            defines = ()

    def _take_definitions(self) -> tuple[Numbered, ...]:
        written = self._journal.take_written()
        numbered = tuple(enumerate(written, start=self._defined))
        self._defined += len(written)
        return numbered
