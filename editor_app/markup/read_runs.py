"""Inline elements -> runs."""

import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from xml.etree.ElementTree import Element

from editor_app.markup.extensions.notes import StashedNote
from editor_app.markup.extensions.origins import TracedElement
from editor_app.markup.runs import (
    PLAIN,
    Attributes,
    Break,
    FootnoteReference,
    InlineImage,
    Link,
    LinkForm,
    Marks,
    Note,
    RawInline,
    Run,
    Runs,
    attributes,
    hard_break,
    merged,
    placed,
    soft_break,
)
from editor_app.markup.tree import BLOCKS

PLACEHOLDER = re.compile("\x02wzxhzdk:(\\d+)\x03")
"""Where the parser put raw HTML aside."""

_MARKS = {"strong": "bold", "em": "italic", "del": "strike", "code": "code"}
_ENTITY = re.compile(r"&(?:#\d+|#[xX][0-9a-fA-F]+|[a-zA-Z][a-zA-Z0-9]*);")
_OPEN_TAG = re.compile(r"<(strong|em|del|code)>")
_TAG_NAME = re.compile(r"</?([A-Za-z][A-Za-z0-9-]*)")
_BREAK_TAG = re.compile(r"<br\s*/?>")


class Unreadable(Exception):  # noqa: N818 - reads as the fact it states
    """A construct that no leaf can hold; the text says which."""


@dataclass(frozen=True, slots=True)
class RunReader:
    """Reads inline content; ``stash`` is the parser's store of raw HTML."""

    stash: Sequence[object]

    def runs(self, element: Element) -> Runs:
        """Return the runs in ``element`` or raise `Unreadable`."""
        found = list(self._inside(element, PLAIN))
        return _broken(trimmed(merged(_paired(found))))

    def raw(self, text: str) -> object | None:
        """Return what was put aside where ``text`` is nothing but one placeholder."""
        match = PLACEHOLDER.fullmatch(text.strip())
        return self.stash[int(match[1])] if match else None

    def caption(self, element: Element) -> str:
        """Return the words of a figure's caption, its credit left out."""
        if any(child.tag != "span" for child in element) or "\x02" in (element.text or ""):
            raise Unreadable("markup in a caption")
        return shown(element.text or "").strip()

    def _inside(self, element: Element, marks: Marks) -> Iterator[Run]:
        yield from self._text(element.text or "", marks)
        for child in element:
            yield from self._element(child, marks)
            tail = child.tail or ""
            if child.tag == "br":
                tail = tail.removeprefix("\n").lstrip(" ")
            yield from self._text(tail, marks)

    def _element(self, element: Element, marks: Marks) -> Iterator[Run]:
        tag, attrib = str(element.tag), element.attrib
        if tag in _MARKS and not attrib:
            if getattr(marks, _MARKS[tag]):
                raise Unreadable("emphasis within emphasis")
            if tag == "code" and not (element.text or "").strip():
                raise Unreadable("empty code")
            yield from self._inside(element, replace(marks, **{_MARKS[tag]: True}))  # type: ignore[arg-type]  # a bool mark
        elif tag == "a" and "href" in attrib:
            yield from self._link(element, marks)
        elif tag == "img" and "src" in attrib:
            yield placed(self.image(element), marks)
        elif tag == "br" and not attrib:
            yield hard_break(marks)
        elif tag == "abbr":
            yield from self._inside(element, replace(marks, abbreviation=attrib.get("title", "")))
        elif tag == "sup" and len(element) == 1 and element[0].get("class") == "footnote-ref":
            label = (element[0].get("href") or "").partition(":")[2]
            yield placed(FootnoteReference(label), marks)
        elif tag == "cite" and not attrib:
            yield from self._inside(element, marks)
        else:
            raise Unreadable(f"attributes on {tag}" if tag in _MARKS else f"<{tag}>")

    def _link(self, element: Element, marks: Marks) -> Iterator[Run]:
        form, label = _origin(element)
        href, title = shown(element.get("href") or ""), shown(element.get("title") or "")
        link = Link(href, title, form, label, _others(element, "href", "title"))
        if form is LinkForm.AUTOMATIC:
            yield Run(label, replace(marks, link=replace(link, label="")))
            return
        inner = list(self._inside(element, replace(marks, link=link)))
        if not any(run.text.strip() for run in inner):
            raise Unreadable("a link without words")
        yield from inner

    def image(self, element: Element) -> InlineImage:
        """Return what an image element shows."""
        form, label = _origin(element)
        src, alt, title = (shown(element.get(name) or "") for name in ("src", "alt", "title"))
        return InlineImage(src, alt, title, form, label, _others(element, "src", "alt", "title"))

    def _text(self, text: str, marks: Marks) -> Iterator[Run]:
        at = 0
        for match in PLACEHOLDER.finditer(text):
            yield from _words(text[at : match.start()], marks)
            yield self._stashed(self.stash[int(match[1])], marks)
            at = match.end()
        yield from _words(text[at:], marks)

    def _stashed(self, item: object, marks: Marks) -> Run:
        if isinstance(item, StashedNote):
            return placed(Note(item.source[3:-3]), marks)
        if not isinstance(item, str) or marks.code:
            raise Unreadable("HTML")
        if _ENTITY.fullmatch(item):
            char = html.unescape(item)
            if char.isprintable() or char == "\xa0":
                return Run(char, marks)
        tag = _TAG_NAME.match(item)
        if tag and tag[1].lower() in BLOCKS and not _BREAK_TAG.fullmatch(item):
            raise Unreadable("HTML")
        return placed(RawInline(item), marks)


