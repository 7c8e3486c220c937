"""A tag: a topic, person, place or organisation that stories share."""

from dataclasses import dataclass
from enum import StrEnum


class TagKind(StrEnum):
    """What a tag names."""

    TOPIC = "topic"
    PERSON = "person"
    PLACE = "place"
    ORGANISATION = "organisation"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tag:
    """One tag. ``name`` is unique in a library without regard to case.

    ``aliases`` are other names people use for it; ``former`` are names it went
    by before it was renamed or others were merged into it. Both lead to the
    tag. ``uri`` is its concept in a controlled vocabulary, or empty.
    """

    id: str
    name: str
    kind: TagKind = TagKind.TOPIC
    description: str = ""
    aliases: tuple[str, ...] = ()
    former: tuple[str, ...] = ()
    parent_id: str | None = None
    uri: str = ""

    @property
    def names(self) -> tuple[str, ...]:
        """Every name that leads to the tag, its own first."""
        return (self.name, *self.aliases, *self.former)


@dataclass(frozen=True, slots=True, kw_only=True)
class TagUse:
    """A tag and the number of stories that carry it."""

    tag: Tag
    stories: int
