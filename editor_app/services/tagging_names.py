"""Names in a story's text that are not its tags: new ones found, and those refused for it."""

from collections.abc import Iterable
from dataclasses import dataclass

from editor_app.markup.proper_names import FoundName
from editor_app.model.tag import Tag, TagKind, TagUse
from editor_app.relevance.look_alikes import LookAlike, Resemblance
from editor_app.relevance.look_alikes import look_alikes as alike
from editor_app.services.near_misses import NameCheck
from editor_app.store.folding import folded
from editor_app.store.library import Library

__all__ = [
    "LookAlike",
    "NewName",
    "Resemblance",
    "Vocabulary",
    "allow",
    "checker",
    "keep_apart",
    "known_names",
    "let_meet",
    "look_alikes",
    "offered",
    "refuse",
    "refused",
    "text_of",
    "vocabulary",
]


@dataclass(frozen=True, slots=True)
class NewName:
    """A name in a text that might become a tag; ``tag`` is the one it leads to already."""

    name: str
    kind: TagKind
    times: int
    tag: Tag | None = None


def refuse(library: Library, article_id: str, names: Iterable[str]) -> None:
    """Offer the story these names no more, neither as a tag nor as a correction."""
    with library.write() as work:
        work.tag_verdicts.refuse(article_id, names)


def allow(library: Library, article_id: str, names: Iterable[str]) -> None:
    """Offer the story these names again."""
    with library.write() as work:
        work.tag_verdicts.allow(article_id, names)


def known_names(library: Library) -> frozenset[str]:
    """Return every name and alias of a tag: all of them count as correctly spelled."""
    with library.read() as work:
        return frozenset(name for use in work.tags.all() for name in use.tag.names)


def look_alikes(library: Library) -> list[LookAlike]:
    """Return the pairs of tags that may be one, the surest first; none is ever merged by itself."""
    return vocabulary(library).look_alikes()


def vocabulary(library: Library) -> "Vocabulary":
    """Return all that the names of a library's tags tell, to be asked in any thread."""
    with library.read() as work:
        return Vocabulary(tuple(work.tags.all()), work.tag_verdicts.apart())


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Every tag with its use, and the pairs of ids that are known to be two."""

    uses: tuple[TagUse, ...]
    apart: frozenset[frozenset[str]]

    def look_alikes(self) -> list[LookAlike]:
        """Return the pairs of tags that may be one, the surest first."""
        return alike(self.uses, self.apart)

    def checker(self) -> NameCheck:
        """Return what finds near misses of the names."""
        return NameCheck(use.tag for use in self.uses)


def keep_apart(library: Library, one: str, other: str) -> None:
    """Remember that two tags, by id, look alike and are not the same."""
    with library.write() as work:
        work.tag_verdicts.keep_apart(one, other)


def let_meet(library: Library, one: str, other: str) -> None:
    """Take ``keep_apart`` back."""
    with library.write() as work:
        work.tag_verdicts.let_meet(one, other)


def offered(
    library: Library, article_id: str, found: Iterable[FoundName], limit: int = 12
) -> tuple[NewName, ...]:
    """Return which of the names found in a story's text might become its tags.

    Not those that lead to one of its tags, nor those refused for it. A name
    that leads to a tag of the library comes as that tag.
    """
    with library.read() as work:
        refused = work.tag_verdicts.refused(article_id)
        mine = {tag.id for tag in work.articles.get(article_id).tags}
        offers: dict[str, NewName] = {}
        for one in found:
            if folded(one.name) in refused or len(offers) == limit:
                continue
            tag = work.tags.named(one.name)
            if tag is None:
                offers.setdefault(folded(one.name), NewName(one.name, one.kind, one.times))
            elif tag.id not in mine and folded(tag.name) not in refused:
                offers.setdefault(tag.id, NewName(tag.name, tag.kind, one.times, tag))
    return tuple(offers.values())


def checker(library: Library) -> NameCheck:
    """Return what finds near misses of the library's names, to be used in any thread."""
    return vocabulary(library).checker()


def refused(library: Library, article_id: str) -> frozenset[str]:
    """Return the names, in small letters, that the story is not to be offered."""
    with library.read() as work:
        return work.tag_verdicts.refused(article_id)


def text_of(library: Library, article_id: str) -> str:
    """Return the headline, standfirst and body of a story as plain text."""
    with library.read() as work:
        return work.candidates.text(article_id)
