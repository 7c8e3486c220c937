"""Names of people, places and organisations in a plain text, guessed from capitals and context."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from editor_app.markup import name_cues as cues
from editor_app.markup.calendar_words import calendar_words
from editor_app.markup.stop_words import STOP_WORDS
from editor_app.model.tag import TagKind

_WORD = re.compile(r"(?<![\w.])[^\W\d_]+(?:[’'\-‐‑][^\W\d_]+)*|&")
_POSSESSIVE = re.compile(r"[’'][sS]$")
_DASH = re.compile(r"\s[—–-]\s")
_AGE = re.compile(r",\s+\d{1,3}\b")
_LONGEST = 6
_MOST_CAPITALS = 0.6
_ACRONYM = range(2, 7)


@dataclass(frozen=True, slots=True)
class FoundName:
    """A name in a text, what it seems to name, and how often the text says it."""

    name: str
    kind: TagKind
    times: int


@dataclass(slots=True)
class _Word:
    text: str
    start: int
    end: int
    first: bool
    possessive: bool = False

    @property
    def low(self) -> str:
        return self.text.casefold()

    @property
    def capital(self) -> bool:
        return self.text[0].isupper() or self.text[0].istitle()


@dataclass(slots=True)
class _Tally:
    times: int = 0
    sure: int = 0
    votes: Counter[TagKind] = field(default_factory=Counter)


def proper_names(
    text: str, language: str = "en", stopped: Callable[[], bool] = lambda: False
) -> tuple[FoundName, ...]:
    """Return the names in a plain text, the most used first, then in the order of the text.

    Gives up, with nothing found, when ``stopped`` answers that it should.
    Where a language writes every noun with a capital, as German does, only
    names of several words count. Scripts without capitals have no names here.
    """
    nouns_capital = language.lower().startswith(("de", "lb"))
    small = {word for word in _WORD.findall(text) if word[0].islower()}
    never = calendar_words(language) | cues.OPENERS
    tallies: dict[str, _Tally] = {}
    for sentence in _sentences(text):
        if stopped():
            return ()
        for begin, end in _runs(sentence, small, never):
            _count(text, sentence, begin, end, tallies)
    _join_shouted(tallies)
    _join_surnames(tallies)
    found = [
        FoundName(name, _kind(name, tally), tally.times)
        for name, tally in tallies.items()
        if _is_name(name, tally, nouns_capital=nouns_capital)
    ]
    return tuple(sorted(found, key=lambda one: -one.times))


def _sentences(text: str) -> Iterator[list[_Word]]:
    """Yield the words of each sentence; headings in capitals are none."""
    start = 0
    for gap in (*cues.SENTENCE.finditer(text), None):
        if gap is not None and _is_abbreviation(text[start : gap.start() + 1]):
            continue
        end = gap.start() if gap else len(text)
        words = _words(text, start, end)
        if words and not _is_title(words, text[start : end + 1]):
            yield words
        start = gap.end() if gap else end


def _words(text: str, start: int, end: int) -> list[_Word]:
    words: list[_Word] = []
    for found in _WORD.finditer(text, start, end):
        bare = _POSSESSIVE.sub("", found[0]) or found[0]
        possessive = bare != found[0]
        first = not words or bool(_DASH.search(text, words[-1].end, found.start()))
        words.append(_Word(bare, found.start(), found.start() + len(bare), first, possessive))
    return words


def _is_abbreviation(sentence: str) -> bool:
    """Whether the full stop belongs to a title or an initial: "Dr." or "J."."""
    last = re.search(r"(?:^|\W)(\w+)\.$", sentence)
    if last is None:
        return False
    word = last[1]
    return (len(word) == 1 and word.isupper()) or word.casefold() in cues.TITLES | {"st", "no"}


def _is_title(words: Sequence[_Word], sentence: str) -> bool:
    """Whether this is a line of capitals that tell nothing, such as a headline."""
    if len(words) < 4 or sentence.rstrip().endswith((".", "!", "?", "…")):
        return False
    capitals = sum(word.capital for word in words)
    return capitals > _MOST_CAPITALS * len(words)


def _runs(
    words: Sequence[_Word], small: set[str], never: frozenset[str]
) -> Iterator[tuple[int, int]]:
    """Yield where names begin and end among the words of a sentence; ``never`` are in none."""
    at = 0
    while at < len(words):
        if not _may_begin(words[at], small, never) or _begins_a_phrase(words, at):
            at += 1
            continue
        end = _end_of_run(words, at, never)
        yield at, end
        at = max(end, at + 1)


def _may_begin(word: _Word, small: set[str], never: frozenset[str]) -> bool:
    if not word.capital or word.low in never:
        return False
    if word.low in STOP_WORDS and not word.text.isupper():
        return False
    return not (word.first and (word.low in small or word.low.endswith("ly")))


def _begins_a_phrase(words: Sequence[_Word], at: int) -> bool:
    """Whether a capital only begins the sentence: "Ships of NATO", but "Bank of England"."""
    if not words[at].first or at + 1 == len(words):
        return False
    kind = words[at].low in cues.ORGANISATIONS | cues.PLACES
    return words[at + 1].low == "of" and not kind


def _end_of_run(words: Sequence[_Word], begin: int, never: frozenset[str]) -> int:
    organised = words[begin].low in cues.ORGANISATIONS and any(
        word.low in cues.OF for word in words[begin + 1 : begin + 2]
    )
    end = at = begin + 1
    while at < len(words) and at - begin < _LONGEST and _touch(words[at - 1], words[at]):
        word = words[at]
        small = _joins(words[begin], word, organised=organised)
        if word.capital and word.low not in never:
            end = at + 1
        elif not small:
            break
        at += 1
    return end


def _joins(beginning: _Word, word: _Word, *, organised: bool) -> bool:
    """Whether a small word may stand within a name: "Port of Calder", not "Calloway of Calder"."""
    if word.low == "of":
        return beginning.low in cues.ORGANISATIONS | cues.PLACES
    in_organisation = organised and word.low in cues.ORGANISATION_CONNECTORS
    return word.low in cues.CONNECTORS or in_organisation


def _touch(before: _Word, word: _Word) -> bool:
    if before.possessive:
        return False
    gap = word.start - before.end
    # Two characters: the stop of an initial or a title, or the apostrophe of a plural.
    loose = len(before.text) == 1 or before.low in cues.TITLES or before.low.endswith("s")
    return gap == 1 or (gap == 2 and loose)


def _count(
    text: str, words: Sequence[_Word], begin: int, end: int, tallies: dict[str, _Tally]
) -> None:
    titled = False
    while begin < end - 1 and words[begin].low in cues.TITLES:
        begin, titled = begin + 1, True
    run = words[begin:end]
    name = " ".join(text[run[0].start : run[-1].end].split())
    tally = tallies.setdefault(name, _Tally())
    tally.times += 1
    tally.sure += not run[0].first or len(run) > 1
    before = words[begin - 1].low if begin else ""
    after = words[end].low if end < len(words) else ""
    if titled or before in cues.TITLES or _AGE.match(text, run[-1].end):
        tally.votes[TagKind.PERSON] += 3
    if after in cues.SAYS or before in cues.SAYS:
        tally.votes[TagKind.PERSON] += 1
    if before in cues.WHERE and len(run) <= 3:
        tally.votes[TagKind.PLACE] += 1


def _join_shouted(tallies: dict[str, _Tally]) -> None:
    """Count a name in capitals, as datelines have it, with the same name in its own spelling."""
    plain = {name.upper(): name for name in tallies if not name.isupper()}
    for name in [name for name in tallies if name.isupper() and name in plain]:
        _join(tallies, name, plain[name])


def _join_surnames(tallies: dict[str, _Tally]) -> None:
    """Count the last word of a person's name with the whole name."""
    people = [n for n, tally in tallies.items() if " " in n and _kind(n, tally) is TagKind.PERSON]
    whole: dict[str, str] = {}
    for name in sorted(people, key=lambda one: -tallies[one].times):
        whole.setdefault(name.rpartition(" ")[2], name)
    for name in [name for name in tallies if name in whole]:
        _join(tallies, name, whole[name])


