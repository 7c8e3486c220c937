"""Plain text in: a title, paragraphs, and the tail of related stories."""

import pytest

from editor_app.exchange.formats import Stub
from editor_app.exchange.import_text import read_plain_text

SEED = """\
Summit at the lighthouse
Summit at the lighthouse

First paragraph, *not* emphasis, 1. not a list.

# Not a heading [at] all_of_it_

You May Also Like

Club shut due to storm

despite a warning … members came

Keepers raise forecast
The light seems to be on

Last one without a teaser
"""


@pytest.fixture
def read(tmp_path):
    def reading(text, name="000_6264.txt"):
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return read_plain_text(path)

    return reading


def test_title_body_and_tail(read):
    story = read(SEED)
    assert story.details.headline == "Summit at the lighthouse"
    assert story.details.slug == "summit-at-the-lighthouse"
    assert story.stubs == (
        Stub(headline="Club shut due to storm", teaser="despite a warning … members came"),
        Stub(headline="Keepers raise forecast", teaser="The light seems to be on"),
        Stub(headline="Last one without a teaser"),
    )


def test_words_are_not_read_as_markdown(read):
    from editor_app.markup.to_html import render_body

    html = render_body(read(SEED).body).html
    assert "<em>" not in html
    assert "<h1" not in html
    assert html.count("<p>") == 2
    assert "# Not a heading [at] all_of_it_" in html


@pytest.mark.parametrize(
    ("text", "headline", "body"),
    [
        ("Title\n\nBody\n", "Title", "Body\n"),
        ("Title\n\nTitle\n\nBody\n", "Title", "Body\n"),
        ("Title\nBody of\ntwo lines\n", "Title", "Body of two lines\n"),
        ("Only one line", "", "Only one line\n"),
        ("\n\n  Title  \n\nBody", "Title", "Body\n"),
        ("x" * 300 + "\n\nBody", "", "x" * 300 + "\n\nBody\n"),
        ("Title\n\nBody\n\nYou may also like\n", "Title", "Body\n\nYou may also like\n"),
    ],
)
def test_shapes_of_text(text, headline, body, read):
    story = read(text)
    assert story.details.headline == headline
    assert story.body == body


def test_a_text_without_a_title_is_named_by_its_file(read):
    assert read("Only one line").details.slug == "000_6264"
