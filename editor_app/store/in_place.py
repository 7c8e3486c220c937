"""Whether the file of an open library is still the one that was opened.

A system lets a file be deleted, or another one be put in its place, under the
hands of a program that has it open; what that program writes then is gone as
it ends, and nothing would tell.
"""

from pathlib import Path

from editor_app.model.errors import LibraryUnavailable
from editor_app.store import identity
from editor_app.store.descriptors import Held


class InPlace:
    """The file at ``path`` as it is now.

    ``lasting`` says whether its place gives a file one number for as long as it
    lives; shared places may not.
    """

    def __init__(self, path: Path, *, lasting: bool) -> None:
        self._path, self._lasting = path, lasting
        self._held = Held(path)
        self.look_anew()

    def look_anew(self) -> None:
        """Take the file as it is now for right: it was just written anew."""
        found = self._path.stat()
        self._file, self._size = (found.st_dev, found.st_ino), found.st_size

    def insist(self) -> None:
        """Raise LibraryUnavailable where it is gone or another one, NotALibrary where damaged."""
        try:
            found = self._path.stat()
        except OSError as error:
            raise LibraryUnavailable(
                "{path} is gone: it was moved or deleted, or its disk was taken away.",
                path=self._path,
            ) from error
        if self._lasting and (found.st_dev, found.st_ino) != self._file:
            raise LibraryUnavailable(
                "{path} is another file now; the one that was opened was moved or deleted.",
                path=self._path,
            )
        if found.st_size < self._size:
            raise LibraryUnavailable(
                "{path} has lost its end: {count} bytes are missing.",
                path=self._path,
                count=self._size - found.st_size,
            )
        self._size = found.st_size
        identity.refuse_strangers(self._path, self._held.head(identity.HEADER_BYTES))

    def close(self) -> None:
        """Let go of the file; only once every connection to it is closed."""
        self._held.close()
