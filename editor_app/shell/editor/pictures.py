"""Pictures for the page: the library's own media, read once, at a size that suits the column."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImageReader, QPixmap

Finder = Callable[[str], Path | None]
"""Gives the file behind an address such as ``media:<hash>.jpg``, None for anything else."""

_LARGEST_SIDE = 1600
_LARGEST_SOURCE = 120_000_000
"""Pixels of the largest picture that is decoded; larger ones stay a frame with words."""


def nowhere(_address: str) -> Path | None:
    """Find no picture."""
    return None


class Pictures:
    """Reads pictures through a finder and remembers them; addresses elsewhere are never asked."""

    def __init__(self, find: Finder = nowhere) -> None:
        self._find = find
        self._known: dict[str, QPixmap] = {}

    def picture(self, address: str) -> QPixmap:
        """Return the picture at ``address``, a null one where there is none to show."""
        known = self._known.get(address)
        if known is None:
            known = self._known[address] = self._read(address)
        return known

    def _read(self, address: str) -> QPixmap:
        path = self._find(address)
        if path is None:
            return QPixmap()
        reader = QImageReader(str(path))
        reader.setAutoTransform(True)
        size = reader.size()
        if not size.isValid() or size.width() * size.height() > _LARGEST_SOURCE:
            return QPixmap()
        if max(size.width(), size.height()) > _LARGEST_SIDE:
            bounds = QSize(_LARGEST_SIDE, _LARGEST_SIDE)
            reader.setScaledSize(size.scaled(bounds, Qt.AspectRatioMode.KeepAspectRatio))
        return QPixmap.fromImage(reader.read())