def shown(value: str) -> str:
    """Return an attribute or text with its entities resolved, as a browser does."""
    value = value.replace("\x02amp\x03", "&")
    return _ENTITY.sub(lambda match: html.unescape(match[0]), value)


def trimmed(runs: Runs) -> Runs:
    """Return runs without the white space at a block's edges, and without spaces at line ends."""
    out: list[Run] = []
    for run in runs:
        text = run.text
        if run.thing is None and (not out or isinstance(out[-1].thing, Break)):
            text = text.lstrip(" ")
        if isinstance(run.thing, Break) and out:
            out[-1] = _without_trail(out[-1])
        if text and not (not out and isinstance(run.thing, Break)):
            out.append(replace(run, text=text) if text != run.text else run)
    while out and isinstance(out[-1].thing, Break):
        out.pop()
    if out and not out[-1].marks.code:
        out[-1] = _without_trail(out[-1])
    return tuple(run for run in out if run.text)


def _without_trail(run: Run) -> Run:
    """Return words without the spaces at their end; anything else as it is."""
    if run.thing is not None or not run.text.endswith(" "):
        return run
    return replace(run, text=run.text.rstrip(" "))


def _broken(runs: Runs) -> Runs:
    """Read ``<br>`` between words as the hard break that it is."""
    if not any(isinstance(run.thing, RawInline) or run.thing is Break.HARD for run in runs):
        return runs
    out: list[Run] = []
    for at, run in enumerate(runs):
        inside = out and at + 1 < len(runs)
        if isinstance(run.thing, RawInline) and _BREAK_TAG.fullmatch(run.thing.source) and inside:
            out.append(hard_break(run.marks))
        elif run.thing is not Break.SOFT or not out or out[-1].thing is not Break.HARD:
            out.append(run)
    return trimmed(tuple(out))


def _words(text: str, marks: Marks) -> Iterator[Run]:
    if not text:
        return
    for at, line in enumerate(shown(text).split("\n")):
        if at:
            yield soft_break(marks)
        if line:
            yield Run(line, marks)


def _origin(element: Element) -> tuple[LinkForm, str]:
    if isinstance(element, TracedElement):
        if "\x02" in element.label:
            raise Unreadable("a reference with markup in its label")
        return LinkForm(element.form), element.label
    return LinkForm.INLINE, ""


def _others(element: Element, *known: str) -> Attributes:
    return attributes(named(element, *known))


def named(element: Element, *known: str) -> dict[str, str]:
    """Return the attributes of an element beside the known ones, where a list can write them."""
    found = {name: value for name, value in element.attrib.items() if name not in known}
    for name, value in found.items():
        if not value or re.search(r"[\"{}\n]", value):  # None where a list gives no value
            raise Unreadable(f"the attribute {name}")
    return found


def _paired(runs: list[Run]) -> list[Run]:
    """Turn plain HTML tags for marks, where they open and close in one block, into marks."""
    if not any(isinstance(run.thing, RawInline) for run in runs):
        return runs
    out: list[Run] = []
    for run in runs:
        out.append(run)
        source = run.thing.source if isinstance(run.thing, RawInline) else ""
        if source.startswith("</"):
            _close(out, source)
    return out


def _close(out: list[Run], closing: str) -> None:
    """Set the mark between the closing tag, last in ``out``, and its opening one."""
    for at in range(len(out) - 2, -1, -1):
        thing = out[at].thing
        if not isinstance(thing, RawInline):
            continue
        match = _OPEN_TAG.fullmatch(thing.source)
        if not match or closing != f"</{match[1]}>" or match[1] == "code":
            return
        mark = _MARKS[match[1]]
        inner = [
            replace(run, marks=replace(run.marks, **{mark: True}))  # type: ignore[arg-type]  # a bool mark
            for run in out[at + 1 : -1]
        ]
        if inner and inner[0].text.strip() and inner[-1].text.strip():
            out[at:] = inner
        return
