"""``standfirst restore``: put a backup in the library's place; the old file is kept."""

from pathlib import Path

import click

from editor_app.cli.surface import json_option, library_option, print_json
from editor_app.model.backup import Backup
from editor_app.model.errors import NotFound
from editor_app.services import recovery
from editor_app.store.lock import LibraryLock

_NEWEST = "newest"


@click.command("restore")
@click.argument("wanted", metavar="[NUMBER | FILE]", default=_NEWEST)
@json_option
@library_option
def command(wanted: str, library: Path, *, as_json: bool) -> None:
    """Let the library be again what a backup is: the newest, one of a NUMBER, or a FILE.

    The backup is verified first; the library's own file is kept beside it.
    Nothing happens while the library is open in a window.
    """
    backup = _chosen(wanted, library)
    library.parent.mkdir(parents=True, exist_ok=True)
    with LibraryLock.take(library):
        kept = recovery.restore(library, backup)
    if as_json:
        print_json({"library": str(library), "backup": str(backup), "kept": kept and str(kept)})
    else:
        click.echo(f"restored {library} from {backup}")
        if kept is not None:
            click.echo(f"the file of before is {kept}")


def _chosen(wanted: str, library: Path) -> Path:
    known = recovery.good_backups(library)
    if wanted == _NEWEST:
        return _first([backup for backup in known if recovery.is_good(backup)], library)
    if wanted.isdigit():
        return _first([backup for backup in known if backup.number == int(wanted)], library)
    return Path(wanted).absolute()


def _first(backups: list[Backup], library: Path) -> Path:
    if not backups:
        raise NotFound(f"There is no such backup of {library}; see: standfirst backup --list")
    return backups[0].path
