"""How a link or image was written, kept beside the element it became.

The rendered element only says where a link leads; an editor that saves the
text again has to know whether the address stood there or a reference did.
"""

from re import Match
from typing import ClassVar
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import (
    AUTOLINK_RE,
    AUTOMAIL_RE,
    IMAGE_REFERENCE_RE,
    REFERENCE_RE,
    AutolinkInlineProcessor,
    AutomailInlineProcessor,
    ImageReferenceInlineProcessor,
    ReferenceInlineProcessor,
    ShortImageReferenceInlineProcessor,
    ShortReferenceInlineProcessor,
)


class TracedElement(Element):
    """A link or image that knows its `form` (see `runs.LinkForm`) and the `label` it names."""

    form: str
    label: str


_Found = tuple[Element | str | None, int | None, int | None]


def _traced(found: _Found, form: str, label: str) -> _Found:
    element, start, end = found
    if not isinstance(element, Element):
        return found
    traced = TracedElement(element.tag, dict(element.attrib))
    traced.text, traced.form, traced.label = element.text, form, label
    return traced, start, end


class _Full(ReferenceInlineProcessor):
    def handleMatch(self, m: Match[str], data: str) -> _Found:  # type: ignore[override]  # noqa: N802
        return _full(super().handleMatch(m, data), m, data)


class _FullImage(ImageReferenceInlineProcessor):
    def handleMatch(self, m: Match[str], data: str) -> _Found:  # type: ignore[override]  # noqa: N802
        return _full(super().handleMatch(m, data), m, data)


def _full(found: _Found, m: Match[str], data: str) -> _Found:
    """Tell `[words][label]` from `[label][]`."""
    element, _, end = found
    if element is None or end is None:
        return found
    label = data[data.rindex("[", 0, end) + 1 : end - 1]
    if label:
        return _traced(found, "full", label)
    words = data[m.end() : end].rstrip()
    return _traced(found, "collapsed", words[: words.rindex("]", 0, len(words) - 1)])


class _Short(ShortReferenceInlineProcessor):
    def handleMatch(self, m: Match[str], data: str) -> _Found:  # type: ignore[override]  # noqa: N802
        found = super().handleMatch(m, data)
        return _traced(found, "shortcut", data[m.end() : (found[2] or 1) - 1])


class _ShortImage(ShortImageReferenceInlineProcessor):
    def handleMatch(self, m: Match[str], data: str) -> _Found:  # type: ignore[override]  # noqa: N802
        found = super().handleMatch(m, data)
        return _traced(found, "shortcut", data[m.end() : (found[2] or 1) - 1])


class _Automatic(AutolinkInlineProcessor):
    def handleMatch(self, m: Match[str], data: str) -> _Found:  # type: ignore[override]  # noqa: N802
        return _traced(super().handleMatch(m, data), "automatic", m.group(1))


class _AutomaticMail(AutomailInlineProcessor):
    def handleMatch(self, m: Match[str], data: str) -> _Found:  # type: ignore[override]  # noqa: N802
        return _traced(super().handleMatch(m, data), "automatic", m.group(1))


class OriginExtension(Extension):
    """Traces every link and image that is not written inline; the HTML stays the same."""

    patterns: ClassVar = (
        (_Full, REFERENCE_RE, "reference", 170),
        (_FullImage, IMAGE_REFERENCE_RE, "image_reference", 140),
        (_Short, REFERENCE_RE, "short_reference", 130),
        (_ShortImage, IMAGE_REFERENCE_RE, "short_image_ref", 125),
        (_Automatic, AUTOLINK_RE, "autolink", 120),
        (_AutomaticMail, AUTOMAIL_RE, "automail", 110),
    )

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        """Take the places of the patterns that do not trace."""
        for processor, pattern, name, priority in self.patterns:
            md.inlinePatterns.register(processor(pattern, md), name, priority)
