"""The pictures of all backups of a library: each kept once, under the hash of its bytes."""

import os
import re
import shutil
import tempfile
from collections.abc import Iterable
from pathlib import Path

from editor_app.store.files import sync_file, sync_folder
from editor_app.store.hashing import file_sha256

_NAME = re.compile(r"([0-9a-f]{64})(\.[a-z0-9]{1,8})?")


class PicturePool:
    """A folder of pictures. They are copies, not links: what befalls one leaves the other be."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def take(self, names: Iterable[str], source: Path) -> int:
        """Copy what is not here yet from the folder ``source``; return how many it has lost.

        A file whose bytes are not those of its name is lost as well, and not taken.
        """
        return sum(not self._take(name, source / name) for name in names)

    def give(self, names: Iterable[str], target: Path) -> int:
        """Put pictures that ``target`` lacks or has wrong back there; return how many are lost."""
        lost = 0
        for name in names:
            if not is_whole(target / name):
                lost += not _copied(self._folder / name, target / name)
        return lost

    def keep_only(self, names: Iterable[str]) -> None:
        """Delete every picture but these."""
        wanted = set(names)
        if self._folder.is_dir():
            for file in self._folder.iterdir():
                if _NAME.fullmatch(file.name) and file.name not in wanted:
                    file.unlink()

    def _take(self, name: str, source: Path) -> bool:
        # What lies here was verified when it came, and nobody writes to it.
        return (self._folder / name).exists() or _copied(source, self._folder / name)


def _copied(source: Path, target: Path) -> bool:
    """Copy a picture, whole and verified; return False where there is none that is whole."""
    if not _NAME.fullmatch(target.name) or not os.access(source, os.R_OK):
        return False
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".new-", dir=target.parent) as folder:
        fresh = Path(folder) / target.name
        shutil.copyfile(source, fresh)
        if not is_whole(fresh):
            return False
        sync_file(fresh)
        fresh.replace(target)
    sync_folder(target.parent)
    return True


def is_whole(path: Path) -> bool:
    """Tell whether ``path`` is a picture whose bytes are those that its name says."""
    match = _NAME.fullmatch(path.name)
    return match is not None and path.is_file() and file_sha256(path) == match[1]
