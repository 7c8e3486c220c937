"""P19, P20, P22, P23: shared places, order without clocks, one connection that writes."""

import sqlite3
import threading
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from editor_app.model.backup import Occasion
from editor_app.services import drafts, finding, health, history
from editor_app.store import engine, place
from editor_app.store.library import Library

NOW = datetime(2031, 6, 14, 9, 30, tzinfo=UTC)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "desk" / "library.standfirst"


def test_p19_in_a_shared_place_there_is_no_log_and_backups_are_fine(
    path: Path, tmp_path: Path, monkeypatch
) -> None:
    monkeypatch.setattr(place, "shared_place", lambda _: "Dropbox")
    with Library.open(path, backups=tmp_path / "kept") as library:
        assert "open it on one computer at a time" in library.notices[0]
        for number in range(3):
            drafts.new_story(library, headline=f"Story {number}", body="Quay. " * 500)
            library.back_up(Occasion.INTERVAL)
        with closing(sqlite3.connect(path)) as plain:
            assert plain.execute("PRAGMA journal_mode").fetchone() == ("delete",)
        assert not list(path.parent.glob("*-wal"))
        assert [backup.facts.stories for backup in library.backups.all()] == [3, 2, 1]


def test_p20_a_clock_set_back_a_year_changes_no_order(path: Path, tmp_path: Path) -> None:
    now = [NOW]
    with Library.open(path, backups=tmp_path / "kept", clock=lambda: now[0]) as library:
        first = drafts.new_story(library, headline="First", body="One.")
        history.name_version(library, first.id, "before")
        library.back_up(Occasion.INTERVAL)
        now[0] -= timedelta(days=365)
        drafts.new_story(library, headline="Second", body="Two.")
        assert [story.headline for story in finding.stories(library)] == ["Second", "First"]
        drafts.save(library, replace(first, body="One and more."))
        assert [story.headline for story in finding.stories(library)] == ["First", "Second"]
        history.name_version(library, first.id, "after")
        assert [one.label for one in history.revisions(library, first.id)] == ["after", "before"]
        newest = library.back_up(Occasion.INTERVAL)
        assert [backup.number for backup in library.backups.all()] == [2, 1]
        assert library.backups.all()[0] == newest
        assert newest.made < library.backups.all()[1].made


def test_p22_a_transaction_begins_by_taking_the_right_to_write(path: Path) -> None:
    with Library.open(path) as library:
        story = drafts.new_story(library, headline="Port", body="0")
        reading, done = threading.Event(), []

        def count_up() -> None:
            for _ in range(10):
                with library.write() as work:
                    known = work.articles.get(story.id)  # reads first: the trap of other ways
                    reading.set()
                    work.articles.save(replace(known, body=str(int(known.body) + 1)))
            done.append(True)

        writers = [threading.Thread(target=count_up) for _ in range(2)]
        for writer in writers:
            writer.start()
        for writer in writers:
            writer.join(60)
        assert done == [True, True]
        assert drafts.load(library, story.id).body == "20"


def test_p23_one_connection_writes_and_checkpoints(path: Path, monkeypatch) -> None:
    opened: list[sqlite3.Connection] = []
    connect = engine.connect

    def noted(uri: str) -> sqlite3.Connection:
        opened.append(connect(uri))
        return opened[-1]

    Library.open(path).close()
    monkeypatch.setattr(engine, "connect", noted)
    with Library.open(path) as library:
        with library.write() as work, library.read() as looking:
            assert work.articles.count() == looking.articles.count()
        library.needs_backup()
        library.back_up(Occasion.HAND)
        alive = [connection for connection in opened if _is_open(connection)]
        assert len(alive) == 2
        assert sum(_may_write(connection) for connection in alive) == 1
        assert sum(_checkpoints(connection) for connection in alive) == 1


def test_p23_the_version_of_the_database_is_known() -> None:
    assert health.sqlite_version() == sqlite3.sqlite_version


def _is_open(connection: sqlite3.Connection) -> bool:
    try:
        connection.execute("SELECT 1")
    except sqlite3.ProgrammingError:
        return False
    return True


def _may_write(connection: sqlite3.Connection) -> bool:
    return connection.execute("PRAGMA query_only").fetchone() == (0,)


def _checkpoints(connection: sqlite3.Connection) -> bool:
    return connection.execute("PRAGMA wal_autocheckpoint").fetchone() != (0,)
