"""Tables of what is noted beside stories: on their cards, on their sources, on their pages."""

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from editor_app.store.columns import STRICT, Base


class CardNoteRow(Base):
    """What is known of one card: whether it is weak, and its target as it was last looked at.

    ``weak`` is NULL while nobody has compared the two stories as they are now.
    """

    __tablename__ = "card_notes"
    __table_args__ = (STRICT,)

    article_key: Mapped[int] = mapped_column(
        ForeignKey("articles.key", ondelete="CASCADE"), primary_key=True
    )
    target_key: Mapped[int] = mapped_column(
        ForeignKey("articles.key", ondelete="CASCADE"), primary_key=True, index=True
    )
    weak: Mapped[int | None]
    slug: Mapped[str]
    headline: Mapped[str]
    standfirst: Mapped[str]
    status: Mapped[str]


class PageBehindRow(Base):
    """A published story whose page shows cards that have changed since it was exported."""

    __tablename__ = "pages_behind"
    __table_args__ = (STRICT,)

    article_key: Mapped[int] = mapped_column(
        ForeignKey("articles.key", ondelete="CASCADE"), primary_key=True
    )


class SourceCheckRow(Base):
    """That a story was read for its sources, by which edition of the reader, and what is open.

    ``unlinked`` counts the quotations that name an outlet without a link.
    """

    __tablename__ = "source_checks"
    __table_args__ = (STRICT,)

    article_key: Mapped[int] = mapped_column(
        ForeignKey("articles.key", ondelete="CASCADE"), primary_key=True
    )
    edition: Mapped[int]
    unlinked: Mapped[int]


class WaivedSourceRow(Base):
    """A quotation that needs no link, by the mark it is known by."""

    __tablename__ = "waived_sources"
    __table_args__ = (STRICT,)

    article_key: Mapped[int] = mapped_column(
        ForeignKey("articles.key", ondelete="CASCADE"), primary_key=True
    )
    mark: Mapped[str] = mapped_column(primary_key=True)
