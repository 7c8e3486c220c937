"""Files that are there whole or not at all, even after a crash or a full disk."""

import os
import secrets
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from editor_app.model.errors import UnwritableFile


def write_file(path: Path, content: bytes) -> None:
    """Put ``content`` at ``path``: temporary file beside it, flushed, renamed, folder flushed."""
    write_files([(path, content)])


def write_files(files: Iterable[tuple[Path, bytes]]) -> tuple[Path, ...]:
    """Write several files in the order given, each whole; return their paths.

    Missing folders are made. Each file replaces its predecessor in one step;
    the folders are flushed once at the end.
    """
    written: list[Path] = []
    folders: dict[Path, None] = {}
    for path, content in files:
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            _replace(path, content)
        except OSError as error:
            raise UnwritableFile(f"Cannot write {path}: {error.strerror or error}") from error
        written.append(path)
        folders[path.parent] = None
    for folder in folders:
        _flush_folder(folder)
    return tuple(written)


def _replace(path: Path, content: bytes) -> None:
    temporary = path.with_name(f".{secrets.token_hex(8)}.part")
    try:
        with temporary.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)


def _flush_folder(folder: Path) -> None:
    if os.name == "nt":
        return  # Windows has no handle to flush for a folder; its rename is journalled.
    with suppress(OSError):  # some network file systems refuse it; the files are flushed
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
