"""The shapes of sentences that name a source, as regular expressions for each language."""

import re
from enum import Enum, auto
from functools import cache

from editor_app.markup.attribution_words import CAPITAL, NAME, cues

HELD = "\ue000"
"""Stands for every character between quotation marks, which say nothing about who is quoted."""

FILLER = "also|later|then|has|had|have|reportedly|repeatedly|again|further|already|who|first"
_ROLE = rf"(?:,\s(?P<role>(?:[^,;:.{HELD}]|(?<=\b[{CAPITAL}])\.){{3,90}}))"  # "the U.S. envoy" too


class Trust(Enum):
    """What a way of naming sources lets pass for an outlet."""

    KNOWN = auto()
    LINKED = auto()
    """Any name that is a link, too."""
    SINGLE = auto()
    """Any name of one word, too."""


@cache
def outlet_patterns(language: str) -> tuple[tuple[re.Pattern[str], Trust], ...]:
    """Return the patterns that find outlets; and what each lets pass for one."""
    words = cues(language)
    the = rf"(?:(?:{words.article})\s?)?"
    by = "from|by|in|von|der|des|de|du|del|di|do|da|van|par|por"
    name = rf"(?P<n>{NAME}|dpa)"
    report, told = rf"(?i:{words.report})", rf"(?i:{words.told})"
    given = "gave|sent to|shared with|provided to|given to|published in|in"
    forms = (
        (
            rf"\b(?i:{words.according})\s+(?:\w+\s){{0,3}}?{report}\s+(?:\w+\s){{0,2}}?"
            rf"(?:{by})\s+{the}{name}",
            Trust.SINGLE,
        ),
        (rf"\b{report}\s+(?:{by}|with|to|for|on|mit)\s+{the}{name}", Trust.LINKED),
        (rf"{name}[’']?\s(?:\w+\s)?{report}\s+(?:also\s)?(?:{words.reported})", Trust.SINGLE),
        (rf"{name}[’']?\s(?:\w+\s)?{report}\b", Trust.KNOWN),
        (rf"\b{told}(?:\s+{the}|(?<=[’']))\s*{name}", Trust.LINKED),
        (rf"\b(?:{given})\s+{the}{name}", Trust.KNOWN),
        (rf"\b(?i:{words.according})\s+{the}{name}", Trust.KNOWN),
        (rf"{name},?\s+(?:(?:{FILLER}|earlier)\s+){{0,2}}(?:{words.reported})\b", Trust.KNOWN),
        (rf"\b(?:{words.reported})\s+{the}{name}", Trust.KNOWN),
        (rf"\b(?i:{words.carried})\s+{the}{name}", Trust.LINKED),
        (rf"{HELD},?\s+(?:{words.said})\s(?:.*\s)?(?:der|dem|den)\s{name}", Trust.KNOWN),
    )
    return tuple((re.compile(form), trust) for form, trust in forms)


@cache
def speaker_patterns(language: str) -> tuple[re.Pattern[str], ...]:
    """Return the patterns that find who speaks, names first, then people without one."""
    words = cues(language)
    the = rf"(?:(?:an?|{words.article})\s)?"
    before = r"(?P<before>(?:[^\W\d_A-Z][\w’'-]*\s){0,5}?)"
    filler = rf"(?:(?:{FILLER})\s+){{0,2}}"
    behind = rf"{HELD},?\s+"
    told = rf"(?:{words.told})(?:\s+(?:(?:{words.article})\s?)?|(?<=[’']))\s*{NAME}"
    some = r"(?:[a-zß-öø-ÿ][\w’'-]*(?:\s|(?=\W|$))){1,6}"
    forms = (
        rf"(?P<n>{NAME})(?:{_ROLE},)?\s+{filler}(?:{words.said})\b",
        rf"{behind}(?:{words.said})\s+{the}{before}(?P<n>{NAME}){_ROLE}?",
        rf"{behind}{told}\s+{the}{before}(?P<n>{NAME}){_ROLE}?",
        rf"\b(?i:{words.according})\s+{the}{before}(?P<n>{NAME}){_ROLE}?",
        rf"\b(?:[Aa]n?|[Tt]he|[Oo]ne|[Aa]nother)\s(?P<n>{some}?)(?<=\s){filler}(?:{words.said})\b",
        rf"{behind}(?:{words.said})\s+(?:an?|the|one|another)\s(?P<n>{some})",
    )
    return tuple(re.compile(form) for form in forms)
