"""Markdown with any front matter, or none, into a story."""

import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from editor_app.exchange import front_matter
from editor_app.exchange.details import Details, read_details, unstated_status
from editor_app.exchange.formats import ImportFormat, Incoming
from editor_app.exchange.merging import headline_of
from editor_app.exchange.names import slugify
from editor_app.exchange.notation.values import Value, as_moment
from editor_app.exchange.reading import read_text
from editor_app.model.article import Status

_DATED_NAME = re.compile(r"(\d{4}-\d{2}-\d{2})-(.+)")
_FIT_FOR_ADDRESSES = re.compile(r"[^\W_][\w.-]*")
_INDEX_NAMES = frozenset({"index", "_index", "readme"})


def read_markdown(path: Path) -> Incoming:
    """Return the story in a Markdown file: its details, its body byte for byte."""
    text = read_text(path)
    head, body = front_matter.split(text)
    details = read_details(head.values)
    named = replace(
        _named_by_file(details, path, head.values),
        headline=headline_of(head),
        language=details.language or "en",
    )
    return Incoming(path=path, details=named, body=body, front_matter=head.text)


def slug_of_file(path: Path) -> str:
    """Return the slug that a file's name gives: as it is where it fits into an address."""
    dated = _DATED_NAME.fullmatch(path.stem)
    stem = dated[2] if dated else path.stem
    if stem.lower() in _INDEX_NAMES and path.absolute().parent.name:
        stem = path.absolute().parent.name
    return stem if _FIT_FOR_ADDRESSES.fullmatch(stem) else slugify(stem)


MARKDOWN = ImportFormat(
    name="markdown",
    label="Markdown",
    suffixes=frozenset({".md", ".markdown", ".mdown", ".mkd", ".mdx", ".mmd"}),
    read=read_markdown,
)


def _named_by_file(details: Details, path: Path, values: Mapping[str, Value]) -> Details:
    """Return ``details`` with what the file's name and folder add, as Jekyll has it."""
    dated = _DATED_NAME.fullmatch(path.stem)
    published = details.published or (as_moment(dated[1]) if dated else None)
    status = details.status
    if status is None:
        is_draft = path.parent.name == "_drafts"
        status = Status.DRAFT if is_draft else unstated_status(values, published)
    slug = details.slug or slug_of_file(path)
    return replace(details, slug=slug, published=published, status=status)
