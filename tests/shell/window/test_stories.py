"""Moving from story to story loses nothing, whatever is typed and however fast."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from editor_app.model.article import Status
from editor_app.model.saved_search import SavedSearch
from editor_app.shell.editor.pane import Mode

FERRY, QUAY, STRIKE = "Ferry fares to rise", "Quay nine reopens", "Strike ends at the port"


def test_the_list_shows_the_last_touched_story_first(desk):
    assert desk.listed == [STRIKE, QUAY, FERRY]
    assert [section.title for section in desk.desk.stories.model.sections] == ["Today"]


def test_a_story_is_shown_as_front_matter_and_body(desk):
    assert desk.text.toPlainText() == (
        "---\nheadline: Strike ends at the port\nstandfirst: \nbyline: \ndateline: \ntags: \n---\n"
        "\nDockworkers voted on Thursday.\n\nA rota was agreed.\n"
    )


def test_typing_is_saved_and_brings_the_story_to_the_top(desk):
    desk.open(FERRY)
    desk.type_at_end("More to come.")
    desk.save()
    assert desk.stored(desk.known.id).body == "The ferry fare rises in May.\nMore to come."
    assert desk.listed == [FERRY, STRIKE, QUAY]


def test_fields_edited_in_the_front_matter_are_stored(desk):
    text = desk.text.toPlainText()
    desk.text.setPlainText(
        text.replace("byline: ", "byline: Ann Lee, Bo Ray").replace("tags: ", "tags: [port, rota]")
    )
    desk.save()
    stored = desk.stored(desk.known.id)
    assert stored.authors == ("Ann Lee", "Bo Ray")
    assert [tag.name for tag in stored.tags] == ["port", "rota"]
    desk.text.setPlainText(desk.text.toPlainText().replace("[port, rota]", "[rota]"))
    desk.save()
    assert [tag.name for tag in desk.stored(desk.known.id).tags] == ["rota"]


def test_a_broken_front_matter_keeps_the_last_good_values(desk):
    desk.text.setPlainText(desk.text.toPlainText().replace("headline:", "headlin:") + "Typed.")
    desk.save()
    stored = desk.stored(desk.known.id)
    assert stored.headline == STRIKE
    assert stored.body.endswith("Typed.")


def test_switching_quickly_loses_nothing(desk):
    ids = {}
    for round_number in range(3):
        for headline in (FERRY, QUAY, STRIKE):
            desk.open(headline)
            ids[headline] = desk.known.id
            desk.type_at_end(f" {round_number}")
    desk.save()
    for story_id in ids.values():
        assert desk.stored(story_id).body.endswith(" 0 1 2")


def test_undo_belongs_to_one_story_and_survives_a_visit_to_another(desk):
    before = desk.known.body
    desk.type_at_end("XYZ")
    desk.open(QUAY)
    quay = desk.known.body
    desk.text.undo()
    assert desk.known.body == quay
    desk.save()
    desk.open(STRIKE)
    assert desk.known.body.endswith("XYZ")
    for _ in range(3):
        desk.text.undo()
    assert desk.known.body == before


def test_the_caret_comes_back_to_where_it_was(desk):
    desk.type_at_end("")
    place = desk.desk.pane.editor.place()
    desk.open(QUAY)
    desk.open(STRIKE)
    assert desk.desk.pane.editor.place().line == place.line


def test_a_new_story_takes_the_very_next_key(desk, qtbot):
    desk.window.commands["file.new"].trigger()
    qtbot.keyClicks(desk.text, "Harbour lights")
    desk.save()
    desk.until(lambda: "Harbour lights" in desk.listed)
    stored = desk.stored(desk.known.id)
    assert (stored.headline, stored.slug) == ("Harbour lights", "harbour-lights")


def test_search_finds_as_you_type_and_clears(desk, qtbot):
    qtbot.keyClicks(desk.desk.stories.search, "ferr")
    desk.until(lambda: desk.listed == [FERRY])
    qtbot.keyClick(desk.desk.stories.search, Qt.Key.Key_Escape)
    desk.until(lambda: len(desk.listed) == 3)


def test_a_story_renamed_in_the_list_stays_selected(desk, qtbot):
    stories = desk.desk.stories
    stories.view.setFocus()
    qtbot.keyClick(stories.view, Qt.Key.Key_End)
    (ferry,) = stories.selected_ids
    desk.window.commands["story.rename"].trigger()
    qtbot.keyClicks(QApplication.focusWidget(), "Ferry fares to fall")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    desk.until(lambda: desk.listed[0] == "Ferry fares to fall")
    desk.settle()
    assert stories.selected_ids == (ferry,)
    assert stories.view.currentIndex().row() == 0
    desk.open(QUAY)
    assert stories.selected_ids == (desk.known.id,)


def test_the_bin_takes_a_story_and_undo_brings_it_back(desk):
    gone = desk.known.id
    desk.window.commands["file.bin"].trigger()
    desk.until(lambda: STRIKE not in desk.listed and desk.known.headline != STRIKE)
    assert desk.stored(gone).status is Status.SPIKED
    desk.desk.toast.undo()
    desk.until(lambda: STRIKE in desk.listed and desk.known.headline == STRIKE)
    assert desk.stored(gone).status is Status.DRAFT


def test_previous_next_and_last_story(desk):
    desk.window.commands["go.next"].trigger()
    desk.until(lambda: desk.known.headline == QUAY)
    desk.window.commands["go.previous"].trigger()
    desk.until(lambda: desk.known.headline == STRIKE)
    desk.window.commands["go.last"].trigger()
    desk.until(lambda: desk.known.headline == QUAY)


def test_a_copy_of_a_story_is_a_draft_of_its_own(desk):
    first = desk.known
    desk.window.commands["file.duplicate"].trigger()
    desk.until(lambda: desk.known.id != first.id)
    assert (desk.known.body, desk.known.status) == (first.body, Status.DRAFT)
    assert desk.known.slug != first.slug


def test_status_is_set_by_key(desk, qtbot):
    story_id = desk.known.id
    desk.window.commands["story.status_ready"].trigger()
    desk.save()
    assert desk.stored(story_id).status is Status.READY
    assert desk.window.commands["story.status_ready"].isChecked()


def test_an_empty_library_offers_three_ways_to_begin(empty_desk):
    assert empty_desk.window.centralWidget().currentIndex() == 1
    empty_desk.window.commands["file.new"].trigger()
    empty_desk.until(lambda: empty_desk.desk.session.story_id)
    assert empty_desk.window.centralWidget().currentIndex() == 0


def test_a_search_is_named_by_keyboard_and_the_list_goes_on(desk):
    panel = desk.desk.stories
    panel.look_at(SavedSearch(id="", name="", query="status:draft"))
    desk.settle()
    panel.saved.name_new()
    field = panel.saved.findChild(QLineEdit)
    desk.settle()
    assert field.height() <= field.parentWidget().height()
    desk.qtbot.keyClicks(field, "Drafts")
    desk.qtbot.keyClick(field, Qt.Key.Key_Return)
    assert desk.window.focusWidget() is panel.view
    desk.until(lambda: [one.search.name for one in panel.saved.rows] == ["Drafts"])


@pytest.mark.parametrize("mode", list(Mode))
def test_a_story_begun_with_a_headline_is_written_on_behind_it(desk, mode):
    desk.desk.pane.switch(mode, desk.desk.session.story())
    desk.newsroom.stories.begin("Gangway talks resume after a week")
    desk.settle()
    desk.until(lambda: not getattr(desk.desk.pane.editor, "loading", False))
    desk.qtbot.keyClicks(QApplication.focusWidget(), " of silence")
    desk.until(lambda: desk.known.headline == "Gangway talks resume after a week of silence")
    desk.until(lambda: desk.newsroom.clean)
