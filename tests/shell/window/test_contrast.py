"""Every word of the window stands out from what is behind it, measured on what is drawn."""

from collections import Counter

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor, QImage, QPixmap
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from editor_app.settings import APPEARANCE, CONTRAST

TABS = ("Story", "Tags", "Related", "Sources", "History")
LEAST = 4.5
"""WCAG 2.1, success criterion 1.4.3, for text of usual size."""

_ENLARGED = 3
"""Letters are drawn three times as large: a thin stroke then covers whole pixels."""


def luminance(color):
    """The relative luminance of WCAG 2.1."""

    def linear(part):
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(part / 255) for part in color)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    """The contrast ratio of WCAG 2.1, 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def drawn(widget: QWidget) -> QImage:
    """The widget as it is on the screen, with whatever shines through from behind."""
    window = widget.window()
    corner = widget.mapTo(window, QPoint(0, 0))
    area = QRect(corner, widget.size())
    picture = QPixmap(area.size() * _ENLARGED)
    picture.setDevicePixelRatio(_ENLARGED)
    window.render(picture, QPoint(0, 0), area)
    return picture.toImage().convertToFormat(QImage.Format.Format_RGB32)


def colours(image: QImage) -> Counter:
    """How often each colour occurs."""
    return Counter(memoryview(image.constBits()).cast("I"))


def best_contrast(widget: QWidget) -> float:
    """How far the strongest pixel of the words stands out from the ground they are on."""
    shades = colours(drawn(widget))
    ground = QColor(shades.most_common(1)[0][0]).getRgb()[:3]
    return max(contrast(QColor(shade).getRgb()[:3], ground) for shade in shades)


def words_of(widget: QWidget) -> str:
    if isinstance(widget, QLabel | QAbstractButton):
        return widget.text()
    if isinstance(widget, QLineEdit):
        return widget.text() or widget.placeholderText()
    return ""


def shown_words(desk) -> list[QWidget]:
    kinds = (QLabel, QAbstractButton, QLineEdit)
    return [
        widget
        for kind in kinds
        for widget in desk.window.findChildren(kind)
        if widget.isVisible() and widget.isEnabled() and words_of(widget).strip()
        and widget.visibleRegion().boundingRect().size() == widget.size()
    ]  # fmt: skip


@pytest.mark.parametrize("more", ["usual", "high"])
@pytest.mark.parametrize("appearance", ["light", "dark"])
def test_words_stand_out_from_their_ground(desk, appearance, more):
    desk.preferences.set(APPEARANCE, appearance)
    desk.preferences.set(CONTRAST, more)
    desk.window.commands["edit.find"].trigger()
    faint: dict[str, float] = {}
    seen = 0
    for tab in TABS:
        desk.desk.inspector.show_tab(tab)
        desk.settle()
        for widget in shown_words(desk):
            seen += 1
            if (found := best_contrast(widget)) < LEAST:
                faint[f"{tab}: {type(widget).__name__} “{words_of(widget)}”"] = round(found, 2)
    assert seen > 60
    assert faint == {}


@pytest.mark.parametrize("appearance", ["light", "dark"])
def test_the_list_and_the_page_stand_out_from_their_ground(desk, appearance):
    desk.preferences.set(APPEARANCE, appearance)
    desk.settle()
    views = [desk.desk.stories.view.viewport(), desk.text.viewport()]
    assert all(isinstance(desk.text, QTextEdit | QPlainTextEdit) for _ in views)
    assert all(best_contrast(view) >= LEAST for view in views)
