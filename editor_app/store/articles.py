"""Stories in the library: add, load, save, touch, remove."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Select, bindparam, delete, insert, select, update

from editor_app.model.article import Article, StorySummary
from editor_app.model.errors import NotFound, SlugTaken, Unstorable
from editor_app.store import values
from editor_app.store.engine import all_or_nothing
from editor_app.store.hashing import text_sha256
from editor_app.store.indexing import StoryIndex
from editor_app.store.listing import Listing
from editor_app.store.notes import ChangeNotes
from editor_app.store.revisions import drop_unused_texts
from editor_app.store.story_tags import StoryTags
from editor_app.store.tables import ArticleBodyRow, ArticleRow, AuthorRow, LibraryRow
from editor_app.store.tag_tables import TagRow

# Statements are made once: building them anew would cost more than running them.
_STORY = (
    select(
        ArticleRow.__table__,
        ArticleBodyRow.body,
        ArticleBodyRow.front_matter,
        TagRow.id.label("lead_tag_id"),
    )
    .join(ArticleBodyRow, ArticleBodyRow.article_key == ArticleRow.key)
    .outerjoin(TagRow, TagRow.key == ArticleRow.lead_tag_key)
)
_BY_ID = _STORY.where(ArticleRow.id == bindparam("wanted"))
_BY_SLUG = _STORY.where(ArticleRow.slug == bindparam("wanted"))
_KEY = select(ArticleRow.key).where(ArticleRow.id == bindparam("wanted"))
_ID_OF_SLUG = select(ArticleRow.id).where(ArticleRow.slug == bindparam("wanted"))
_AUTHORS = (
    select(AuthorRow.name)
    .where(AuthorRow.article_key == bindparam("story"))
    .order_by(AuthorRow.position)
)
_NEXT_TOUCH = (
    update(LibraryRow)
    .values(touched=LibraryRow.touched + bindparam("edits"))
    .returning(LibraryRow.touched)
)
_ADD = insert(ArticleRow).returning(ArticleRow.key)
_CHANGE = update(ArticleRow).where(ArticleRow.key == bindparam("story"))
_TOUCH = update(ArticleRow).where(ArticleRow.id == bindparam("story"))
_ADD_BODY = insert(ArticleBodyRow)
_CHANGE_BODY = update(ArticleBodyRow).where(ArticleBodyRow.article_key == bindparam("story"))
_ADD_AUTHORS = insert(AuthorRow)
_DROP_AUTHORS = delete(AuthorRow).where(AuthorRow.article_key == bindparam("story"))
_REMOVE = delete(ArticleRow).where(ArticleRow.id == bindparam("wanted"))


class Articles(Listing):
    """The stories. Only frozen values come out; ids are the handles."""

    def __init__(
        self, connection: Connection, notes: ChangeNotes, story_tags: StoryTags, index: StoryIndex
    ) -> None:
        super().__init__(connection)
        self._notes = notes
        self._story_tags = story_tags
        self._index = index

    def get(self, article_id: str) -> Article:
        """Return the story; NotFound if there is none of that id."""
        return self._load(_BY_ID, article_id, f"with the id {article_id}")[1]

    def by_slug(self, slug: str) -> Article:
        """Return the story with that slug; NotFound if there is none."""
        return self._load(_BY_SLUG, slug, f"with the slug “{slug}”")[1]

    def each(self) -> Iterator[Article]:
        """Yield every story whole, last touched first; holds one in memory at a time."""
        for article_id in self.ids():
            yield self.get(article_id)

    def has(self, article_id: str) -> bool:
        """Whether a story of that id is in the library."""
        return self._connection.scalar(_KEY, {"wanted": article_id}) is not None

    def id_of_slug(self, slug: str) -> str | None:
        """Return the id of the story that has ``slug``, if any."""
        return self._connection.scalar(_ID_OF_SLUG, {"wanted": slug})

    def add(self, article: Article, words: str | None = None) -> Article:
        """Put a new story into the library, tags included, and return it as stored.

        A tag that the library knows by id, name or alias is that tag; an
        unknown one is created. ``words`` is the plain text of the body where
        the caller has it, so that it is not read from the Markdown once more.
        """
        columns = values.article_columns(article)
        texts = _texts(article)
        said = self._index.words(article.headline, article.standfirst, article.body, words)
        self._refuse_taken(article)
        with all_or_nothing(self._connection):  # a refused story leaves nothing in a batch
            row = columns | {"touched": self._next_touch(), "words": said.count}
            key = self._connection.execute(_ADD, row).scalar_one()
            self._connection.execute(_ADD_BODY, texts | {"article_key": key})
            self._write_authors(key, article.authors)
            tags, lead = self._story_tags.put_on_new(key, article.tags, article.lead_tag_id)
            self._index.add(key, said, article.authors, tags)
        self._notes.articles.add(article.id)
        return values.as_stored(article, tags, lead)

    def save(self, article: Article, *, edited: datetime | None = None) -> None:
        """Store the story's text and details; a story that is as stored is left untouched.

        When ``edited`` is given, that is the moment of the edit, whatever the
        story itself says. Tags and the lead tag are not read from ``article``:
        a text that was typed while a tag was added must not take the tag away.
        """
        key, stored = self._load(_BY_ID, article.id, f"with the id {article.id}")
        if edited is not None:
            article = replace(article, updated=stored.updated)
        article = replace(article, tags=stored.tags, lead_tag_id=stored.lead_tag_id)
        if article == stored:
            return
        if edited is not None:
            article = replace(article, updated=edited)
        if article.slug != stored.slug:
            self._refuse_taken_slug(article)
        with all_or_nothing(self._connection):
            self._change(key, stored, article)
        self._notes.articles.add(article.id)

    def amend(self, stories: Iterable[StorySummary]) -> None:
        """Give stories the status, desk, publish date and moment of the last edit said here.

        Each becomes the last touched one in turn; ids that are not there are no
        error. Nothing of this is found by words, so no index is written.
        """
        wanted = list(stories)
        touched = self._next_touch(len(wanted)) - len(wanted) if wanted else 0
        rows = [
            {
                "story": one.id,
                "status": one.status.value,
                "desk": one.desk,
                "published": one.published,
                "updated": one.updated,
                "touched": touched + number,
            }
            for number, one in enumerate(wanted, start=1)
        ]
        for desk in {one.desk for one in wanted}:
            values.refuse_unstorable({"desk": desk})
        if rows:
            self._connection.execute(_TOUCH, rows)
            self._notes.articles.update(one.id for one in wanted)

    def touch(self, article_id: str, updated: datetime) -> None:
        """Make the story the last touched one, edited at the moment ``updated``."""
        row = {"story": article_id, "touched": self._next_touch(), "updated": updated}
        self._connection.execute(_TOUCH, row)
        self._notes.articles.add(article_id)

    def remove(self, article_ids: Iterable[str]) -> None:
        """Delete stories with all that hangs on them; ids that are not there are no error."""
        for article_id in article_ids:
            key = self._connection.scalar(_KEY, {"wanted": article_id})
            if key is not None:
                self._index.forget(key)
                self._connection.execute(_REMOVE, {"wanted": article_id})
                self._notes.removed.add(article_id)
        drop_unused_texts(self._connection)

    def _load(self, query: Select[Any], wanted: str, described: str) -> tuple[int, Article]:
        row = self._connection.execute(query, {"wanted": wanted}).mappings().one_or_none()
        if row is None:
            raise NotFound("There is no story {described}.", described=described)
        key = row["key"]
        story = values.article(
            row,
            authors=tuple(self._connection.scalars(_AUTHORS, {"story": key})),
            tags=self._story_tags.on(key),
            lead_tag_id=row["lead_tag_id"],
        )
        return key, story

    def _change(self, key: int, stored: Article, article: Article) -> None:
        row: dict[str, Any] = values.article_columns(article)
        row |= {"story": key, "touched": self._next_touch()}
        if _said(stored) != _said(article):
            words = self._index.words(article.headline, article.standfirst, article.body)
            row["words"] = words.count
            self._index.change(key, words, article.authors, article.tags)
        self._connection.execute(_CHANGE, row)
        if (stored.body, stored.front_matter) != (article.body, article.front_matter):
            self._connection.execute(_CHANGE_BODY, _texts(article) | {"story": key})
        if stored.authors != article.authors:
            self._connection.execute(_DROP_AUTHORS, {"story": key})
            self._write_authors(key, article.authors)

    def _refuse_taken(self, article: Article) -> None:
        self._refuse_taken_slug(article)
        if self.has(article.id):
            raise Unstorable("A story with the id {id} is there already.", id=article.id)

    def _refuse_taken_slug(self, article: Article) -> None:
        if self.id_of_slug(article.slug) not in (None, article.id):
            raise SlugTaken("Another story already has the slug “{slug}”.", slug=article.slug)

    def _write_authors(self, key: int, authors: Sequence[str]) -> None:
        rows = [
            {"article_key": key, "position": position, "name": name}
            for position, name in enumerate(authors)
        ]
        for row in rows:
            values.refuse_unstorable({"byline": row["name"]})
        if rows:
            self._connection.execute(_ADD_AUTHORS, rows)

    def _next_touch(self, edits: int = 1) -> int:
        """Return the number of the last one of so many edits."""
        return self._connection.execute(_NEXT_TOUCH, {"edits": edits}).scalar_one()


def _texts(article: Article) -> dict[str, str]:
    texts = {"body": article.body, "front_matter": article.front_matter}
    values.refuse_unstorable(texts)
    return texts | {"body_sha256": text_sha256(article.body)}


def _said(article: Article) -> tuple[object, ...]:
    """Return what of a story can be searched, tags aside."""
    return article.headline, article.standfirst, article.body, article.authors
