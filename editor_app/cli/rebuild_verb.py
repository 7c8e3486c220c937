"""``standfirst rebuild``: the index for search, related stories and tags, made anew."""

from pathlib import Path

import click

from editor_app.cli.surface import existing, library_option, progress_on_terminal
from editor_app.services import health


@click.command("rebuild")
@library_option
def command(library: Path) -> None:
    """Read every story anew for search, related stories and tag suggestions.

    Broken off with Ctrl+C, the index stays what it was.
    """
    with existing(library) as stories:
        with progress_on_terminal("Reading") as progress:
            health.rebuild_index(stories, progress)
        with stories.read() as work:
            click.echo(f"{work.articles.count()} stories indexed.")
