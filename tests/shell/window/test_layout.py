"""The window keeps its shape: what closes by width, what is remembered, what colours it wears."""

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QWidget

from editor_app.settings import APPEARANCE, CONTRAST, TEXT_SIZE
from editor_app.shell import theme
from editor_app.shell.main_window import MainWindow
from editor_app.shell.preferences import Preferences
from editor_app.shell.tokens import DARK, DARK_HIGH, LIGHT, LIGHT_HIGH, Tokens, current
from editor_app.shell.window_layout import fit

SURFACES = ("canvas", "chrome", "raised", "hover", "select")


@pytest.mark.parametrize(
    ("width", "open_list", "open_inspector", "sizes"),
    [
        (1440, True, True, (300, 376)),
        (1280, True, True, (276, 328)),
        (1119, True, False, (276, 0)),
        (960, True, False, (276, 0)),
    ],
)
def test_panels_close_where_they_have_no_room(desk, width, open_list, open_inspector, sizes):
    desk.window.resize(width, 800)
    layout = desk.desk.layout
    desk.until(lambda: layout.width() == width)
    assert (layout.list_open, layout.inspector_open) == (open_list, open_inspector)
    assert (layout.sizes()[0], layout.sizes()[2]) == sizes


def test_the_window_is_never_smaller_than_its_parts(desk):
    desk.window.resize(300, 200)
    assert (desk.window.width(), desk.window.height()) == (960, 600)


@pytest.mark.parametrize(
    ("room", "size", "least", "fills"),
    [
        ((1920, 1080), (1440, 900), (960, 600), False),
        ((1280, 800), (1280, 800), (960, 600), True),
        ((800, 500), (800, 500), (800, 500), True),
    ],
)
def test_a_window_larger_than_the_screen_fills_it(qtbot, room, size, least, fills):
    window = QWidget()
    qtbot.addWidget(window)
    window.setMinimumSize(960, 600)
    window.resize(1440, 900)
    fit(window, QSize(*room))
    assert (window.size().toTuple(), window.minimumSize().toTuple()) == (size, least)
    assert window.isMaximized() is fills


def test_a_panel_closed_by_hand_stays_closed(desk):
    desk.window.commands["view.list"].trigger()
    desk.window.resize(1500, 900)
    desk.window.resize(1280, 900)
    assert not desk.desk.layout.list_open
    assert not desk.window.commands["view.list"].isChecked()
    desk.window.commands["view.list"].trigger()
    assert desk.desk.layout.list_open


def test_a_tab_of_the_inspector_opens_it(desk):
    desk.window.commands["view.inspector"].trigger()
    assert not desk.desk.layout.inspector_open
    desk.window.commands["view.tags"].trigger()
    assert desk.desk.layout.inspector_open
    assert desk.desk.inspector.current == "Tags"


def test_focus_mode_shows_the_page_alone_until_escape(desk):
    desk.window.commands["view.focus"].trigger()
    assert not desk.desk.layout.list_open
    assert not desk.desk.layout.inspector_open
    assert desk.desk.status_bar.isVisible()
    desk.qtbot.keyClick(desk.window, Qt.Key.Key_Escape)
    assert desk.desk.layout.list_open


def test_alt_alone_shows_the_menus(desk):
    assert not desk.window.menuBar().isVisible()
    desk.qtbot.keyClick(desk.window, Qt.Key.Key_Alt)
    assert desk.window.menuBar().isVisible()
    desk.qtbot.keyClick(desk.window, Qt.Key.Key_Alt)
    assert not desk.window.menuBar().isVisible()


def test_alt_in_a_shortcut_leaves_the_menus_alone(desk):
    desk.qtbot.keyPress(desk.text, Qt.Key.Key_Alt)
    desk.qtbot.keyClick(desk.text, Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    desk.qtbot.keyRelease(desk.text, Qt.Key.Key_Alt)
    assert desk.desk.inspector.page("Tags").isVisible()
    assert not desk.window.menuBar().isVisible()


def test_what_the_window_was_like_is_remembered(desk, tmp_path):
    desk.type_at_end("")
    desk.save()
    desk.window.close()
    desk.until(lambda: not desk.window.isVisible())
    kept = Preferences(tmp_path / "settings.ini")
    assert kept.remembered("story") == desk.known.id
    assert kept.remembered("place").split()[0] == "3"
    assert not kept.remembered_bytes("geometry").isEmpty()


def test_colours_change_while_running(desk):
    desk.preferences.set(APPEARANCE, "dark")
    assert current() is DARK
    assert desk.window.palette().color(QPalette.ColorRole.Base).name() == DARK.canvas
    desk.preferences.set(APPEARANCE, "light")
    assert current() is LIGHT
    desk.preferences.set(CONTRAST, "high")
    assert current() is LIGHT_HIGH
    desk.preferences.set(APPEARANCE, "dark")
    assert current() is DARK_HIGH


def test_preferences_survive_nonsense_in_the_file(tmp_path):
    path = tmp_path / "settings.ini"
    path.write_text("[preferences]\nappearance=purple\ntext-size=huge\ncontrast=maybe\n")
    preferences = Preferences(path)
    assert preferences.get(APPEARANCE) == "system"
    assert preferences.get(TEXT_SIZE) == 20
    assert preferences.get(CONTRAST) == "system"


@pytest.mark.parametrize(
    "tokens",
    [LIGHT, DARK, LIGHT_HIGH, DARK_HIGH],
    ids=["light", "dark", "light high contrast", "dark high contrast"],
)
@pytest.mark.parametrize("surface", SURFACES)
@pytest.mark.parametrize("text", ["text", "text2", "text3", "accent"])
def test_text_can_be_read_on_every_surface(tokens: Tokens, surface: str, text: str):
    assert contrast(getattr(tokens, text), getattr(tokens, surface)) >= 4.5


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours (WCAG 2, relative luminance)."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def luminance(color: str) -> float:
    parts = (int(color[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_f6_goes_round_the_parts_of_the_window(desk):
    places = []
    desk.text.setFocus()
    for _ in range(4):
        desk.window.commands["go.region"].trigger()
        focused = desk.window.focusWidget()
        places.append(focused.accessibleName())
    assert places == ["Preview", "Word goal: No goal", "Stories", "Markdown source"]
    desk.window.commands["go.region_back"].trigger()
    assert desk.window.focusWidget().accessibleName() == "Stories"


def test_escape_leads_from_the_inspector_to_the_page(desk):
    desk.window.commands["story.add_tag"].trigger()
    field = desk.desk.inspector.page("Tags").tag_field
    assert field.hasFocus()
    desk.qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert desk.text.hasFocus()


def test_the_colours_follow_the_system_while_running(desk, qapp, monkeypatch):
    assert desk.preferences.get(APPEARANCE) == "system"
    changes = []
    desk.theme.changed.connect(lambda: changes.append(current()))
    monkeypatch.setattr(theme, "system_look", lambda _hints: (True, False))
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert changes == [DARK]
    monkeypatch.setattr(theme, "system_look", lambda _hints: (True, True))
    qapp.styleHints().accessibility().contrastPreferenceChanged.emit(
        Qt.ContrastPreference.HighContrast
    )
    assert changes == [DARK, DARK_HIGH]
    desk.preferences.set(APPEARANCE, "light")
    desk.preferences.set(CONTRAST, "usual")
    assert current() is LIGHT


def test_the_tab_of_the_inspector_is_remembered(desk, qtbot):
    desk.desk.inspector.show_tab("Tags")
    again = MainWindow(desk.preferences, desk.theme)
    qtbot.addWidget(again)
    assert again.desk.inspector.current == "Tags"
