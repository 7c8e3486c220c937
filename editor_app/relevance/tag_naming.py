"""How often a text names each of many tags, endings aside."""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from editor_app.markup.stems import stem
from editor_app.markup.telling_words import words
from editor_app.relevance.tag_scores import Naming

Stems = tuple[str, ...]


def stems(text: str) -> Stems:
    """Return the stem of every word of a plain text, in order."""
    return tuple(stem(word) for word in words(text))


def name_tags(headline: Stems, body: Stems, names: Iterable[tuple[str, str]]) -> dict[str, Naming]:
    """Return how a story names each tag; ``names`` has pairs of a tag's id and one of its names."""
    above, below = _Positions(headline), _Positions(body)
    found: dict[str, Naming] = {}
    for tag_id, name in names:
        wanted = _name_stems(name)
        in_headline, times = above.count(wanted) > 0, below.count(wanted)
        if in_headline or times:
            before = found.get(tag_id, Naming())
            found[tag_id] = Naming(before.in_headline or in_headline, before.times + times)
    return found


@lru_cache(65_536)
def _name_stems(name: str) -> Stems:
    return stems(name)


class _Positions:
    """Where each stem stands in a text."""

    def __init__(self, text: Stems) -> None:
        self._text: Sequence[str] = text
        places: dict[str, list[int]] = {}
        for place, one in enumerate(text):
            places.setdefault(one, []).append(place)
        self._places: Mapping[str, Sequence[int]] = places

    def count(self, wanted: Stems) -> int:
        if not wanted or any(one not in self._places for one in wanted):
            return 0
        starts = self._places[wanted[0]]
        if len(wanted) == 1:
            return len(starts)
        return sum(tuple(self._text[at : at + len(wanted)]) == wanted for at in starts)
