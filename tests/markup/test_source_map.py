"""The promises of the source map, over cases that were chosen to break them."""

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor_app.markup.source_map import (
    STASHED,
    Definitions,
    SourceMapper,
    plain_markdown,
    split_lines,
)

CASES = Path(__file__).parent / "cases" / "mapping.md"
PARTS = re.split(r"^=== (.*)\n", CASES.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]
TEXTS = [pytest.param(text, id=title) for title, text in zip(PARTS[::2], PARTS[1::2], strict=True)]


@pytest.fixture(scope="module")
def mapper():
    return SourceMapper()


@pytest.fixture(scope="module")
def plain():
    return plain_markdown()


def joined(mapper, text):
    mapped = mapper.split(text)
    seen = {}
    parts = [mapper.render_unit(mapped, unit, seen) for unit in mapped.units]
    return "".join([*parts, mapper.render_footnotes(mapped, seen)])


def whole(plain, text):
    plain.reset()
    return plain.convert("\n".join(split_lines(text)))


def settled(html):
    """A raw inline tag gets a line end only when a blank line follows it in the text."""
    return html.replace("\n</p>", "</p>").strip()


def check_lines(mapped):
    position = 0
    for unit in mapped.units:
        assert position <= unit.start < unit.end <= len(mapped.lines)
        assert not "".join(mapped.lines[position : unit.start]).strip()
        assert mapped.lines[unit.start].strip(" \t")
        assert mapped.lines[unit.end - 1].strip(" \t")
        position = unit.end
    assert not "".join(mapped.lines[position:]).strip()


@pytest.mark.parametrize("text", TEXTS)
def test_joined_blocks_are_the_whole_render(mapper, plain, text):
    assert joined(mapper, text).strip() == whole(plain, text).strip()


@pytest.mark.parametrize("text", TEXTS)
def test_joined_blocks_with_other_line_ends(mapper, plain, text):
    expected = whole(plain, text).strip()
    assert joined(mapper, text.replace("\n", "\r\n")).strip() == expected
    assert joined(mapper, text.replace("\n", "\r")).strip() == expected


@pytest.mark.parametrize("text", TEXTS)
def test_a_block_alone_is_its_part_of_the_whole(mapper, text):
    mapped = mapper.split(text)
    seen = {}
    for unit in mapped.units:
        before = dict(seen)
        part = mapper.render_unit(mapped, unit, seen)
        alone = mapper.split(mapped.source(unit), mapped.definitions)
        html = "".join(mapper.render_unit(alone, other, before) for other in alone.units)
        assert settled(html) == settled(part)


@pytest.mark.parametrize("text", TEXTS)
def test_every_line_belongs_to_one_unit(mapper, text):
    check_lines(mapper.split(text))


MARKS = st.sampled_from(
    [
        *(
            "\n",
            "\n\n",
            "# ",
            "> ",
            "- ",
            "1. ",
            "    ",
            "```\n",
            "~~~\n",
            "---\n",
            "===\n",
            ": x\n",
        ),
        *("<div>", "</div>", "<b>", "</b>", "<!--", "-->", "<p ", ">", "&amp;", "{>>", "<<}", "`"),
        *(
            "*",
            "**",
            "_",
            "~~",
            "[x]",
            "[x]: y\n",
            "[^1]",
            "[^1]: z\n",
            "*[Q]: w\n",
            "Q ",
            "|",
            "\\",
        ),
        *("| a | b |\n|---|---|\n| c | d |\n", "— ", "{: .pull }", "![a](b 'c')", "word ", "é "),
    ]
)


@settings(max_examples=120, deadline=None, derandomize=True)
@given(st.lists(MARKS, max_size=30).map("".join))
def test_any_text(text):
    mapper = SourceMapper()
    assert joined(mapper, text).strip() == whole(plain_markdown(), text).strip()
    check_lines(mapper.split(text))


def test_units_know_their_lines_and_kind(mapper):
    mapped = mapper.split("# One\nTwo\nthree\n\n[a]: b\n\n```\nx\n\ny\n```\n\n- [a]\n\n  \n")
    assert [(unit.start, unit.end, unit.kind) for unit in mapped.units] == [
        (0, 1, "block"),
        (1, 3, "block"),
        (4, 5, "definitions"),
        (6, 11, "block"),
        (12, 13, "block"),
    ]
    assert mapped.source(mapped.units[1]) == "Two\nthree"


def test_definitions_are_shared_and_each_unit_knows_its_own(mapper):
    text = "[a]: b 'c'\n\nT[^1]\n\n[^1]: N\n\n    [^2]: M\n\n*[HTML]: Hyper\n\n- [d]: e\n"
    mapped = mapper.split(text)
    assert mapped.definitions == Definitions(
        {"a": ("b", "c"), "d": ("e", None)},
        {"1": "N\n\n[^2]: M", "2": "M"},
        {"HTML": "Hyper"},
    )
    names = [[item.name for item in unit.defines] for unit in mapped.units]
    assert sorted(name for unit in names for name in unit) == ["1", "HTML", "a", "d"]
    assert mapper.define(item for unit in mapped.units for item in unit.defines) == (
        mapped.definitions
    )


def test_definitions_known_beforehand_serve_a_block(mapper):
    known = Definitions({"a": ("https://example.org", None)}, {"n": "Note"}, {"Q": "Quay"})
    mapped = mapper.split("[a] Q[^n]", known)
    html = mapper.render_unit(mapped, mapped.units[0], {"n": 2})
    assert '<a href="https://example.org">a</a> <abbr title="Quay">Q</abbr>' in html
    assert 'id="fnref3:n"' in html


def test_two_texts_do_not_mix(mapper):
    first = mapper.split("[a] <i>x</i> &copy;\n\n<div>one</div>\n\n[a]: one\n")
    second = mapper.split("[a] <i>y</i>\n\n<div>two</div>\n\n[a]: two\n")
    html = [mapper.render_unit(first, unit) for unit in first.units]
    other = [mapper.render_unit(second, unit) for unit in second.units]
    assert html[:2] == ['<p><a href="one">a</a> <i>x</i> &copy;</p>\n', "<div>one</div>\n\n"]
    assert other[:2] == ['<p><a href="two">a</a> <i>y</i></p>\n', "<div>two</div>\n\n"]


def test_read_gives_elements_after_inline_markup(mapper):
    mapped = mapper.read("One *two* &copy; <i>x</i>")
    (paragraph,) = mapped.units[0].elements
    assert [child.tag for child in paragraph] == ["em"]
    numbers = STASHED.findall("".join(paragraph.itertext()))
    assert [mapped.stashed(number) for number in numbers] == ["&copy;", "<i>", "</i>"]


def test_split_lines_divides_at_line_ends_only():
    assert split_lines("a\r\nb\rc\nd\u2028e\x0bf\x85g") == ["a", "b", "c", "d\u2028e\x0bf\x85g"]
