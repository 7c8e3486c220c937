"""A document that fetches nothing: pictures come from the library, and only through the page."""

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QTextDocument


class PageDocument(QTextDocument):
    """Refuses every resource Qt asks for and remembers what was asked."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.refused: list[str] = []

    def loadResource(self, kind: int, address: QUrl | str) -> None:  # noqa: N802 - Qt's name
        """Give nothing, whatever the address."""
        del kind
        self.refused.append(address if isinstance(address, str) else address.toString())
