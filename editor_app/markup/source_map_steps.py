"""The block parser's steps, each asked only about blocks that hold something for it."""

from collections.abc import Iterable
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from markdown.blockprocessors import BlockProcessor, EmptyBlockProcessor, ReferenceProcessor
from markdown.extensions.abbr import AbbrBlockprocessor
from markdown.extensions.footnotes import FootnoteBlockProcessor
from markdown.util import Registry

from editor_app.markup.budget import check_openers

# Steps that define something, and with those that only take blank lines: neither makes elements.
_Defining = (ReferenceProcessor, FootnoteBlockProcessor, AbbrBlockprocessor)
_Silent = (*_Defining, EmptyBlockProcessor)

# What a block must hold for a step to have anything to do; looking for it is cheaper than asking.
_NEEDS = {
    "markdown_block": "\x02",
    "hashheader": "#",
    "deflist": ": ",
    "quote": ">",
    "footnote": "[^",
    "abbr": "*[",
    "reference": "]:",
}
# Openings from each of which a step may search to the end of the block.
_OPENERS = {"abbr": "*[", "footnote": "[^"}


@dataclass(frozen=True, slots=True)
class Step:
    """A block processor, what a block must hold for it, and what comes of it."""

    processor: BlockProcessor
    needs: str = ""
    opener: str = ""

    @property
    def defines(self) -> bool:
        """Whether it takes definitions out of a block."""
        return isinstance(self.processor, _Defining)

    @property
    def is_silent(self) -> bool:
        """Whether it never makes an element."""
        return isinstance(self.processor, _Silent)

    def takes(self, parent: Element, block: str) -> bool:
        """Whether it may have something to do; raises TooComplex if asking takes too long."""
        if self.needs not in block:
            return False
        if self.opener:
            check_openers(block, self.opener)
        return self.processor.test(parent, block)


def steps_of(registry: Registry[BlockProcessor]) -> tuple[Step, ...]:
    """Return the steps for the processors of `registry`, in their order."""
    names = {id(registry[name]): name for name in _NEEDS if name in registry}
    return tuple(_steps(registry, names))


def _steps(registry: Registry[BlockProcessor], names: dict[int, str]) -> Iterable[Step]:
    for processor in registry:
        name = names.get(id(processor), "")
        yield Step(processor, _NEEDS.get(name, ""), _OPENERS.get(name, ""))
