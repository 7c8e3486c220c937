"""Says which files could not be brought in, and why."""

from PySide6.QtWidgets import QDialog, QWidget

from editor_app.services.intake import IntakeReport
from editor_app.shell.widgets.refusals import refusals_box
from editor_app.shell.wording import spoken, translate


def show_import_report(parent: QWidget, report: IntakeReport) -> QDialog:
    """Open a box with one line for each file that was refused."""
    refused = translate("ImportReport", "{files} could not be brought in")
    came = translate("ImportReport", "{stories} came in and can be found in the list.")
    dialog = refusals_box(
        parent,
        translate("ImportReport", "Import report"),
        [f"{one.path}: {spoken(one.text)}" for one in report.problems],
        head=refused.format(files=_files(len(report.problems))),
        counts=came.format(stories=_stories(len(report.stories))),
        described=translate("ImportReport", "Files that were refused"),
    )
    dialog.setObjectName("importReport")
    dialog.open()
    return dialog


def _files(count: int) -> str:
    return translate("ImportReport", "%n files", "", count)


def _stories(count: int) -> str:
    if not count:
        return translate("ImportReport", "No story")
    return translate("ImportReport", "%n stories", "", count)
