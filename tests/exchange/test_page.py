"""The page: what a reader, a search engine and a screen reader get."""

import json
import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import lxml.html
import pytest

from editor_app.exchange.page import RelatedCard, Site, body_blocks, build_page
from editor_app.markup.to_html import render_body
from editor_app.model.article import LeadImage, Status
from editor_app.model.tag import Tag

NAUGHTY = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "</title></script><b>",
    "{{ 7 * 7 }} {% raw %}",
    "{{ ''.__class__.__mro__ }}",
    "{% include '/etc/passwd' %}",
    "\u202eevil\u2028line\u2029",
    "'); DROP TABLE stories; --",
    "<!-- <!DOCTYPE ]]> &amp; &",
    "\\u003c/script\\u003e",
    "ﷺ 𝔘𝔫𝔦 👩‍👩‍👧‍👦 Ω≈ç√",
]
QUOTE = "> “Yes & no.”\n> — Ines, steward, to [North & Co](https://example.org/a?b=1&c=2)\n"


@pytest.fixture
def page(story):
    def built(site=Site(zone=UTC), cards=(), **fields):  # noqa: B008 - frozen
        article = story(**fields)
        return build_page(article, body_blocks(article, render_body(article.body)), cards, site)

    return built


def head_of(html):
    tree = lxml.html.document_fromstring(html)
    return {
        "title": tree.findtext(".//title"),
        "canonical": next(
            (e.get("href") for e in tree.iter("link") if e.get("rel") == "canonical"), None
        ),
        "data": json.loads(tree.findtext(".//script")),
        "og": [
            (e.get("property"), e.get("content")) for e in tree.iter("meta") if e.get("property")
        ],
    }


def test_a_bare_story_has_a_whole_page(page):
    html = page(headline="", body="").html
    assert html.startswith('<!doctype html>\n<html lang="en">')
    assert "<h1>Untitled story</h1>" in html
    for missing in (
        "You May Also Like",
        "<figure",
        "<time",
        "kicker",
        "standfirst",
        "<footer",
        "canonical",
    ):
        assert missing not in html


def test_the_body_holds_exactly_the_blocks(story):
    article = story(body="One.\n\n> two\n\n- three\n", dateline="CALDER")
    blocks = body_blocks(article, render_body(article.body))
    html = build_page(article, blocks, (), Site()).html
    assert f'<div class="body" id="story">{chr(10).join(blocks)}</div>' in html


def test_the_same_story_gives_the_same_bytes(page):
    fields = {"body": QUOTE, "tags": (Tag(id="1", name="strike"),)}
    assert page(**fields) == page(**fields)


def test_all_that_is_known_is_in_the_head(page):
    html = page(
        site=Site(
            name="The Desk", address="https://example.org/news/", zone=timezone(timedelta(hours=1))
        ),
        standfirst="Teaser",
        desk="Business",
        authors=("Ann Lee", "Bo Ek"),
        published=datetime(2026, 6, 12, 5, 0, tzinfo=UTC),
        updated=datetime(2026, 6, 12, 7, 0, tzinfo=UTC),
        lead_image=LeadImage(address="media:" + "b" * 64 + ".jpg", alt="Cranes"),
        search_title="Search title",
        tags=(Tag(id="1", name="strike"),),
        body=f"Text.\n\n{QUOTE}\n> Unattributed.\n",
    ).html
    head = head_of(html)
    picture = f"https://example.org/news/calder-port.assets/{'b' * 64}.jpg"
    assert head["title"] == "Search title"
    assert head["canonical"] == "https://example.org/news/calder-port.html"
    assert head["data"] == {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": "Calder port reopens",
        "description": "Teaser",
        "inLanguage": "en",
        "articleSection": "Business",
        "keywords": ["strike"],
        "datePublished": "2026-06-12T06:00:00+01:00",
        "dateModified": "2026-06-12T08:00:00+01:00",
        "author": [{"@type": "Person", "name": "Ann Lee"}, {"@type": "Person", "name": "Bo Ek"}],
        "publisher": {"@type": "Organization", "name": "The Desk"},
        "image": [picture],
        "mainEntityOfPage": "https://example.org/news/calder-port.html",
        "citation": [
            {
                "@type": "CreativeWork",
                "publisher": {"@type": "Organization", "name": "North & Co"},
                "text": "“Yes & no.”",
                "url": "https://example.org/a?b=1&c=2",
            }
        ],
    }
    assert ("og:image", picture) in head["og"]
    assert ("article:author", "Bo Ek") in head["og"]
    assert "12 June 2026, 06:00" in html
    assert "By <b>Ann Lee</b> and <b>Bo Ek</b>" in html


