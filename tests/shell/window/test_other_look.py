"""Another look is put on in one go: nobody waits for the window to turn dark."""

from collections import Counter

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from editor_app.settings import APPEARANCE
from editor_app.shell import scale
from editor_app.shell.preferences import Preferences
from editor_app.shell.theme import Theme


def test_a_widget_is_dressed_once_however_deep_it_lies(qtbot, qapp, tmp_path, monkeypatch):
    preferences = Preferences(tmp_path / "settings.ini")
    preferences.set(APPEARANCE, "light")
    theme = Theme(qapp, preferences)
    window = QWidget()
    qtbot.addWidget(window)
    inner = window
    for _ in range(8):
        QVBoxLayout(inner).addWidget(inner := QWidget())
    word = QLabel("Deep", inner)
    window.show()
    dressed = Counter()
    scale_widget = scale.scale_widget

    def counted(one):
        dressed[one] += 1
        scale_widget(one)

    monkeypatch.setattr(scale, "scale_widget", counted)
    preferences.set(APPEARANCE, "dark")
    assert theme.tokens.dark
    assert word.palette().windowText().color() == theme.tokens.color("text")
    # Once without a style sheet, once with the new one.
    assert 0 < dressed[word] <= 2
    preferences.set(APPEARANCE, "light")
