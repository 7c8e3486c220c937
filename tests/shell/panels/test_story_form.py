"""What is typed into the story form is read, refused in words, or completed."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from editor_app.model.article import Article, Status
from editor_app.shell.moments import offset, typed_moment, written
from editor_app.shell.panels.story.panel import StoryPanel
from editor_app.shell.panels.story.reading import READERS

MOMENT = datetime(2026, 6, 12, 6, tzinfo=UTC)


def story(**fields) -> Article:
    return Article(id="one", slug="port-strike", created=MOMENT, updated=MOMENT, **fields)


@pytest.fixture
def panel(qtbot):
    made = StoryPanel()
    qtbot.addWidget(made)
    made.resize(376, 1400)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow, timeout=10_000)
    made.heard = []
    made.changed.connect(made.heard.append)
    made.show_story(story(headline="Port strike"))
    return made


@pytest.mark.parametrize(
    ("field", "typed", "value"),
    [
        ("goal", "800", 800),
        ("goal", "1,200 words", 1200),
        ("goal", "", 0),
        ("authors", "Ann Lee,  Tom   Brandt, Ann Lee,", ("Ann Lee", "Tom Brandt")),
        ("slug", "port-strike-2", "port-strike-2"),
        ("canonical", "https://example.org/a", "https://example.org/a"),
        ("canonical", "", ""),
        ("language", "pt-BR", "pt-BR"),
        ("desk", "  World   news ", "World news"),
        ("published", "", None),
        ("published", "2026-06-12T06:00+02:00", datetime(2026, 6, 12, 4, tzinfo=UTC)),
    ],
)
def test_a_field_is_read(field, typed, value):
    read = READERS[field](typed)
    assert (read.value, read.trouble) == (value, "")


@pytest.mark.parametrize(
    ("field", "typed", "said"),
    [
        ("goal", "many", "Give a number of words"),
        ("goal", "99999999", "Give a number of words"),
        ("slug", "Port Strike!", "small letters, digits and hyphens: port-strike"),
        ("slug", "", "small letters"),
        ("published", "soon", "Give a day and a time"),
        ("published", "06/12/2026", "Write the month as a word"),
        ("canonical", "example.org", "begins with https://"),
        ("canonical", "javascript:alert(1)", "begins with https://"),
        ("language", "Klingon", "Choose a language"),
        ("language", "", "Choose a language"),
    ],
)
def test_what_cannot_be_read_is_said_in_words(field, typed, said):
    read = READERS[field](typed)
    assert said in read.trouble
    assert read.value is None


def test_a_moment_comes_back_as_it_was_written():
    here = MOMENT.astimezone()
    assert typed_moment(written(here)) == here
    east = datetime(2026, 6, 12, 6, tzinfo=timezone(timedelta(hours=5, minutes=30)))
    assert written(east) == "12 Jun 2026, 06:00"
    assert offset(east) == "UTC+05:30"
    assert offset(MOMENT) == "UTC"
    assert offset(datetime(2026, 6, 12, tzinfo=timezone(timedelta(hours=-8)))) == "UTC-08:00"


def test_a_field_applies_on_enter_and_when_it_is_left(panel, qtbot):
    panel.goal.setFocus()
    qtbot.keyClicks(panel.goal, "800")
    qtbot.keyClick(panel.goal, Qt.Key.Key_Return)
    assert panel.heard == [{"goal": 800}]
    panel.canonical.setFocus()
    qtbot.keyClicks(panel.canonical, "https://example.org/strike")
    qtbot.keyClick(panel.canonical, Qt.Key.Key_Tab)
    assert panel.heard[-1] == {"canonical": "https://example.org/strike"}


def test_trouble_stands_under_its_field_until_it_is_mended(panel, qtbot):
    told = panel.findChild(QLabel, "published_trouble")
    panel.published.setFocus()
    qtbot.keyClicks(panel.published, "soon")
    qtbot.keyClick(panel.published, Qt.Key.Key_Return)
    assert told.isVisible()
    assert "Give a day and a time" in told.text()
    assert panel.published.accessibleDescription() == told.text()
    assert panel.heard == []
    panel.show_story(story(headline="Port strike", desk="World"))
    assert panel.published.text() == "soon"
    panel.published.clear()
    qtbot.keyClick(panel.published, Qt.Key.Key_Return)
    assert not told.isVisible()


def test_another_story_takes_trouble_away(panel, qtbot):
    panel.goal.setFocus()
    qtbot.keyClicks(panel.goal, "many")
    qtbot.keyClick(panel.goal, Qt.Key.Key_Tab)
    panel.show_story(Article(id="two", slug="two", goal=300, created=MOMENT, updated=MOMENT))
    assert panel.goal.text() == "300"
    assert not panel.findChild(QLabel, "goal_trouble").isVisible()


def test_the_form_is_walked_by_tab(panel, qtbot):
    panel.status.setFocus()
    names = []
    for _ in range(13):
        names.append(panel.focusWidget().objectName() or panel.focusWidget().parent().objectName())
        qtbot.keyClick(panel.focusWidget(), Qt.Key.Key_Tab)
    assert names == [
        "status",
        "desk",
        "goal",
        "byline",
        "dateline",
        "published",
        "kicker",
        "embargo",
        "slug",
        "search_title",
        "description",
        "canonical",
        "language",
    ]


def test_counters_warn_where_search_engines_cut(panel):
    panel.search_title.setText("x" * 61)
    assert panel.search_title_counter.text() == "61 of 60"
    assert panel.search_title_counter.property("role") == "warn"
    panel.search_title.setText("x" * 60)
    assert panel.search_title_counter.property("role") == "meta"
    panel.description.setPlainText("y" * 120)
    assert panel.description_counter.text() == "120 of 155"


def test_desks_and_names_in_use_are_offered(panel, qtbot):
    panel.show_names(["Business", "World"], ["Ann Lee", "Tom Brandt", "Mara Ellison"])
    assert [panel.desk.itemText(row) for row in range(panel.desk.count())] == ["Business", "World"]
    panel.byline.setText("Ann Lee, bra")
    completer = panel.byline.completer()
    completer.setCompletionPrefix("Ann Lee, bra")
    assert completer.completionCount() == 1
    assert completer.currentCompletion() == "Ann Lee, Tom Brandt"


def test_a_language_is_shown_by_its_name_and_kept_by_its_code(panel, qtbot):
    panel.show_story(story(language="en-GB", desk="World"))
    assert panel.language.currentText() == "English (UK)"
    panel.language.setFocus()
    line = panel.language.lineEdit()
    line.selectAll()
    qtbot.keyClicks(line, "German")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert panel.heard[-1] == {"language": "de"}


def test_statuses_arise_with_publication(panel):
    def offered():
        return [panel.status.itemData(row) for row in range(panel.status.count())]

    assert Status.CORRECTED not in offered()
    panel.show_story(story(status=Status.PUBLISHED, published=MOMENT))
    assert {Status.CORRECTED, Status.WITHDRAWN} <= set(offered())
    assert Status.SPIKED not in offered()
    draft = panel.status.model().item(offered().index(Status.DRAFT))
    assert not draft.isEnabled()
    assert "goes back to In edit" in draft.toolTip()


def test_other_front_matter_is_shown_and_cannot_be_changed(panel):
    panel.others.show_metadata([("weather", "storm"), ("series", "Port, Quay")])
    assert panel.others.isVisible()
    words = [label.text() for label in panel.others.findChildren(QLabel)]
    assert {"weather", "storm", "series", "Port, Quay"} <= set(words)
    panel.others.show_metadata([])
    assert not panel.others.isVisible()
