"""Elements -> leaves: what the parser made of one piece of text, as something to edit.

Whatever no leaf can hold without loss raises `Unreadable`, and its text
becomes an island.
"""

import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from xml.etree.ElementTree import Element

from editor_app.markup.leaves import SEPARATOR, Container, Kind, Leaf, Path, Step, heading
from editor_app.markup.read_runs import RunReader, Unreadable, named
from editor_app.markup.runs import (
    Attributes,
    Break,
    InlineImage,
    LinkForm,
    RawInline,
    Run,
    Runs,
    attributes,
)

__all__ = ["Unreadable", "read"]

_BLOCKS = frozenset(
    {"p", "ul", "ol", "pre", "blockquote", "hr", "table", "dl", "div", "figure"}
    | {f"h{level}" for level in range(1, 7)}
)
_FENCE = re.compile(r"^(`{3,}|~{3,})[ ]*([^\n]*?)[ ]*$", re.MULTILINE)
_FENCED_HTML = re.compile(r"<pre[^>]*><code[^>]*>(.*)</code></pre>", re.DOTALL)
_ALIGN = {"left": "l", "center": "c", "right": "r"}


def read(
    elements: Sequence[Element], stash: Sequence[object], source: str, ids: Iterator[int]
) -> tuple[Leaf, ...]:
    """Return the leaves of one unit or raise `Unreadable`.

    ``elements`` have gone through inline parsing, ``stash`` is the parser's
    store of raw HTML, ``source`` the unit's text, ``ids`` gives numbers for new
    containers and items.
    """
    reader = _Reader(RunReader(stash), source, ids)
    return tuple(leaf for element in elements for leaf in reader.block(element, ()))


def read_inside(
    elements: Sequence[Element], stash: Sequence[object], path: Path, ids: Iterator[int]
) -> tuple[Leaf, ...]:
    """Return the leaves of what stands inside a container at ``path``, such as a footnote."""
    reader = _Reader(RunReader(stash), "", ids)
    return tuple(leaf for element in elements for leaf in reader.block(element, path))


def opened(leaves: Sequence[Leaf]) -> Sequence[Leaf]:
    """Leave out the empty comment that an item or a note begins with where it needs one."""
    if not leaves or not _is_separator(leaves[0].runs):
        return leaves
    if len(leaves) == 1:
        return (replace(leaves[0], runs=()),)
    listed = len(leaves[1].path) > len(leaves[0].path)
    return leaves[1:] if listed else leaves


def _is_separator(runs: Runs) -> bool:
    thing = runs[0].thing if len(runs) == 1 else None
    return isinstance(thing, RawInline) and thing.source.strip() == SEPARATOR


