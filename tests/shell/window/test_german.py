"""The window in German: every word of it is translated and finds room."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtWidgets import QDialog, QLabel, QPlainTextEdit

from editor_app.exchange.notation.values import FrontMatterError
from editor_app.model.article import Status
from editor_app.model.errors import LibraryUnavailable, StandfirstError, UnreadableFile
from editor_app.services import drafts
from editor_app.shell.interface_language import speak
from editor_app.shell.wording import spoken
from editor_app.store.library import Library
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


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (
            LibraryUnavailable("{path} can only be read, not written.", path=Path("a.standfirst")),
            "a.standfirst kann nur gelesen, nicht geschrieben werden.",
        ),
        (
            StandfirstError("{path}: {error}", path="b.md", error=UnreadableFile("is empty")),
            "b.md: ist leer",
        ),
        (
            LibraryUnavailable(
                "{path} cannot be read: {reason}.", path="c", reason="Permission denied"
            ),
            "c kann nicht gelesen werden: keine Berechtigung.",
        ),
        (
            FrontMatterError("line {line}: front matter is not JSON", line=3),
            "Zeile 3: Die Kopfdaten sind kein JSON",
        ),
        (OSError("Disk quota exceeded"), "Disk quota exceeded"),
    ],
)
def test_an_error_of_a_room_without_qt_is_said_in_german(german, error, words):
    assert spoken(error) == words


def test_a_refused_file_is_explained_in_german(german_desk, tmp_path):
    bad = tmp_path / "leer.md"
    bad.write_text("")
    german_desk.newsroom.intake.bring_in([bad])
    german_desk.until(lambda: german_desk.window.findChild(QDialog, "importReport"))
    report = german_desk.window.findChild(QDialog, "importReport")
    assert report.findChild(QPlainTextEdit).toPlainText() == f"{bad}: ist leer"
    report.close()


def test_a_story_that_cannot_have_a_status_is_named_with_the_reason(german_desk):
    other = german_desk.desk.stories.model.outline.ids
    open_id = german_desk.known.id
    held = next(one for one in other if one != open_id)
    with Library.open(german_desk.path) as library:
        story = drafts.load(library, held)
        later = datetime.now(UTC) + timedelta(days=1)
        drafts.save(library, replace(story, embargo=later))
    german_desk.newsroom.batches.set_status([open_id, held], Status.PUBLISHED)
    toast = german_desk.desk.toast
    german_desk.until(lambda: not toast.isHidden() and "unverändert" in _said(toast))
    assert f"„{story.headline}“" in _said(toast) or f"“{story.headline}”" in _said(toast)
    assert "Sperrfrist" in _said(toast)
    german_desk.until(lambda: german_desk.stored(open_id).status is Status.PUBLISHED)
    assert german_desk.stored(held).status is Status.DRAFT
    toast.undo()
    german_desk.until(lambda: german_desk.stored(open_id).status is Status.DRAFT)


def _said(toast):
    return " ".join(one.text() for one in toast.findChildren(QLabel))
