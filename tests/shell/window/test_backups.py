"""P8 in the window: backups on closing and every half hour, trouble said, health shown."""

import sqlite3
from contextlib import closing
from threading import Event

import pytest
from PySide6.QtWidgets import QProgressDialog, QPushButton

from editor_app.model.backup import Occasion
from editor_app.services import keeping
from editor_app.settings import BACKUP_FOLDER, BACKUPS_KEPT
from editor_app.shell.dialogs.library_health import LibraryHealth
from editor_app.shell.newsroom import backups as newsroom_backups
from editor_app.store.library import Library


def _backups(desk):
    with Library.open(desk.path) as library:
        return library.backups.all()


def _close(desk):
    desk.window.close()
    desk.until(lambda: not desk.window.isVisible())


def test_closing_makes_a_backup_of_what_was_typed(desk):
    desk.type_at_end(" One more line.")
    _close(desk)
    (backup,) = _backups(desk)
    assert (backup.occasion, backup.facts.stories) == (Occasion.CLOSING, 3)
    with Library.open(backup.path) as copy, copy.read() as work:
        assert any("One more line." in story.body for story in work.articles.each())


def test_half_an_hour_makes_one_where_something_changed(desk):
    newsroom = desk.newsroom
    assert newsroom_backups.INTERVAL == 30 * 60 * 1000
    made = []
    newsroom.backups.changed.connect(lambda: made.append(1))
    timer = newsroom.backups._timer
    desk.until(timer.isActive)
    timer.timeout.emit()
    desk.until(lambda: len(made) == 1)
    answered = []
    newsroom.backups.make_if_due(Occasion.INTERVAL, answered.append)
    desk.until(lambda: answered == [None])
    desk.type_at_end(" Changed.")
    desk.save()
    timer.timeout.emit()
    desk.until(lambda: len(made) == 2)
    assert [backup.occasion for backup in newsroom.backups._library.backups.all()] == [
        Occasion.INTERVAL
    ] * 2


def test_a_long_backup_on_closing_shows_progress_and_can_be_skipped(desk, monkeypatch):
    waiting = Event()

    def slow(library, occasion, *, wanted=False, progress=None):
        while not waiting.wait(0.02):
            progress(1, 4)

    monkeypatch.setattr(keeping, "back_up", slow)
    desk.window.close()
    assert desk.window.isVisible()
    desk.until(lambda: (dialog := desk.window.findChild(QProgressDialog)) and dialog.isVisible())
    dialog = desk.window.findChild(QProgressDialog)
    desk.until(lambda: dialog.value() == 25)
    (skip,) = dialog.findChildren(QPushButton)
    assert skip.text() == "Skip"
    skip.click()
    desk.until(lambda: not desk.window.isVisible())
    assert desk.preferences.remembered("backup-trouble") == ""


def test_a_damaged_library_is_said_and_closing_goes_on(desk):
    with closing(sqlite3.connect(desk.path)) as plain:
        plain.execute("UPDATE article_bodies SET body = 'x' WHERE article_key = 1")
        plain.commit()
    desk.newsroom.backups.make_if_due(Occasion.INTERVAL)
    desk.until(lambda: "damaged library" in desk.desk.notices.text)
    desk.desk.notices.findChild(QPushButton).click()
    desk.until(lambda: desk.window.findChild(LibraryHealth))
    desk.window.findChild(LibraryHealth).accept()
    _close(desk)
    assert _backups(desk) == ()
    assert "damaged library" in desk.preferences.remembered("backup-trouble")


def test_backups_go_where_the_reader_wants_but_never_beside_the_library(desk, tmp_path):
    desk.until(lambda: desk.newsroom.backups._library is not None)
    library = desk.newsroom.backups._library
    before = library.backups.folder
    desk.preferences.set(BACKUP_FOLDER, str(tmp_path / "inside"))  # the library lies in tmp_path
    assert "what happens to the library" in desk.desk.notices.text
    assert library.backups.folder == before
    elsewhere = tmp_path.parent / "elsewhere"
    desk.preferences.set(BACKUP_FOLDER, str(elsewhere))
    desk.preferences.set(BACKUPS_KEPT, 3)
    assert library.backups.folder.is_relative_to(elsewhere)
    assert library.backups.days == 3


@pytest.fixture
def health(desk):
    """The window on the library's health, open over the desk."""
    desk.newsroom.health.open()
    desk.until(lambda: desk.window.findChild(LibraryHealth))
    dialog = desk.window.findChild(LibraryHealth)
    desk.until(dialog.isVisible)
    yield dialog
    left = desk.window.findChild(LibraryHealth)
    if left is not None:
        left.accept()


def _press(dialog, words):
    next(one for one in dialog.findChildren(QPushButton) if one.text() == words).click()


def test_health_checks_and_says_what_it_found(desk, health):
    _press(health, "Check now")
    desk.until(lambda: "sound: 3 stories" in health._verdict.text())
    assert health._check.isEnabled()
    with closing(sqlite3.connect(desk.path)) as plain:
        plain.execute("UPDATE article_bodies SET body = 'x' WHERE article_key = 1")
        plain.commit()
    _press(health, "Check now")
    desk.until(lambda: "has problems" in health._verdict.text())
    assert "is not the text that was saved" in health._problems.text()
    wanted = []
    desk.newsroom.health.recovery_wanted.connect(wanted.append)
    _press(health, "Ways out…")
    assert wanted == [None]


def test_health_backs_up_lists_and_restores(desk, health):
    assert health._none.isVisible()
    _press(health, "Back up now")
    desk.until(lambda: health._list.topLevelItemCount() == 1)
    assert health._list.topLevelItem(0).text(1).startswith("3 stories")
    _press(health, "Restore…")
    wanted = []
    desk.newsroom.health.recovery_wanted.connect(wanted.append)
    assert wanted == []
    _press(health, "Restore it")
    assert wanted[0].facts.stories == 3


def test_health_measures_compacts_and_rebuilds(desk, health):
    assert health._engine.text() == f"SQLite {sqlite3.sqlite_version}"
    desk.until(lambda: health._sizes.count() == 5)
    _press(health, "Compact")
    desk.until(lambda: "The file " in health._verdict.text())
    _press(health, "Rebuild the search")
    desk.until(lambda: "knows every story" in health._verdict.text())


@pytest.mark.parametrize("work", ["Back up now", "Compact"])
def test_what_health_does_can_be_stopped_and_leaves_nothing(desk, health, monkeypatch, work):
    desk.until(lambda: health._sizes.count() == 5)
    begin = health.begin_work
    monkeypatch.setattr(health, "begin_work", lambda doing: (begin(doing), _press(health, "Stop")))
    _press(health, work)
    desk.until(lambda: health._verdict.text() == "Stopped.")
    assert health._list.topLevelItemCount() == 0
    assert [button.isEnabled() for button in (health._now, health._compact)] == [True, True]
    desk.save()
    with Library.open(desk.path) as library:
        assert library.check().sound
        assert library.backups.all() == ()
