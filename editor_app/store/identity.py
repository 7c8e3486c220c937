"""What a file is: a library of this version, an older or newer one, or no library at all.

Reads the file's header by itself and never opens it as a database, so that
looking at a stranger's file leaves no trace.
"""

from pathlib import Path

from editor_app.model.errors import LibraryUnavailable, NotALibrary

APPLICATION_ID = 0x5374_6631
"""What SQLite's ``application_id`` says in every library ("Stf1")."""

SCHEMA = 1
"""The schema number that this version writes; kept in ``user_version``."""

_MAGIC = b"SQLite format 3\x00"
_HEADER_BYTES = 100


def wal_of(path: Path) -> Path:
    """Return the write-ahead log that SQLite keeps beside ``path``."""
    return path.with_name(path.name + "-wal")


def refuse_strangers(path: Path) -> None:
    """Raise NotALibrary, with the reason in one line, unless ``path`` is a library's file."""
    header = _header(path)
    if not header:
        raise NotALibrary(f"{path} is empty (0 bytes); it is not a Standfirst library.")
    if not header.startswith(_MAGIC) or len(header) < _HEADER_BYTES:
        raise NotALibrary(f"{path} is not a Standfirst library.")
    if _number(header, 68) != APPLICATION_ID:
        raise NotALibrary(f"{path} is a database of another program, not a Standfirst library.")
    missing = _missing_bytes(path, header)
    if missing > 0:
        raise NotALibrary(f"{path} is damaged: {missing} bytes are missing at its end.")


def refuse_newer(path: Path, schema: int) -> None:
    """Raise NotALibrary if ``schema``, read from ``path``, is beyond this version."""
    if schema > SCHEMA:
        raise NotALibrary(
            f"{path} was written by a newer Standfirst (schema {schema}, this version knows "
            f"{SCHEMA}); it was left as it is. Update Standfirst to open it."
        )
    if schema < 1:
        raise NotALibrary(f"{path} is damaged: its schema number is {schema}.")


def _header(path: Path) -> bytes:
    if path.is_dir():
        raise NotALibrary(f"{path} is a folder; a library is a file.")
    try:
        with path.open("rb") as file:
            return file.read(_HEADER_BYTES)
    except OSError as error:
        raise LibraryUnavailable(f"{path} cannot be read: {error.strerror}.") from error


def _number(header: bytes, offset: int) -> int:
    return int.from_bytes(header[offset : offset + 4], "big", signed=True)


def _missing_bytes(path: Path, header: bytes) -> int:
    """Return how much shorter the file is than its header says; 0 while a log may complete it."""
    log = wal_of(path)
    if log.exists() and log.stat().st_size:
        return 0
    page = int.from_bytes(header[16:18], "big")
    pages = _number(header, 28)
    return pages * (65536 if page == 1 else page) - path.stat().st_size
