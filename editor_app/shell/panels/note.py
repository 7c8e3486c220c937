"""A panel that says honestly what it will hold."""

from PySide6.QtWidgets import QLabel, QWidget

from editor_app.shell.forms import load_form


class NotePanel(QWidget):
    """A heading and a sentence."""

    title_label: QLabel
    note_label: QLabel

    def __init__(self, title: str, words: str) -> None:
        super().__init__()
        load_form(self, "note_panel")
        self.title_label.setText(title)
        self.note_label.setText(words)
