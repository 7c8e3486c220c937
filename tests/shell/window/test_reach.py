"""Everything that can be used can be reached without a mouse."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QWidget

TABS = ("Preview", "Story", "Tags", "Related", "Sources", "History")
MOST_STEPS = 400
REGIONS = 6


def usable(desk) -> set[QWidget]:
    """What a mouse could use in the window now."""
    kinds = (QAbstractButton, QLineEdit, QComboBox)
    return {
        widget
        for kind in kinds
        for widget in desk.window.findChildren(kind)
        if widget.isVisible()
        and widget.isEnabled()
        and not widget.objectName().startswith("qt_")
        and not isinstance(widget.parentWidget(), QLineEdit | QComboBox)
    }


def walked(desk) -> set[QWidget]:
    """What has the focus at some time while F6 goes round, and Tab within each region."""
    reached: set[QWidget] = set()
    for _ in range(REGIONS):
        desk.window.commands["go.region"].trigger()
        for _ in range(MOST_STEPS):
            focus = QApplication.focusWidget()
            if focus is None or focus in reached:
                break
            reached.add(focus)
            QTest.keyClick(focus, Qt.Key.Key_Tab)
    return reached | {one for widget in reached for one in neighbours(widget)}


def neighbours(widget: QWidget) -> list[QWidget]:
    """What the arrow keys lead to: the other buttons of the same group."""
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    return group.buttons() if group is not None else []


@pytest.mark.parametrize("tab", TABS)
def test_every_control_is_reached_by_f6_and_tab_or_has_a_key(desk, tab):
    desk.desk.inspector.show_tab(tab)
    desk.settle()
    reached = walked(desk)
    keyed = {
        action.toolTip()
        for action in desk.window.actions()
        if action.shortcuts()
    }  # fmt: skip
    lost = [
        f"{type(widget).__name__} {widget.objectName()} {widget.accessibleName()}"
        for widget in usable(desk) - reached
        if (widget.focusPolicy() == Qt.FocusPolicy.NoFocus and widget.toolTip() not in keyed)
        or widget.focusPolicy() != Qt.FocusPolicy.NoFocus
    ]  # fmt: skip
    assert lost == []
