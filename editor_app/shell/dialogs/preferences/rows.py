"""One setting in a row: its words, its field, and the way back to how it came."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QLabel, QLayout, QWidget

from editor_app.settings.kinds import AnySetting, Kind
from editor_app.shell.dialogs.preferences.fields import Offers, field_for
from editor_app.shell.preferences import Preferences
from editor_app.shell.scale import scaled
from editor_app.shell.widgets.basics import column, icon_button, label, row
from editor_app.shell.wording import translate

_ROOMY = 480


class SettingRow(QFrame):
    """Shows and changes one setting. ``focused`` says that the keyboard came to it."""

    focused = Signal()

    def __init__(self, setting: AnySetting, preferences: Preferences, offers: Offers) -> None:
        super().__init__()
        self.setObjectName("settingRow")
        self._setting: AnySetting = setting
        self._preferences = preferences
        self._parts: QBoxLayout | None = None
        self._field = field_for(setting, offers)
        self._field.changed.connect(self._keep)
        words = translate("Settings", setting.label)
        self._reset = icon_button(
            "ph.arrow-counter-clockwise",
            translate("Preferences", "Reset “{setting}”").format(setting=words),
        )
        self._reset.clicked.connect(lambda: preferences.reset(setting))
        keep = self._reset.sizePolicy()
        keep.setRetainSizeWhenHidden(True)
        self._reset.setSizePolicy(keep)
        self.setLayout(self._laid_out(words))
        self._show()
        preferences.changed.connect(self._on_changed)

    @property
    def setting(self) -> AnySetting:
        """The setting of this row."""
        return self._setting

    @property
    def target(self) -> QWidget:
        """What takes the focus."""
        return self._field.target

    def matches(self, words: list[str]) -> bool:
        """Tell whether every word stands in what the row says."""
        setting = self._setting
        said = (
            setting.label,
            setting.help,
            setting.group,
            *(label for _, label in setting.choices),
        )
        text = " ".join(translate("Settings", one) for one in said if one).casefold()
        return all(word in text for word in words)

    def _laid_out(self, words: str) -> QLayout:
        hint = translate("Settings", self._setting.help) if self._setting.help else ""
        told = label(hint, "meta", wrap=True)
        told.setVisible(bool(hint))
        if self._setting.kind is Kind.SWITCH:
            texts = column(self._field.widget, told, spacing=2)
            told.setIndent(24)
            return _beside(texts, self._reset)
        name = QLabel(words)
        name.setTextFormat(Qt.TextFormat.PlainText)
        name.setWordWrap(True)
        name.setBuddy(self._field.target)
        texts = column(name, told, spacing=2)
        controls = row(spacing=16)
        controls.addWidget(self._field.widget)
        controls.addWidget(self._reset, 0, Qt.AlignmentFlag.AlignTop)
        controls.addStretch(1)
        self._parts = row(spacing=16, margins=(0, 8, 0, 8))
        self._parts.addLayout(texts, 1)
        self._parts.addLayout(controls)
        self._parts.setAlignment(controls, Qt.AlignmentFlag.AlignTop)
        return self._parts

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Put the field under its words where there is no room beside them."""
        super().resizeEvent(event)
        if self._parts is not None:
            narrow = event.size().width() < scaled(_ROOMY)
            across = QBoxLayout.Direction.LeftToRight
            down = QBoxLayout.Direction.TopToBottom
            self._parts.setDirection(down if narrow else across)

    def _keep(self, value: Any) -> None:
        self._preferences.set(self._setting, value)

    def _on_changed(self, name: str) -> None:
        if name == self._setting.name:
            self._show()

    def _show(self) -> None:
        self._field.show_value(self._preferences.value(self._setting))
        self._reset.setVisible(not self._preferences.is_default(self._setting))

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Pass the focus on to the field."""
        super().focusInEvent(event)
        self.target.setFocus(event.reason())


def _beside(texts: QLayout, reset: QWidget) -> QLayout:
    made = row(spacing=16, margins=(0, 6, 0, 6))
    made.addLayout(texts, 1)
    made.addWidget(reset, 0, Qt.AlignmentFlag.AlignTop)
    return made
