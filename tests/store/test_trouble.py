"""What the disk refuses is said in plain words, and nothing that was saved is harmed."""

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy.exc import OperationalError

from editor_app.model.errors import LibraryUnavailable, NotALibrary, StandfirstError
from editor_app.store.library import Library
from editor_app.store.trouble import in_plain_words


def test_a_full_disk_is_said_and_the_library_stays_whole(library: Library, story) -> None:
    with library.write() as work:
        kept = work.articles.add(story(body="Kept."))
        ask = work.articles._connection.exec_driver_sql
        pages = ask("PRAGMA page_count").scalar_one()
        ask(f"PRAGMA max_page_count = {pages + 2}")
    with pytest.raises(LibraryUnavailable, match="the disk is full"), library.write() as work:
        work.articles.save(replace(kept, body="Too much. " * 5000))
    with library.read() as work:
        assert work.articles.get(kept.id) == kept
    assert library.check().sound
    with library.write() as work:
        work.articles._connection.exec_driver_sql("PRAGMA max_page_count = 100000")
    with library.write() as work:
        work.articles.save(replace(kept, body="Too much. " * 5000))
    assert library.check().sound


def test_a_place_that_turned_read_only_is_said(library: Library, story) -> None:
    with library.write() as work:
        work.articles._connection.exec_driver_sql("PRAGMA query_only = ON")
    with pytest.raises(LibraryUnavailable, match="only be read"), library.write() as work:
        work.articles.add(story())


@pytest.mark.parametrize(
    ("code", "kind", "said"),
    [
        (sqlite3.SQLITE_IOERR | (3 << 8), LibraryUnavailable, "the disk reports an error"),
        (sqlite3.SQLITE_FULL, LibraryUnavailable, "the disk is full"),
        (sqlite3.SQLITE_READONLY | (4 << 8), LibraryUnavailable, "only be read"),
        (sqlite3.SQLITE_BUSY | (2 << 8), LibraryUnavailable, "another program is writing"),
        (sqlite3.SQLITE_CORRUPT, NotALibrary, "is damaged"),
        (sqlite3.SQLITE_NOTADB, NotALibrary, "is not a Standfirst library"),
        (sqlite3.SQLITE_ERROR, LibraryUnavailable, "something odd"),
    ],
)
@pytest.mark.parametrize("wrapped", [True, False])
def test_every_trouble_is_one_clear_line(
    code: int, kind: type[StandfirstError], said: str, wrapped: bool
) -> None:
    trouble: Exception = sqlite3.OperationalError("something odd")
    trouble.sqlite_errorcode = code  # type: ignore[attr-defined] - set by SQLite itself else
    if wrapped:
        trouble = OperationalError("SELECT 1", {}, trouble)
    with pytest.raises(kind, match=said) as caught, in_plain_words(Path("desk.standfirst")):
        raise trouble
    assert "\n" not in str(caught.value)
    assert "desk.standfirst" in str(caught.value)


def test_our_own_errors_pass_unchanged() -> None:
    with pytest.raises(KeyError), in_plain_words(Path("desk.standfirst")):
        raise KeyError
