"""Saves what can be saved of a damaged library, story by story, and writes nothing to it."""

import sqlite3
import zlib
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import closing, suppress
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from editor_app.model.article import Article, LeadImage, Status
from editor_app.model.ids import new_id
from editor_app.model.revision import Reason, Revision
from editor_app.model.salvage import Condition, SalvagedStory
from editor_app.model.tag import Tag, TagKind
from editor_app.store import times
from editor_app.store.gathering import Gathered, Row, gather
from editor_app.store.hashing import text_sha256
from editor_app.store.identity import file_uri

_UNKNOWN = datetime(1970, 1, 1, tzinfo=UTC)
_PLAIN = (
    "headline", "standfirst", "kicker", "desk", "dateline", "language", "search_title",
    "description", "canonical",
)  # fmt: skip
_BY_HASH = "SELECT body FROM article_bodies WHERE body_sha256 = ?"
_BY_ID = """
SELECT b.body FROM articles AS a JOIN article_bodies AS b ON b.article_key = a.key WHERE a.id = ?
"""


def salvage(path: Path, backups: Sequence[Path] = ()) -> tuple[SalvagedStory, ...]:
    """Return every story of which something can be read, last touched first.

    A text that does not match its hash is looked for in the kept versions and
    in ``backups``, newest first: the same hash there proves the same words.
    """
    return tuple(_Salvage(gather(path), backups).stories())


class _Salvage:
    """Puts stories together from what was gathered."""

    def __init__(self, gathered: Gathered, backups: Sequence[Path]) -> None:
        self._bodies = gathered.rows["article_bodies"]
        self._words = gathered.rows["search_texts"]
        self._articles = {
            key: max(found, key=lambda row: _number(row.get("touched")))
            for key, found in gathered.each("articles")
        }
        self._articles_whole = "articles" not in gathered.torn
        self._authors = _by_story(gathered, "authors")
        self._story_tags = _by_story(gathered, "article_tags")
        self._tags = {key: tag for key, found in gathered.each("tags") if (tag := _tag(found[-1]))}
        self._versions = _versions(gathered)
        self._texts = dict(_unpacked(gathered))
        self._backups = backups

    def stories(self) -> Iterator[SalvagedStory]:
        """Yield the stories, last touched first; a text without a story comes after them."""
        keys = set(self._articles)
        if not self._articles_whole:  # else a text without a story belongs to one deleted
            keys |= set(self._bodies) | set(self._versions) | set(self._words)
        newest_first = sorted(keys, key=self._touched, reverse=True)
        for key in newest_first:
            yield self._story(key)

    def _touched(self, key: int) -> int:
        return _number(self._articles.get(key, {}).get("touched"))

    def _story(self, key: int) -> SalvagedStory:
        row = self._articles.get(key, {})
        words = (self._words.get(key) or [{}])[-1]
        said: dict[str, Any] = {
            name: str(row.get(name) or words.get(name) or "") for name in _PLAIN
        }
        story_id = str(row.get("id") or new_id())
        versions = tuple(self._of_story(key, story_id))
        body, condition = self._text(key, story_id, versions)
        article = Article(
            id=story_id,
            slug=str(row.get("slug") or f"recovered-{key}"),
            status=_status(row.get("status")),
            created=_moment(row.get("created")) or _UNKNOWN,
            updated=_moment(row.get("updated")) or _UNKNOWN,
            published=_moment(row.get("published")),
            embargo=_moment(row.get("embargo")),
            lead_image=_lead_image(row),
            body=body,
            front_matter=str((self._bodies.get(key) or [{}])[-1].get("front_matter") or ""),
            authors=tuple(str(one["name"]) for one in self._authors.get(key, ())),
            tags=self._tags_of(key),
            goal=_number(row.get("goal")),
        )
        article = replace(article, **said)
        return SalvagedStory(article=article, condition=condition, versions=versions)

    def _text(self, key: int, story_id: str, versions: Sequence[Revision]) -> tuple[str, Condition]:
        rows = [row for row in self._bodies.get(key, ()) if isinstance(row.get("body"), str)]
        for row in reversed(rows):
            if text_sha256(row["body"]) == row.get("body_sha256"):
                return row["body"], Condition.WHOLE
        for row in reversed(rows):
            same = self._same_elsewhere(str(row.get("body_sha256")), versions)
            if same is not None:
                return same, Condition.WHOLE
        if rows:
            return rows[-1]["body"], Condition.DOUBTFUL
        older = versions[-1].body if versions else self._asked(_BY_ID, story_id)
        if older is not None:
            return older, Condition.OLDER
        words = [row for row in self._words.get(key, ()) if row.get("body")]
        if words:
            return str(words[-1]["body"]), Condition.WORDS_ONLY
        return "", Condition.LOST

    def _same_elsewhere(self, sha256: str, versions: Sequence[Revision]) -> str | None:
        for version in versions:
            if version.body_sha256 == sha256:
                return version.body
        if sha256 in self._texts:
            return self._texts[sha256]
        found = self._asked(_BY_HASH, sha256)
        return found if found is not None and text_sha256(found) == sha256 else None

    def _asked(self, question: str, parameter: str) -> str | None:
        for backup in self._backups:
            uri = file_uri(backup, mode="ro", immutable="1")
            with suppress(sqlite3.Error), closing(sqlite3.connect(uri, uri=True)) as library:
                row = library.execute(question, (parameter,)).fetchone()
                if row is not None:
                    return str(row[0])
        return None

    def _of_story(self, key: int, story_id: str) -> Iterator[Revision]:
        """Yield the kept versions of a story whose text is proved, oldest first."""
        for row in sorted(self._versions.get(key, ()), key=lambda row: _number(row.get("number"))):
            sha256 = str(row.get("body_sha256"))
            body = row.get("body") or self._texts.get(sha256)
            if isinstance(body, str) and text_sha256(body) == sha256:
                yield Revision(
                    article_id=story_id,
                    number=_number(row.get("number")),
                    created=_moment(row.get("created")) or _UNKNOWN,
                    reason=_reason(row),
                    label=str(row.get("label") or ""),
                    headline=str(row.get("headline") or ""),
                    standfirst=str(row.get("standfirst") or ""),
                    body=body,
                    body_sha256=sha256,
                )

    def _tags_of(self, key: int) -> tuple[Tag, ...]:
        keys = (_number(row.get("tag_key")) for row in self._story_tags.get(key, ()))
        return tuple(self._tags[key] for key in keys if key in self._tags)


