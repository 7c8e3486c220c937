"""Finds whom a story quotes, and the outlets it has things from, each with its place in the body.

    for one in quotations(article.body, article.language):
        body[slice(*one.at)]                            # the words, marks included

Block quotes say it in their last line, ``— Name, role, to [Outlet](url)``. In
prose a sentence says it: "As per a report from …", "…," X told Reuters. What a
sentence does not say is left empty rather than guessed.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache

from editor_app.markup.attribution_line import block_quotes
from editor_app.markup.attribution_prose import Found, ProseReader
from editor_app.markup.passages import Lines, passages, references
from editor_app.model.quotation import Quotation, QuotationKind, Span

_REMEMBERED = 4096


def quotations(body: str, language: str = "en", known: Iterable[str] = ()) -> tuple[Quotation, ...]:
    """Return what a Markdown body quotes, in order; ``known`` are names of outlets."""
    defined = tuple(sorted(references(body).items()))
    outlets = frozenset(name.casefold() for name in known)
    teller = _Teller()
    found: list[Quotation] = []
    for passage in passages(body):
        start = passage.lines[0][1]
        lines = tuple((line, place - start) for line, place in passage.lines)
        if passage.is_quote:
            quoted = _in_quote(lines, defined)
            found.extend(_moved(one, start) for one in quoted)
            teller.hear_quotes(quoted)
        else:
            prose = _in_prose(lines, defined, language[:2].lower(), outlets)
            found.extend(_moved(one, start) for one in teller.tell(prose))
    return tuple(found)


@lru_cache(maxsize=_REMEMBERED)
def _in_quote(lines: Lines, defined: tuple[tuple[str, str], ...]) -> tuple[Quotation, ...]:
    return tuple(block_quotes(lines, dict(defined)))


@lru_cache(maxsize=_REMEMBERED)
def _in_prose(
    lines: Lines, defined: tuple[tuple[str, str], ...], language: str, known: frozenset[str]
) -> tuple[Found, ...]:
    return tuple(_reader(language, known).read(lines, dict(defined)))


@lru_cache(maxsize=8)
def _reader(language: str, known: frozenset[str]) -> ProseReader:
    return ProseReader(language, known)


@dataclass(slots=True)
class _Teller:
    """Remembers from passage to passage who spoke and which outlet was named."""

    who: str = ""
    role: str = ""
    outlet: str = ""
    running_on: bool = False

    def tell(self, found: Iterable[Found]) -> Iterable[Quotation]:
        """Yield the quotations of a passage, with what was named before where one leans on it."""
        outlet = ""
        above = self.outlet
        for one in found:
            quotation = one.quotation
            if quotation is None:
                self.who, self.role = one.who, one.role
                continue
            if quotation.who:
                self.who, self.role = quotation.who, quotation.role
            elif self.who and (one.leans or (self.running_on and not outlet)):
                quotation = replace(quotation, who=self.who, role=self.role)
            elif quotation.kind is QuotationKind.INLINE and not one.leans:
                self.who = self.role = ""  # somebody else, whom the text does not name
            if quotation.outlet:
                outlet = quotation.outlet
            elif quotation.kind is QuotationKind.INLINE and (outlet or above):
                quotation = replace(quotation, outlet=outlet or above, above=True)
            self.running_on = one.runs_on
            if _stands(quotation, one):
                yield quotation
        self.outlet = outlet

    def hear_quotes(self, found: Iterable[Quotation]) -> None:
        """Note who spoke in a block quote."""
        for one in found:
            self.who, self.role, self.outlet = one.who, one.role, ""
        self.running_on = False


def _stands(quotation: Quotation, found: Found) -> bool:
    """Whether words between marks are somebody's, not a title or a word held at arm's length."""
    if quotation.kind is not QuotationKind.INLINE:
        return True
    words = len(quotation.words.split())
    attributed = quotation.who or found.leans or (quotation.outlet and not quotation.above)
    if not attributed:
        return words >= _UNDOUBTED
    return words >= _FEWEST or found.is_speech


_UNDOUBTED = 8
_FEWEST = 3


def _moved(one: Quotation, by: int) -> Quotation:
    return replace(
        one,
        at=_shifted(one.at, by) or one.at,
        outlet_at=_shifted(one.outlet_at, by),
        link_at=_shifted(one.link_at, by),
        said_at=_shifted(one.said_at, by),
    )


def _shifted(span: Span | None, by: int) -> Span | None:
    return None if span is None else (span[0] + by, span[1] + by)
