"""Publishing: stories of the library as files for readers and for other programs."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from itertools import islice
from pathlib import Path
from urllib.parse import quote

from editor_app.exchange import front_matter
from editor_app.exchange.details import RelatedNote, read_details
from editor_app.exchange.exporters import exporter_named
from editor_app.exchange.formats import Outgoing
from editor_app.exchange.names import NamePool, safe_name
from editor_app.exchange.page import RelatedCard, Site
from editor_app.exchange.pictures import MEDIA_ADDRESS
from editor_app.exchange.placing import place_each, place_many
from editor_app.model import workflow
from editor_app.model.article import Article, StorySummary
from editor_app.model.message import Message
from editor_app.model.story_link import LinkState, StoryLink
from editor_app.services import curating
from editor_app.store.library import Library
from editor_app.store.work import Work

Progress = Callable[[int, int], None]
"""Called with the number of stories done and the number of stories."""

ENOUGH_FOR_PROCESSES = 200
PAGES = frozenset({"html"})
"""The formats that readers see; who exports one has brought the page up to date."""


def cards(library: Library, article: Article, site: Site | None = None) -> tuple[RelatedCard, ...]:
    """Return the cards of "You May Also Like" that the page of ``article`` shows.

    Weak cards that nobody wants to keep are no part of it, nor is any that
    leads to a story that was spiked, withdrawn, held, deleted or embargoed.
    """
    with library.read() as work:
        return _cards(work, article.id, library.now(), {}, site or Site())


def export(
    library: Library,
    article_ids: Sequence[str],
    format_name: str,
    out: Path,
    site: Site | None = None,
    *,
    progress: Progress | None = None,
    remark: Callable[[Path, str], None] | None = None,
) -> tuple[Path, ...]:
    """Write stories into the folder ``out`` and return the file of each, in the same order.

    ``remark`` is called with a file and a line about it that a reader should
    know, such as that a passage was too complex to be formatted, or that the
    story is under embargo.
    Raises NotFound for a format or a story that is not there, UnwritableFile
    when a file cannot be written. Every file is there whole or not at all,
    and a story's page is written after everything it needs.
    """
    exporter = exporter_named(format_name)
    wanted = list(dict.fromkeys(article_ids))
    written: list[Path] = []
    notices: list[str] = []
    now = library.now()
    with library.read() as work:
        stories = _noted(_outgoing(work, wanted, site or Site(), now), notices, now)
        place = place_many if len(wanted) > ENOUGH_FOR_PROCESSES else place_each
        for placed in place(stories, exporter.name, out, library.media_folder):
            for notice in filter(None, (notices[len(written)], placed.notice)):
                if remark:
                    remark(placed.path, notice)
            written.append(placed.path)
            if progress:
                progress(len(written), len(wanted))
    if exporter.name in PAGES and not library.view_only:
        with library.write() as work:
            work.links.notes.catch_up(wanted)
    return tuple(written)


def _noted(stories: Iterator[Outgoing], notices: list[str], now: datetime) -> Iterator[Outgoing]:
    """Yield the stories, and note of each what to know before it goes out."""
    for story in stories:
        embargo = story.article.embargo
        held = embargo is not None and workflow.under_embargo(story.article, now)
        notices.append(
            Message("under embargo until {moment:%Y-%m-%d %H:%M %Z}", moment=embargo)
            if held
            else ""
        )
        yield story


def _outgoing(
    work: Work, article_ids: Sequence[str], site: Site, now: datetime
) -> Iterator[Outgoing]:
    """Yield the stories with all that exporters may ask, each under a file name of its own."""
    names = _file_names(work, article_ids)
    for article_id in article_ids:
        article = work.articles.get(article_id)
        yield Outgoing(
            article=replace(article, slug=names[article_id]),
            slug=article.slug,
            site=site,
            cards=_cards(work, article_id, now, names, site),
            related=tuple(_note(link, target) for link, target in _linked(work, article_id)),
            pictures=_pictures(work, article),
            known_slugs=_known_slugs(work, article.front_matter),
        )


def _file_names(work: Work, article_ids: Sequence[str]) -> dict[str, str]:
    """Return the file name of each story by id; no two are the same to any file system."""
    pool = NamePool()
    return {
        story.id: pool.claim(safe_name(story.slug, story.id))
        for story in work.articles.summaries(article_ids)
    }


def _known_slugs(work: Work, came_as: str) -> frozenset[str]:
    """Return the slugs of the library among the related stories that a head lists."""
    if "related" not in came_as.lower():
        return frozenset()
    listed = read_details(front_matter.split(came_as)[0].values).related
    slugs = {note.slug for note in listed if note.slug}
    return frozenset(slug for slug in slugs if work.articles.id_of_slug(slug) is not None)


def _linked(work: Work, article_id: str) -> Iterator[tuple[StoryLink, StorySummary | None]]:
    """Yield the cards of a story with the stories they lead to, None for an address outside."""
    placed = (LinkState.PLACED, LinkState.PINNED)
    links = [link for link in work.links.of(article_id) if link.state in placed]
    wanted = [link.target_id for link in links if link.target_id]
    targets = work.articles.summaries(wanted) if wanted else []
    by_id = {target.id: target for target in targets}
    for link in links:
        yield link, by_id.get(link.target_id or "")


def _cards(
    work: Work, article_id: str, now: datetime, names: Mapping[str, str], site: Site
) -> tuple[RelatedCard, ...]:
    """Return the cards that a page shows, as many as there is room for."""
    shown = islice(curating.shown_links(work, article_id, now), site.cards)
    return tuple(_card(link, target, names) for link, target in shown)


def _card(link: StoryLink, target: StorySummary | None, names: Mapping[str, str]) -> RelatedCard:
    if target is None:
        return RelatedCard(link.title or link.address, link.address, link.teaser)
    name = names.get(target.id) or safe_name(target.slug, target.id)
    return RelatedCard(
        title=link.title or target.headline or target.slug,
        href=f"{quote(name)}.html",
        teaser=link.teaser or target.standfirst,
        desk=target.desk,
        story_id=target.id,
    )


def _note(link: StoryLink, target: StorySummary | None) -> RelatedNote:
    slug = target.slug if target else ""
    return RelatedNote(slug, link.address, link.title, link.teaser)


def _pictures(work: Work, article: Article) -> dict[str, str]:
    """Return the name that each picture of a story came under."""
    shown = set(MEDIA_ADDRESS.findall(article.body))
    if article.lead_image:
        shown.add(article.lead_image.address)
    found = {address: work.media.find(address) for address in shown}
    return {address: media.original_name for address, media in found.items() if media}
