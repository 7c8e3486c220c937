"""``standfirst related``: suggestions of related stories, with their reasons."""

from dataclasses import asdict
from pathlib import Path

import click

from editor_app.cli.surface import complain, existing, json_option, library_option, print_json
from editor_app.model.errors import NotFound
from editor_app.services import drafts, finding, related
from editor_app.services.related import Considered


@click.command("related")
@click.argument("slugs", metavar="[SLUG…]", nargs=-1)
@click.option("--all", "every", is_flag=True, help="Suggest for every story.")
@click.option("--limit", type=click.IntRange(min=1), default=4, show_default=True)
@click.option("--include-weak", is_flag=True, help="Suggest poor matches too.")
@json_option
@library_option
def command(
    slugs: tuple[str, ...],
    limit: int,
    library: Path,
    *,
    every: bool,
    include_weak: bool,
    as_json: bool,
) -> None:
    """Suggest stories that belong to the stories called SLUG, or to every story."""
    if bool(slugs) == every:
        raise click.UsageError("Name the stories, or say --all.")
    failed = False
    with existing(library) as stories:
        wanted = [story.slug for story in finding.stories(stories)] if every else slugs
        for slug in dict.fromkeys(wanted):
            try:
                article = drafts.load_by_slug(stories, slug)
            except NotFound as error:
                complain(str(error))
                failed = True
                continue
            found = related.consider(stories, article.id, limit, include_weak=include_weak)
            (_print_object if as_json else _print_lines)(slug, found)
    if failed:
        raise click.exceptions.Exit(1)


def _print_object(slug: str, found: Considered) -> None:
    suggestions = [
        {
            "slug": one.story.slug,
            "headline": one.story.headline,
            "score": round(one.score, 4),
            "cosine": round(one.cosine, 4),
            "weak": one.weak,
            "reasons": asdict(one.shared),
        }
        for one in found.suggestions
    ]
    withheld = [{"slug": one.story.slug, "why": one.why} for one in found.withheld]
    print_json({"slug": slug, "suggestions": suggestions, "withheld": withheld})


def _print_lines(slug: str, found: Considered) -> None:
    click.echo(slug)
    for one in found.suggestions:
        reasons = f" ({', '.join(one.reasons)})" if one.reasons else ""
        click.echo(f"  {one.score:.2f}  {one.story.slug}{reasons}")
    for held in found.withheld:
        click.echo(f"  withheld  {held.story.slug} ({held.why})")
