"""The tables about tags, typed; only the store reads or writes them."""

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from editor_app.store.columns import STRICT, Base


class TagRow(Base):
    """A tag. ``folded`` is the name as compared: case away, accents kept."""

    __tablename__ = "tags"
    __table_args__ = (STRICT,)

    key: Mapped[int] = mapped_column(primary_key=True)
    id: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str]
    folded: Mapped[str] = mapped_column(unique=True)
    kind: Mapped[str]
    description: Mapped[str]
    parent_key: Mapped[int | None] = mapped_column(
        ForeignKey("tags.key", ondelete="SET NULL"), index=True
    )
    uri: Mapped[str] = mapped_column(server_default="")


class TagAliasRow(Base):
    """Another name of a tag; ``former`` is 1 for one that it no longer goes by, else 0."""

    __tablename__ = "tag_aliases"
    __table_args__ = (STRICT,)

    key: Mapped[int] = mapped_column(primary_key=True)
    tag_key: Mapped[int] = mapped_column(ForeignKey("tags.key", ondelete="CASCADE"), index=True)
    name: Mapped[str]
    folded: Mapped[str] = mapped_column(unique=True)
    former: Mapped[int] = mapped_column(server_default="0")


class TagsApartRow(Base):
    """Two tags that look alike and are not the same; ``one_key`` is the smaller."""

    __tablename__ = "tags_apart"
    __table_args__ = (STRICT,)

    one_key: Mapped[int] = mapped_column(
        ForeignKey("tags.key", ondelete="CASCADE"), primary_key=True
    )
    other_key: Mapped[int] = mapped_column(
        ForeignKey("tags.key", ondelete="CASCADE"), primary_key=True, index=True
    )


class RefusedNameRow(Base):
    """A name that is not to be offered as a tag of a story again, nor called misspelled there."""

    __tablename__ = "refused_names"
    __table_args__ = (STRICT,)

    article_key: Mapped[int] = mapped_column(
        ForeignKey("articles.key", ondelete="CASCADE"), primary_key=True
    )
    folded: Mapped[str] = mapped_column(primary_key=True)
