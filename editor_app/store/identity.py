"""What a file is: a library of this version, an older or newer one, or no library at all.

Reads the file's header by itself, so that looking at a stranger's file leaves
no trace beside it.
"""

import os
import shutil
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import urlencode

from editor_app.model.errors import LibraryUnavailable, NotALibrary
from editor_app.store import descriptors

APPLICATION_ID = 0x5374_6631
"""What SQLite's ``application_id`` says in every library ("Stf1")."""

SCHEMA = 8
"""The schema number that this version writes; kept in ``user_version``."""

_WITHOUT_LOCKS = "win32-none" if sys.platform == "win32" else "unix-none"
_MAGIC = b"SQLite format 3\x00"
HEADER_BYTES = 100
"""What stands at the beginning of every database of SQLite."""


def file_uri(path: Path, **options: str) -> str:
    """Return SQLite's address of ``path`` with options such as ``mode="ro"``."""
    address = path.absolute().as_uri()
    if not address.startswith("file:///"):  # a Windows share: SQLite takes its host for a folder
        address = address.replace("file://", "file:////", 1)
    return f"{address}?{urlencode(options)}"


def has_log(path: Path) -> bool:
    """Whether a write-ahead log beside ``path`` holds changes that its file lacks."""
    with suppress(OSError):  # there is none, or none can be: the name is too long
        return path.with_name(path.name + "-wal").stat().st_size > 0
    return False


def refuse_strangers(path: Path, header: bytes | None = None) -> None:
    """Raise NotALibrary, with the reason in one line, unless ``path`` is a library's file.

    ``header`` is its beginning, where somebody has read that already.
    """
    header = _header(path) if header is None else header
    if not header:
        raise NotALibrary("{path} is empty (0 bytes); it is not a Standfirst library.", path=path)
    if not header.startswith(_MAGIC) or len(header) < HEADER_BYTES:
        raise NotALibrary("{path} is not a Standfirst library.", path=path)
    if _number(header, 68) != APPLICATION_ID:
        raise NotALibrary(
            "{path} is a database of another program, not a Standfirst library.", path=path
        )
    missing = _missing_bytes(path, header)
    if missing > 0:
        raise NotALibrary(
            "{path} is damaged: {missing} bytes are missing at its end.", path=path, missing=missing
        )


@contextmanager
def looking(path: Path) -> Iterator[sqlite3.Connection]:
    """Give a connection that sees what is committed, log included, and leaves no trace.

    Neither the file nor its log is changed. It takes no locks: what is read
    while another writes may not fit together. A library that is open here is
    read with locks: letting go of the file without would end those it has.
    """
    with descriptors.looked_into(path) as held, ExitStack() as stack:
        if held:
            address = file_uri(path, mode="ro")
        else:
            same = stack.enter_context(_second_names(path))
            options = {"vfs": _WITHOUT_LOCKS} if has_log(same) else {"immutable": "1"}
            address = file_uri(same, mode="ro", **options)
        opened = sqlite3.connect(address, uri=True, isolation_level=None)
        library = stack.enter_context(closing(opened))
        if not held:
            # With locks of its own alone, SQLite keeps the index of the log in memory.
            library.execute("PRAGMA locking_mode = EXCLUSIVE")
        library.execute("PRAGMA query_only = ON")
        yield library


@contextmanager
def _second_names(path: Path) -> Iterator[Path]:
    """Give the file and its log under other names, while it has a log.

    A connection without locks takes itself for the only one and deletes a log
    that holds nothing new as it closes, even under the hands of a program that
    goes on writing into it. What it deletes now is the second name alone.
    """
    if not has_log(path):
        yield path
        return
    with ExitStack() as stack:
        same = path
        with suppress(OSError):  # where nothing can be written, nothing can be deleted
            folder = stack.enter_context(
                TemporaryDirectory(prefix=".look-", dir=path.parent, ignore_cleanup_errors=True)
            )
            same = Path(folder) / path.name
            for suffix in ("", "-wal"):
                _also_named(path.with_name(path.name + suffix), same.with_name(same.name + suffix))
        yield same


def _also_named(path: Path, name: Path) -> None:
    try:
        os.link(path, name)
    except OSError:  # a file system without hard links
        shutil.copyfile(path, name)


def schema_of(path: Path) -> int:
    """Return the schema number of the library at ``path``; raise NotALibrary if it is unknown."""
    schema = schema_number(path)
    _refuse_unknown(path, schema)
    return schema


def schema_number(path: Path) -> int:
    """Return the schema number that the file at ``path`` has, whatever it is."""
    if has_log(path):  # the number in the file's own header may be out of date
        with looking(path) as library:
            return int(library.execute("PRAGMA user_version").fetchone()[0])
    return _number(_header(path), 60)


def _refuse_unknown(path: Path, schema: int) -> None:
    if schema > SCHEMA:
        raise NotALibrary(
            "{path} was written by a newer Standfirst (schema {schema}, this version "
            "knows {known}); it was left as it is. Update Standfirst to open it.",
            path=path,
            schema=schema,
            known=SCHEMA,
        )
    if schema < 1:
        raise NotALibrary(
            "{path} is damaged: its schema number is {schema}.", path=path, schema=schema
        )


def _header(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise NotALibrary("{path} is a folder; a library is a file.", path=path)
        if path.exists() and not path.is_file():  # a pipe would wait for ever
            raise NotALibrary("{path} is not a file.", path=path)
        return descriptors.head(path, HEADER_BYTES)
    except OSError as error:
        raise LibraryUnavailable(
            "{path} cannot be read: {reason}.", path=path, reason=error.strerror
        ) from error


def _number(header: bytes, offset: int) -> int:
    return int.from_bytes(header[offset : offset + 4], "big", signed=True)


def _missing_bytes(path: Path, header: bytes) -> int:
    """Return how much shorter the file is than its header says; 0 while a log may complete it."""
    if has_log(path):
        return 0
    page = int.from_bytes(header[16:18], "big")
    pages = _number(header, 28)
    return pages * (65536 if page == 1 else page) - path.stat().st_size
