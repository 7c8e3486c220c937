"""A revision: the text of a story as it stood at one moment."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Reason(StrEnum):
    """Why a version was kept."""

    OPENED = "opened"
    """As it was before the first edit after it was opened."""

    AUTOSAVED = "autosaved"
    """In the course of writing."""

    REPLACING = "replacing"
    """Before every place found was replaced."""

    PASTING = "pasting"
    """Before a whole page was pasted."""

    IMPORTING = "importing"
    """Before a file was brought in over it."""

    RESTORING = "restoring"
    """Before an older version was restored."""

    RESTORED = "restored"
    """An older version that was restored; the label says which."""

    STATUS = "status"
    """When its status changed; the label says to which."""

    NAMED = "named"
    """Under a name of the writer's own, the label."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """A kept version. ``number`` grows by one per story and orders them, not ``created``."""

    article_id: str
    number: int
    created: datetime
    reason: Reason = Reason.OPENED
    label: str = ""
    headline: str = ""
    standfirst: str = ""
    body: str = ""
    body_sha256: str = ""
