"""A new story is as the preferences want it, or begins after a template."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from editor_app.settings import BYLINE, LANGUAGE, WORD_GOAL


def rows_of(palette):
    return [palette._model.index(row, 0).data() for row in range(palette._model.rowCount())]


def test_a_new_story_takes_byline_goal_and_language_from_the_preferences(desk):
    desk.preferences.set(BYLINE, "Ann Lee, Tom Brandt")
    desk.preferences.set(WORD_GOAL, 600)
    desk.preferences.set(LANGUAGE, "de")
    desk.window.commands["file.new"].trigger()
    assert desk.known.headline == ""
    assert desk.known.authors == ("Ann Lee", "Tom Brandt")
    assert (desk.known.goal, desk.known.language) == (600, "de")
    desk.until(lambda: desk.newsroom.clean)
    desk.settle()
    assert desk.stored(desk.known.id).goal == 600


def test_a_story_begins_after_a_template(desk):
    palette = desk.desk.palette.box
    desk.window.commands["file.new_from_template"].trigger()
    desk.until(lambda: "Interview" in rows_of(palette))
    field = palette.findChild(QLineEdit)
    desk.qtbot.keyClicks(field, "interv")
    desk.qtbot.keyClick(field, Qt.Key.Key_Return)
    desk.until(lambda: desk.known.kicker == "Interview")
    assert "**Your first question?**" in desk.known.body
    desk.until(lambda: desk.newsroom.clean)


def test_the_open_story_is_kept_as_a_template(desk):
    palette = desk.desk.palette.box
    desk.window.commands["file.save_template"].trigger()
    field = palette.findChild(QLineEdit)
    assert rows_of(palette) == []
    desk.qtbot.keyClicks(field, "Port wrap")
    assert rows_of(palette) == ["Save as “Port wrap”"]
    desk.qtbot.keyClick(field, Qt.Key.Key_Return)
    desk.settle()
    kept = desk.preferences.path.parent / "templates" / "Port wrap.md"
    assert "Dockworkers voted on Thursday." in kept.read_text(encoding="utf-8")
    desk.window.commands["file.save_template"].trigger()
    desk.until(lambda: rows_of(palette) == ["Replace “Port wrap”"])
