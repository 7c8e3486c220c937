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
    """One tag. ``name`` is unique in a library without regard to case."""

    id: str
    name: str
    kind: TagKind = TagKind.TOPIC
    description: str = ""
    aliases: tuple[str, ...] = ()
    parent_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TagUse:
    """A tag and the number of stories that carry it."""

    tag: Tag
    stories: int
