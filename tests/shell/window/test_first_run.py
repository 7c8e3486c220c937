"""The first screen is left by keyboard alone, in each of its ways."""

from PySide6.QtCore import Qt

from editor_app.shell.first_run import FirstRun


def first_run_of(desk):
    desk.until(lambda: desk.window.findChild(FirstRun) is not None)
    found = desk.window.findChild(FirstRun)
    desk.until(found.isVisible)
    desk.until(lambda: found.focusWidget() is not None)
    return found


def test_enter_begins_a_story(empty_desk):
    first = first_run_of(empty_desk)
    assert first.focusWidget().accessibleName() == "Write a new story"
    empty_desk.qtbot.keyClick(first.focusWidget(), Qt.Key.Key_Return)
    empty_desk.until(lambda: empty_desk.desk.session.story_id)
    assert not first.isVisible()
    empty_desk.until(lambda: empty_desk.newsroom.clean)


def test_the_sample_stories_are_one_tab_and_enter_away(empty_desk):
    first = first_run_of(empty_desk)
    empty_desk.qtbot.keyClick(first.focusWidget(), Qt.Key.Key_Tab)
    assert first.focusWidget().accessibleName() == "Look around with the sample stories"
    empty_desk.qtbot.keyClick(first.focusWidget(), Qt.Key.Key_Return)
    empty_desk.until(lambda: len(empty_desk.listed) == 11)
    empty_desk.until(lambda: not first.isVisible())
    empty_desk.until(lambda: empty_desk.desk.session.story_id)
    text, keyboard = empty_desk.desk.pane.editor.widget, empty_desk.window.focusWidget
    # Not of the application: where no window manager runs, a box that shows on a slow machine
    # takes the keyboard from the window for good.
    empty_desk.until(lambda: text.isAncestorOf(keyboard()) or keyboard() is text)


def test_the_way_reached_by_tab_is_of_one_colour(empty_desk):
    first = first_run_of(empty_desk)
    empty_desk.qtbot.keyClick(first.focusWidget(), Qt.Key.Key_Tab)
    way = first.focusWidget()
    pixels = way.grab().toImage()
    beside = pixels.width() - 20  # right of the words
    shades = {pixels.pixelColor(beside, row).name() for row in range(4, pixels.height() - 4)}
    assert shades == {empty_desk.theme.tokens.color("accent_soft").name()}
