"""A file that goes or changes under the program: no save is acknowledged any more."""

import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from editor_app.model.errors import Cancelled, LibraryUnavailable, StandfirstError
from editor_app.store import descriptors, identity
from editor_app.store.library import Library


def _delete(path: Path) -> None:
    path.unlink()


def _move(path: Path) -> None:
    path.rename(path.with_name("moved.standfirst"))


def _replace(path: Path) -> None:
    shutil.copyfile(path, path.with_name("other"))
    path.with_name("other").replace(path)


def _cut(path: Path) -> None:
    os.truncate(path, path.stat().st_size // 2)


def _empty(path: Path) -> None:
    os.truncate(path, 0)


def _zero(path: Path) -> None:
    with path.open("r+b") as file:
        file.write(bytes(path.stat().st_size))


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps hands off a file in use")
@pytest.mark.parametrize(
    ("harm", "said"),
    [
        (_delete, "is gone"),
        (_move, "is gone"),
        (_replace, "is another file now"),
        (_cut, "bytes are missing"),
        (_empty, "bytes are missing"),
        (_zero, "is not a Standfirst library"),
    ],
)
def test_nothing_is_acknowledged_that_would_be_nowhere(
    library: Library, story, harm: Callable[[Path], None], said: str
) -> None:
    with library.write() as work:
        first = work.articles.add(story(headline="Port strike", body="Cranes."))
    library.compact()
    harm(library.path)
    with pytest.raises(StandfirstError, match=said), library.write() as work:
        work.articles.save(replace(first, body="Cranes move."))


def test_a_library_that_comes_back_takes_saves_again(library: Library, story) -> None:
    away = library.path.with_name("away")
    library.path.rename(away)
    with pytest.raises(LibraryUnavailable), library.write() as work:
        work.articles.add(story(headline="Port strike"))
    away.rename(library.path)
    with library.write() as work:
        work.articles.add(story(headline="Port strike"))
    with library.read() as work:
        assert work.articles.count() == 1


def test_growing_and_compacting_is_no_harm(library: Library, story) -> None:
    with library.write() as work:
        kept = work.articles.add(story(headline="Port strike", body="Cranes. " * 100_000))
    with library.write() as work:
        work.articles.remove([kept.id])
    library.compact()
    with library.write() as work:
        work.articles.add(story(headline="Ships wait"))
    assert library.check().sound


def test_compacting_that_is_stopped_leaves_all_as_it_was(library: Library, story) -> None:
    with library.write() as work:
        for number in range(300):
            words = " ".join(f"word{number * 60 + each}" for each in range(60))
            work.articles.add(story(headline=f"Port {number}", body=words))
    told = []

    def stop(done: int, total: int) -> None:
        told.append((done, total))
        if len(told) > 1:
            raise Cancelled("Stopped.")

    with pytest.raises(Cancelled):
        library.compact(stop)
    assert told == [(0, 0), (0, 0)]
    with library.write() as work:
        work.articles.add(story(headline="Ships wait"))
    assert library.check().sound


_LOOK = """
import sqlite3, sys
library = sqlite3.connect(sys.argv[1])
print(library.execute("SELECT count(*) FROM articles").fetchone()[0])
library.close()
"""


def _seen_by_another_program(library: Library) -> int:
    look = [sys.executable, "-c", _LOOK, str(library.path)]
    return int(subprocess.run(look, capture_output=True, check=True, text=True).stdout)


@pytest.mark.parametrize(
    "look_here",
    [lambda _: None, identity.refuse_strangers, identity.schema_number],
    ids=["nobody", "at its head", "at its log"],
)
def test_another_program_that_looks_takes_no_save_away(library: Library, story, look_here) -> None:
    for number in range(3):
        with library.write() as work:
            work.articles.add(story(headline=f"Port {number}"))
        look_here(library.path)  # as somebody else in this program may
        assert _seen_by_another_program(library) == number + 1
    assert library.check().sound


def test_of_two_libraries_on_one_file_the_other_stays_unharmed(library: Library, story) -> None:
    with Library.open(library.path):
        pass
    with library.write() as work:
        work.articles.add(story(headline="Port"))
    assert _seen_by_another_program(library) == 1
    with library.write() as work:
        work.articles.add(story(headline="Ferry"))
    assert _seen_by_another_program(library) == 2


@pytest.mark.skipif(os.name == "nt", reason="there locks belong to a descriptor")
def test_a_library_waits_with_its_locks_for_who_looks_into_the_file_without(
    library: Library, story
) -> None:
    library.close()
    opened, ended = [], threading.Event()

    def open_it() -> None:
        opened.append(Library.open(library.path))
        ended.set()

    opening = threading.Thread(target=open_it)
    with identity.looking(library.path):
        opening.start()
        assert not ended.wait(0.5)
    opening.join()
    with opened[0] as again:
        for number in range(2):
            with again.write() as work:
                work.articles.add(story(headline=f"Port {number}"))
            assert _seen_by_another_program(again) == number + 1


def test_a_library_that_is_closed_holds_nothing(library: Library) -> None:
    with descriptors.looked_into(library.path) as held:
        assert held
    library.close()
    with descriptors.looked_into(library.path) as held:
        assert not held
