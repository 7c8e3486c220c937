"""A link to a page outside the library: its address, title and teaser, in the panel itself."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLayout, QLineEdit, QWidget

from editor_app.model.errors import StandfirstError
from editor_app.services.related import outside_link
from editor_app.shell.widgets.basics import button, column, label, row
from editor_app.shell.wording import spoken, translate


class OutsideForm(QFrame):
    """``linked`` carries the link that was written, ``closed`` follows the end of it."""

    linked = Signal(object)
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("card")
        self.address = _field(translate("Related", "Address"), "https://")
        self.title = _field(
            translate("Related", "Title"), translate("Related", "What to read there")
        )
        self.teaser = _field(translate("Related", "Teaser"), translate("Related", "One sentence"))
        self._trouble = label("", "warn", wrap=True)
        self._trouble.hide()
        add = button(translate("Related", "Add link"), "primary")
        add.clicked.connect(self._add)
        cancel = button(translate("Related", "Cancel"), "ghost")
        cancel.clicked.connect(self.closed)
        rows: list[QWidget | QLayout] = [
            label(translate("Related", "A page elsewhere"), "strong"),
            self.address,
            self.title,
            self.teaser,
            self._trouble,
            row(add, cancel, None),
        ]
        self.setLayout(column(*rows, spacing=8, margins=(12, 11, 12, 12)))

    def begin(self, address: str) -> None:
        """Show the form with an address in it."""
        prefix = "https://" if address.lower().startswith("www.") else ""
        self.address.setText(f"{prefix}{address}")
        for field in (self.title, self.teaser):
            field.clear()
        self._trouble.hide()
        self.show()
        self.title.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Add on Enter, give up on Escape."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._add()
        elif event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _add(self) -> None:
        try:
            link = outside_link(self.address.text(), self.title.text(), self.teaser.text())
        except StandfirstError as error:
            self._trouble.setText(spoken(error))
            self._trouble.show()
        else:
            self.linked.emit(link)
            self.closed.emit()


def _field(name: str, hint: str) -> QLineEdit:
    made = QLineEdit()
    made.setAccessibleName(name)
    made.setPlaceholderText(f"{name} – {hint}")
    made.setMaxLength(2_000)
    return made
