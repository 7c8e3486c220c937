"""Rows into values and back: the one place where columns and an article's fields meet."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC
from typing import Any, Protocol

from editor_app.model.article import Article, LeadImage, Status, StorySummary
from editor_app.model.errors import Unstorable
from editor_app.model.tag import Tag

_LARGEST = 2**63 - 1
_SAME_NAMED = (
    "id", "slug", "headline", "standfirst", "kicker", "desk", "dateline", "language",
    "created", "updated", "published", "embargo", "search_title", "description", "canonical",
    "goal",
)  # fmt: skip
_MOMENTS = ("created", "updated", "published", "embargo")
_TEXTS = ("body", "front_matter")
SUMMARY = (
    "id", "slug", "headline", "standfirst", "desk", "status", "words", "updated", "published",
)  # fmt: skip


class Row(Protocol):
    """A row of a result, whoever read it: values by column name."""

    def __getitem__(self, key: str, /) -> Any:
        """Return the value in the column called ``key``."""


def summary(row: Row) -> StorySummary:
    """Return the summary in a row that has the columns named in ``SUMMARY``."""
    fields = {name: row[name] for name in SUMMARY}
    return StorySummary(**fields | {"status": Status(row["status"])})


def article(
    row: Row,
    *,
    authors: tuple[str, ...],
    tags: tuple[Tag, ...],
    lead_tag_id: str | None,
) -> Article:
    """Return the story in a row of ``articles`` joined with its body."""
    return Article(
        **{name: row[name] for name in (*_SAME_NAMED, *_TEXTS)},
        status=Status(row["status"]),
        lead_image=_lead_image(row),
        authors=authors,
        tags=tags,
        lead_tag_id=lead_tag_id,
    )


def as_stored(story: Article, tags: tuple[Tag, ...], lead_tag_id: str | None) -> Article:
    """Return the story as it comes out again: with the library's tags, its times in UTC."""
    moments = {name: getattr(story, name) for name in _MOMENTS}
    utc = {name: moment and moment.astimezone(UTC) for name, moment in moments.items()}
    return replace(story, tags=tags, lead_tag_id=lead_tag_id, **utc)


def article_columns(story: Article) -> dict[str, Any]:
    """Return what goes into the columns of ``articles``, all checked to be storable."""
    image = story.lead_image
    columns = {name: getattr(story, name) for name in _SAME_NAMED}
    columns |= {
        "status": story.status.value,
        "lead_address": image.address if image else None,
        "lead_alt": image.alt if image else "",
        "lead_caption": image.caption if image else "",
        "lead_credit": image.credit if image else "",
        "lead_width": image.width if image else None,
        "lead_height": image.height if image else None,
    }
    refuse_unstorable(columns)
    return columns


def refuse_unstorable(columns: Mapping[str, Any]) -> None:
    """Raise Unstorable, naming the field, for text or a number that SQLite cannot hold."""
    for name, value in columns.items():
        if isinstance(value, str):
            _refuse_half_characters(name, value)
        elif isinstance(value, int) and abs(value) > _LARGEST:
            raise Unstorable("The {name} is too large a number to keep.", name=_spoken(name))


def _refuse_half_characters(name: str, text: str) -> None:
    try:
        text.encode()
    except UnicodeEncodeError as error:
        code = ord(text[error.start])
        raise Unstorable(
            "The {name} holds half of a two-part character (U+{code:04X}) at "
            "position {position}; it cannot be stored.",
            name=_spoken(name),
            code=code,
            position=error.start + 1,
        ) from None


def _spoken(name: str) -> str:
    return name.replace("_", " ")


def _lead_image(row: Row) -> LeadImage | None:
    if row["lead_address"] is None:
        return None
    return LeadImage(
        address=row["lead_address"],
        alt=row["lead_alt"],
        caption=row["lead_caption"],
        credit=row["lead_credit"],
        width=row["lead_width"],
        height=row["lead_height"],
    )
