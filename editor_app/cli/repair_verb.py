"""``standfirst repair``: save what can be read of a damaged library into a new one, or as files."""

from pathlib import Path

import click

from editor_app.cli.program import DAMAGED
from editor_app.cli.surface import (
    complain,
    json_option,
    library_option,
    print_json,
    progress_on_terminal,
)
from editor_app.model.salvage import SalvageReport
from editor_app.services import recovery


@click.command("repair")
@click.option("--to", type=click.Path(path_type=Path), help="The new library to make.")
@click.option(
    "--files",
    type=click.Path(file_okay=False, path_type=Path),
    help="Write Markdown files into this folder instead.",
)
@json_option
@library_option
def command(library: Path, *, to: Path | None, files: Path | None, as_json: bool) -> None:
    """Save every story that can be read; the damaged file itself is not touched.

    Ends with 3 where some story could not be saved whole.
    """
    if to and files:
        raise click.UsageError("Say --to or --files, not both.")
    if not library.exists():
        raise click.ClickException(f"there is no file {library}")
    with progress_on_terminal("Saving") as progress:
        if files is not None:
            target = files
            report = recovery.save_to_files(library, files, progress=progress)
        else:
            target = to or recovery.free_place(library)
            report = recovery.save_to_library(library, target, progress=progress)
    _show(report, target, as_json=as_json)
    if report.not_whole:
        raise click.exceptions.Exit(DAMAGED)


def _show(report: SalvageReport, target: Path, *, as_json: bool) -> None:
    if as_json:
        print_json({
            "target": str(target),
            "stories": report.stories,
            "versions": report.versions,
            "pictures": report.pictures,
            "pictures_lost": report.pictures_lost,
            "not_whole": [list(one) for one in report.not_whole],
        })  # fmt: skip
        return
    click.echo(
        f"saved {report.stories} stories, {report.versions} versions "
        f"and {report.pictures} pictures to {target}"
    )
    for headline, condition in report.not_whole:
        complain(f"{condition}: {headline}")
    if report.pictures_lost:
        complain(f"{report.pictures_lost} pictures are lost")
