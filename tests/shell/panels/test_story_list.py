"""The list of stories: headings by day, places that are computed, any number of rows."""

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage, QPainter

from editor_app.model.article import Status, StorySummary
from editor_app.shell.panels.story_list.choice import Choice, Order
from editor_app.shell.panels.story_list.delegate import ROW_HEIGHT, SECTION_HEIGHT
from editor_app.shell.panels.story_list.model import StoryModel
from editor_app.shell.panels.story_list.view import StoryListView
from editor_app.shell.when import brief

NOW = datetime(2026, 6, 12, 14, 32, tzinfo=UTC)


def story(number: int, age: timedelta, **fields: object) -> StorySummary:
    values = {
        "id": str(number),
        "slug": f"story-{number}",
        "headline": f"Story {number}",
        "standfirst": "",
        "desk": "Business",
        "status": Status.DRAFT,
        "words": number,
        "updated": NOW - age,
    }
    return StorySummary(**(values | fields))


HOURS, DAYS = timedelta(hours=1), timedelta(days=1)
AGES = [HOURS, 3 * HOURS, DAYS, 4 * DAYS, 20 * DAYS, 60 * DAYS, 400 * DAYS]


@pytest.fixture
def model(qapp):
    made = StoryModel(clock=lambda: NOW)
    made.show([story(number, age) for number, age in enumerate(AGES)])
    return made


@pytest.fixture
def view(model, qtbot):
    made = StoryListView(model)
    qtbot.addWidget(made)
    made.resize(300, 500)
    made.show()
    return made


def test_rows_are_grouped_by_day(model):
    assert [(one.title, one.row) for one in model.sections] == [
        ("Today", 0),
        ("Yesterday", 2),
        ("Earlier in June", 3),
        ("May", 4),
        ("April", 5),
        ("May 2025", 6),
    ]


@pytest.mark.parametrize(
    ("age", "words"),
    [
        (timedelta(seconds=20), "now"),
        (timedelta(minutes=48), "48 min"),
        (3 * HOURS, "3 h"),
        (2 * DAYS, "Wed"),
        (30 * DAYS, "13 May"),
        (400 * DAYS, "8 May 2025"),
        (-HOURS, "now"),
    ],
)
def test_time_is_told_briefly(age, words):
    assert brief(NOW - age, NOW) == words


def test_a_screen_reader_hears_the_whole_row(model):
    spoken = model.index(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Story 1, Draft, Business, 1 words, edited 3 h"


def test_every_place_leads_back_to_its_row(view, model):
    for row in range(model.rowCount()):
        index = model.index(row)
        view.scrollTo(index)
        box = view.visualRect(index)
        assert box.height() == ROW_HEIGHT
        assert view.viewport().rect().contains(box)
        assert view.indexAt(box.center()) == index
        assert view.indexAt(QPoint(box.center().x(), box.top())) == index


def test_a_heading_is_no_row(view):
    assert not view.indexAt(QPoint(50, SECTION_HEIGHT // 2)).isValid()


def test_keys_move_through_the_rows(view, model, qtbot):
    view.setCurrentIndex(model.index(0))
    for key, row in (
        (Qt.Key.Key_Down, 1),
        (Qt.Key.Key_End, 6),
        (Qt.Key.Key_Up, 5),
        (Qt.Key.Key_Home, 0),
        (Qt.Key.Key_Up, 0),
    ):
        qtbot.keyClick(view, key)
        assert view.currentIndex().row() == row


def test_shift_selects_a_range(view, model, qtbot):
    view.setCurrentIndex(model.index(0))
    qtbot.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert {index.row() for index in view.selectionModel().selectedIndexes()} == {0, 1, 2}


def test_a_story_just_written_moves_to_the_top_and_stays_current(view, model):
    view.setCurrentIndex(model.index(4))
    model.touch(story(4, timedelta(0), headline="Written"))
    assert model.index(0).data() == "Written"
    assert view.currentIndex().row() == 0
    assert [(one.title, one.row) for one in model.sections][:2] == [("Today", 0), ("Yesterday", 3)]


def test_a_hundred_thousand_rows_cost_what_is_in_sight(qapp, qtbot):
    model = StoryModel(clock=lambda: NOW)
    asked = []
    model.show([story(number, number * timedelta(minutes=7)) for number in range(100_000)])
    view = StoryListView(model)
    qtbot.addWidget(view)
    view.resize(300, 900)
    view.show()
    real = model.data
    model.data = lambda index, role=0: asked.append(index.row()) or real(index, role)
    view.scrollTo(model.index(99_999))
    picture = QImage(300, 900, QImage.Format.Format_RGB32)
    painter = QPainter(picture)
    view.render(painter, QPoint())
    painter.end()
    assert view.visualRect(model.index(99_999)).bottom() < 900
    assert set(asked) <= set(range(99_985, 100_000))


def test_the_bin_is_shown_only_when_asked_for():
    stories = [story(1, HOURS), story(2, HOURS, status=Status.SPIKED)]
    assert [one.id for one in Choice().of(stories)] == ["1"]
    assert [one.id for one in Choice(frozenset({Status.SPIKED})).of(stories)] == ["2"]


@pytest.mark.parametrize(
    ("order", "ids"),
    [
        (Order.EDITED, ["3", "1", "2"]),
        (Order.HEADLINE, ["2", "1", "3"]),
        (Order.WORDS, ["3", "2", "1"]),
        (Order.PUBLISHED, ["2", "3", "1"]),
    ],
)
def test_orders(order, ids):
    stories = [
        story(3, HOURS, headline="zebra", published=NOW - DAYS),
        story(1, 2 * HOURS, headline="Bear"),
        story(2, 3 * HOURS, headline="ant", published=NOW),
    ]
    assert [one.id for one in Choice(order=order).of(stories)] == ids
