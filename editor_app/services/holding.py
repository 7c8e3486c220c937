"""Holding a library: one program at a time works on it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from editor_app.model.errors import LibraryUnavailable
from editor_app.store.lock import Holder, LibraryHeld, LibraryLock

__all__ = ["Holder", "LibraryHeld", "LibraryLock", "held", "hold"]


def hold(path: Path, *, even_from_elsewhere: bool = False) -> LibraryLock:
    """Take the library at ``path``; give it back with ``release``.

    Raises LibraryHeld where another program works on it, with who that is, and
    LibraryUnavailable where nothing can be written beside it.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise LibraryUnavailable(
            "{folder} cannot be made: {reason}.", folder=path.parent, reason=error.strerror
        ) from error
    return LibraryLock.take(path, even_from_elsewhere=even_from_elsewhere)


@contextmanager
def held(path: Path) -> Iterator[None]:
    """Hold the library while something is done with its file."""
    with hold(path):
        yield
