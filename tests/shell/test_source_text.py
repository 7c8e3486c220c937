"""The source as the writer sees it gives back exactly what it was given."""

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from editor_app.shell.editor.line_ends import LineEnds
from editor_app.shell.editor.source_text import (
    Header,
    HeaderTrouble,
    read_header,
    split_source,
    write_header,
)

one_line = st.text(st.characters(exclude_categories=("Cs",))).map(str.strip)
name = one_line.filter(bool)
listed_name = name.filter(lambda text: text.strip() == text)
headers = st.builds(
    Header,
    headline=one_line,
    standfirst=one_line,
    authors=st.lists(listed_name, unique=True).map(tuple),
    dateline=one_line,
    tags=st.lists(listed_name, unique=True).map(tuple),
)
STORY = Header(
    headline="Calder port strike ends",
    standfirst="Dockworkers return on Monday: the quays reopen.",
    authors=("Mara Ellison",),
    dateline="CALDER",
    tags=("Calder Port", "strike"),
)


def test_the_header_reads_like_the_picture() -> None:
    assert write_header(STORY) == (
        "---\n"
        "headline: Calder port strike ends\n"
        'standfirst: "Dockworkers return on Monday: the quays reopen."\n'
        "byline: Mara Ellison\n"
        "dateline: CALDER\n"
        "tags: [Calder Port, strike]\n"
        "---\n"
        "\n"
    )


@given(headers)
def test_what_is_written_is_read_back(header: Header) -> None:
    block, body = split_source(write_header(header) + "Body.")
    assert body == "Body."
    assert block is not None
    assert read_header(block) == header


@given(headers)
@example(Header(dateline="=", tags=("0?", "<<")))
def test_the_header_is_yaml_that_others_read_the_same(header: Header) -> None:
    block, _ = split_source(write_header(header))
    loaded = yaml.safe_load(block or "")
    assert (loaded["headline"] or "") == header.headline
    assert tuple(loaded["tags"] or ()) == header.tags


@pytest.mark.parametrize(
    "body", ["", "One.", "\nOne.", "---\n\nAfter a rule", "---\na: b\n---\n", "\n\n\n"]
)
def test_the_body_is_never_looked_at(body: str) -> None:
    assert split_source(write_header(STORY) + body)[1] == body


@pytest.mark.parametrize("text", ["No fences at all", "---\nheadline: x\nno closing fence", ""])
def test_a_lost_fence_loses_no_words(text: str) -> None:
    assert split_source(text) == (None, text)


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        ("headline: War: what is it good for?\n", Header(headline="War: what is it good for?")),
        ("headline: We are # 1\n", Header(headline="We are # 1")),
        ("Headline: 'It''s over'\n", Header(headline="It's over")),
        ("headline: one\n  two\n", Header(headline="one two")),
        ("tags:\n  - a\n  - 'b, c'\n", Header(tags=("a", "b, c"))),
        ("tags: [a,\n  b]\n", Header(tags=("a", "b"))),
        ("tags: a, b, a\n", Header(tags=("a", "b"))),
        ("byline: Ann Lee, Bo Ray\n# a remark\n\n", Header(authors=("Ann Lee", "Bo Ray"))),
    ],
)
def test_reading_is_lenient(block: str, expected: Header) -> None:
    assert read_header(block) == expected


@pytest.mark.parametrize(
    ("block", "complaint"),
    [
        ("headlin: x\n", "Line 2: “headlin” is not one of"),
        ("headline: x\nheadline: y\n", "Line 3: “headline” is there twice."),
        ("just words\n", "Line 2: expected a name, a colon and a value."),
        ("tags: [a, b\n", "Line 2: the list has no closing bracket."),
        ('headline: "open\n', "Line 2: a quotation mark is not closed."),
    ],
)
def test_a_header_that_cannot_be_read_says_where(block: str, complaint: str) -> None:
    with pytest.raises(HeaderTrouble, match=complaint):
        read_header(block)


@given(st.text(st.sampled_from("a\r\n\u2028\u2029\x00\ufdd0\ufdd1␍¶\u00a0")))
def test_every_character_survives_the_editor(text: str) -> None:
    ends = LineEnds.of(text)
    shown = ends.shown(text)
    assert not set(shown) & set("\r\u2029\ufdd0\ufdd1")
    assert ends.stored(shown) == text


def test_new_lines_end_as_the_text_does() -> None:
    ends = LineEnds.of("one\r\ntwo\r\n")
    assert ends.stored("one\nnew\ntwo\n") == "one\r\nnew\r\ntwo\r\n"
