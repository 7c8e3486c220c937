"""Why a library does not open, so far as the file itself tells."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path


class Fault(StrEnum):
    """What is wrong with a file that should be a library."""

    MISSING = "missing"
    EMPTY = "empty"
    DAMAGED = "damaged"
    FOREIGN = "foreign"
    NEWER = "newer"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True, kw_only=True)
class LibraryTrouble:
    """The fault of the file at ``path``; ``detail`` is one line for those who want to know more."""

    path: Path
    fault: Fault
    detail: str

    @property
    def may_hold_stories(self) -> bool:
        """Whether trying to save stories from the file makes sense."""
        return self.fault in (Fault.DAMAGED, Fault.NEWER)
