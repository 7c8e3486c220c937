"""People, places and organisations that two texts name, told by their capitals."""

import re
from collections.abc import Iterable, Iterator, Mapping

from editor_app.markup.calendar_words import calendar_words
from editor_app.markup.stems import stem
from editor_app.markup.stop_words import STOP_WORDS
from editor_app.markup.telling_words import words
from editor_app.model.term import term_id

_WORD = re.compile(r"[^\W\d_][^\W_]*(?:[-‑’'][^\W\d_]{2,})*")
_LETTER = re.compile(r"\w")
_OPENING = re.compile(r"[.!?:…\n“\"‘(•—–]")
_LINKS = frozenset("of de la du van von der bin al el".split())
_SECOND = frozenset(("la", "der"))
"""What may follow another of these, as in "de la"."""

_LONGEST = 5


def names_in(text: str, language: str = "en") -> list[str]:
    """Return the names of a plain text in order, each once: runs of words with a capital.

    Only what stands within a sentence counts; where one begins, a capital
    tells nothing. A word that the text has without a capital too is no name,
    nor is a day or a month by itself.
    """
    small = {word for word in _WORD.findall(text) if word[0].islower()}
    days = calendar_words(language)
    names = dict.fromkeys(filter(None, (_undated(run, days) for run in _runs(text))))
    return [name for name in names if name.lower() not in small]


def _undated(run: str, days: frozenset[str]) -> str:
    """Return a name without the day before it: "Theresa May" of "Monday Theresa May".

    "" is left of days and months alone; "Sunday Times" is a name.
    """
    words = run.split(" ")
    dated = 0
    while dated < len(words) and words[dated].lower() in days:
        dated += 1
    if dated == len(words):
        return ""
    return " ".join(words[dated:]) if len(words) - dated > 1 else run


def shared_names(
    names: Iterable[str],
    text: str,
    one: Mapping[int, float],
    other: Mapping[int, float],
    limit: int = 4,
) -> tuple[str, ...]:
    """Return which names of one story the ``text`` of another says too, the most telling first.

    ``one`` and ``other`` are the weights of the stories' terms. Of two names
    one within the other, the longer stands for both.
    """
    worth: dict[str, float] = {}
    for name in names:
        if name in text and (told := _worth(name, one, other)) and _says(text, name):
            worth[name] = told
    best = sorted(worth, key=lambda name: (-worth[name], name))
    longest = [name for name in best if not any(_within(name, longer) for longer in best)]
    return tuple(longest[:limit])


def _runs(text: str) -> Iterator[str]:
    run: list[str] = []
    links: list[str] = []
    end = -1
    opening = True
    for found in _WORD.finditer(text):
        word = found[0]
        if not run and not word[0].isupper():  # most words
            end = found.end()
            opening = False
            continue
        gap = text[end : found.start()] if end >= 0 else "\n"
        end = found.end()
        if gap != " ":
            yield from _finished(run)
            run, links = [], []
            opening = bool(_OPENING.search(gap))
        if word[0].isupper() and word.casefold() not in STOP_WORDS and not opening:
            run.extend([*links, word])
            links = []
        elif run and word in _LINKS and (not links or word in _SECOND):
            links.append(word)
        else:
            yield from _finished(run)
            run, links = [], []
            opening = opening and word[0].isupper() and word.casefold() not in STOP_WORDS
    yield from _finished(run)


def _finished(run: list[str]) -> Iterator[str]:
    if run and len(run) <= _LONGEST and len("".join(run)) > 1:
        yield " ".join(run)


def _worth(name: str, one: Mapping[int, float], other: Mapping[int, float]) -> float:
    ids = {term_id(stem(word)) for word in words(name)}
    return sum(one[term] * other[term] for term in sorted(ids & one.keys() & other.keys()))


def _says(text: str, name: str) -> bool:
    at = text.find(name)
    while at >= 0 and not _stands_alone(text, at, at + len(name)):
        at = text.find(name, at + 1)
    return at >= 0


def _stands_alone(text: str, start: int, end: int) -> bool:
    return not (_LETTER.match(text[start - 1 : start]) or _LETTER.match(text[end : end + 1]))


def _within(name: str, longer: str) -> bool:
    return name != longer and f" {name} " in f" {longer} "
