"""An upgrade keeps every word, or changes nothing."""

import shutil
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from editor_app.model.errors import Cancelled, LibraryUnavailable
from editor_app.store import identity, migrate, schema
from editor_app.store.library import Library

NEXT = identity.SCHEMA + 1
STORE = Path(migrate.__file__).parent

_HEAD = f"""
from alembic import op
import sqlalchemy as sa
revision = "{schema.revision_of(NEXT)}"
down_revision = "{schema.revision_of(identity.SCHEMA)}"
branch_labels = None
depends_on = None
def upgrade():
"""
_REBUILDS_ARTICLES = """
    with op.batch_alter_table("articles", recreate="always") as articles:
        articles.add_column(sa.Column("urgency", sa.Integer(), nullable=True))
"""
_LOSES_STORIES = """
    op.execute("DELETE FROM articles WHERE key = 1")
"""
_LOSES_WORDS = """
    op.execute("UPDATE article_bodies SET body = 'nothing'")
"""
_FAILS_HALFWAY = """
    op.execute("CREATE TABLE half (a INTEGER)")
    op.execute("DROP TABLE revisions")
    raise ZeroDivisionError
"""
_IS_KILLED_HALFWAY = """
    op.execute("CREATE TABLE half (a INTEGER)")
    op.execute("DROP TABLE revisions")
    import os, signal
    os.kill(os.getpid(), signal.SIGKILL)
"""


def _scripts(folder: Path, body: str) -> str:
    """Return a copy of the migrations with one more: ``body``."""
    target = folder / "migrations"
    shutil.copytree(STORE / "migrations", target, ignore=shutil.ignore_patterns("__pycache__"))
    (target / "versions" / f"{schema.revision_of(NEXT)}_next.py").write_text(_HEAD + body)
    return str(target)


