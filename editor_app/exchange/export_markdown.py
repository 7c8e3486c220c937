"""Markdown with front matter, in the flavour of a site generator or as the story came."""

from dataclasses import replace
from functools import partial

from editor_app.exchange import flavours, pictures
from editor_app.exchange.addresses import assets_folder
from editor_app.exchange.details import Details, details_of
from editor_app.exchange.flavours import Flavour
from editor_app.exchange.formats import Exported, ExportFormat, Outgoing
from editor_app.exchange.merging import head_of
from editor_app.exchange.names import page_name


def export_markdown(story: Outgoing, flavour: Flavour) -> Exported:
    """Return the story as a Markdown file: its head in ``flavour``, its body byte for byte."""
    article = story.article
    placed = _place_pictures(story)
    body = pictures.MEDIA_ADDRESS.sub(
        lambda found: pictures.as_address(placed.get(found[0], found[0])), article.body
    )
    details = replace(
        _with_placed_image(details_of(article, story.related), placed),
        slug=story.slug or article.slug,
    )
    head = head_of(details, article.front_matter, flavour, story.known_slugs.__contains__)
    path = flavour.path(details, page_name(article))
    return Exported(
        path=str(path),
        content=f"{head}{body}".encode(),
        pictures={str(path.parent / place): address for address, place in placed.items()},
    )


def _place_pictures(story: Outgoing) -> dict[str, str]:
    """Return where each picture of the library goes, relative to the file; no two in one place."""
    article = story.article
    shown = pictures.MEDIA_ADDRESS.findall(article.body)
    if article.lead_image and pictures.MEDIA_ADDRESS.fullmatch(article.lead_image.address):
        shown.append(article.lead_image.address)
    placed: dict[str, str] = {}
    for address in dict.fromkeys(shown):
        name = story.pictures.get(address, "")
        place = pictures.export_path(address, name, assets_folder(article))
        if place in placed.values():
            place = pictures.export_path(address, "", assets_folder(article))
        placed[address] = place
    return placed


def _with_placed_image(details: Details, placed: dict[str, str]) -> Details:
    image = details.lead_image
    if image is None or image.address not in placed:
        return details
    place = pictures.as_address(placed[image.address])
    return replace(details, lead_image=replace(image, address=place))


NEWSROOM = ExportFormat(
    name="markdown",
    label="Markdown",
    hint="The story as it came, or with plain front matter",
    export=partial(export_markdown, flavour=flavours.NEWSROOM),
)
HUGO = ExportFormat(
    name="hugo",
    label="Markdown for Hugo",
    hint="Front matter in YAML, or in the notation the story came with",
    export=partial(export_markdown, flavour=flavours.HUGO),
)
JEKYLL = ExportFormat(
    name="jekyll",
    label="Markdown for Jekyll",
    hint="Dated files in _posts, drafts in _drafts",
    export=partial(export_markdown, flavour=flavours.JEKYLL),
)
PELICAN = ExportFormat(
    name="pelican",
    label="Markdown for Pelican",
    hint="Key: value lines above the text",
    export=partial(export_markdown, flavour=flavours.PELICAN),
)
