"""Notes, inline HTML, pictures and footnote numbers are changed where they stand."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from editor_app.model.article import Article
from editor_app.shell.editor.boxes import FigureBox, LinkBox, SourceBox
from editor_app.shell.editor.commands_insert import insert_note, open_here
from editor_app.shell.editor.inline_things import thing_in
from editor_app.shell.editor.write_editor import WriteEditor

NOW = datetime(2026, 6, 12, 6, tzinfo=UTC)
BODY = """\
Before.

Ships {>>check this<<} wait<sup>2</sup> off ![a quay](q.png) Calder[^1].

[^1]: At noon.
"""


@pytest.fixture
def editor(qtbot):
    made = WriteEditor()
    made.setParent(made.widget)
    qtbot.addWidget(made.widget)
    made.widget.resize(900, 700)
    made.widget.show()
    made.load(Article(id="1", slug="s", language="en", created=NOW, updated=NOW, body=BODY))
    qtbot.waitUntil(lambda: not made.loading)
    return made


def things(editor):
    """The positions of everything that stands within a line."""
    count = editor.widget.document().characterCount()
    return [position for position in range(count) if thing_in(editor.hand, position)]


def select(editor, position):
    editor.hand.place(position + 1, position)


def enter(editor):
    QTest.keyClick(editor.widget, Qt.Key.Key_Return)


def fill(box, words):
    """Enter ``words`` in a box and close it by the keyboard."""
    field = box.first()
    assert isinstance(field, QLineEdit | QPlainTextEdit)
    field.selectAll()
    QTest.keyClicks(field, words)
    QTest.keyClick(field, Qt.Key.Key_Return)


def test_enter_opens_a_selected_note_and_changes_its_words_alone(editor):
    select(editor, things(editor)[0])
    enter(editor)
    assert isinstance(editor.boxes.box, SourceBox)
    fill(editor.boxes.box, "rang them")
    assert editor.draft().body == BODY.replace("check this", "rang them")
    editor.widget.undo()
    assert editor.draft().body == BODY


def test_a_note_without_words_goes(editor):
    select(editor, things(editor)[0])
    open_here(editor.hand)
    field = editor.boxes.box.first()
    field.selectAll()
    QTest.keyClick(field, Qt.Key.Key_Delete)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert "{>>" not in editor.draft().body


def test_inline_html_is_changed_in_place(editor):
    select(editor, things(editor)[1])
    enter(editor)
    fill(editor.boxes.box, '<sup class="n">')
    assert editor.draft().body == BODY.replace("<sup>", '<sup class="n">')


def test_inline_html_may_become_words(editor):
    select(editor, things(editor)[1])
    enter(editor)
    fill(editor.boxes.box, "## 1 < 2")
    assert "wait## 1 < 2" in editor.draft().body.replace("&lt;", "<").replace("\\", "")
    editor.widget.undo()
    assert editor.draft().body == BODY


def test_escape_keeps_what_was_there(editor):
    select(editor, things(editor)[1])
    enter(editor)
    field = editor.boxes.box.first()
    QTest.keyClicks(field, "other")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert editor.draft().body == BODY
    assert not editor.widget.document().isUndoAvailable()


def test_a_picture_within_a_line_gets_other_words(editor):
    select(editor, things(editor)[3])
    enter(editor)
    assert isinstance(editor.boxes.box, FigureBox)
    fill(editor.boxes.box, "the quay")
    assert editor.draft().body == BODY.replace("a quay", "the quay")


def test_the_number_of_a_footnote_leads_to_its_note(editor):
    select(editor, things(editor)[4])
    enter(editor)
    assert editor.widget.textCursor().block().text() == "At noon."
    assert editor.draft().body == BODY


def test_a_new_note_asks_for_its_words(editor):
    editor.hand.place(editor.widget.document().findBlockByNumber(2).position())
    insert_note(editor.hand, "note")
    fill(editor.boxes.box, "who says so?")
    assert editor.draft().body == BODY.replace("Before.", "{>>who says so?<<}Before.")


def test_a_double_click_opens_what_it_hits(editor):
    place = thing_in(editor.hand, things(editor)[0])
    editor.hand.place(place.start)
    left = editor.widget.cursorRect().center()
    editor.hand.place(place.end)
    middle = (left + editor.widget.cursorRect().center()) / 2
    QTest.mouseDClick(editor.widget.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert isinstance(editor.boxes.box, SourceBox)
    editor.boxes.box.finish(keep=False)
    QTest.mouseDClick(
        editor.widget.viewport(), Qt.MouseButton.LeftButton, pos=middle + QPoint(300, 0)
    )
    assert not isinstance(editor.boxes.box, SourceBox)


def test_a_click_with_ctrl_follows_a_link_and_a_plain_one_does_not(editor, qtbot):
    body = "[Calder](https://calder.example) waits.\n"
    editor.load(Article(id="2", slug="t", language="en", created=NOW, updated=NOW, body=body))
    qtbot.waitUntil(lambda: not editor.loading)
    followed = []
    editor.widget.link_followed.connect(followed.append)
    editor.hand.place(editor.widget.document().findBlockByNumber(2).position() + 3)
    point = editor.widget.cursorRect().center()
    viewport = editor.widget.viewport()
    QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=point)
    assert followed == []
    QTest.mouseClick(
        viewport, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, pos=point
    )
    assert followed == ["https://calder.example"]
    open_here(editor.hand)
    assert isinstance(editor.boxes.box, LinkBox)
