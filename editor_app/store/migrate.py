"""Brings an older library to the present schema: backed up, in one transaction, verified."""

import sqlite3
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection

from editor_app.model.backup import Occasion
from editor_app.model.errors import LibraryUnavailable
from editor_app.store import check, place, schema
from editor_app.store.backups import Backups
from editor_app.store.engine import connect, raw, rebuilder
from editor_app.store.identity import SCHEMA, file_uri
from editor_app.store.progress import WHOLE, Progress, part_of

SCRIPTS = "editor_app:store/migrations"

_BACKED_UP = 500
"""Of the whole; what is left is the migration and its check."""

_KEPT = ("articles", "article_bodies", "revisions", "tags", "story_links", "sources", "media")


def upgrade(
    path: Path,
    backups: Path,
    *,
    to: int = SCHEMA,
    scripts: str = SCRIPTS,
    progress: Progress | None = None,
) -> Path:
    """Bring the library at ``path`` to the schema ``to`` and return the backup made before.

    Whatever goes wrong, the library stays what it was; so it does after what
    ``progress`` raises.
    """
    backup = Backups(backups).make(
        file_uri(path, mode="ro"),
        place.media_folder(path),
        Occasion.MIGRATION,
        wanted=True,
        progress=part_of(progress, 0, _BACKED_UP),
    )
    engine = rebuilder(lambda: _without_foreign_keys(path))
    try:
        with engine.begin() as connection:
            _upgrade(connection, to, scripts, part_of(progress, _BACKED_UP, WHOLE))
    finally:
        engine.dispose()
    return backup.path


def run(connection: Connection, to: int, scripts: str = SCRIPTS) -> None:
    """Run the migrations up to ``to`` inside the transaction that ``connection`` is in."""
    config = Config()
    config.set_main_option("script_location", scripts.replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, schema.revision_of(to))
    connection.exec_driver_sql(f"PRAGMA user_version = {to}")


def _upgrade(connection: Connection, to: int, scripts: str, progress: Progress | None) -> None:
    # Another program may have been quicker while this one waited for its turn.
    if connection.exec_driver_sql("PRAGMA user_version").scalar_one() >= to:
        return
    before = _counts(connection)
    run(connection, to, scripts)
    after = _counts(connection)
    lost = [name for name in before if after[name] != before[name]]
    if lost:
        raise LibraryUnavailable(
            "The library was not migrated: {what} would have been lost.", what=lost[0]
        )
    findings = check.examine(raw(connection), media_folder=None, progress=progress)
    check.examine_index(raw(connection), findings)
    if findings.problems:
        raise LibraryUnavailable(
            "The library was not migrated. {problem}", problem=findings.problems[0]
        )


def _counts(connection: Connection) -> dict[str, int]:
    return {
        name: connection.exec_driver_sql(f"SELECT count(*) FROM {name}").scalar_one()  # noqa: S608 - our own table names
        for name in _KEPT
    }


def _without_foreign_keys(path: Path) -> sqlite3.Connection:
    connection = connect(file_uri(path, mode="rw"))
    connection.execute("PRAGMA synchronous = FULL")
    # Inside a transaction this pragma would do nothing.
    connection.execute("PRAGMA foreign_keys = OFF")
    return connection
