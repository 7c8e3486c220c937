"""Marking: where the words that were looked for stand in a headline and in a text."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import takewhile

from editor_app.markup.stems import stem
from editor_app.markup.telling_words import words as plain_words
from editor_app.model.article import StorySummary
from editor_app.model.outline import ListedStory, Marks
from editor_app.model.story_query import StoryQuery

_WORD = re.compile(r"[^\W_]+")
_BEFORE, _LINE = 28, 160
"""How many letters of a text are shown before the place, and in all."""


Texts = tuple[str, str]
"""What else a story says: its text in plain words, and its bylines and tags by lines."""


class Marker:
    """Marks the words of one query. A word counts in each of its forms, as it does in the search.

    ``words`` are those that can be marked at all.
    """

    def __init__(self, query: StoryQuery) -> None:
        self.words = tuple(
            _Sought(tuple(plain), begun=query.begun and number == len(query.words) - 1)
            for number, word in enumerate(query.words)
            if (plain := plain_words(word))
        )

    def row(
        self, story: StorySummary, texts: Texts | None, days_left: int | None = None
    ) -> ListedStory:
        """Return the row of a story; its line is the place that the headline does not show."""
        line = self._line(story, texts) if self.words else story.standfirst
        return ListedStory(
            story=story,
            line=line,
            headline_marks=self.marks(story.headline),
            line_marks=self.marks(line),
            days_left=days_left,
        )

    def marks(self, text: str) -> Marks:
        """Return where the words stand in ``text``, in order and none within another."""
        if not self.words or not text:
            return ()
        folded = _folded(text)
        found = sorted({place for word in self.words for place in word.places(folded)})
        apart: list[tuple[int, int]] = []
        for start, end in found:
            if apart and start < apart[-1][1]:
                apart[-1] = apart[-1][0], max(end, apart[-1][1])
            else:
                apart.append((start, end))
        return tuple(apart)

    def _line(self, story: StorySummary, texts: Texts | None) -> str:
        shown = _folded(f"{story.headline}\n{story.standfirst}")
        hidden = [word for word in self.words if word.first(shown) is None]
        if texts is None or not hidden:
            return story.standfirst
        return _excerpt(texts[0], hidden) or _names(texts[1], hidden) or story.standfirst


@dataclass(frozen=True, slots=True)
class _Sought:
    """One word or phrase: its plain words, of which the last may be ``begun``."""

    words: tuple[str, ...]
    begun: bool

    def places(self, folded: str) -> Iterator[tuple[int, int]]:
        """Yield where it stands in a folded text."""
        for match in self._pattern().finditer(folded):
            end = self._end(folded, match.start())
            if end:
                yield match.start(), end

    def first(self, folded: str) -> tuple[int, int] | None:
        """Return the first place, or nothing."""
        return next(self.places(folded), None)

    def _pattern(self) -> re.Pattern[str]:
        return _starting(_root(self.words[0]))

    def _end(self, folded: str, start: int) -> int:
        """Return where it ends if it begins at ``start``, else 0."""
        end = 0
        for number, word in enumerate(self.words):
            match = _WORD.search(folded, start)
            if match is None or not self._fits(match.group(), number, word):
                return 0
            start = end = match.end()
        return end

    def _fits(self, written: str, number: int, word: str) -> bool:
        growing = self.begun and number == len(self.words) - 1
        return stem(written) == stem(word) or (growing and written.startswith(word))


def _root(word: str) -> str:
    """Return the letters that every form of a word begins with."""
    root = stem(word)
    same = takewhile(lambda pair: pair[0] == pair[1], zip(root, word, strict=False))
    return "".join(letter for letter, _ in same) or word[:1]


@lru_cache(64)
def _starting(root: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![^\W_]){re.escape(root)}")


def _folded(text: str) -> str:
    """Return ``text`` in small letters without accents, letter by letter in the same places."""
    return text.lower() if text.isascii() else "".join(map(_base, text))


@lru_cache(4_096)
def _base(letter: str) -> str:
    return unicodedata.normalize("NFD", letter.lower())[:1] or letter


def _excerpt(text: str, words: Sequence[_Sought]) -> str:
    """Return the words around the first place of a text, on one line; "" if there is none."""
    folded = _folded(text)
    place = next((place for word in words if (place := word.first(folded))), None)
    if place is None:
        return ""
    start = max(0, place[0] - _BEFORE)
    if start:
        gap = text.find(" ", start, place[0])
        start = gap + 1 if gap >= 0 else place[0]
    line = " ".join(text[start : start + _LINE].split())
    return f"…{line}" if start else line


def _names(names: str, words: Sequence[_Sought]) -> str:
    """Return the bylines and tags on one line if a word is among them, else ""."""
    folded = _folded(names)
    if all(word.first(folded) is None for word in words):
        return ""
    return " · ".join(dict.fromkeys(names.splitlines()))
