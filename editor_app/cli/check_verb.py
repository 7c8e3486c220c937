"""``standfirst check``: whether the library is whole."""

from dataclasses import asdict
from pathlib import Path

import click

from editor_app.cli.program import DAMAGED
from editor_app.cli.surface import (
    existing,
    json_option,
    library_option,
    print_json,
    progress_on_terminal,
)


@click.command("check")
@json_option
@library_option
def command(library: Path, *, as_json: bool) -> None:
    """Check every story, version and picture of the library against its hash.

    Ends with 3 where something is wrong.
    """
    with existing(library) as stories, progress_on_terminal("Checking") as progress:
        report = stories.check(progress)
    if as_json:
        print_json({**asdict(report), "damaged": sorted(report.damaged), "sound": report.sound})
    else:
        click.echo("\n".join(report.lines))
    if not report.sound:
        raise click.exceptions.Exit(DAMAGED)
