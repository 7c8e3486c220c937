"""What went wrong in the database, said in a reader's words."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from editor_app.model.errors import LibraryUnavailable, NotALibrary, StandfirstError

_REASONS = {
    sqlite3.SQLITE_BUSY: "another program is writing to it; try again in a moment",
    sqlite3.SQLITE_LOCKED: "another program is writing to it; try again in a moment",
    sqlite3.SQLITE_FULL: "the disk is full",
    sqlite3.SQLITE_READONLY: "it can only be read, not written",
    sqlite3.SQLITE_IOERR: "the disk reports an error",
    sqlite3.SQLITE_CANTOPEN: "it cannot be opened",
    sqlite3.SQLITE_PERM: "permission was denied",
    sqlite3.SQLITE_NOMEM: "the memory is full",
    sqlite3.SQLITE_TOOBIG: "a text is too large for it",
}
_DAMAGE = {
    sqlite3.SQLITE_CORRUPT: "is damaged",
    sqlite3.SQLITE_NOTADB: "is not a Standfirst library, or is damaged",
}


@contextmanager
def in_plain_words(path: Path) -> Iterator[None]:
    """Turn an error of the database at ``path`` into LibraryUnavailable or NotALibrary."""
    try:
        yield
    except DBAPIError as error:
        raise _explained(path, error.orig) from error
    except sqlite3.Error as error:
        raise _explained(path, error) from error
    except PoolTimeout as error:
        raise LibraryUnavailable(f"{path} is busy; try again in a moment.") from error


def _explained(path: Path, error: BaseException | None) -> StandfirstError:
    # The low byte is the kind of error; the rest only refines it.
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF
    if code in _DAMAGE:
        return NotALibrary(f"{path} {_DAMAGE[code]} ({error}).")
    reason = _REASONS.get(code)
    if reason is None:
        return LibraryUnavailable(f"{path} cannot be used: {error}.")
    return LibraryUnavailable(f"{path} cannot be used: {reason}.")
