"""``standfirst list``: the stories of the library."""

from dataclasses import asdict
from pathlib import Path

import click

from editor_app.cli.surface import existing, json_option, library_option, print_json
from editor_app.services import catching_up, finding


@click.command("list")
@click.argument("words", nargs=-1)
@click.option("--limit", type=click.IntRange(min=1), help="Show at most that many.")
@json_option
@library_option
def command(words: tuple[str, ...], limit: int | None, library: Path, *, as_json: bool) -> None:
    """List the stories that hold all of WORDS, or every story, last touched first."""
    with existing(library) as stories:
        if any("has:" in word.lower() for word in words):
            catching_up.everything(stories)  # an import leaves it to whoever asks
        found = finding.stories(stories, " ".join(words), limit)
        with stories.read() as work:
            tags = work.story_tags.of_each([one.id for one in found]) if as_json else {}
    for story in found:
        if as_json:
            names = [tag.name for tag in tags.get(story.id, ())]
            print_json({**asdict(story), "tags": names})
        else:
            click.echo(f"{story.slug}\t{story.status}\t{story.words}\t{story.headline}")
