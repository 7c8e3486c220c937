"""Asks what to do when the window should close and the text cannot be saved."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from editor_app.shell.widgets.shade import Shade
from editor_app.shell.wording import translate


def ask_unsaved(
    parent: QWidget, trouble: str, *, copy: Callable[[], None], leave: Callable[[], None]
) -> QMessageBox:
    """Open the question; ``copy`` saves the text elsewhere, ``leave`` gives it up."""
    box = QMessageBox(parent)
    box.setObjectName("unsavedBox")
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle(translate("CannotSave", "Not saved"))
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(translate("CannotSave", "The last changes cannot be saved."))
    box.setInformativeText(trouble)
    keep = box.addButton(translate("CannotSave", "Keep working"), QMessageBox.ButtonRole.RejectRole)
    box.addButton(
        translate("CannotSave", "Save a copy…"), QMessageBox.ButtonRole.AcceptRole
    ).clicked.connect(copy)
    box.addButton(
        translate("CannotSave", "Leave without saving"), QMessageBox.ButtonRole.DestructiveRole
    ).clicked.connect(leave)
    box.setDefaultButton(keep)
    box.setEscapeButton(keep)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    Shade(parent, box)
    box.open()
    return box
