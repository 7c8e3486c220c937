"""Where libraries lie when nobody says otherwise."""

import hashlib
import os
from pathlib import Path

from platformdirs import user_data_path

_PROGRAM = "standfirst"


def default_library() -> Path:
    """Return the path in STANDFIRST_LIBRARY, else the one where this system keeps user data."""
    chosen = os.environ.get("STANDFIRST_LIBRARY")
    if chosen:
        return Path(chosen).expanduser()
    return user_data_path(_PROGRAM, appauthor=False) / "library" / "library.standfirst"


def media_folder(library: Path) -> Path:
    """Return the folder beside ``library`` that holds its pictures."""
    return library.with_suffix(".media")


def backups_folder(library: Path) -> Path:
    """Return the folder for backups of ``library``: never in or below the library's own."""
    place = hashlib.sha256(str(library.resolve()).encode()).hexdigest()[:12]
    return user_data_path(_PROGRAM, appauthor=False) / "backups" / f"{library.stem}-{place}"
