"""The tag manager, worked as a reader works it; every change reaches the stories and comes back."""

from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QProgressDialog,
    QPushButton,
    QWidget,
)

from editor_app.model.tag import TagKind
from editor_app.services import drafts, tagging, tagging_edits
from editor_app.shell.dialogs.all_tags.dialog import AllTagsDialog, Show
from editor_app.store import indexing
from editor_app.store.indexing import StoryIndex
from editor_app.store.library import Library


@pytest.fixture
def manager(early_desk, tmp_path):
    """The tag manager, open over a window on three tagged stories."""
    desk = early_desk
    with Library.open(tmp_path / "library.standfirst") as library:
        for headline, tags in (
            ("One", ("strike", "port")),
            ("Two", ("strikes",)),
            ("Three", ("strike", "Ines Calloway")),
        ):
            story = drafts.new_story(library, headline=headline, body="Words.\n")
            for tag in tags:
                tagging.add_tag(library, story.id, tag)
        tagging_edits.create(library, "idle")
    desk.attach()
    desk.until(lambda: len(desk.listed) == 3)
    desk.open("Three")
    desk.window.commands["story.manage_tags"].trigger()
    dialog = desk.newsroom.tags.dialog
    assert isinstance(dialog, AllTagsDialog)
    desk.until(lambda: dialog.view.tree.rowCount() == 5)
    dialog.desk = desk
    return dialog


def choose(manager: AllTagsDialog, *names: str) -> None:
    ids = [use.tag.id for use in manager._uses if use.tag.name in names]
    assert len(ids) == len(names)
    manager.view.select(ids)


def listed(manager: AllTagsDialog) -> list[str]:
    """Return the names in the tree, from the top, children after their parent."""
    tree, found = manager.view.tree, []

    def walk(parent) -> None:
        for row in range(tree.rowCount(parent)):
            index = tree.index(row, 0, parent)
            found.append(index.data())
            walk(index)

    walk(manager.view.rootIndex())
    return found


def stored(manager: AllTagsDialog) -> dict[str, int]:
    with Library.open(manager.desk.path) as library:
        return {use.tag.name: use.stories for use in tagging.all_tags(library)}


def tag(manager: AllTagsDialog, name: str):
    with Library.open(manager.desk.path) as library:
        return tagging_edits.tag_called(library, name)


def test_it_lists_and_finds_tags_by_any_name(manager):
    assert listed(manager) == ["idle", "Ines Calloway", "port", "strike", "strikes"]
    index = manager.view.tree.index(3, 0)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "strike, Topic · 2 stories"
    manager.search.setText("STRI")
    manager.desk.until(lambda: listed(manager) == ["strike", "strikes"])
    manager.search.setText("nothing of that name")
    manager.desk.until(manager._empty.isVisible)
    assert "nothing of that name" in manager._empty.text()
    manager.search.clear()
    manager.desk.until(lambda: len(listed(manager)) == 5)


def test_a_tag_is_renamed_in_place_everywhere_and_back(manager):
    desk = manager.desk
    choose(manager, "strike")
    manager.view.setFocus()
    desk.qtbot.keyClick(manager.view, Qt.Key.Key_F2)
    field = manager.view.findChild(QLineEdit)
    field.setText("walkout")
    desk.qtbot.keyClick(field, Qt.Key.Key_Return)
    desk.until(lambda: "walkout" in listed(manager))
    assert [one.name for one in desk.known.tags] == ["walkout", "Ines Calloway"]
    assert "walkout" in desk.text.toPlainText()
    assert manager.view.selected[0].tag.name == "walkout"
    desk.until(lambda: manager.toast.can_undo)
    manager.toast.undo()
    desk.until(lambda: "strike" in listed(manager))
    desk.until(lambda: [one.name for one in desk.known.tags] == ["strike", "Ines Calloway"])


def test_a_name_that_is_taken_is_said_at_the_field(manager):
    choose(manager, "strike")
    details = manager.forms.details
    details.name.setText("port")
    details.name.editingFinished.emit()
    manager.desk.until(details.trouble.text)
    assert details.trouble.text() == "There is a tag called “port” already."
    assert stored(manager)["strike"] == 2


