"""Files beside a library: there whole or not at all, also after a power cut."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def fresh_file(target: Path) -> Iterator[Path]:
    """Give a place to write to that becomes ``target`` when all went well, and vanishes else.

    Makes missing folders. What is at ``target`` already is replaced in one step.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".new-", dir=target.parent) as folder:
        fresh = Path(folder) / target.name
        yield fresh
        sync_file(fresh)
        fresh.replace(target)
    sync_folder(target.parent)


def move_to_free_name(fresh: Path, target: Path) -> bool:
    """Let ``fresh`` be ``target`` unless something is there; return whether it is now."""
    try:
        os.link(fresh, target)
    except FileExistsError:
        return False
    except OSError:  # a file system without hard links
        if target.exists():
            return False
        fresh.rename(target)
    sync_folder(target.parent)
    return True


def sync_file(path: Path) -> None:
    """Make the bytes of ``path`` durable."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Make the names in ``folder`` durable, where the system lets a folder be synced."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
