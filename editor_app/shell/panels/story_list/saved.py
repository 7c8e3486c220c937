"""The saved searches under the list: a name and a count each."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QMenu, QScrollArea, QVBoxLayout, QWidget

from editor_app.model.saved_search import SavedSearch
from editor_app.shell.widgets.basics import ElidedLabel, icon_button, label, row
from editor_app.shell.widgets.glyphs import Glyph
from editor_app.shell.wording import translate

_ROW_HEIGHT = 26
_MOST_ROWS = 6


class SavedSearches(QFrame):
    """Shows saved searches.

    ``chosen`` carries one to look at, ``kept`` the name for what is looked for
    now, ``renamed`` an id and a name, ``removed`` one to forget. ``left`` tells
    that a name was typed and the keyboard wants to go on.
    """

    chosen = Signal(object)
    kept = Signal(str)
    renamed = Signal(str, str)
    removed = Signal(object)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("savedSearches")
        self._searches: Sequence[SavedSearch] = ()
        self._rows: dict[str, SavedRow] = {}
        self._query = ""
        self.add = icon_button("ph.plus", translate("StoryList", "Keep this search"), 16, "text3")
        self.add.clicked.connect(self.name_new)
        title = label(translate("StoryList", "Saved searches"), "caption")
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._area = _area(self._list)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 10, 10)
        layout.setSpacing(2)
        layout.addLayout(row(title, None, self.add, margins=(8, 0, 4, 0)))
        layout.addWidget(self._area)
        self._fit()

    @property
    def rows(self) -> "list[SavedRow]":
        """The rows from the top."""
        return list(self._rows.values())

    def show_searches(self, searches: Sequence[SavedSearch]) -> None:
        """Show these searches; counts that are known stay."""
        if searches == self._searches:
            return
        counts = {key: one.count for key, one in self._rows.items()}
        for old in self._rows.values():
            old.hide()
            old.deleteLater()
        self._searches = searches
        self._rows = {search.id: self._row(search) for search in searches}
        self.show_counts({key: count for key, count in counts.items() if count})
        self.show_query(self._query)
        self._fit()

    def show_counts(self, counts: Mapping[str, int | str]) -> None:
        """Show how many stories each search finds."""
        for key, count in counts.items():
            if key in self._rows:
                self._rows[key].count = f"{count:,}" if isinstance(count, int) else count

    def show_query(self, query: str) -> None:
        """Show which of the searches is looked at, and whether there is one to keep."""
        self._query = query.strip()
        for one in self._rows.values():
            one.show_current(current=bool(self._query) and one.search.query == self._query)
        known = any(search.query == self._query for search in self._searches)
        self.add.setEnabled(bool(self._query) and not known)
        reason = (
            translate("StoryList", "Search or filter first")
            if not self._query
            else translate("StoryList", "This search is kept already")
        )
        words = translate("StoryList", "Keep this search")
        self.add.setToolTip(words if self.add.isEnabled() else f"{words} · {reason}")

    def name_new(self) -> None:
        """Let the reader type a name for what is looked for now."""
        if self._query:
            self._ask("", self.kept.emit, self._list.count())

    def rename(self, search_id: str) -> None:
        """Let the reader type another name for a search."""
        old = self._rows.get(search_id)
        if old is not None:
            old.hide()
            place = self._list.indexOf(old)
            field = self._ask(
                old.search.name, lambda name: self.renamed.emit(search_id, name), place
            )
            field.ended.connect(old.show)

    def _ask(self, name: str, then: Callable[[str], None], place: int) -> "_NameField":
        field = _NameField(name)
        field.named.connect(then)
        field.ended.connect(self._fit)
        field.left.connect(self.left)
        self._list.insertWidget(place, field)
        self._fit()
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        field.selectAll()
        self._area.ensureWidgetVisible(field)
        return field

    def _row(self, search: SavedSearch) -> "SavedRow":
        made = SavedRow(search)
        made.pressed.connect(lambda: self.chosen.emit(search))
        made.rename_wanted.connect(lambda: self.rename(search.id))
        made.remove_wanted.connect(lambda: self.removed.emit(search))
        self._list.addWidget(made)
        return made

    def _fit(self) -> None:
        items = (self._list.itemAt(number) for number in range(self._list.count()))
        widgets = [item.widget() for item in items if item is not None]
        shown = sum(1 for widget in widgets if widget is not None and not widget.isHidden())
        self._area.setVisible(bool(shown))
        self._area.setFixedHeight(min(shown, _MOST_ROWS) * _ROW_HEIGHT)


class SavedRow(QFrame):
    """One saved search: ``pressed`` by click, Enter or Space; its menu renames and removes."""

    pressed = Signal()
    rename_wanted = Signal()
    remove_wanted = Signal()

    def __init__(self, search: SavedSearch) -> None:
        super().__init__()
        self.search = search
        self.setObjectName("savedRow")
        self.setFixedHeight(_ROW_HEIGHT)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        picture = Glyph("ph.bookmark-simple", "text3", 14)
        self._count = label("", "meta")
        name = ElidedLabel(search.name, "muted")
        layout = row(picture, 4, name, self._count, spacing=6, margins=(8, 0, 8, 0))
        layout.setStretchFactor(name, 1)
        self.setLayout(layout)
        self.setAccessibleName(search.name)
        self.setToolTip(search.query)

    @property
    def count(self) -> str:
        """How many stories it finds, in digits; empty as long as nobody knows."""
        return self._count.text()

    @count.setter
    def count(self, digits: str) -> None:
        self._count.setText(digits)
        words = translate("StoryList", "{name}, {count} stories")
        self.setAccessibleName(words.format(name=self.search.name, count=digits))

    def show_current(self, *, current: bool) -> None:
        """Show whether this is what the list shows."""
        if bool(self.property("current")) != current:
            self.setProperty("current", current)
            self.style().unpolish(self)
            self.style().polish(self)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Take a click as a press."""
        inside = self.rect().contains(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and inside:
            self.pressed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Press, rename or remove by key; the arrows go to the neighbours."""
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.pressed.emit()
        elif key == Qt.Key.Key_F2:
            self.rename_wanted.emit()
        elif key == Qt.Key.Key_Delete:
            self.remove_wanted.emit()
        elif key == Qt.Key.Key_Down:
            self.focusNextChild()
        elif key == Qt.Key.Key_Up:
            self.focusPreviousChild()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 - Qt's name
        """Offer to rename and to remove it."""
        self.open_menu(event.globalPos())

    def open_menu(self, point: QPoint) -> QMenu:
        """Open the menu of the search."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(translate("StoryList", "Rename")).triggered.connect(self.rename_wanted)
        menu.addAction(translate("StoryList", "Remove")).triggered.connect(self.remove_wanted)
        menu.popup(point)
        return menu


class _NameField(QLineEdit):
    """Takes a name: ``named`` carries it, ``ended`` comes after that or when nothing was typed.

    ``left`` comes before both where a key ended it: the focus must not fall to
    whatever happens to be next when the field goes.
    """

    named = Signal(str)
    ended = Signal()
    left = Signal()

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self._over = False
        self.setFixedHeight(_ROW_HEIGHT)
        self.setPlaceholderText(translate("StoryList", "Name of the search"))
        self.setAccessibleName(translate("StoryList", "Name of the search"))
        self.setObjectName("savedName")

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Take the name on Enter, leave it on Escape."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._end(keep=True, by_key=True)
        elif event.key() == Qt.Key.Key_Escape:
            self._end(keep=False, by_key=True)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Take the name when the reader goes elsewhere."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._end(keep=True)

    def _end(self, *, keep: bool, by_key: bool = False) -> None:
        if self._over:
            return
        self._over = True
        if by_key:
            self.left.emit()
        name = " ".join(self.text().split())
        self.hide()
        if keep and name:
            self.named.emit(name)
        self.ended.emit()
        self.deleteLater()


def _area(rows: QVBoxLayout) -> QScrollArea:
    inside = QWidget()
    inside.setLayout(rows)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(inside)
    return area