@dataclass(frozen=True, slots=True)
class _Reader:
    inline: RunReader
    source: str
    ids: Iterator[int]

    def block(self, element: Element, path: Path) -> Iterator[Leaf]:
        """Read one block element."""
        tag = str(element.tag)
        if tag == "p":
            yield from self._paragraph(element, path)
        elif tag[0] == "h" and tag[1:].isdecimal():
            runs = self.inline.runs(element)
            yield Leaf(path, heading(int(tag[1])), _list(element), _one_line(runs))
        elif tag == "hr" and not element.attrib:
            yield Leaf(path, Kind.RULE)
        elif tag == "pre":
            yield from self._indented_code(element, path)
        elif tag == "blockquote":
            yield from self._quote(element, path)
        elif tag in ("ul", "ol"):
            yield from self._items(element, path)
        elif tag == "dl" and not element.attrib:
            yield from self._definitions(element, path)
        elif tag == "table":
            yield self._table(element, path)
        elif tag == "figure":
            yield from self._figure(element, path)
        else:
            raise Unreadable("HTML" if tag == "div" else f"<{tag}>")

    def _paragraph(self, element: Element, path: Path) -> Iterator[Leaf]:
        raw = self.inline.raw(element.text or "") if not len(element) else None
        if isinstance(raw, str) and not path:
            code = _FENCED_HTML.fullmatch(raw)
            fence = _FENCE.match(self.source)
            if code and fence:
                yield from self._code(html.unescape(code[1]), path, fence[1], fence[2])
                return
            if raw.startswith("<") and not raw.startswith(("<input",)):
                raise Unreadable("HTML")
        runs = self.inline.runs(element)
        if not path or not _is_separator(runs):
            yield _picture_or_words(path, _list(element), runs)

    def _code(self, text: str, path: Path, fence: str, info: str) -> Iterator[Leaf]:
        step = Step(Container.CODE, next(self.ids))
        attrs = attributes({"fence": fence, "info": info} if fence else {})
        for line in text.removesuffix("\n").split("\n"):
            runs = (Run(line),) if line else ()
            yield Leaf((*path, step), Kind.CODE_LINE, attrs, runs)

    def _indented_code(self, element: Element, path: Path) -> Iterator[Leaf]:
        if element.get("class") == "source":
            raise Unreadable("too complex")
        if len(element) != 1 or element[0].tag != "code" or element.attrib or element[0].attrib:
            raise Unreadable("attributes on code")
        text = html.unescape(element[0].text or "")
        if len(element[0]) or "\x02" in text:
            raise Unreadable("markup in code")
        yield from self._code(text, path, "", "")

    def _quote(self, element: Element, path: Path) -> Iterator[Leaf]:
        attrib = {name: value for name, value in element.attrib.items() if name != "cite"}
        kind = Container.PULL if attrib.pop("class", "") == "pull" else Container.QUOTE
        if attrib or (element.text or "").strip():
            raise Unreadable("attributes on a quote")
        if not len(element):
            raise Unreadable("an empty quote")
        if element[-1].tag == "p" and element[-1].get("class") in ("pull", "quote"):
            raise Unreadable("a class that would make it a quote of another kind")
        inside = (*path, Step(kind, next(self.ids)))
        for child in element:
            if child.tag == "footer":
                yield Leaf(inside, Kind.ATTRIBUTION, (), self.inline.runs(child))
            else:
                yield from self.block(child, inside)

    def _figure(self, element: Element, path: Path) -> Iterator[Leaf]:
        if element.get("class") == "quote":
            quote, said = element
            inside = (*path, Step(Container.ATTRIBUTED, next(self.ids)))
            for child in quote:
                yield from self.block(child, inside)
            yield Leaf(inside, Kind.ATTRIBUTION, (), self.inline.runs(said))
            return
        image, caption = element
        thing = self.inline.image(image)
        if thing.form is not LinkForm.INLINE or element.attrib:
            raise Unreadable("a figure by reference")
        credit = "".join(part.text or "" for part in caption.findall("span"))
        words = self.inline.caption(caption)
        yield _picture(path, thing, words, credit)

    def _items(self, element: Element, path: Path) -> Iterator[Leaf]:
        attrib = dict(element.attrib)
        start = attrib.pop("start", "1")
        if attrib.pop("class", "") not in ("", "task-list") or attrib:
            raise Unreadable("attributes on a list")
        kind = Container.NUMBERS if element.tag == "ol" else Container.BULLETS
        step = Step(kind, next(self.ids), start=int(start))
        for item in element:
            extra = item.get("class", "") not in ("", "task-list-item")
            if item.tag != "li" or extra or set(item.attrib) - {"class"}:
                raise Unreadable("attributes on a list item")
            yield from self._item(item, (*path, replace(step, item=next(self.ids))))

    def _item(self, item: Element, path: Path) -> Iterator[Leaf]:
        """Read a list item or description: bare words first, then blocks."""
        words, blocks = _divided(item)
        runs = self.inline.runs(words)
        leaves = [_tight(path, runs)] if runs else []
        for block in blocks:
            leaves += self.block(block, path)
        if not leaves:
            leaves = [_tight(path, ())]
        leaves[0] = _with_task(leaves[0])
        yield from opened(leaves)

    def _definitions(self, element: Element, path: Path) -> Iterator[Leaf]:
        step = Step(Container.DEFINITIONS, next(self.ids))
        for child in element:
            if child.tag == "dt":
                runs = _one_line(self.inline.runs(child))
                yield Leaf((*path, step), Kind.TERM, _list(child), runs)
            elif child.tag == "dd" and not child.attrib:
                yield from self._item(child, (*path, replace(step, item=next(self.ids))))
            else:
                raise Unreadable("attributes on a definition")

    def _table(self, element: Element, path: Path) -> Leaf:
        if element.attrib:
            raise Unreadable("attributes on a table")
        rows = [row for section in element for row in section]
        if not rows or any(cell.get("class") or cell.get("id") for row in rows for cell in row):
            raise Unreadable("attributes in a table")
        cells = tuple(tuple(_one_line(self.inline.runs(cell)) for cell in row) for row in rows)
        align = "".join(_alignment(cell) for cell in rows[0])
        return Leaf(path, Kind.TABLE, attributes({"align": align}), cells=cells)


