"""A field for each kind of setting; what is chosen in it holds at once."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QLocale, QObject, Qt, Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QLineEdit,
    QWidget,
)

from editor_app.settings.kinds import AnySetting, Kind
from editor_app.shell.languages import LANGUAGES, language_name
from editor_app.shell.widgets.basics import button, column, label, row
from editor_app.shell.widgets.quiet import QuietComboBox, QuietSpinBox
from editor_app.shell.wording import translate

_FIELD_WIDTH = 260
_NO_LETTERS = {QFontDatabase.WritingSystem.Any, QFontDatabase.WritingSystem.Symbol}
Choices = Sequence[tuple[Any, str]]


@dataclass(frozen=True, slots=True)
class Offers:
    """What fields can offer that only the program knows: formats and interface languages."""

    export_formats: Choices = ()
    interface_languages: Choices = ()


class Field(QObject):
    """A widget for one setting. ``changed`` carries the value that the reader chose."""

    changed = Signal(object)

    widget: QWidget
    target: QWidget
    """What takes the focus, and bears the setting's name for screen readers."""

    def show_value(self, value: Any) -> None:
        """Show a value; this is no choice of the reader's."""
        raise NotImplementedError


class _Switch(Field):
    def __init__(self, setting: AnySetting, _offers: Offers) -> None:
        super().__init__()
        self.target = self.widget = self._box = QCheckBox(translate("Settings", setting.label))
        self._box.toggled.connect(self.changed.emit)

    def show_value(self, value: Any) -> None:
        self._box.setChecked(value)


class _Number(Field):
    def __init__(self, setting: AnySetting, _offers: Offers) -> None:
        super().__init__()
        self.target = self.widget = self._box = QuietSpinBox()
        self._box.setRange(setting.low, setting.high)
        self._box.setSingleStep(setting.step)
        self._box.setSuffix(translate("Settings", setting.unit) if setting.unit else "")
        self._box.setSpecialValueText(translate("Settings", setting.none) if setting.none else "")
        self._box.setKeyboardTracking(False)
        steps = row(self._box, spacing=6)
        for glyph, words, step in (
            ("−", translate("Preferences", "Less"), -1),
            ("+", translate("Preferences", "More"), 1),
        ):
            made = button(glyph)
            made.setProperty("kind", "step")
            made.setAccessibleName(words)
            made.setToolTip(words)
            made.clicked.connect(lambda _=False, step=step: self._box.stepBy(step))
            steps.addWidget(made)
        self._box.valueChanged.connect(self._tell)
        self._shown = 0
        self.widget = QWidget()
        self.widget.setLayout(steps)

    def show_value(self, value: Any) -> None:
        self._shown = value
        self._box.setValue(value)

    def _tell(self, value: int) -> None:
        if value != self._shown:
            self._shown = value
            self.changed.emit(value)


class _Choice(Field):
    """A list to choose from; a value that is not in it is added as it is."""

    def __init__(self, choices: Choices) -> None:
        super().__init__()
        self.target = self.widget = self._box = QuietComboBox()
        for value, words in choices:
            self._box.addItem(words, value)
        self._box.activated.connect(lambda at: self.changed.emit(self._box.itemData(at)))

    def show_value(self, value: Any) -> None:
        at = self._box.findData(value)
        if at < 0:
            self._box.addItem(str(value), value)
            at = self._box.count() - 1
        self._box.setCurrentIndex(at)


class _Text(Field):
    def __init__(self, _setting: AnySetting, _offers: Offers) -> None:
        super().__init__()
        self.target = self.widget = self._line = QLineEdit()
        self._line.editingFinished.connect(lambda: self.changed.emit(self._line.text().strip()))

    def show_value(self, value: Any) -> None:
        if self._line.text() != value:
            self._line.setText(value)


