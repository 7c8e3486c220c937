"""What the head of an HTML page says about its article: JSON-LD first, then meta elements."""

import json
from collections.abc import Iterator, Mapping

from lxml.html import HtmlElement

from editor_app.exchange.addresses import is_web
from editor_app.exchange.details import Details, NamedTag
from editor_app.exchange.notation.values import as_list, as_moment
from editor_app.model.article import LeadImage

_ARTICLES = frozenset(
    {"Article", "NewsArticle", "BlogPosting", "Report", "AnalysisNewsArticle", "OpinionNewsArticle"}
    | {"ReportageNewsArticle", "ReviewNewsArticle", "TechArticle", "LiveBlogPosting"}
)
_LONGEST_DATA = 500_000


def page_details(page: HtmlElement) -> Details:
    """Return the details in the head of ``page``."""
    data = _article_data(page)
    meta = _Meta(page)
    return Details(
        headline=_text(data.get("headline")) or meta.first("og:title", "twitter:title"),
        standfirst=_text(data.get("description"))
        or meta.first("og:description", "description", "twitter:description"),
        desk=_text(_first(data.get("articleSection"))) or meta.first("article:section"),
        authors=_authors(data.get("author")) or tuple(meta.all("author", "article:author")),
        language=_text(data.get("inLanguage")) or page.get("lang", "") or "en",
        published=as_moment(_text(data.get("datePublished")))
        or as_moment(meta.first("article:published_time", "date", "pubdate")),
        updated=as_moment(_text(data.get("dateModified")))
        or as_moment(meta.first("article:modified_time")),
        canonical=meta.link("canonical"),
        tags=_tags(data.get("keywords"), meta),
        lead_image=_image(data.get("image"), meta),
    )


class _Meta:
    """The meta and link elements of a page by name."""

    def __init__(self, page: HtmlElement) -> None:
        self._said: dict[str, list[str]] = {}
        self._links: dict[str, str] = {}
        for element in page.iter("meta"):
            name = element.get("property") or element.get("name") or ""
            content = " ".join(element.get("content", "").split())
            if name and content:
                self._said.setdefault(name.lower(), []).append(content)
        for element in page.iter("link"):
            self._links.setdefault(element.get("rel", "").lower(), element.get("href", ""))

    def first(self, *names: str) -> str:
        return next((text for name in names for text in self._said.get(name, ())), "")

    def all(self, *names: str) -> list[str]:
        found = next((self._said[name] for name in names if name in self._said), [])
        return [text for text in dict.fromkeys(found) if not is_web(text)]

    def link(self, rel: str) -> str:
        address = self._links.get(rel, "")
        return address if is_web(address) else ""


def _article_data(page: HtmlElement) -> Mapping[str, object]:
    for element in page.iter("script"):
        if element.get("type", "").strip().lower() != "application/ld+json":
            continue
        text = element.text or ""
        try:
            data = json.loads(text) if len(text) <= _LONGEST_DATA else None
        except (ValueError, RecursionError):
            continue
        found = next(_articles(data), None)
        if found is not None:
            return found
    return {}


def _articles(data: object) -> Iterator[Mapping[str, object]]:
    """Yield the articles in JSON-LD: the object itself, one of a list, or one of a graph."""
    if isinstance(data, list):
        for item in data:
            if isinstance(item, dict):
                yield from _articles(item)
    elif isinstance(data, dict):
        kinds = data.get("@type")
        if any(isinstance(kind, str) and kind in _ARTICLES for kind in _listed(kinds)):
            yield data
        graph = data.get("@graph")
        if isinstance(graph, list):
            yield from _articles(graph)


def _text(value: object) -> str:
    return " ".join(value.split()) if isinstance(value, str) else ""


def _listed(value: object) -> list[object]:
    return value if isinstance(value, list) else [value]


def _first(value: object) -> object:
    return value[0] if isinstance(value, list) and value else value


def _authors(value: object) -> tuple[str, ...]:
    names = (
        _text(one.get("name")) if isinstance(one, dict) else _text(one) for one in _listed(value)
    )
    return tuple(name for name in names if name and not is_web(name))


def _tags(keywords: object, meta: _Meta) -> tuple[NamedTag, ...]:
    listed = isinstance(keywords, list)
    names = list(map(_text, _listed(keywords))) if listed else as_list(_text(keywords))
    names = names or meta.all("article:tag") or as_list(meta.first("keywords", "news_keywords"))
    once = {name.casefold(): name for name in reversed(names) if name}
    return tuple(NamedTag(name) for name in reversed(once.values()))


def _image(value: object, meta: _Meta) -> LeadImage | None:
    chosen = _first(value)
    if isinstance(chosen, dict):
        chosen = chosen.get("url")
    address = _text(chosen) or meta.first("og:image", "twitter:image")
    return LeadImage(address=address, alt=meta.first("og:image:alt")) if address else None
