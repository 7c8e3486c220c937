"""Whatever the keyboard comes to shows it: the pixels of its place are others than before."""

from collections.abc import Iterator
from operator import ne

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QDialog, QStackedWidget, QWidget

from editor_app.settings import REDUCED_MOTION
from editor_app.shell.editor.pane import Mode
from editor_app.shell.first_run import FirstRun

TABS = ("Preview", "Story", "Tags", "Related", "Sources", "History")
LEAST = 12
"""So many pixels have to change: a caret of six by two, or more."""

DIALOGS = (
    "edit.preferences",
    "help.keys",
    "help.about",
    "file.export",
    "file.health",
    "story.manage_tags",
    "story.check_links",
)


def stops(top: QWidget) -> Iterator[QWidget]:
    """Walk through what Tab can come to in a window."""
    for widget in top.findChildren(QWidget):
        tabbed = widget.focusPolicy() & Qt.FocusPolicy.TabFocus == Qt.FocusPolicy.TabFocus
        if (
            tabbed
            and widget.window() is top
            and widget.isVisible()
            and widget.isEnabled()
            and widget.focusProxy() is None
            and not isinstance(widget, QStackedWidget)
        ):
            yield widget


def changed(one: QImage, other: QImage) -> int:
    """How many pixels differ."""
    if one == other:
        return 0
    shown = [image.convertToFormat(QImage.Format.Format_RGB32) for image in (one, other)]
    return sum(map(ne, *(memoryview(image.constBits()).cast("I") for image in shown)))


def shows_focus(widget: QWidget, seen_on: QWidget) -> bool:
    """Whether a widget looks different with the focus, or what it lies on does."""
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    if QApplication.focusWidget() is not widget:
        return True  # it passes the focus on
    with_focus = seen_on.grab().toImage()
    widget.clearFocus()
    if not widget.isVisible():
        return True  # a field that is open for as long as it has the focus
    return changed(with_focus, seen_on.grab().toImage()) >= LEAST


def unseen(top: QWidget, known: set[QWidget] | None = None) -> list[str]:
    """Return what takes the focus in a window without showing it; ``known`` was looked at."""
    found = []
    known = set() if known is None else known
    for widget in [one for one in stops(top) if one not in known]:
        known.add(widget)
        parent = widget.parentWidget()
        if not shows_focus(widget, widget) and not (parent and shows_focus(widget, parent)):
            found.append(described(widget))
    return found


def described(widget: QWidget) -> str:
    parent = widget.parentWidget()
    name = widget.objectName() or widget.accessibleName() or widget.toolTip()
    return f"{type(widget).__name__} {name!r} in {type(parent).__name__} {parent.objectName()!r}"


@pytest.fixture
def still(desk):
    """A window whose carets stand still."""
    desk.preferences.set(REDUCED_MOTION, True)
    return desk


def dialog_of(desk, command: str) -> QDialog:
    before = set(desk.window.findChildren(QDialog))
    desk.window.commands[command].trigger()
    desk.until(lambda: any(d.isVisible() for d in set(desk.window.findChildren(QDialog)) - before))
    made = set(desk.window.findChildren(QDialog)) - before
    dialog = next(one for one in made if one.isVisible())
    desk.settle()
    dialog.activateWindow()
    desk.until(dialog.isActiveWindow)
    return dialog


def test_the_window_shows_where_the_focus_is(still):
    still.desk.pane.switch(Mode.WRITE, still.known)
    still.window.commands["edit.replace"].trigger()
    missing: dict[str, list[str]] = {}
    known: set[QWidget] = set()
    for tab in TABS:
        still.desk.inspector.show_tab(tab)
        still.settle()
        if found := unseen(still.window, known):
            missing[tab] = found
    assert missing == {}


@pytest.mark.parametrize("command", DIALOGS)
def test_a_dialog_shows_where_the_focus_is(still, command):
    dialog = dialog_of(still, command)
    assert unseen(dialog) == []
    dialog.close()


def test_every_group_of_the_preferences_shows_where_the_focus_is(still):
    dialog = dialog_of(still, "edit.preferences")
    missing = {}
    for row in range(dialog.groups.count()):
        dialog.groups.setCurrentRow(row)
        if found := unseen(dialog):
            missing[dialog.groups.item(row).text()] = found
    assert missing == {}
    dialog.close()


def test_the_first_screen_shows_where_the_focus_is(empty_desk):
    empty_desk.until(lambda: empty_desk.window.findChild(FirstRun).isVisible())
    assert list(stops(empty_desk.window))
    assert unseen(empty_desk.window) == []


def test_a_stop_that_shows_nothing_is_found(still):
    mute = QWidget(still.window)
    mute.setObjectName("mute")
    mute.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    mute.setGeometry(0, 0, 40, 40)
    mute.show()
    assert any("'mute'" in line for line in unseen(still.window))
