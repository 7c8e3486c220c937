"""A fresh library and a migrated one are the same library."""

import sqlite3
from contextlib import closing
from pathlib import Path

from sqlalchemy import create_engine

from editor_app.store import migrate, schema
from editor_app.store.identity import APPLICATION_ID, SCHEMA
from editor_app.store.library import Library


def _schema_of(connection: sqlite3.Connection) -> dict[str, str]:
    rows = connection.execute("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL")
    return {name: " ".join(sql.split()) for name, sql in rows}


def _migrated(path: Path) -> sqlite3.Connection:
    engine = create_engine(f"sqlite:///{path}")
    with engine.begin() as connection:
        migrate.run(connection, SCHEMA)
    engine.dispose()
    return sqlite3.connect(path)


def test_a_fresh_library_has_the_schema_that_the_migrations_lead_to(tmp_path: Path) -> None:
    schema.create(tmp_path / "fresh.standfirst")
    with (
        closing(sqlite3.connect(tmp_path / "fresh.standfirst")) as fresh,
        closing(_migrated(tmp_path / "migrated.standfirst")) as migrated,
    ):
        assert _schema_of(fresh) == _schema_of(migrated)
        for query in (
            "PRAGMA user_version",
            "SELECT version_num FROM alembic_version",
            "SELECT k, v FROM story_index_config ORDER BY k",
        ):
            assert fresh.execute(query).fetchall() == migrated.execute(query).fetchall()


def test_the_newest_migration_is_the_schema_of_this_version() -> None:
    names = sorted(Path(migrate.__file__).parent.glob("migrations/versions/[0-9]*.py"))
    assert [name.name[:4] for name in names] == [
        schema.revision_of(number) for number in range(1, SCHEMA + 1)
    ]


def test_a_library_says_what_it_is(library: Library) -> None:
    with closing(sqlite3.connect(library.path)) as plain:
        assert plain.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
        assert plain.execute("PRAGMA user_version").fetchone() == (SCHEMA,)
        assert plain.execute("PRAGMA journal_mode").fetchone() == ("wal",)


def test_every_table_refuses_values_of_the_wrong_type(library: Library) -> None:
    with closing(sqlite3.connect(library.path)) as plain:
        tables = plain.execute(
            "SELECT name, strict FROM pragma_table_list"
            " WHERE type = 'table' AND schema = 'main' AND name NOT LIKE 'sqlite%'"
        )
        assert {name for name, strict in tables if not strict} == {"alembic_version"}


def test_making_a_library_leaves_nothing_else_and_never_overwrites(tmp_path: Path) -> None:
    path = tmp_path / "library.standfirst"
    schema.create(path)
    before = path.read_bytes()
    schema.create(path)
    assert path.read_bytes() == before
    assert [file.name for file in tmp_path.iterdir()] == ["library.standfirst"]
