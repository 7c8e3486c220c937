"""An article: everything the newsroom knows about one story."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from editor_app.model.tag import Tag


class Status(StrEnum):
    """Where a story stands on its way to the page."""

    DRAFT = "draft"
    IN_EDIT = "in edit"
    READY = "ready"
    PUBLISHED = "published"
    ON_HOLD = "on hold"
    CORRECTED = "corrected"
    WITHDRAWN = "withdrawn"
    SPIKED = "spiked"


@dataclass(frozen=True, slots=True, kw_only=True)
class LeadImage:
    """The picture above the body, with the words a reader and a screen reader get.

    ``address`` is a web address, a relative path, or ``media:<sha256><suffix>``
    for a file kept in the library.
    """

    address: str
    alt: str = ""
    caption: str = ""
    credit: str = ""
    width: int | None = None
    height: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One story. ``body`` is Markdown; every datetime is aware; ``front_matter`` is kept verbatim.

    ``front_matter`` is the whole metadata block as it was imported, fences
    included, or empty: exports merge into it so that unknown keys, key order
    and comments come back. ``goal`` is the number of words the story is meant
    to have, 0 for none.
    """

    id: str
    slug: str
    headline: str = ""
    standfirst: str = ""
    kicker: str = ""
    body: str = ""
    status: Status = Status.DRAFT
    desk: str = ""
    authors: tuple[str, ...] = ()
    dateline: str = ""
    language: str = "en"
    created: datetime
    updated: datetime
    published: datetime | None = None
    embargo: datetime | None = None
    lead_image: LeadImage | None = None
    search_title: str = ""
    description: str = ""
    canonical: str = ""
    goal: int = 0
    front_matter: str = ""
    tags: tuple[Tag, ...] = ()
    lead_tag_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StorySummary:
    """A story as one row of the list: enough to show, sort and choose it."""

    id: str
    slug: str
    headline: str
    standfirst: str
    desk: str
    status: Status
    words: int
    updated: datetime
    published: datetime | None = None
