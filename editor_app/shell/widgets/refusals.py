"""The box that lists what could not be taken in, a line each."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QWidget

from editor_app.shell.widgets.basics import column, label
from editor_app.shell.widgets.shade import Shade


def refusals_box(
    parent: QWidget, title: str, refused: Iterable[str], *, head: str, counts: str, described: str
) -> QDialog:
    """Return the box: ``counts`` says what did come in, ``described`` what the lines are."""
    dialog = QDialog(parent)
    dialog.setWindowTitle(title)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    lines = QPlainTextEdit("\n".join(refused))
    lines.setReadOnly(True)
    lines.setProperty("role", "field")
    lines.setAccessibleName(described)
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    buttons.rejected.connect(dialog.reject)
    dialog.setLayout(
        column(
            label(head, "display", wrap=True),
            label(counts, "muted", wrap=True),
            lines,
            buttons,
            spacing=12,
            margins=(24, 24, 24, 20),
        )
    )
    dialog.resize(560, 380)
    Shade(parent, dialog)
    return dialog
