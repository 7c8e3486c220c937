"""Connections: how a library's file is opened, and who may write to it."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import NullPool, QueuePool

from editor_app.store.identity import file_uri

BUSY_SECONDS = 10.0
"""How long to wait for another program's write before giving up."""

_READERS = 4
_CACHE = -32_000
"""So many kilobytes, as SQLite takes them when negative, a writer keeps at hand as it needs them.

An import goes all over the indexes; with SQLite's own 2 MB it reads them again and again.
"""


def connect(uri: str) -> sqlite3.Connection:
    """Open a bare connection that begins no transaction by itself."""
    return sqlite3.connect(
        uri, uri=True, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False
    )


def reader(uri: str) -> sqlite3.Connection:
    """Open a bare connection that can neither write nor checkpoint."""
    connection = connect(uri)
    connection.execute("PRAGMA query_only = ON")
    connection.execute("PRAGMA wal_autocheckpoint = 0")
    return connection


def writer(path: Path, journal: str = "wal") -> Engine:
    """Return the engine of the one connection that writes and checkpoints.

    Every transaction starts BEGIN IMMEDIATE: a deferred one that turned into a
    write could fail in a way that no waiting cures.
    """

    def opened() -> sqlite3.Connection:
        connection = connect(file_uri(path, mode="rw"))
        connection.execute(f"PRAGMA journal_mode = {journal}")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute(f"PRAGMA cache_size = {_CACHE}")
        return connection

    engine = create_engine(
        "sqlite://",
        creator=opened,
        poolclass=QueuePool,
        pool_size=1,
        max_overflow=0,
        pool_timeout=BUSY_SECONDS,
    )
    return _beginning(engine, "BEGIN IMMEDIATE")


def readers(uri: str) -> Engine:
    """Return the engine of the connections that only read; they never checkpoint."""
    engine = create_engine(
        "sqlite://",
        creator=lambda: reader(uri),
        poolclass=QueuePool,
        pool_size=_READERS,
        max_overflow=_READERS,
        pool_timeout=BUSY_SECONDS,
    )
    return _beginning(engine, "BEGIN")


def rebuilder(opened: Callable[[], sqlite3.Connection]) -> Engine:
    """Return an engine for making or migrating a schema: foreign keys off, one connection a use.

    With foreign keys on, rebuilding a table would delete its children.
    """
    engine = create_engine("sqlite://", creator=opened, poolclass=NullPool)
    return _beginning(engine, "BEGIN IMMEDIATE")


def _beginning(engine: Engine, statement: str) -> Engine:
    """Let SQLAlchemy's transactions start with ``statement``, since sqlite3 starts none."""

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        connection.exec_driver_sql(statement)

    return engine


def raw(connection: Connection) -> sqlite3.Connection:
    """Return the sqlite3 connection under ``connection``."""
    driver = connection.connection.driver_connection
    assert isinstance(driver, sqlite3.Connection)  # noqa: S101 - tells the type checker
    return driver


@contextmanager
def all_or_nothing(connection: Connection) -> Iterator[None]:
    """Undo what is done within when it fails, and let the rest of the transaction stand.

    A full disk, for one, makes SQLite end the whole transaction by itself;
    there is nothing left to undo then, and the first error is the one to tell.
    """
    connection.exec_driver_sql("SAVEPOINT part")
    try:
        yield
    except BaseException:
        if raw(connection).in_transaction:
            connection.exec_driver_sql("ROLLBACK TO part")
            connection.exec_driver_sql("RELEASE part")
        raise
    connection.exec_driver_sql("RELEASE part")
