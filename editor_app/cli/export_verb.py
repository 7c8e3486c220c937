"""``standfirst export``: stories as files."""

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
from editor_app.exchange.exporters import EXPORTERS
from editor_app.exchange.page import Site
from editor_app.exchange.page_template import read_template
from editor_app.model.errors import NotFound
from editor_app.services import drafts, finding, publishing
from editor_app.store.library import Library


@click.command("export")
@click.argument("slugs", metavar="[SLUG…]", nargs=-1)
@click.option("--all", "every", is_flag=True, help="Export every story.")
@click.option(
    "--format",
    "format_name",
    type=click.Choice([exporter.name for exporter in EXPORTERS], case_sensitive=False),
    default=EXPORTERS[0].name,
    show_default=True,
    help="What to write.",
)
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path(),
    help="The folder to write into; without it the present one.",
)
@click.option("--site-name", default="", help="The publication's name, for the page's head.")
@click.option("--site-address", default="", help="The web address of the folder of the pages.")
@click.option("--footer", default="", help="The line at the foot of each page.")
@click.option("--fonts", is_flag=True, help="Put the typefaces beside each HTML page.")
@click.option(
    "--template",
    type=click.Path(file_okay=False, path_type=Path),
    help="The folder of your own page template.",
)
@json_option
@library_option
def command(
    *,
    slugs: tuple[str, ...],
    format_name: str,
    out: Path,
    site_name: str,
    site_address: str,
    footer: str,
    fonts: bool,
    template: Path | None,
    library: Path,
    every: bool,
    as_json: bool,
) -> None:
    """Write the stories called SLUG, or all of them, as files."""
    if bool(slugs) == every:
        raise click.UsageError("Name the stories to export, or say --all.")
    site = Site(
        name=site_name,
        address=site_address,
        footer=footer,
        fonts=fonts,
        template=read_template(template) if template else None,
    )
    notices: list[str] = []

    def remark(file: Path, notice: str) -> None:
        notices.append(f"note: {file}: {notice}")

    with existing(library) as stories:
        wanted = _all(stories) if every else _named(stories, slugs)
        with progress_on_terminal("Exporting") as progress:
            files = publishing.export(
                stories, list(wanted), format_name, out, site, progress=progress, remark=remark
            )
    for notice in notices:
        complain(notice)
    for slug, file in zip(wanted.values(), files, strict=True):
        if as_json:
            print_json({"slug": slug, "path": str(file)})
        else:
            click.echo(str(file))
    if len(wanted) < len(set(slugs)):
        raise click.exceptions.Exit(1)


def _all(library: Library) -> dict[str, str]:
    return {story.id: story.slug for story in finding.stories(library)}


def _named(library: Library, slugs: tuple[str, ...]) -> dict[str, str]:
    """Return the stories of those slugs by id, and say which are not there."""
    found: dict[str, str] = {}
    for slug in dict.fromkeys(slugs):
        try:
            found[drafts.load_by_slug(library, slug).id] = slug
        except NotFound as error:
            complain(str(error))
    return found
