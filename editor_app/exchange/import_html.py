"""An HTML article into a story: its main text as Markdown, its details from the page's head."""

import codecs
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from urllib.parse import unquote

import lxml.etree
import lxml.html
from lxml.html import HtmlElement

from editor_app.exchange.addresses import is_web
from editor_app.exchange.details import Details, NamedTag, RelatedNote
from editor_app.exchange.formats import ImportFormat, Incoming
from editor_app.exchange.html_metadata import page_details
from editor_app.exchange.import_markdown import slug_of_file
from editor_app.exchange.names import slugify
from editor_app.exchange.reading import decode, read_bytes
from editor_app.markup.from_html import html_to_markdown
from editor_app.model.article import LeadImage, Status
from editor_app.model.errors import UnreadableFile

_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9_:.-]{1,40})""", re.I)
_UNTELLING_NAMES = frozenset({"", "index", "default", "article", "page", "story", "untitled"})
_STORY_BODIES = (
    ".//*[@itemprop='articleBody']",
    ".//*[contains(concat(' ', normalize-space(@class), ' '), ' entry-content ')]",
    ".//*[contains(concat(' ', normalize-space(@class), ' '), ' article-body ')]",
    ".//article//*[contains(concat(' ', normalize-space(@class), ' '), ' body ')]",
    ".//article",
    ".//*[@role='main']",
    ".//main",
    ".//body",
)
_NOT_THE_STORY = (
    *("script", "style", "noscript", "template", "nav", "form", "button", "iframe"),
    *("object", "embed", "header", "footer"),
)
_BESIDE_THE_STORY = (
    ".//aside[not(contains(@class, 'pull'))]",
    ".//figure[starts-with(@class, 'lead')]",
)
_ENCODING_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def read_html(path: Path) -> Incoming:
    """Return the story in an HTML file."""
    text = _decode(read_bytes(path))
    if not text.strip():
        raise UnreadableFile("is empty")
    page, whole = _parse(text)
    details = _with_what_is_shown(page_details(page), page, path)
    story = _story_element(page)
    details = replace(details, dateline=_take_dateline(story))
    _remove_surroundings(story, details)
    html = lxml.html.tostring(story, encoding="unicode", with_tail=False) if whole else text
    body = html_to_markdown(html)
    if not body.strip() and not details.headline:
        raise UnreadableFile("holds no article")
    return Incoming(path=path, details=details, body=f"{body.rstrip()}\n" if body.strip() else "")


HTML = ImportFormat(
    name="html",
    label="HTML article",
    suffixes=frozenset({".html", ".htm", ".xhtml"}),
    read=read_html,
)


def _decode(content: bytes) -> str:
    """Return the text of a page in the encoding that its mark, else its head, declares."""
    declared = _CHARSET.search(content[:4096])
    name = declared[1].decode("ascii").lower() if declared else "utf-8"
    try:
        encoding = codecs.lookup(name).name
    except LookupError:
        encoding = "utf-8"
    if encoding in ("utf-8", "ascii") or content.startswith(_ENCODING_MARKS):
        return decode(content)
    # What calls itself Latin-1 on the web is Windows-1252.
    encoding = "cp1252" if encoding == "iso8859-1" else encoding
    if b"\0" in content:
        return decode(content)
    try:
        return content.decode(encoding)
    except (UnicodeDecodeError, LookupError) as error:
        raise UnreadableFile(
            "is not {name} text, as it says it is: {error}", name=name, error=error
        ) from error


def _parse(text: str) -> tuple[HtmlElement, bool]:
    """Return the page, and whether all of it: the parser stops where elements nest too deeply."""
    parser = lxml.html.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True
    )
    try:
        page = lxml.html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (lxml.etree.ParserError, lxml.etree.XMLSyntaxError) as error:
        raise UnreadableFile("holds no article") from error
    return page, not any("depth" in entry.message for entry in parser.error_log)


def _story_element(page: HtmlElement) -> HtmlElement:
    for path in _STORY_BODIES:
        found = _elements(page, path)
        if found:
            return max(found, key=lambda element: len(element.text_content()))
    return page


def _elements(element: HtmlElement, path: str) -> list[HtmlElement]:
    found = element.xpath(path)
    return [one for one in found if isinstance(one, HtmlElement)] if isinstance(found, list) else []


def _with_what_is_shown(details: Details, page: HtmlElement, path: Path) -> Details:
    """Return ``details`` with what only the page's visible parts tell."""
    titles = _elements(page, ".//article//h1") or _elements(page, ".//h1")
    headings = map(_words, titles)
    headline = details.headline or next(filter(None, headings), "")
    shown = next(filter(None, map(_words, _elements(page, ".//*[@class='standfirst']"))), "")
    kicker = next(filter(None, map(_words, _elements(page, ".//article//*[@class='kicker']"))), "")
    tags = [NamedTag(_words(item)) for item in _elements(page, ".//ul[@class='tags']/li")]
    file_slug = slug_of_file(path)
    untelling = path.stem.lower() in _UNTELLING_NAMES
    return replace(
        details,
        headline=headline,
        standfirst=shown or details.standfirst,
        description=details.standfirst if shown and details.standfirst != shown else "",
        kicker=kicker if kicker != details.desk else "",
        slug=(slugify(headline) if untelling else "") or file_slug,
        status=Status.PUBLISHED if details.published else Status.DRAFT,
        tags=details.tags or tuple(tag for tag in tags if tag.name),
        related=tuple(_related(page)),
        lead_image=_lead_image(page) or details.lead_image,
    )


