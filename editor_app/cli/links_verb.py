"""``standfirst links``: the cards of stories, what became of their targets, and who should link."""

from dataclasses import asdict
from pathlib import Path

import click

from editor_app.cli.strictness import strictness_option
from editor_app.cli.surface import complain, existing, json_option, library_option, print_json
from editor_app.model.article import Article
from editor_app.model.errors import NotFound
from editor_app.services import curating, drafts, filling, reverse_links, stale_links
from editor_app.store.library import Library


@click.group("links")
def command() -> None:
    """Look after the stories under "You May Also Like"."""


@command.command("list")
@click.argument("slug")
@json_option
@library_option
def list_cards(slug: str, library: Path, *, as_json: bool) -> None:
    """List the cards of a story, and why each belongs or does not."""
    with existing(library) as stories:
        for card in curating.cards(stories, _story(stories, slug).id):
            target = card.target.slug if card.target else card.link.address
            facts = {
                "target": target,
                "shares": card.shares,
                "weak": card.weak,
                "pinned": card.pinned,
                "barred": card.barred,
                "shown": card.shown,
            }
            if as_json:
                print_json(facts)
            else:
                why = card.barred or ("weak" if card.weak else ", ".join(card.shares))
                click.echo(f"{'  ' if card.shown else '- '}{target}  ({why or 'another site'})")


@command.command("check")
@click.option("--fix", is_flag=True, help="Mend what needs nobody to look at it.")
@json_option
@library_option
def check(library: Path, *, fix: bool, as_json: bool) -> None:
    """List cards whose stories were renamed, spiked, corrected, embargoed or deleted."""
    with existing(library) as stories:
        mended = stale_links.mend_safe(stories) if fix else 0
        found = stale_links.stale_links(stories)
        for one in found:
            if as_json:
                print_json(asdict(one) | {"safe": one.safe})
            else:
                change = f": {one.was} → {one.now}" if one.was and one.now else ""
                click.echo(f"{one.headline}  →  {one.target}  ({one.trouble}{change})")
        for article_id in stale_links.pages_behind(stories):
            slug = drafts.load(stories, article_id).slug
            if as_json:
                print_json({"export_again": slug})
            else:
                click.echo(f"export again  {slug}")
    if mended:
        complain(f"{mended} links were mended")


@command.command("reverse")
@click.argument("slug")
@click.option("--limit", type=click.IntRange(min=1), default=6, show_default=True)
@strictness_option
@click.option("--add", is_flag=True, help="Give each of them a card that leads to the story.")
@json_option
@library_option
def reverse(slug: str, limit: int, gate: float, library: Path, *, add: bool, as_json: bool) -> None:
    """List published stories that should lead to a story and do not."""
    with existing(library) as stories:
        story = _story(stories, slug)
        for one in reverse_links.should_link_here(stories, story.id, limit, gate):
            if add:
                reverse_links.link_here(stories, one.story.id, story.id)
            if as_json:
                print_json(
                    {
                        "slug": one.story.slug,
                        "score": round(one.score, 4),
                        "shares": one.shares,
                        "cards": one.cards,
                        "added": add,
                    }
                )
            else:
                click.echo(f"{one.score:.2f}  {one.story.slug}  ({', '.join(one.shares)})")


@command.command("fill")
@click.argument("slugs", metavar="SLUG…", nargs=-1, required=True)
@click.option("--places", type=click.IntRange(min=1), default=4, show_default=True)
@strictness_option
@json_option
@library_option
def fill(slugs: tuple[str, ...], places: int, gate: float, library: Path, *, as_json: bool) -> None:
    """Fill the empty and weak places of stories with what belongs there, and nothing else."""
    failed = False
    with existing(library) as stories:
        for slug in dict.fromkeys(slugs):
            try:
                filled = filling.fill_best(stories, _story(stories, slug).id, places, gate)
            except NotFound as error:
                complain(str(error))
                failed = True
                continue
            if as_json:
                print_json({"slug": slug, "added": filled.added})
            else:
                click.echo(f"{slug}  {filled.added} added")
    if failed:
        raise click.exceptions.Exit(1)


def _story(library: Library, slug: str) -> Article:
    return drafts.load_by_slug(library, slug)
