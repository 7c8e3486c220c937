"""Says which rows of a tag list could not be taken in, and why."""

from PySide6.QtWidgets import QDialog, QWidget

from editor_app.services.tagging_lists import ListReport
from editor_app.shell.widgets.refusals import refusals_box
from editor_app.shell.wording import spoken, translate


def show_list_report(parent: QWidget, report: ListReport) -> QDialog:
    """Open a box with one line for each row that was refused, wholly or in part."""
    came = translate("AllTags", "{added} new, {changed} changed, {unchanged} as before.")
    line = translate("AllTags", "Line {line}: {why}")
    dialog = refusals_box(
        parent,
        translate("AllTags", "Import report"),
        [line.format(line=row.line, why=spoken(row.why)) for row in report.rejected],
        head=translate("AllTags", "Not everything could be taken in"),
        counts=came.format(added=report.added, changed=report.changed, unchanged=report.unchanged),
        described=translate("AllTags", "Rows that were refused"),
    )
    dialog.setObjectName("tagListReport")
    dialog.open()
    return dialog
