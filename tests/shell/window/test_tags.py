"""Tags of the open story, by keyboard and by mouse."""

import pytest
from PySide6.QtCore import Qt

from editor_app.model.tag import TagKind
from editor_app.shell.widgets.chip import Chip


def panel(desk):
    desk.window.commands["story.add_tag"].trigger()
    return desk.desk.inspector.page("Tags")


def tag(desk, name):
    field = panel(desk).tag_field
    desk.qtbot.keyClicks(field, name)
    desk.qtbot.keyClick(field, Qt.Key.Key_Return)
    desk.until(lambda: name in names(desk))


def names(desk):
    return [tag.name for tag in desk.known.tags]


def chips(desk):
    shown = desk.desk.inspector.page("Tags")
    return {chip.text: chip for chip in shown.findChildren(Chip) if chip.isVisible()}


def test_enter_adds_a_tag_and_the_text_shows_it(desk):
    tag(desk, "harbour bridge")
    assert "tags: [harbour bridge]" in desk.text.toPlainText()
    assert [one.name for one in desk.stored(desk.known.id).tags] == ["harbour bridge"]


def test_a_comma_adds_too_and_the_field_is_empty_again(desk):
    field = panel(desk).tag_field
    desk.qtbot.keyClicks(field, "ferry,port,")
    desk.until(lambda: names(desk) == ["ferry", "port"])
    assert field.text() == ""


def test_what_was_typed_in_the_text_is_kept_when_a_tag_is_added(desk):
    desk.type_at_end("Not saved yet.")
    tag(desk, "ferry")
    assert desk.known.body.endswith("Not saved yet.")
    desk.save()
    stored = desk.stored(desk.known.id)
    assert stored.body.endswith("Not saved yet.")
    assert [one.name for one in stored.tags] == ["ferry"]


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_completion_offers_known_tags_and_a_new_one(desk):
    tag(desk, "freight")
    desk.open("Quay nine reopens")
    field = panel(desk).tag_field
    field.setFocus()
    desk.qtbot.keyClicks(field, "fre")
    rows = panel(desk)._entry._model
    desk.until(lambda: rows.rowCount() == 2)
    assert [rows.index(row, 0).data() for row in range(2)] == ["freight", "fre"]
    assert rows.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "freight, Topic · 1 story"


def test_backspace_goes_to_the_last_chip_and_takes_it_off(desk):
    tag(desk, "ferry")
    tag(desk, "port")
    desk.until(lambda: "port" in chips(desk))
    desk.qtbot.keyClick(panel(desk).tag_field, Qt.Key.Key_Backspace)
    desk.until(lambda: chips(desk)["port"].hasFocus() is True)
    desk.qtbot.keyClick(chips(desk)["port"], Qt.Key.Key_Backspace)
    desk.until(lambda: names(desk) == ["ferry"])
    assert "tags: [ferry]" in desk.text.toPlainText()


def test_a_tag_can_lead_and_change_its_kind(desk):
    tag(desk, "Calder")
    shown = panel(desk)
    known = desk.known.tags[0]
    shown.lead_chosen.emit(known.id)
    desk.until(lambda: desk.known.lead_tag_id == known.id)
    shown.kind_chosen.emit((known, TagKind.PLACE))
    desk.until(lambda: desk.known.tags[0].kind is TagKind.PLACE)
    desk.until(lambda: "Calder" in chips(desk))
    assert chips(desk)["Calder"].accessibleDescription() == "Place, leads the story"
    assert desk.stored(desk.known.id).tags[0].kind is TagKind.PLACE
