"""Leaves survive the way into a document and back, whatever they hold."""

import random

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QTextCursor, QTextDocument

from editor_app.markup.leaves import Container, Kind, Leaf, Step, heading, island
from editor_app.markup.runs import (
    FootnoteReference,
    InlineImage,
    Link,
    LinkForm,
    Marks,
    Note,
    RawInline,
    Run,
    attributes,
    hard_break,
    merged,
    placed,
    soft_break,
)
from editor_app.shell.editor.page import Page
from editor_app.shell.editor.page_style import PageStyle
from editor_app.shell.editor.structure import Lexicon

WORDS = [
    "strike",
    "Ωmega",
    "नमस्ते",
    "漢字",
    "e\u0301te\u0301",
    "😀👩‍👩‍👧",
    "שלום",
    "a b",
    "“q”",
    "\t",
    "&amp;",
]
TIGHT = attributes({"tight": "1"})


@pytest.fixture
def page(qapp):
    lexicon = Lexicon()
    return Page(PageStyle(lexicon), lexicon)


def filled(page, leaves):
    page.begin("Headline", "Standfirst")
    page.append(leaves)
    page.finish()
    return page


def random_runs(source):
    pieces = []
    for _ in range(source.randrange(1, 6)):
        marks = Marks(
            bold=source.random() < 0.3,
            italic=source.random() < 0.2,
            strike=source.random() < 0.1,
            code=source.random() < 0.1,
            link=source.choice(
                [None, None, Link("https://e.org/a_b"), Link("x", "t", LinkForm.FULL, "ref")]
            ),
        )
        pieces.append(
            source.choice(
                [
                    Run(source.choice(WORDS), marks),
                    Run(source.choice(WORDS), marks),
                    *([soft_break(marks)] if pieces and pieces[-1].text.strip() else []),
                    hard_break(marks),
                    placed(InlineImage("media:a.png", "alt"), marks),
                    placed(FootnoteReference("1"), marks),
                    placed(RawInline("<kbd>"), marks),
                    placed(Note("check this"), marks),
                ]
            )
        )
    return merged(pieces)


def random_leaf(source, number):
    runs = random_runs(source)
    path = tuple(
        Step(kind, number * 10 + depth, number * 10 + depth + 5)
        for depth, kind in enumerate(
            source.choices(
                [Container.QUOTE, Container.BULLETS, Container.NUMBERS, Container.FOOTNOTE],
                k=source.randrange(0, 4),
            )
        )
    )
    return source.choice(
        [
            Leaf(path or (Step(Container.QUOTE, number),), runs=runs),
            Leaf(path or (Step(Container.QUOTE, number),), attrs=TIGHT, runs=runs),
            Leaf(runs=runs),
            Leaf(kind=heading(source.randrange(1, 7)), attrs=attributes({"@id": "x"}), runs=runs),
            Leaf(kind=Kind.RULE),
            island("<div>\n\n</div>", "HTML"),
            Leaf(kind=Kind.FIGURE, attrs=attributes({"src": "a.png", "alt": "b"})),
            Leaf((*path, Step(Container.CODE, number)), Kind.CODE_LINE, runs=(Run("x  = 1"),)),
            Leaf(
                kind=Kind.TABLE,
                attrs=attributes({"align": "-lc"}),
                cells=tuple(tuple(random_runs(source) for _ in range(3)) for _ in range(3)),
            ),
        ]
    )


@pytest.mark.parametrize("seed", range(40))
def test_every_kind_of_leaf_comes_back(page, seed):
    source = random.Random(seed)
    leaves = [random_leaf(source, number) for number in range(1, 40)]
    assert filled(page, leaves).leaves() == leaves
    assert (page.headline, page.standfirst) == ("Headline", "Standfirst")


def test_neighbouring_tables_and_a_table_at_the_end_come_back(page):
    table = Leaf(kind=Kind.TABLE, attrs=attributes({"align": "-"}), cells=(((Run("a"),),), ((),)))
    assert filled(page, [table, table, Leaf(runs=(Run("x"),)), table]).leaves() == [
        table,
        table,
        Leaf(runs=(Run("x"),)),
        table,
    ]


def test_unchanged_blocks_keep_their_leaf(page):
    leaves = [Leaf(runs=(Run(f"paragraph {number}"),)) for number in range(30)]
    before = filled(page, leaves).leaves()
    cursor = QTextCursor(page.document.findBlockByNumber(10))
    cursor.insertText("New ")
    after = page.leaves()
    assert [one is two for one, two in zip(before, after, strict=True)].count(False) == 1
    assert after[8].text == "New paragraph 8"


def test_letters_that_take_over_a_thing_stay_words(page):
    filled(page, [Leaf(runs=(Run("a"), soft_break(), Run("b"), placed(Note("n"))))])
    block = page.document.findBlockByNumber(2)
    cursor = QTextCursor(block)
    cursor.setPosition(block.position() + 2)
    cursor.insertText("w ")
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
    cursor.insertText("z")
    assert page.leaves() == [
        Leaf(runs=(Run("a"), soft_break(), Run("w b"), placed(Note("n")), Run("z")))
    ]


def test_words_typed_beside_a_thing_become_a_paragraph(page):
    rule = Leaf(kind=Kind.RULE)
    filled(page, [rule])
    cursor = QTextCursor(page.document.findBlockByNumber(2))
    cursor.insertText("words")
    assert page.leaves() == [rule, Leaf(runs=(Run("words"),))]


def test_nothing_can_be_undone_after_loading(page):
    filled(page, [Leaf(runs=(Run("x"),))])
    assert not page.document.isUndoAvailable()


def test_the_document_fetches_nothing(page):
    kind = QTextDocument.ResourceType.ImageResource.value
    assert page.document.resource(kind, QUrl("file:///etc/passwd")) is None
    assert page.document.refused == ["file:///etc/passwd"]