def _contents(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as plain:
        return list(plain.iterdump())


@pytest.fixture
def filled(library: Library, story) -> Path:
    """Return the path of a closed library with two linked stories and a revision."""
    from editor_app.model.story_link import StoryLink
    from editor_app.model.tag import Tag

    with library.write() as work:
        first = work.articles.add(
            story(headline="Port strike ends", body="Cranes *move*.", authors=("Ann Lee",),
                  tags=(Tag(id="t1", name="Calder Port"),), lead_tag_id="t1")
        )  # fmt: skip
        second = work.articles.add(story(headline="Ships wait", body="Forty ships."))
        work.links.set(first.id, [StoryLink(target_id=second.id)])
        work.revisions.keep(first.id, first.created, "first")
    library.close()
    return library.path


def test_rebuilding_the_stories_table_keeps_all_that_hangs_on_it(
    filled: Path, tmp_path: Path
) -> None:
    backup = migrate.upgrade(
        filled, tmp_path / "backups", to=NEXT, scripts=_scripts(tmp_path, _REBUILDS_ARTICLES)
    )
    with closing(sqlite3.connect(filled)) as plain:
        assert plain.execute("PRAGMA user_version").fetchone() == (NEXT,)
        assert plain.execute("SELECT version_num FROM alembic_version").fetchone() == (
            schema.revision_of(NEXT),
        )
        assert plain.execute("PRAGMA foreign_key_check").fetchall() == []
        for table, rows in (("articles", 2), ("revisions", 1), ("authors", 1), ("story_links", 1)):
            assert plain.execute(f"SELECT count(*) FROM {table}").fetchone() == (rows,)
        assert plain.execute("SELECT urgency FROM articles").fetchall() == [(None,), (None,)]
    with Library.open(backup) as kept, kept.read() as work:
        assert work.articles.count() == 2


@pytest.mark.parametrize(
    ("body", "error", "said"),
    [
        (_FAILS_HALFWAY, ZeroDivisionError, None),
        (_LOSES_STORIES, LibraryUnavailable, "articles would have been lost"),
        (_LOSES_WORDS, LibraryUnavailable, "is not the text that was saved"),
    ],
    ids=["fails halfway", "loses a story", "loses words"],
)
def test_a_migration_that_goes_wrong_changes_nothing(
    filled: Path, tmp_path: Path, body: str, error: type[Exception], said: str | None
) -> None:
    before = _contents(filled)
    with pytest.raises(error, match=said):
        migrate.upgrade(filled, tmp_path / "backups", to=NEXT, scripts=_scripts(tmp_path, body))
    assert _contents(filled) == before
    backups = list((tmp_path / "backups").glob("*.standfirst"))
    assert [_contents(backup) for backup in backups] == [before]


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system cannot kill like that")
def test_a_migration_killed_halfway_changes_nothing(filled: Path, tmp_path: Path) -> None:
    before = _contents(filled)
    scripts = _scripts(tmp_path, _IS_KILLED_HALFWAY)
    program = (
        "import sys; from pathlib import Path; from editor_app.store import migrate;"
        f"migrate.upgrade(Path(sys.argv[1]), Path(sys.argv[2]), to={NEXT}, scripts=sys.argv[3])"
    )
    child = subprocess.run(
        [sys.executable, "-c", program, str(filled), str(tmp_path / "backups"), scripts],
        cwd=STORE.parent.parent,
        check=False,
        capture_output=True,
    )
    assert child.returncode == -signal.SIGKILL
    assert _contents(filled) == before
    with Library.open(filled) as library:
        assert library.check().problems == ()


def test_it_tells_how_far_it_is_and_can_be_stopped_anywhere(filled: Path, tmp_path: Path) -> None:
    before, scripts = _contents(filled), _scripts(tmp_path, _REBUILDS_ARTICLES)
    told: list[int] = []

    def stop_at(count: int) -> Callable[[int, int], None]:
        def tell(done: int, total: int) -> None:
            told.append(done)
            assert 0 <= done <= total == 1000
            if len(told) == count:
                raise Cancelled

        return tell

    migrate.upgrade(
        shutil.copytree(filled.parent, tmp_path / "whole") / filled.name,
        tmp_path / "others",
        to=NEXT,
        scripts=scripts,
        progress=stop_at(-1),
    )
    assert told == sorted(told)
    steps = len(told)
    assert steps > 4
    for step in {1, steps // 2, steps}:
        told.clear()
        with pytest.raises(Cancelled):
            migrate.upgrade(
                filled, tmp_path / "backups", to=NEXT, scripts=scripts, progress=stop_at(step)
            )
        assert _contents(filled) == before


def test_a_second_program_finds_the_work_done(filled: Path, tmp_path: Path) -> None:
    scripts = _scripts(tmp_path, _REBUILDS_ARTICLES)
    for _ in range(2):
        migrate.upgrade(filled, tmp_path / "backups", to=NEXT, scripts=scripts)
    assert len(list((tmp_path / "backups").glob("*.standfirst"))) == 2


def test_no_backup_no_migration(filled: Path, tmp_path: Path) -> None:
    before = _contents(filled)
    (tmp_path / "backups").write_text("a file where the folder should be")
    with pytest.raises(LibraryUnavailable, match="No backup was made"):
        migrate.upgrade(
            filled, tmp_path / "backups", to=NEXT, scripts=_scripts(tmp_path, _REBUILDS_ARTICLES)
        )
    assert _contents(filled) == before


def test_an_older_library_is_migrated_as_it_is_opened(
    filled: Path, tmp_path: Path, monkeypatch
) -> None:
    scripts, upgrade = _scripts(tmp_path, _REBUILDS_ARTICLES), migrate.upgrade
    monkeypatch.setattr(identity, "SCHEMA", NEXT)
    monkeypatch.setattr(
        migrate,
        "upgrade",
        lambda path, backups, **_: upgrade(path, backups, to=NEXT, scripts=scripts),
    )
    with Library.open(filled, backups=tmp_path / "backups") as library:
        with library.read() as work:
            assert [story.body for story in work.articles.each()] == [
                "Forty ships.",
                "Cranes *move*.",
            ]
        assert library.check().sound
    (backup,) = (tmp_path / "backups").glob("*.standfirst")
    assert backup.name.endswith("-migration.standfirst")
