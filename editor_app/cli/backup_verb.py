"""``standfirst backup``: make a backup, list them, or copy the library elsewhere."""

from dataclasses import asdict
from pathlib import Path

import click

from editor_app.cli.surface import (
    complain,
    existing,
    json_option,
    library_option,
    print_json,
    progress_on_terminal,
)
from editor_app.model.backup import Backup, Occasion
from editor_app.services import keeping, recovery


@click.command("backup")
@click.option("--list", "listing", is_flag=True, help="List the backups, best first, make none.")
@click.option(
    "--to",
    type=click.Path(path_type=Path),
    help="Copy the library with its pictures to this file instead.",
)
@click.option("--smaller", is_flag=True, help="Yes, it is right that the library shrank.")
@json_option
@library_option
def command(library: Path, *, listing: bool, to: Path | None, smaller: bool, as_json: bool) -> None:
    """Make a verified backup of the library.

    A library that fails its check, or lost most of what it held, gives none.
    """
    if listing:
        for backup in recovery.good_backups(library):
            _show(backup, as_json=as_json)
        return
    with existing(library) as stories, progress_on_terminal("Backing up") as progress:
        if to is not None:
            stories.copy_to(to)
            _say({"path": str(to)}, str(to), as_json=as_json)
            return
        backup = keeping.back_up(stories, Occasion.HAND, wanted=smaller, progress=progress)
    _show(backup, as_json=as_json)
    if backup.missing:
        complain(f"note: {backup.missing} pictures are missing from the library and the backup")


def _show(backup: Backup, *, as_json: bool) -> None:
    values = {
        "path": str(backup.path),
        "number": backup.number,
        "made": backup.made,
        "occasion": backup.occasion.value,
        "size": backup.size,
        "missing": backup.missing,
        **asdict(backup.facts),
    }
    facts = backup.facts
    line = (
        f"{backup.number}\t{backup.made.astimezone():%Y-%m-%d %H:%M}\t{backup.occasion}\t"
        f"{facts.stories} stories\t{facts.words} words\t{backup.path}"
    )
    _say(values, line, as_json=as_json)


def _say(values: dict[str, object], line: str, *, as_json: bool) -> None:
    if as_json:
        print_json(values)
    else:
        click.echo(line)
