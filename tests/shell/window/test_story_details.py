"""The story form in the window: what is typed there reaches the disk, the page and the rules."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit

from editor_app.model.article import Status
from editor_app.shell.dialogs.export import ExportDialog
from editor_app.shell.editor.pane import Mode
from editor_app.shell.moments import written
from editor_app.shell.when import local_now


@pytest.fixture
def form(desk):
    desk.window.commands["view.story"].trigger()
    return desk.desk.inspector.page("Story")


def fill(desk, field, words):
    field.setFocus()
    field.selectAll()
    desk.qtbot.keyClicks(field, words)
    desk.qtbot.keyClick(field, Qt.Key.Key_Return)


def test_a_story_is_made_ready_by_keyboard_alone(desk, form):
    story_id = desk.known.id
    form.ask()
    desk.qtbot.keyClick(form.status, Qt.Key.Key_Down)
    assert desk.known.status is Status.IN_EDIT
    keys = [
        (form.desk.lineEdit(), "Features"),
        (form.goal, "600"),
        (form.byline, "Ann Lee, Tom Brandt"),
        (form.dateline, "CALDER"),
        (form.published, "12 Jun 2031, 06:00"),
        (form.kicker, "The port"),
        (form.canonical, "https://example.org/strike"),
    ]
    for field, words in keys:
        fill(desk, field, words)
    desk.until(lambda: desk.newsroom.clean)
    desk.settle()
    kept = desk.stored(story_id)
    assert (kept.desk, kept.goal, kept.dateline, kept.kicker) == (
        "Features",
        600,
        "CALDER",
        "The port",
    )
    assert kept.authors == ("Ann Lee", "Tom Brandt")
    assert kept.canonical == "https://example.org/strike"
    assert kept.published is not None
    assert kept.published.astimezone().strftime("%Y-%m-%d %H:%M") == "2031-06-12 06:00"
    assert "byline: Ann Lee, Tom Brandt" in desk.text.toPlainText()


def test_the_slug_follows_the_headline_until_it_is_edited(desk, form):
    assert form.slug.text() == "strike-ends-at-the-port"
    fill(desk, form.slug, "port-strike")
    desk.until(lambda: desk.known.slug == "port-strike")
    desk.newsroom.saving.amend(headline="Strike is over")
    desk.until(lambda: desk.newsroom.clean)
    desk.settle()
    assert desk.known.slug == "port-strike"
    assert form.slug.text() == "port-strike"


def test_a_slug_that_is_taken_becomes_the_next_one_that_is_free(desk, form):
    fill(desk, form.slug, "quay-nine-reopens")
    desk.until(lambda: desk.known.slug == "quay-nine-reopens-2")
    desk.until(lambda: form.slug.text() == "quay-nine-reopens-2")


def test_publishing_stamps_the_date_and_lets_corrections_arise(desk, form):
    corrected = desk.window.commands["story.status_corrected"]
    desk.window.commands.refresh()
    assert not corrected.isEnabled()
    assert "Only a published story" in corrected.toolTip()
    desk.window.commands["story.status_published"].trigger()
    assert desk.known.published is not None
    assert form.published.text()
    desk.window.commands.refresh()
    assert corrected.isEnabled()


def test_an_embargo_holds_publication_back(desk, form):
    desk.newsroom.saving.amend(embargo=local_now() + timedelta(days=1))
    desk.newsroom.amend(status=Status.PUBLISHED)
    assert desk.known.status is Status.DRAFT
    assert desk.known.published is None
    assert "under embargo" in desk.desk.toast.findChildren(QLabel)[1].text()


def test_metadata_without_a_field_is_shown(desk, form):
    desk.newsroom.saving.amend(front_matter="---\ntitle: Port\nweather: storm\n---\n")
    words = [label.text() for label in form.others.findChildren(QLabel)]
    assert "weather" in words
    assert "title" not in words


def test_an_embargo_is_shown_and_warned_of_at_export(desk, form):
    until = local_now() + timedelta(days=1)
    desk.newsroom.saving.amend(embargo=until)
    badge = desk.window._top_bar._embargo
    assert badge.isVisible()
    assert written(until) in badge.toolTip()
    desk.window.commands["file.export"].trigger()
    dialog = desk.window.findChild(ExportDialog)
    assert dialog.embargo_label.isVisible()
    assert written(until) in dialog.embargo_label.text()
    dialog.reject()
    desk.newsroom.saving.amend(embargo=None)
    assert not badge.isVisible()


# The date on the page


@pytest.fixture
def date(desk):
    """The field of the date in the byline row of the page."""
    desk.desk.pane.switch(Mode.WRITE, desk.known)
    desk.until(lambda: not desk.desk.pane.editor.loading)
    fields = desk.desk.pane.editor.details.findChildren(QLineEdit)
    return next(field for field in fields if field.accessibleName() == "Date")


def test_the_date_is_written_on_the_page(desk, date):
    assert date.text() == ""
    fill(desk, date, "12 Jun 2031, 06:00")
    desk.until(lambda: desk.newsroom.clean)
    kept = desk.stored(desk.known.id)
    assert kept.published.astimezone().strftime("%Y-%m-%d %H:%M") == "2031-06-12 06:00"
    fill(desk, date, "soon")
    assert date.text() == "soon"
    assert "Give a day and a time" in date.toolTip()
    assert desk.known.published == kept.published
    date.clear()
    desk.qtbot.keyClick(date, Qt.Key.Key_Return)
    desk.until(lambda: desk.newsroom.clean)
    assert desk.stored(desk.known.id).published is None
    assert date.toolTip() == ""


def test_the_date_on_the_page_is_the_embargo_where_that_is_shown(desk, date):
    later = local_now().replace(microsecond=0, second=0) + timedelta(days=3)
    desk.newsroom.amend(embargo=later)
    assert date.text() == written(later)
    fill(desk, date, written(later + timedelta(days=1)))
    desk.until(lambda: desk.newsroom.clean)
    kept = desk.stored(desk.known.id)
    assert (kept.embargo, kept.published) == (later + timedelta(days=1), None)
