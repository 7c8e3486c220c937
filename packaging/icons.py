"""Draws the program's icon in every size and container that the three systems ask for."""

import os
import struct
import sys
from collections.abc import Iterable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QGuiApplication, QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgRenderer

ROOT = Path(__file__).resolve().parent.parent
SIZES = (16, 22, 24, 32, 48, 64, 96, 128, 192, 256, 512)
DRAWING = ROOT / "resources/icons/standfirst.svg"
# With fewer lines, each on a pixel: the large drawing blurs where a line is thinner than one.
SMALL_DRAWING = ROOT / "resources/icons/standfirst-small.svg"
_LARGEST_SMALL = 24
_ICO_SIZES = (16, 24, 32, 48, 64, 128, 256)
# Apple's names for a picture of that many pixels, the second for screens of double density.
_ICNS_TYPES = {
    16: (b"icp4",),
    32: (b"icp5", b"ic11"),
    64: (b"icp6", b"ic12"),
    128: (b"ic07",),
    256: (b"ic08", b"ic13"),
    512: (b"ic09", b"ic14"),
    1024: (b"ic10",),
}


def draw_icons(folder: Path) -> None:
    """Write ``<size>.png`` for every size, ``standfirst.ico`` and ``standfirst.icns``."""
    folder.mkdir(parents=True, exist_ok=True)
    for size in SIZES:
        (folder / f"{size}.png").write_bytes(drawn(size))
    (folder / "standfirst.ico").write_bytes(_ico(_ICO_SIZES))
    (folder / "standfirst.icns").write_bytes(_icns())


def drawn(size: int) -> bytes:
    """Return the icon as a PNG of that many pixels a side."""
    drawing = SMALL_DRAWING if size <= _LARGEST_SMALL else DRAWING
    picture = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(str(drawing)).render(painter)
    painter.end()
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, b"png").write(picture)
    return bytes(content.data())


def _ico(sizes: Iterable[int]) -> bytes:
    pictures = [(size, drawn(size)) for size in sizes]
    start = 6 + 16 * len(pictures)
    head, body = struct.pack("<HHH", 0, 1, len(pictures)), b""
    for size, picture in pictures:
        side = size % 256  # 0 stands for 256
        place = start + len(body)
        head += struct.pack("<BBBBHHII", side, side, 0, 0, 1, 32, len(picture), place)
        body += picture
    return head + body


def _icns() -> bytes:
    entries = b""
    for size, types in _ICNS_TYPES.items():
        picture = drawn(size)
        for kind in types:
            entries += kind + struct.pack(">I", len(picture) + 8) + picture
    return b"icns" + struct.pack(">I", len(entries) + 8) + entries


if __name__ == "__main__":
    application = QGuiApplication(sys.argv[:1])
    draw_icons(Path(sys.argv[1]))
