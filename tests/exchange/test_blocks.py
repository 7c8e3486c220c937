"""Body blocks: what the page makes of rendered Markdown."""

import re

import pytest

from editor_app.exchange.blocks import body_blocks
from editor_app.markup.to_html import render_body

MEDIA = "media:" + "a" * 64 + ".jpg"
PULL = "> “A rota is a *promise*.”\n> — Tomas Reyl, to [Wire](https://example.org)\n{: .pull }\n"


@pytest.fixture
def blocks(story):
    def made(body, **fields):
        return body_blocks(story(body=body, **fields), render_body(body))

    return made


def test_one_block_for_each_block(story):
    body = "# One\n\nTwo\n\n- three\n\n> four\n"
    rendered = render_body(body)
    assert len(body_blocks(story(body=body), rendered)) == len(rendered.blocks)


def test_footnotes_come_last(blocks):
    made = blocks("A[^1] b.\n\n[^1]: The note.\n\nC.\n")
    assert "The note." in made[-1]
    assert "The note." not in "".join(made[:-1])


def test_the_dateline_opens_the_first_paragraph(blocks):
    made = blocks("## First\n\nThe *vote*.\n\nMore.\n", dateline="CALDER & SONS")
    assert made[1] == (
        '<p><span class="dateline">CALDER &amp; SONS</span> – The <em>vote</em>.</p>'
    )
    assert "dateline" not in made[0] + made[2]


def test_a_dateline_that_was_typed_is_not_repeated(blocks):
    assert "dateline" not in blocks("CALDER – The vote.\n", dateline="Calder")[0]


def test_no_paragraph_no_dateline(blocks):
    assert "CALDER" not in "".join(blocks("- a\n- b\n", dateline="CALDER"))


def test_pictures_of_the_library_lie_in_the_assets_folder(blocks):
    made = blocks(f'![Cranes]({MEDIA} "At dusk")\n', slug="zwölf uhr")
    assert f'src="zw%C3%B6lf%20uhr.assets/{"a" * 64}.jpg"' in made[0]


def test_words_that_only_look_like_media_stay(blocks):
    made = blocks(f'He said "{MEDIA}".\n\n`{MEDIA}`\n')
    assert made[0].count(MEDIA) == 1
    assert MEDIA in made[1]


def test_a_pull_quote_whose_words_stand_in_the_text_is_an_aside(blocks):
    made = blocks(f"{PULL}\n“A rota is a promise,” said Reyl.\n")
    assert made[0].startswith('<aside class="pull" aria-hidden="true">')
    assert "<a " not in made[0]
    assert "Wire" in made[0]


@pytest.mark.parametrize("rest", ["Other words.\n", "A rota is a promiser.\n", f"x\n\n{PULL}"])
def test_a_pull_quote_of_its_own_words_stays_a_quotation(rest, blocks):
    made = blocks(f"{PULL}\n{rest}")
    assert "<aside" not in "".join(made)
    assert 'class="pull"' in made[0]


def test_tables_scroll_by_themselves(blocks):
    made = blocks("| a | b |\n|---|---|\n| 1 | 2 |\n")
    assert re.match(r'<div class="table" role="group" aria-label="Table" tabindex="0">', made[0])
    assert made[0].rstrip().endswith("</table></div>")


def test_the_headline_stays_the_only_heading_of_its_level(blocks):
    made = blocks("# One\n\n## Two\n\n###### Six\n\ntext <h1\n")
    assert [block[:3] for block in made[:3]] == ["<h2", "<h3", "<h4"]
    assert "</h2>" in made[0]


@pytest.mark.parametrize(
    ("levels", "shown"),
    [
        ([2, 3, 3, 2], [2, 3, 3, 2]),
        ([3, 3, 2], [2, 2, 2]),
        ([2, 4, 4, 3, 2], [2, 3, 3, 3, 2]),
        ([1, 2, 3, 4, 5, 6], [2, 3, 4, 5, 6, 6]),
        ([6, 1], [2, 2]),
    ],
)
def test_no_level_of_heading_is_skipped(levels, shown, blocks):
    made = "".join(blocks("".join(f"{'#' * level} Words\n\n" for level in levels)))
    assert [int(level) for level in re.findall(r"<h(\d)", made)] == shown
    assert [int(level) for level in re.findall(r"</h(\d)", made)] == shown


def test_tasks_and_pictures_say_what_they_are(blocks):
    made = blocks('- [x] one\n- [ ] two\n\n<img src="x.png">\n\n![words](y.png)\n')
    assert made[0].count('aria-label="Done"') == made[0].count('aria-label="To do"') == 1
    assert '<img alt="" src="x.png">' in made[1]
    assert made[2].count("alt=") == 1
