"""Formats in and out: the page builder, exporters and importers."""
