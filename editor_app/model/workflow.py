"""The way of a story through the newsroom: which status may follow, and what it brings along."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from editor_app.model.article import Article, Status
from editor_app.model.message import Message

USUAL = (Status.DRAFT, Status.IN_EDIT, Status.READY, Status.PUBLISHED, Status.ON_HOLD)
"""The normal path."""

AFTERWARDS = (Status.CORRECTED, Status.WITHDRAWN)
"""Where a story can go only after it was published."""


def offered(story: Article) -> tuple[Status, ...]:
    """Return the statuses to show for a story: the usual ones, and those that arise."""
    arise = [one for one in AFTERWARDS if story.published is not None or story.status is one]
    binned = (Status.SPIKED,) if story.status is Status.SPIKED else ()
    return (*USUAL, *arise, *binned)


def why_not(story: Article, status: Status, now: datetime) -> str:
    """Return why a story cannot have a status now, or an empty string."""
    if status is story.status:
        return ""
    if status in AFTERWARDS and story.published is None:
        return Message("Only a published story can be corrected or withdrawn")
    if status is Status.PUBLISHED and under_embargo(story, now):
        return Message("The story is under embargo")
    if status is Status.DRAFT and story.status in (Status.PUBLISHED, *AFTERWARDS):
        return Message("A published story goes back to In edit")
    return ""


def changes(story: Article, status: Status, now: datetime) -> Mapping[str, Any]:
    """Return what changes about a story with a status: publishing stamps the moment, once."""
    if status is Status.PUBLISHED and story.published is None:
        return {"status": status, "published": now.replace(second=0, microsecond=0)}
    return {"status": status}


def under_embargo(story: Article, now: datetime) -> bool:
    """Tell whether a story may not be published yet."""
    return story.embargo is not None and story.embargo > now
