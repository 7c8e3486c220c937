"""Reads a sentence for who said something, in which post, and which outlet carried it."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from editor_app.markup.attribution_patterns import (
    FILLER,
    HELD,
    Trust,
    outlet_patterns,
    speaker_patterns,
)
from editor_app.markup.attribution_words import (
    CAPITAL,
    LIKE_AN_OUTLET,
    OUTLETS,
    POSTS,
    SIGN,
    TITLES,
    cues,
)

_NOT_A_NAME = frozenset(
    """
    A According After Although An And As At Because Before But By Despite During Earlier For From
    He Her His However If In It Its Last Later Meanwhile Next No Now Of On Once One Our Over She
    Since So Some Speaking That The Their Then There They This Though To Today Under Until We When
    While Who With Yet You Yesterday Monday Tuesday Wednesday Thursday Friday Saturday Sunday
    January February March April May June July August September October November December
    """.split()
)
_NO_POST = frozenset(
    """
    that in on at to for from by and or with he she it they his her their who which when after
    before as but while adding also not there this these those was were is are be has had have
    said told says than then because if into about over under later meanwhile however just only
    """.split()
)
_NOT_OF_A_POST = _NO_POST - {"at", "for", "from", "in", "of", "on", "the"}
"""Words that stand in no description of a person, such as "spokesman for the port"."""

_MOST_WORDS_OF_A_POST = 5


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody named in a sentence: where, and in which post."""

    name: str
    start: int
    end: int
    role: str = ""
    lead: int = -1
    """Where the words that name it as a source begin; -1 where it is the name itself."""

    def gap(self, start: int, end: int) -> int:
        """Return how many characters lie between this and a stretch of the sentence."""
        first = self.start if self.lead < 0 else min(self.lead, self.start)
        return max(start - self.end, first - end, 0)


class SentenceReader:
    """Reads sentences of one language; ``known`` are names of outlets in lower case."""

    def __init__(self, language: str, known: frozenset[str]) -> None:
        words = cues(language)
        self._known = known
        self._said = re.compile(words.said, re.IGNORECASE)
        self._patterns = outlet_patterns(language)
        self._speakers = speaker_patterns(language)
        self._pronoun = re.compile(
            rf"\b(?:{words.pronoun})\s+(?:(?:{FILLER})\s+){{0,2}}(?:{words.said})\b"
            rf"|\b(?:{words.said})\s+(?:{words.pronoun})\b",
            re.IGNORECASE,
        )
        self._reports = _first_words(words.report)
        self._cues = self._reports | {"gave", "sent", "shared", "provided", "given"}
        for field in (words.told, words.according, words.reported, words.carried):
            self._cues |= _first_words(field)
        self._firsts = frozenset(
            _WORD.findall(name)[0] for name in OUTLETS | known if _WORD.search(name)
        )

    def has_cue(self, text: str) -> bool:
        """Whether a text has words by which sources are named."""
        return not self._cues.isdisjoint(_WORD.findall(text.casefold()))

    def may_name(self, text: str) -> bool:
        """Whether it has such words, and something that may be an outlet, as Markdown."""
        words = set(_WORD.findall(text.casefold()))
        if words.isdisjoint(self._cues):
            return False
        if not words.isdisjoint(self._firsts) or not words.isdisjoint(self._reports):
            return True
        return "](" in text or "href" in text or SIGN.search(text) is not None

    def outlets(self, sentence: str, is_link: Callable[[int, int], bool]) -> list[Named]:
        """Return the outlets that the sentence names as its sources, in order."""
        found: dict[int, Named] = {}
        for pattern, trust in self._patterns:
            for match in pattern.finditer(sentence):
                named = _trimmed(match, sentence)
                outlet = self._outlet(named, trust, is_link) if named else None
                if outlet is not None:
                    found.setdefault(outlet.start, outlet)
        return [found[start] for start in sorted(found)]

    def speakers(self, sentence: str) -> list[Named]:
        """Return those who say something in the sentence, outlets left out."""
        found: dict[int, Named] = {}
        for pattern in self._speakers:
            for match in pattern.finditer(sentence):
                named = _trimmed(match, sentence)
                if named is None or self.is_known(named.name):
                    continue
                person = _person(named, _post(match, sentence, named.start, self._said))
                if person is not None:
                    found.setdefault(person.start, person)
        return [found[start] for start in sorted(found)]

    def has_pronoun(self, sentence: str) -> bool:
        """Whether somebody named before speaks here."""
        return self._pronoun.search(sentence) is not None

    def is_known(self, name: str) -> bool:
        """Whether a name is that of an outlet, as far as a name can tell."""
        folded = name.casefold()
        return (
            folded in self._known
            or folded in OUTLETS
            or f"the {folded}" in self._known
            or LIKE_AN_OUTLET.fullmatch(name) is not None
        )

    def _outlet(
        self, named: Named, trust: Trust, is_link: Callable[[int, int], bool]
    ) -> Named | None:
        """Return the outlet that a name is, or begins with; None if it is none."""
        words = named.name.split(" ")
        for count in range(len(words), 0, -1):
            name = " ".join(words[:count])
            if self.is_known(name):
                return replace(named, name=name, end=named.start + len(name))
        if trust is Trust.KNOWN:
            return None
        alone = trust is Trust.SINGLE and len(words) == 1 and named.name not in TITLES
        return named if alone or is_link(named.start, named.end) else None


