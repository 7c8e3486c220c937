"""The fields of one quotation, to be written back into the text."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLayout, QLineEdit, QWidget

from editor_app.model.quotation import Quotation, QuotationKind
from editor_app.shell.widgets.basics import button, column, row
from editor_app.shell.wording import translate


class SourceFields(QWidget):
    """``written`` carries the quotation as it shall be, ``closed`` that nothing shall change.

    A block quote has a line that says who, in which post, and to which outlet;
    of other words only the link can be written here.
    """

    written = Signal(object)
    closed = Signal()

    def __init__(self, quotation: Quotation) -> None:
        super().__init__()
        self._quotation = quotation
        self.who = _field(translate("Sources", "Name"), quotation.who)
        self.role = _field(translate("Sources", "Role"), quotation.role)
        self.outlet = _field(translate("Sources", "Outlet"), quotation.outlet)
        self.address = _field(translate("Sources", "Link"), quotation.address)
        save = button(translate("Sources", "Save"), "primary")
        save.clicked.connect(self._save)
        cancel = button(translate("Sources", "Cancel"), "ghost")
        cancel.clicked.connect(self.closed)
        for one in (save, cancel):
            one.setProperty("size", "small")
        all_fields = [self.who, self.role, self.outlet, self.address]
        self._fields = all_fields if quotation.kind is QuotationKind.BLOCK else [self.address]
        for field in all_fields:
            field.setParent(self)
            field.setVisible(field in self._fields)
        items: list[QWidget | QLayout] = [*self._fields, row(save, cancel, None, spacing=8)]
        self.setLayout(column(*items, spacing=6, margins=(0, 4, 4, 2)))

    def focus_first(self) -> None:
        """Go to the first field that is empty, else to the first."""
        empty = (field for field in self._fields if not field.text())
        next(empty, self._fields[0]).setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Save on Enter, give up on Escape."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._save()
        elif event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _save(self) -> None:
        wanted = replace(
            self._quotation,
            who=self.who.text().strip(),
            role=self.role.text().strip(),
            outlet=self.outlet.text().strip(),
            address=self.address.text().strip(),
        )
        if wanted == self._quotation:
            self.closed.emit()
        else:
            self.written.emit(wanted)


def _field(name: str, value: str) -> QLineEdit:
    made = QLineEdit(value)
    made.setAccessibleName(name)
    made.setPlaceholderText(name)
    made.setMaxLength(2_000)
    return made
