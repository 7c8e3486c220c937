"""Sourcing: whom a story quotes, from which outlet, and what still lacks a link.

A story is read when its text is saved, in the same transaction. What was found
is kept, so that stories with open quotations can be searched for.
"""

from dataclasses import dataclass

from editor_app.markup.attribution_edit import attribute, link_outlet
from editor_app.markup.quotations import quotations
from editor_app.model.article import Article
from editor_app.model.changes import Changes
from editor_app.model.quotation import Quotation
from editor_app.model.source import Source
from editor_app.store.library import Library
from editor_app.store.work import Work

EDITION = 1
"""Grows when the reader of stories learns something; every story is then read again."""

_AT_ONCE = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Sourced:
    """A quotation, and whether somebody said that it needs no link."""

    quotation: Quotation
    waived: bool = False

    @property
    def is_open(self) -> bool:
        """Whether an outlet is named without a link, and one is wanted."""
        return self.quotation.unlinked and not self.waived


def sources(library: Library, article: Article) -> tuple[Sourced, ...]:
    """Return what a story quotes as it stands in ``article``, saved or not, in order."""
    with library.read() as work:
        known, waived = work.sources.notes.outlets(), work.sources.notes.waived(article.id)
    return tuple(
        Sourced(quotation=one, waived=one.mark in waived)
        for one in quotations(article.body, article.language, known)
    )


def quotation_at(article: Article, place: int) -> Quotation | None:
    """Return the quotation around a place in a story's body."""
    for one in quotations(article.body, article.language):
        if one.at[0] <= place <= max(one.at[1], (one.said_at or one.at)[1]):
            return one
    return None


def waive(library: Library, article_id: str, mark: str, *, on: bool = True) -> Changes:
    """Remember that a quotation needs no link, or with ``on`` false that it does."""
    with library.write() as work:
        if on:
            work.sources.notes.waive(article_id, [mark])
        else:
            work.sources.notes.want(article_id, mark)
        _read(work, work.articles.get(article_id))
    return Changes(articles=frozenset({article_id}))


def amended(body: str, quotation: Quotation, wanted: Quotation) -> str:
    """Return a body that says of one of its quotations what ``wanted`` does, and else is the same.

    Raises StandfirstError where the text cannot be changed that way.
    """
    line = (wanted.who, wanted.role, wanted.outlet)
    if line == (quotation.who, quotation.role, quotation.outlet) and quotation.outlet_at:
        change = link_outlet(body, quotation, wanted.address)
    else:
        change = attribute(body, quotation, wanted)
    return change.applied(body)


def settle(work: Work, article: Article) -> None:
    """Read a story for its sources unless it has been read as it is now."""
    if work.sources.notes.edition(article.id) < EDITION:
        _read(work, article)


def catch_up(library: Library) -> bool:
    """Read some of the stories that nobody has read; return whether there are more."""
    if library.view_only:
        return False
    with library.write() as work:
        unread = work.sources.notes.unread(EDITION, _AT_ONCE)
        for article_id in unread:
            _read(work, work.articles.get(article_id))
    return len(unread) == _AT_ONCE


def _read(work: Work, article: Article) -> None:
    waived = work.sources.notes.waived(article.id)
    found = quotations(article.body, article.language, work.sources.notes.outlets())
    work.sources.set(article.id, [_source(one) for one in found if one.who or one.outlet])
    unlinked = sum(one.unlinked and one.mark not in waived for one in found)
    work.sources.notes.read(article.id, EDITION, unlinked)


def _source(one: Quotation) -> Source:
    who = f"{one.who}, {one.role}" if one.who and one.role else one.who
    return Source(
        outlet="" if one.above else one.outlet, address=one.address, who=who, quotation=one.words
    )
