"""A query: which stories a reader looks for, as words and as conditions."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from editor_app.model.errors import StandfirstError


class Field(StrEnum):
    """What a condition speaks of. The value is the operator as it is typed."""

    DESK = "desk"
    STATUS = "status"
    TAG = "tag"
    BY = "by"
    HAS = "has"


class Trait(StrEnum):
    """What a story can have; the value is what is typed after ``has:``."""

    WEAK_RELATED = "weak-related"
    UNLINKED_QUOTE = "unlinked-quote"
    EMBARGO = "embargo"
    IMAGE = "image"
    RELATED = "related"
    TAGS = "tags"
    TK = "tk"


@dataclass(frozen=True, slots=True)
class Value:
    """One name to look for. Unless it is ``exact``, the beginning of a name will do."""

    text: str
    exact: bool = False


@dataclass(frozen=True, slots=True)
class Condition:
    """A story meets it with any one of the values; where it is not ``wanted``, with none."""

    field: Field
    values: tuple[Value, ...]
    wanted: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryQuery:
    """Stories that hold all ``words``, none of ``without``, and meet every condition.

    A word may be a phrase. Where ``begun`` is true the last word is still
    being typed and may be the beginning of a longer one. ``since`` and
    ``before`` bound the last edit; the first moment counts, the last does not.
    """

    words: tuple[str, ...] = ()
    begun: bool = False
    without: tuple[str, ...] = ()
    conditions: tuple[Condition, ...] = ()
    since: datetime | None = None
    before: datetime | None = None

    @property
    def narrows(self) -> bool:
        """Whether it leaves any story out."""
        return self != StoryQuery(begun=self.begun)

    def asks_for(self, field: Field) -> tuple[Condition, ...]:
        """Return the conditions on one field."""
        return tuple(one for one in self.conditions if one.field is field)


class Order(StrEnum):
    """The orders of a list; by match is by rank, and the newest first for a few letters."""

    EDITED = "edited"
    PUBLISHED = "published"
    HEADLINE = "headline"
    WORDS = "words"
    MATCH = "match"


class SearchStopped(StandfirstError):  # noqa: N818 - reads as the fact it states
    """A search was given up, because the reader looks for something else by now."""
