"""The preferences: groups on the left, their settings on the right, a search over all."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QFrame,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from editor_app.settings import GROUPS, LIBRARY, SETTINGS
from editor_app.shell.dialogs.preferences.fields import Offers
from editor_app.shell.dialogs.preferences.keys import KeysPage
from editor_app.shell.dialogs.preferences.rows import SettingRow
from editor_app.shell.icons import icon
from editor_app.shell.keymap import Keymap
from editor_app.shell.preferences import Preferences
from editor_app.shell.scale import scaled
from editor_app.shell.widgets.basics import ElidedLabel, button, column, label, row
from editor_app.shell.widgets.search_field import SearchField
from editor_app.shell.wording import translate

KEYS = "Keys"
_SIZE = (860, 620)
_ICONS = {
    "Appearance": "ph.palette",
    "Fonts": "ph.text-aa",
    "Writing": "ph.pencil-simple",
    "Language": "ph.globe",
    "Library and backups": "ph.archive",
    "Export": "ph.export",
    "Preview and related stories": "ph.eye",
    KEYS: "ph.keyboard",
}


@dataclass(frozen=True, slots=True)
class Places:
    """Where things are kept that the preferences show: nothing of it is chosen here."""

    library: Path | None = None
    settings: Path | None = None


class PreferencesDialog(QDialog):
    """Every setting, in effect as soon as it is chosen; there is nothing to confirm."""

    def __init__(
        self,
        parent: QWidget,
        preferences: Preferences,
        keymap: Keymap,
        offers: Offers,
        places: Places,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("preferences")
        self.setWindowTitle(translate("Preferences", "Preferences"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._preferences = preferences
        self._places = places
        self.rows = [SettingRow(setting, preferences, offers) for setting in SETTINGS]
        self._keymap = keymap
        self._keys: KeysPage | None = None
        self._sections: dict[str, QWidget] = {}
        self.search = SearchField(translate("Preferences", "Search preferences"))
        self.search.searched.connect(self._show_found)
        self.groups = self._group_list()
        self._nothing = label(translate("Preferences", "No preference of that name"), "muted")
        self._area = self._settings_area()
        self._lay_out()
        self.search.left.connect(self.groups.setFocus)
        QShortcut(QKeySequence.StandardKey.Find, self, self._to_search)
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self._step_out)
        self.groups.setCurrentRow(0)
        self.resize(self._fitting_size())
        self.search.setFocus()

    def show_group(self, name: str) -> None:
        """Show one group of settings, such as ``KEYS``."""
        for number in range(self.groups.count()):
            if self.groups.item(number).data(Qt.ItemDataRole.UserRole) == name:
                self.groups.setCurrentRow(number)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Lay the groups out again in the sizes of the style sheet, which was not known before."""
        super().showEvent(event)
        self.groups.doItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Let Enter confirm a field only."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Keep the row that has the focus in view."""
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, QWidget):
            self._area.ensureWidgetVisible(watched, 0, scaled(40))
        return super().eventFilter(watched, event)

    # How it is built

    def _group_list(self) -> QListWidget:
        made = QListWidget()
        made.setObjectName("groupList")
        made.setAccessibleName(translate("Preferences", "Groups"))
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.setIconSize(QSize(16, 16))
        made.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        for name in (*GROUPS, KEYS):
            item = QListWidgetItem(icon(_ICONS[name]), translate("Settings", name))
            item.setData(Qt.ItemDataRole.UserRole, name)
            made.addItem(item)
        made.currentRowChanged.connect(self._show_group)
        return made

    def _settings_area(self) -> QScrollArea:
        page = QWidget()
        page.setProperty("surface", "canvas")
        layout = QVBoxLayout(page)
        layout.setContentsMargins(24, 16, 24, 24)
        layout.setSpacing(0)
        for name in GROUPS:
            layout.addWidget(
                self._section(name, [one for one in self.rows if one.setting.group == name])
            )
        layout.addWidget(self._section(KEYS, []))
        layout.addWidget(self._nothing)
        layout.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(page)
        self._watch_focus(page)
        return area

    @property
    def _keys_page(self) -> KeysPage:
        """The page of keys; its hundred rows are made when they are first asked for."""
        if self._keys is None:
            self._keys = KeysPage(self._keymap)
            self._watch_focus(self._keys)
            layout = self._sections[KEYS].layout()
            if layout is not None:
                layout.addWidget(self._keys)
        return self._keys

    def _watch_focus(self, page: QWidget) -> None:
        for child in page.findChildren(QWidget):
            if child.focusPolicy() & Qt.FocusPolicy.TabFocus:
                child.installEventFilter(self)

    def _section(self, name: str, widgets: Sequence[QWidget]) -> QWidget:
        made = QWidget()
        head = label(translate("Settings", name), "title")
        extra = self._facts() if name == LIBRARY else []
        made.setLayout(column(head, 6, *extra, *widgets, 16, spacing=2))
        self._sections[name] = made
        return made

    def _facts(self) -> list[QWidget]:
        """Return rows that say where things are, with a way there."""
        known = (
            (translate("Preferences", "Your library"), self._places.library),
            (translate("Preferences", "These preferences"), self._places.settings),
        )
        return [_fact(words, path) for words, path in known if path is not None]

    def _lay_out(self) -> None:
        side = QFrame()
        side.setProperty("surface", "chrome")
        side.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        side.setFixedWidth(248)
        side.setLayout(column(self.search, self.groups, spacing=12, margins=(12, 16, 12, 12)))
        close = button(translate("Preferences", "Close"))
        close.clicked.connect(self.accept)
        foot = QFrame()
        foot.setObjectName("dialogFoot")
        hint = ElidedLabel(translate("Preferences", "What you choose holds at once."), "meta")
        laid = row(hint, close, margins=(24, 12, 16, 12))
        laid.setStretch(0, 1)
        foot.setLayout(laid)
        right = column(self._area, foot, spacing=0)
        whole = row(side, spacing=0)
        whole.addLayout(right, 1)
        self.setLayout(whole)

    def _fitting_size(self) -> QSize:
        """Return the usual size, or what the window has room for."""
        usual = QSize(scaled(_SIZE[0]), scaled(_SIZE[1]))
        window = self.parentWidget()
        return usual.boundedTo(window.size() - QSize(40, 40)) if window else usual

    # What is shown

    def _show_group(self, number: int) -> None:
        if number < 0:
            return
        name = self.groups.item(number).data(Qt.ItemDataRole.UserRole)
        self.search.clear()
        self._show_all()
        if name == KEYS:
            self._keys_page.search([])
        for section, widget in self._sections.items():
            widget.setVisible(section == name)
        self._area.verticalScrollBar().setValue(0)

    def _show_found(self, typed: str) -> None:
        words = typed.casefold().split()
        if not words:
            self._show_group(max(self.groups.currentRow(), 0))
            return
        found = {KEYS} if self._keys_page.search(words) else set()
        for one in self.rows:
            fits = one.matches(words)
            one.setVisible(fits)
            if fits:
                found.add(one.setting.group)
        for section, widget in self._sections.items():
            widget.setVisible(section in found)
        self._nothing.setVisible(not found)
        self._area.verticalScrollBar().setValue(0)

    def _show_all(self) -> None:
        self._nothing.hide()
        for one in self.rows:
            one.show()

    def _step_out(self) -> None:
        """End the search, or close the dialog."""
        if self.search.text():
            self.search.clear()
        else:
            self.reject()

    def _to_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()


def _fact(words: str, path: Path) -> QWidget:
    shown = ElidedLabel(str(path), "meta")
    there = button(translate("Preferences", "Show"), "link")
    there.setAccessibleName(
        translate("Preferences", "Show {thing} in its folder").format(thing=words)
    )
    there.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent))))
    made = QFrame()
    made.setObjectName("settingRow")
    laid = row(margins=(0, 6, 0, 6), spacing=16)
    laid.addLayout(column(label(words), shown, spacing=2), 1)
    laid.addWidget(there)
    made.setLayout(laid)
    return made