def _by_story(gathered: Gathered, table: str) -> dict[int, list[Row]]:
    found: dict[int, dict[int, Row]] = defaultdict(dict)
    for _, rows in gathered.each(table):
        for row in rows:
            found[_number(row.get("article_key"))][_number(row.get("position"))] = row
    return {key: [rows[place] for place in sorted(rows)] for key, rows in found.items()}


def _versions(gathered: Gathered) -> dict[int, list[Row]]:
    found: dict[int, dict[int, Row]] = defaultdict(dict)
    for _, rows in gathered.each("revisions"):
        for row in rows:
            found[_number(row.get("article_key"))][_number(row.get("number"))] = row
    return {key: list(rows.values()) for key, rows in found.items()}


def _unpacked(gathered: Gathered) -> Iterator[tuple[str, str]]:
    """Yield the packed texts of versions by their hash, where it proves them."""
    for _, rows in gathered.each("revision_texts"):
        for row in rows:
            with suppress(zlib.error, UnicodeDecodeError, TypeError):
                text = zlib.decompress(row["packed"]).decode()
                if text_sha256(text) == row["sha256"]:
                    yield str(row["sha256"]), text


def _tag(row: Row) -> Tag | None:
    if not row.get("id") or not row.get("name") or row.get("kind") not in set(TagKind):
        return None
    return Tag(
        id=str(row["id"]),
        name=str(row["name"]),
        kind=TagKind(row["kind"]),
        description=str(row.get("description") or ""),
    )


def _lead_image(row: Row) -> LeadImage | None:
    if not row.get("lead_address"):
        return None
    return LeadImage(
        address=str(row["lead_address"]),
        alt=str(row.get("lead_alt") or ""),
        caption=str(row.get("lead_caption") or ""),
        credit=str(row.get("lead_credit") or ""),
        width=_number(row.get("lead_width")) or None,
        height=_number(row.get("lead_height")) or None,
    )


def _status(value: Any) -> Status:
    return Status(value) if value in set(Status) else Status.DRAFT


def _reason(row: Row) -> Reason:
    if row.get("reason") in set(Reason):
        return Reason(row["reason"])
    return Reason.NAMED if row.get("label") else Reason.OPENED


def _moment(value: Any) -> datetime | None:
    with suppress(ValueError, TypeError):
        return times.from_text(value) if isinstance(value, str) else None
    return None


def _number(value: Any) -> int:
    return value if isinstance(value, int) else 0
