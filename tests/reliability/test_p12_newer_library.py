"""P12: a newer library is refused, told, and not one of its bytes changes, nor its log's."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from editor_app.__main__ import main
from editor_app.model.errors import NotALibrary
from editor_app.services import drafts
from editor_app.store import first_glance
from editor_app.store.identity import SCHEMA
from editor_app.store.library import Library


@pytest.fixture(params=["at rest", "in its log"])
def newer(request, tmp_path: Path):
    """Make a library of the next version: closed, or still open with its mark in the log."""
    path = tmp_path / "library.standfirst"
    with Library.open(path) as library:
        drafts.new_story(library, headline="Port", body="The quay.")
    with closing(sqlite3.connect(path, isolation_level=None)) as later:
        later.execute("PRAGMA wal_autocheckpoint = 0")
        later.execute(f"PRAGMA user_version = {SCHEMA + 1}")
        later.execute("ALTER TABLE articles ADD COLUMN from_later TEXT")
        if request.param == "at rest":
            later.close()
        yield path


def _bytes(path: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in path.parent.iterdir()}


def test_nothing_that_opens_it_writes_to_it(newer: Path, tmp_path_factory) -> None:
    before = _bytes(newer)
    with pytest.raises(NotALibrary, match="newer Standfirst"):
        Library.open(newer)
    assert first_glance.last_story(newer) is None
    for verb in (["list"], ["check"], ["backup"], ["export", "--all"]):
        assert main(["--library", str(newer), *verb]) == 3
    assert _bytes(newer) == before


def test_its_stories_can_be_taken_out(newer: Path, tmp_path_factory) -> None:
    before = _bytes(newer)
    out = tmp_path_factory.mktemp("out")
    assert main(["--library", str(newer), "repair", "--files", str(out)]) == 0
    assert "The quay." in (out / "port.md").read_text(encoding="utf-8")
    assert _bytes(newer) == before
