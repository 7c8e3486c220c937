"""Where a library lies decides how it is opened, and the reader is told."""

import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from editor_app.model.errors import LibraryUnavailable
from editor_app.store import backups, place
from editor_app.store.identity import SCHEMA
from editor_app.store.library import Library

_LOOKS = """
import os, sys
from pathlib import Path
from editor_app.model.errors import StandfirstError
from editor_app.store.library import Library
Library.open(Path(sys.argv[2])).close()  # loads all modules while this user may
if os.geteuid() == 0:
    os.setuid(65534)
try:
    with Library.open(Path(sys.argv[1])) as library:
        with library.read() as work:
            print([story.slug for story in work.search.stories("quay")])
        print(library.view_only, library.check().sound, *library.notices)
        with library.write() as work:
            work.tags.resolve_name("never")
except StandfirstError as error:
    print(error)
"""


@pytest.fixture
def shelf() -> Iterator[Path]:
    """Return a folder that every user may enter; pytest's own is closed to others."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o755)
    yield folder
    for path in (folder, *folder.rglob("*")):
        path.chmod(0o755)
    shutil.rmtree(folder)


def _seen_without_rights(path: Path, scratch: Path) -> list[str]:
    """Return what a user who may write nothing here sees of the library at ``path``."""
    for file in (path.parent, *path.parent.iterdir()):
        file.chmod(file.stat().st_mode & ~0o222)
    shown = subprocess.run(
        [sys.executable, "-c", _LOOKS, str(path), str(scratch)],
        check=True,
        capture_output=True,
        text=True,
        cwd=Path(place.__file__).parents[2],
    )
    return shown.stdout.splitlines()


@pytest.mark.skipif(os.name == "nt", reason="needs the rights of a Unix file")
def test_a_library_in_a_folder_that_cannot_be_written_opens_to_look(
    shelf: Path, tmp_path: Path, story
) -> None:
    path = shelf / "read only" / "library.standfirst"
    with Library.open(path) as library, library.write() as work:
        work.articles.add(story(slug="port", body="The quay."))
    before = path.read_bytes()
    assert _seen_without_rights(path, tmp_path / "scratch.standfirst") == [
        "['port']",
        f"True True {path} can only be read; nothing is saved.",
        f"{path} can only be read, not written.",
    ]
    assert path.read_bytes() == before
    assert [file.name for file in path.parent.iterdir()] == [path.name]


@pytest.mark.skipif(os.name == "nt", reason="needs the rights of a Unix file")
def test_changes_still_in_the_log_are_not_silently_left_out(
    shelf: Path, tmp_path: Path, story
) -> None:
    path = shelf / "in use" / "library.standfirst"
    copied = shelf / "copied" / "library.standfirst"
    copied.parent.mkdir()
    with Library.open(path) as library:
        with library.write() as work:
            work.articles.add(story(slug="port", body="The quay."))
        for name in (path.name, f"{path.name}-wal"):  # as a copy of a running system would
            shutil.copy(path.with_name(name), copied.with_name(name))
    (said,) = _seen_without_rights(copied, tmp_path / "scratch.standfirst")
    assert "its last changes are still in library.standfirst-wal" in said


@pytest.mark.parametrize(
    ("mount", "system"),
    [("nfs4", "nfs4"), ("cifs", "cifs"), ("fuse.sshfs", "fuse.sshfs"), ("ext4", None)],
)
def test_a_network_place_is_told_by_its_file_system(
    tmp_path: Path, monkeypatch, mount: str, system: str | None
) -> None:
    share = tmp_path / "news share"
    share.mkdir()
    mounts = tmp_path / "mountinfo"
    escaped = str(share.resolve()).replace(" ", "\\040")
    mounts.write_text(
        "22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw\n"
        f"95 22 0:51 / {escaped} rw,relatime shared:2 - {mount} server:/news rw\n"
    )
    monkeypatch.setattr(place, "_MOUNTS", mounts)
    assert place.shared_place(share / "library.standfirst") == system
    assert place.shared_place(tmp_path / "library.standfirst") is None


def test_on_a_network_there_is_no_log_and_a_notice(path: Path, story, monkeypatch) -> None:
    Library.open(path).close()
    monkeypatch.setattr(place, "shared_place", lambda _: "nfs4")
    with Library.open(path) as library:
        assert library.notices == (
            f"{path} lies in a shared place (nfs4); open it on one computer at a time.",
        )
        with library.write() as work:
            work.articles.add(story(id="a"))
        with library.read() as work:
            assert work.articles.ids() == ("a",)
        with closing(sqlite3.connect(path)) as plain:
            assert plain.execute("PRAGMA journal_mode").fetchone() == ("delete",)
        assert library.check().sound
    assert [file.name for file in path.parent.iterdir()] == [path.name]


@pytest.mark.parametrize("folder", ["Dropbox", "OneDrive - Calder Echo", "Nextcloud"])
def test_a_sync_folder_is_told_by_its_name(tmp_path: Path, folder: str) -> None:
    assert place.shared_place(tmp_path / folder / "desk" / "library.standfirst") == folder


def test_an_ordinary_folder_is_nothing_special(library: Library) -> None:
    assert library.notices == ()
    assert not library.view_only


def test_the_environment_chooses_the_library(monkeypatch, tmp_path: Path) -> None:
    monkeypatch.setenv("STANDFIRST_LIBRARY", str(tmp_path / "mine.standfirst"))
    assert place.default_library() == tmp_path / "mine.standfirst"
    monkeypatch.delenv("STANDFIRST_LIBRARY")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert place.default_library().name == "library.standfirst"


def test_backups_lie_outside_the_folder_of_the_library(monkeypatch) -> None:
    monkeypatch.delenv("STANDFIRST_BACKUPS", raising=False)
    monkeypatch.delenv("STANDFIRST_LIBRARY", raising=False)
    library = place.default_library()
    assert not backups.folder_of(library).is_relative_to(library.parent)
    assert backups.folder_of(library) != backups.folder_of(library.with_name("b.standfirst"))


def test_an_older_library_that_cannot_be_written_is_explained(
    library: Library, monkeypatch
) -> None:
    library.close()
    monkeypatch.setattr("editor_app.store.identity.SCHEMA", SCHEMA + 1)
    monkeypatch.setattr(place, "may_write", lambda _: False)
    with pytest.raises(LibraryUnavailable, match="written by an older Standfirst"):
        Library.open(library.path)