def _first_words(alternatives: str) -> frozenset[str]:
    """Return the words that the alternatives of an expression begin with, in lower case."""
    plain = re.sub(r"\(\?:[^)]*\)", "", alternatives).casefold()
    whole = (word.replace("?", "") for word in plain.split("|"))
    short = (word.split("s?")[0] for word in plain.split("|"))
    return frozenset(found[0] for one in (*whole, *short) if (found := _WORD.findall(one)))


def sentences(masked: str, said: Callable[[int], bool]) -> Iterator[tuple[int, int]]:
    """Yield where the sentences of a passage begin and end.

    ``said`` tells of a place behind quoted words whether the sentence goes on there.
    """
    start = 0
    for found in _END.finditer(masked):
        if _ABBREVIATED.search(masked, max(0, found.start() - 12), found.start() + 1):
            continue
        if found[0][0] == HELD and said(found.end()):
            continue
        yield start, found.end()
        start = found.end()
    if masked[start:].strip():
        yield start, len(masked)


_WORD = re.compile(r"[^\W\d_]+")
_END = re.compile(rf"(?:[.!?…]+[)\]]*|(?<=[.!?…]){HELD})(?=\s+[{CAPITAL}{HELD}(\d])")
_ABBREVIATED = re.compile(
    rf"(?:\b(?:Mr|Mrs|Ms|Dr|St|Gen|Sen|Rep|Gov|Lt|Col|Sgt|Capt|Prof|No|vs|e\.g|i\.e|Jr|Sr|Rev|Hon|"
    rf"Inc|Ltd|Co|Corp|Mt|Fr|bzw|z\.B|Nr|M|Mme|Sra?)|\b[{CAPITAL}])\.$"
)


def _trimmed(match: re.Match[str], sentence: str) -> Named | None:
    """Return the name found, without words that only begin a sentence or end a date."""
    start, end = match.span("n")
    words = sentence[start:end].rstrip().split(" ")
    while words and (words[0] in _NOT_A_NAME or words[0] in _SMALL):
        start += len(words.pop(0)) + 1
    while words and words[-1] in _NOT_A_NAME:
        words.pop()
    name = " ".join(words)
    for ending in ("’s", "'s"):
        name = name.removesuffix(ending)
    name = name.rstrip(",’' ")
    if name.count(".") == 1 and len(name) > 3:
        name = name.removesuffix(".")
    return Named(name, start, start + len(name), lead=match.start()) if name else None


def _person(named: Named, role: str) -> Named | None:
    """Return a name without the posts and countries in front of it, which become the role."""
    words = named.name.split(" ")
    for at in range(len(words) - 1, 0, -1):
        word = words[at - 1]
        if word in TITLES or POSTS.fullmatch(word) or word.endswith(("’s", "'s")):
            front = " ".join(words[:at]).removesuffix("’s").removesuffix("'s")
            post = "" if front.rstrip(".") in _POLITE else front
            name = " ".join(words[at:])
            return replace(named, name=name, start=named.end - len(name), role=role or post)
    if named.name in TITLES or not _NOT_OF_A_POST.isdisjoint(words):
        return None
    name = named.name if named.name[0].isupper() else named.name[0].upper() + named.name[1:]
    return replace(named, name=name, role=role)


def _post(match: re.Match[str], sentence: str, start: int, said: re.Pattern[str]) -> str:
    """Return the post that stands behind a name or before it, as far as the sentence tells."""
    behind = (match.groupdict().get("role") or "").strip()
    first = behind.split(" ")[0].lower()
    if behind and first not in _NO_POST and not first.endswith("ing"):
        return re.sub(r"^(?:an?|the)\s", "", behind)
    if not match["n"][0].isupper():
        return ""
    words: list[str] = []
    front = sentence[:start].split()
    while front and len(words) < _MOST_WORDS_OF_A_POST:
        word = front.pop()
        is_lower = word.islower() or not front
        if not is_lower or not word.replace("-", "").isalpha() or word.lower() in _NO_POST:
            break
        if said.fullmatch(word.lower()) or word.lower() in {"a", "an", "the"}:
            break
        words.insert(0, word)
    return _as_post(words)


def _as_post(words: list[str]) -> str:
    """Return words before a name as a post; verbs and the like are none."""
    if not words or any(word.lower().endswith(("ed", "ly", "ing")) for word in words):
        return ""
    text = " ".join(words)
    return text if text.isupper() else text[0].lower() + text[1:]


_SMALL = frozenset("of the de la los las da del della di du des dos das van der den von".split())
_POLITE = frozenset({"Mr", "Mrs", "Ms", "Sir", "Dr"})
