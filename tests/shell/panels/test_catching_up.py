"""What an update left to be read is read beside the writing, and said while it takes long."""

import sqlite3
from contextlib import closing

import pytest

from editor_app.services import drafts, signing
from editor_app.shell.events import Events
from editor_app.shell.newsroom import catching_up
from editor_app.shell.newsroom.catching_up import CatchingUp
from editor_app.shell.notice_bar import NoticeBar
from editor_app.shell.tasks import Tasks
from editor_app.store import unsigned
from editor_app.store.library import Library

STORIES = 4


@pytest.fixture
def updated(tmp_path):
    path = tmp_path / "library.standfirst"
    with Library.open(path) as library:
        for number in range(STORIES):
            drafts.new_story(library, headline=f"Port {number}", body="Cranes stand.")
    with closing(sqlite3.connect(path)) as plain:
        for table in ("signatures", "terms", "postings"):
            plain.execute(f"DELETE FROM {table}")
        plain.commit()
    return path


@pytest.fixture
def bar(qtbot):
    made = NoticeBar()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def begin(bar, updated, monkeypatch):
    """Begin to catch up at once, one story at a time; return what was heard and the threads."""
    monkeypatch.setattr(catching_up, "_FIRST", 1)
    monkeypatch.setattr(catching_up, "_BETWEEN", 1)
    monkeypatch.setattr(unsigned, "_AT_ONCE", 1)
    tasks = Tasks(lambda: Library.open(updated))
    heard = []

    def start(many):
        monkeypatch.setattr(catching_up, "_MANY", many)
        events = Events()
        events.library_changed.connect(heard.append)
        CatchingUp(tasks, events, bar, bar)
        return heard

    yield start
    tasks.close()


def _left(path):
    with Library.open(path) as library:
        return signing.left(library)


def test_many_stories_are_spoken_of_until_all_are_read(begin, bar, qtbot, updated, monkeypatch):
    said = []
    say = bar.say
    monkeypatch.setattr(bar, "say", lambda words: said.append(words) or say(words))
    heard = begin(many=2)
    qtbot.waitUntil(lambda: bool(heard))
    assert [share for share in ("25% of 4", "50% of 4", "75% of 4") if share in " ".join(said)]
    assert bar.text == ""
    assert _left(updated) == 0


def test_a_notice_that_was_put_away_does_not_come_back(begin, bar, qtbot):
    heard = begin(many=2)
    qtbot.waitUntil(lambda: bool(bar.text))
    bar.say("The disk is nearly full.")
    qtbot.waitUntil(lambda: bool(heard))
    assert bar.text == "The disk is nearly full."


def test_of_a_few_nothing_is_said(begin, bar, qtbot, updated):
    said = []
    heard = begin(many=STORIES)
    qtbot.waitUntil(lambda: said.append(bar.text) or bool(heard))
    assert set(said) == {""}
    assert _left(updated) == 0
