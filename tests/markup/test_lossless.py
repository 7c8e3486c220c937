"""Random edits of a text that holds everything: the least change, and nothing lost."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from editor_app.markup.document import OpenText
from editor_app.markup.document_normal import normal_leaves
from editor_app.markup.leaves import Container, Kind, Leaf, Step
from editor_app.markup.runs import Marks, Run, merged

SOURCE = """\
Title
=====

Words with _slant_, **weight**, `code`,
a [link](http://x.org "t"), a [ref][r] and [r].

* one
* two
    1. deep
    2. deeper

1. loose

    more

2. items

> quoted
>
> > twice

> said
> -- Ann, to [Paper](http://p.org)

~~~ python
x = 1

y
~~~

    indented

| a | b |
|:--|--:|
| 1 | 2 |

Term
:   Meaning

![alt](a.png "Caption")

<div>kept</div>

A claim[^1] {>>check<<} &mdash; end<br>
hard.

- [ ] task

[r]: http://r.org

[^1]: The *note*.
"""
TEXT = OpenText.load(SOURCE)
LEAVES = TEXT.leaves
TYPED = st.sampled_from(
    [" word", "*", "# h", "1. x", "- ", "> q", "[r]", "`", "<b>", "&lt;", "|", "---", "~~", "\\\\",
     "{: .x}", "[^1]", "```", "<!--", "— Ann", ": d", "_a_", "\u00a0", "  "]
)  # fmt: skip
EDITS = st.lists(
    st.tuples(
        st.sampled_from(["type", "bold", "split", "delete", "insert", "quote", "list"]),
        st.integers(0, 1_000),
        st.integers(0, 1_000),
        TYPED,
    ),
    min_size=1,
    max_size=4,
)


def edited(leaves, edit, number):
    """One edit, wherever it falls."""
    what, place, offset, typed = edit
    at = place % len(leaves)
    return [*leaves[:at], *CHANGES[what](leaves, at, offset, typed, number), *leaves[at + 1 :]]


def insert(leaves, at, _offset, _typed, _number):
    outside = not leaves[at].path or not at or not leaves[at - 1].path
    return [Leaf(runs=(Run("New."),)), leaves[at]] if outside else [leaves[at]]


def delete(leaves, at, _offset, _typed, _number):
    needed = leaves[at].kind is Kind.ISLAND or any(step.label for step in leaves[at].path)
    return [leaves[at]] if needed or len(leaves) == 1 else []


def wrapped(kind):
    def change(leaves, at, _offset, _typed, number):
        leaf = leaves[at]
        if leaf.path or leaf.kind is not Kind.PARAGRAPH:
            return [leaf]
        item = 1_001 + 2 * number if kind is Container.BULLETS else 0
        return [replace(leaf, path=(Step(kind, 1_000 + 2 * number, item=item),))]

    return change


def within(change):
    """Apply a change to the words at an offset: what is before, the head, the tail, after."""

    def at_offset(leaves, at, offset, typed, _number):
        leaf = leaves[at]
        if leaf.kind not in (Kind.PARAGRAPH, Kind.HEADING_1) or not leaf.runs:
            return [leaf]
        place = offset % len(leaf.runs)
        run = leaf.runs[place]
        if run.thing is not None:
            return [leaf]
        cut = offset % (len(run.text) + 1)
        head, tail = replace(run, text=run.text[:cut]), replace(run, text=run.text[cut:])
        parts = change(leaf, (*leaf.runs[:place], head), (tail, *leaf.runs[place + 1 :]), typed)
        return [replace(leaf, runs=merged(part)) for part in parts]

    return at_offset


def split(leaf, before, after, _typed):
    whole = leaf.kind is not Kind.PARAGRAPH or leaf.get("tight")
    return [(*before, *after)] if whole else [before, after]


def embolden(_leaf, before, after, _typed):
    last = before[-1]
    marks = replace(last.marks, bold=not last.marks.code)
    return [(*before[:-1], replace(last, marks=marks), *after)]


def type_in(_leaf, before, after, typed):
    return [(*before[:-1], replace(before[-1], text=before[-1].text + typed), *after)]


CHANGES = {
    "type": within(type_in),
    "bold": within(embolden),
    "split": within(split),
    "delete": delete,
    "insert": insert,
    "quote": wrapped(Container.QUOTE),
    "list": wrapped(Container.BULLETS),
}


def kept_lines(leaves):
    """The lines of the source whose leaves are all still there."""
    present = set(leaves)
    return [
        TEXT.unit_source(unit)
        for unit in range(TEXT.unit_count)
        if all(leaf in present for leaf in TEXT.unit_leaves(unit))
    ]


@settings(max_examples=150, deadline=None)
@given(EDITS)
def test_edits_are_written_and_nothing_else(edits):
    leaves = list(LEAVES)
    for number, edit in enumerate(edits):
        leaves = edited(leaves, edit, number)
    saved = TEXT.save(leaves)
    for block in kept_lines(leaves):
        assert block in saved.text
    again = [leaf for leaf in OpenText.load(saved.text).leaves if leaf.get("source") != "<!-- -->"]
    if not saved.problems:
        assert normal_leaves(again) == normal_leaves(leaves)
    assert TEXT.save(LEAVES).text == SOURCE


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from(
    ["a", " ", "\n", "\n\n", "- ", "1. ", "    ", "> ", "#", "*", "_", "`", "[", "]", "(", ")", "|",
     "---", "<div>", "</div>", "<b>", "```\n", "~~~\n", "[^1]", ": ", "\\\\", "&amp;", "\t", "\r\n",
     "<!--", "-->", "{: .x }", "[a]: b\n", "{>>", "<<}", "\u00a0", "— x", "  \n", "![", "*[A]: b\n"]
), max_size=30).map("".join))  # fmt: skip
def test_any_source_comes_back(source):
    text = OpenText.load(source)
    assert text.save(text.leaves).text == source
    for unit in range(text.unit_count):
        text.verify_unit(unit)
    assert text.save(text.leaves).text == source


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=60))
def test_bold_words_of_any_script_come_back(words):
    leaf = Leaf(runs=merged([Run("a "), Run(words, Marks(bold=True)), Run(" z")]))
    text = OpenText.load("x\n")
    saved = text.save([leaf])
    letters = [char for char in words if char.isalnum()]
    assert [char for char in saved.text if char in letters] or not letters
