"""Several who read and write at once: nobody loses anything, nobody waits for ever."""

import sqlite3
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from editor_app.model.errors import LibraryUnavailable
from editor_app.store import engine
from editor_app.store.library import Library

ROOT = Path(engine.__file__).parents[2]

_WRITES = """
import sys
from pathlib import Path
from datetime import datetime, UTC
from editor_app.model.article import Article
from editor_app.store.library import Library
now = datetime.now(UTC)
with Library.open(Path(sys.argv[1])) as library:
    for number in range(int(sys.argv[3])):
        name = f"{sys.argv[2]}-{number}"
        with library.write() as work:
            count = work.articles.count()  # a read first: the trap of a deferred transaction
            story = Article(id=name, slug=name, body=str(count), created=now, updated=now)
            work.articles.add(story)
"""


def test_two_programs_write_at_once(library: Library) -> None:
    writers = [
        subprocess.Popen([sys.executable, "-c", _WRITES, str(library.path), name, "25"], cwd=ROOT)
        for name in ("desk", "wire")
    ]
    assert [writer.wait(60) for writer in writers] == [0, 0]
    with library.read() as work:
        # Each saw all that came before it, so the counts are all different.
        assert sorted(int(story.body) for story in work.articles.each()) == list(range(50))
    assert library.check().sound


def test_threads_write_one_after_the_other(library: Library, story) -> None:
    with library.write() as work:
        work.articles.add(story(id="a", body=""))

    def add_a_word(number: int) -> None:
        with library.write() as work:
            known = work.articles.get("a")
            work.articles.save(replace(known, body=f"{known.body} {number}"))

    with ThreadPoolExecutor(6) as threads:
        list(threads.map(add_a_word, range(30)))
    with library.read() as work:
        assert sorted(map(int, work.articles.get("a").body.split())) == list(range(30))


def test_a_reader_keeps_its_view_while_another_writes(library: Library, story) -> None:
    with library.write() as work:
        work.articles.add(story(id="a"))
    with library.read() as before:
        assert before.articles.ids() == ("a",)
        with library.write() as work:
            work.articles.add(story(id="b"))
        assert before.articles.ids() == ("a",)
    with library.read() as after:
        assert after.articles.ids() == ("b", "a")


def test_a_reading_unit_cannot_write(library: Library) -> None:
    with pytest.raises(LibraryUnavailable, match="only be read"), library.read() as work:
        work.tags.resolve_name("port")


def test_writing_inside_writing_is_a_mistake_not_a_wait(library: Library) -> None:
    with (
        library.write(),
        pytest.raises(RuntimeError, match="inside another"),
        library.write(),
    ):
        pass
    with library.write() as work:
        work.tags.resolve_name("port")


def test_a_busy_library_says_so(path: Path, monkeypatch) -> None:
    monkeypatch.setattr(engine, "BUSY_SECONDS", 0.05)
    with Library.open(path) as library, closing(engine.connect(f"file:{path}")) as other:
        other.execute("BEGIN IMMEDIATE")
        with (
            pytest.raises(LibraryUnavailable, match="another program is writing"),
            library.write() as work,
        ):
            work.tags.resolve_name("port")
        other.execute("ROLLBACK")
        with library.write() as work:
            work.tags.resolve_name("port")


def test_a_failed_unit_leaves_nothing(library: Library, story) -> None:
    def fail() -> None:
        with library.write() as work:
            work.articles.add(story())
            raise KeyError

    with pytest.raises(KeyError):
        fail()
    with library.read() as work:
        assert work.articles.count() == 0


def test_writes_are_durable_and_checked(library: Library) -> None:
    with library.write() as work:
        ask = work.articles._connection.exec_driver_sql
        assert ask("PRAGMA synchronous").scalar() == 2
        assert ask("PRAGMA foreign_keys").scalar() == 1
        assert ask("PRAGMA journal_mode").scalar() == "wal"
    with library.read() as work:
        ask = work.articles._connection.exec_driver_sql
        assert ask("PRAGMA query_only").scalar() == 1
        assert ask("PRAGMA wal_autocheckpoint").scalar() == 0


def test_closing_leaves_one_file(library: Library, story) -> None:
    with library.write() as work:
        work.articles.add(story())
    with library.read() as work:
        work.articles.count()
    library.close()
    assert [file.name for file in library.path.parent.iterdir()] == [library.path.name]


def test_two_programs_make_one_library(path: Path) -> None:
    makers = [
        subprocess.Popen([sys.executable, "-c", _WRITES, str(path), name, "1"], cwd=ROOT)
        for name in "abc"
    ]
    assert [maker.wait(60) for maker in makers] == [0, 0, 0]
    with Library.open(path) as library, library.read() as work:
        assert sorted(work.articles.ids()) == ["a-0", "b-0", "c-0"]


def test_reads_run_in_any_thread(library: Library, story) -> None:
    with library.write() as work:
        work.articles.add(story(id="a"))
    seen: list[tuple[str, ...]] = []

    def look() -> None:
        with library.read() as work:
            seen.append(work.articles.ids())

    threads = [threading.Thread(target=look) for _ in range(12)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert seen == [("a",)] * 12


def test_sqlite_is_new_enough_for_strict_tables_and_returning() -> None:
    assert sqlite3.sqlite_version_info >= (3, 37)
