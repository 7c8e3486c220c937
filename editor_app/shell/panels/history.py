"""The History panel: the kept versions of the open story, and a name for the present one."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QLabel, QLineEdit, QListView, QPushButton, QWidget

from editor_app.model.revision import Revision
from editor_app.shell.forms import load_form
from editor_app.shell.when import brief, clock, local_now


class HistoryPanel(QWidget):
    """``named`` carries the name to keep the present version under."""

    named = Signal(str)

    name_field: QLineEdit
    name_button: QPushButton
    empty_label: QLabel
    versions: QListView

    def __init__(self) -> None:
        super().__init__()
        load_form(self, "history_panel")
        self._model = QStandardItemModel(self)
        self.versions.setModel(self._model)
        self.versions.setObjectName("plainList")
        self.versions.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.name_field.returnPressed.connect(self._name)
        self.name_button.clicked.connect(self._name)

    def show_versions(self, revisions: Sequence[Revision]) -> None:
        """Show the kept versions, newest first."""
        self._model.clear()
        now = local_now()
        for revision in revisions:
            local = revision.created.astimezone(now.tzinfo)
            when = f"{brief(revision.created, now)}, {clock(local)}"
            item = QStandardItem(f"{revision.label or 'Kept by itself'}  ·  {when}")
            item.setToolTip(revision.headline)
            self._model.appendRow(item)
        self.empty_label.setText(
            "Versions kept so far" if revisions else "Nothing has been kept of this story yet."
        )

    def ask(self) -> None:
        """Put the focus into the field for a name."""
        self.name_field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.name_field.selectAll()

    def _name(self) -> None:
        name = self.name_field.text().strip()
        if name:
            self.name_field.clear()
            self.named.emit(name)
