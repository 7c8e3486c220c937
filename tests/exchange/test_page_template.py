"""A reader's own template makes the page, and whatever it does, there is a page in the end."""

from datetime import UTC, datetime

import pytest

from editor_app.exchange.page import RelatedCard, Site, body_blocks, build_page
from editor_app.exchange.page_template import PageTemplate, TemplateTrouble, read_template
from editor_app.exchange.template_process import LARGEST_PAGE, TemplateProcess
from editor_app.markup.to_html import render_body
from editor_app.model.article import Article
from editor_app.model.errors import UnreadableFile

MOMENT = datetime(2026, 6, 12, 6, tzinfo=UTC)
STORY = Article(
    id="one",
    slug="strike",
    headline="Strike <ends>",
    body="Dockworkers *voted*.\n\nA rota was agreed.\n",
    authors=("Ann Lee",),
    published=MOMENT,
    created=MOMENT,
    updated=MOMENT,
)
BODY = '<div class="body" id="story">{{ blocks }}</div>'


@pytest.fixture(scope="module")
def process():
    made = TemplateProcess()
    yield made
    made.stop()


def page(template: PageTemplate):
    blocks = body_blocks(STORY, render_body(STORY.body))
    cards = [RelatedCard("Ships <wait>", "ships.html", "Forty ships", "World")]
    return build_page(STORY, blocks, cards, Site(template=template, zone=UTC))


def test_a_template_makes_the_page():
    made = page(
        PageTemplate(
            f"<h1>{{{{ headline }}}}</h1>{BODY}"
            "{% for card in related %}<a href='{{ card.href }}'>{{ card.title }}</a>{% endfor %}"
            "<i>{{ published.year }} {{ authors[0] }}</i>"
        )
    )
    assert made.notice == ""
    assert made.html == (
        '<h1>Strike &lt;ends&gt;</h1><div class="body" id="story">'
        "<p>Dockworkers <em>voted</em>.</p>\n<p>A rota was agreed.</p></div>"
        "<a href='ships.html'>Ships &lt;wait&gt;</a><i>2026 Ann Lee</i>"
    )


def test_a_style_comes_after_the_built_in_one():
    made = page(PageTemplate(style="h1 { color: teal }"))
    (style,) = [asset.content for asset in made.assets if asset.path.endswith("article.css")]
    assert style.endswith(b"\nh1 { color: teal }")
    assert len(style) > 1000
    assert made.notice == ""
    assert "Strike &lt;ends&gt;</h1>" in made.html


@pytest.mark.parametrize(
    ("template", "said"),
    [
        ("a\n{{ headlne }}", "page.html, line 2: 'headlne' is undefined"),
        ("{% for x in tags %}", "page.html, line 1: Unexpected end of template"),
        ("<h1>{{ headline }}</h1>", "page.html must hold the story once"),
        (BODY + BODY, "page.html must hold the story once"),
        ('<div class="body" id="story">{{ blocks | upper }}</div>', "must hold the story once"),
    ],
)
def test_a_template_that_does_not_work_leaves_the_built_in_page(template, said):
    made = page(PageTemplate(template))
    assert said in made.notice
    assert made.notice.startswith("Your page template is not used. ")
    assert made.html == page(PageTemplate()).html


ATTACKS = [
    "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "{{ self.__init__.__globals__ }}",
    "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
    "{{ lipsum.__globals__['os'].popen('id').read() }}",
    "{{ ''|attr('__class__') }}",
    "{{ '{0.__class__}'.format('') }}",
    "{{ published.__reduce__() }}",
    "{{ tags.append('x') }}",
    "{{ authors.__class__.__base__ }}",
    "{% include '/etc/passwd' %}",
    "{% extends 'newsroom.html' %}",
    "{% import 'os' as os %}",
]


@pytest.mark.parametrize("attack", ATTACKS)
def test_a_template_cannot_reach_the_program(process, attack):
    values = {"published": MOMENT, "tags": [], "authors": ("Ann Lee",)}
    with pytest.raises(TemplateTrouble, match=r"page\.html, line 1: "):
        process.render(attack, values)


def test_values_are_escaped(process):
    assert process.render("{{ words }}", {"words": "<script>"}) == "&lt;script&gt;"
    assert process.render("{{ '<b>' }}{{ 1 }}", {}) == "&lt;b&gt;1"


ENDLESS = "\n{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}"


def test_a_template_without_end_is_ended_and_the_next_one_works(process):
    with pytest.raises(TemplateTrouble, match=r"takes longer than 0\.2 seconds"):
        process.render(ENDLESS, {}, seconds=0.2)
    assert process.render("{{ 1 + 1 }}", {}) == "2"


GREEDY = [
    "{% for a in range(99999) %}{{ 'x' * 1000 }}{% endfor %}",
    "{{ 'x' * 10**11 }}",
    "{{ 'x' | center(99999999999) }}",
    "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
]


@pytest.mark.parametrize("greedy", GREEDY)
def test_a_template_cannot_take_all_there_is(process, greedy):
    with pytest.raises(TemplateTrouble, match=r"^page\.html"):
        process.render(greedy, {})
    assert process.render("ok", {}) == "ok"


def test_a_page_may_be_large_but_not_larger(process):
    assert len(process.render("{{ 'x' * 4_000_000 }}", {})) == 4_000_000
    with pytest.raises(TemplateTrouble, match="more than 5,000,000 characters"):
        process.render("{{ 'x' * length }}", {"length": LARGEST_PAGE + 1})


def test_a_folder_is_read(tmp_path):
    (tmp_path / "page.html").write_text("a\r\nb", encoding="utf-8", newline="")
    assert read_template(tmp_path) == PageTemplate("a\nb", "")
    (tmp_path / "page.css").write_text("h1 {}", encoding="utf-8")
    assert read_template(tmp_path).style == "h1 {}"


def test_what_is_wrong_with_a_folder_is_said(tmp_path):
    with pytest.raises(UnreadableFile, match=r"has no page\.html and no page\.css"):
        read_template(tmp_path)
    (tmp_path / "page.html").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(UnreadableFile, match=r"^page\.html "):
        read_template(tmp_path)
    (tmp_path / "page.html").write_bytes(b"x" * 1_000_001)
    with pytest.raises(UnreadableFile, match="too large"):
        read_template(tmp_path)
