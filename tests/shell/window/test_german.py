"""The window in German: every word of it is translated and finds room."""

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from editor_app.shell.interface_language import speak
from tests.shell.window.sight import clipped, overlapping

TABS = ("Preview", "Story", "Tags", "Related", "Sources", "History")


@pytest.fixture
def german(qapp):
    """The application speaks German, and English again afterwards."""
    before = QLocale()
    known = set(qapp.findChildren(QTranslator))
    assert speak(qapp, "de") == "de"
    yield
    for translator in set(qapp.findChildren(QTranslator)) - known:
        QCoreApplication.removeTranslator(translator)
        translator.deleteLater()
    QLocale.setDefault(before)


@pytest.fixture
def german_desk(german, desk):
    return desk


def test_the_window_speaks_german(german_desk):
    window = german_desk.window
    german_desk.until(lambda: german_desk.desk.status_bar._words.text() == "8 Wörter")
    assert window.commands["file.new"].text() == "Neuer Artikel"
    assert "Strg" in window.commands["file.new"].toolTip()
    assert next(action.text() for action in window.menuBar().actions()) == "&Datei"
    assert german_desk.desk.inspector.current_tab.text() == "Vorschau"


@pytest.mark.parametrize("size", [(960, 600), (1280, 800), (1440, 900)])
def test_german_words_find_room(german_desk, size):
    german_desk.window.resize(*size)
    for tab in TABS:
        german_desk.desk.inspector.show_tab(tab)
        german_desk.settle()
        german_desk.qtbot.wait(30)
        assert clipped(german_desk.window) == [], tab
        assert overlapping(german_desk.window) == [], tab