def _lead_image(page: HtmlElement) -> LeadImage | None:
    """Return the picture of a figure above the text, as our own pages mark it."""
    for figure in _elements(page, ".//article/figure[starts-with(@class, 'lead')]"):
        image, caption = figure.find(".//img"), figure.find(".//figcaption")
        if image is None or not image.get("src"):
            continue
        credit = caption.find(".//*[@class='credit']") if caption is not None else None
        credit_words = _words(credit) if credit is not None else ""
        words = _words(caption) if caption is not None else ""
        return LeadImage(
            address=image.get("src", ""),
            alt=image.get("alt", ""),
            caption=words.removesuffix(credit_words).strip(),
            credit=credit_words,
            width=_number(image.get("width")),
            height=_number(image.get("height")),
        )
    return None


def _related(page: HtmlElement) -> Iterator[RelatedNote]:
    for item in _elements(page, ".//aside[starts-with(@class, 'related')]//li"):
        link, teaser = item.find(".//a"), item.find(".//p")
        address = link.get("href", "") if link is not None else ""
        said = _words(link) if link is not None else ""
        below = _words(teaser) if teaser is not None else ""
        if is_web(address):
            yield RelatedNote(address=address, title=said, teaser=below)
        elif address.endswith(".html") and "/" not in address:
            yield RelatedNote(slug=unquote(address).removesuffix(".html"))


def _take_dateline(story: HtmlElement) -> str:
    """Return the dateline that our own pages set apart, and take it out of the text."""
    for mark in _elements(story, ".//p/span[@class='dateline']"):
        words = _words(mark)
        mark.tail = (mark.tail or "").lstrip(" –—")
        mark.drop_tree()
        return words
    return ""


def _remove_surroundings(story: HtmlElement, details: Details) -> None:
    """Take out of the story what belongs to the page around it, and the headline."""
    for element in list(story.iter(*_NOT_THE_STORY)):
        if element is not story and not _is_part_of_quote(element):
            element.drop_tree()
    for path in _BESIDE_THE_STORY:
        for element in _elements(story, path):
            element.drop_tree()
    for heading in _elements(story, ".//h1"):
        if _words(heading) == details.headline:
            heading.drop_tree()
            break


def _is_part_of_quote(element: HtmlElement) -> bool:
    return any(parent.tag in ("blockquote", "aside") for parent in element.iterancestors())


def _words(element: HtmlElement) -> str:
    return " ".join(element.text_content().split())


def _number(text: str | None) -> int | None:
    return int(text) if text and text.isdecimal() and len(text) < 6 else None
