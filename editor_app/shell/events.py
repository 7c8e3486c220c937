"""The one app-wide signal."""

from PySide6.QtCore import QObject, Signal


class Events(QObject):
    """``library_changed`` carries the ``Changes`` of every finished write to the library."""

    library_changed = Signal(object)
