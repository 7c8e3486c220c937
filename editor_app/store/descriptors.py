"""Looks into the file of an open library without taking away the locks that SQLite has on it.

POSIX lets go of all locks that a process has on a file once the process closes
any descriptor of it, whoever opened that. Another program that only looks at
the library then takes itself for the last one there, and deletes the log that
this one goes on writing to: see "How To Corrupt An SQLite Database File",
section 2.2, at https://sqlite.org/howtocorrupt.html. So a descriptor is kept
for as long as a library is open, and whoever wants to read the head of its file
in the meantime reads it through that.
"""

import os
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_LOCKS_END_WITH_ANY = sys.platform != "win32"
_Number = tuple[int, int]
_kept: dict[_Number, list[int]] = {}
"""The descriptors of files that are held; each hold adds one, and all are closed with the last."""

_holders: dict[_Number, int] = {}
_lookers: dict[_Number, list[int]] = {}
"""The threads that look into a file with a descriptor that ends all locks as it is closed."""

_one_at_a_time = threading.Condition(threading.RLock())


class Held:
    """A hold on the file at ``path``: while there is one, looking into it harms nothing.

    Raises OSError where the file cannot be read.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._number: _Number | None = None
        if not _LOCKS_END_WITH_ANY:
            return
        with _one_at_a_time:
            descriptor = os.open(path, os.O_RDONLY)
            found = os.fstat(descriptor)
            self._number = found.st_dev, found.st_ino
            # Whoever looks will close a descriptor: no lock may be taken before that.
            _one_at_a_time.wait_for(lambda: not _others_look(found.st_dev, found.st_ino))
            _kept.setdefault(self._number, []).append(descriptor)
            _holders[self._number] = _holders.get(self._number, 0) + 1

    def head(self, size: int) -> bytes:
        """Return the first ``size`` bytes of the file that is held, wherever it lies by now."""
        with _one_at_a_time:
            if self._number is None:
                return _read(self._path, size)
            return os.pread(_kept[self._number][0], size, 0)

    def close(self) -> None:
        """Let go; only once every connection of this library to the file is closed."""
        with _one_at_a_time:
            number, self._number = self._number, None
            if number is None:
                return
            _holders[number] -= 1
            if not _holders[number]:
                del _holders[number]
                for descriptor in _kept.pop(number):
                    os.close(descriptor)


@contextmanager
def looked_into(path: Path) -> Iterator[bool]:
    """Tell whether a library of this process has the file open, and let none open it meanwhile.

    Where none has, the file may be opened and closed within by other means
    than SQLite's with locks. A library waits with opening until that is over.
    """
    found = path.stat()
    number = found.st_dev, found.st_ino
    with _one_at_a_time:
        held = number in _kept
        if not held:
            _lookers.setdefault(number, []).append(threading.get_ident())
    try:
        yield held
    finally:
        if not held:
            with _one_at_a_time:
                _lookers[number].remove(threading.get_ident())
                if not _lookers[number]:
                    del _lookers[number]
                _one_at_a_time.notify_all()


def _others_look(device: int, inode: int) -> bool:
    return any(one != threading.get_ident() for one in _lookers.get((device, inode), ()))


def head(path: Path, size: int) -> bytes:
    """Return the first ``size`` bytes of a file, whether anybody here holds it or not."""
    with _one_at_a_time:
        found = path.stat()
        descriptors = _kept.get((found.st_dev, found.st_ino))
        return os.pread(descriptors[0], size, 0) if descriptors else _read(path, size)


def _read(path: Path, size: int) -> bytes:
    with path.open("rb") as file:
        return file.read(size)
