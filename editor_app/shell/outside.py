"""Hands addresses over to the reader's own programs."""

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

_SAFE_SCHEMES = frozenset({"http", "https", "mailto"})


def open_outside(address: str) -> None:
    """Open a web or mail address in the reader's own programs; any other is refused."""
    url = QUrl(address)
    if url.scheme().lower() in _SAFE_SCHEMES:
        QDesktopServices.openUrl(url)
