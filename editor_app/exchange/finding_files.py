"""Finding the files that hold stories: those named, and those in folders."""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from editor_app.exchange.importers import importer_for
from editor_app.model.message import Message

_NEVER_STORIES = frozenset({"node_modules", "__pycache__", "vendor", "site-packages"})


@dataclass(frozen=True, slots=True)
class Found:
    """A file to import, or, with a ``problem``, a path that leads to none."""

    path: Path
    problem: str = ""


def story_files(paths: Sequence[Path]) -> Iterator[Found]:
    """Yield each file named in ``paths`` or lying in a folder named there, once and in order.

    Hidden folders and those of programs' packages are passed over.
    """
    seen: set[Path] = set()
    for path in paths:
        found = _in_folder(path) if path.is_dir() else iter([Found(path)])
        for one in found:
            real = one.path.absolute()
            if one.problem or real not in seen:
                seen.add(real)
                yield one


def _in_folder(folder: Path) -> Iterator[Found]:
    count = 0
    unreadable: list[OSError] = []
    for root, folders, names in os.walk(folder, onerror=unreadable.append):
        folders[:] = sorted(name for name in folders if not _is_passed_over(name))
        for name in sorted(names):
            path = Path(root, name)
            if importer_for(path) is not None and not name.startswith("."):
                count += 1
                yield Found(path)
    for error in unreadable:
        yield Found(
            Path(error.filename), Message("cannot be read: {reason}", reason=error.strerror)
        )
    if not count and not unreadable:
        yield Found(folder, Message("holds no stories"))


def _is_passed_over(name: str) -> bool:
    return name.startswith(".") or name in _NEVER_STORIES or name.endswith(".assets")