def test_the_form_stores_what_is_typed(manager):
    choose(manager, "port")
    details = manager.forms.details
    details.kind.setCurrentIndex(details.kind.findData(TagKind.PLACE))
    details.aliases.setText("the quays;  docks ; the quays")
    details.above.setText("IDLE")
    details.description.setPlainText("Where ships lie")
    details.uri.setText("x:1")
    details.uri.editingFinished.emit()
    manager.desk.until(lambda: tag(manager, "docks") is not None)
    port = tag(manager, "docks")
    assert (port.kind, port.aliases, port.description) == (
        TagKind.PLACE,
        ("the quays", "docks"),
        "Where ships lie",
    )
    assert port.parent_id == tag(manager, "idle").id
    manager.desk.until(lambda: listed(manager)[:2] == ["idle", "port"])
    details.above.setText("never")
    details.above.editingFinished.emit()
    assert "never" in details.trouble.text()


def test_two_tags_are_merged_after_a_preview_and_parted_again(manager):
    desk = manager.desk
    choose(manager, "strike", "strikes")
    desk.qtbot.mouseClick(manager.forms.several.merge, Qt.MouseButton.LeftButton)
    merging = manager.forms.merging
    desk.until(merging.merge.isEnabled)
    assert merging.merge.text() == "Merge into “strike”"
    said = [one.accessibleName() for one in merging.findChildren(QWidget)]
    assert "Goes away: strikes (1 story)" in said
    assert "Stories: 2 now, 3 after the merge" in said
    assert "Old names that lead here: strikes" in said
    assert stored(manager)["strikes"] == 1
    desk.qtbot.mouseClick(merging.merge, Qt.MouseButton.LeftButton)
    desk.until(lambda: "strikes" not in listed(manager))
    assert stored(manager)["strike"] == 3
    desk.until(lambda: manager.toast.can_undo)
    desk.qtbot.keyClick(manager.view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    desk.until(lambda: "strikes" in listed(manager))
    assert stored(manager) == {
        "idle": 0, "Ines Calloway": 1, "port": 1, "strike": 2, "strikes": 1,
    }  # fmt: skip


def test_a_slow_merge_is_stopped_and_leaves_no_trace(manager, monkeypatch):
    desk, gate, names = manager.desk, Event(), StoryIndex._stored_names

    def slowly(index, keys):
        gate.wait(60)
        return names(index, keys)

    choose(manager, "strike", "strikes")
    before = stored(manager)
    desk.qtbot.mouseClick(manager.forms.several.merge, Qt.MouseButton.LeftButton)
    desk.until(manager.forms.merging.merge.isEnabled)
    monkeypatch.setattr(indexing, "_AT_ONCE", 1)
    monkeypatch.setattr(StoryIndex, "_stored_names", slowly)
    desk.qtbot.mouseClick(manager.forms.merging.merge, Qt.MouseButton.LeftButton)
    desk.until(lambda: any(box.isVisible() for box in desk.window.findChildren(QProgressDialog)))
    [box] = desk.window.findChildren(QProgressDialog)
    assert box.labelText() == "Changing the tags…"
    desk.qtbot.mouseClick(box.findChild(QPushButton), Qt.MouseButton.LeftButton)
    gate.set()
    desk.until(lambda: not desk.window.findChildren(QProgressDialog))
    said = [one.text() for one in desk.desk.toast.findChildren(QLabel)]
    assert "Stopped; nothing was changed" in said
    assert stored(manager) == before


def test_the_reader_chooses_which_tag_stays(manager):
    choose(manager, "strike", "strikes")
    manager.forms.several.merge.click()
    merging = manager.forms.merging
    manager.desk.until(merging.merge.isEnabled)
    merging.survivor.setCurrentIndex(1)
    merging.survivor.activated.emit(1)
    manager.desk.until(lambda: merging.merge.text() == "Merge into “strikes”")
    merging.cancel.click()
    assert manager.forms._stack.currentWidget() is manager.forms.several


def test_unused_and_look_alikes_have_views_of_their_own(manager):
    manager._choose_view(Show.UNUSED)
    assert listed(manager) == ["idle"]
    manager._choose_view(Show.ALIKE)
    manager.desk.until(lambda: manager.pairs.pair)
    pair = manager.pairs.pair
    assert (pair.one.tag.name, pair.other.tag.name) == ("strike", "strikes")
    manager.desk.until(manager.forms.merging.merge.isEnabled)
    manager.forms.merging.keep_both.click()
    manager.desk.until(lambda: manager._empty.text() == "No two tags look alike.")
    assert len(stored(manager)) == 5


def test_deleting_can_be_taken_back(manager):
    choose(manager, "strike", "idle")
    manager.view.setFocus()
    manager.desk.qtbot.keyClick(manager.view, Qt.Key.Key_Delete)
    manager.desk.until(lambda: listed(manager) == ["Ines Calloway", "port", "strikes"])
    manager.desk.until(lambda: [one.name for one in manager.desk.known.tags] == ["Ines Calloway"])
    manager.desk.until(lambda: manager.toast.can_undo)
    manager.toast.undo()
    manager.desk.until(lambda: len(listed(manager)) == 5)
    assert stored(manager)["strike"] == 2


def test_kinds_and_stories_of_several_tags_at_once(manager):
    choose(manager, "idle", "port")
    manager.forms.several.kind_chosen.emit(TagKind.PLACE)
    manager.desk.until(lambda: tag(manager, "idle").kind is TagKind.PLACE)
    choose(manager, "idle", "port")
    assert manager.forms.several.apply.text() == "Put on the open story"
    manager.forms.several.apply.click()
    manager.desk.until(lambda: len(manager.desk.known.tags) == 4)
    manager.forms.several.take_off.click()
    manager.desk.until(lambda: len(manager.desk.known.tags) == 2)


def test_tags_are_put_on_all_that_was_searched_for(manager):
    desk = manager.desk
    desk.desk.stories.search.setText("-tag:port")
    desk.until(lambda: sorted(desk.listed) == ["Three", "Two"])
    desk.newsroom.tags.open()
    choose(manager, "idle")
    assert manager.forms.details.apply.text() == "Put on the 2 stories found"
    manager.forms.details.apply.click()
    desk.until(lambda: stored(manager)["idle"] == 2)
    manager.forms.details.take_off.click()
    desk.until(lambda: stored(manager)["idle"] == 0)


def test_a_new_tag_is_named_at_once(manager):
    manager.search.setText("Corrin")
    manager.new.click()
    manager.desk.until(lambda: "Corrin" in stored(manager))
    manager.desk.until(lambda: manager.view.selected_ids == [tag(manager, "Corrin").id])
    manager.search.clear()
    manager.new.click()
    manager.desk.until(lambda: manager.view.findChild(QLineEdit))
    field = manager.view.findChild(QLineEdit)
    assert field.text() == "New tag"
    field.setText("Aurelia Bay")
    manager.desk.qtbot.keyClick(field, Qt.Key.Key_Return)
    manager.desk.until(lambda: "Aurelia Bay" in stored(manager))


def test_lists_come_in_and_go_out(manager, tmp_path: Path, monkeypatch):
    path = tmp_path / "tags.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    manager.export_list.click()
    manager.desk.until(path.is_file)
    assert len(path.read_text("utf-8-sig").splitlines()) == 6
    path.write_text("name,kind\nCorrin,place\nX,nothing\n", encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    manager.import_list.click()
    manager.desk.until(lambda: "Corrin" in listed(manager))
    report = manager.findChild(QDialog, "tagListReport")
    assert report.findChild(QPlainTextEdit).toPlainText().startswith("Line 3: “nothing”")
    report.reject()


def test_an_empty_library_says_what_to_do(empty_desk):
    empty_desk.window.commands["story.manage_tags"].trigger()
    dialog = empty_desk.newsroom.tags.dialog
    empty_desk.until(dialog._empty.isVisible)
    assert dialog._empty.text() == "No tags yet. Add some to a story, or bring in a list."
