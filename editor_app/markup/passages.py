"""The passages of a body in which somebody can be quoted: paragraphs, list items, block quotes."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from editor_app.markup.visible import lines_of

Lines = tuple[tuple[str, int], ...]
"""Lines without what sets them in, each with the place in the body where it begins."""

_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_QUOTE = re.compile(r" {0,3}> ?")
_ITEM = re.compile(r"\s*(?:[-*+]|\d{1,9}[.)])\s+(?:\[[ xX]\]\s+)?")
_ELSE = re.compile(
    r" {4,}|\t| {0,3}(?:#{1,6}(?:\s|$)|\||\[\^?[^\]]+\]:|\*\[[^\]]+\]:|(?:[-*_]\s*){3,}$)"
)
_HTML = re.compile(
    r" {0,3}</?(?:address|article|aside|blockquote|details|div|dl|figure|footer|"
    r"form|h[1-6]|header|hr|iframe|main|nav|ol|p|pre|script|section|style|table|ul|video)\b|<!--",
    re.IGNORECASE,
)
_OPEN: frozenset[str] = frozenset({"", "blank"})
_LISTED: frozenset[str] = frozenset({"item", "prose"})
_RULE = re.compile(r"\s*(?:[-*_]\s*){3,}")
_DEFINED = re.compile(r"^ {0,3}\[(?!\^)([^\]\n]+)\]:\s*<?([^\s<>]+)>?", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Passage:
    """Some lines of prose, or of a block quote."""

    lines: Lines
    is_quote: bool = False


def passages(body: str) -> Iterator[Passage]:
    """Yield the passages of a Markdown body in order; code, tables, HTML and headings are none."""
    gathered: list[tuple[str, int]] = []
    kind = ""
    for line, place, now in _kinds(body):
        runs_on = now == kind or (now == "prose" and kind in {"item", "quote"})
        if now == "item" or not runs_on:
            if gathered:
                yield Passage(tuple(gathered), kind == "quote")
            gathered, kind = [], now
        if kind in {"prose", "item", "quote"}:
            mark = {"quote": _QUOTE, "item": _ITEM}.get(now)
            cut = found.end() if mark and (found := mark.match(line)) else _indent(line, now)
            gathered.append((line[cut:], place + cut))
    if gathered:
        yield Passage(tuple(gathered), kind == "quote")


def references(body: str) -> Mapping[str, str]:
    """Return the addresses that a body defines, by label in lower case."""
    if "]:" not in body:
        return {}
    return {" ".join(label.split()).lower(): address for label, address in _DEFINED.findall(body)}


def _indent(line: str, kind: str) -> int:
    return len(line) - len(line.lstrip()) if kind == "prose" else 0


def _kinds(body: str) -> Iterator[tuple[str, int, str]]:
    """Yield each line with its place and what it is part of: blank, else, item, quote or prose."""
    fence, before = "", ""
    for line, place in lines_of(body):
        opened = _FENCE.match(line)
        if fence:
            if opened and opened[1].startswith(fence) and not line[opened.end() :].strip():
                fence = ""
            before = "else"
        elif opened:
            fence, before = opened[1], "else"
        else:
            before = _kind(line, before)
        yield line, place, before


def _kind(line: str, before: str) -> str:
    if not line.strip():
        return "blank"
    for kind, begins in _BEGINNINGS:
        if begins(line, before):
            return kind
    return "prose"


def _is_item(line: str) -> bool:
    return _ITEM.match(line) is not None and _RULE.fullmatch(line) is None


def _is_else(line: str, before: str) -> bool:
    if before in {"prose", "item"}:  # what is set in goes on with the paragraph
        return _ELSE.match(line.lstrip()) is not None
    return (before == "else" and line[0] in " \t") or _ELSE.match(line) is not None


_BEGINNINGS: tuple[tuple[str, Callable[[str, str], object]], ...] = (
    ("html", lambda line, before: before == "html" or (before in _OPEN and _HTML.match(line))),
    ("quote", lambda line, _: _QUOTE.match(line)),
    ("item", lambda line, before: _is_item(line) and (line[0] not in " \t" or before in _LISTED)),
    ("else", _is_else),
)
