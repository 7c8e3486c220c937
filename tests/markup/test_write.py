"""Leaves as Markdown: what is written reads back as what it was."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor_app.markup.document import OpenText
from editor_app.markup.document_normal import normal_leaves
from editor_app.markup.document_units import UnitReader
from editor_app.markup.extensions.definitions import Definitions
from editor_app.markup.leaves import Container, Kind, Leaf, Step
from editor_app.markup.runs import (
    Link,
    LinkForm,
    Marks,
    Note,
    Run,
    attributes,
    hard_break,
    merged,
    placed,
)
from editor_app.markup.write import write
from editor_app.markup.write_escapes import Caution, Manner

READER = UnitReader()
NASTY = "\\`*_{}[]()>#+-.!|~<&;:=^\"' ax1\u00a0"


def reads_back(leaves, manner=Manner()):  # noqa: B008 - frozen
    return READER.says(write(leaves, manner), leaves, Definitions())


@pytest.mark.parametrize(
    ("words", "written"),
    [
        ("plain words, 5 * 3, snake_case and a [sic]", None),
        ("a < b & c > d, AT&T", None),
        ("*not* _slanted_", r"\*not\* \_slanted\_"),
        ("# no heading", r"\# no heading"),
        ("1. no list", r"1\. no list"),
        ("- no list", r"\- no list"),
        ("> no quote", r"\> no quote"),
        ("---", r"\---"),
        (": no definition", "&#58; no definition"),
        ("`no code`", r"\`no code\`"),
        ("[no](link)", r"\[no](link)"),
        ("<b>", "&lt;b>"),
        ("&amp;", "&amp;amp;"),
        ("~~no~~", r"\~\~no\~\~"),
        ("{>>no note<<}", r"\{>>no note<<}"),
        ("[^1]", r"\[^1]"),
        ("[x]: y", r"\[x]: y"),
        ("{: .no }", r"\{: .no }"),
    ],
)
def test_only_what_would_be_markup_is_escaped(words, written):
    assert write([Leaf(runs=(Run(words),))]) == f"{written or words}\n"
    assert reads_back([Leaf(runs=(Run(words),))])


def test_a_defined_label_is_escaped():
    leaf = Leaf(runs=(Run("see [Sic] there"),))
    assert write([leaf], Manner(labels={"sic"})) == "see \\[Sic] there\n"


@pytest.mark.parametrize("char", NASTY.replace(" ", ""))
@pytest.mark.parametrize("pattern", ["{}", "a{}", "{}a", "a{}a", "a {} a", "{0}a{0}", "a\n{} a"])
def test_single_signs(char, pattern):
    assert reads_back([Leaf(runs=(Run(pattern.format(char).replace("\n", " ")),))])


MARKS = st.builds(
    Marks,
    bold=st.booleans(),
    italic=st.booleans(),
    strike=st.booleans(),
    link=st.sampled_from([None, None, Link("http://x.org/a_b(c)?d=1&e=2", "t")]),
)
RUNS = st.lists(
    st.one_of(
        st.builds(Run, st.text(NASTY, min_size=1, max_size=8), MARKS),
        st.just(hard_break()),
        st.builds(Run, st.text("ab*`<", min_size=1, max_size=4), st.just(Marks(code=True))),
    ),
    min_size=1,
    max_size=5,
).map(lambda runs: merged([Run("a"), *runs, Run("z")]))


@settings(max_examples=200, deadline=None)
@given(RUNS)
def test_any_words_read_back_with_one_of_the_cautions(runs):
    leaf = Leaf(runs=runs)
    assert any(reads_back([leaf], Manner(caution)) for caution in Caution)


@settings(max_examples=150, deadline=None)
@given(st.text(NASTY, min_size=1, max_size=25))
def test_plain_words_read_back_with_full_escapes(words):
    leaf = Leaf(runs=(Run(words.strip(" ") or "a"),))
    assert reads_back([leaf], Manner(Caution.FULL))


def item(list_id, item_id, words, kind=Container.BULLETS, **attrs):
    return Leaf((Step(kind, list_id, item=item_id),), attrs=attributes(attrs), runs=(Run(words),))


def test_the_markdown_of_every_block():
    code = Step(Container.CODE, 9)
    fence = attributes({"fence": "```", "info": "py"})
    leaves = [
        Leaf(kind=Kind.HEADING_2, attrs=(("@id", "top"),), runs=(Run("Title"),)),
        item(1, 1, "one", tight="1", task="x"),
        item(1, 2, "two", tight="1", task=" "),
        item(2, 1, "loose", Container.NUMBERS),
        item(2, 2, "items", Container.NUMBERS),
        Leaf((Step(Container.QUOTE, 3),), runs=(Run("quoted"),)),
        Leaf((Step(Container.ATTRIBUTED, 4),), runs=(Run("said"),)),
        Leaf((Step(Container.ATTRIBUTED, 4),), Kind.ATTRIBUTION, runs=(Run("Ann Lee"),)),
        Leaf((Step(Container.PULL, 5),), runs=(Run("pulled"),)),
        Leaf((code,), Kind.CODE_LINE, fence, (Run("x = 1"),)),
        Leaf((code,), Kind.CODE_LINE, fence),
        Leaf(kind=Kind.RULE),
        Leaf(
            kind=Kind.TABLE,
            attrs=(("align", "-r"),),
            cells=(((Run("a"),), (Run("b|c"),)), ((Run("d"),), ())),
        ),
        Leaf(kind=Kind.FIGURE, attrs=attributes({"src": "a b.png", "alt": "x", "caption": "Y"})),
        Leaf((Step(Container.DEFINITIONS, 6),), Kind.TERM, runs=(Run("Term"),)),
        item(6, 1, "Meaning", Container.DEFINITIONS, tight="1"),
        Leaf((Step(Container.FOOTNOTE, 7, label="n"),), runs=(Run("Note"),)),
    ]
    assert write(leaves) == (
        "## Title { #top }\n\n- [x] one\n- [ ] two\n\n1. loose\n\n2. items\n\n> quoted\n\n"
        "<!-- -->\n\n> said\n> — Ann Lee\n\n> pulled\n{: .pull }\n\n```py\nx = 1\n\n```\n\n---\n\n"
        '| a | b\\|c |\n| --- | ---: |\n| d |  |\n\n![x](<a b.png> "Y")\n\nTerm\n:   Meaning\n\n'
        "[^n]: Note\n"
    )


def test_references_without_a_definition_hold_their_address():
    link = Link("http://x.org/", form=LinkForm.FULL, label="r")
    leaf = Leaf(runs=(Run("words", Marks(link=link)),))
    assert write([leaf]) == "[words](http://x.org/)\n"
    assert write([leaf], Manner(labels={"r"})) == "[words][r]\n"


@pytest.mark.parametrize("words", ["]:", "x]: y", "a]:b"])
def test_a_link_whose_words_look_like_a_definition_stays_a_link(words):
    link = Marks(link=Link("http://x.org/"))
    leaf = Leaf(runs=(Run("a"), hard_break(), Run(words, link), Run("z")))
    assert reads_back([leaf])


def test_a_fence_is_longer_than_any_inside():
    step = Step(Container.CODE, 1)
    leaves = [
        Leaf((step,), Kind.CODE_LINE, (("fence", "```"),), (Run(line),)) for line in ("````", "x")
    ]
    assert write(leaves).startswith("`````\n````\nx\n`````")
    assert reads_back(leaves)


A, B = (Run("a"),), (Run("b"),)
LINES = (Run("a"), hard_break(), Run("b"))
WORDS, TIGHT = Kind.PARAGRAPH, {"tight": "1"}
QUOTED = (Step(Container.QUOTE, 2),)
TIGHT = attributes({"tight": "1"})
CODE = (Step(Container.CODE, 2),)


def bullets(*leaves):
    """Leaves of one list: item, steps inside it, kind, runs, attributes."""
    return [
        Leaf((Step(Container.BULLETS, 1, item=item), *steps), kind, attributes(attrs), runs)
        for item, steps, kind, runs, attrs in leaves
    ]


def numbered(item):
    return (Step(Container.NUMBERS, 2, item=item),)


def said(kind, *leaves):
    return [Leaf((Step(kind, 1), *steps), what, runs=runs) for steps, what, runs in leaves]


@pytest.mark.parametrize(
    "leaves",
    [
        bullets((1, QUOTED, WORDS, LINES, {})),
        bullets((1, (), WORDS, A, TIGHT), (1, QUOTED, WORDS, LINES, {}), (2, (), WORDS, B, TIGHT)),
        bullets((1, (), Kind.RULE, (), {}), (2, (), WORDS, A, {})),
        bullets((1, (), WORDS, A, {}), (1, (), Kind.RULE, (), {})),
        bullets((1, (), Kind.HEADING_2, (Run("a\\"),), {})),
        bullets((1, (), WORDS, (), TIGHT), (2, (), WORDS, A, {})),
        bullets(
            (1, (), WORDS, A, TIGHT),
            (1, numbered(1), WORDS, A, {}),
            (1, numbered(2), WORDS, B, {}),
            (2, (), WORDS, B, TIGHT),
        ),
        bullets(
            (1, (), WORDS, A, {}),
            (1, CODE, Kind.CODE_LINE, (Run("  b"),), {}),
            (1, CODE, Kind.CODE_LINE, (), {}),
            (1, CODE, Kind.CODE_LINE, A, {}),
        ),
        said(Container.QUOTE, ((), WORDS, A), ((), WORDS, (Run("— not a speaker"),))),
        [*said(Container.QUOTE, ((), WORDS, A)), Leaf((Step(Container.QUOTE, 2),), runs=B)],
        said(Container.PULL, ((), WORDS, A), ((), Kind.ATTRIBUTION, B)),
        said(Container.ATTRIBUTED, ((), WORDS, A), ((), Kind.ATTRIBUTION, ())),
        said(Container.ATTRIBUTED, (numbered(1), WORDS, A), ((), Kind.ATTRIBUTION, B)),
    ],
)
def test_containers_read_back(leaves):
    written = write(leaves)
    found = [leaf for leaf in OpenText.load(written).leaves if leaf.kind is not Kind.ISLAND]
    assert normal_leaves(found) == normal_leaves(leaves), written


@pytest.mark.parametrize(
    "source", ["{>>alone<<}\n", "{>>first<<} then {x}\n", "Words\n{>>on its own line<<}\n"]
)
def test_a_note_that_opens_a_line_stays_a_note(source):
    text = OpenText.load(source)
    assert text.says_all(0)
    assert write(text.leaves).startswith(source[:3])
    assert reads_back(text.leaves)


@pytest.mark.parametrize(
    "source",
    [
        "[^1]: Words.\n\n    - one\n    - two\n\n    > said\n",
        "- > said\n  > so\n    {: .pull }\n",
        "- > said\n  > — Ann\n- more\n",
    ],
)
def test_quotes_in_other_blocks_are_written_as_they_read(source):
    text = OpenText.load(source)
    assert all(text.says_all(unit) for unit in range(text.unit_count))


TIGHT = attributes({"tight": "1"})
CODE = (Step(Container.CODE, 90),)


@pytest.mark.parametrize(
    "path",
    [
        (Step(Container.BULLETS, 1, item=2),),
        (Step(Container.NUMBERS, 1, item=2),),
        (Step(Container.QUOTE, 1), Step(Container.BULLETS, 2, item=3)),
        (Step(Container.FOOTNOTE, 1, label="1"),),
    ],
)
def test_code_can_be_the_first_thing_in_an_item(path):
    lines = [Leaf((*path, *CODE), Kind.CODE_LINE, runs=(Run(line),)) for line in ("a = 1", "b")]
    step = path[-1]
    after = [] if step.label else [Leaf((*path[:-1], replace(step, item=9)), runs=(Run("next"),))]
    assert reads_back([*lines, *after])
    read = OpenText.load(write([*lines, *after]))
    assert all(read.says_all(unit) for unit in range(read.unit_count))


def test_code_ends_where_something_else_than_words_stands():
    code = Marks(code=True)
    runs = (
        Run("a", code),
        hard_break(code),
        Run("b", code),
        placed(Note("x"), code),
        Run("c", code),
    )
    assert write([Leaf(runs=runs)]) == "`a`  \n`b`{>>x<<}`c`\n"
    assert reads_back([Leaf(runs=runs)])


def test_bold_reaches_over_a_line_break():
    bold = Marks(bold=True)
    assert reads_back([Leaf(runs=(Run("a", bold), hard_break(bold), Run("b", Marks(italic=True))))])


@pytest.mark.parametrize(
    "path", [(), (Step(Container.QUOTE, 5),), (Step(Container.BULLETS, 5, item=6),)]
)
def test_an_empty_item_does_not_underline_the_one_above_it(path):
    def item(number, words):
        runs = (Run(words),) if words else ()
        return Leaf((*path, Step(Container.BULLETS, 1, item=number)), attrs=TIGHT, runs=runs)

    outer = [Leaf(path, attrs=TIGHT, runs=(Run("out"),))] if path and path[-1].item else []
    for items in (["a", ""], ["a", "", "b"], ["", "a"], ["a", "b", ""], ["", ""]):
        assert reads_back([*outer, *(item(number, words) for number, words in enumerate(items, 8))])


def test_a_mark_within_code_parts_it():
    code, both = Marks(code=True), Marks(code=True, bold=True)
    runs = (Run("a", code), Run("b", both), Run("c", Marks(code=True, link=Link("http://x.org"))))
    assert reads_back([Leaf(runs=runs)])


def test_a_table_of_nothing_but_a_head_reads_back():
    cells = (((Run("a"),), ()),)
    assert reads_back([Leaf(kind=Kind.TABLE, attrs=attributes({"align": "--"}), cells=cells)])


def test_a_paragraph_of_spaces_is_no_trouble():
    text = OpenText.load("One.\n")
    saved = text.save([*text.leaves, Leaf(runs=(Run("  "),)), Leaf(runs=(Run("Two."),))])
    assert saved.text == "One.\n\nTwo.\n"
    assert not saved.problems


def test_line_ends_at_the_edges_of_a_block_are_left_out():
    runs = (hard_break(), Run("a"), hard_break(), Run(" "), hard_break())
    assert write([Leaf(runs=runs)]) == "a\n"
    assert write([Leaf(kind=Kind.HEADING_2, runs=runs)]) == "## a\n"
    assert reads_back([Leaf(runs=runs)])


def test_an_item_can_begin_with_a_list():
    outer, middle = Step(Container.BULLETS, 1, item=2), Step(Container.NUMBERS, 3, item=4)
    items = [Leaf((outer, middle), attrs=TIGHT, runs=(Run("a"),))]
    items += [Leaf((outer, replace(middle, item=5)), attrs=TIGHT, runs=(Run("b"),))]
    inner = replace(middle, item=5)
    items += [Leaf((outer, inner, Step(Container.BULLETS, 6, item=7)), runs=(Run("c"),))]
    assert reads_back(items)
    assert reads_back([items[0]])


def test_blank_lines_around_code_within_a_container_are_left_out():
    path = (Step(Container.QUOTE, 1), Step(Container.CODE, 2))
    lines = [
        Leaf(path, Kind.CODE_LINE, runs=(Run(line),) if line else ()) for line in ["", "a", ""]
    ]
    assert write(lines) == ">     a\n"
    assert reads_back(lines)


def test_a_pull_quote_may_end_with_a_list_or_with_another_quote():
    pull = Step(Container.PULL, 1)
    item = Leaf((pull, Step(Container.BULLETS, 2, item=3)), attrs=TIGHT, runs=(Run("a"),))
    said = (pull, Step(Container.ATTRIBUTED, 4))
    quote = [Leaf(said, runs=(Run("b"),)), Leaf(said, Kind.ATTRIBUTION, runs=(Run("Ann"),))]
    words = Leaf((pull,), runs=(Run("Words"),))
    assert reads_back([words, item])
    assert reads_back([words, *quote])
    assert reads_back([words, *quote, item, words])


@pytest.mark.parametrize("kind", [Container.BULLETS, Container.NUMBERS])
def test_empty_items_stay_beside_items_of_several_blocks(kind):
    outer = (Step(Container.QUOTE, 50),)
    path = (*outer, Step(kind, 1, item=2))
    code = Leaf((*path, *CODE), Kind.CODE_LINE, runs=(Run("a\tb"),))
    bare = Leaf((*path, Step(Container.CODE, 91)), Kind.CODE_LINE)
    empty = [Leaf((*outer, Step(kind, 1, item=item)), attrs=TIGHT) for item in (3, 4)]
    words = Leaf((*outer, Step(kind, 1, item=5)), attrs=TIGHT, runs=(Run("words"),))
    for leaves in ([empty[0], code], [code, *empty, words], [bare, words], [words, *empty]):
        items = [
            replace(leaf, path=(*outer, replace(leaf.path[1], item=number), *leaf.path[2:]))
            for number, leaf in enumerate(leaves, 60)
        ]
        assert reads_back(items)


def test_two_lists_in_a_quote_stay_two():
    quote = Step(Container.QUOTE, 1)
    lists = [
        Leaf(
            (quote, Step(Container.BULLETS, number, item=number + 5)), attrs=TIGHT, runs=(Run("a"),)
        )
        for number in (2, 3)
    ]
    assert reads_back(lists)


@pytest.mark.parametrize(
    "source",
    ["Term\n\n:   - one\n    - two\n", "- - one\n    - two\n", "[^1]: - one\n    - two\n"],
)
def test_what_begins_with_a_list_is_written_as_it_reads(source):
    text = OpenText.load(source)
    assert all(text.says_all(unit) for unit in range(text.unit_count))
