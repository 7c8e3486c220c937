"""What went wrong in the database, said in a reader's words."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from editor_app.model.errors import LibraryUnavailable, NotALibrary, StandfirstError
from editor_app.model.message import Message

_REASONS = {
    sqlite3.SQLITE_BUSY: Message("another program is writing to it; try again in a moment"),
    sqlite3.SQLITE_LOCKED: Message("another program is writing to it; try again in a moment"),
    sqlite3.SQLITE_FULL: Message("the disk is full"),
    sqlite3.SQLITE_READONLY: Message("it can only be read, not written"),
    sqlite3.SQLITE_IOERR: Message("the disk reports an error"),
    sqlite3.SQLITE_CANTOPEN: Message("it cannot be opened"),
    sqlite3.SQLITE_PERM: Message("permission was denied"),
    sqlite3.SQLITE_NOMEM: Message("the memory is full"),
    sqlite3.SQLITE_TOOBIG: Message("a text is too large for it"),
}
_DAMAGE = {
    sqlite3.SQLITE_CORRUPT: Message("is damaged"),
    sqlite3.SQLITE_NOTADB: Message("is not a Standfirst library, or is damaged"),
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
        raise LibraryUnavailable("{path} is busy; try again in a moment.", path=path) from error


def _explained(path: Path, error: BaseException | None) -> StandfirstError:
    # The low byte is the kind of error; the rest only refines it.
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF
    if code in _DAMAGE:
        return NotALibrary(
            "{path} {damage} ({error}).", path=path, damage=_DAMAGE[code], error=error
        )
    reason = _REASONS.get(code)
    if reason is None:
        return LibraryUnavailable("{path} cannot be used: {error}.", path=path, error=error)
    return LibraryUnavailable("{path} cannot be used: {reason}.", path=path, reason=reason)
