"""A backup: one verified copy of a library, with what the reader should know to choose it."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path


class Occasion(StrEnum):
    """Why a backup was made."""

    CLOSING = "closing"
    INTERVAL = "interval"
    MIGRATION = "migration"
    IMPORT = "import"
    DELETION = "deletion"
    RESTORE = "restore"
    HAND = "hand"


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """How much a library holds. ``touched`` counts its edits and only ever grows."""

    stories: int
    words: int
    revisions: int
    pictures: int
    touched: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Backup:
    """One backup. ``number`` orders the backups of a library; the clock does not.

    ``size`` is that of its file, in bytes; ``missing`` counts the pictures that
    the library had already lost; ``sha256`` is the hash that its file must have,
    or "" where nobody wrote it down.
    """

    path: Path
    number: int
    made: datetime
    occasion: Occasion
    facts: Facts
    size: int
    missing: int = 0
    sha256: str = ""
