"""Signing: after an update, stories are read anew for what they are about, beside the writing."""

from editor_app.store.library import Library
from editor_app.store.progress import Progress
from editor_app.store.unsigned import Signed

_FEWEST, _WRITES = 500, 50
"""A write goes all over the index: few large ones cost less than many, but each is waited for."""


def left(library: Library) -> int:
    """Return how many stories nobody has read."""
    with library.read() as work:
        return work.unsigned.count()


class Signing:
    """Reads the stories of one library. Whatever ends it, another one goes on where it was.

    ``done`` and ``total`` say how far it has come, ``ended`` that all stories are read.
    """

    def __init__(self) -> None:
        self._signed = Signed()
        self.done = 0
        self.total = 0
        self.ended = False

    def some(self, library: Library) -> bool:
        """Read some stories, or write down what was read; return whether there is more to do."""
        if self.ended or library.view_only:
            return False
        before = len(self._signed)
        with library.read() as work:
            self.total = self.total or work.unsigned.count()
            more = self.total > 0 and work.unsigned.read(self._signed)
        self.done += len(self._signed) - before
        if self.total and (not more or len(self._signed) > self._enough):
            with library.write() as work:
                work.unsigned.keep(self._signed)
                if not more:
                    work.unsigned.end()
        self.ended = not more
        return more

    @property
    def _enough(self) -> int:
        """So many stories are written at once."""
        return max(_FEWEST, self.total // _WRITES)


def everything(library: Library, progress: Progress | None = None) -> None:
    """Read every story that nobody has read."""
    signing = Signing()
    while signing.some(library):
        if progress:
            progress(signing.done, signing.total)
