"""What was kept of a story is seen, compared and brought back; nothing is lost on the way."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from editor_app.model.article import Status
from editor_app.model.revision import Reason
from editor_app.services import drafts, history
from editor_app.shell.editor.pane import Mode
from editor_app.store.library import Library

PORT = "Strike ends at the port"


@pytest.fixture
def kept(desk):
    """A desk whose story has two kept versions and some words since."""
    with Library.open(desk.path) as library:
        story = drafts.load(library, desk.known.id)
        history.keep_before_editing(library, story.id)
        drafts.save(library, replace(story, body="Dockworkers voted late.\n\nA rota was agreed.\n"))
        history.name_version(library, story.id, "After desk call")
    desk.open("Quay nine reopens")
    desk.open(PORT)
    desk.type_at_end("Cranes move.")
    desk.save()
    show(desk)
    return desk


def show(desk):
    desk.desk.layout.open_inspector()
    desk.desk.inspector.show_tab("History")
    desk.until(lambda: panel(desk).timeline.model().rowCount() > 1)
    compared(desk)


def panel(desk):
    return desk.desk.inspector.page("History")


def rows(desk):
    model = panel(desk).timeline.model()
    return [model.index(row).data() for row in range(model.rowCount())]


def choose(desk, title):
    timeline = panel(desk).timeline
    timeline.setCurrentIndex(timeline.model().index(rows(desk).index(title)))
    compared(desk)


def compared(desk):
    desk.settle()
    done = []
    desk.thinker.submit(lambda: True, then=done.append)
    desk.until(lambda: done)


def versions(desk):
    with Library.open(desk.path) as library:
        return history.revisions(library, desk.known.id)


def test_the_timeline_tells_names_and_words(kept):
    assert rows(kept) == ["Working copy", "After desk call", "First draft"]
    spoken = panel(kept).timeline.model().index(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "1 word" in spoken


def test_the_diff_says_what_came_and_what_went(kept):
    choose(kept, "First draft")
    shown = panel(kept).diff.toPlainText()
    assert "on Thursdaylate" in shown.replace(" ", "") or "on Thursday" in shown
    assert "Cranes move." in shown
    panel(kept)._show_as(1)
    assert "Cranes move." in panel(kept).diff.toPlainText()


def test_a_version_is_named_where_it_is(kept):
    kept.newsroom.panels.ask_for_version_name()
    field = panel(kept).name_field
    kept.qtbot.keyClicks(field, "Before the lawyer")
    kept.qtbot.keyClick(field, Qt.Key.Key_Return)
    kept.until(lambda: "Before the lawyer" in rows(kept))
    assert not field.isVisible()


@pytest.mark.parametrize("mode", [Mode.MARKDOWN, Mode.WRITE])
def test_a_version_is_restored_in_place_and_can_be_taken_back(kept, mode):
    if mode is Mode.WRITE:
        kept.desk.pane.switch(mode, kept.known)
        kept.until(lambda: not kept.desk.pane.editor.loading)
    before = kept.known
    choose(kept, "After desk call")
    panel(kept).restore_button.click()
    assert kept.known.body == "Dockworkers voted late.\n\nA rota was agreed.\n"
    kept.save()
    assert kept.stored(before.id).body == kept.known.body
    kept.until(lambda: "Restored “After desk call”" in rows(kept))
    found = versions(kept)
    assert [one.reason for one in found[:2]] == [Reason.RESTORED, Reason.RESTORING]
    assert found[1].body == before.body
    kept.window.commands["edit.undo"].trigger()
    assert kept.known.body == before.body
    kept.save()
    assert kept.stored(before.id).body == before.body


def test_undo_in_the_text_takes_a_restore_back_as_one_step(kept):
    before = kept.known
    choose(kept, "First draft")
    panel(kept).restore_button.click()
    assert kept.known.body == "Dockworkers voted on Thursday.\n\nA rota was agreed.\n"
    kept.text.undo()
    assert kept.known.body == before.body


def test_one_paragraph_is_put_back(kept):
    choose(kept, "First draft")
    work = panel(kept)
    comparison = work._comparison
    row = next(row for row in comparison.rows if row.changed)
    work.diff.paragraph_wanted.emit(row)
    assert kept.known.body.startswith("Dockworkers voted on Thursday.\n\n")
    assert "Cranes move." in kept.known.body


def test_text_of_an_old_version_is_copied(kept):
    choose(kept, "First draft")
    panel(kept).copy_button.click()
    assert QApplication.clipboard().text() == (
        "Dockworkers voted on Thursday.\n\nA rota was agreed.\n"
    )


def test_compare_with_the_version_before(desk):
    desk.type_at_end("More.")
    desk.save()
    desk.window.commands["story.compare"].trigger()
    desk.until(lambda: panel(desk) is not None and "More." in panel(desk).diff.toPlainText())


def test_a_version_is_kept_when_the_status_changes(desk):
    desk.newsroom.amend(status=Status.IN_EDIT)
    desk.until(lambda: desk.newsroom.clean)
    desk.settle()
    assert [one.label for one in versions(desk) if one.reason is Reason.STATUS] == ["in edit"]


def test_a_version_is_kept_before_everything_found_is_replaced(desk):
    desk.type_at_end("Rota, rota.")
    bar = desk.desk.pane.find_bar
    bar.open(replacing=True)
    bar._find.setText("rota")
    bar._replace.setText("roster")
    bar._look()
    bar._replace_all()
    assert "roster" in desk.known.body
    desk.save()
    desk.settle()
    (found,) = [one for one in versions(desk) if one.reason is Reason.REPLACING]
    assert "Rota, rota." in found.body


@pytest.mark.parametrize("mode", [Mode.MARKDOWN, Mode.WRITE])
def test_a_version_is_kept_before_a_whole_page_is_pasted(desk, mode):
    if mode is Mode.WRITE:
        desk.desk.pane.switch(mode, desk.known)
        desk.until(lambda: not desk.desk.pane.editor.loading)
    before = desk.known.body
    QApplication.clipboard().setText("A whole page. " * 200)
    desk.text.selectAll()
    desk.text.paste()
    desk.save()
    desk.settle()
    assert versions(desk)[-1].body == before


def test_a_version_is_kept_before_a_story_is_imported_over(tmp_path):
    from editor_app.services import intake

    (tmp_path / "port.md").write_text("---\ntitle: Port\n---\nNew.\n", encoding="utf-8")
    with Library.open(tmp_path / "library.standfirst") as library:
        story = drafts.new_story(library, headline="Port", body="Old.")
        intake.import_paths(library, [tmp_path / "port.md"], update=True)
        (found,) = history.revisions(library, story.id)
        assert (found.body, found.reason) == ("Old.", Reason.IMPORTING)
        assert drafts.load(library, story.id).body.strip() == "New."


def test_a_story_of_which_nothing_was_kept_is_no_trouble(desk):
    desk.thinker.went_wrong.connect(desk.troubles.append)
    desk.desk.inspector.show_tab("History")
    desk.settle()
    answers = []
    desk.thinker.submit(lambda: True, then=answers.append)
    desk.until(lambda: answers)
    assert desk.troubles == []
