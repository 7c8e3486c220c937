"""The three sorts of field that the story form has, and whether somebody is typing into one."""

from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit

FormField = QLineEdit | QComboBox | QPlainTextEdit


def is_being_edited(field: FormField) -> bool:
    """Tell whether somebody has begun to type into a field and has not left it."""
    if isinstance(field, QPlainTextEdit):
        return field.hasFocus() and field.document().isModified()
    line = field.lineEdit() if isinstance(field, QComboBox) else field
    return line is not None and line.hasFocus() and line.isModified()


def note_read(field: FormField) -> None:
    """Take what is in a field as settled: what the library makes of it may be shown."""
    if isinstance(field, QPlainTextEdit):
        field.document().setModified(False)
    elif isinstance(field, QLineEdit):
        field.setModified(False)
    elif (line := field.lineEdit()) is not None:
        line.setModified(False)
