"""Says which rows of a tag list could not be taken in, and why."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QWidget

from editor_app.services.tagging_lists import ListReport
from editor_app.shell.widgets.basics import column, label
from editor_app.shell.widgets.shade import Shade
from editor_app.shell.wording import translate


def show_list_report(parent: QWidget, report: ListReport) -> QDialog:
    """Open a box with one line for each row that was refused, wholly or in part."""
    dialog = QDialog(parent)
    dialog.setObjectName("tagListReport")
    dialog.setWindowTitle(translate("AllTags", "Import report"))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    line = translate("AllTags", "Line {line}: {why}")
    rows = (line.format(line=row.line, why=row.why) for row in report.rejected)
    lines = QPlainTextEdit("\n".join(rows))
    lines.setReadOnly(True)
    lines.setProperty("role", "field")
    lines.setAccessibleName(translate("AllTags", "Rows that were refused"))
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    buttons.rejected.connect(dialog.reject)
    head = translate("AllTags", "Not everything could be taken in")
    came = translate("AllTags", "{added} new, {changed} changed, {unchanged} as before.")
    counts = came.format(added=report.added, changed=report.changed, unchanged=report.unchanged)
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
    dialog.open()
    return dialog
