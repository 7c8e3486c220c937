"""``standfirst list``: the stories of the library."""

from dataclasses import asdict
from pathlib import Path

import click

from editor_app.cli.surface import existing, json_option, library_option, print_json
from editor_app.services import finding


@click.command("list")
@click.argument("words", nargs=-1)
@click.option("--limit", type=click.IntRange(min=1), help="Show at most that many.")
@json_option
@library_option
def command(words: tuple[str, ...], limit: int | None, library: Path, *, as_json: bool) -> None:
    """List the stories that hold all of WORDS, or every story, last touched first."""
    with existing(library) as stories:
        found = finding.stories(stories, " ".join(words), limit)
    for story in found:
        if as_json:
            print_json(asdict(story))
        else:
            click.echo(f"{story.slug}\t{story.status}\t{story.words}\t{story.headline}")
