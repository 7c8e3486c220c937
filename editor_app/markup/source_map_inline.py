"""Python-Markdown's inline markup, within a budget, by the patterns that have a chance to match."""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.inlinepatterns import InlineProcessor as InlinePattern
from markdown.inlinepatterns import Pattern
from markdown.treeprocessors import InlineProcessor
from markdown.util import AtomicString, Registry

from editor_app.markup.budget import Meter, check_depth, check_inline, rewrites

_Found = tuple[Element | str | None, int | None, int | None]

# What a text must hold for a pattern to match anywhere; a pattern that is not here always runs.
_NEEDS = {
    "autolink": ("<",),
    "automail": ("<",),
    "backtick": ("`",),
    "delimiter": ("~",),
    "em_strong": ("*", "_"),
    "entity": ("&",),
    "escape": ("\\",),
    "footnote": ("[^",),
    "html": ("<",),
    "image_link": ("![",),
    "image_reference": ("![",),
    "linebreak": ("  \n",),
    "link": ("[",),
    "reference": ("[",),
    "short_image_ref": ("![",),
    "short_reference": ("[",),
}


class _Metered(InlinePattern):
    """An inline pattern, each use of which is counted."""

    def __init__(self, pattern: InlinePattern, meter: Meter) -> None:
        super().__init__("", pattern.md)
        self._pattern = pattern
        self._meter = meter
        self.compiled_re = pattern.getCompiledRegExp()
        self.ANCESTOR_EXCLUDES = pattern.ANCESTOR_EXCLUDES  # type: ignore[misc]  # it is the pattern's

    def handleMatch(self, m: re.Match[str], data: str) -> _Found:  # type: ignore[override]  # noqa: N802 - as new-style patterns have it
        """Count the use, then let the pattern handle it."""
        self._meter.spend(len(data))
        return self._pattern.handleMatch(m, data)

    def type(self) -> str:
        """Return the name of the pattern."""
        return self._pattern.type()


class GuardedInline(InlineProcessor):
    """Applies the patterns; raises TooComplex where that would take too long."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(md)
        self._meter = Meter()
        self._patterns: list[tuple[tuple[str, ...], Pattern]] = []

    def run(self, tree: Element, ancestors: list[str] | None = None) -> Element:
        """Replace inline markup in `tree` by elements."""
        if not self._patterns:
            self._patterns = list(_metered(self.md.inlinePatterns, self._meter))
        texts = list(_texts(tree))
        for text in texts:
            if len(text) > 60:
                check_inline(text)
        everything = "\x1f".join(texts)
        self.inlinePatterns = [  # type: ignore[assignment]  # a list is read faster than a registry
            pattern
            for needs, pattern in self._patterns
            if not needs or any(need in everything for need in needs)
        ]
        self.stashed_nodes = {}
        if self.inlinePatterns:
            self._meter.start(rewrites())
            tree = super().run(tree, ancestors)
            check_depth(tree)
        return tree


def _metered(
    registry: Registry[Pattern], meter: Meter
) -> Iterator[tuple[tuple[str, ...], Pattern]]:
    """Yield the patterns of `registry` in order, each with what it needs."""
    needs = {id(registry[name]): need for name, need in _NEEDS.items() if name in registry}
    for pattern in registry:
        metered = _Metered(pattern, meter) if isinstance(pattern, InlinePattern) else pattern
        yield needs.get(id(pattern), ()), metered


def _texts(tree: Element) -> Iterator[str]:
    """Yield the texts that hold inline markup."""
    for element in tree.iter():
        if element.text and not isinstance(element.text, AtomicString):
            yield element.text
        if element.tail and not isinstance(element.tail, AtomicString):
            yield element.tail
