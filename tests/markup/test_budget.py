"""Texts that hang a Markdown parser: answered, with the source kept, and only where needed."""

import itertools

import pytest

from editor_app.markup.budget import MAX_NESTING
from editor_app.markup.live import LiveRenderer
from editor_app.markup.source_map import SourceMapper
from editor_app.markup.to_html import BodyRenderer, render_body
from editor_app.markup.to_text import html_text

BEYOND = {
    "brackets": "[",
    "images": "![",
    "links": "[a](",
    "titles": '[a](b "',
    "declarations": "<![",
    "quotes": "> ",
    "lists": "- ",
    "ordered lists": "1. ",
    "abbreviations": "*[a\n",
    "footnotes without end": "[^a\n",
    "terms": "a\n: b\n",
}


def wide_table(size):
    columns = size // 6
    return "|a" * columns + "|\n" + "|-" * columns + "|\n" + "|\n" * (size // 3)


def growing_ticks(size):
    runs = range(1, int((2 * size) ** 0.5))
    return " ".join("`" * length for length in runs)


def indented_list(size):
    return "\n".join("    " * depth + "- a" for depth in range(int((size / 2) ** 0.5)))


SHAPES = {
    "wide table": wide_table,
    "code marks": growing_ticks,
    "indented list": indented_list,
    "closed brackets": lambda size: "[" * (size // 2) + "]" * (size // 2),
    "quotes without spaces": lambda size: ">" * (size - 1) + "a",
    "bars and code": lambda size: "a|`b`" * (size // 10) + "\n" + "-|" * (size // 10),
    "setext headings": lambda size: "a#\n=\n" * (size // 5),
}


@pytest.mark.parametrize("size", [2_000, 10_000, 50_000])
@pytest.mark.parametrize("piece", BEYOND.values(), ids=BEYOND.keys())
def test_source_stands_for_what_is_too_complex(piece, size):
    text = piece * (size // len(piece)) + "x"
    rendered = render_body(f"Before.\n\n{text}\n\nAfter *all*.")
    assert rendered.blocks[0].html == "<p>Before.</p>"
    assert rendered.blocks[-1].html == "<p>After <em>all</em>.</p>"
    assert rendered.notice.startswith("One passage is too complex")
    source = "".join(block.html for block in rendered.blocks[1:-1])
    assert source.startswith('<pre class="source">')
    assert html_text(source).split() == text.split()


@pytest.mark.parametrize("size", [20_000, 50_000])
@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES.keys())
def test_shapes(shape, size):
    text = shape(size)
    rendered = render_body(f"Before.\n\n{text}\n\nAfter.")
    assert rendered.blocks[0].html == "<p>Before.</p>"
    assert rendered.blocks[-1].html == "<p>After.</p>"
    assert "too complex" in rendered.notice


CHEAP = [
    *("<b>", "<a ", "<a href='", "</a", "<!--", "<!", "<?", "&", "&#", "&amp;", "\\", "`", "`a`"),
    *("*a ", "**a", "_a ", "__", "~~a", "***a", "*a**b", "# ", "#", "# a\n", "a\n=\n", "***\n"),
    *("~~~\n", "```x\n", "    ", "\t- a\n", ">\n", "> a\n\n", "- a\n\n", "{>>", "{>>a<<}", "{>>a`"),
    *("[a]: b\nx\n", "[^1]", "[^1]: a[^1]\n", "<b><!-- -->", '<p markdown="1">', "<details>"),
    *('<div markdown="1">', "<div>", "</div>", "![a](b 'c')\n\n", "> a\n> — b\n\n", "{: .a }\n"),
]


@pytest.mark.parametrize("piece", CHEAP)
def test_repetition_is_rendered_or_refused_but_never_hangs(piece):
    text = piece * (6_000 // len(piece))
    rendered = render_body(f"Before.\n\n{text}")
    assert rendered.blocks[0].html == "<p>Before.</p>"


def test_the_text_before_a_refused_list_item_goes_with_its_list():
    deep = "- " * (MAX_NESTING + 10) + "x"
    rendered = render_body(f"One.\n\n- a\n- b\n\n{deep}\n\nTwo.")
    assert [block.html[:4] for block in rendered.blocks] == ["<p>O", "<pre", "<p>T"]
    assert "- a\n- b\n\n- - " in rendered.blocks[1].html


def test_a_refused_footnote_shows_its_source():
    deep = "- " * (MAX_NESTING + 10) + "x"
    rendered = render_body(f"Text[^1].\n\n[^1]: {deep}\n")
    assert '<pre class="source">- - - ' in rendered.footnotes_html
    assert rendered.blocks[0].html.startswith("<p>Text<sup")


def test_definitions_in_a_refused_passage_still_count():
    rendered = render_body("[x]\n\n" + "- " * 100 + "\n[x]: https://example.org\n")
    assert len(rendered.blocks) == 2


def test_units_say_that_they_are_refused():
    mapped = SourceMapper().split("One.\n\n" + "> " * 200 + "x\n\nTwo.")
    assert [unit.is_refused for unit in mapped.units] == [False, True, False]
    assert [(unit.start, unit.end) for unit in mapped.units] == [(0, 1), (2, 3), (4, 5)]


def test_live_rendering_agrees_while_a_passage_becomes_too_complex_and_back():
    live, whole = LiveRenderer(), BodyRenderer()
    versions = ["One.\n\n" + "- " * depth + "x\n\nTwo." for depth in (2, 40, 70, 90, 3)]
    versions += ["One.\n\n" + "[" * count + "\n\nTwo." for count in (10, 3_000, 5)]
    for text in versions:
        assert live.update(text) == whole.render(text)


def test_binary_rubbish():
    rubbish = bytes(itertools.islice(itertools.cycle(range(256)), 4_096)).decode("latin-1")
    assert "<script" not in render_body(rubbish).html
    assert render_body(rubbish[:0] + "\x00").html == "<p>\ufffd</p>"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\x02b\x03c", "<p>a\u2402b\u2403c</p>"),
        ("\x02wzxhzdk:0\x03 and <b>b</b>", "<p>\u2402wzxhzdk:0\u2403 and <b>b</b></p>"),
        ("\x02klzzwxh:0000\x03 `x`", "<p>\u2402klzzwxh:0000\u2403 <code>x</code></p>"),
        ("\x02amp\x03", "<p>\u2402amp\u2403</p>"),
        ("half \ud83d a pair \udc00", "<p>half \ufffd a pair \ufffd</p>"),
        ("nul \x00 nul", "<p>nul \ufffd nul</p>"),
    ],
)
def test_control_characters_are_shown_and_nothing_more(text, shown):
    assert render_body(text).html == shown


def test_long_prose_is_never_refused():
    sentence = "He said *no*, she said **yes** [0, 1) & `so` on — see [it](https://a.example). "
    one_line = sentence * 60
    many = "\n\n".join([sentence * 6] * 60)
    items = "".join(f"- [item {n}](https://example.org/{n}) is *one* of many\n" for n in range(300))
    changelog = "".join(f"## 1.{n}\n- Fixed `x`\n- Added [y](z)\n" for n in range(150))
    for text in (one_line, many, items, changelog):
        assert render_body(text).notice == ""
