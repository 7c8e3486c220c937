"""The bar at the foot tells of the story, and lets its goal and its language be changed."""

from PySide6.QtCore import Qt


def bar_of(desk):
    bar = desk.desk.status_bar
    desk.until(lambda: "words" in bar._words.text())
    return bar


def test_words_and_reading_time_are_told(desk):
    bar = bar_of(desk)
    desk.until(lambda: bar._words.text() == "8 words")
    assert bar._minutes.text() == "1 min read"


def test_the_words_of_a_selection_are_told(desk):
    bar = bar_of(desk)
    desk.text.selectAll()
    cursor = desk.text.textCursor()
    start = desk.text.toPlainText().index("voted on")
    cursor.setPosition(start)
    cursor.setPosition(start + len("voted on"), cursor.MoveMode.KeepAnchor)
    desk.text.setTextCursor(cursor)
    desk.until(lambda: bar._words.text() == "2 of 8 words")


def test_all_selected_is_no_more_than_the_text(desk):
    bar = bar_of(desk)
    desk.text.selectAll()  # the front matter as well
    desk.until(lambda: bar._words.text() == "8 of 8 words")


def test_a_goal_is_typed_in_the_bar_and_kept_with_its_story(desk):
    bar, story_id = bar_of(desk), desk.known.id
    assert bar.goal._words.text() == "No goal"
    bar.goal.button.setFocus()
    desk.qtbot.keyClick(bar.goal.button, Qt.Key.Key_Space)
    assert bar.goal.field.hasFocus()
    desk.qtbot.keyClicks(bar.goal.field, "16 words")
    desk.qtbot.keyClick(bar.goal.field, Qt.Key.Key_Return)
    desk.until(lambda: bar.goal._words.text() == "50% of 16")
    assert bar.goal._bar.value() == 8
    assert bar.goal.button.hasFocus()
    desk.until(lambda: desk.newsroom.clean)
    desk.settle()
    assert desk.stored(story_id).goal == 16
    desk.open("Ferry fares to rise")
    desk.until(lambda: bar.goal._words.text() == "No goal")


def test_escape_leaves_the_goal_as_it_was(desk):
    bar = bar_of(desk)
    bar.goal.edit()
    desk.qtbot.keyClicks(bar.goal.field, "900")
    desk.qtbot.keyClick(bar.goal.field, Qt.Key.Key_Escape)
    assert desk.known.goal == 0
    assert bar.goal.currentWidget() is bar.goal.button


def test_the_language_is_changed_in_the_bar(desk):
    bar = bar_of(desk)
    assert bar.language._words.text() == "English"
    menu = bar.language.menu()
    (ticked,) = [action.text() for action in menu.actions() if action.isChecked()]
    assert ticked == "English"
    next(action for action in menu.actions() if action.text() == "German").trigger()
    assert desk.known.language == "de"
    assert bar.language._words.text() == "German"
    assert "German" in bar.language.button.accessibleName()


def test_without_a_story_the_bar_tells_nothing(empty_desk):
    bar = empty_desk.desk.status_bar
    assert not bar.goal.isVisible()
    assert not bar.language.isVisible()
    assert bar._words.text() == ""
