"""Changes what a body says of its sources, and in the body nothing else.

Every change is proved before it is returned: apart from what was asked for, the
passage reads as it did.
"""

import re
from dataclasses import dataclass
from html import escape
from urllib.parse import quote, urlsplit

from editor_app.markup.leaves import Kind, Leaf
from editor_app.markup.passages import references
from editor_app.markup.runs import Link, Marks, Run, Runs
from editor_app.markup.to_html import render_body
from editor_app.markup.to_text import html_text
from editor_app.markup.write import write_chunk
from editor_app.model.errors import StandfirstError
from editor_app.model.quotation import Quotation, QuotationKind, Span

_LINKED = re.compile(
    r"\[(?P<words>(?:[^\[\]]|\[[^\[\]]*\])*)\](?:\((?P<address>[^\s()]*)(?P<rest>[^()]*)\)|\[[^\]]*\])?"
)
_QUOTE_MARK = re.compile(r"[ ]{0,3}(?:>[ ]?)+")
_BLANK = re.compile(r"(?:\r\n|\r(?!\n)|\n)[ \t]*(?=\r\n|\r|\n|$)")


@dataclass(frozen=True, slots=True)
class Replacement:
    """Markdown to put in place of a stretch of a body."""

    at: Span
    text: str

    def applied(self, body: str) -> str:
        """Return the body with the change made."""
        return f"{body[: self.at[0]]}{self.text}{body[self.at[1] :]}"


def web_address(typed: str) -> str:
    """Return what somebody typed or copied as a web address that is safe in Markdown, else ""."""
    address = typed.strip()
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    if parts.scheme.lower() not in {"http", "https"} or not parts.netloc or len(address) > 2_000:
        return ""
    if any(letter.isspace() for letter in address):
        return ""
    return quote(address, safe="/:?#@!$&'*+,;=%~-._[]")


def link_outlet(body: str, quotation: Quotation, address: str) -> Replacement:
    """Return the change that leads the outlet's name to ``address``; "" takes its link away.

    Raises StandfirstError where the name cannot be linked without touching more.
    """
    if quotation.outlet_at is None:
        raise StandfirstError("No outlet is named here that could be linked.")
    safe = web_address(address) if address else ""
    if address and not safe:
        raise StandfirstError("Only addresses that begin with http:// or https:// can be linked.")
    change = _linked(body, quotation, safe)
    _prove(body, change, safe)
    return change


def attribute(body: str, quotation: Quotation, wanted: Quotation) -> Replacement:
    """Return the change that makes a block quote say who said it, as ``wanted`` does.

    The line of attribution is written anew, or added where there is none.
    """
    if quotation.kind is not QuotationKind.BLOCK:
        raise StandfirstError("Only block quotes have a line that says who is quoted.")
    line = _line(wanted)
    if quotation.said_at is not None:
        return Replacement(quotation.said_at, line)
    end = quotation.at[1]
    start = max(body.rfind("\n", 0, end), body.rfind("\r", 0, end)) + 1
    mark = _QUOTE_MARK.match(body, start)
    ending = "\r\n" if "\r\n" in body else "\n"
    return Replacement((end, end), f"{ending}{mark[0] if mark else '> '}— {line}")


def _linked(body: str, quotation: Quotation, address: str) -> Replacement:
    start, end = quotation.outlet_at or (0, 0)
    if quotation.link_at is None:
        return Replacement((start, end), f"[{body[start:end]}]({address})" if address else "")
    first, last = quotation.link_at
    found = _LINKED.fullmatch(body, first, last)
    if found is None:
        raise StandfirstError("The link is written in a way that only the text can change.")
    if not address:
        return Replacement((first, last), found["words"])
    if found["address"] is not None:
        return Replacement(found.span("address"), address)
    return Replacement((first, last), f"[{found['words']}]({address})")


def _line(wanted: Quotation) -> str:
    speaker = ", ".join(part for part in (wanted.who.strip(), wanted.role.strip()) if part)
    outlet, address = wanted.outlet.strip(), web_address(wanted.address)
    before = f"{speaker}, to " if speaker and outlet else speaker
    runs: Runs = (Run(before),) if before else ()
    if outlet:
        runs += (Run(outlet, Marks(link=Link(address)) if address else Marks()),)
    return write_chunk((Leaf(kind=Kind.PARAGRAPH, runs=runs),)) if runs else ""


def _prove(body: str, change: Replacement, address: str) -> None:
    """Raise unless the passage around the change reads as before and has the link wanted."""
    start, end = _around(body, change.at)
    inner = Replacement((change.at[0] - start, change.at[1] - start), change.text)
    defined = "".join(f"\n\n[{label}]: {to}" for label, to in references(body).items())
    before, after = (
        f"{text}{defined}" for text in (body[start:end], inner.applied(body[start:end]))
    )
    old, new = render_body(before).html, render_body(after).html
    if html_text(old) != html_text(new) or (address and f'href="{escape(address)}"' not in new):
        raise StandfirstError("The link cannot be put here; write it into the text.")


def _around(body: str, at: Span) -> Span:
    """Return where the passage around a place begins and ends."""
    start = max((found.end() for found in _BLANK.finditer(body, 0, at[0])), default=0)
    ending = _BLANK.search(body, at[1])
    return start, ending.start() if ending else len(body)