def test_outlets_named_in_sentences_are_cited_too(page):
    body = (
        "“We wanted a rota,” Ines Calloway told [Northshore Wire](https://example.org/a).\n\n"
        "According to the Calder Courier, it holds.\n\n“It does hold for now,” said Tom Brandt.\n"
    )
    assert head_of(page(body=body).html)["data"]["citation"] == [
        {
            "@type": "CreativeWork",
            "publisher": {"@type": "Organization", "name": "Northshore Wire"},
            "text": "We wanted a rota",
            "url": "https://example.org/a",
        },
        {
            "@type": "CreativeWork",
            "publisher": {"@type": "Organization", "name": "Calder Courier"},
        },
    ]


def test_three_authors_are_read_out_well(page):
    assert "By <b>A</b>, <b>B</b> and <b>C</b></span>" in page(authors=("A", "B", "C")).html


@pytest.mark.parametrize("words", NAUGHTY)
def test_naughty_words_stay_words(words, page):
    html = page(
        site=Site(name=words, footer=words),
        cards=[RelatedCard(words, "x.html", words, words)],
        headline=words,
        standfirst=words,
        kicker=words,
        desk=words,
        authors=(words,),
        dateline=words,
        search_title=words,
        published=datetime(2026, 6, 12, tzinfo=UTC),
        tags=(Tag(id="1", name=words),),
        lead_image=LeadImage(address="x.jpg", alt=words, caption=words, credit=words),
        body="Text.\n",
    ).html
    tree = lxml.html.document_fromstring(html)
    assert [script.get("type") for script in tree.iter("script")] == ["application/ld+json"]
    assert not list(tree.iter("b"))[1:]
    assert all(not name.startswith("on") for element in tree.iter() for name in element.attrib)
    assert tree.findtext(".//h1") == words
    assert json.loads(tree.findtext(".//script"))["headline"] == words
    assert "49" not in html
    assert len(tree.findall(".//img")) == 1


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        " \u2028java\tscript:alert(1)",
        "\xa0javascript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "vbscript:x",
    ],
)
def test_addresses_that_do_harm_are_left_out(address, page):
    html = page(
        cards=[RelatedCard("Title", address)],
        canonical=address,
        lead_image=LeadImage(address=address),
        site=Site(address=address),
    ).html
    for part in ("You May Also Like", "<figure", "canonical", "script:", "file:", "data:"):
        assert part not in html


def test_cards_link_and_say_what_they_are(page):
    html = page(
        cards=[
            RelatedCard("Forty ships", "forty.html", "A teaser", "World"),
            RelatedCard("Outside", "https://example.org/x?a=1&b=2"),
            RelatedCard("", "empty.html"),
        ]
    ).html
    tree = lxml.html.document_fromstring(html)
    links = tree.findall(".//aside//a")
    assert [link.get("href") for link in links] == ["forty.html", "https://example.org/x?a=1&b=2"]
    assert tree.find(".//aside").getparent().tag == "body"


def test_tags_are_words_until_there_is_a_page_for_them(page):
    html = page(tags=(Tag(id="1", name="Calder Port"), Tag(id="2", name="strike"))).html
    assert "<li>Calder Port</li>" in html
    assert 'href="#"' not in html


def test_the_style_sheet_lies_beside_the_page(page):
    built = page(slug="../naughty name")
    assert [asset.path for asset in built.assets] == ["-naughty name.assets/article.css"]
    assert 'href="-naughty%20name.assets/article.css"' in built.html
    assert b"@media print" in built.assets[0].content


def test_the_style_sheet_fetches_nothing(page):
    style = page().assets[0].content.decode()
    assert "url(" not in style
    assert "@import" not in style


def test_media_names_what_the_page_shows(page):
    lead, inline = "a" * 64 + ".jpg", "b" * 64 + ".png"
    built = page(
        lead_image=LeadImage(address=f"media:{lead}"),
        body=f"![x](media:{inline})\n\n![again](media:{inline})\n\n![web](https://example.org/{lead})\n",
    )
    assert built.media == (lead, inline)


def test_right_to_left(page):
    assert '<html lang="ar" dir="rtl">' in page(language="ar").html
    assert '<html lang="de-CH">' in page(language="de-CH").html


def test_reading_time_counts_the_words_a_reader_sees(page):
    assert "<span>3 min read</span>" in page(body="word " * 690).html
    assert "<span>1 min read</span>" in page(body="{>>" + "note " * 900 + "<<}\n\nword\n").html


def test_every_id_is_there_once(page):
    html = page(
        body="# A {#story}\n\nB[^1] and[^1].\n\n## C {#c}\n\n[^1]: Note.\n",
        cards=[RelatedCard("T", "t.html")],
    ).html
    ids = re.findall(r'\bid="([^"]*)"', html)
    assert len(ids) == len(set(ids))


def test_drafts_say_nothing_of_publication(page):
    data = head_of(page(status=Status.DRAFT).html)["data"]
    assert "datePublished" not in data
    assert "dateModified" not in data


def test_an_article_is_not_changed(story):
    article = story(published=datetime(2026, 6, 12, tzinfo=UTC))
    before = replace(article)
    build_page(article, (), (), Site())
    assert article == before
