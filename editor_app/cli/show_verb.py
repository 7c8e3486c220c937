"""``standfirst show``: one story, whole."""

from pathlib import Path

import click

from editor_app.cli.surface import existing, json_option, library_option, print_json
from editor_app.exchange.details import details_of
from editor_app.exchange.export_markdown import NEWSROOM
from editor_app.exchange.formats import Outgoing
from editor_app.model.article import Article
from editor_app.services import drafts, related
from editor_app.services.related import LinkedStory


@click.command("show")
@click.argument("slug")
@json_option
@library_option
def command(slug: str, library: Path, *, as_json: bool) -> None:
    """Show the story called SLUG: its details, then its text as Markdown."""
    with existing(library) as stories:
        article = drafts.load_by_slug(stories, slug)
        linked = related.links(stories, article.id)
    if as_json:
        print_json(_object(article, linked))
    else:
        exported = NEWSROOM.export(Outgoing(article=article))
        click.echo(exported.content.decode(), nl=False)


def _object(article: Article, linked: tuple[LinkedStory, ...]) -> dict[str, object]:
    image = article.lead_image
    said = details_of(article)
    return {
        "id": article.id,
        "slug": article.slug,
        "headline": article.headline,
        "standfirst": article.standfirst,
        "kicker": article.kicker,
        "status": article.status.value,
        "desk": article.desk,
        "authors": article.authors,
        "dateline": article.dateline,
        "language": article.language,
        "created": article.created,
        "updated": article.updated,
        "published": article.published,
        "embargo": article.embargo,
        "search_title": article.search_title,
        "description": article.description,
        "canonical": article.canonical,
        "tags": [tag.name for tag in article.tags],
        "tag_kinds": {tag.name: tag.kind.value for tag in article.tags},
        "lead_tag": said.lead_tag,
        "lead_image": image
        and {
            "address": image.address,
            "alt": image.alt,
            "caption": image.caption,
            "credit": image.credit,
        },
        "related": [
            {
                "slug": one.target.slug if one.target else None,
                "address": one.link.address or None,
                "title": one.link.title or (one.target.headline if one.target else ""),
                "teaser": one.link.teaser or (one.target.standfirst if one.target else ""),
            }
            for one in linked
        ],
        "front_matter": article.front_matter,
        "body": article.body,
    }
