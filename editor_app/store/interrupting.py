"""Ends a statement that takes long when nobody waits for its answer any more."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from editor_app.model.story_query import SearchStopped

_STEPS_BETWEEN_LOOKS = 10_000
"""Each look waits for whatever else runs in Python: so many steps take about one millisecond."""


@contextmanager
def interruptible(
    library: sqlite3.Connection, stopped: Callable[[], bool] | None
) -> Iterator[None]:
    """Ask ``stopped`` now and again while statements run within; SearchStopped once it is true."""
    if stopped is None:
        yield
        return
    if stopped():
        raise SearchStopped
    library.set_progress_handler(stopped, _STEPS_BETWEEN_LOOKS)
    try:
        yield
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode != sqlite3.SQLITE_INTERRUPT:
            raise
        raise SearchStopped from None
    finally:
        library.set_progress_handler(None, 0)


@contextmanager
def listening(library: sqlite3.Connection, tell: Callable[[], None] | None) -> Iterator[None]:
    """Call ``tell`` now and again while statements run within; what it raises ends them.

    SQLite itself would swallow what a handler raises.
    """
    if tell is None:
        yield
        return
    tell()
    raised: list[BaseException] = []

    def still_wanted() -> int:
        try:
            tell()
        except BaseException as error:  # noqa: BLE001 - raised again below
            raised.append(error)
        return len(raised)

    library.set_progress_handler(still_wanted, _STEPS_BETWEEN_LOOKS)
    try:
        yield
    except sqlite3.OperationalError:
        if not raised:
            raise
    finally:
        library.set_progress_handler(None, 0)
    if raised:
        raise raised[0]
