"""What was typed into a field of the story form: the value it stands for, or what is wrong."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from editor_app.exchange.addresses import is_web, link_address
from editor_app.exchange.names import slugify
from editor_app.shell.languages import is_language, language_name
from editor_app.shell.moments import typed_moment, why_no_moment
from editor_app.shell.wording import translate

LONGEST_GOAL = 1_000_000
_GOAL = re.compile(r"([\d., \u00a0\u202f]*\d)\s*\D*")


@dataclass(frozen=True, slots=True)
class Read:
    """A value, or ``trouble`` in the reader's words and no value."""

    value: Any = None
    trouble: str = ""


def read_line(typed: str) -> Read:
    """Return the words on one line."""
    return Read(" ".join(typed.split()))


def read_names(typed: str) -> Read:
    """Return names between commas, each once, as a tuple."""
    names = (" ".join(name.split()) for name in typed.split(","))
    return Read(tuple(dict.fromkeys(name for name in names if name)))


def read_goal(typed: str) -> Read:
    """Return a number of words; nothing typed is 0, no goal."""
    if not typed.strip():
        return Read(0)
    found = _GOAL.fullmatch(typed.strip())
    number = int(re.sub(r"\D", "", found[1])) if found else -1
    if not 0 <= number <= LONGEST_GOAL:
        return Read(trouble=translate("Story", "Give a number of words, such as 800."))
    return Read(number)


def read_slug(typed: str) -> Read:
    """Return a slug; what could be one is offered in its place."""
    wanted = typed.strip()
    if wanted and slugify(wanted) == wanted:
        return Read(wanted)
    better = slugify(wanted)
    if not better:
        return Read(trouble=translate("Story", "A slug holds small letters, digits and hyphens."))
    words = translate("Story", "A slug holds small letters, digits and hyphens: {slug}")
    return Read(trouble=words.format(slug=better))


def read_moment(typed: str) -> Read:
    """Return an aware moment, in this computer's zone where none is given; None for nothing."""
    text = " ".join(typed.split())
    if not text:
        return Read(None)
    trouble = why_no_moment(text)
    return Read(trouble=trouble) if trouble else Read(typed_moment(text))


def read_address(typed: str) -> Read:
    """Return a web address; nothing typed is none."""
    text = typed.strip()
    if not text or (is_web(text) and link_address(text)):
        return Read(text)
    return Read(trouble=translate("Story", "A web address begins with https://"))


def read_language(typed: str) -> Read:
    """Return a language tag, typed as such or as one of the names offered."""
    text = typed.strip()
    if is_language(text) and language_name(text) != text:
        return Read(text)
    return Read(trouble=translate("Story", "Choose a language, or give its code, such as en-GB."))


READERS: Mapping[str, Callable[[str], Read]] = {
    "desk": read_line,
    "goal": read_goal,
    "authors": read_names,
    "dateline": read_line,
    "published": read_moment,
    "kicker": read_line,
    "embargo": read_moment,
    "slug": read_slug,
    "search_title": read_line,
    "description": read_line,
    "canonical": read_address,
    "language": read_language,
}
"""How each field of the form is read, by what it holds."""
