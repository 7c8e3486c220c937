"""The HTML of an island made fit for a text document of Qt, or a reason why it cannot be shown."""

import re
from collections.abc import Callable
from html import escape, unescape

from editor_app.markup.sanitise import clean_html
from editor_app.shell.wording import translate

_LONGEST = 16_000
_MOST_WORDS = 4_000
"""Characters to read: three screens, and no more than Qt lays out between two frames."""

_DEEPEST = 40
_DEEPEST_TABLE = 3
"""Qt lays out tables in tables in a time that grows with the power of their depth."""

_MOST_CELLS = 200
"""Cells of all tables, and the rows and columns they span."""

_TAG = re.compile(r'<(/?)([a-z][a-z0-9]*)((?: [\w:-]+="[^"]*")*) ?/?>')
_ATTRIBUTE = re.compile(r' ([\w:-]+)="([^"]*)"')
_SPAN = re.compile(r' (?:col|row)?span="(\d*)[^"]*"')
_SIDE = re.compile(r' (?:width|height)="(?!\d{1,3}")[^"]*"')
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_CELLS = frozenset({"td", "th"})
_VOID = frozenset({"br", "col", "hr", "img", "input", "wbr"})
_KNOWN_TO_QT = {
    "details": "div",
    "figcaption": "p",
    "figure": "div",
    "footer": "p",
    "summary": "p",
}

HasPicture = Callable[[str], bool]


def showable_html(html: str, has_picture: HasPicture) -> str:
    """Return HTML that Qt can lay out at once, fetching nothing; "" where there is none to show.

    Pictures that are not at hand are named instead: Qt would look for a file of that name.
    """
    if len(html) > _LONGEST:
        return ""
    clean = _COMMENT.sub("", clean_html(html))
    if len(clean) > _LONGEST or _is_bomb(clean) or not _shows(clean):
        return ""
    return _TAG.sub(lambda tag: _for_qt(tag, has_picture), clean)


def _shows(html: str) -> bool:
    """Whether there is anything to see, and not too much."""
    tags = {tag[2] for tag in _TAG.finditer(html)}
    words = unescape(_TAG.sub("", html)).strip()
    return len(words) < _MOST_WORDS and bool(words or tags & {"img", "hr", "input"})


def _is_bomb(html: str) -> bool:
    """Whether laying this out would take its time: more depth or cells than anybody reads."""
    depth = tables = cells = 0
    for tag in _TAG.finditer(html):
        if tag[2] in _VOID:
            continue
        step = -1 if tag[1] else 1
        depth += step
        tables += step if tag[2] == "table" else 0
        cells += tag[2] in _CELLS and not tag[1]
        cells += sum(int(span[1] or 0) for span in _SPAN.finditer(tag[3]))
        if depth > _DEEPEST or tables > _DEEPEST_TABLE or cells > _MOST_CELLS:
            return True
    return False


def _for_qt(tag: re.Match[str], has_picture: HasPicture) -> str:
    close, name, attributes = tag.groups()
    if name == "img":
        said = {key: unescape(value) for key, value in _ATTRIBUTE.findall(attributes)}
        address = said.get("src", "")
        if not has_picture(address):
            words = said.get("alt") or address or translate("Page", "No picture")
            return f"<span>▣ {escape(words)}</span>"
        return f"<img{_SIDE.sub('', attributes)}>"
    if name == "input":
        return "☑ " if " checked" in attributes else "☐ "
    return f"<{close}{_KNOWN_TO_QT.get(name, name)}{attributes}>"
