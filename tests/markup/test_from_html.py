"""What a paste or an import of foreign HTML becomes; the cases are in cases/from_html*.md."""

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor_app.markup.from_html import html_to_leaves, html_to_markdown
from editor_app.markup.from_html_links import clean_address
from editor_app.markup.source_map import SourceMapper

CASE = re.compile(r"^## (.+?)\n+`{4}html\n(.*?)\n`{4}\n+`{4}markdown\n(.*?)`{4}$", re.M | re.S)
FILES = sorted((Path(__file__).parent / "cases").glob("from_html*.md"))
CASES = [
    pytest.param(html, markdown, id=f"{path.stem}: {title}")
    for path in FILES
    for title, html, markdown in CASE.findall(path.read_text(encoding="utf-8"))
]


def test_all_cases_are_read():
    fences = sum(path.read_text(encoding="utf-8").count("\n````html\n") for path in FILES)
    assert len(CASES) == fences >= 50


@pytest.mark.parametrize(("html", "markdown"), CASES)
def test_html_becomes_clean_markdown(html, markdown):
    assert html_to_markdown(html) == markdown


@pytest.mark.parametrize(
    "bomb",
    [
        "<div>" * 10_000 + "the words",
        "<table><tr><td>" * 40 + "the words" + "</td></tr></table>" * 40,
        "<ul><li>the words" * 2_000,
        "<blockquote>" * 5_000 + "the words",
        "<b><i>" * 5_000 + "the words",
        "<table><tr>" + "<td>the words</td>" * 5_000,
        "<a href='http://x.org'>" * 5_000 + "the words",
        "<p>the words" + "<" * 50_000,
    ],
    ids=["divs", "tables", "lists", "quotes", "marks", "cells", "links", "brackets"],
)
def test_bombs_are_flattened_and_keep_their_words(bomb):
    leaves = html_to_leaves(bomb)
    assert all(len(leaf.path) <= 12 for leaf in leaves)
    assert "the words" in html_to_markdown(bomb)


def test_giant_words_are_broken():
    words = html_to_markdown("x" * 300_000).split()
    assert max(map(len, words)) <= 1_000
    assert sum(map(len, words)) == 300_000


@pytest.mark.parametrize(
    ("address", "clean"),
    [
        ("https://example.org/a?b=1&utm_source=x&c=2", "https://example.org/a?b=1&c=2"),
        ("https://example.org/?fbclid=abc", "https://example.org/"),
        ("https://www.google.com/url?q=https://example.org/a%3Fb%3Dc&sa=D", "https://example.org/a?b=c"),
        ("https://nam02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.org%2F&data=0", "https://example.org/"),
        ("https://l.facebook.com/l.php?u=https%3A%2F%2Fexample.org%2F&h=x", "https://example.org/"),
        ("mailto:ann@example.org", "mailto:ann@example.org"),
        ("/relative/page", "/relative/page"),
        ("javascript:alert(1)", ""),
        (" java\nscript:alert(1)", ""),
        ("\u2028javascript:alert(1)", ""),
        ("\xa0javascript:alert(1)", ""),
        ("data:text/html,x", ""),
        ("file:///etc/passwd", ""),
        ("#top", ""),
    ],
)  # fmt: skip
def test_addresses_are_cleaned(address, clean):
    assert clean_address(address) == clean


@settings(max_examples=80, deadline=None)
@given(st.lists(st.sampled_from(
    ["<p>", "</p>", "<b>", "</b>", "<ul>", "<li>", "</ul>", "<table>", "<tr>", "<td>", "</table>",
     "<a href='http://x.org/'>", "</a>", "<br>", "<h2>", "</h2>", "<pre>", "</pre>", "<div>",
     "</div>", "<blockquote>", "</blockquote>", "<dl>", "<dt>", "<dd>", "<figure>", "</figure>",
     "<ol start='3'>", "<figcaption>", "<img src='x.png' alt='a'>", "<sup>", "</sup>", "<td>",
     "<!-- c -->", "<![if x]>", "alpha ", "beta", " gamma", "*", "_", "[", "&amp;", "&nbsp;"]
), max_size=30))  # fmt: skip
def test_no_words_are_lost_or_fused(pieces):
    """Every word comes out, in order, and what comes out is Markdown that parses."""
    html = "".join(pieces)
    wanted = re.findall(r"alpha|beta|gamma", html)
    markdown = html_to_markdown(html)
    assert re.findall(r"alpha|beta|gamma", markdown) == wanted
    SourceMapper().read(markdown)


def test_half_a_character_from_a_clipboard_is_left_out():
    assert html_to_markdown("<p>Port\ud83d strike") == "Port strike\n"
