"""The normal form of HTML: two texts that render to the same tree have equal normal forms.

White space that no browser shows, the order of attributes and the order in
which inline marks wrap the same words do not count; everything else does.
The form is a flat tuple of events, so a deep document needs no deep recursion.
"""

import re
from collections.abc import Iterator

import lxml.etree
import lxml.html

BLOCKS = frozenset(
    {
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "br",
        "caption",
        "col",
        "colgroup",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "html",
        "li",
        "main",
        "nav",
        "ol",
        "option",
        "p",
        "pre",
        "section",
        "select",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "title",
        "tr",
        "ul",
    }
)
"""Elements beside whose edges white space does not show."""

MARKS = frozenset({"a", "b", "code", "del", "em", "i", "s", "strong"})
"""Elements that commute where they wrap the same words."""

_SPACE = re.compile(r"[ \t\n\r\f]+")

Event = tuple[str, str, str]
"""``("<", tag, attributes)``, ``(">", tag, "")``, ``("", "", text)`` or ``("!", "", comment)``;
an empty comment is nothing."""


def normal_form(html: str) -> tuple[Event, ...]:
    """Return the events of an HTML fragment, in reading order."""
    if not html.strip():
        return ()
    try:
        parser = lxml.html.HTMLParser(huge_tree=True)
        root = lxml.html.fragment_fromstring(f"<div>{html}</div>", parser=parser)
    except (lxml.etree.ParserError, ValueError):
        return (("", "", html),)
    return tuple(_sorted_marks(_trimmed(list(_events(root)))))


def same_tree(one: str, other: str) -> bool:
    """Say whether two HTML fragments are the same to a reader."""
    return one == other or normal_form(one) == normal_form(other)


def _events(root: lxml.html.HtmlElement) -> Iterator[Event]:
    """Walk the tree without recursion; text inside ``pre`` keeps its white space."""
    preformatted = 0
    for action, element in lxml.etree.iterwalk(root, events=("start", "end", "comment", "pi")):
        if action in ("comment", "pi"):
            if words := _SPACE.sub(" ", element.text or "").strip():
                yield "!", "", words
            yield from _text(element.tail, bool(preformatted))
            continue
        tag = str(element.tag)
        if action == "start":
            preformatted += tag == "pre"
            yield "<", tag, _attributes(element)
            yield from _text(element.text, bool(preformatted))
        else:
            preformatted -= tag == "pre"
            yield ">", tag, ""
            if element is not root:
                yield from _text(element.tail, bool(preformatted))


def _attributes(element: lxml.html.HtmlElement) -> str:
    pairs = sorted((str(name), _SPACE.sub(" ", value)) for name, value in element.attrib.items())
    return repr(pairs) if pairs else ""


def _text(text: str | None, preformatted: bool) -> Iterator[Event]:
    if not text:
        return
    yield ("", "pre" if preformatted else "", text if preformatted else _SPACE.sub(" ", text))


def _trimmed(events: list[Event]) -> Iterator[Event]:
    """Join neighbouring texts and drop the white space beside the edges of blocks."""
    joined = _joined(_outside(_outside(_joined(events), ">")[::-1], "<")[::-1])
    for index, (what, tag, text) in enumerate(joined):
        shown = text if what else _shown(text, tag, joined[index - 1], joined[index + 1])
        if what or shown:
            yield what, tag, shown


def _joined(events: list[Event]) -> list[Event]:
    joined: list[Event] = []
    for event in events:
        if event[0] == "" and joined and joined[-1][:2] == event[:2]:
            both = joined[-1][2] + event[2]
            joined[-1] = ("", event[1], both if event[1] else _SPACE.sub(" ", both))
        else:
            joined.append(event)
    return joined


def _outside(events: list[Event], edge: str) -> list[Event]:
    """Move a space that stands just inside an ``edge`` of a mark to the outside of it.

    For the edge that opens, the events are given, and come back, in reverse.
    """
    out: list[Event] = []
    for event in events:
        inner = out[-1] if out else event
        text = inner[2]
        spaced = text.endswith(" ") if edge == ">" else text.startswith(" ")
        if event[0] == edge and event[1] in MARKS and inner[:2] == ("", "") and spaced:
            out.pop()
            bare = text[:-1] if edge == ">" else text[1:]
            out += [("", "", bare)] if bare else []
            out += [event, ("", "", " ")]
        else:
            out.append(event)
    return out


def _shown(text: str, tag: str, before: Event, after: Event) -> str:
    """Return a text without the white space that its neighbours hide."""
    if tag == "pre":
        return text.rstrip("\n") if after[0] == ">" else text
    text = text.lstrip(" ") if before[1] in BLOCKS else text
    return text.rstrip(" ") if after[1] in BLOCKS else text


def _sorted_marks(events: Iterator[Event]) -> list[Event]:
    """Bring marks that open, or close, at the same place into one order."""
    out: list[Event] = []
    group: list[Event] = []
    for event in events:
        is_mark = event[0] in ("<", ">") and event[1] in MARKS
        if group and not (is_mark and event[0] == group[0][0]):
            out += sorted(group, reverse=group[0][0] == ">")
            group = []
        if is_mark:
            group.append(event)
        else:
            out.append(event)
    return out + sorted(group)
