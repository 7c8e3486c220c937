"""Quotes that say who spoke, and pull quotes.

An attributed quote is a block quote whose last line is `— Name, role, to [Outlet](url)`;
it becomes a figure with a caption. A line `{: .pull }` after the quote makes it a pull quote,
whose attribution is its footer. Neighbouring quotes, which Markdown joins, part again after
each attribution.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

_DASH = re.compile(r"[ ]*(?:—|–|--)[ \t]+(?=\S)")
_KIND = re.compile(r"[ ]*\{:?[ ]*\.(quote|pull)[ ]*\}[ ]*")
_OUTLET = re.compile(r"(?P<who>.*,\s+to\s+)(?P<outlet>\S.*?)(?P<end>[.\s]*)", re.DOTALL)
_SAID = ("figcaption", "footer")


@dataclass
class _Quote:
    """A run of a block quote's children that belong together."""

    children: list[Element] = field(default_factory=list)
    attribution: str = ""
    kind: str = ""


class _ShapeQuotes(Treeprocessor):
    """Before inline markup: tells words from attribution."""

    def run(self, root: Element) -> None:
        parents = [(parent, child) for parent in root.iter() for child in parent]
        for parent, child in reversed(parents):
            if child.tag == "blockquote" and len(child):
                self._shape(parent, child)

    def _shape(self, parent: Element, quote: Element) -> None:
        parts = list(_parts(quote))
        if not any(part.attribution or part.kind for part in parts):
            return
        place = list(parent).index(quote)
        parent.remove(quote)
        for offset, part in enumerate(parts):
            parent.insert(place + offset, _build(part))


def _parts(quote: Element) -> Iterator[_Quote]:
    part = _Quote()
    for child in list(quote):
        part.children.append(child)
        if child.tag == "p" and not len(child):
            _read_ending(part)
        if part.attribution or part.kind:
            yield part
            part = _Quote()
    if part.children:
        yield part


def _read_ending(part: _Quote) -> None:
    """Take marker and attribution off the last paragraph of `part`, if it has them."""
    paragraph = part.children[-1]
    lines = (paragraph.text or "").split("\n")
    if len(lines) + len(part.children) > 2 and (kind := _KIND.fullmatch(lines[-1])):
        part.kind = kind[1]
        lines.pop()
    if _names_speaker(lines, part.children):
        part.attribution = _DASH.sub("", lines.pop(), count=1).strip()
    if part.kind or part.attribution:
        paragraph.text = "\n".join(lines).rstrip()
        if not paragraph.text:
            part.children.pop()


def _names_speaker(lines: list[str], children: list[Element]) -> bool:
    """Whether the last line is an attribution: there are words before it, not in dialogue."""
    if not lines or not _DASH.match(lines[-1]):
        return False
    if len(lines) > 1:
        return not _DASH.match(lines[-2])
    return len(children) > 1 and not _DASH.match(children[-2].text or "")


def _build(part: _Quote) -> Element:
    quote = Element("blockquote")
    quote.extend(part.children)
    if part.kind == "pull":
        quote.set("class", "pull")
        if part.attribution:
            SubElement(quote, "footer").text = part.attribution
        return quote
    if not part.attribution:
        return quote
    figure = Element("figure", {"class": "quote"})
    figure.append(quote)
    SubElement(figure, "figcaption").text = part.attribution
    return figure


class _CiteOutlets(Treeprocessor):
    """After inline markup: the outlet, linked or not, becomes the work cited."""

    def run(self, root: Element) -> None:
        for element in list(root.iter()):
            if element.tag == "figure" and element.get("class") == "quote" and len(element) > 1:
                _cite(element[0], element[1])
            elif element.tag == "blockquote" and element.get("class") == "pull" and len(element):
                _cite(element, element[-1])


def _cite(quote: Element, said: Element) -> None:
    if said.tag not in _SAID:
        return
    if _ends_with_outlet(said):
        link = said[-1]
        quote.set("cite", link.get("href") or "")
        said.remove(link)
        cite = SubElement(said, "cite")
        cite.append(link)
        cite.tail, link.tail = link.tail, None
    elif not len(said) and (match := _OUTLET.fullmatch(said.text or "")):
        said.text = match["who"]
        cite = SubElement(said, "cite")
        cite.text, cite.tail = match["outlet"], match["end"]


def _ends_with_outlet(said: Element) -> bool:
    """Whether a link ends the attribution; one that begins it is the speaker's, no outlet."""
    if not len(said) or said[-1].tag != "a" or (said[-1].tail or "").strip(" .\n"):
        return False
    before = said[-2].tail if len(said) > 1 else said.text
    return bool((before or "").strip())


class QuoteExtension(Extension):
    """Attributed quotes and pull quotes."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        """Register both steps."""
        md.treeprocessors.register(_ShapeQuotes(md), "quotes", 30)
        md.treeprocessors.register(_CiteOutlets(md), "outlets", 19)
