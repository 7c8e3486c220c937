"""Loads the bundled typefaces, the source face with the air between lines that writing wants."""

import struct

from PySide6.QtGui import QFont, QFontDatabase

from editor_app.assets import asset

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
    """Return the interface typeface at a pixel size."""
    return _font(INTERFACE, size, weight)


def headline_font(size: int) -> QFont:
    """Return the headline cut of the writing typeface at a pixel size."""
    return _font(HEADLINES, size, QFont.Weight.DemiBold)


def source_font(size: int = SOURCE_SIZE) -> QFont:
    """Return the typeface of Markdown source at a pixel size."""
    return _font(SOURCE, size, QFont.Weight.Normal)


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
