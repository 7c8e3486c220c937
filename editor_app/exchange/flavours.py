"""Flavours: where each site generator keeps a story and what it calls its details."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from editor_app.exchange.details import LIVE, Details
from editor_app.exchange.notation.line_notation import LINES
from editor_app.exchange.notation.values import Notation, Value
from editor_app.exchange.notation.yaml_notation import YAML
from editor_app.model.article import Status
from editor_app.model.tag import TagKind


@dataclass(frozen=True, slots=True)
class Flavour:
    """One way to lay stories out as Markdown files.

    ``keys`` names the details a fresh block holds, in order. Blocks in one of
    the ``notations`` can be kept as they came; the first of them writes fresh
    blocks. ``status`` gives the keys that say where a story stands.
    """

    name: str
    notations: tuple[str, ...]
    fresh: Notation
    keys: Mapping[str, str]
    status: Callable[[Status], Mapping[str, Value]]
    path: Callable[[Details, str], PurePosixPath]
    constants: Mapping[str, Value]
    lists: frozenset[str] = frozenset()


def value_of(details: Details, detail: str) -> Value:
    """Return the value a block holds for ``detail``; empty details give None."""
    image = details.lead_image
    match detail:
        case "authors":
            value: Value = list(details.authors)
        case "tags":
            value = [tag.name for tag in details.tags]
        case "people" | "places" | "organisations":
            value = [tag.name for tag in details.tags if tag.kind is _KIND_OF_LIST[detail]]
        case "image" | "image_alt" | "image_caption" | "image_credit":
            value = getattr(image, _IMAGE_FIELDS[detail]) if image else ""
        case "related":
            value = related_values(details)
        case "language":
            value = details.language if details.language != "en" else ""
        case _:
            value = getattr(details, detail)
    return value if value not in ("", [], None) else None


def related_values(details: Details) -> list[Value]:
    """Return the related stories as a block lists them: slugs where nothing else is said."""
    listed: list[Value] = []
    for note in details.related:
        said = {"title": note.title, "teaser": note.teaser}
        own: dict[str, Value] = {key: text for key, text in said.items() if text}
        if note.address:
            listed.append({"url": note.address, **own})
        else:
            listed.append({"slug": note.slug, **own} if own else note.slug)
    return listed


def fresh_values(flavour: Flavour, details: Details) -> dict[str, Value]:
    """Return the keys and values of a fresh block for a story."""
    values: dict[str, Value] = dict(flavour.constants)
    for detail, key in flavour.keys.items():
        if detail == "status":
            values |= flavour.status(details.status or Status.DRAFT)
            continue
        value = value_of(details, detail)
        if value is not None:
            values[key] = shaped(flavour, detail, value)
    return values


def shaped(flavour: Flavour, detail: str, value: Value) -> Value:
    """Return ``value`` in the shape a flavour's fresh blocks give it: a list, or a single name."""
    if detail in flavour.lists:
        return [value]
    if flavour.keys.get(detail) == "byline" and isinstance(value, list) and len(value) == 1:
        only = value[0]
        return value if isinstance(only, str) and ("," in only or " and " in only) else only
    return value


_KIND_OF_LIST = {
    "people": TagKind.PERSON,
    "places": TagKind.PLACE,
    "organisations": TagKind.ORGANISATION,
}
_IMAGE_FIELDS = {
    "image": "address",
    "image_alt": "alt",
    "image_caption": "caption",
    "image_credit": "credit",
}
_SHARED_KEYS = {
    detail: detail
    for detail in (
        *("kicker", "dateline", "embargo", "search_title", "canonical", "people", "places"),
        *("organisations", "lead_tag", "related", *_IMAGE_FIELDS),
    )
}


def _stage(status: Status) -> dict[str, Value]:
    """Return the key that tells apart what a generator's own flag cannot."""
    return {} if status in (Status.DRAFT, Status.PUBLISHED) else {"stage": status.value}


def _beside(_: Details, name: str) -> PurePosixPath:
    return PurePosixPath(f"{name}.md")


def _jekyll_path(details: Details, name: str) -> PurePosixPath:
    if details.published is None or details.status not in LIVE:
        return PurePosixPath("_drafts", f"{name}.md")
    return PurePosixPath("_posts", f"{details.published:%Y-%m-%d}-{name}.md")


HUGO = Flavour(
    name="hugo",
    notations=("yaml", "toml", "json"),
    fresh=YAML,
    keys={
        "headline": "title",
        "published": "date",
        "updated": "lastmod",
        "status": "draft",
        "slug": "slug",
        "standfirst": "summary",
        "description": "description",
        "authors": "authors",
        "desk": "categories",
        "tags": "tags",
        "language": "language",
        **_SHARED_KEYS,
        "embargo": "publishDate",
    },
    status=lambda status: {"draft": status not in LIVE, **_stage(status)},
    path=_beside,
    constants={},
    lists=frozenset({"desk"}),
)

JEKYLL = Flavour(
    name="jekyll",
    notations=("yaml",),
    fresh=YAML,
    keys={
        "headline": "title",
        "published": "date",
        "updated": "last_modified_at",
        "status": "stage",
        "slug": "slug",
        "standfirst": "excerpt",
        "description": "description",
        "authors": "authors",
        "desk": "categories",
        "tags": "tags",
        "language": "lang",
        **_SHARED_KEYS,
    },
    status=_stage,
    path=_jekyll_path,
    constants={"layout": "post"},
    lists=frozenset({"desk"}),
)

PELICAN = Flavour(
    name="pelican",
    notations=("lines",),
    fresh=LINES,
    keys={
        "headline": "Title",
        "published": "Date",
        "updated": "Modified",
        "desk": "Category",
        "tags": "Tags",
        "slug": "Slug",
        "authors": "Authors",
        "standfirst": "Summary",
        "status": "Status",
        "language": "Lang",
        "description": "Description",
        **_SHARED_KEYS,
    },
    status=lambda status: {"Status": "published" if status in LIVE else "draft", **_stage(status)},
    path=_beside,
    constants={},
)

NEWSROOM = Flavour(
    name="markdown",
    notations=("yaml", "toml", "json", "lines"),
    fresh=YAML,
    keys={
        "headline": "headline",
        "standfirst": "standfirst",
        "authors": "byline",
        "published": "date",
        "updated": "lastmod",
        "status": "status",
        "desk": "desk",
        "slug": "slug",
        "tags": "tags",
        "description": "search_description",
        "language": "language",
        **_SHARED_KEYS,
    },
    status=lambda status: {"status": status.value},
    path=_beside,
    constants={},
)
