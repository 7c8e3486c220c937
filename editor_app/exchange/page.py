"""The page: one story as finished HTML, the same bytes for the preview and for the export."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import datetime, tzinfo
from functools import cache
from typing import Any

from jinja2 import Template
from markupsafe import Markup

from editor_app.assets import asset
from editor_app.exchange import structured_data
from editor_app.exchange.addresses import (
    MEDIA_NAME,
    assets_address,
    assets_folder,
    is_web,
    link_address,
    picture_address,
)
from editor_app.exchange.blocks import body_blocks
from editor_app.exchange.page_assets import STYLE_SHEET, Asset, page_assets
from editor_app.exchange.page_template import PageTemplate
from editor_app.exchange.template_process import render_own
from editor_app.exchange.template_rules import template_environment
from editor_app.markup.statistics import count_words, reading_minutes
from editor_app.markup.to_text import html_text
from editor_app.model.article import Article

__all__ = ["Asset", "Page", "RelatedCard", "Site", "body_blocks", "build_page"]

UNTITLED = "Untitled story"

_RIGHT_TO_LEFT = frozenset({"ar", "dv", "fa", "he", "ku", "ps", "sd", "ug", "ur", "yi"})
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


@dataclass(frozen=True, slots=True)
class RelatedCard:
    """One card of "You May Also Like"; ``href`` is relative to the page or a web address.

    ``story_id`` is what the library calls the story it leads to; pages do not show it.
    """

    title: str
    href: str
    teaser: str = ""
    desk: str = ""
    story_id: str = ""


@dataclass(frozen=True, slots=True)
class Site:
    """Where the page will stand.

    ``address`` is the web address of its folder, or empty. Times are shown in
    ``zone``, by default the one of this computer. A ``template`` of the
    reader's own takes the place of the built-in page. With ``fonts`` the typefaces
    go into the page's assets, so that every reader sees it as it was previewed;
    without, a reader who lacks them sees the next in the style sheet's list.
    ``cards`` is how many related stories it shows at most.
    """

    name: str = ""
    address: str = ""
    language: str = "en"
    footer: str = ""
    zone: tzinfo | None = None
    fonts: bool = False
    template: PageTemplate | None = None
    cards: int = 4


@dataclass(frozen=True, slots=True)
class Page:
    """A finished page and the files beside it.

    ``media`` names the library's pictures (``<sha256><suffix>``) that belong
    into the story's assets folder as well. ``notice`` says why the reader's own
    template was not used, or is empty.
    """

    html: str
    assets: tuple[Asset, ...]
    media: tuple[str, ...] = ()
    notice: str = ""


def build_page(
    article: Article, blocks: Sequence[str], related: Sequence[RelatedCard], site: Site
) -> Page:
    """Return the page of ``article`` around ``blocks``, which ``body_blocks`` made."""
    folder = assets_address(article)
    article = _in_zone(article, site.zone)
    around = _surroundings(article, site, folder)
    values = _values(article, blocks, related, site, around)
    own = site.template or PageTemplate()
    html, notice = render_own(own, values)
    html = html or _template("newsroom.html").render(values)
    assets = page_assets(assets_folder(article), fonts=site.fonts, own_style=own.style)
    return Page(html, assets, _media(html, folder), notice)


def _values(
    article: Article,
    blocks: Sequence[str],
    related: Sequence[RelatedCard],
    site: Site,
    around: structured_data.Surroundings,
) -> Mapping[str, Any]:
    """Return what a template is given: plain values, and HTML that is known to be safe."""
    folder = assets_address(article)
    return {
        "language": _language(article) or site.language,
        "direction": "rtl" if article.language[:2].lower() in _RIGHT_TO_LEFT else "",
        "headline": article.headline or UNTITLED,
        "title": article.search_title or article.headline or UNTITLED,
        "standfirst": article.standfirst,
        "kicker": article.kicker or article.desk,
        "authors": article.authors,
        "published": article.published,
        "published_words": _in_words(article.published),
        "minutes": reading_minutes(count_words("\n\n".join(map(html_text, blocks)))),
        "description": around.description,
        "canonical": around.canonical,
        "properties": structured_data.open_graph(article, around),
        "news_article": Markup(structured_data.news_article(article, blocks, around)),  # noqa: S704
        "style_sheet": f"{folder}/{STYLE_SHEET}",
        "lead": _lead(article, folder),
        "blocks": Markup("\n".join(blocks)),  # noqa: S704 - the one sanitiser made them
        "tags": [tag.name for tag in article.tags],
        "related": [_followed(card) for card in related if link_address(card.href) and card.title],
        "footer": site.footer or site.name,
    }


def _in_zone(article: Article, zone: tzinfo | None) -> Article:
    published = article.published.astimezone(zone) if article.published else None
    return replace(article, published=published, updated=article.updated.astimezone(zone))


def _language(article: Article) -> str:
    return article.language if _LANGUAGE.fullmatch(article.language) else ""


def _surroundings(article: Article, site: Site, folder: str) -> structured_data.Surroundings:
    base = f"{site.address.rstrip('/')}/" if is_web(site.address) else ""
    own = link_address(article.canonical) if is_web(article.canonical) else ""
    page = f"{assets_address(article).removesuffix('.assets')}.html"
    picture = picture_address(article.lead_image.address, folder) if article.lead_image else ""
    return structured_data.Surroundings(
        canonical=own or (base and base + page),
        picture=picture if is_web(picture) or not picture else base + picture,
        site_name=site.name,
        description=article.description or article.standfirst,
    )


def _lead(article: Article, folder: str) -> Mapping[str, object] | None:
    image = article.lead_image
    address = picture_address(image.address, folder) if image else ""
    if image is None or not address:
        return None
    return {
        "address": address,
        "alt": image.alt,
        "caption": image.caption,
        "credit": image.credit,
        "width": image.width,
        "height": image.height,
    }


def _followed(card: RelatedCard) -> Mapping[str, str]:
    return asdict(replace(card, href=link_address(card.href)))


def _media(html: str, folder: str) -> tuple[str, ...]:
    """Return the library's pictures that the page shows, each once, in order."""
    shown = re.findall(rf'="{re.escape(folder)}/({MEDIA_NAME.pattern})"', html)
    return tuple(dict.fromkeys(shown))


def _in_words(when: datetime | None) -> str:
    if when is None:
        return ""
    return f"{when.day} {_MONTHS[when.month - 1]} {when.year}, {when:%H:%M}"


@cache
def _template(name: str) -> Template:
    """Return a template of ours, compiled once."""
    source = asset(f"resources/templates/{name}").read_text("utf-8")
    return template_environment().from_string(source)
