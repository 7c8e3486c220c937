"""``standfirst sources``: whom stories quote, from which outlet, and what lacks a link."""

from pathlib import Path

import click

from editor_app.cli.surface import complain, existing, json_option, library_option, print_json
from editor_app.model.errors import NotFound
from editor_app.services import drafts, finding, sourcing
from editor_app.services.sourcing import Sourced

_SHOWN = 60


@click.command("sources")
@click.argument("slugs", metavar="[SLUG…]", nargs=-1)
@click.option("--all", "every", is_flag=True, help="Read every story.")
@click.option("--open", "only_open", is_flag=True, help="Only what names an outlet without a link.")
@json_option
@library_option
def command(
    slugs: tuple[str, ...], library: Path, *, every: bool, only_open: bool, as_json: bool
) -> None:
    """List whom the stories called SLUG quote, or every story."""
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
            for one in sourcing.sources(stories, article):
                if one.is_open or not only_open:
                    (_print_object if as_json else _print_line)(slug, one)
    if failed:
        raise click.exceptions.Exit(1)


def _print_object(slug: str, one: Sourced) -> None:
    found = one.quotation
    print_json(
        {
            "slug": slug,
            "kind": found.kind,
            "who": found.who,
            "role": found.role,
            "outlet": found.outlet,
            "named_above": found.above,
            "address": found.address,
            "words": found.words,
            "open": one.is_open,
        }
    )


def _print_line(slug: str, one: Sourced) -> None:
    found = one.quotation
    outlet = f"{found.outlet} (named above)" if found.above else found.outlet
    who = ", ".join(part for part in (found.who, found.role, outlet) if part) or "nobody named"
    words = found.words if len(found.words) <= _SHOWN else f"{found.words[: _SHOWN - 1]}…"
    link = "no link" if one.is_open else found.address
    click.echo(f"{slug}\t{who}\t{words}\t{link}")
