"""Says which files could not be brought in, and why."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QWidget

from editor_app.services.intake import IntakeReport
from editor_app.shell.widgets.basics import column, label
from editor_app.shell.widgets.shade import Shade
from editor_app.shell.wording import translate


def show_import_report(parent: QWidget, report: IntakeReport) -> QDialog:
    """Open a box with one line for each file that was refused."""
    dialog = QDialog(parent)
    dialog.setObjectName("importReport")
    dialog.setWindowTitle(translate("ImportReport", "Import report"))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    brought, refused = len(report.stories), len(report.problems)
    lines = QPlainTextEdit("\n".join(str(problem) for problem in report.problems))
    lines.setReadOnly(True)
    lines.setProperty("role", "field")
    lines.setAccessibleName(translate("ImportReport", "Files that were refused"))
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    buttons.rejected.connect(dialog.reject)
    dialog.setLayout(
        column(
            label(
                translate("ImportReport", "{files} could not be brought in").format(
                    files=_files(refused)
                ),
                "display",
                wrap=True,
            ),
            label(
                translate("ImportReport", "{stories} came in and can be found in the list.").format(
                    stories=_stories(brought)
                ),
                "muted",
                wrap=True,
            ),
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
    return translate("ImportReport", "%n files", "", count)


def _stories(count: int) -> str:
    if not count:
        return translate("ImportReport", "No story")
    return translate("ImportReport", "%n stories", "", count)
