"""Reads a paragraph for words between quotation marks and for sentences that name an outlet."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from editor_app.markup.attribution import Named, SentenceReader, sentences
from editor_app.markup.attribution_patterns import HELD
from editor_app.markup.passages import Lines
from editor_app.markup.quote_marks import Quoted, quoted
from editor_app.markup.visible import SeenLink, Visible, see
from editor_app.model.quotation import Quotation, QuotationKind, Span

_MARKS = frozenset('“„«‹"「『‘')
_LONGEST = 20_000
"""A paragraph longer than this is no prose."""


@dataclass(frozen=True, slots=True)
class Found:
    """A quotation, and how it hangs together with what stands around it.

    Without a quotation it only tells who spoke last, in ``who`` and ``role``.
    ``leans`` says that a pronoun speaks, ``runs_on`` that the paragraph ends
    within the words, ``is_speech`` that they end as something said does.
    """

    quotation: Quotation | None
    who: str = ""
    role: str = ""
    leans: bool = False
    runs_on: bool = False
    is_speech: bool = False


class ProseReader:
    """Reads paragraphs of one language; ``known`` are names of outlets in lower case."""

    def __init__(self, language: str, known: frozenset[str]) -> None:
        self._reader = SentenceReader(language, known)

    def read(self, lines: Lines, defined: Mapping[str, str]) -> Iterator[Found]:
        """Yield what a paragraph quotes, in order."""
        source = "\n".join(line for line, _ in lines)
        if len(source) > _LONGEST or not self._worth_reading(source):
            return
        seen = see(lines, defined)
        held = quoted(seen.text)
        masked = _masked(seen.text, held)
        for start, end in sentences(masked, lambda place: self._goes_on(masked, place)):
            said = [one for one in held if start <= one.start < end]
            yield from self._sentence(seen, masked, (start, end), said)

    def _worth_reading(self, source: str) -> bool:
        return not _MARKS.isdisjoint(source) or self._reader.may_name(source)

    def _goes_on(self, masked: str, place: int) -> bool:
        """Whether the sentence says behind quoted words who said them."""
        after = masked[place : place + 120]
        return any(one.start <= 2 or one.lead <= 2 for one in self._reader.speakers(after))

    def _sentence(
        self, seen: Visible, masked: str, span: Span, said: Sequence[Quoted]
    ) -> Iterator[Found]:
        start, end = span
        sentence = masked[start:end]
        may_name = self._reader.has_cue(sentence)
        if not said and not may_name:
            yield from self._heard(sentence)
            return

        def is_link(first: int, last: int) -> bool:
            return seen.link_over(start + first, start + last) is not None

        outlets = self._reader.outlets(sentence, is_link) if may_name else []
        if not said and not outlets:
            yield from self._heard(sentence)
            return
        named = {one.start for one in outlets}
        named |= {one.lead for one in outlets if sentence[one.lead] != HELD}
        speakers = [
            one
            for one in self._reader.speakers(sentence)
            if one.start not in named and one.lead not in named
        ]
        alone = not sentence.replace(HELD, "").strip(" .,!?…")
        leans = not speakers and (alone or self._reader.has_pronoun(sentence))
        for one in said:
            who = _nearest(speakers, one, start)
            yield Found(
                self._inline(seen, one, who, _nearest(outlets, one, start), span),
                leans=leans,
                runs_on=not one.closed,
                is_speech=seen.text[one.inner[1] - 1 : one.inner[1]] in {",", ".", "!", "?", "…"},
            )
        if not said:
            who = speakers[0] if speakers else None
            yield Found(self._paraphrase(seen, span, who, outlets[0]))

    def _heard(self, sentence: str) -> Iterator[Found]:
        """Yield who speaks in a sentence that quotes nothing; the next may lean on it."""
        for one in self._reader.speakers(sentence)[-1:]:
            yield Found(None, one.name, one.role)

    def _inline(
        self, seen: Visible, one: Quoted, who: Named | None, outlet: Named | None, span: Span
    ) -> Quotation:
        words = " ".join(seen.text[slice(*one.inner)].split()).rstrip(",")
        quotation = Quotation(
            kind=QuotationKind.INLINE, words=words, at=seen.source_span(one.start, one.end)
        )
        return _attributed(quotation, who, _placed(seen, span, outlet))

    def _paraphrase(self, seen: Visible, span: Span, who: Named | None, outlet: Named) -> Quotation:
        text = seen.text[slice(*span)]
        start = span[0] + len(text) - len(text.lstrip())
        quotation = Quotation(
            kind=QuotationKind.PARAPHRASE,
            words=" ".join(text.split()),
            at=seen.source_span(start, span[0] + len(text.rstrip())),
        )
        return _attributed(quotation, who, _placed(seen, span, outlet))


def _attributed(quotation: Quotation, who: Named | None, outlet: Mapping[str, Any]) -> Quotation:
    return replace(quotation, who=who.name if who else "", role=who.role if who else "", **outlet)


def _placed(seen: Visible, span: Span, outlet: Named | None) -> Mapping[str, Any]:
    """Return the outlet's name, its link, and where both stand in the source."""
    if outlet is None:
        return {}
    start, end = span[0] + outlet.start, span[0] + outlet.end
    link, over = _link(seen, span, outlet), seen.link_over(start, end)
    return {
        "outlet": outlet.name,
        "address": link.address if link else "",
        "outlet_at": seen.source_span(start, end),
        "link_at": over.at if over else None,
    }


def _link(seen: Visible, span: Span, outlet: Named) -> SeenLink | None:
    """Return the link on the outlet's name, else the one nearest to it in the same sentence."""
    start, end = span[0] + outlet.start, span[0] + outlet.end
    over = seen.link_over(start, end)
    if over is not None:
        return over
    inside = [one for one in seen.links if span[0] <= one.words[0] < span[1] and _is_web(one)]
    return min(inside, key=lambda one: abs(one.words[0] - start), default=None)


def _is_web(link: SeenLink) -> bool:
    return link.address.lower().startswith(("http://", "https://"))


def _nearest(named: Iterable[Named], one: Quoted, start: int) -> Named | None:
    return min(named, key=lambda other: other.gap(one.start - start, one.end - start), default=None)


def _masked(text: str, held: Iterable[Quoted]) -> str:
    """Return ``text`` with what stands between quotation marks held back."""
    letters = list(text)
    for one in held:
        said = text[slice(*one.inner)].rstrip()
        ends = bool(said) and said[-1] in ".!?…"
        letters[one.start : one.end] = HELD * (one.end - one.start)
        if ends:
            letters[one.end - 2 : one.end - 1] = "."
    return "".join(letters)
