"""The tables of a library, typed; only the store reads or writes them."""

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint, desc
from sqlalchemy.orm import Mapped, mapped_column

from editor_app.store.columns import STRICT, Base


class LibraryRow(Base):
    """One row about the library itself. ``touched`` is the last number the edit counter gave."""

    __tablename__ = "library"
    __table_args__ = (CheckConstraint("key = 1", name="only_one"), STRICT)

    key: Mapped[int] = mapped_column(primary_key=True)
    id: Mapped[str]
    created: Mapped[datetime]
    touched: Mapped[int]


class ArticleRow(Base):
    """A story without its text, which lies apart so that lists stay quick.

    ``touched`` orders stories by last edit without asking any clock.
    """

    __tablename__ = "articles"
    __table_args__ = (
        Index("ix_articles_edited", desc("updated"), desc("touched"), "status"),
        STRICT,
    )

    key: Mapped[int] = mapped_column(primary_key=True)
    id: Mapped[str] = mapped_column(unique=True)
    slug: Mapped[str] = mapped_column(unique=True)
    touched: Mapped[int] = mapped_column(unique=True)
    headline: Mapped[str]
    standfirst: Mapped[str]
    kicker: Mapped[str]
    words: Mapped[int]
    status: Mapped[str]
    desk: Mapped[str] = mapped_column(index=True)
    dateline: Mapped[str]
    language: Mapped[str]
    created: Mapped[datetime]
    updated: Mapped[datetime]
    published: Mapped[datetime | None]
    embargo: Mapped[datetime | None]
    lead_address: Mapped[str | None]
    lead_alt: Mapped[str]
    lead_caption: Mapped[str]
    lead_credit: Mapped[str]
    lead_width: Mapped[int | None]
    lead_height: Mapped[int | None]
    search_title: Mapped[str]
    description: Mapped[str]
    canonical: Mapped[str]
    lead_tag_key: Mapped[int | None] = mapped_column(
        ForeignKey("tags.key", ondelete="SET NULL"), index=True
    )
    goal: Mapped[int] = mapped_column(server_default="0")


class BinnedRow(Base):
    """A story in the bin: since when, and the status it ``was`` in before."""

    __tablename__ = "binned"
    __table_args__ = (STRICT,)

    article_key: Mapped[int] = mapped_column(
        ForeignKey("articles.key", ondelete="CASCADE"), primary_key=True
    )
    since: Mapped[datetime]
    was: Mapped[str]


class ArticleBodyRow(Base):
    """The text of a story as written, with the hash that proves it is still that text."""

    __tablename__ = "article_bodies"
    __table_args__ = (STRICT,)

    article_key: Mapped[int] = mapped_column(
        ForeignKey("articles.key", ondelete="CASCADE"), primary_key=True
    )
    body: Mapped[str]
    body_sha256: Mapped[str]
    front_matter: Mapped[str]


class SearchTextRow(Base):
    """The plain text of a story as the full-text index saw it; the index reads it from here."""

    __tablename__ = "search_texts"
    __table_args__ = (STRICT,)

    article_key: Mapped[int] = mapped_column(
        ForeignKey("articles.key", ondelete="CASCADE"), primary_key=True
    )
    headline: Mapped[str]
    standfirst: Mapped[str]
    body: Mapped[str]
    names: Mapped[str]


class SignatureRow(Base):
    """The terms that a story uses, with how much, packed as ``store.signatures`` says."""

    __tablename__ = "signatures"
    __table_args__ = (STRICT,)

    article_key: Mapped[int] = mapped_column(
        ForeignKey("articles.key", ondelete="CASCADE"), primary_key=True
    )
    uses: Mapped[bytes]


class TermRow(Base):
    """In how many signatures a term occurs. ``id`` is the number that stands for it."""

    __tablename__ = "terms"
    __table_args__ = (STRICT,)

    id: Mapped[int] = mapped_column(primary_key=True)
    stories: Mapped[int]


