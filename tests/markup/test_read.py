"""What the parser made of a text, as leaves."""

import pytest

from editor_app.markup.document import OpenText
from editor_app.markup.leaves import Container, Kind
from editor_app.markup.runs import (
    Break,
    FootnoteReference,
    InlineImage,
    LinkForm,
    Note,
    RawInline,
)


def leaves_of(source):
    return OpenText.load(source).leaves


def shape(source):
    """Kinds with the containers around them."""
    return [
        "/".join([*(step.kind.value for step in leaf.path), leaf.kind.value])
        for leaf in leaves_of(source)
    ]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("Words", ["paragraph"]),
        ("# One\n\nTwo\n---\n\n###### Six", ["heading1", "heading2", "heading6"]),
        ("- a\n- b", ["bullets/paragraph"] * 2),
        ("1. a\n    - b", ["numbers/paragraph", "numbers/bullets/paragraph"]),
        ("- a\n\n    b\n\n    > c", ["bullets/paragraph"] * 2 + ["bullets/quote/paragraph"]),
        ("> a\n>\n> > b", ["quote/paragraph", "quote/quote/paragraph"]),
        ("> a\n> — Ann", ["attributed/paragraph", "attributed/attribution"]),
        ("> a\n{: .pull }", ["pull/paragraph"]),
        ("> a\n> — Ann\n{: .pull }", ["pull/paragraph", "pull/attribution"]),
        ("```\na\n\nb\n```", ["code/code line"] * 3),
        ("    a\n\n    b", ["code/code line"] * 3),
        ("- a\n\n        code", ["bullets/paragraph", "bullets/code/code line"]),
        ("***", ["rule"]),
        ("|a|b|\n|-|-|\n|c|d|", ["table"]),
        ("![a](b.png)", ["figure"]),
        ("T\n:   a\n\n    b", ["definitions/term", "definitions/paragraph"] * 1
         + ["definitions/paragraph"]),
        ("a[^1]\n\n[^1]: b\n\n    c", ["paragraph", "footnote/paragraph", "footnote/paragraph"]),
        ("<div>x</div>", ["island"]),
        ("[a]: b", ["island"]),
        ("{>>only a note<<}", ["paragraph"]),
    ],
)  # fmt: skip
def test_shapes(source, expected):
    assert shape(source) == expected


@pytest.mark.parametrize(
    ("source", "form", "label"),
    [
        ("[a](b)", LinkForm.INLINE, ""),
        ("[a][B c]\n\n[b C]: x", LinkForm.FULL, "B c"),
        ("[A b][]\n\n[a b]: x", LinkForm.COLLAPSED, "A b"),
        ("[A b]\n\n[a b]: x", LinkForm.SHORTCUT, "A b"),
        ("<http://example.org/>", LinkForm.AUTOMATIC, ""),
        ("<ann@example.org>", LinkForm.AUTOMATIC, ""),
    ],
)
def test_links_know_how_they_were_written(source, form, label):
    link = leaves_of(source)[0].runs[0].marks.link
    assert (link.form, link.label) == (form, label)


def test_images_know_too():
    runs = leaves_of("x ![a][b] ![c](d 'e')\n\n[b]: f")[0].runs
    assert runs[1].thing == InlineImage("f", "a", form=LinkForm.FULL, label="b")
    assert runs[3].thing == InlineImage("d", "c", "e")


@pytest.mark.parametrize(
    ("source", "thing"),
    [
        ("a\nb", Break.SOFT),
        ("a  \nb", Break.HARD),
        ("a<br>b", Break.HARD),
        ("a{>>n<<}b", Note("n")),
        ("a<kbd>b", RawInline("<kbd>")),
        ("a[^1]b\n\n[^1]: c", FootnoteReference("1")),
    ],
)
def test_things_in_a_line(source, thing):
    assert leaves_of(source)[0].runs[1].thing == thing


def test_marks():
    runs = leaves_of("a *b **c*** ~~d~~ `e` <em>f</em> &amp;&mdash;")[0].runs
    marks = {run.text: run.marks for run in runs}
    assert marks["b "].italic
    assert marks["c"].bold
    assert marks["c"].italic
    assert marks["d"].strike
    assert marks["e"].code
    assert marks["f"].italic
    assert runs[-1].text == " &—"


def test_a_list_keeps_its_start_its_items_and_its_tasks():
    first, second = leaves_of("4. [ ] a\n5. [X] b")
    assert first.path[0].start == 4
    assert first.path[0].id == second.path[0].id
    assert first.path[0].item != second.path[0].item
    assert (first.get("task"), second.get("task")) == (" ", "x")
    assert first.get("tight") == "1"


def test_code_keeps_fence_and_language():
    leaf = leaves_of("~~~~ {.python #x}\na\n~~~~")[0]
    assert (leaf.get("fence"), leaf.get("info"), leaf.text) == ("~~~~", "{.python #x}", "a")


def test_a_table_keeps_its_alignment_and_all_its_cells():
    leaf = leaves_of("a|b|c\n:-|:-:|-:\n1|2\n")[0]
    assert leaf.get("align") == "lcr"
    assert [len(row) for row in leaf.cells] == [3, 3]


def test_a_figure_keeps_its_parts():
    leaf = leaves_of('![pier](p.jpg "At dawn"){ credit="Ann Lee" }')[0]
    parts = [leaf.get(name) for name in ("src", "alt", "caption", "credit")]
    assert parts == ["p.jpg", "pier", "At dawn", "Ann Lee"]


def test_attribute_lists_stay_with_their_block():
    title, lead = leaves_of("# T { #a .b }\n\nLead\n{: .c }")
    assert (title.get("@id"), title.get("@class"), lead.get("@class")) == ("a", "b", "c")


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("<table><tr><td>x</td></tr></table>", "HTML"),
        ("*a _b *c* d_ e*", "emphasis within emphasis"),
        ("[](x)", "a link without words"),
        ("**a**{ .x }", "attributes on strong"),
    ],
)
def test_islands_say_why(source, reason):
    leaf = leaves_of(source)[0]
    assert (leaf.kind, leaf.get("reason"), leaf.get("source")) == (Kind.ISLAND, reason, source)


def test_words_of_an_outlet_belong_to_the_attribution():
    said = leaves_of("> a\n> — Ann, to [The Ledger](http://x.org)")[1]
    assert said.path[0].kind is Container.ATTRIBUTED
    assert said.text == "Ann, to The Ledger"
