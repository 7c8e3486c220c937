"""Python-Markdown's inline markup, within a budget."""

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.inlinepatterns import InlineProcessor as InlinePattern
from markdown.inlinepatterns import Pattern
from markdown.treeprocessors import InlineProcessor
from markdown.util import AtomicString

from editor_app.markup.budget import Meter, check_depth, check_inline, rewrites

_Found = tuple[Element | str | None, int | None, int | None]


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
        self._is_ready = False

    def run(self, tree: Element, ancestors: list[str] | None = None) -> Element:
        """Replace inline markup in `tree` by elements."""
        if not self._is_ready:
            self.inlinePatterns = [self._metered(pattern) for pattern in self.md.inlinePatterns]  # type: ignore[assignment]  # a list is read faster than a registry
            self._is_ready = True
        for element in tree.iter():
            _check(element.text)
            _check(element.tail)
        self._meter.start(rewrites())
        tree = super().run(tree, ancestors)
        check_depth(tree)
        return tree

    def _metered(self, pattern: Pattern) -> Pattern:
        return _Metered(pattern, self._meter) if isinstance(pattern, InlinePattern) else pattern


def _check(text: str | None) -> None:
    if text and len(text) > 60 and not isinstance(text, AtomicString):
        check_inline(text)
