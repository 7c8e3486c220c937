"""Typing in every script, composing, undo by words, and what assistive technology is told."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QInputMethodEvent, QTextCursor
from PySide6.QtWidgets import QApplication

from editor_app.shell.editor.announcer import Announcer
from editor_app.shell.editor.smart_text import quotes_of, smart_replacement
from editor_app.shell.editor.typing_text import Typist
from tests.shell.editor.desk import Desk


@pytest.fixture
def desk(qtbot):
    return Desk(qtbot)


def compose(editor, preedit="", commit=""):
    event = QInputMethodEvent(preedit, [])
    event.setCommitString(commit)
    QApplication.sendEvent(editor, event)


@pytest.mark.parametrize(
    "words",
    [
        "漢字かな交じり文",
        "שלום",
        "مرحبا",
        "e\u0301te\u0301",
        "😀👩‍👩‍👧‍👦",
        "नमस्ते"[:0] or "กขค",
    ],
)
def test_every_script_is_typed_and_taken_back(desk, words):
    desk.lay("One ‸two\n").type(words)
    assert desk.markdown == f"One {words}two\n"
    desk.editor.undo()
    assert desk.markdown == "One two\n"


def test_composed_words_are_shown_and_then_typed(desk):
    desk.lay("One ‸two\n")
    compose(desk.editor, preedit="かん")
    assert desk.markdown == "One two\n"
    compose(desk.editor, commit="漢")
    assert desk.markdown == "One 漢two\n"


def test_composing_replaces_a_selection_within_its_blocks(desk):
    desk.lay("One ‸two\n\nthr‸ee\n")
    compose(desk.editor, preedit="か")
    compose(desk.editor, commit="漢")
    assert desk.markdown == "One 漢ee\n"


def test_composing_in_a_heading_keeps_its_type(desk):
    desk.lay("## Head‸\n")
    block = desk.editor.textCursor().block()
    (before,) = block.layout().formats()
    size = before.format.fontPointSize()
    compose(desk.editor, preedit="かん")
    shown = block.layout().formats()
    assert max(piece.format.fontPointSize() for piece in shown) == size


def test_composed_words_after_a_link_are_not_part_of_it(desk):
    desk.lay("[one](https://e.org)‸\n")
    compose(desk.editor, commit="漢")
    assert desk.markdown == "[one](https://e.org)漢\n"


def test_words_composed_at_a_thing_start_a_paragraph(desk):
    desk.lay("---\n")
    desk.editor.hand.place(desk.editor.document().lastBlock().position() + 1)
    compose(desk.editor, commit="漢")
    assert desk.markdown == "---\n\n漢\n"


def test_undo_takes_back_words_not_letters(desk):
    desk.lay("‸").type("one two three")
    desk.editor.undo()
    assert desk.markdown == "one two\n"
    desk.editor.undo()
    assert desk.markdown == "one\n"
    desk.editor.redo()
    assert desk.markdown == "one two\n"


def test_a_pause_starts_a_new_step_of_undo(desk):
    now = [0.0]
    desk.lay("‸")
    desk.editor.typist = Typist(desk.editor.hand, lambda: now[0])
    desk.type("on")
    now[0] = 5.0
    desk.type("e")
    desk.editor.undo()
    assert desk.markdown == "on\n"


def test_right_to_left_paragraphs_run_their_way(desk):
    desk.lay("שלום‸\n\nplain\n")
    first, second = (desk.editor.document().findBlockByNumber(number) for number in (2, 3))
    assert first.textDirection() == Qt.LayoutDirection.RightToLeft
    assert second.textDirection() == Qt.LayoutDirection.LeftToRight


@pytest.mark.parametrize(
    ("language", "typed", "made"),
    [
        ("en", '"a"', "“a”"),
        ("de", '"a"', "„a“"),
        ("de-CH", '"a"', "«a»"),
        ("fr", '"a"', "«\u00a0a\u00a0»"),
        ("sv", '"a"', "”a”"),
        ("da", '"a"', "»a«"),
        ("en", "it's", "it’s"),
        ("en", "('a')", "(‘a’)"),
        ("xx", '"a"', "“a”"),
    ],
)
def test_each_language_has_its_marks(desk, language, typed, made):
    desk.lay("‸")
    desk.editor.typist.language = language
    desk.type(typed)
    assert desk.markdown == f"{made}\n"


def test_marks_are_left_alone_where_the_writer_wants_it(desk):
    desk.lay("‸")
    desk.editor.typist.smart = False
    desk.type('"it\'s" a -- b')
    assert desk.markdown == '"it\'s" a -- b\n'
    assert quotes_of("en_GB").double == ("“", "”")
    assert smart_replacement("word", "en") is None


def test_a_screen_reader_finds_the_text_and_the_caret(desk):
    desk.lay("## Head\n\n- item‸\n")
    read = QAccessible.queryAccessibleInterface(desk.editor)
    text = read.textInterface()
    assert read.text(QAccessible.Text.Name) == "Story"
    assert "Head" in text.text(0, text.characterCount())
    assert text.cursorPosition() == desk.editor.textCursor().position()


def test_a_screen_reader_is_told_what_the_caret_enters(desk):
    desk.lay("Wor‸ds\n\n## Head\n\n- [x] one\n    - two\n\n> [link](https://e.org)\n")
    told = Announcer(desk.editor)
    said = []
    for _ in range(5):
        desk.press("Down")
        said.append(told.news())
    assert said == [
        "Heading 2",
        "bullet, ticked",
        "bullet, level 2",
        "quote, Link to https://e.org",
        "",
    ]


def test_headings_are_headings_to_qt_as_well(desk):
    desk.lay("### Head‸\n")
    assert desk.editor.textCursor().blockFormat().headingLevel() == 3


def test_a_selection_over_headline_and_body_keeps_both(desk):
    desk.lay("One two\n\nthree\n")
    cursor = desk.editor.textCursor()
    cursor.setPosition(4)
    cursor.setPosition(desk.editor.document().characterCount() - 3, QTextCursor.MoveMode.KeepAnchor)
    desk.editor.setTextCursor(cursor)
    desk.press("Delete")
    page = desk.editor.page
    assert (page.headline, page.standfirst, desk.markdown) == ("Head", "", "ee\n")
    desk.editor.undo()
    assert (page.headline, page.standfirst) == ("Headline", "Standfirst")


def test_the_headline_cannot_be_merged_away(desk):
    desk.lay("One\n")
    desk.press("Ctrl+Home", "Backspace", "Enter", "Home", "Backspace", "Delete", "Down", "Home")
    page = desk.editor.page
    assert (page.headline, page.standfirst, desk.markdown) == ("Headline", "Standfirst", "One\n")


def test_enter_and_tab_walk_from_the_headline_to_the_body(desk):
    desk.lay("One\n", headline="", standfirst="")
    desk.press("Ctrl+Home").type("Head").press("Enter").type("Stand").press("Tab").type("Body ")
    page = desk.editor.page
    assert (page.headline, page.standfirst, desk.markdown) == ("Head", "Stand", "Body One\n")
    desk.press("Home", "Shift+Tab").type("!").press("Shift+Tab").type("!")
    assert (page.headline, page.standfirst) == ("Head!", "Stand!")