def _list(element: Element) -> Attributes:
    """Return the attribute list of a block as a leaf keeps it."""
    return attributes({f"@{name}": value for name, value in named(element).items()})


def _one_line(runs: Runs) -> Runs:
    if any(run.thing is Break.SOFT for run in runs):
        raise Unreadable("a line break where none can be written")
    return runs


def _alignment(cell: Element) -> str:
    style = cell.get("style") or ""
    sign = _ALIGN.get(style.removeprefix("text-align: ").removesuffix(";"), "")
    if style and not sign:
        raise Unreadable("styles in a table")
    return sign or "-"


def _picture_or_words(path: Path, attrs: Attributes, runs: Runs) -> Leaf:
    """Return a figure where a paragraph is nothing but one picture."""
    thing = runs[0].thing if len(runs) == 1 and runs[0].marks.link is None else None
    if isinstance(thing, InlineImage) and thing.form is LinkForm.INLINE and not attrs:
        return _picture(path, thing, thing.title, "")
    return Leaf(path, Kind.PARAGRAPH, attrs, runs)


def _picture(path: Path, image: InlineImage, caption: str, credit: str) -> Leaf:
    values = {"src": image.src, "alt": image.alt, "caption": caption, "credit": credit}
    values |= {f"@{name}": value for name, value in image.attributes}
    kept = {name: value for name, value in values.items() if value or name in ("src", "alt")}
    return Leaf(path, Kind.FIGURE, attributes(kept))


def _divided(item: Element) -> tuple[Element, Sequence[Element]]:
    """Part an item into an element of its bare words and its blocks."""
    words = Element("span")
    words.text = item.text
    children = list(item)
    count = 0
    while count < len(children) and children[count].tag not in _BLOCKS:
        words.append(children[count])
        count += 1
    blocks = children[count:]
    if any(block.tag not in _BLOCKS or (block.tail or "").strip() for block in blocks):
        raise Unreadable("words after a block in a list item")
    return words, blocks


def _tight(path: Path, runs: Runs) -> Leaf:
    return Leaf(path, Kind.PARAGRAPH, (("tight", "1"),), runs)


def _with_task(leaf: Leaf) -> Leaf:
    """Turn the box that a task begins with into an attribute."""
    if not leaf.runs or not isinstance(leaf.runs[0].thing, RawInline):
        return leaf
    source = leaf.runs[0].thing.source
    if not source.startswith('<input type="checkbox" disabled'):
        return leaf
    runs = leaf.runs[1:]
    if runs and runs[0].thing is None:
        runs = (replace(runs[0], text=runs[0].text.lstrip(" ")), *runs[1:])
    runs = tuple(run for run in runs if run.text)
    return replace(leaf, runs=runs).having(task="x" if " checked" in source else " ")
