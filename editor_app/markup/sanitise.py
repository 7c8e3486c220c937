"""The one sanitiser: what preview and export may hold of HTML that a text brings along.

An allow-list of tags, attributes, classes and address schemes. Addresses are normalised before
they are judged, and the result is cleaned again until it stays the same.
"""

import re
from html import escape

import nh3

_TAGS = {
    *("a", "abbr", "b", "bdi", "bdo", "blockquote", "br", "caption", "center", "cite", "code"),
    *("col", "colgroup", "dd", "del", "details", "dfn", "div", "dl", "dt", "em", "figcaption"),
    *("figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "img", "input", "ins"),
    *("kbd", "li", "mark", "ol", "p", "pre", "q", "rp", "rt", "ruby", "s", "samp", "small"),
    *("span", "strong", "sub", "summary", "sup", "table", "tbody", "td", "tfoot", "th", "thead"),
    *("time", "tr", "u", "ul", "var", "wbr"),
}
# Tags that go with all they hold; what is neither here nor above leaves its text behind.
_DROPPED = {
    *("applet", "embed", "frameset", "iframe", "math", "noembed", "noframes", "noscript"),
    *("object", "script", "select", "style", "svg", "template", "textarea", "title"),
}
_ATTRIBUTES = {
    "*": {"class", "dir", "id", "lang", "title"},
    "a": {"href"},
    "blockquote": {"cite"},
    "col": {"span"},
    "colgroup": {"span"},
    "del": {"cite", "datetime"},
    "details": {"open"},
    "img": {"alt", "height", "src", "width"},
    "input": {"checked"},
    "ins": {"cite", "datetime"},
    "li": {"value"},
    "ol": {"reversed", "start", "type"},
    "q": {"cite"},
    "td": {"colspan", "rowspan", "style"},
    "th": {"colspan", "rowspan", "scope", "style"},
    "time": {"datetime"},
}
_CLASSES = {
    *("credit", "footnote", "footnote-backref", "footnote-ref", "pull", "quote", "source"),
    *("task-list", "task-list-item"),
}
_SCHEMES = {"http", "https", "mailto", "media"}
_ADDRESSES = {"href", "src", "cite"}

_LANGUAGE = re.compile(r"language-[\w#.+-]+")
_ALIGNMENT = re.compile(r"\s*text-align\s*:\s*(left|center|right)\s*;?\s*", re.IGNORECASE)
_NOTE_ID = re.compile(r"fn(ref\d*)?:.+", re.DOTALL)
_HEADING_ID = re.compile(r"\w[\w:.-]*")
_SURROGATE = re.compile("[\ud800-\udfff]")
_BOX = re.compile(r'<input(?: [\w-]+="[^"]*")*>')
_NUMBER = re.compile(r"-?\d{1,6}%?")
# What browsers skip at the start of an address, or anywhere in it, and what looks the same.
_SKIPPED = re.compile(
    r"^[\x00-\x20\x7f-\xa0\xad\u034f\u061c\u115f\u1160\u1680\u17b4\u17b5"
    r"\u180b-\u180f\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\u3164"
    r"\ufe00-\ufe0f\ufeff\uffa0\ufff0-\uffff]+|[\x00-\x1f\x7f-\x9f\u2028\u2029]"
)
_SCHEME = re.compile(r"([^/?#\\]*?):")
_HOST = re.compile(r"[\\/]{2}")
_ROUNDS = 6


def clean_html(html: str) -> str:
    """Return `html` with only what is allowed; cleaning it again changes nothing."""
    html = _encodable(html)
    for _ in range(_ROUNDS):
        cleaned = _drop_fields(_CLEANER.clean(html))
        if cleaned == html:
            return cleaned
        html = cleaned
    return escape(html)


def safe_address(address: str) -> str | None:
    """Return `address` without what hides its scheme, or None when it may not be linked to."""
    address = _SKIPPED.sub("", address).strip()
    if _HOST.match(address):
        return "https://" + address.lstrip("\\/")
    scheme = _SCHEME.match(address)
    if scheme and scheme[1].lower() not in _SCHEMES:
        return None
    return address


def _drop_fields(html: str) -> str:
    """Return `html` without input fields other than checkboxes."""
    if "<input" not in html:
        return html
    return _BOX.sub(lambda box: box[0] if ' type="checkbox"' in box[0] else "", html)


def _encodable(text: str) -> str:
    return _SURROGATE.sub("\ufffd", text)


def _attribute(tag: str, name: str, value: str) -> str | None:
    """Return the value to keep for an allowed attribute, None to drop it."""
    if name in _ADDRESSES:
        return safe_address(value)
    if name == "class":
        return _classes(value)
    if name == "id":
        return _identifier(tag, value)
    if name == "style":
        match = _ALIGNMENT.fullmatch(value)
        return f"text-align: {match[1].lower()}" if match else None
    if name in {"width", "height", "colspan", "rowspan", "span"}:
        return value if _NUMBER.fullmatch(value) else None
    return value


def _classes(value: str) -> str | None:
    kept = [name for name in value.split() if name in _CLASSES or _LANGUAGE.fullmatch(name)]
    return " ".join(kept) or None


def _identifier(tag: str, value: str) -> str | None:
    if tag in {"li", "sup"}:
        return value if _NOTE_ID.fullmatch(value) else None
    if tag in {"h1", "h2", "h3", "h4", "h5", "h6"}:
        return value if _HEADING_ID.fullmatch(value) else None
    return None


_CLEANER = nh3.Cleaner(
    tags=_TAGS,
    clean_content_tags=_DROPPED,
    attributes=_ATTRIBUTES,
    attribute_filter=_attribute,
    tag_attribute_values={"input": {"type": {"checkbox"}}},
    set_tag_attribute_values={"input": {"disabled": ""}},
    url_schemes=_SCHEMES,
    link_rel=None,
)
