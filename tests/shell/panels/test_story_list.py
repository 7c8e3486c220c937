"""The list of stories: headings by day, places that are computed, any number of rows."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import accumulate

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage, QPainter

from editor_app.model.article import Status, StorySummary
from editor_app.model.outline import (
    SECOND_LINE,
    ListedStory,
    Outline,
    outline_of,
    size_of,
    with_first,
    without,
)
from editor_app.shell.panels.story_list.model import StoryModel
from editor_app.shell.panels.story_list.panel import StoryListPanel
from editor_app.shell.panels.story_list.places import Measures, Places
from editor_app.shell.panels.story_list.view import StoryListView
from editor_app.shell.when import brief

NOW = datetime(2026, 6, 12, 14, 32, tzinfo=UTC)
LONG = "A headline that is far too long to stand on a single line of the list"


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


def outline(stories: list[StorySummary]) -> Outline:
    return outline_of(stories, [one.updated.date() for one in stories])


def rows(stories: list[StorySummary]) -> list[ListedStory]:
    return [ListedStory(one, one.standfirst) for one in stories]


HOURS, DAYS = timedelta(hours=1), timedelta(days=1)
AGES = [HOURS, 3 * HOURS, DAYS, 4 * DAYS, 20 * DAYS, 60 * DAYS, 400 * DAYS]
STORIES = [
    story(number, age, headline=LONG if number % 3 == 1 else f"Story {number}",
          standfirst="More." if number % 2 else "")
    for number, age in enumerate(AGES)
]  # fmt: skip


def shown(model: StoryModel, qtbot, height: int) -> StoryListView:
    """Return a view of the model that has the same life."""
    view = StoryListView(model)
    model.setParent(view)
    qtbot.addWidget(view)
    view.resize(300, height)
    view.show()
    return view


@pytest.fixture
def model(qapp):
    made = StoryModel(clock=lambda: NOW)
    made.show(outline(STORIES), rows(STORIES))
    return made


@pytest.fixture
def view(model, qtbot):
    return shown(model, qtbot, 400)


def headings(model: StoryModel) -> list[tuple[str, int]]:
    return [(one.title, one.row) for one in model.sections]


def test_rows_are_grouped_by_day(model):
    assert headings(model) == [
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
    spoken = model.index(2).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Story 2, Draft, Business, 2 words, edited Thu"


# Places


MEASURES = Measures(heights=(58, 76, 78, 96), heading=34, letters=30)


@given(st.lists(st.integers(0, 255), max_size=1200), st.data())
def test_places_add_up_whatever_the_rows_are(sizes, data):
    marks = sorted(set(data.draw(st.lists(st.integers(0, max(len(sizes) - 1, 0)), max_size=5))))
    marks = marks if sizes else []
    places = Places(MEASURES)
    places.arrange(bytes(sizes), marks)
    for _ in range(4 if sizes else 0):
        places.correct(data.draw(st.integers(0, len(sizes) - 1)), data.draw(st.integers(0, 3)))
    high = [places.row_height(row) for row in range(len(sizes))]
    tops = [
        top + 34 * sum(1 for mark in marks if mark <= row)
        for row, top in enumerate(accumulate(high, initial=0))
    ]
    assert [places.top(row) for row in range(len(sizes))] == tops[: len(sizes)]
    assert places.height == sum(high) + 34 * len(marks)
    for row in range(0, len(sizes), 7):
        assert places.row_at(tops[row]) == row
        assert places.row_at(tops[row] + high[row] - 1) == row
    assert places.row_at(-1) == -1


def test_sizes_say_how_high_a_row_probably_is():
    places = Places(MEASURES)
    places.arrange(bytes([size_of("Short", ""), size_of(LONG, ""), size_of("Short", "x"), 255]), ())
    assert [places.row_height(row) for row in range(4)] == [58, 76, 78, 96]
    wider = Measures(heights=(58, 76, 78, 96), heading=34, letters=200)
    places.measure(wider)
    assert [places.row_height(row) for row in range(4)] == [58, 58, 78, 78]


def test_every_place_leads_back_to_its_row(view, model):
    for row in range(model.rowCount()):
        index = model.index(row)
        view.scrollTo(index)
        box = view.visualRect(index)
        assert view.viewport().rect().contains(box)
        assert view.indexAt(box.center()) == index
        assert view.indexAt(QPoint(box.center().x(), box.top())) == index


def test_a_row_is_as_high_as_its_words(view, model):
    heights = [view.visualRect(model.index(row)).height() for row in range(4)]
    short, tall, more = heights[0], heights[1], heights[3]
    assert heights[2] == short
    assert short < more < tall
    view.resize(900, 400)
    assert view.visualRect(model.index(1)).height() == more


def test_a_wrong_guess_above_moves_nothing_in_sight(qapp, qtbot):
    many = [story(number, number * HOURS) for number in range(200)]
    model = StoryModel(clock=lambda: NOW)
    wrong = bytes([100 + SECOND_LINE]) * 200
    view = shown(model, qtbot, 500)
    model.show(replace(outline(many), sizes=wrong), rows(many))
    bottom = view.verticalScrollBar().maximum()
    view.verticalScrollBar().setValue(bottom // 2)
    seen = view.indexAt(QPoint(100, 250))
    before = view.visualRect(seen).top()
    for _ in range(5):
        view.verticalScrollBar().setValue(view.verticalScrollBar().value() - 40)
    assert view.visualRect(seen).top() == before + 200


def test_a_heading_is_no_row(view):
    assert not view.indexAt(QPoint(50, 10)).isValid()


def test_keys_move_through_the_rows(view, model, qtbot):
    view.setCurrentIndex(model.index(0))
    for key, row in (
        (Qt.Key.Key_Down, 1),
        (Qt.Key.Key_End, 6),
        (Qt.Key.Key_Up, 5),
        (Qt.Key.Key_Home, 0),
        (Qt.Key.Key_Up, 0),
        (Qt.Key.Key_PageDown, 4),
    ):
        qtbot.keyClick(view, key)
        assert view.currentIndex().row() == row


def test_shift_selects_a_range(view, model, qtbot):
    view.setCurrentIndex(model.index(0))
    qtbot.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert view.selected_ids() == ("0", "1", "2")
    qtbot.keyClick(view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert view.selected_ids() == tuple("0123456")


def test_letters_and_other_keys_are_told(view, model, qtbot):
    view.setCurrentIndex(model.index(3))
    told = []
    view.typed.connect(told.append)
    view.peeked.connect(lambda index: told.append(("peek", index.row())))
    view.opened.connect(lambda index: told.append(("open", index.row())))
    view.deleted.connect(lambda: told.append("deleted"))
    view.left.connect(lambda: told.append("left"))
    for key in (Qt.Key.Key_F, Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Delete,
                Qt.Key.Key_Escape):  # fmt: skip
        qtbot.keyClick(view, key)
    assert told == ["f", ("peek", 3), ("open", 3), "deleted", "left"]


def test_a_headline_is_written_anew_where_it_stands(view, model, qtbot):
    told = []
    view.renamed.connect(lambda story_id, words: told.append((story_id, words)))
    for keys, end in (("Better", Qt.Key.Key_Return), ("Worse", Qt.Key.Key_Escape),
                      ("", Qt.Key.Key_Return)):  # fmt: skip
        view.setCurrentIndex(model.index(2))
        view.rename()
        field = view.viewport().findChild(type(view.viewport().children()[-1]), "headlineField")
        assert field.text() == "Story 2"
        qtbot.keyClicks(field, keys)
        qtbot.keyClick(field, end)
        field.setParent(None)
    assert told == [("2", "Better")]


def test_a_click_on_the_glyph_asks_for_a_status_and_opens_nothing(view, model, qtbot):
    told = []
    view.status_wanted.connect(told.append)
    view.clicked.connect(told.append)
    glyph = view.rows.glyph_box(view.visualRect(model.index(1)), view.layoutDirection()).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=glyph)
    assert told == [view.viewport().mapToGlobal(glyph)]
    assert view.currentIndex().row() == 1


# Rows that come and go


def test_a_story_just_written_moves_to_the_top_and_stays_current(view, model):
    view.setCurrentIndex(model.index(4))
    model.touch(story(4, timedelta(0), headline="Written"))
    assert model.index(0).data() == "Written"
    assert view.currentIndex().row() == 0
    assert headings(model) == [
        ("Today", 0),
        ("Yesterday", 3),
        ("Earlier in June", 4),
        ("April", 5),
        ("May 2025", 6),
    ]


def test_a_new_story_comes_in_at_the_top(view, model):
    view.setCurrentIndex(model.index(2))
    model.touch(story(9, timedelta(0)))
    assert (model.rowCount(), model.index(0).data()) == (8, "Story 9")
    assert view.selected_ids() == ("2",)
    model.take_out("9")
    assert headings(model)[1] == ("Yesterday", 2)


@given(st.lists(st.integers(0, 6), min_size=1, max_size=12), st.data())
def test_an_outline_stays_true_when_stories_come_and_go(ages, data):
    stories = [story(n, age * DAYS) for n, age in enumerate(sorted(ages))]
    chosen = data.draw(st.sampled_from(stories))
    rest = [one for one in stories if one is not chosen]
    assert without(outline(stories), chosen.id) == outline(rest)
    again = replace(chosen, updated=NOW, headline="Written")
    assert with_first(outline(stories), again, NOW.date()) == outline([again, *rest])


def test_what_is_selected_stays_selected_when_only_words_change(view, model):
    view.select_ids(["1", "3"], "3")
    changed = [replace(one, desk="World") for one in STORIES]
    model.show(outline(STORIES), rows(changed), stale=["1"])
    assert view.selected_ids() == ("1", "3")
    assert model.story_at(model.index(1)).desk == "World"


def test_what_is_looked_at_stays_in_its_place_when_the_list_changes(qapp, qtbot):
    many = [story(number, number * HOURS) for number in range(300)]
    panel = StoryListPanel()
    qtbot.addWidget(panel)
    panel.resize(300, 700)
    panel.show()
    panel.show_outline(outline(many), rows(many), begin=True)
    panel.show_open("2")
    panel.view.verticalScrollBar().setValue(4000)
    seen = panel.view.indexAt(QPoint(100, 200))
    story_id, top = panel.model.ids(seen.row(), seen.row())[0], panel.view.visualRect(seen).top()
    changed = [story(900, timedelta(0)), *many[:20], *many[21:]]
    panel.show_outline(outline(changed), rows(changed))
    again = panel.model.index(panel.model.row_of(story_id))
    assert panel.view.visualRect(again).top() == top
    panel.touch(story(250, timedelta(0)))
    again = panel.model.index(panel.model.row_of(story_id))
    assert panel.view.visualRect(again).top() == top


def test_words_are_asked_for_near_what_is_in_sight_and_once(qapp, qtbot):
    many = [story(number, number * timedelta(minutes=7)) for number in range(100_000)]
    model = StoryModel(clock=lambda: NOW)
    asked = []
    model.wanted.connect(asked.append)
    view = shown(model, qtbot, 900)
    model.show(outline(many))
    assert len(asked) == 1
    assert asked[0][0] == "0"
    assert 8 < len(asked[0]) < 90
    model.fill(rows(many[: len(asked[0])]))
    assert len(asked) == 1
    assert model.story_at(model.index(5)) is not None
    view.scrollTo(model.index(99_999))
    assert len(asked) == 2
    assert asked[1][-1] == "99999"
    view.verticalScrollBar().setValue(0)
    assert len(asked) == 2
    model.fill(rows(many[99_940:]))
    assert view.visualRect(model.index(0)).top() >= 0


def test_a_story_that_is_gone_is_not_asked_for_again(qapp, qtbot):
    model = StoryModel(clock=lambda: NOW)
    asked = []
    model.wanted.connect(asked.append)
    view = shown(model, qtbot, 400)
    model.show(outline(STORIES))
    model.fill(rows(STORIES[1:]))
    view.verticalScrollBar().setValue(30)
    assert len(asked) == 1


def test_a_hundred_thousand_rows_cost_what_is_in_sight(qapp, qtbot):
    model = StoryModel(clock=lambda: NOW)
    many = [story(number, number * timedelta(minutes=7)) for number in range(100_000)]
    model.show(outline(many), rows(many[-100:]))
    view = shown(model, qtbot, 900)
    asked = []
    real = model.row_at
    model.row_at = lambda index: asked.append(index.row()) or real(index)
    view.scrollTo(model.index(99_999))
    picture = QImage(300, 900, QImage.Format.Format_RGB32)
    painter = QPainter(picture)
    view.render(painter, QPoint())
    painter.end()
    assert 0 < view.visualRect(model.index(99_999)).bottom() < 900
    assert set(asked) <= set(range(99_980, 100_000))
