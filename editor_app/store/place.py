"""Where libraries lie when nobody says otherwise, and what is special about a place."""

import os
from pathlib import Path, PurePath

from platformdirs import user_data_path

_PROGRAM = "standfirst"
_MOUNTS = Path("/proc/self/mountinfo")
_NETWORK_SYSTEMS = frozenset({
    "9p", "afs", "beegfs", "ceph", "cifs", "davfs", "fuse.ceph", "fuse.davfs2", "fuse.glusterfs",
    "fuse.gvfsd-fuse", "fuse.rclone", "fuse.s3fs", "fuse.sshfs", "gpfs", "lustre", "ncpfs", "nfs",
    "nfs4", "smb3", "smbfs", "vboxsf",
})  # fmt: skip
_SYNC_FOLDERS = (
    "box sync", "creative cloud files", "dropbox", "google drive", "googledrive", "icloud drive",
    "mobile documents", "nextcloud", "onedrive", "owncloud", "pcloud", "seafile", "syncthing",
)  # fmt: skip


def default_library() -> Path:
    """Return the path in STANDFIRST_LIBRARY, else the one where this system keeps user data."""
    chosen = os.environ.get("STANDFIRST_LIBRARY")
    if chosen:
        return Path(chosen).expanduser()
    return user_data_path(_PROGRAM, appauthor=False) / "library" / "library.standfirst"


def media_folder(library: Path) -> Path:
    """Return the folder beside ``library`` that holds its pictures."""
    return library.with_suffix(".media")


def restore_note(library: Path) -> Path:
    """Return the file that is beside ``library`` while a restore of it is not at its end."""
    return library.with_name(library.name + ".restoring")


def backups_root() -> Path:
    """Return the folder in STANDFIRST_BACKUPS, else the one where backups of all libraries go."""
    chosen = os.environ.get("STANDFIRST_BACKUPS")
    if chosen:
        return Path(chosen).expanduser()
    return user_data_path(_PROGRAM, appauthor=False) / "backups"


def may_write(library: Path) -> bool:
    """Whether the file at ``library``, and the files that SQLite puts beside it, can be written."""
    return os.access(library, os.W_OK) and os.access(library.parent, os.W_OK)


def shared_place(library: Path) -> str | None:
    """Return what makes the place of ``library`` a shared one, such as "nfs" or "Dropbox"."""
    resolved = library.resolve()
    if str(resolved).startswith("\\\\"):
        return "network drive"
    system = _file_system(resolved)
    if system in _NETWORK_SYSTEMS:
        return system
    for part in resolved.parent.parts:
        if part.lower().startswith(_SYNC_FOLDERS):
            return part
    return None


def _file_system(path: PurePath) -> str | None:
    """Return the kind of file system that ``path`` is on, where the system says so."""
    try:
        mounts = _MOUNTS.read_text(encoding="utf-8", errors="surrogateescape")
    except OSError:
        return None
    found: tuple[int, str | None] = (-1, None)
    for line in mounts.splitlines():
        fields, _, described = line.partition(" - ")
        folder = PurePath(_unescaped(fields.split(" ")[4]))
        if path.is_relative_to(folder) and len(folder.parts) >= found[0]:
            found = len(folder.parts), described.split(" ", 1)[0]
    return found[1]


def _unescaped(field: str) -> str:
    for code, char in (("\\040", " "), ("\\011", "\t"), ("\\012", "\n"), ("\\134", "\\")):
        field = field.replace(code, char)
    return field
