"""Two texts compared: paragraph by paragraph first, then word by word within those that changed."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from time import monotonic

from diff_match_patch import diff_match_patch

SECONDS = 1.0
"""How long a comparison may take; what is not compared by then is shown as replaced whole."""

_PARAGRAPH = re.compile(r"^[ \t]*\S.*(?:\n[ \t]*\S.*)*", re.MULTILINE)
_TOKEN = re.compile(r"\w+(?:[’'\-.,]\w+)*|\s+|[^\w\s]")
_WORD = re.compile(r"\w")
_ALIKE = 0.34
_MOST_PAIRS = 2_500
_FIRST_SIGN = 0x100
_SURROGATES = (0xD800, 0xE000)


class Kind(Enum):
    """Where a piece of text stands: in both texts, only in the old one, only in the new one."""

    SAME = 0
    GONE = -1
    ADDED = 1


@dataclass(frozen=True, slots=True)
class Piece:
    """Some text and where it stands."""

    kind: Kind
    text: str


@dataclass(frozen=True, slots=True)
class Span:
    """A paragraph's place in its text, in characters."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Row:
    """A paragraph beside what became of it; either side may be missing.

    ``before`` is where, in the new text, the old paragraph would stand.
    """

    pieces: tuple[Piece, ...]
    old: Span | None
    new: Span | None
    before: int

    @property
    def changed(self) -> bool:
        """Whether the two sides differ."""
        return any(piece.kind is not Kind.SAME for piece in self.pieces)


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two texts, their paragraphs side by side, and how many words came and went."""

    old: str
    new: str
    rows: tuple[Row, ...]
    added: int
    gone: int

    @property
    def same(self) -> bool:
        """Whether no paragraph differs."""
        return not any(row.changed for row in self.rows)


def compare(old: str, new: str, *, seconds: float = SECONDS) -> Comparison:
    """Return how ``new`` came out of ``old``; takes ``seconds`` at most, roughly."""
    rows = tuple(_Comparer(old, new, seconds, monotonic() + seconds).rows())
    count: Counter[Kind] = Counter()
    for row in rows:
        for piece in row.pieces:
            if piece.kind is not Kind.SAME:
                count[piece.kind] += _count_words(piece.text)
    return Comparison(old, new, rows, count[Kind.ADDED], count[Kind.GONE])


def words_changed(old: str, new: str) -> tuple[int, int]:
    """Return how many words came and went, whatever their order; quick for texts of any length."""
    before, after = Counter(_words(old)), Counter(_words(new))
    return (after - before).total(), (before - after).total()


def with_paragraph(comparison: Comparison, row: Row) -> str:
    """Return the new text with one paragraph as it was in the old one."""
    text = comparison.new
    was = comparison.old[row.old.start : row.old.end] if row.old else ""
    if row.new is not None and was:
        return text[: row.new.start] + was + text[row.new.end :]
    if row.new is not None:
        return _without(text, row.new)
    above, below = text[: row.before].rstrip("\n"), text[row.before :]
    return f"{above}\n\n{was}\n\n{below}" if above and below else _at_edge(above, was, below)


def _at_edge(above: str, was: str, below: str) -> str:
    return f"{above}\n\n{was}\n" if above else f"{was}\n\n{below}" if below else f"{was}\n"


def _without(text: str, span: Span) -> str:
    above, below = text[: span.start], text[span.end :]
    return above.rstrip("\n") + "\n" if not below.strip() and above else above + below.lstrip("\n")


def _paragraphs(text: str) -> list[Span]:
    return [Span(found.start(), found.end()) for found in _PARAGRAPH.finditer(text)]


@dataclass(frozen=True, slots=True)
class _Comparer:
    """Walks through two texts until ``deadline``, which is ``seconds`` away at the beginning."""

    old: str
    new: str
    seconds: float
    deadline: float

    def rows(self) -> Iterator[Row]:
        """Yield every paragraph of both texts, side by side, in order."""
        before, after = _paragraphs(self.old), _paragraphs(self.new)
        signs = _Signs()
        olds = signs.of([self.old[span.start : span.end] for span in before])
        news = signs.of([self.new[span.start : span.end] for span in after])
        gone: list[Span] = []
        added: list[Span] = []
        at_old = at_new = 0
        for kind, run in _differences(olds, news, self.deadline - self.seconds / 2):
            size = len(run)
            if kind is Kind.GONE:
                gone += before[at_old : at_old + size]
                at_old += size
            elif kind is Kind.ADDED:
                added += after[at_new : at_new + size]
                at_new += size
            else:
                yield from self._matched(gone, added, after[at_new].start)
                gone, added = [], []
                kept = zip(
                    before[at_old : at_old + size], after[at_new : at_new + size], strict=True
                )
                for one, other in kept:
                    same = Piece(Kind.SAME, self.new[other.start : other.end])
                    yield Row((same,), one, other, other.start)
                at_old, at_new = at_old + size, at_new + size
        yield from self._matched(gone, added, len(self.new))

    def _matched(self, gone: list[Span], added: list[Span], end: int) -> Iterator[Row]:
        """Put paragraphs that were replaced beside those most like them, in order."""
        pairs = _pairs(
            [self.old[span.start : span.end] for span in gone],
            [self.new[span.start : span.end] for span in added],
        )
        coming = 0
        for one, other in pairs:
            was = gone[one] if one is not None else None
            now = added[other] if other is not None else None
            before = added[coming].start if coming < len(added) else end
            coming += now is not None
            yield Row(self._pieces(was, now), was, now, before)

    def _pieces(self, was: Span | None, now: Span | None) -> tuple[Piece, ...]:
        before = self.old[was.start : was.end] if was else ""
        after = self.new[now.start : now.end] if now else ""
        if not before or not after:
            return (Piece(Kind.ADDED, after) if after else Piece(Kind.GONE, before),)
        if monotonic() > self.deadline:
            return Piece(Kind.GONE, before), Piece(Kind.ADDED, after)
        signs = _Signs()
        olds, news = signs.of(_TOKEN.findall(before)), signs.of(_TOKEN.findall(after))
        found = _differences(olds, news, self.deadline, tidy=True)
        return tuple(Piece(kind, signs.text(run)) for kind, run in found)


def _pairs(gone: list[str], added: list[str]) -> list[tuple[int | None, int | None]]:
    """Return which old paragraph stands beside which new one; all of them, both in order."""
    if len(gone) * len(added) > _MOST_PAIRS:
        together = min(len(gone), len(added))
        pairs: list[tuple[int | None, int | None]] = [(at, at) for at in range(together)]
        pairs += [(at, None) for at in range(together, len(gone))]
        return pairs + [(None, at) for at in range(together, len(added))]
    likeness = _likeness(gone, added)
    best = [[0.0] * (len(added) + 1) for _ in range(len(gone) + 1)]
    for one in reversed(range(len(gone))):
        for other in reversed(range(len(added))):
            together_score = likeness[one][other] + best[one + 1][other + 1]
            apart = max(best[one + 1][other], best[one][other + 1])
            best[one][other] = max(apart, together_score if likeness[one][other] else 0.0)
    return list(_walk(best, likeness, len(gone), len(added)))


def _walk(
    best: list[list[float]], likeness: list[list[float]], olds: int, news: int
) -> Iterator[tuple[int | None, int | None]]:
    one = other = 0
    while one < olds or other < news:
        if one < olds and other < news and likeness[one][other]:
            together = likeness[one][other] + best[one + 1][other + 1]
            if together >= best[one][other]:
                yield one, other
                one, other = one + 1, other + 1
                continue
        if one < olds and (other >= news or best[one + 1][other] >= best[one][other + 1]):
            yield one, None
            one += 1
        else:
            yield None, other
            other += 1


def _likeness(gone: list[str], added: list[str]) -> list[list[float]]:
    """Return how much of their words two paragraphs share, 0 where it is too little to tell."""
    olds = [Counter(_words(text)) for text in gone]
    news = [Counter(_words(text)) for text in added]
    return [[_share(one, other) for other in news] for one in olds]


def _share(one: Counter[str], other: Counter[str]) -> float:
    size = one.total() + other.total()
    share = 2 * (one & other).total() / size if size else 0.0
    return share if share >= _ALIKE else 0.0


def _differences(
    old: str, new: str, deadline: float, *, tidy: bool = False
) -> list[tuple[Kind, str]]:
    left = deadline - monotonic()
    if left <= 0:
        return [(kind, run) for kind, run in ((Kind.GONE, old), (Kind.ADDED, new)) if run]
    engine = diff_match_patch()
    engine.Diff_Timeout = left
    found = engine.diff_main(old, new, False)
    if tidy:
        engine.diff_cleanupSemantic(found)
    return [(Kind(sign), run) for sign, run in found]


def _words(text: str) -> list[str]:
    return [token for token in _TOKEN.findall(text) if _WORD.match(token)]


def _count_words(text: str) -> int:
    return len(_words(text))


class _Signs:
    """Stands one character for each different token, so that characters can be compared."""

    def __init__(self) -> None:
        self._signs: dict[str, str] = {}
        self._tokens: dict[str, str] = {}

    def of(self, tokens: Sequence[str]) -> str:
        """Return the tokens as one character each."""
        return "".join(self._sign(token) for token in tokens)

    def text(self, signs: str) -> str:
        """Return the tokens that the characters stand for, joined."""
        return "".join(self._tokens[sign] for sign in signs)

    def _sign(self, token: str) -> str:
        sign = self._signs.get(token)
        if sign is None:
            number = _FIRST_SIGN + len(self._signs)
            if number >= _SURROGATES[0]:
                number += _SURROGATES[1] - _SURROGATES[0]
            sign = self._signs[token] = chr(number)
            self._tokens[sign] = token
        return sign
