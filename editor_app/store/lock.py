"""Who works on a library: one program at a time holds the lock that lies beside it.

The system takes the lock away when its holder ends, however it ends, so a
lock of this computer is never stale. On a folder that several computers share
that is not certain: there, the name of another computer in the file counts.
"""

import json
import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Self

from editor_app.model.errors import LibraryUnavailable
from editor_app.model.message import Message

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

# Windows locks bytes, and locked ones cannot be read: lock one beyond what is written.
_LOCKED_BYTE = 1 << 20


@dataclass(frozen=True, slots=True)
class Holder:
    """The program that holds a lock."""

    host: str
    pid: int


class LibraryHeld(LibraryUnavailable):
    """Another program works on the library. ``elsewhere`` says that it is on another computer."""

    def __init__(self, library: Path, holder: Holder) -> None:
        self.holder = holder
        self.elsewhere = holder.host not in ("", this_computer())
        elsewhere = Message(
            "{path} is open in another window on {host}.", path=library, host=holder.host
        )
        here = Message("{path} is open in another window.", path=library)
        super().__init__(elsewhere if self.elsewhere else here)


class LibraryLock:
    """A lock that is held; give it back with ``release``, or as a context."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file

    @classmethod
    def take(cls, library: Path, *, even_from_elsewhere: bool = False) -> Self:
        """Take the lock of ``library``; LibraryHeld if another program holds it.

        ``even_from_elsewhere`` takes over what another computer seems to hold:
        to be asked for only by a reader who knows that it no longer does.
        """
        path = library.with_name(f"{library.name}.lock")
        try:
            file = os.fdopen(os.open(path, os.O_RDWR | os.O_CREAT, 0o600), "rb+", buffering=0)
        except OSError as error:
            raise LibraryUnavailable(
                "{path} cannot be written: {reason}.", path=path, reason=error.strerror
            ) from error
        holder = _holder(file)
        elsewhere = holder.host not in ("", this_computer())
        if not _locked(file) or (elsewhere and not even_from_elsewhere):
            file.close()
            raise LibraryHeld(library, holder)
        _write(file, Holder(this_computer(), os.getpid()))
        return cls(file)

    def release(self) -> None:
        """Give the lock back; doing so twice is no error."""
        if not self._file.closed:
            self._file.truncate(0)
            self._file.close()  # which unlocks it

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.release()


def this_computer() -> str:
    """Return the name of this computer."""
    # The module for networks knows it as well, but takes long to load.
    return os.environ.get("COMPUTERNAME", "") if sys.platform == "win32" else os.uname().nodename


def _locked(file: BinaryIO) -> bool:
    """Lock the file if nobody has; return whether it is ours now."""
    try:
        if sys.platform == "win32":
            file.seek(_LOCKED_BYTE)
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _holder(file: BinaryIO) -> Holder:
    file.seek(0)
    try:
        said = json.loads(file.read(4096) or b"{}")
        return Holder(str(said.get("host", "")), int(said.get("pid", 0)))
    except (ValueError, TypeError, AttributeError):
        return Holder("", 0)


def _write(file: BinaryIO, holder: Holder) -> None:
    file.seek(0)
    file.truncate(0)
    file.write(json.dumps({"host": holder.host, "pid": holder.pid}).encode())
    os.fsync(file.fileno())
