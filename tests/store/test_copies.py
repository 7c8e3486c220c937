"""A copy is whole, verified, and never takes another file's place."""

import sqlite3
import threading
from contextlib import closing
from pathlib import Path

import pytest

from editor_app.model.errors import LibraryUnavailable
from editor_app.store.library import Library


@pytest.fixture
def filled(library: Library, story) -> Library:
    with library.write() as work:
        picture = work.media.add(b"a picture", "quay.png")
        work.articles.add(story(id="a", slug="port", body=f"![cranes]({picture.address})"))
    return library


def test_a_copy_holds_everything_and_needs_no_log(filled: Library, tmp_path: Path) -> None:
    target = tmp_path / "elsewhere" / "copy.standfirst"
    filled.copy_to(target)
    assert sorted(file.name for file in target.parent.iterdir()) == [
        "copy.media",
        "copy.standfirst",
    ]
    with Library.open(target) as copy:
        assert copy.check() == filled.check()
        with copy.read() as work, filled.read() as original:
            assert work.articles.get("a") == original.articles.get("a")
            assert work.media.read(work.media.all()[0].address) == b"a picture"


def test_a_copy_of_a_library_in_use_holds_what_was_saved(filled: Library, tmp_path: Path) -> None:
    with filled.write() as work:
        body = work.articles.get("a").body
        work.articles.remove(["a"])
        # Another thread, as a backup would be: it sees what was saved, not what is being typed.
        thread = threading.Thread(target=filled.copy_to, args=(tmp_path / "copy.standfirst",))
        thread.start()
        thread.join()
    with Library.open(tmp_path / "copy.standfirst") as copy, copy.read() as work:
        assert work.articles.get("a").body == body


def test_nothing_is_overwritten(filled: Library, tmp_path: Path) -> None:
    target = tmp_path / "copy.standfirst"
    target.write_text("precious")
    with pytest.raises(LibraryUnavailable, match="something at"):
        filled.copy_to(target)
    assert target.read_text() == "precious"
    with pytest.raises(LibraryUnavailable, match="something at"):
        filled.copy_to(filled.path)


@pytest.mark.parametrize(
    "damage", ["UPDATE article_bodies SET body = 'x'", "DELETE FROM search_texts"]
)
def test_a_damaged_library_gives_no_copy(filled: Library, tmp_path: Path, damage: str) -> None:
    with closing(sqlite3.connect(filled.path)) as plain:
        plain.execute(damage)
        plain.commit()
    with pytest.raises(LibraryUnavailable, match="the copy would be damaged"):
        filled.copy_to(tmp_path / "copies" / "copy.standfirst")
    assert list((tmp_path / "copies").iterdir()) == []


def test_a_lost_picture_gives_no_copy(filled: Library, tmp_path: Path) -> None:
    next(filled.media_folder.iterdir()).unlink()
    with pytest.raises(LibraryUnavailable, match=r"“quay\.png” is missing"):
        filled.copy_to(tmp_path / "copies" / "copy.standfirst")
    assert list((tmp_path / "copies").iterdir()) == []


def test_a_place_that_cannot_be_written(filled: Library, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    with pytest.raises(LibraryUnavailable, match="No copy was made"):
        filled.copy_to(tmp_path / "file" / "copy.standfirst")
