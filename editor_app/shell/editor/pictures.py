"""Pictures for the page: the library's own media, read once, at a size that suits the column."""

from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImageReader, QPixmap

_LARGEST_SIDE = 1600
_LARGEST_SOURCE = 120_000_000
"""Pixels of the largest picture that is decoded; larger ones stay a frame with words."""


_MEDIA = "media:"


class Pictures:
    """Reads pictures of the library and remembers them; no other address is ever asked."""

    def __init__(self) -> None:
        self._folder: Path | None = None
        self._known: dict[str, QPixmap] = {}

    def look_in(self, folder: Path) -> None:
        """Take media from ``folder``."""
        self._folder = folder
        self._known.clear()

    def picture(self, address: str) -> QPixmap:
        """Return the picture at ``address``, a null one where there is none to show."""
        known = self._known.get(address)
        if known is None:
            known = self._known[address] = self._read(address)
        return known

    def _path(self, address: str) -> Path | None:
        """Return the file of a library's own address: a bare name, nothing that leads elsewhere."""
        name = address.removeprefix(_MEDIA)
        if self._folder is None or name == address or Path(name).name != name:
            return None
        return self._folder / name

    def _read(self, address: str) -> QPixmap:
        path = self._path(address)
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
