"""Keeps the searchable plain text of each story, in the same transaction as the story."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import BindParameter, Connection, bindparam, insert, select, update

from editor_app.markup.statistics import count_words
from editor_app.markup.telling_words import uses
from editor_app.model.tag import Tag
from editor_app.store.progress import Progress
from editor_app.store.reading import WordReader
from editor_app.store.signatures import Signatures, Uses, signature
from editor_app.store.tables import (
    ArticleBodyRow,
    ArticleRow,
    ArticleTagRow,
    AuthorRow,
    SearchTextRow,
)
from editor_app.store.tag_tables import TagAliasRow, TagRow

_ADD = insert(SearchTextRow)
_CHANGE = update(SearchTextRow).where(SearchTextRow.article_key == bindparam("story"))
_COUNT = update(ArticleRow).where(ArticleRow.key == bindparam("story"))
_WANTED: BindParameter[Sequence[int]] = bindparam("stories", expanding=True)
_NAMES = (
    select(AuthorRow.article_key, AuthorRow.name)
    .where(AuthorRow.article_key.in_(_WANTED))
    .order_by(AuthorRow.article_key, AuthorRow.position),
    select(ArticleTagRow.article_key, TagRow.name)
    .join(TagRow, TagRow.key == ArticleTagRow.tag_key)
    .where(ArticleTagRow.article_key.in_(_WANTED))
    .order_by(ArticleTagRow.article_key, ArticleTagRow.position),
    select(ArticleTagRow.article_key, TagAliasRow.name)
    .join(TagAliasRow, TagAliasRow.tag_key == ArticleTagRow.tag_key)
    .where(ArticleTagRow.article_key.in_(_WANTED))
    .order_by(ArticleTagRow.article_key, ArticleTagRow.position, TagAliasRow.key),
)
_AT_ONCE = 200
"""Stories whose names are read by one statement, and between two words of how far it is."""
_INDEXED = select(SearchTextRow.article_key)
_STORIES = select(
    ArticleRow.key, ArticleRow.headline, ArticleRow.standfirst, ArticleBodyRow.body
).join(ArticleBodyRow, ArticleBodyRow.article_key == ArticleRow.key)


@dataclass(frozen=True, slots=True)
class Words:
    """What a story says, as plain text, and how many words its body has."""

    headline: str
    standfirst: str
    body: str
    count: int


class StoryIndex:
    """The writing side of search: what each story says, in plain words.

    ``progress`` hears how far the names of many stories are indexed; what it raises ends that.
    """

    def __init__(
        self, connection: Connection, reader: WordReader, progress: Progress | None = None
    ) -> None:
        self._connection = connection
        self._reader = reader
        self._progress = progress
        self._signatures = Signatures(connection)

    def words(self, headline: str, standfirst: str, body: str, text: str | None = None) -> Words:
        """Return what a story says whose body is Markdown; ``text`` is its plain text, if known."""
        if text is None:
            text = self._reader.read(body)
        return Words(
            headline=_without_nul(headline),
            standfirst=_without_nul(standfirst),
            body=_without_nul(text),
            count=count_words(text),
        )

    def add(self, key: int, words: Words, authors: Iterable[str], tags: Iterable[Tag]) -> None:
        """Index a new story."""
        row = _columns(words) | {"names": _names(authors, tags), "article_key": key}
        self._connection.execute(_ADD, row)
        self._sign(key, words)

    def change(self, key: int, words: Words, authors: Iterable[str], tags: Iterable[Tag]) -> None:
        """Index what the story says now."""
        row = _columns(words) | {"names": _names(authors, tags), "story": key}
        self._connection.execute(_CHANGE, row)
        self._sign(key, words)

    def forget(self, key: int) -> None:
        """Take a story that is about to be deleted out of what is counted over all stories."""
        self._signatures.forget(key)

    def refresh_names(self, keys: Iterable[int]) -> None:
        """Index the bylines and tags of those stories anew."""
        wanted = list(keys)
        for done in range(0, len(wanted), _AT_ONCE):
            if self._progress is not None and len(wanted) > 1:
                self._progress(done, len(wanted))
            names = self._stored_names(wanted[done : done + _AT_ONCE])
            rows = [{"story": key, "names": joined} for key, joined in names.items()]
            self._connection.execute(_CHANGE, rows)

    def rebuild(self, progress: Progress | None = None) -> None:
        """Read every story anew and make the index of nothing else."""
        self._connection.exec_driver_sql("INSERT INTO story_index(story_index) VALUES ('rebuild')")
        indexed = frozenset(self._connection.scalars(_INDEXED))
        self._signatures.clear()
        stories = self._connection.execute(_STORIES).all()
        signed = {}
        names: dict[int, str] = {}
        for done, (key, *texts) in enumerate(stories, start=1):
            if key not in names:
                names = self._stored_names(
                    [row[0] for row in stories[done - 1 : done - 1 + _AT_ONCE]]
                )
            words = self.words(*texts)
            row = _columns(words) | {"names": names[key]}
            if key in indexed:
                self._connection.execute(_CHANGE, row | {"story": key})
            else:
                self._connection.execute(_ADD, row | {"article_key": key})
            self._connection.execute(_COUNT, {"story": key, "words": words.count})
            signed[key] = _signature(words)
            if progress:
                progress(done, len(stories))
        self._signatures.add(signed)

    def _sign(self, key: int, words: Words) -> None:
        self._signatures.put(key, _signature(words))

    def _stored_names(self, keys: Sequence[int]) -> dict[int, str]:
        found: dict[int, list[str]] = {key: [] for key in keys}
        for query in _NAMES:
            for key, name in self._connection.execute(query, {"stories": keys}):
                found[key].append(name)
        return {key: _joined(names) for key, names in found.items()}


def _signature(words: Words) -> Uses:
    return signature(uses(words.headline, words.standfirst, words.body))


def _columns(words: Words) -> dict[str, str | int]:
    return {"headline": words.headline, "standfirst": words.standfirst, "body": words.body}


def _names(authors: Iterable[str], tags: Iterable[Tag]) -> str:
    tags = tuple(tags)
    others = (name for tag in tags for name in (*tag.aliases, *tag.former))
    return _joined([*authors, *(tag.name for tag in tags), *others])


def _joined(names: Iterable[str]) -> str:
    return _without_nul("\n".join(names))


def _without_nul(text: str) -> str:
    # SQLite's own text functions, and so the index, stop at the first NUL.
    return text.replace("\x00", " ")
