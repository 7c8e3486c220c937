"""Keeps the searchable plain text of each story, in the same transaction as the story."""

from collections.abc import Iterable

from sqlalchemy import Connection, select, update
from sqlalchemy.dialects.sqlite import insert

from editor_app.markup.statistics import count_words
from editor_app.markup.to_text import plain_text
from editor_app.model.errors import TooComplex
from editor_app.store.tables import (
    ArticleBodyRow,
    ArticleRow,
    ArticleTagRow,
    AuthorRow,
    SearchTextRow,
    TagAliasRow,
    TagRow,
)


class StoryIndex:
    """The writing side of search: what each story says, in plain words."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def put(
        self, key: int, *, headline: str, standfirst: str, body: str, words: str | None = None
    ) -> None:
        """Index what the story says now, its body in Markdown, and note how many words it has.

        ``words`` are those of the body where the caller has them already.
        """
        body = searchable(body) if words is None else _without_nul(words)
        texts = {
            "headline": _without_nul(headline),
            "standfirst": _without_nul(standfirst),
            "body": body,
            "names": self._names(key),
        }
        statement = insert(SearchTextRow).values(article_key=key, **texts)
        self._connection.execute(
            statement.on_conflict_do_update(index_elements=["article_key"], set_=texts)
        )
        self._connection.execute(
            update(ArticleRow).where(ArticleRow.key == key).values(words=count_words(body))
        )

    def refresh_names(self, keys: Iterable[int]) -> None:
        """Index the bylines and tags of those stories anew."""
        for key in keys:
            self._connection.execute(
                update(SearchTextRow)
                .where(SearchTextRow.article_key == key)
                .values(names=self._names(key))
            )

    def rebuild(self) -> None:
        """Read every story anew and make the index of nothing else."""
        self._connection.exec_driver_sql("INSERT INTO story_index(story_index) VALUES ('rebuild')")
        query = select(
            ArticleRow.key, ArticleRow.headline, ArticleRow.standfirst, ArticleBodyRow.body
        ).join(ArticleBodyRow, ArticleBodyRow.article_key == ArticleRow.key)
        for key, headline, standfirst, body in self._connection.execute(query).all():
            self.put(key, headline=headline, standfirst=standfirst, body=body)

    def _names(self, key: int) -> str:
        on_story = ArticleTagRow.tag_key == TagRow.key, ArticleTagRow.article_key == key
        queries = (
            select(AuthorRow.name).where(AuthorRow.article_key == key).order_by(AuthorRow.position),
            select(TagRow.name).where(*on_story).order_by(ArticleTagRow.position),
            select(TagAliasRow.name)
            .join(TagRow, TagRow.key == TagAliasRow.tag_key)
            .where(*on_story)
            .order_by(TagAliasRow.key),
        )
        names = [name for query in queries for name in self._connection.scalars(query)]
        return _without_nul("\n".join(names))


def searchable(markdown: str) -> str:
    """Return the words of a body; a body too complex to read as Markdown is searched as typed."""
    try:
        text = plain_text(markdown)
    except TooComplex:
        text = markdown
    return _without_nul(text)


def _without_nul(text: str) -> str:
    # SQLite's own text functions, and so the index, stop at the first NUL.
    return text.replace("\x00", " ")
