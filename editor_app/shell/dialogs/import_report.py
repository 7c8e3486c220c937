"""Says which files could not be brought in, and why."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QWidget

from editor_app.services.intake import IntakeReport
from editor_app.shell.widgets.basics import column, label
from editor_app.shell.widgets.shade import Shade


def show_import_report(parent: QWidget, report: IntakeReport) -> QDialog:
    """Open a box with one line for each file that was refused."""
    dialog = QDialog(parent)
    dialog.setObjectName("importReport")
    dialog.setWindowTitle("Import report")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    brought, refused = len(report.stories), len(report.problems)
    lines = QPlainTextEdit("\n".join(str(problem) for problem in report.problems))
    lines.setReadOnly(True)
    lines.setProperty("role", "field")
    lines.setAccessibleName("Files that were refused")
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    buttons.rejected.connect(dialog.reject)
    dialog.setLayout(
        column(
            label(f"{_files(refused)} could not be brought in", "display", wrap=True),
            label(f"{_stories(brought)} came in and can be found in the list.", "muted", wrap=True),
            lines,
            buttons,
            spacing=12,
            margins=(24, 24, 24, 20),
        )
    )
    dialog.resize(560, 380)
    Shade(parent, dialog)
    dialog.open()
    return dialog


def _files(count: int) -> str:
    return "One file" if count == 1 else f"{count} files"


def _stories(count: int) -> str:
    return "No story" if not count else "One story" if count == 1 else f"{count} stories"
