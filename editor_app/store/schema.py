"""A fresh library: every table made at once, and stamped as the newest schema."""

import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path

from sqlalchemy import Connection, insert

from editor_app.model.errors import LibraryUnavailable
from editor_app.model.ids import new_id
from editor_app.store import full_text, note_tables, note_triggers, tables, tag_tables, times
from editor_app.store.columns import Base
from editor_app.store.engine import connect, rebuilder
from editor_app.store.files import move_to_free_name
from editor_app.store.identity import APPLICATION_ID, SCHEMA, file_uri
from editor_app.store.tables import LibraryRow

TABLES = (tables, note_tables, tag_tables)
"""The rooms that hold the tables; ``Base`` knows of a table once its room is loaded."""


def create(path: Path) -> None:
    """Make an empty library at ``path``, whole or not at all; one that is there already stays."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".new-", dir=path.parent) as folder:
            fresh = Path(folder) / path.name
            _fill(fresh)
            move_to_free_name(fresh, path)  # if another program was quicker, its library is as good
    except OSError as error:
        raise LibraryUnavailable(
            "A library cannot be made at {path}: {reason}.", path=path, reason=error.strerror
        ) from error


def stamp(connection: Connection, schema: int) -> None:
    """Write the schema number where plain SQL and Alembic look for it."""
    connection.exec_driver_sql("DELETE FROM alembic_version")
    connection.exec_driver_sql("INSERT INTO alembic_version VALUES (?)", (revision_of(schema),))
    connection.exec_driver_sql(f"PRAGMA user_version = {schema}")


def revision_of(schema: int) -> str:
    """Return the name of the migration that leads to ``schema``: 1 is ``0001``."""
    return f"{schema:04d}"


def make_tables(connection: Connection) -> None:
    """Make all tables, the full-text index, and Alembic's own table as Alembic would."""
    Base.metadata.create_all(connection)
    for statement in (*full_text.STATEMENTS, *note_triggers.STATEMENTS):
        connection.exec_driver_sql(statement)
    connection.exec_driver_sql(
        "CREATE TABLE alembic_version (\n\tversion_num VARCHAR(32) NOT NULL, \n\t"
        "CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)\n)"
    )


def columns_of(table: str) -> tuple[str, ...]:
    """Return the names of a table's columns, in their order."""
    return tuple(Base.metadata.tables[table].columns.keys())


def _fill(path: Path) -> None:
    engine = rebuilder(lambda: connect(file_uri(path, mode="rwc")))
    with engine.begin() as connection:
        connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
        make_tables(connection)
        stamp(connection, SCHEMA)
        connection.execute(
            insert(LibraryRow).values(key=1, id=new_id(), created=times.utc_now(), touched=0)
        )
    engine.dispose()
    with closing(sqlite3.connect(path)) as plain:
        plain.execute("PRAGMA journal_mode = wal")
