"""Files that are there whole or not at all, even after a crash or a full disk."""

import os
import secrets
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Self

from editor_app.model.errors import UnwritableFile


def write_file(path: Path, content: bytes) -> None:
    """Put ``content`` at ``path``: temporary file beside it, flushed, renamed, folder flushed."""
    write_files([(path, content)])


def write_files(files: Iterable[tuple[Path, bytes]]) -> None:
    """Write several files in the order given, each whole."""
    with Writer() as writer:
        for path, content in files:
            writer.write(path, content)


class Writer:
    """Writes files, each of which replaces its predecessor in one step.

    The folders, whose flushing makes the new names last, are flushed once
    each when the ``with`` block ends, however it ends.
    """

    def __init__(self) -> None:
        self._folders: dict[Path, None] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        for folder in self._folders:
            _flush_folder(folder)

    def write(self, path: Path, content: bytes) -> None:
        """Put ``content`` at ``path``; missing folders are made. Raises UnwritableFile."""
        try:
            if path.parent not in self._folders:
                path.parent.mkdir(parents=True, exist_ok=True)
                self._folders[path.parent] = None
            _replace(path, content)
        except OSError as error:
            raise UnwritableFile(
                "Cannot write {path}: {reason}", path=path, reason=error.strerror or error
            ) from error


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