class _Folder(Field):
    """A path to type or to choose; what is no folder is said under it and does not hold."""

    def __init__(self, setting: AnySetting, _offers: Offers) -> None:
        super().__init__()
        self._setting = setting
        self.target = self._line = QLineEdit()
        self._line.setPlaceholderText(translate("Preferences", "None chosen"))
        choose = button(translate("Preferences", "Choose…"))
        self._trouble = label("", "bad", wrap=True)
        self._trouble.hide()
        self.widget = QWidget()
        layout = row(self._line, choose, spacing=6)
        layout.setStretch(0, 1)
        self.widget.setLayout(column(layout, self._trouble, spacing=4))
        choose.clicked.connect(self._choose)
        self._line.editingFinished.connect(self._check)

    def show_value(self, value: Any) -> None:
        if self._line.text() != value:
            self._line.setText(value)
        self._mark("")

    def _choose(self) -> None:
        words = translate("Settings", self._setting.label)
        chosen = QFileDialog.getExistingDirectory(self.widget, words, self._line.text())
        if chosen:
            self._line.setText(chosen)
            self._check()

    def _check(self) -> None:
        typed = self._line.text().strip()
        folder = Path(typed).expanduser()
        if typed and not folder.is_absolute():
            self._mark(translate("Preferences", "Give the whole path of the folder."))
        elif typed and folder.exists() and not folder.is_dir():
            self._mark(translate("Preferences", "This is a file, not a folder."))
        else:
            self._mark("")
            self.changed.emit(str(folder) if typed else "")

    def _mark(self, trouble: str) -> None:
        self._line.setProperty("missing", bool(trouble))
        self._trouble.setText(trouble)
        self._trouble.setVisible(bool(trouble))
        self._line.setAccessibleDescription(trouble)
        self._line.style().unpolish(self._line)
        self._line.style().polish(self._line)


def _typefaces(setting: AnySetting, _offers: Offers) -> Choices:
    """Return the families to choose from: of one width where the setting's own is."""
    fixed = QFontDatabase.isFixedPitch(str(setting.default))
    return [
        (name, name)
        for name in QFontDatabase.families()
        if not QFontDatabase.isPrivateFamily(name)
        and set(QFontDatabase.writingSystems(name)) - _NO_LETTERS
        and (not fixed or QFontDatabase.isFixedPitch(name))
    ]


def _languages() -> Choices:
    here = QLocale.system().name().replace("_", "-")
    codes = dict.fromkeys((*LANGUAGES, here if here not in ("C", "") else "en"))
    return sorted(((code, language_name(code)) for code in codes), key=lambda one: one[1])


def _listed(find: Callable[[AnySetting, Offers], Choices]) -> Callable[[AnySetting, Offers], Field]:
    return lambda setting, offers: _Choice(find(setting, offers))


FIELDS: Mapping[Kind, Callable[[AnySetting, Offers], Field]] = {
    Kind.SWITCH: _Switch,
    Kind.NUMBER: _Number,
    Kind.TEXT: _Text,
    Kind.FOLDER: _Folder,
    Kind.CHOICE: _listed(
        lambda setting, _: [
            (value, translate("Settings", words)) for value, words in setting.choices
        ]
    ),
    Kind.TYPEFACE: _listed(_typefaces),
    Kind.LANGUAGE: _listed(lambda _setting, _offers: _languages()),
    Kind.INTERFACE_LANGUAGE: _listed(lambda _, offers: offers.interface_languages),
    Kind.EXPORT_FORMAT: _listed(lambda _, offers: offers.export_formats),
}


def field_for(setting: AnySetting, offers: Offers) -> Field:
    """Return a field of the setting's kind, named for screen readers."""
    made = FIELDS[setting.kind](setting, offers)
    made.target.setAccessibleName(translate("Settings", setting.label))
    made.target.setAccessibleDescription(translate("Settings", setting.help))
    if setting.kind is not Kind.SWITCH:
        made.widget.setFixedWidth(_FIELD_WIDTH)
    made.target.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return made
