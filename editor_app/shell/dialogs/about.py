"""Says which version this is, what it was built from, and whose work it stands on."""

from platform import python_version

from PySide6.QtCore import QSize, Qt, qVersion
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QListWidget, QPlainTextEdit, QWidget

from editor_app.assets import asset
from editor_app.services.versions import SQLITE
from editor_app.shell.licences import Build, Component, build, components
from editor_app.shell.typefaces import interface_font
from editor_app.shell.widgets.basics import button, column, label, row
from editor_app.shell.widgets.shade import Shade
from editor_app.shell.wording import translate

_ICON = 56
_SIZE = QSize(800, 600)
_SMALL = 12
_LIST_WIDTH = 220


def show_about(parent: QWidget) -> QDialog:
    """Open the box about the program."""
    dialog = AboutDialog(parent, build(), components())
    Shade(parent, dialog)
    dialog.open()
    return dialog


class AboutDialog(QDialog):
    """Version and build on top; below, every part with its licence to read."""

    def __init__(self, parent: QWidget, made: Build, parts: tuple[Component, ...]) -> None:
        super().__init__(parent)
        self.setObjectName("about")
        self.setWindowTitle(translate("About", "About Standfirst"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._parts = parts
        self._facts = _facts(made)
        self._list = self._list_of_parts()
        self._text = _reading_field(translate("About", "Licence"))
        self._list.currentRowChanged.connect(self._show_licence)
        self._list.setCurrentRow(0)
        title = translate("About", "Every part of it, and its licence")
        layout = column(
            self._head(),
            label(title, "strong"),
            row(self._list, self._text, spacing=12),
            self._buttons(),
            spacing=12,
            margins=(24, 24, 24, 20),
        )
        layout.setStretch(2, 1)
        self.setLayout(layout)
        self.resize(_SIZE)

    def _head(self) -> QHBoxLayout:
        picture = QLabel()
        icon = QIcon(str(asset("resources/icons/standfirst.svg")))
        picture.setPixmap(icon.pixmap(QSize(_ICON, _ICON), self.devicePixelRatioF()))
        first, *rest = self._facts
        lines = [label(first, "display"), *(label(line, "muted") for line in rest)]
        for line in lines:
            line.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return row(column(picture, None), column(*lines, None, spacing=2), None, spacing=16)

    def _list_of_parts(self) -> QListWidget:
        parts = QListWidget()
        parts.setObjectName("partsList")
        parts.setFixedWidth(_LIST_WIDTH)
        parts.setSpacing(2)
        parts.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        parts.setAccessibleName(translate("About", "Parts"))
        parts.addItems([f"{part.name} {part.version}".strip() for part in self._parts])
        return parts

    def _buttons(self) -> QHBoxLayout:
        copy = button(translate("About", "Copy version"))
        copy.setToolTip(translate("About", "For a report: version, build and system"))
        copy.clicked.connect(self._copy_facts)
        close = button(translate("About", "Close"))
        close.setDefault(True)
        close.clicked.connect(self.accept)
        return row(copy, None, close)

    def _show_licence(self, chosen: int) -> None:
        part = self._parts[chosen]
        self._text.setPlainText(f"{part.name}: {part.licence}\n\n{part.text}")

    def _copy_facts(self) -> None:
        QGuiApplication.clipboard().setText("\n".join(self._facts))


def _facts(made: Build) -> list[str]:
    """Return what there is to say, the name with its version first."""
    facts = [f"Standfirst {made.version}"]
    facts.append(translate("About", "An editorial workstation for journalists"))
    if made.commit:
        words = translate("About", "Build {commit} of {date} for {system}")
        facts.append(words.format(commit=made.commit, date=made.date, system=made.system))
    else:
        facts.append(translate("About", "Run from source"))
    facts.append(f"Qt {qVersion()}, Python {python_version()}, SQLite {SQLITE}")
    facts.append(translate("About", "Free software under the MIT licence"))
    return facts


def _reading_field(name: str) -> QPlainTextEdit:
    field = QPlainTextEdit()
    field.setReadOnly(True)
    field.setFont(interface_font(_SMALL))  # a licence's own lines fit into the field
    field.setProperty("role", "field")
    field.setAccessibleName(name)
    field.setTabChangesFocus(True)
    return field
