"""``standfirst check``: whether the library is whole."""

from dataclasses import asdict
from pathlib import Path

import click

from editor_app.cli.surface import existing, json_option, library_option, print_json


@click.command("check")
@json_option
@library_option
def command(library: Path, *, as_json: bool) -> None:
    """Check every story, revision and picture of the library against its hash."""
    with existing(library) as stories:
        report = stories.check()
    if as_json:
        print_json({**asdict(report), "damaged": sorted(report.damaged), "sound": report.sound})
    else:
        click.echo("\n".join(report.lines))
    if not report.sound:
        raise click.exceptions.Exit(1)
