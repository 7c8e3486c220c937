"""The box that a long piece of work is waited for in: how far it is, and a way to stop it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QProgressDialog, QWidget

_SLOW = 500
"""What takes no longer, in milliseconds, is not worth a box."""


def waiting_box(parent: QWidget, title: str, words: str, stop: str) -> QProgressDialog:
    """Return a box that shows itself when the work is slow; ``stop`` is on its button.

    Whoever asked for it says how far the work is, and closes the box.
    """
    dialog = QProgressDialog(words, stop, 0, 0, parent)
    dialog.setWindowTitle(title)
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setMinimumDuration(_SLOW)
    dialog.setAutoClose(False)
    dialog.setAutoReset(False)
    dialog.setValue(0)  # begins to wait anew: until now Qt's own four seconds were running
    return dialog
