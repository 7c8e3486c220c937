"""P9: a library that is damaged, or shrank suspiciously, never makes nor evicts a backup."""

import sqlite3
from contextlib import closing, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from editor_app.model.article import Status
from editor_app.model.backup import Occasion
from editor_app.model.errors import LibraryDamaged, LibraryShrank, LibraryUnavailable
from editor_app.services import batch, binning, drafts
from editor_app.store.library import Library

NOW = datetime(2031, 6, 14, 9, 30, tzinfo=UTC)
CYCLES = 50


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "desk" / "library.standfirst"


@pytest.fixture
def kept(tmp_path: Path, path: Path) -> dict[str, bytes]:
    """Make three good backups and return their files."""
    with Library.open(path, backups=tmp_path / "kept", clock=lambda: NOW) as library:
        for headline in ("Port", "Ferry", "Tram"):
            drafts.new_story(library, headline=headline, body="The quay is busy. " * 300)
            library.back_up(Occasion.INTERVAL)
    return _files(tmp_path / "kept")


def _files(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir() if file.is_file()}


def _run(path: Path, backups: Path, error: type[Exception], cycles: int = CYCLES) -> None:
    """Let a library live for years: changed and to be backed up again and again."""
    now = [NOW]
    for _ in range(2):
        with Library.open(path, backups=backups, clock=lambda: now[0]) as library:
            for _ in range(cycles // 2):
                now[0] += timedelta(days=30)
                with suppress(LibraryUnavailable), library.write() as work:
                    work.tags.resolve_name(f"tag {now[0]}")
                assert library.needs_backup()
                with pytest.raises(error):
                    library.back_up(Occasion.CLOSING)


def _do(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path)) as plain:
        plain.execute("PRAGMA foreign_keys = ON")
        for statement in statements:
            plain.execute(statement)
        plain.commit()


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE article_bodies SET body = replace(body, 'quay', 'quai') WHERE article_key = 1",
        "DELETE FROM article_bodies WHERE article_key = 2",
        "UPDATE article_bodies SET body = ''",
    ],
)
def test_a_damaged_library_leaves_the_good_backups(
    path: Path, tmp_path: Path, kept: dict[str, bytes], damage: str
) -> None:
    _do(path, damage)
    _run(path, tmp_path / "kept", LibraryDamaged, cycles=CYCLES if "quai" in damage else 4)
    assert _files(tmp_path / "kept") == kept


def test_rotten_pages_leave_the_good_backups(
    path: Path, tmp_path: Path, kept: dict[str, bytes]
) -> None:
    content = bytearray(path.read_bytes())
    start = content.index(b"The quay is busy.") // 4096 * 4096
    content[start : start + 64] = b"\xff" * 64
    path.write_bytes(content)
    _run(path, tmp_path / "kept", LibraryDamaged, cycles=4)
    assert _files(tmp_path / "kept") == kept


@pytest.mark.parametrize(
    "loss",
    [
        ["DELETE FROM search_texts", "DELETE FROM articles"],
        [
            "DELETE FROM search_texts WHERE article_key > 1",
            "DELETE FROM articles WHERE key > 1",
        ],
    ],
    ids=["all", "most"],
)
def test_a_library_that_shrank_leaves_the_good_backups(
    path: Path, tmp_path: Path, kept: dict[str, bytes], loss: list[str]
) -> None:
    _do(path, *loss)
    _run(path, tmp_path / "kept", LibraryShrank, cycles=CYCLES // len(loss))
    assert _files(tmp_path / "kept") == kept


def test_a_library_that_shrank_on_purpose_is_backed_up_by_hand(
    path: Path, tmp_path: Path, kept: dict[str, bytes]
) -> None:
    with Library.open(path, backups=tmp_path / "kept") as library:
        with library.read() as work:
            ids = work.articles.ids()
        drafts.remove(library, ids[1:])
        with pytest.raises(LibraryShrank, match="holds 1 stories with 1200 words, its last"):
            library.back_up(Occasion.CLOSING)
        made = library.back_up(Occasion.HAND, wanted=True)
        assert set(kept) < set(_files(tmp_path / "kept"))
        drafts.new_story(library, headline="More")
        # What was accepted once is what the next one is measured by.
        assert library.back_up(Occasion.CLOSING).number == made.number + 1


def test_an_unfinished_search_index_does_not_stop_backups(
    path: Path, tmp_path: Path, kept: dict[str, bytes]
) -> None:
    _do(path, "DELETE FROM search_texts WHERE article_key = 1")
    with Library.open(path, backups=tmp_path / "kept", clock=lambda: NOW) as library:
        assert not library.check().sound
        assert library.back_up(Occasion.CLOSING).number == 4


def test_emptying_the_bin_is_backed_up_before_and_arouses_no_suspicion(
    path: Path, tmp_path: Path, kept: dict[str, bytes]
) -> None:
    now = [NOW]
    with Library.open(path, backups=tmp_path / "kept", clock=lambda: now[0]) as library:
        with library.read() as work:
            ids = work.articles.ids()
        batch.set_status(library, ids[:2], Status.SPIKED)
        assert not binning.empty_old(library).removed
        now[0] += timedelta(days=31)
        assert binning.empty_old(library).removed == set(ids[:2])
        after, before = library.backups.all()[:2]
        assert (before.occasion, before.facts.stories) == (Occasion.DELETION, 3)
        assert (after.occasion, after.facts.stories) == (Occasion.DELETION, 1)
        drafts.new_story(library, headline="More")
        assert library.back_up(Occasion.CLOSING).facts.stories == 2
