"""Escapes: how words are written so that no character of theirs becomes markup."""

import re
from collections.abc import Callable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from enum import IntEnum

ESCAPABLE = "\\`*_{}[]()>#+-.!|~"
"""The characters a backslash protects."""


class Caution(IntEnum):
    """How much is escaped."""

    NEEDED = 0
    """Only what would be read as markup."""

    FULL = 1
    """Every character that can be part of markup."""

    TAGS = 2
    """The same, and marks are written as HTML tags."""


@dataclass(frozen=True, slots=True)
class Manner:
    """The way to write: how careful, and the reference labels that are defined (lower case)."""

    caution: Caution = Caution.NEEDED
    labels: AbstractSet[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Place:
    """Where words stand: in a link's text, in a single line (heading, cell, term), in a cell."""

    link: bool = False
    line: bool = False
    cell: bool = False


_ANY = re.compile(r"[\\`*_{}\[\]()>#+\-.!|~]")
_SUSPECT = re.compile(r"[\\`*_\[\]<&~!{|]")
_ENTITY = re.compile(r"&(?:#[0-9]+|#[xX][0-9a-fA-F]+|[a-zA-Z0-9]+);")
_TAG = re.compile(r"<(?:[A-Za-z/!?]|[^<>\s]*@)")
_CONTROL = re.compile(r"[\x00\x02\x03\n\r\t]")
_EDGE_SPACE = re.compile(r"^[^\S ]|[^\S ]$")


def escape_words(
    words: str, manner: Manner, place: Place, before: str = "", after: str = ""
) -> str:
    """Return plain words as Markdown.

    ``before`` and ``after`` are the neighbouring characters: empty at the edge
    of a block, NUL where markup stands.
    """
    words = _CONTROL.sub(_as_space, words)
    padded = f"{before or ' '}{words}{after or ' '}"

    def needed(match: re.Match[str]) -> str:
        return _needed(words, padded, match.start(), manner, place)

    if manner.caution is Caution.NEEDED:
        return _SUSPECT.sub(needed, words)
    words = _ENTITY.sub(lambda match: f"&amp;{match[0][1:]}", words).replace("<", "&lt;")
    return _ANY.sub(r"\\\g<0>", words)


def _as_space(match: re.Match[str]) -> str:
    return " " if match[0].isspace() else ""


def _needed(words: str, padded: str, at: int, manner: Manner, place: Place) -> str:
    """Return one suspect character, escaped where it would be markup."""
    char, before, after = words[at], padded[at], padded[at + 2]
    if char == "_":  # a row of them is one delimiter
        before = padded[: at + 1].rstrip("_")[-1:]
        after = padded[at + 2 :].lstrip("_")[:1]
    if char == "<":
        tag = _TAG.match(words, at) or after == "\0"
        return "&lt;" if tag else "<"
    if char == "&":
        return "&amp;" if _ENTITY.match(words, at) else "&"
    if char in "[]":
        risky = place.link or (char == "[" and _opens_link(words, at, after, padded, manner))
    else:
        risky = _RISKY[char](before, after, place)
    return f"\\{char}" if risky else char


def _opens_link(words: str, at: int, after: str, padded: str, manner: Manner) -> bool:
    """Say whether the bracket at ``at`` would begin a link, a footnote or a task box."""
    if after == "^":
        return True
    close = words.find("]", at)
    if close < 0:
        return padded[-1] == "\0"
    label = re.sub(r"\s+", " ", words[at + 1 : close]).lower()
    return padded[close + 2] in "(\0" or label in manner.labels or "[" in label


def _star(before: str, after: str, _place: Place) -> bool:
    return not (before.isspace() and after.isspace())


def _underscore(before: str, after: str, place: Place) -> bool:
    inside_word = before.isalnum() and after.isalnum()
    return not inside_word and _star(before, after, place)


def _tilde(before: str, after: str, _place: Place) -> bool:
    return before in "~\0" or after in "~\0"


def _backslash(_before: str, after: str, place: Place) -> bool:
    return after in ESCAPABLE or after in "\0<&" or (place.line and after == " ")


def _brace(before: str, after: str, place: Place) -> bool:
    return place.line or before in "\0`" or after == ">"


def _always(_before: str, _after: str, _place: Place) -> bool:
    return True


def _bang(_before: str, after: str, _place: Place) -> bool:
    return after == "\0"


def _pipe(_before: str, _after: str, place: Place) -> bool:
    return place.cell


_RISKY: dict[str, Callable[[str, str, Place], bool]] = {
    "\\": _backslash,
    "`": _always,
    "*": _star,
    "_": _underscore,
    "~": _tilde,
    "!": _bang,
    "{": _brace,
    "|": _pipe,
}
"""When each suspect character is markup, by the characters beside it and the place."""

_LINE_STARTS = (
    (re.compile(r"^(#)"), r"\\\1"),
    (re.compile(r"^(>)"), r"\\\1"),
    (re.compile(r"^([-+*])(?= )"), r"\\\1"),
    (re.compile(r"^(\d+)\.(?= )"), r"\1\\."),
    (re.compile(r"^(:)(?= )"), "&#58;"),
    (re.compile(r"^=(?==* *$)"), "&#61;"),
    (re.compile(r"^([-+*])(?= *$)"), r"\\\1"),
    (re.compile(r"^([-_*])(?=(?: {0,2}\1){2,} *$)"), r"\\\1"),
    (re.compile(r"^(-)(?=-+ *$)"), r"\\\1"),
    (re.compile(r"^(\|)(?=[|:\- ]*-[|:\- ]*$)"), r"\\\1"),
    (re.compile(r"^([:-])(?=[:\- ]*\|[|:\- ]*$)"), lambda m: "&#58;" if m[1] == ":" else "\\-"),
    # The bracket may open a link whose words only look like a definition.
    (re.compile(r"^(\*?\[[^\]\[]*\\\]):"), r"\1&#58;"),
    (re.compile(r"^(\*?)\[(?=[^\]\[]*\]:)"), r"\1\\["),
    (re.compile(r"^\{(?!>>.*<<\})(?=.*\} *$)"), r"\\{"),
)
"""What a line of a paragraph may not begin with, and what it begins with instead."""


def one_line(text: str) -> str:
    """Return text as a heading or cell takes it: breaks and runs of spaces are one space."""
    return _EDGE_SPACE.sub(_as_number, re.sub(r"[ \t\n]+", " ", text).strip(" "))


def _as_number(match: re.Match[str]) -> str:
    return f"&#{ord(match[0])};"


def escape_line(line: str) -> str:
    """Return one line of a block so that it does not begin another block."""
    for pattern, replacement in _LINE_STARTS:
        line, count = pattern.subn(replacement, line)
        if count:
            break
    return _EDGE_SPACE.sub(_as_number, line)


def address(href: str, name: str = "") -> str:
    """Return a link's address as it stands between round brackets, ``name`` being its title."""
    href = _ENTITY.sub(lambda match: f"&amp;{match[0][1:]}", href)
    href = _CONTROL.sub(_as_space, href).replace("`", "%60")
    href = re.sub(r"\\(?=[\\`*_{}\[\]()>#+\-.!|~])", r"\\\\", href)
    if re.search(r"[<>]", href):
        return href.replace("<", "&lt;").replace(">", "&gt;").replace(" ", "%20")
    in_brackets = re.search(r"[\s()\"']", href) or re.search(r"[()'\"]", name) or not href
    return f"<{href}>" if in_brackets else href


def title(words: str) -> str:
    """Return a link's title with its quotation marks and the space before, or nothing."""
    if not words:
        return ""
    words = _CONTROL.sub(" ", words)
    words = re.sub(r"[\\`](?=.)", lambda match: f"\\{match[0]}", words)
    words = _ENTITY.sub(lambda match: f"&amp;{match[0][1:]}", words)
    if '"' not in words:
        return f' "{words}"'
    return f" '{words}'" if "'" not in words else f' "{words.replace(chr(34), "&quot;")}"'


def code_span(words: str) -> str:
    """Return words between as many backticks as it takes."""
    longest = max((len(ticks) for ticks in re.findall("`+", words)), default=0)
    ticks = "`" * (longest + 1)
    pad = " " if longest else ""
    return f"{ticks}{pad}{words}{pad}{ticks}"
