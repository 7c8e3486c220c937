"""What a list of tags holds, whichever file it came from."""

from collections.abc import Mapping
from dataclasses import dataclass

from editor_app.model.tag import TagKind


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedTag:
    """One tag of a list. ``kind`` is None where the list does not say it.

    ``parent`` is the name or the concept address of the tag above, or empty;
    ``line`` counts the lines, or else the entries, of the file from 1.
    """

    line: int
    name: str
    kind: TagKind | None = None
    parent: str = ""
    aliases: tuple[str, ...] = ()
    description: str = ""
    uri: str = ""


@dataclass(frozen=True, slots=True)
class RejectedRow:
    """A row, or a part of one, that could not be taken in; ``why`` is one line."""

    line: int
    why: str


@dataclass(frozen=True, slots=True)
class TagList:
    """The tags of a file in its order, and the rows that hold none."""

    tags: tuple[ListedTag, ...]
    rejected: tuple[RejectedRow, ...] = ()


def in_language(texts: Mapping[str, str], language: str) -> str:
    """Return the text in a language, else in a near one, else in English, else the first."""
    known = {name.casefold(): text for name, text in texts.items() if text.strip()}
    wanted = language.casefold()
    for name in (wanted, "en-gb"):
        if name in known:
            return known[name].strip()
        near = name.partition("-")[0]
        for other, text in known.items():
            if other.partition("-")[0] == near:
                return text.strip()
    return next((text.strip() for text in known.values()), "")


def full_uri(address: str) -> str:
    """Return the address of a concept; IPTC's own short codes are spelled out."""
    scheme, colon, code = address.partition(":")
    if colon and scheme == "medtop":
        return f"http://cv.iptc.org/newscodes/mediatopic/{code}"
    return address
