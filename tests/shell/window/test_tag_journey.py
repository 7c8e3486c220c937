"""A reporter tags a story, tidies the tags of the library, and the page follows."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from editor_app.services import drafts, publishing, tagging
from editor_app.shell.dialogs.all_tags.dialog import AllTagsDialog
from editor_app.store.library import Library

STRIKE = (
    "Dockworkers at the container port voted to strike over night shifts. "
    "The union says the rota leaves crews exhausted.\n"
)


def names(desk) -> list[str]:
    return [tag.name for tag in desk.known.tags]


def page(desk, folder: Path) -> str:
    """Return the page of the open story as it would be published now."""
    with Library.open(desk.path) as library:
        (path,) = publishing.export(library, [desk.known.id], "html", folder)
    return path.read_text(encoding="utf-8")


@pytest.fixture
def desk(early_desk, tmp_path):
    """A window on three tagged stories about a strike and an untagged one, which is open."""
    with Library.open(tmp_path / "library.standfirst") as library:
        for number in range(3):
            story = drafts.new_story(library, headline=f"Strike, day {number}", body=STRIKE)
            tagging.add_tag(library, story.id, "labour")
            tagging.add_tag(library, story.id, "night shifts" if number else "night-shifts")
        drafts.new_story(library, headline="The vote", body=f"{STRIKE}\nCranes stand still.\n")
    early_desk.attach()
    early_desk.until(lambda: len(early_desk.listed) == 4)
    early_desk.open("The vote")
    return early_desk


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_from_the_first_tag_to_a_tidy_library(desk, tmp_path):
    tag_the_story(desk)
    desk.window.commands["story.manage_tags"].trigger()
    manager = desk.newsroom.tags.dialog
    desk.until(lambda: manager.view.tree.rowCount() == 3)
    merge_twice(desk, manager)
    assert "night shifts" in page(desk, tmp_path / "before")
    rename(desk, manager, "night shifts", "working hours")
    desk.until(lambda: names(desk) == ["labour", "working hours"])
    assert "working hours" in desk.text.toPlainText()
    published = page(desk, tmp_path / "after")
    assert "working hours" in published
    assert "night shifts</" not in published
    with Library.open(desk.path) as library:
        assert len(tagging.all_tags(library)) == 2
        assert tagging.complete(library, "night-sh")[0].tag.name == "working hours"
    manager.close()
    assert desk.newsroom.tags.dialog is None


def tag_the_story(desk) -> None:
    desk.window.commands["story.add_tag"].trigger()
    panel = desk.desk.inspector.page("Tags")
    # The beginning of a known tag is typed, and the tag chosen from the list below the field.
    desk.qtbot.keyClicks(panel.tag_field, "lab")
    popup = panel._entry._popup
    desk.until(lambda: popup.isVisible() and popup.model().rowCount() == 2)
    desk.qtbot.keyClick(popup, Qt.Key.Key_Down)
    desk.qtbot.keyClick(popup, Qt.Key.Key_Return)
    desk.until(lambda: names(desk) == ["labour"])
    # It leads the story.
    panel.lead_chosen.emit(desk.known.tags[0].id)
    desk.until(lambda: desk.known.lead_tag_id == desk.known.tags[0].id)
    # A suggestion is taken for the reason it gives.
    desk.until(lambda: "night shifts" in [chip.text for chip in panel.suggested.chips])
    chip = next(chip for chip in panel.suggested.chips if chip.text == "night shifts")
    assert chip.toolTip().startswith("In 2 of the 3 nearest stories")
    desk.qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    desk.until(lambda: names(desk) == ["labour", "night shifts"])


def merge_twice(desk, manager: AllTagsDialog) -> None:
    """Let two spellings become one tag, take it back, and do it again."""
    for undo in (True, False):
        ids = [use.tag.id for use in manager._uses if use.tag.name.startswith("night")]
        manager.view.select(ids)
        manager.forms.several.merge.click()
        desk.until(manager.forms.merging.merge.isEnabled)
        manager.forms.merging.merge.click()
        desk.until(lambda: manager.view.tree.rowCount() == 2)
        desk.until(lambda: manager.toast.can_undo)
        if undo:
            manager.toast.undo()
            desk.until(lambda: manager.view.tree.rowCount() == 3)


def rename(desk, manager: AllTagsDialog, name: str, new_name: str) -> None:
    manager.view.select([use.tag.id for use in manager._uses if use.tag.name == name])
    manager.view.setFocus()
    desk.qtbot.keyClick(manager.view, Qt.Key.Key_F2)
    field = manager.view.findChild(QLineEdit)
    field.setText(new_name)
    desk.qtbot.keyClick(field, Qt.Key.Key_Return)
