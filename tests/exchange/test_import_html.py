"""HTML in: the article out of the page around it."""

import json
from datetime import UTC, datetime

import pytest

from editor_app.exchange.export_html import export_page
from editor_app.exchange.formats import Outgoing
from editor_app.exchange.import_html import read_html
from editor_app.exchange.page import RelatedCard, Site
from editor_app.model.article import LeadImage, Status
from editor_app.model.errors import UnreadableFile
from editor_app.model.tag import Tag

DATA = {
    "@context": "https://schema.org",
    "@graph": [
        {"@type": "WebSite", "name": "The Desk"},
        {
            "@type": ["NewsArticle"],
            "headline": "Port reopens",
            "description": "A teaser",
            "datePublished": "2026-06-12T06:00:00+01:00",
            "author": [{"@type": "Person", "name": "Ann Lee"}, "Bo Ek"],
            "articleSection": ["Business"],
            "keywords": "strike, port",
            "image": [{"url": "https://example.org/a.jpg"}],
            "inLanguage": "en-GB",
        },
    ],
}
PAGE = f"""<!doctype html><html><head><title>Port reopens | The Desk</title>
<link rel="canonical" href="https://example.org/port">
<script type="application/ld+json">{{"broken": </script>
<script type="application/ld+json">{json.dumps(DATA)}</script></head>
<body><nav><a href="/">Home</a></nav><main><article>
<header><h1>Port reopens</h1><p>Byline</p></header>
<p>First <b>paragraph</b>.</p><script>alert(1)</script>
<aside>Advertisement</aside>
<blockquote><p>Words</p></blockquote><p>Last, with <a href="https://example.org/x">a link</a>.</p>
<p><img src="media/a.png" alt="Cranes"></p>
</article></main><footer>Imprint</footer></body></html>"""


@pytest.fixture
def read(tmp_path):
    def reading(content, name="port-story.html"):
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return read_html(path)

    return reading


def test_the_article_and_nothing_around_it(read):
    body = read(PAGE).body
    assert body == (
        "First **paragraph**.\n\n> Words\n\nLast, with [a link](https://example.org/x).\n\n"
        "![Cranes](media/a.png)\n"
    )


def test_details_from_json_ld(read):
    said = read(PAGE).details
    assert (said.headline, said.standfirst, said.desk) == ("Port reopens", "A teaser", "Business")
    assert said.authors == ("Ann Lee", "Bo Ek")
    assert said.published.isoformat() == "2026-06-12T06:00:00+01:00"
    assert (said.canonical, said.slug) == ("https://example.org/port", "port-story")
    assert [tag.name for tag in said.tags] == ["strike", "port"]
    assert (said.language, said.status) == ("en-GB", Status.PUBLISHED)
    assert said.lead_image.address == "https://example.org/a.jpg"


def test_details_from_meta_elements(read):
    said = read(
        '<html lang="de"><head><meta property="og:title" content="T"><meta name="description" '
        'content="D"><meta name="author" content="Ann Lee"><meta property="article:tag" '
        'content="a"><meta property="article:tag" content="b"><meta property='
        '"article:published_time" content="2026-06-12T06:00:00Z"></head><body><p>B</p></body>'
    ).details
    assert (said.headline, said.standfirst, said.authors) == ("T", "D", ("Ann Lee",))
    assert [tag.name for tag in said.tags] == ["a", "b"]
    assert said.published == datetime(2026, 6, 12, 6, tzinfo=UTC)
    assert said.language == "de"


def test_a_page_of_nothing_but_text(read):
    story = read("<h1>Title</h1><p>One</p><p>Two</p>")
    assert (story.details.headline, story.body) == ("Title", "One\n\nTwo\n")


@pytest.mark.parametrize("name", ["index.html", "article.htm"])
def test_names_that_say_nothing(name, read):
    assert read(PAGE, name).details.slug == "port-reopens"


@pytest.mark.parametrize(
    "content",
    [
        '<meta charset="iso-8859-1"><p>Käse “x”</p>'.encode("cp1252"),
        (
            '<meta http-equiv="Content-Type" content="text/html; charset=windows-1252">'
            "<p>Käse “x”</p>"
        ).encode("cp1252"),
        '<meta charset="utf-8"><p>Käse “x”</p>'.encode(),
        '<meta charset="nonsense"><p>Käse “x”</p>'.encode(),
        "<p>Käse “x”</p>".encode("utf-16"),
    ],
)
def test_encodings(content, read):
    assert read(content).body == "Käse “x”\n"


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "is empty"),
        (b"   ", "is empty"),
        (b"<html><body><script>x</script></body></html>", "holds no article"),
        (b"<p>caf\xe9</p>", "line 1: is not UTF-8 text"),
        (b"<p>\0</p>", "is not text"),
        (b'<meta charset="euc-jp"><p>\xff\xff</p>', "is not euc-jp text"),
    ],
)
def test_no_article(content, says, read):
    with pytest.raises(UnreadableFile, match=says):
        read(content)


def test_entities_of_a_document_type_are_not_fetched_nor_multiplied(read, tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("SECRET")
    levels = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    story = read(
        f'<!DOCTYPE html [<!ENTITY x SYSTEM "file://{secret}"><!ENTITY l0 "ha">{levels}]>'
        "<p>Text &x; &l9;</p>"
    )
    assert "SECRET" not in story.body
    assert len(story.body) < 2000


def test_depth_is_no_danger(read):
    story = read("<div>" * 5000 + "<p>the words</p>")
    assert "the words" in story.body


def test_our_own_page_comes_back(story, tmp_path):
    article = story(
        slug="calder-port",
        standfirst="A teaser",
        desk="Business",
        dateline="CALDER",
        authors=("Ann Lee",),
        published=datetime(2026, 6, 12, 6, tzinfo=UTC),
        tags=(Tag(id="1", name="strike"),),
        lead_image=LeadImage(address="a.png", alt="Alt", caption="Cap.", credit="Photo: Bo"),
        body=(
            "The *vote*.\n\n> “Words.”\n> — Ines, steward, to [Wire](https://example.org/w)\n\n"
            "## Next\n\n- one\n- two\n"
        ),
    )
    cards = (RelatedCard("Other", "other.html"),)
    exported = export_page(Outgoing(article=article, cards=cards, site=Site(zone=UTC)))
    path = tmp_path / exported.path
    path.write_bytes(exported.content)
    back = read_html(path)
    assert back.body == article.body
    said = back.details
    assert (said.headline, said.standfirst, said.description) == (article.headline, "A teaser", "")
    assert (said.slug, said.desk, said.dateline, said.kicker) == (
        "calder-port",
        "Business",
        "CALDER",
        "",
    )
    assert (said.authors, said.published) == (article.authors, article.published)
    assert [tag.name for tag in said.tags] == ["strike"]
    assert said.lead_image == article.lead_image
    assert [note.slug for note in said.related] == ["other"]
