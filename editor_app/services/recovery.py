"""Recovery: what can be done about a library that does not open; the file itself stays as it is."""

import tempfile
from collections.abc import Sequence
from pathlib import Path

from editor_app.model.backup import Backup
from editor_app.model.errors import LibraryUnavailable, NotALibrary
from editor_app.model.library_trouble import Fault, LibraryTrouble
from editor_app.model.message import Message
from editor_app.model.salvage import SalvageReport
from editor_app.services import publishing, rescue
from editor_app.store import backups, first_look, identity, place, schema, unsaved
from editor_app.store import restore as restoring
from editor_app.store.hashing import file_sha256
from editor_app.store.library import Library
from editor_app.store.picture_pool import PicturePool
from editor_app.store.progress import Progress
from editor_app.store.rebuilding import rebuild
from editor_app.store.salvage import salvage

_MAGIC = b"SQLite format 3\x00"


def diagnose(path: Path) -> LibraryTrouble | None:
    """Say what is wrong with the file at ``path``; None where nothing shows."""
    try:
        identity.refuse_strangers(path)
        schema = identity.schema_number(path)
        if schema > identity.SCHEMA:
            return _trouble(path, Fault.NEWER, f"schema {schema}")
        identity.schema_of(path)
        first_look.refuse_damaged(path)
    except LibraryUnavailable as error:
        fault = Fault.UNREADABLE if path.exists() else Fault.MISSING
        return _trouble(path, fault, error.message)
    except NotALibrary as error:
        fault, lost = _fault_of(path)
        beginning = Message("{path} has lost its beginning.", path=path)
        return _trouble(path, fault, beginning if lost else error.message)
    return None


def good_backups(path: Path, root: Path | None = None) -> tuple[Backup, ...]:
    """Return the backups of the library at ``path`` whose bytes are those once verified.

    The one that has seen the most edits comes first, whatever the clock said.
    """
    found = [backup for folder in backups.folders_for(path, root) for backup in _all(folder)]
    found.sort(key=lambda one: (one.facts.touched, one.number), reverse=True)
    return tuple(found)


def is_good(backup: Backup) -> bool:
    """Tell whether the file of a backup is, to the byte, the one that was verified."""
    return not backup.sha256 or file_sha256(backup.path) == backup.sha256


def restore(path: Path, backup: Path, progress: Progress | None = None) -> Path | None:
    """Put ``backup`` in the library's place and return where the old file is kept, if any was.

    Nobody may have the library open. A backup that is not what was verified is
    refused with LibraryDamaged, and nothing is changed. Nor is it where
    ``progress`` raises something while the backup is checked.
    """
    known = next((one for one in _all(backup.parent) if one.path == backup), None)
    return restoring.restore(
        path,
        backup,
        PicturePool(backup.parent / "media"),
        sha256=known.sha256 if known else "",
        progress=progress,
    )


def save_to_library(
    path: Path, target: Path, root: Path | None = None, progress: Progress | None = None
) -> SalvageReport:
    """Make a new library at ``target`` of all that can be read at ``path`` and in its backups."""
    known = good_backups(path, root)
    stories = salvage(path, [backup.path for backup in known])
    if not stories:
        raise NotALibrary("Nothing in {path} could be read.", path=path)
    target.parent.mkdir(parents=True, exist_ok=True)
    report = rebuild(stories, target, _picture_folders(path, known), progress)
    for text in unsaved.waiting(path):  # what waited to be saved goes along
        unsaved.keep(target, text)
    return report


def save_to_files(
    path: Path, folder: Path, root: Path | None = None, progress: Progress | None = None
) -> SalvageReport:
    """Write all that can be read at ``path`` as Markdown files with their pictures."""
    with tempfile.TemporaryDirectory(prefix="standfirst-") as scratch:
        target = Path(scratch) / "library.standfirst"
        report = save_to_library(path, target, root, progress)
        with Library.open(target) as library:
            rescue.bring_back(library)
            with library.read() as work:
                ids = work.articles.ids()
            publishing.export(library, ids, "markdown", folder)
    return report


def begin_anew(path: Path) -> None:
    """Make an empty library at ``path``, where there is none; what an old one left stays beside."""
    for side in ("-wal", "-journal", "-shm"):
        left = path.with_name(path.name + side)
        if left.exists():
            left.rename(_free_name(path.with_name(f"{path.name}{side}.left")))
    schema.create(path)


def _free_name(wanted: Path) -> Path:
    number, name = 1, wanted
    while name.exists():
        number += 1
        name = wanted.with_name(f"{wanted.name}-{number}")
    return name


def free_place(path: Path) -> Path:
    """Return a place beside ``path`` for a library made of what was saved, where nothing is yet."""
    number = 1
    while (target := path.with_name(_name(path.stem, number))).exists():
        number += 1
    return target


def _name(stem: str, number: int) -> str:
    return f"{stem} (saved{f' {number}' if number > 1 else ''}).standfirst"


def _all(folder: Path) -> tuple[Backup, ...]:
    return backups.Backups(folder).all()


def _picture_folders(path: Path, known: Sequence[Backup]) -> list[Path]:
    pools = dict.fromkeys(backup.path.parent / "media" for backup in known)
    return [place.media_folder(path), *pools]


def _trouble(path: Path, fault: Fault, detail: str) -> LibraryTrouble:
    return LibraryTrouble(path=path, fault=fault, detail=detail)


def _fault_of(path: Path) -> tuple[Fault, bool]:
    """Tell a library that was damaged from what never was one, and whether its head is gone."""
    if not path.is_file():
        return Fault.FOREIGN, False
    if path.stat().st_size == 0:
        return Fault.EMPTY, False
    with path.open("rb") as file:
        header = file.read(100)
    if header.startswith(_MAGIC) and header[68:72] == identity.APPLICATION_ID.to_bytes(4, "big"):
        return Fault.DAMAGED, False
    return (Fault.DAMAGED, True) if salvage(path) else (Fault.FOREIGN, False)
