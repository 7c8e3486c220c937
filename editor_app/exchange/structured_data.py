"""Structured data: a story as search engines and social networks read it from the page's head."""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from editor_app.exchange.addresses import is_web, link_address
from editor_app.markup.quotations import quotations
from editor_app.markup.to_text import html_text
from editor_app.model.article import Article
from editor_app.model.quotation import Quotation, QuotationKind
from editor_app.model.source import Source

_QUOTE = re.compile(r'<figure class="quote">(.*?)</figure>', re.DOTALL)
_CITE = re.compile(r"<cite>(.*?)</cite>", re.DOTALL)
_HREF = re.compile(r'href="([^"]*)"')
_CAPTION = re.compile(r"<figcaption>(.*?)</figcaption>", re.DOTALL)
_WORDS_SAID = re.compile(r"<blockquote[^>]*>(.*?)</blockquote>", re.DOTALL)
_UNSAFE_IN_SCRIPT = str.maketrans(
    {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}
)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the head says about a story that is not in the story itself."""

    canonical: str
    picture: str
    site_name: str
    description: str


def sources(blocks: Iterable[str]) -> tuple[Source, ...]:
    """Return who is quoted, and from where, in the attributed quotes of a page's blocks."""
    return tuple(
        _source(quote) for block in blocks if "<figure" in block for quote in _QUOTE.findall(block)
    )


def cited(article: Article, blocks: Iterable[str]) -> tuple[Source, ...]:
    """Return the outlets that a story cites: in its attributed quotes, then in its sentences."""
    attributed = tuple(source for source in sources(blocks) if source.outlet)
    said = (
        Source(
            outlet=one.outlet, address=link_address(one.address), who=one.who, quotation=_said(one)
        )
        for one in quotations(article.body, article.language)
        if one.kind is not QuotationKind.BLOCK and one.outlet and not one.above
    )
    return tuple(dict.fromkeys((*attributed, *said)))


def news_article(article: Article, blocks: Sequence[str], around: Surroundings) -> str:
    """Return the story as a schema.org NewsArticle: JSON that is safe inside a script element."""
    data = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": article.headline,
        "description": around.description,
        "inLanguage": article.language,
        "articleSection": article.desk,
        "keywords": [tag.name for tag in article.tags],
        "datePublished": _moment(article.published),
        "dateModified": _moment(article.updated) if article.published else "",
        "author": [{"@type": "Person", "name": name} for name in article.authors],
        "publisher": _organisation(around.site_name),
        "image": [around.picture] if around.picture else [],
        "mainEntityOfPage": around.canonical,
        "citation": [_citation(source) for source in cited(article, blocks)],
    }
    present = {key: value for key, value in data.items() if value}
    return json.dumps(present, ensure_ascii=False).translate(_UNSAFE_IN_SCRIPT)


def open_graph(article: Article, around: Surroundings) -> tuple[tuple[str, str], ...]:
    """Return the Open Graph properties of a story, in order; none of them is empty."""
    properties = [
        ("og:type", "article"),
        ("og:title", article.search_title or article.headline),
        ("og:description", around.description),
        ("og:url", around.canonical),
        ("og:site_name", around.site_name),
        ("og:image", around.picture if is_web(around.picture) else ""),
        ("og:image:alt", article.lead_image.alt if article.lead_image else ""),
        ("article:published_time", _moment(article.published)),
        ("article:section", article.desk),
        *(("article:author", name) for name in article.authors),
        *(("article:tag", tag.name) for tag in article.tags),
    ]
    if not is_web(around.picture):
        properties = [(name, value) for name, value in properties if name != "og:image:alt"]
    return tuple((name, value) for name, value in properties if value)


def _moment(when: datetime | None) -> str:
    return when.isoformat(timespec="seconds") if when else ""


def _organisation(name: str) -> Mapping[str, str]:
    return {"@type": "Organization", "name": name} if name else {}


def _source(quote: str) -> Source:
    cite = _CITE.search(quote)
    caption = _CAPTION.search(quote)
    said = _WORDS_SAID.search(quote)
    href = _HREF.search(cite[1]) if cite else None
    return Source(
        outlet=_plain(cite[1]) if cite else "",
        address=link_address(html_text(href[1])) if href else "",
        who=_plain(_CITE.sub("", caption[1])).removesuffix(", to") if caption else "",
        quotation=_plain(said[1]) if said else "",
    )


def _said(one: Quotation) -> str:
    """Return the words that were said; a paraphrase has none of them."""
    return one.words if one.kind is QuotationKind.INLINE else ""


def _plain(fragment: str) -> str:
    return " ".join(html_text(fragment).split())


def _citation(source: Source) -> Mapping[str, object]:
    cited: dict[str, object] = {
        "@type": "CreativeWork",
        "publisher": _organisation(source.outlet),
        "text": source.quotation,
        "url": source.address,
    }
    return {key: value for key, value in cited.items() if value}
