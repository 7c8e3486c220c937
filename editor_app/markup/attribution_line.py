"""Reads block quotes and their line of attribution: ``— Name, role, to [Outlet](url)``."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from editor_app.markup.attribution_words import CAPITAL
from editor_app.markup.passages import Lines
from editor_app.markup.visible import Visible, see
from editor_app.model.quotation import Quotation, QuotationKind

TO_BE_WRITTEN = "Name, role, to Outlet"
"""What stands in a new quote until somebody writes who said it; it names nobody."""

_DASH = re.compile(r"[ ]*(?:—|–|--)[ \t]+(?=\S)")
_PULL = re.compile(r"[ ]*\{:?[ ]*\.pull[ ]*\}[ ]*")
_KIND = re.compile(r"[ ]*\{:?[ ]*\.quote[ ]*\}[ ]*")
_OUTLET = re.compile(
    rf",?\s+(?<!not\s)to\s+(?:(?:the|this)\s+(?=[{CAPITAL}])|(?!the\b|this\b|be\b|have\b|do\b))"
    r"(?P<outlet>\S[^,]*?)[.\s]*$",
    re.DOTALL,
)
_TO = re.compile(r"(?:,?\s+|^)to(?:\s+(?:the|this)(?:\s+[a-z]+)?)?\s*$")


def block_quotes(lines: Lines, defined: Mapping[str, str]) -> Iterator[Quotation]:
    """Yield the quotations of a block quote; neighbours part after each attribution."""
    words: list[tuple[str, int]] = []
    for number, (line, place) in enumerate(lines):
        if not line.strip() and not words:
            continue
        if _DASH.match(line) and words and not _DASH.match(words[-1][0]):
            below = lines[number + 1][0] if number + 1 < len(lines) else ""
            if not _PULL.fullmatch(below):
                yield _quotation(words, (line, place), defined)
            words = []
        elif _PULL.fullmatch(line):
            words = []  # a pull quote says again what the text says
        elif not _KIND.fullmatch(line):
            words.append((line, place))
    if any(line.strip() for line, _ in words):
        yield _quotation(words, None, defined)


def _quotation(
    words: list[tuple[str, int]], said: tuple[str, int] | None, defined: Mapping[str, str]
) -> Quotation:
    while words and not words[-1][0].strip():
        words.pop()
    text = " ".join(see(words, defined).text.split())
    last, place = words[-1]
    quotation = Quotation(
        kind=QuotationKind.BLOCK,
        words=text.strip('“”„«»" '),
        at=(words[0][1], place + len(last.rstrip())),
    )
    return _attributed(quotation, said, defined) if said else quotation


def _attributed(
    quotation: Quotation, said: tuple[str, int], defined: Mapping[str, str]
) -> Quotation:
    line, place = said
    dash = _DASH.match(line)
    cut = dash.end() if dash else 0
    seen = see([(line[cut:].rstrip(), place + cut)], defined)
    said_at = place + cut, place + len(line.rstrip())
    if seen.text == TO_BE_WRITTEN:
        return replace(quotation, said_at=said_at)
    start, end = _outlet_in(seen)
    before = seen.text[:start] if end else seen.text
    who, _, role = _TO.sub("", before).strip(" ,").partition(",")
    link = seen.link_over(start, end) if end else None
    return replace(
        quotation,
        who=who.strip(),
        role=role.strip(),
        outlet=seen.text[start:end],
        address=link.address if link else "",
        outlet_at=seen.source_span(start, end) if end else None,
        link_at=link.at if link else None,
        said_at=said_at,
    )


def _outlet_in(seen: Visible) -> tuple[int, int]:
    """Return where the outlet stands: the link at the end, else what follows "to"; or 0, 0."""
    length = len(seen.text.rstrip(" ."))
    if (
        seen.links
        and seen.links[-1].words[1] >= length
        and seen.text[: seen.links[-1].words[0]].strip()
    ):
        return seen.links[-1].words
    found = _OUTLET.search(seen.text)
    return found.span("outlet") if found and seen.text[: found.start()].strip() else (0, 0)
