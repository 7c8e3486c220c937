"""The lead image's words are edited on its row, by mouse and by keys."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit

from editor_app.model.article import Article, LeadImage
from editor_app.shell.editor.write_editor import WriteEditor

NOW = datetime(2026, 6, 12, 6, tzinfo=UTC)
IMAGE = LeadImage(address="media:a.png", caption="The gate", credit="Ann Lee", width=40)
STORY = Article(
    id="1", slug="s", language="en", created=NOW, updated=NOW, headline="H", lead_image=IMAGE
)


@pytest.fixture
def editor(qtbot):
    made = WriteEditor()
    made.setParent(made.widget)
    qtbot.addWidget(made.widget)
    made.widget.resize(760, 700)
    made.widget.show()
    made.load(STORY)
    qtbot.waitUntil(lambda: not made.loading)
    return made


def fields(editor):
    return {field.accessibleName(): field for field in editor.boxes.box.findChildren(QLineEdit)}


def test_a_click_on_the_words_edits_them(editor, qtbot):
    card = editor.details.card
    qtbot.mouseClick(card, Qt.MouseButton.LeftButton, pos=QPoint(200, 30))
    field = fields(editor)["Alt text"]
    field.setText("Pickets at the gate")
    with qtbot.waitSignal(editor.lead_image_changed) as told:
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert told.args == [replace(IMAGE, alt="Pickets at the gate")]


def test_escape_keeps_the_words(editor, qtbot):
    editor.details.card.open()
    field = fields(editor)["Caption"]
    field.setText("Other words")
    with qtbot.assertNotEmitted(editor.lead_image_changed):
        qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert editor.boxes.box is None


def test_a_click_on_the_picture_asks_for_another(editor, qtbot):
    with qtbot.waitSignal(editor.lead_image_wanted):
        qtbot.mouseClick(editor.details.card, Qt.MouseButton.LeftButton, pos=QPoint(30, 30))


def test_where_one_reads_from_the_right_the_picture_stands_there(editor, qtbot):
    card = editor.details.card
    shown = card.grab().toImage()
    card.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    there = card.grab().toImage()
    sunken = shown.pixelColor(30, 30)
    assert there.pixelColor(card.width() - 30, 30) == sunken != there.pixelColor(30, 30)
    with qtbot.waitSignal(editor.lead_image_wanted):
        qtbot.mouseClick(card, Qt.MouseButton.LeftButton, pos=QPoint(card.width() - 30, 30))
    qtbot.mouseClick(card, Qt.MouseButton.LeftButton, pos=QPoint(card.width() - 200, 30))
    assert fields(editor)["Caption"].text() == "The gate"


def test_enter_on_the_row_edits_the_words(editor, qtbot):
    qtbot.keyClick(editor.details.card, Qt.Key.Key_Return)
    assert fields(editor)["Credit"].text() == "Ann Lee"


def test_without_a_picture_enter_asks_for_one(editor, qtbot):
    editor.show_fields(replace(STORY, lead_image=None))
    with qtbot.waitSignal(editor.lead_image_wanted):
        qtbot.keyClick(editor.details.card, Qt.Key.Key_Space)
    assert editor.boxes.box is None


def test_the_menu_says_what_can_be_done(editor, qtbot):
    actions = {action.text(): action for action in editor.details.card.menu().actions()}
    actions["Edit caption, credit, alt text…"].trigger()
    assert editor.boxes.box is not None
    with qtbot.waitSignal(editor.lead_image_changed) as told:
        actions["Remove the lead image"].trigger()
    assert told.args == [None]


def test_the_row_comes_into_view_for_its_words(editor):
    editor.load(replace(STORY, id="2", body="Words\n\n" * 90))
    bar = editor.widget.verticalScrollBar()
    bar.setValue(bar.maximum())
    editor.details.card.open()
    assert editor.details.card.visibleRegion().boundingRect().height() > 60
    assert editor.boxes.box.isVisible()


def test_a_screen_reader_hears_what_is_missing(editor):
    assert editor.details.card.accessibleName() == "Lead image. The gate. No alt text"