class PostingRow(Base):
    """A story that uses a term much; ``share`` is what ``store.postings`` says."""

    __tablename__ = "postings"
    __table_args__ = (STRICT | {"sqlite_with_rowid": False},)

    term: Mapped[int] = mapped_column(primary_key=True)
    article_key: Mapped[int] = mapped_column(primary_key=True)
    share: Mapped[int]


class AuthorRow(Base):
    """One name of a byline."""

    __tablename__ = "authors"
    __table_args__ = (STRICT,)

    article_key: Mapped[int] = mapped_column(
        ForeignKey("articles.key", ondelete="CASCADE"), primary_key=True
    )
    position: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(index=True)


class ArticleTagRow(Base):
    """A tag on a story, in the story's own order."""

    __tablename__ = "article_tags"
    __table_args__ = (STRICT,)

    article_key: Mapped[int] = mapped_column(
        ForeignKey("articles.key", ondelete="CASCADE"), primary_key=True
    )
    tag_key: Mapped[int] = mapped_column(
        ForeignKey("tags.key", ondelete="CASCADE"), primary_key=True, index=True
    )
    position: Mapped[int]


class StoryLinkRow(Base):
    """A card of "You May Also Like", or a remembered refusal."""

    __tablename__ = "story_links"
    __table_args__ = (
        UniqueConstraint("article_key", "target_key", name="one_link_a_target"),
        CheckConstraint("(target_key IS NULL) = (address <> '')", name="target_or_address"),
        STRICT,
    )

    key: Mapped[int] = mapped_column(primary_key=True)
    article_key: Mapped[int] = mapped_column(
        ForeignKey("articles.key", ondelete="CASCADE"), index=True
    )
    position: Mapped[int]
    target_key: Mapped[int | None] = mapped_column(
        ForeignKey("articles.key", ondelete="CASCADE"), index=True
    )
    address: Mapped[str]
    title: Mapped[str]
    teaser: Mapped[str]
    state: Mapped[str]


class SourceRow(Base):
    """Who is quoted in a story, and from where."""

    __tablename__ = "sources"
    __table_args__ = (STRICT,)

    article_key: Mapped[int] = mapped_column(
        ForeignKey("articles.key", ondelete="CASCADE"), primary_key=True
    )
    position: Mapped[int] = mapped_column(primary_key=True)
    outlet: Mapped[str]
    address: Mapped[str]
    who: Mapped[str]
    quotation: Mapped[str]


class RevisionTextRow(Base):
    """The text of one or more revisions, packed by zlib."""

    __tablename__ = "revision_texts"
    __table_args__ = (STRICT,)

    sha256: Mapped[str] = mapped_column(primary_key=True)
    packed: Mapped[bytes]


class RevisionRow(Base):
    """A story as it stood at one moment; ``body_sha256`` leads to its text."""

    __tablename__ = "revisions"
    __table_args__ = (
        UniqueConstraint("article_key", "number", name="numbers_grow_by_story"),
        STRICT,
    )

    key: Mapped[int] = mapped_column(primary_key=True)
    article_key: Mapped[int] = mapped_column(ForeignKey("articles.key", ondelete="CASCADE"))
    number: Mapped[int]
    created: Mapped[datetime]
    label: Mapped[str]
    headline: Mapped[str]
    standfirst: Mapped[str]
    body_sha256: Mapped[str] = mapped_column(ForeignKey("revision_texts.sha256"), index=True)
    reason: Mapped[str]


class MediaRow(Base):
    """A file beside the library, named after the hash of its bytes."""

    __tablename__ = "media"
    __table_args__ = (STRICT,)

    sha256: Mapped[str] = mapped_column(primary_key=True)
    suffix: Mapped[str]
    size: Mapped[int]
    original_name: Mapped[str]
    width: Mapped[int | None]
    height: Mapped[int | None]


class SavedSearchRow(Base):
    """A query with a name."""

    __tablename__ = "saved_searches"
    __table_args__ = (STRICT,)

    key: Mapped[int] = mapped_column(primary_key=True)
    id: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str]
    query: Mapped[str]
    position: Mapped[int]
