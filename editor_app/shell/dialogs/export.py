"""The export dialog: which format, into which folder."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)

from editor_app.exchange.formats import ExportFormat
from editor_app.exchange.names import safe_name
from editor_app.model import workflow
from editor_app.model.article import Article
from editor_app.shell.forms import load_form
from editor_app.shell.moments import written
from editor_app.shell.when import local_now
from editor_app.shell.widgets.scrolling import fit_window, let_scroll
from editor_app.shell.wording import translate

_WIDTH = 520


@dataclass(frozen=True, slots=True)
class ExportChoice:
    """What the reader chose. An empty ``folder`` means that nothing was chosen yet."""

    format_name: str
    folder: str
    open_when_done: bool


class ExportDialog(QDialog):
    """``export_wanted`` carries the choice; ``copy_wanted`` asks for the HTML code instead."""

    export_wanted = Signal(object)
    copy_wanted = Signal()

    story_label: QLabel
    embargo_label: QLabel
    format_box: QComboBox
    hint_label: QLabel
    folder_field: QLineEdit
    choose_button: QPushButton
    will_write_label: QLabel
    open_box: QCheckBox
    trouble_label: QLabel
    copy_button: QPushButton
    cancel_button: QPushButton
    export_button: QPushButton

    def __init__(
        self,
        parent: QWidget,
        story: Article,
        formats: Sequence[ExportFormat],
        last: ExportChoice,
    ) -> None:
        super().__init__(parent)
        load_form(self, "export_dialog")
        let_scroll(self)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(_WIDTH)
        self._formats = {one.name: one for one in formats}
        self._name = safe_name(story.slug, story.id)
        self.story_label.setText(story.headline or translate("Export", "Untitled"))
        self._warn_of_embargo(story)
        for one in formats:
            self.format_box.addItem(one.label, one.name)
        self.format_box.setCurrentIndex(max(self.format_box.findData(last.format_name), 0))
        self.folder_field.setText(last.folder or _usual_folder())
        self.open_box.setChecked(last.open_when_done)
        self.format_box.currentIndexChanged.connect(self._explain)
        self.folder_field.textChanged.connect(self._explain)
        self.choose_button.clicked.connect(self._choose_folder)
        self.copy_button.clicked.connect(self._copy)
        self.cancel_button.clicked.connect(self.reject)
        self.export_button.clicked.connect(self._export)
        self._explain()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Take the size that the interface of the day needs."""
        super().showEvent(event)
        fit_window(self)

    @property
    def choice(self) -> ExportChoice:
        """What stands in the dialog."""
        return ExportChoice(
            format_name=str(self.format_box.currentData()),
            folder=self.folder_field.text().strip(),
            open_when_done=self.open_box.isChecked(),
        )

    def _warn_of_embargo(self, story: Article) -> None:
        held = workflow.under_embargo(story, local_now())
        self.embargo_label.setVisible(held)
        if held and story.embargo is not None:
            words = translate(
                "ExportDialog", "Under embargo until {moment}. Do not publish it yet."
            )
            self.embargo_label.setText(words.format(moment=written(story.embargo.astimezone())))

    def _explain(self) -> None:
        choice = self.choice
        self.hint_label.setText(self._formats[choice.format_name].hint)
        folder = Path(choice.folder).expanduser()
        trouble = _trouble_with(choice.folder, folder)
        self.trouble_label.setText(trouble)
        self.trouble_label.setVisible(bool(trouble))
        self.will_write_label.setText(
            translate("Export", "Writes “{name}” into {folder}").format(
                name=self._name, folder=folder
            )
        )
        self.will_write_label.setVisible(not trouble)
        self.export_button.setEnabled(not trouble)

    def _choose_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(
            self, translate("Export", "Export to"), self.choice.folder
        )
        if chosen:
            self.folder_field.setText(chosen)

    def _copy(self) -> None:
        self.copy_wanted.emit()
        self.accept()

    def _export(self) -> None:
        self.export_wanted.emit(self.choice)
        self.accept()


def _usual_folder() -> str:
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return str(Path(documents) / translate("Export", "Standfirst exports"))


def _trouble_with(typed: str, folder: Path) -> str:
    if not typed:
        return translate("Export", "Choose a folder to write into.")
    if folder.exists() and not folder.is_dir():
        return translate("Export", "This is a file, not a folder.")
    if folder.is_absolute():
        return ""
    return translate("Export", "Give the whole path of the folder.")
