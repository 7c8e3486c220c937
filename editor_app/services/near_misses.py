"""Names in a text that are almost a tagged name: a letter off, two swapped, an accent missing."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from editor_app.markup.source_words import SourceWord, source_words
from editor_app.markup.stop_words import STOP_WORDS
from editor_app.model.tag import Tag, TagKind
from editor_app.relevance.spelling import Neighbourhood, Slip, without_accents

_FEWEST_LETTERS = 4
_TELLING_LETTERS = 6
"""From so many letters on, one wrong letter is a slip and not another name."""


@dataclass(frozen=True, slots=True)
class NearMiss:
    """A name that may be misspelled: what is written from ``start`` to ``end`` of the body.

    ``right`` is how the tag spells it. ``line`` and ``column`` count from 0, in
    characters.
    """

    start: int
    end: int
    line: int
    column: int
    written: str
    right: str
    slip: Slip


class NameCheck:
    """Knows the names of a library's tags; made once, asked for every text.

    Only names with a capital are looked for; a word that is part of any name
    is right wherever it stands.
    """

    def __init__(self, tags: Iterable[Tag]) -> None:
        self._names: dict[str, list[tuple[tuple[str, ...], int]]] = {}
        self._known: set[str] = set()
        self._people: set[tuple[str, ...]] = set()
        kinds = {name: tag.kind for tag in tags for name in (tag.name, *tag.aliases)}
        for name, kind in kinds.items():
            words = tuple(word.text for word in source_words(name))
            if kind is TagKind.PERSON:
                self._people.add(words)
            self._known.update(words)
            for place, word in enumerate(words):
                if word[0].isupper() and len(word) >= _FEWEST_LETTERS:
                    self._names.setdefault(word, []).append((words, place))
        self._near = Neighbourhood(self._names)

    def misses(
        self, body: str, on_story: Iterable[str] = (), stopped: Callable[[], bool] = lambda: False
    ) -> tuple[NearMiss, ...]:
        """Return the near misses in a Markdown body, in order.

        ``on_story`` are the names of the story's own tags: one wrong letter in
        a short name is flagged for those, or where the name stands in the text
        as well. Gives up, with nothing found, when ``stopped`` says so.
        """
        text = _Text(body, on_story)
        found = []
        for word, right in self._suspects(text.words):
            if stopped():
                return ()
            for place in text.places[word]:
                miss = self._miss(text, place, right)
                if miss is not None:
                    found.append(miss)
        return tuple(sorted(found, key=lambda one: one.start))

    def _suspects(
        self, words: Sequence[SourceWord]
    ) -> Iterator[tuple[str, list[tuple[str, Slip]]]]:
        for word in dict.fromkeys(word.text for word in words):
            if len(word) < _FEWEST_LETTERS - 1 or not word[0].isupper() or word in self._known:
                continue
            if word.casefold() in STOP_WORDS:
                continue
            near = [one for one in self._near.near(word) if not _inflected(word, *one)]
            if near:
                yield word, near

    def _miss(self, text: "_Text", place: int, near: Iterable[tuple[str, Slip]]) -> NearMiss | None:
        for right, slip in near:
            for name, at in self._names[right]:
                if text.stands(name, at, place):
                    return text.miss(place - at, place - at + len(name), place, right, slip)
        for right, slip in near:
            alone = any(len(name) == 1 for name, _ in self._names[right])
            if (alone and text.telling(place, right, slip)) or self._surname(text, place, right):
                return text.miss(place, place + 1, place, right, slip)
        return None

    def _surname(self, text: "_Text", place: int, right: str) -> bool:
        """Whether ``right`` ends the name of a person whom the text or the story speaks of."""
        return not text.is_common(place) and any(
            at == len(name) - 1 > 0 and name in self._people and text.speaks_of(name)
            for name, at in self._names[right]
        )


class _Text:
    """A body with its words, and what is to be expected in it."""

    def __init__(self, body: str, on_story: Iterable[str]) -> None:
        self.body = body
        self.words = tuple(source_words(body))
        self.places: dict[str, list[int]] = {}
        for place, word in enumerate(self.words):
            self.places.setdefault(word.text, []).append(place)
        self._on_story = {tuple(name.split()) for name in on_story}
        self._expected = {part for name in self._on_story for part in name} | self.places.keys()
        self._small = {word for word in self.places if word[0].islower()}

    def stands(self, name: Sequence[str], at: int, place: int) -> bool:
        """Whether all other words of a name stand around the word at ``place``, as they should."""
        if len(name) < 2:
            return False
        first = place - at
        around = self.words[max(first, 0) : first + len(name)]
        return (
            first >= 0
            and len(around) == len(name)
            and all(word.joined for word in around[1:])
            and all(around[n].text == part for n, part in enumerate(name) if n != at)
        )

    def telling(self, place: int, right: str, slip: Slip) -> bool:
        """Whether a word standing alone is likely to be a slip of ``right``."""
        word = self.words[place]
        if self.is_common(place):
            return False
        if slip is not Slip.LETTER or right in self._expected:
            return True
        if self.only_begins(place):
            return False
        same_start = without_accents(word.text)[0] == without_accents(right)[0]
        return same_start and min(len(word.text), len(right)) >= _TELLING_LETTERS

    def is_common(self, place: int) -> bool:
        """Whether a word stands in the text in small letters too."""
        return self.words[place].text.casefold() in self._small

    def only_begins(self, place: int) -> bool:
        """Whether a word has its capital only at the beginning of sentences."""
        return all(self.words[one].first for one in self.places[self.words[place].text])

    def speaks_of(self, name: Sequence[str]) -> bool:
        """Whether the story carries the name as a tag, or the text has it in full."""
        return tuple(name) in self._on_story or any(
            self.stands(name, 0, place) for place in self.places.get(name[0], ())
        )

    def miss(self, first: int, behind: int, place: int, right: str, slip: Slip) -> NearMiss:
        """Return the near miss of a name that reaches from one word to before another."""
        start, end = self.words[first].start, self.words[behind - 1].end
        wrong = self.words[place]
        line_start = self.body.rfind("\n", 0, start) + 1
        return NearMiss(
            start=start,
            end=end,
            line=self.body.count("\n", 0, start),
            column=start - line_start,
            written=self.body[start:end],
            right=self.body[start : wrong.start] + right + self.body[wrong.end : end],
            slip=slip,
        )


def _inflected(word: str, right: str, slip: Slip) -> bool:
    """Whether the word is only a plural or a genitive of the name, or differs in case alone."""
    one, other = word.casefold(), right.casefold()
    return slip is Slip.CASE or f"{one}s" == other or f"{other}s" == one


__all__ = ["NameCheck", "NearMiss", "Slip"]
