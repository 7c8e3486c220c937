"""What a reader sees of a piece of Markdown, each character with its place in the source.

Meant for finding things in a writer's sentences, not for showing them: marks
are told by their looks alone. Whoever changes the source on the strength of it
proves the change with the one parser.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from html import unescape

from editor_app.model.quotation import Span

_INLINE_LINK = re.compile(
    r"\[(?P<words>(?:[^\[\]\\]|\\.|\[[^\[\]]*\])*)\]"
    r"\(\s*<?(?P<address>[^\s<>()]*(?:\([^\s<>()]*\)[^\s<>()]*)*)>?"
    r"(?:\s+(?:\"[^\"]*\"|'[^']*'))?\s*\)(?:\{[^{}\n]*\})?"
)
_REFERENCE = re.compile(r"\[(?P<words>[^\[\]]+)\](?:\[(?P<label>[^\[\]]*)\])?")
_SKIPPED = re.compile(
    r"\{>>.*?<<\}"  # an editor's note
    r"|!\[[^\]]*\]\([^)]*\)(?:\{[^{}\n]*\})?"  # a picture
    r"|\[\^[^\]\s]+\]"  # the number of a footnote
    r"|</?[A-Za-z][^<>]*>|<!--.*?-->"
    r"|\{:[^{}\n]*\}",
    re.DOTALL,
)
_ANCHOR = re.compile(r"<a\s[^<>]*?href=[\"']([^\"'<>]*)[\"'][^<>]*>", re.IGNORECASE)
_AUTOMATIC = re.compile(r"<(https?://[^<>\s]+)>")
_BARE = re.compile(r"https?://[^\s<>()\[\]“”\"]+")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]\w{1,30});")
_CODE = re.compile(r"(`+)(?!`)(.+?)(?<!`)\1(?!`)", re.DOTALL)
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_TELLING = re.compile(r"[\\`{!<\[&*_~\n]|https?://")


@dataclass(frozen=True, slots=True)
class SeenLink:
    """A link: which of the visible characters it has, where it leads, and where it stands."""

    words: Span
    address: str
    at: Span


@dataclass(slots=True)
class Visible:
    """Visible text; ``source_span`` leads back to where it was written."""

    text: str = ""
    links: list[SeenLink] = field(default_factory=list)
    places: list[int] = field(default_factory=list)
    wide: dict[int, int] = field(default_factory=dict)
    """Where a character ends in the source that takes more than one there."""

    def source_span(self, start: int, end: int) -> Span:
        """Return where the visible characters from ``start`` up to ``end`` stand in the source."""
        if start >= end:
            at = self.places[start] if start < len(self.places) else 0
            return at, at
        return self.places[start], self.wide.get(end - 1, self.places[end - 1] + 1)

    def link_over(self, start: int, end: int) -> SeenLink | None:
        """Return the first link that shares a character with the stretch."""
        return next(
            (one for one in self.links if one.words[0] < end and start < one.words[1]), None
        )


def see(pieces: Sequence[tuple[str, int]], references: Mapping[str, str]) -> Visible:
    """Return what is visible of lines, each given with the place in the source that it has.

    ``references`` leads from labels, in lower case, to addresses.
    """
    return _Reader(pieces, references).read()


class _Reader:
    """Reads one block."""

    def __init__(self, pieces: Sequence[tuple[str, int]], references: Mapping[str, str]) -> None:
        self._references = references
        self._text = "\n".join(line for line, _ in pieces)
        self._at: list[int] = []
        for line, start in pieces:
            self._at.extend(range(start, start + len(line) + 1))
        self._letters: list[str] = []
        self._seen = Visible()
        self._anchor: tuple[int, str, int] | None = None
        self._answers: dict[str, tuple[Callable[[int, int], int], ...]] = {
            **dict.fromkeys("\\`&", (self._escape,)),
            **dict.fromkeys("{!", (self._skip,)),
            **dict.fromkeys("*_~", (self._emphasis,)),
            "[": (self._skip, self._link),
            "<": (self._address, self._skip),
            "h": (self._address,),
        }

    def read(self) -> Visible:
        self._walk(0, len(self._text))
        self._seen.text = "".join(self._letters)
        return self._seen

    def _walk(self, start: int, end: int) -> None:
        place = start
        while place < end:
            found = _TELLING.search(self._text, place, end)
            stop = found.start() if found else end
            self._show_all(place, stop)
            place = stop
            if found:
                place += self._special(place, end) or self._letter(place)

    def _letter(self, place: int) -> int:
        letter = self._text[place]
        self._show(" " if letter == "\n" else letter, place, place + 1)
        return 1

    def _special(self, place: int, end: int) -> int:
        """Take in what begins at ``place`` and return its length; 0 when it is just a letter."""
        for answer in self._answers.get(self._text[place], ()):
            if step := answer(place, end):
                return step
        return 0

    def _escape(self, place: int, end: int) -> int:
        if found := _ESCAPED.match(self._text, place, end):
            self._show(found[1], place, found.end())
        elif found := _CODE.match(self._text, place, end):
            self._show_all(*found.span(2))
        elif found := _ENTITY.match(self._text, place, end):
            for letter in unescape(found[0]):
                self._show(letter, place, found.end())
        return found.end() - place if found else 0

    def _link(self, place: int, end: int) -> int:
        if self._text.startswith("[^", place):
            return 0
        if found := _INLINE_LINK.match(self._text, place, end):
            self._linked(found, found["address"])
            return found.end() - place
        found = _REFERENCE.match(self._text, place, end)
        if found is None:
            return 0
        label = " ".join((found["label"] or found["words"]).split()).lower()
        if label not in self._references:
            return 0
        self._linked(found, self._references[label])
        return found.end() - place

    def _linked(self, found: re.Match[str], address: str) -> None:
        before = len(self._letters)
        self._walk(*found.span("words"))
        self._note_link(before, address, found.start(), found.end())

    def _skip(self, place: int, end: int) -> int:
        found = _SKIPPED.match(self._text, place, end)
        if found is None:
            return 0
        if anchor := _ANCHOR.fullmatch(found[0]):
            self._anchor = len(self._letters), unescape(anchor[1]), place
        elif found[0].lower() == "</a>" and self._anchor is not None:
            before, address, start = self._anchor
            self._note_link(before, address, start, found.end())
            self._anchor = None
        return found.end() - place

    def _address(self, place: int, end: int) -> int:
        found = _AUTOMATIC.match(self._text, place, end) or _BARE.match(self._text, place, end)
        if found is None:
            return 0
        before = len(self._letters)
        address = found[0].strip("<>").rstrip(".,;:!?")
        start = place + found[0].index(address)
        self._show_all(start, start + len(address))
        stop = found.end() if found[0].startswith("<") else start + len(address)
        self._note_link(before, address, place, stop)
        return stop - place

    def _emphasis(self, place: int, end: int) -> int:
        letter, stop = self._text[place], place
        while stop < end and self._text[stop] == letter:
            stop += 1
        before = self._text[place - 1] if place else " "
        after = self._text[stop] if stop < len(self._text) else " "
        if before.isspace() and after.isspace():
            return 0
        if letter == "_" and before.isalnum() and after.isalnum():
            return 0
        if letter == "~" and stop - place != 2:
            return 0
        return stop - place

    def _note_link(self, before: int, address: str, start: int, end: int) -> None:
        if len(self._letters) > before:
            at = self._at[start], self._at[end - 1] + 1
            self._seen.links.append(SeenLink((before, len(self._letters)), address, at))

    def _show(self, letter: str, start: int, end: int) -> None:
        self._letters.append(letter)
        if end - start > 1:
            self._seen.wide[len(self._seen.places)] = self._at[end - 1] + 1
        self._seen.places.append(self._at[start])

    def _show_all(self, start: int, end: int) -> None:
        self._letters.extend(self._text[start:end].replace("\n", " "))
        self._seen.places.extend(self._at[start:end])


def lines_of(text: str) -> Iterator[tuple[str, int]]:
    """Yield the lines of ``text`` without their ends, each with the place where it begins."""
    for line in _LINE.finditer(text):
        yield line[0].rstrip("\r\n"), line.start()


_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
