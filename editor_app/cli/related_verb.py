"""``standfirst related``: suggestions of related stories, with their reasons."""

from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from editor_app.cli.strictness import strictness_option
from editor_app.cli.surface import complain, existing, json_option, library_option, print_json
from editor_app.model.errors import NotFound
from editor_app.services import drafts, finding
from editor_app.services.suggesting import Considered, Wish
from editor_app.services.suggesting_widely import consider_widely

if TYPE_CHECKING:
    from editor_app.store.library import Library


@click.command("related")
@click.argument("slugs", metavar="[SLUG…]", nargs=-1)
@click.option("--all", "every", is_flag=True, help="Suggest for every story.")
@click.option("--limit", type=click.IntRange(min=1), default=4, show_default=True)
@strictness_option
@click.option("--include-weak", is_flag=True, help="Suggest poor matches too.")
@click.option("--whole-series", is_flag=True, help="Suggest several parts of one series.")
@json_option
@library_option
def command(
    slugs: tuple[str, ...],
    limit: int,
    gate: float,
    library: Path,
    *,
    every: bool,
    include_weak: bool,
    whole_series: bool,
    as_json: bool,
) -> None:
    """Suggest stories that belong to the stories called SLUG, or to every story.

    The best come first: the score falls from each to the next.
    """
    if bool(slugs) == every:
        raise click.UsageError("Name the stories, or say --all.")
    wish = Wish(
        limit=limit,
        gate=gate,
        include_weak=include_weak,
        whole_series=whole_series,
    )
    with existing(library) as stories:
        known = {story.id: story.slug for story in finding.stories(stories)} if every else {}
        wanted = known or _called(stories, slugs)
        for one, found in consider_widely(stories, wanted, wish):
            (_print_object if as_json else _print_lines)(wanted[one], found)
    if not every and len(wanted) < len(set(slugs)):
        raise click.exceptions.Exit(1)


def _called(library: "Library", slugs: Iterable[str]) -> dict[str, str]:
    """Return the slugs of the stories that there are, by id, and complain of the others."""
    found = {}
    for slug in dict.fromkeys(slugs):
        try:
            found[drafts.load_by_slug(library, slug).id] = slug
        except NotFound as error:
            complain(str(error))
    return found


def _print_object(slug: str, found: Considered) -> None:
    suggestions = [
        {
            "slug": one.story.slug,
            "headline": one.story.headline,
            "score": round(one.score, 6),
            "cosine": round(one.cosine, 6),
            "weak": one.weak,
            "reasons": asdict(one.shared),
        }
        for one in found.suggestions
    ]
    called = {"": "", **{one.story.id: one.story.slug for one in found.suggestions}}
    withheld = [
        {"slug": one.story.slug, "why": one.why, "of": called.get(one.of, slug)}
        for one in found.withheld
    ]
    print_json({"slug": slug, "suggestions": suggestions, "withheld": withheld})


def _print_lines(slug: str, found: Considered) -> None:
    click.echo(slug)
    for one in found.suggestions:
        reasons = f" ({', '.join(one.reasons)})" if one.reasons else ""
        click.echo(f"  {one.score:.2f}  {one.story.slug}{reasons}")
    for held in found.withheld:
        click.echo(f"  withheld  {held.story.slug} ({held.why})")
