"""Stories in the library: add, load, save, remove, list."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Select, delete, func, insert, or_, select, update
from sqlalchemy.exc import IntegrityError

from editor_app.model.article import Article, Status, StorySummary
from editor_app.model.errors import NotFound, SlugTaken, Unstorable
from editor_app.store import values
from editor_app.store.engine import all_or_nothing
from editor_app.store.hashing import text_sha256
from editor_app.store.indexing import StoryIndex
from editor_app.store.notes import ChangeNotes
from editor_app.store.story_tags import StoryTags
from editor_app.store.tables import ArticleBodyRow, ArticleRow, AuthorRow, LibraryRow, TagRow

_SUMMARY = tuple(getattr(ArticleRow, name) for name in values.SUMMARY)


class Articles:
    """The stories. Only frozen values come out; ids are the handles."""

    def __init__(
        self, connection: Connection, notes: ChangeNotes, story_tags: StoryTags, index: StoryIndex
    ) -> None:
        self._connection = connection
        self._notes = notes
        self._story_tags = story_tags
        self._index = index

    def get(self, article_id: str) -> Article:
        """Return the story; NotFound if there is none of that id."""
        return self._load(ArticleRow.id == article_id, f"with the id {article_id}")

    def by_slug(self, slug: str) -> Article:
        """Return the story with that slug; NotFound if there is none."""
        return self._load(ArticleRow.slug == slug, f"with the slug “{slug}”")

    def has(self, article_id: str) -> bool:
        """Whether a story of that id is in the library."""
        return self._key(article_id) is not None

    def id_of_slug(self, slug: str) -> str | None:
        """Return the id of the story that has ``slug``, if any."""
        query = select(ArticleRow.id).where(ArticleRow.slug == slug)
        return self._connection.scalar(query)

    def slugs_starting(self, prefix: str) -> frozenset[str]:
        """Return every slug that starts with ``prefix``."""
        query = select(ArticleRow.slug).where(ArticleRow.slug.startswith(prefix, autoescape=True))
        return frozenset(self._connection.scalars(query))

    def count(self) -> int:
        """Return how many stories there are."""
        return self._connection.scalar(select(func.count()).select_from(ArticleRow)) or 0

    def ids(self) -> tuple[str, ...]:
        """Return the ids of all stories, last touched first."""
        query = select(ArticleRow.id).order_by(ArticleRow.touched.desc())
        return tuple(self._connection.scalars(query))

    def newest(self, limit: int | None = None) -> list[StorySummary]:
        """Return the stories, last touched first."""
        query = select(*_SUMMARY).order_by(ArticleRow.touched.desc()).limit(limit)
        return [values.summary(row) for row in self._connection.execute(query).mappings()]

    def summaries(self, article_ids: Iterable[str]) -> list[StorySummary]:
        """Return the summaries of those stories that exist, in the order asked for."""
        wanted = list(article_ids)
        query = select(*_SUMMARY).where(ArticleRow.id.in_(wanted))
        found = {row["id"]: row for row in self._connection.execute(query).mappings()}
        return [values.summary(found[one]) for one in wanted if one in found]

    def offered(
        self, article_ids: Iterable[str], *, statuses: Iterable[Status], now: datetime
    ) -> list[StorySummary]:
        """Return those of the stories with one of ``statuses`` and no embargo after ``now``."""
        query = select(*_SUMMARY).where(
            ArticleRow.id.in_(list(article_ids)),
            ArticleRow.status.in_([status.value for status in statuses]),
            or_(ArticleRow.embargo.is_(None), ArticleRow.embargo <= now),
        )
        return [values.summary(row) for row in self._connection.execute(query).mappings()]

    def each(self) -> Iterator[Article]:
        """Yield every story whole, last touched first; holds one in memory at a time."""
        for article_id in self.ids():
            yield self.get(article_id)

    def add(self, article: Article, words: str | None = None) -> Article:
        """Put a new story into the library, tags included, and return it as stored.

        A tag that the library knows by name or alias is that tag; an unknown
        one is created. ``words`` is the plain text of the body where the
        caller has it, so that it is not read from the Markdown once more.
        """
        with all_or_nothing(self._connection):  # a refused story leaves nothing in a batch
            key = self._insert(article, values.article_columns(article))
            self._write_text(key, article, new=True)
            self._write_authors(key, article.authors)
            self._index_words(key, article, words)
            if article.tags or article.lead_tag_id:
                self._story_tags.set(article.id, article.tags, article.lead_tag_id)
        self._notes.articles.add(article.id)
        return self.get(article.id)

    def save(self, article: Article) -> None:
        """Store the story's text and details; a story that is as stored is left untouched.

        Tags and the lead tag are not read from ``article``: a text that was
        typed while a tag was added must not take the tag away again.
        """
        stored = self.get(article.id)
        if _without_tags(stored) == _without_tags(article):
            return
        key = self._known_key(article.id)
        with all_or_nothing(self._connection):
            self._update(key, article, values.article_columns(article))
            if (stored.body, stored.front_matter) != (article.body, article.front_matter):
                self._write_text(key, article, new=False)
            if stored.authors != article.authors:
                self._write_authors(key, article.authors)
            if _indexed(stored) != _indexed(article):
                self._index_words(key, article)
        self._notes.articles.add(article.id)

    def touch(self, article_id: str, updated: datetime) -> None:
        """Make the story the last touched one, edited at the moment ``updated``."""
        self._connection.execute(
            update(ArticleRow)
            .where(ArticleRow.id == article_id)
            .values(touched=self._next_touch(), updated=updated)
        )
        self._notes.articles.add(article_id)

    def remove(self, article_ids: Iterable[str]) -> None:
        """Delete stories with all that hangs on them; ids that are not there are no error."""
        for article_id in article_ids:
            gone = self._connection.execute(delete(ArticleRow).where(ArticleRow.id == article_id))
            if gone.rowcount:
                self._notes.removed.add(article_id)

    def _load(self, condition: Any, described: str) -> Article:
        query: Select[Any] = (
            select(
                ArticleRow.__table__,
                ArticleBodyRow.body,
                ArticleBodyRow.front_matter,
                TagRow.id.label("lead_tag_id"),
            )
            .join(ArticleBodyRow, ArticleBodyRow.article_key == ArticleRow.key)
            .outerjoin(TagRow, TagRow.key == ArticleRow.lead_tag_key)
            .where(condition)
        )
        row = self._connection.execute(query).mappings().one_or_none()
        if row is None:
            raise NotFound(f"There is no story {described}.")
        authors = self._connection.scalars(
            select(AuthorRow.name)
            .where(AuthorRow.article_key == row["key"])
            .order_by(AuthorRow.position)
        )
        return values.article(
            row,
            authors=tuple(authors),
            tags=self._story_tags.of(row["id"]),
            lead_tag_id=row["lead_tag_id"],
        )

    def _key(self, article_id: str) -> int | None:
        return self._connection.scalar(select(ArticleRow.key).where(ArticleRow.id == article_id))

    def _known_key(self, article_id: str) -> int:
        key = self._key(article_id)
        if key is None:
            raise NotFound(f"There is no story with the id {article_id}.")
        return key

    def _insert(self, article: Article, columns: dict[str, Any]) -> int:
        self._refuse_taken_slug(article)
        row = columns | {"touched": self._next_touch(), "words": 0}
        try:
            inserted = self._connection.execute(
                insert(ArticleRow).values(row).returning(ArticleRow.key)
            )
        except IntegrityError:
            raise Unstorable(f"A story with the id {article.id} is there already.") from None
        return inserted.scalar_one()

    def _update(self, key: int, article: Article, columns: dict[str, Any]) -> None:
        self._refuse_taken_slug(article)
        self._connection.execute(
            update(ArticleRow)
            .where(ArticleRow.key == key)
            .values(columns | {"touched": self._next_touch()})
        )

    def _refuse_taken_slug(self, article: Article) -> None:
        if self.id_of_slug(article.slug) not in (None, article.id):
            raise SlugTaken(f"Another story already has the slug “{article.slug}”.")

    def _write_text(self, key: int, article: Article, *, new: bool) -> None:
        texts = {"body": article.body, "front_matter": article.front_matter}
        values.refuse_unstorable(texts)
        texts["body_sha256"] = text_sha256(article.body)
        if new:
            self._connection.execute(insert(ArticleBodyRow).values(article_key=key, **texts))
        else:
            self._connection.execute(
                update(ArticleBodyRow).where(ArticleBodyRow.article_key == key).values(texts)
            )

    def _write_authors(self, key: int, authors: Sequence[str]) -> None:
        for name in authors:
            values.refuse_unstorable({"byline": name})
        self._connection.execute(delete(AuthorRow).where(AuthorRow.article_key == key))
        if authors:
            rows = [
                {"article_key": key, "position": position, "name": name}
                for position, name in enumerate(authors)
            ]
            self._connection.execute(insert(AuthorRow), rows)

    def _index_words(self, key: int, article: Article, words: str | None = None) -> None:
        self._index.put(
            key,
            headline=article.headline,
            standfirst=article.standfirst,
            body=article.body,
            words=words,
        )

    def _next_touch(self) -> int:
        query = update(LibraryRow).values(touched=LibraryRow.touched + 1)
        return int(self._connection.execute(query.returning(LibraryRow.touched)).scalar_one())


def _without_tags(article: Article) -> Article:
    return replace(article, tags=(), lead_tag_id=None)


def _indexed(article: Article) -> tuple[object, ...]:
    return article.headline, article.standfirst, article.body, article.authors
