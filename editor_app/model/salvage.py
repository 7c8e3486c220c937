"""Salvage: what could be saved of a damaged library, story by story."""

from dataclasses import dataclass, field
from enum import StrEnum

from editor_app.model.article import Article
from editor_app.model.revision import Revision


class Condition(StrEnum):
    """How much of a story's text was saved."""

    WHOLE = "whole"
    DOUBTFUL = "doubtful"
    OLDER = "older"
    WORDS_ONLY = "words only"
    LOST = "lost"


@dataclass(frozen=True, slots=True, kw_only=True)
class SalvagedStory:
    """A story as it could be saved.

    WHOLE is proved by its hash; DOUBTFUL has characters that are wrong; OLDER
    comes from a kept version or a backup; WORDS_ONLY has lost its formatting.
    """

    article: Article
    condition: Condition
    versions: tuple[Revision, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SalvageReport:
    """How many stories were saved in which condition, and the headlines of those not whole."""

    counts: dict[Condition, int] = field(default_factory=dict)
    not_whole: tuple[tuple[str, Condition], ...] = ()
    versions: int = 0
    pictures: int = 0
    pictures_lost: int = 0

    @property
    def stories(self) -> int:
        """How many stories were saved, in whatever condition."""
        return sum(self.counts.values()) - self.counts.get(Condition.LOST, 0)
