"""Whether a story is a numbered part of something, such as "The long strike, part 2"."""

import re

_NUMBER = (
    r"(?:\d{1,3}|[ivx]{1,5}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
    r"|first|second|third|last|final)"
)
_PART = rf"(?:part|pt\.?|episode|ep\.?|chapter|no\.?|#)\s*{_NUMBER}\b|\d{{1,3}}\s*/\s*\d{{1,3}}"
_AT_THE_END = re.compile(rf"^(.{{3,}}?)[\s,:;.|(\[–—-]+(?:{_PART})(?:$|[\s)\]:;,.|–—-])", re.I)
_AT_THE_START = re.compile(rf"^(?:{_PART})\s*(?:of|in)\s+(.{{3,}}?)(?:$|[:|–—])", re.I)
_SPACES = re.compile(r"\s+")


def series_of(headline: str, kicker: str = "") -> str:
    """Return the name of the series that a headline or its kicker counts, folded; "" if none.

    Counted are "Name: part 2", "Name, episode three", "Name (2/5)" and
    "Part 2 of Name", with whatever follows.
    """
    for text in (kicker, headline):
        line = _SPACES.sub(" ", text).strip()
        if found := _AT_THE_END.match(line) or _AT_THE_START.match(line):
            return found[1].strip(" ,:;.|([–—-").casefold()
    return ""
