"""The exporters, in one visible table: dialog, command line and tests go through it."""

from editor_app.exchange.export_html import FRAGMENT, PAGE
from editor_app.exchange.export_markdown import HUGO, JEKYLL, NEWSROOM, PELICAN
from editor_app.exchange.formats import ExportFormat
from editor_app.model.errors import NotFound

EXPORTERS: tuple[ExportFormat, ...] = (PAGE, FRAGMENT, NEWSROOM, HUGO, JEKYLL, PELICAN)


def exporter_named(name: str) -> ExportFormat:
    """Return the exporter of that name; NotFound lists the names there are."""
    for exporter in EXPORTERS:
        if exporter.name == name.lower():
            return exporter
    names = ", ".join(exporter.name for exporter in EXPORTERS)
    raise NotFound("There is no export format “{name}”; there are {names}", name=name, names=names)
