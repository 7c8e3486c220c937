"""A file that is not a library is refused in one clear line, and left alone."""

import os
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path, PureWindowsPath

import pytest

from editor_app.model.errors import LibraryUnavailable, NotALibrary
from editor_app.store import identity
from editor_app.store.identity import SCHEMA, file_uri
from editor_app.store.library import Library


def _refusal(path: Path) -> str:
    with pytest.raises(NotALibrary) as refused:
        Library.open(path)
    assert "\n" not in str(refused.value)
    assert str(path) in str(refused.value)
    return str(refused.value)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "is empty (0 bytes)"),
        (b"Calder port strike ends\n", "is not a Standfirst library"),
        (b"\x00" * 8192, "is not a Standfirst library"),
        (b"SQLite format 3\x00", "is not a Standfirst library"),
        (b"\xff\xfe" * 400, "is not a Standfirst library"),
    ],
    ids=["empty", "text", "zeros", "only the first words", "binary"],
)
def test_another_file_is_refused_and_left_alone(tmp_path: Path, content: bytes, said: str) -> None:
    path = tmp_path / "library.standfirst"
    path.write_bytes(content)
    assert said in _refusal(path)
    assert path.read_bytes() == content
    assert [file.name for file in tmp_path.iterdir()] == [path.name]


def test_the_database_of_another_program_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "places.sqlite"
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE articles (key INTEGER PRIMARY KEY)")
        other.commit()
    before = path.read_bytes()
    assert "of another program" in _refusal(path)
    assert path.read_bytes() == before
    assert [file.name for file in tmp_path.iterdir()] == [path.name]


def test_a_folder_is_refused(tmp_path: Path) -> None:
    assert "is a folder" in _refusal(tmp_path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert "is not a file" in _refusal(tmp_path / "pipe")


def test_a_truncated_library_is_refused(library: Library) -> None:
    library.close()
    whole = library.path.read_bytes()
    library.path.write_bytes(whole[: len(whole) // 2])
    assert f"{len(whole) - len(whole) // 2} bytes are missing" in _refusal(library.path)


def test_a_library_whose_pages_are_gone_is_refused(library: Library) -> None:
    library.close()
    whole = library.path.read_bytes()
    library.path.write_bytes(whole[:100] + bytes(len(whole) - 100))
    assert "damaged" in _refusal(library.path)


@pytest.mark.parametrize("schema", [SCHEMA + 1, SCHEMA + 40])
def test_a_newer_schema_is_refused_and_no_byte_changes(library: Library, schema: int) -> None:
    library.close()
    with closing(sqlite3.connect(library.path)) as newer:
        newer.execute(f"PRAGMA user_version = {schema}")
    before = library.path.read_bytes()
    said = _refusal(library.path)
    assert f"newer Standfirst (schema {schema}" in said
    assert library.path.read_bytes() == before


def test_a_newer_schema_that_is_still_in_the_log_is_refused(library: Library) -> None:
    with closing(sqlite3.connect(library.path)) as newer:
        newer.execute(f"PRAGMA user_version = {SCHEMA + 1}")
        before = library.path.read_bytes()
        assert "newer Standfirst" in _refusal(library.path)
        assert library.path.read_bytes() == before


def test_a_place_that_cannot_hold_a_library_is_explained(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    with pytest.raises(LibraryUnavailable, match="cannot be made"):
        Library.open(tmp_path / "file" / "library.standfirst")


def test_a_link_to_nowhere_is_explained(tmp_path: Path) -> None:
    link = tmp_path / "library.standfirst"
    link.symlink_to(tmp_path / "gone.standfirst")
    with pytest.raises(LibraryUnavailable, match="cannot be read"):
        Library.open(link)
    assert not (tmp_path / "gone.standfirst").exists()


def test_a_name_too_long_for_the_system_is_explained(tmp_path: Path) -> None:
    with pytest.raises(LibraryUnavailable, match="cannot be"):
        Library.open(tmp_path / f"{'x' * 300}.standfirst")


@pytest.mark.parametrize(
    "name", ["a b", "50% off", "what?", "#1", "caf\u00e9 ‘quay’", "a&mode=ro", "%41"]
)
def test_any_name_of_a_file_will_do(tmp_path: Path, name: str) -> None:
    path = tmp_path / name / f"{name}.standfirst"
    with Library.open(path) as library, library.write() as work:
        work.tags.resolve_name("port")
    with Library.open(path) as library, library.read() as work:
        assert work.tags.named("port") is not None
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_a_windows_share_is_spelled_as_sqlite_needs_it(monkeypatch) -> None:
    share = PureWindowsPath("//news/desk/library.standfirst")
    monkeypatch.setattr(PureWindowsPath, "absolute", lambda self: self, raising=False)
    assert file_uri(share, mode="rw") == "file:////news/desk/library.standfirst?mode=rw"
    drive = PureWindowsPath("C:/desk/library.standfirst")
    assert file_uri(drive, mode="ro") == "file:///C:/desk/library.standfirst?mode=ro"


def test_looking_leaves_the_log_to_the_program_that_writes_into_it(
    library: Library, tmp_path: Path
) -> None:
    with closing(sqlite3.connect(library.path, isolation_level=None)) as writer:
        # What is in the log is in the library; a large write has begun it anew, uncommitted.
        writer.execute("PRAGMA cache_size = 1")
        writer.execute("CREATE TABLE notes (words BLOB)")
        writer.execute("PRAGMA wal_checkpoint(RESTART)")
        writer.execute("BEGIN IMMEDIATE")
        writer.execute("INSERT INTO notes VALUES (zeroblob(300000))")
        writer.execute("INSERT INTO notes VALUES ('kept')")
        with identity.looking(library.path) as looking:
            assert looking.execute("SELECT count(*) FROM notes").fetchone() == (0,)
        writer.execute("COMMIT")
        for name in (library.path.name, f"{library.path.name}-wal"):
            shutil.copyfile(library.path.with_name(name), tmp_path / name)
    with closing(sqlite3.connect(tmp_path / library.path.name)) as after_a_crash:
        assert after_a_crash.execute("SELECT count(*) FROM notes").fetchone() == (2,)
