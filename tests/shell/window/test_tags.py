"""Tags of the open story, by keyboard."""

from PySide6.QtCore import Qt


def tag(desk, name):
    desk.window.commands["story.add_tag"].trigger()
    field = desk.desk.inspector.page("Tags").tag_field
    desk.qtbot.keyClicks(field, name)
    desk.qtbot.keyClick(field, Qt.Key.Key_Return)
    desk.until(lambda: name in tags(desk))


def tags(desk):
    return [tag.name for tag in desk.known.tags]


def test_enter_adds_a_tag_and_the_text_shows_it(desk):
    tag(desk, "harbour bridge")
    assert "tags: [harbour bridge]" in desk.text.toPlainText()
    assert [one.name for one in desk.stored(desk.known.id).tags] == ["harbour bridge"]
