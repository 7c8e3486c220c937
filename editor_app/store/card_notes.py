"""What is noted beside the cards of stories, and which published pages show old ones."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from json import dumps

from sqlalchemy import Connection, Row, text

from editor_app.model.article import Status
from editor_app.model.card_note import CardNote, StaleCard
from editor_app.store import times

_OF = text(
    "SELECT t.id, n.weak, n.slug, n.headline, n.standfirst, n.status FROM card_notes AS n"
    " JOIN articles AS a ON a.key = n.article_key JOIN articles AS t ON t.key = n.target_key"
    " WHERE a.id = :wanted"
)
_BEGIN = text(
    "INSERT INTO card_notes (article_key, target_key, slug, headline, standfirst, status)"
    " SELECT l.article_key, t.key, t.slug, t.headline, t.standfirst, t.status"
    " FROM story_links AS l JOIN articles AS t ON t.key = l.target_key"
    " WHERE l.article_key = :story AND l.state IN ('placed', 'pinned')"
    " ON CONFLICT (article_key, target_key) DO NOTHING"
)
_END = text(
    "DELETE FROM card_notes WHERE article_key = :story AND target_key NOT IN ("
    " SELECT target_key FROM story_links"
    " WHERE article_key = :story AND target_key IS NOT NULL AND state IN ('placed', 'pinned'))"
)
_SEEN = text(
    "UPDATE card_notes SET (slug, headline, standfirst, status) ="
    " (SELECT slug, headline, standfirst, status FROM articles WHERE key = target_key)"
    " WHERE article_key = (SELECT key FROM articles WHERE id = :story)"
    " AND target_key = (SELECT key FROM articles WHERE id = :target)"
)
_WEIGHED = text(
    "UPDATE card_notes SET weak = :weak"
    " WHERE article_key = (SELECT key FROM articles WHERE id = :story)"
    " AND target_key = (SELECT key FROM articles WHERE id = :target)"
)
_PAIRS = (
    "SELECT a.id, t.id FROM card_notes AS n JOIN articles AS a ON a.key = n.article_key"
    " JOIN articles AS t ON t.key = n.target_key WHERE n.weak IS NULL"
)
_UNWEIGHED = text(f"{_PAIRS} LIMIT :limit")
_UNWEIGHED_AROUND = text(f"{_PAIRS} AND (a.id = :story OR t.id = :story)")
_STALE = text(
    "SELECT a.id, a.headline AS own_headline, a.status AS own_status, t.id AS target,"
    " l.title, l.teaser, n.slug AS was_slug, n.headline AS was_headline,"
    " n.standfirst AS was_standfirst, n.status AS was_status,"
    " t.slug, t.headline, t.standfirst, t.status, t.embargo"
    " FROM story_links AS l JOIN articles AS a ON a.key = l.article_key"
    " JOIN articles AS t ON t.key = l.target_key"
    " JOIN card_notes AS n ON n.article_key = l.article_key AND n.target_key = l.target_key"
    " WHERE l.state IN ('placed', 'pinned') AND a.status <> 'spiked' AND ("
    " t.status IN ('spiked', 'withdrawn', 'on hold') OR t.embargo > :now"
    " OR (t.status = 'corrected' AND n.status <> 'corrected')"
    " OR (a.status IN ('published', 'corrected') AND (t.slug, t.headline) <> (n.slug, n.headline))"
    " OR (a.status IN ('published', 'corrected') AND l.teaser = ''"
    " AND t.standfirst <> n.standfirst)"
    " OR (l.title <> '' AND t.headline <> n.headline)"
    " OR (l.teaser <> '' AND t.standfirst <> n.standfirst))"
    " ORDER BY a.touched DESC, l.position"
)
_GONE = text(
    "SELECT a.id, a.headline, a.status, l.title, l.address FROM story_links AS l"
    " JOIN articles AS a ON a.key = l.article_key"
    " WHERE l.state = 'gone' AND a.status <> 'spiked' ORDER BY a.touched DESC, l.position"
)
_EMBARGOED = text(
    "SELECT id FROM articles WHERE id IN (SELECT value FROM json_each(:ids)) AND embargo > :now"
)
_BEHIND = text(
    "SELECT id FROM articles JOIN pages_behind ON article_key = key ORDER BY touched DESC"
)
_FALL_BEHIND = text(
    "INSERT INTO pages_behind (article_key) SELECT key FROM articles"
    " WHERE id IN (SELECT value FROM json_each(:ids)) AND status IN ('published', 'corrected')"
    " ON CONFLICT (article_key) DO NOTHING"
)
_CATCH_UP = text(
    "DELETE FROM pages_behind WHERE article_key IN"
    " (SELECT key FROM articles WHERE id IN (SELECT value FROM json_each(:ids)))"
)
_EXPORTED = text(
    "UPDATE card_notes SET"
    " slug = (SELECT t.slug FROM articles AS t WHERE t.key = target_key),"
    " headline = CASE (SELECT l.title FROM story_links AS l WHERE l.article_key ="
    " card_notes.article_key AND l.target_key = card_notes.target_key) WHEN '' THEN"
    " (SELECT t.headline FROM articles AS t WHERE t.key = target_key) ELSE headline END,"
    " standfirst = CASE (SELECT l.teaser FROM story_links AS l WHERE l.article_key ="
    " card_notes.article_key AND l.target_key = card_notes.target_key) WHEN '' THEN"
    " (SELECT t.standfirst FROM articles AS t WHERE t.key = target_key) ELSE standfirst END"
    " WHERE article_key IN"
    " (SELECT key FROM articles WHERE id IN (SELECT value FROM json_each(:ids)))"
)


class CardNotes:
    """The notes of cards that lead to stories of the library."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of(self, article_id: str) -> dict[str, CardNote]:
        """Return the notes of a story's cards, by the target's id."""
        rows = self._connection.execute(_OF, {"wanted": article_id})
        return {
            row.id: CardNote(
                weak=None if row.weak is None else bool(row.weak),
                slug=row.slug,
                headline=row.headline,
                standfirst=row.standfirst,
                status=Status(row.status),
            )
            for row in rows
        }

    def follow(self, article_key: int) -> None:
        """Begin notes for cards that have none, and end those of cards that are gone."""
        self._connection.execute(_END, {"story": article_key})
        self._connection.execute(_BEGIN, {"story": article_key})

    def look_at(self, article_id: str, target_ids: Iterable[str]) -> None:
        """Note that somebody has seen those targets as they are now."""
        rows = [{"story": article_id, "target": target} for target in target_ids]
        if rows:
            self._connection.execute(_SEEN, rows)

    def weigh(self, verdicts: Mapping[tuple[str, str], bool]) -> None:
        """Note of pairs of story and target whether the card is weak."""
        rows = [
            {"story": story, "target": target, "weak": int(weak)}
            for (story, target), weak in verdicts.items()
        ]
        if rows:
            self._connection.execute(_WEIGHED, rows)

    def unweighed(self, limit: int) -> list[tuple[str, str]]:
        """Return pairs of story and target that have to be compared, ``limit`` at most."""
        return [(a, t) for a, t in self._connection.execute(_UNWEIGHED, {"limit": limit})]

    def unweighed_around(self, article_id: str) -> list[tuple[str, str]]:
        """Return those of them that begin or end at a story."""
        return [
            (a, t) for a, t in self._connection.execute(_UNWEIGHED_AROUND, {"story": article_id})
        ]

    def stale(self, now: datetime) -> list[StaleCard]:
        """Return the cards whose targets are not what they were, the gone ones last."""
        moment = times.to_text(now)
        rows = self._connection.execute(_STALE, {"now": moment}).all()
        gone = self._connection.execute(_GONE).all()
        return [*(_stale(row, moment) for row in rows), *map(_gone, gone)]

    def embargoed(self, article_ids: Iterable[str], now: datetime) -> frozenset[str]:
        """Return which of those stories are under embargo."""
        values = {"ids": dumps(list(article_ids)), "now": times.to_text(now)}
        return frozenset(self._connection.scalars(_EMBARGOED, values))

    # Pages

    def behind(self) -> tuple[str, ...]:
        """Return the ids of published stories whose pages show old cards."""
        return tuple(self._connection.scalars(_BEHIND))

    def fall_behind(self, article_ids: Iterable[str]) -> None:
        """Note that the pages of those stories, where they are published, show old cards."""
        self._connection.execute(_FALL_BEHIND, {"ids": dumps(list(article_ids))})

    def catch_up(self, article_ids: Iterable[str]) -> None:
        """Note that pages were exported: they show their cards' targets as these are now."""
        values = {"ids": dumps(list(article_ids))}
        self._connection.execute(_CATCH_UP, values)
        self._connection.execute(_EXPORTED, values)


def _stale(row: Row[tuple[str, ...]], moment: str) -> StaleCard:
    fields = row._mapping  # noqa: SLF001 - SQLAlchemy's public name for a row as a mapping
    return StaleCard(
        article_id=fields["id"],
        article_headline=fields["own_headline"],
        article_status=Status(fields["own_status"]),
        target_id=fields["target"],
        was=CardNote(
            slug=fields["was_slug"],
            headline=fields["was_headline"],
            standfirst=fields["was_standfirst"],
            status=Status(fields["was_status"]),
        ),
        now=CardNote(
            slug=fields["slug"],
            headline=fields["headline"],
            standfirst=fields["standfirst"],
            status=Status(fields["status"]),
        ),
        embargoed=bool(fields["embargo"]) and fields["embargo"] > moment,
        own_title=fields["title"],
        own_teaser=fields["teaser"],
    )


def _gone(row: Row[tuple[str, str, str, str, str]]) -> StaleCard:
    slug = row.address.removeprefix("gone:")
    return StaleCard(
        article_id=row.id,
        article_headline=row.headline,
        article_status=Status(row.status),
        target_id=None,
        was=CardNote(slug=slug, headline=row.title),
        now=CardNote(),
    )
