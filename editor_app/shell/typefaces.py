"""Loads the bundled typefaces, the source face with the air between lines that writing wants."""

import struct

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFont, QFontDatabase

from editor_app.assets import asset
from editor_app.shell.scale import factor

INTERFACE = "Inter"
WRITING = "Newsreader"
HEADLINES = "Newsreader Display"
SOURCE = "JetBrains Mono"
SOURCE_SIZE = 15
SOURCE_LINE = 25


def load_typefaces() -> None:
    """Add every bundled typeface to the application."""
    for entry in sorted(asset("resources/fonts").iterdir(), key=lambda entry: entry.name):
        if entry.name.startswith("JetBrainsMono") and entry.name.endswith(".ttf"):
            data = with_line_height(entry.read_bytes(), SOURCE_LINE / SOURCE_SIZE)
            QFontDatabase.addApplicationFontFromData(data)
        elif entry.name.endswith(".ttf"):
            # By its path: the web view of the preview finds it only then.
            QFontDatabase.addApplicationFont(str(entry))


def interface_font(size: int = 13, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """Return the interface typeface at a pixel size of the design, scaled to today's."""
    return _font(INTERFACE, round(size * factor()), weight)


def headline_font(size: int) -> QFont:
    """Return the headline cut of the interface at a pixel size of the design, scaled to today's."""
    return _font(HEADLINES, round(size * factor()), QFont.Weight.DemiBold)


def quotation_font(size: int) -> QFont:
    """Return the face of running text at a pixel size of the design, scaled to today's."""
    return _font(WRITING, round(size * factor()), QFont.Weight.Normal)


def source_font(size: int = SOURCE_SIZE) -> QFont:
    """Return the typeface of Markdown source at a pixel size."""
    return _font(_chosen(SOURCE), size, QFont.Weight.Normal)


def writing_family(family: str) -> str:
    """Return the family that stands for one of the page's: the writer may prefer another."""
    if family in (WRITING, HEADLINES):
        chosen = _chosen(WRITING)
        return family if chosen == WRITING else chosen
    return _chosen(family)


def use_faces(*, writing: str, source: str) -> bool:
    """Let the page and the source be set in these families; tell whether that is a change."""
    app = QCoreApplication.instance()
    before = (_chosen(WRITING), _chosen(SOURCE))
    if app is not None:
        app.setProperty(f"face {WRITING}", writing)
        app.setProperty(f"face {SOURCE}", source)
    return before != (writing or WRITING, source or SOURCE)


def _chosen(family: str) -> str:
    app = QCoreApplication.instance()
    found = app.property(f"face {family}") if app is not None else None
    return found if isinstance(found, str) and found else family


def _font(family: str, size: int, weight: QFont.Weight) -> QFont:
    font = QFont(family)
    font.setPixelSize(size)
    font.setWeight(weight)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def with_line_height(font: bytes, ems: float) -> bytes:
    """Return a TrueType font whose lines are ``ems`` high, the extra split above and below.

    QPlainTextEdit takes its line height from the font alone, so it is set there:
    ascent and descent in the tables hhea and OS/2, as the OpenType
    specification lays them out.
    """
    data = bytearray(font)
    tables = _table_offsets(data)
    (units,) = struct.unpack_from(">H", data, tables[b"head"] + 18)
    ascent, descent = struct.unpack_from(">hh", data, tables[b"hhea"] + 4)
    extra = round(units * ems) - (ascent - descent)
    ascent += extra - extra // 2
    descent -= extra // 2
    struct.pack_into(">hhh", data, tables[b"hhea"] + 4, ascent, descent, 0)
    struct.pack_into(">hhhHH", data, tables[b"OS/2"] + 68, ascent, descent, 0, ascent, -descent)
    return bytes(data)


def _table_offsets(data: bytearray) -> dict[bytes, int]:
    (count,) = struct.unpack_from(">H", data, 4)
    records = (struct.unpack_from(">4sIII", data, 12 + 16 * index) for index in range(count))
    return {tag: offset for tag, _, offset, _ in records}
