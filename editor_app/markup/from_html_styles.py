"""What tags, classes and inline styles of foreign HTML say about words and blocks."""

import re
from collections.abc import Mapping
from dataclasses import replace

from editor_app.markup.runs import Marks

_MARK_TAGS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "dfn": "italic",
    "var": "italic",
    "s": "strike",
    "del": "strike",
    "strike": "strike",
    "code": "code",
    "tt": "code",
    "kbd": "code",
    "samp": "code",
}
SKIPPED = frozenset(
    {"script", "style", "title", "template", "svg", "iframe", "object", "noscript"}
    | {
        "button",
        "select",
        "textarea",
        "audio",
        "video",
        "canvas",
        "map",
        "xml",
        "datalist",
        "progress",
        "annotation",
    }
)
"""Elements whose content is never text."""

_NOT_TEXT = frozenset(
    {"footnote-backref", "headerlink", "MsoCommentReference", "katex-html"}
    | {"mw-editsection", "mw-cite-backlink", "noprint"}
)
"""Classes of what pages put beside their text: anchors, edit links, marks of a review."""

_HIDDEN = re.compile(r"display\s*:\s*none|mso-hide\s*:\s*all|visibility\s*:\s*hidden", re.I)
_DECLARATION = re.compile(r"([\w-]+)\s*:\s*([^;]+)")
_WORD_HEADING = re.compile(r"^(?:mso)?heading ?([1-6])$", re.I)
_LANGUAGE = re.compile(r"(?:^|\s)(?:lang(?:uage)?-|brush:\s*|highlight-source-)([\w#+.-]+)")


def declarations(attributes: Mapping[str, str]) -> dict[str, str]:
    """Return an element's inline style, names and values in lower case."""
    style = attributes.get("style", "")
    if not style:
        return {}
    return {name.lower(): value.strip().lower() for name, value in _DECLARATION.findall(style)}


def is_skipped(tag: str, attributes: Mapping[str, str], style: Mapping[str, str]) -> bool:
    """Say whether neither the element nor what it holds is text a reader saw."""
    return (
        tag in SKIPPED
        or "hidden" in attributes
        or bool(style and _HIDDEN.search(attributes.get("style", "")))
        or "ignore" in style.get("mso-list", "")
        or style.get("mso-element", "") in ("comment", "comment-list")
        or (tag in ("a", "i") and attributes.get("aria-hidden") == "true")
        or not _NOT_TEXT.isdisjoint(attributes.get("class", "").split())
        or (tag == "sup" and "reference" in attributes.get("class", "").split())
    )


def marks_of(tag: str, style: Mapping[str, str], marks: Marks) -> Marks:
    """Return the marks inside an element, given those around it; style overrules the tag."""
    changes: dict[str, bool] = {}
    if tag in _MARK_TAGS:
        changes[_MARK_TAGS[tag]] = True
    weight = style.get("font-weight", "")
    if weight:
        changes["bold"] = weight in ("bold", "bolder") or (weight.isdigit() and int(weight) >= 600)
    slant = style.get("font-style", "")
    if slant:
        changes["italic"] = slant.startswith(("italic", "oblique"))
    line = style.get("text-decoration", "") + style.get("text-decoration-line", "")
    if line:
        changes["strike"] = marks.strike or "line-through" in line
    return replace(marks, **changes) if changes else marks  # type: ignore[arg-type]  # all bool


def heading_level(tag: str, attributes: Mapping[str, str], style: Mapping[str, str]) -> int:
    """Return 1 to 6 for what is a heading by tag, role, class or outline level, else 0."""
    if len(tag) == 2 and tag[0] == "h" and tag[1] in "123456":
        return int(tag[1])
    if attributes.get("role") == "heading":
        level = attributes.get("aria-level", "2")
        return int(level) if level in "123456" and level else 2
    if tag != "p":
        return 0
    name = attributes.get("class", "")
    match = _WORD_HEADING.match(name)
    if match:
        return int(match[1])
    outline = style.get("mso-outline-level", "")
    return 1 if name == "MsoTitle" else int(outline) if outline in tuple("123456") else 0


def is_code_block(tag: str, style: Mapping[str, str]) -> bool:
    """Say whether white space counts here: ``pre``, or how code editors put code on a clipboard."""
    monospaced = re.search(r"mono|courier|consolas|menlo", style.get("font-family", ""))
    return tag == "pre" or bool(
        tag == "div" and monospaced and style.get("white-space", "").startswith("pre")
    )


def language_of(attributes: Mapping[str, str]) -> str:
    """Return the language a code element names in its class, or nothing."""
    match = _LANGUAGE.search(attributes.get("class", "") + " " + attributes.get("lang-name", ""))
    return match[1] if match else attributes.get("data-lang", "")


def alignment_of(attributes: Mapping[str, str], style: Mapping[str, str]) -> str:
    """Return ``l``, ``c`` or ``r`` for a cell that says so, else ``-``."""
    value = style.get("text-align", "") or attributes.get("align", "").lower()
    return {"left": "-", "center": "c", "right": "r"}.get(value, "-")
