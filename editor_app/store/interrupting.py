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