def _join(tallies: dict[str, _Tally], name: str, into: str) -> None:
    joined = tallies.pop(name)
    tallies[into].times += joined.times
    tallies[into].sure += joined.sure
    tallies[into].votes += joined.votes


def _is_name(name: str, tally: _Tally, *, nouns_capital: bool) -> bool:
    words = name.split()
    if len(words) > 1:
        return any(word.casefold() not in cues.GENERIC for word in words)
    if name.casefold() in cues.GENERIC or name == "TK" or "." in name:
        return False
    if name.isupper():
        return len(name) in _ACRONYM
    known = tally.times > 1 or _kind(name, tally) is not TagKind.TOPIC
    return not nouns_capital and tally.sure > 0 and known


def _kind(name: str, tally: _Tally) -> TagKind:
    words = [word.casefold() for word in name.split()]
    votes = Counter(tally.votes)
    ends = (words[0], words[-1])
    if any(word in cues.ORGANISATIONS for word in ends) or name.isupper() or "&" in words:
        votes[TagKind.ORGANISATION] += 4
    elif (
        words[-1] in cues.PLACES
        or words[0] in cues.PLACES
        or (len(words) > 1 and words[0] in cues.PLACE_BEGINNINGS)
    ):
        votes[TagKind.PLACE] += 4
    elif len(words) in {2, 3}:
        votes[TagKind.PERSON] += 1
    order = [TagKind.PLACE, TagKind.PERSON, TagKind.ORGANISATION]  # the first wins where two tie
    if len(words) > 1:
        order = order[1:] + order[:1]
    best = max(order, key=lambda kind: votes[kind])
    return best if votes[best] else TagKind.TOPIC
