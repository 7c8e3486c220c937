"""The importers, in one visible table."""

from pathlib import Path

from editor_app.exchange.formats import ImportFormat
from editor_app.exchange.import_html import HTML
from editor_app.exchange.import_markdown import MARKDOWN
from editor_app.exchange.import_text import TEXT

IMPORTERS: tuple[ImportFormat, ...] = (MARKDOWN, HTML, TEXT)


def importer_for(path: Path) -> ImportFormat | None:
    """Return the importer that takes files of this name, or None."""
    suffix = path.suffix.lower()
    return next((one for one in IMPORTERS if suffix in one.suffixes), None)
