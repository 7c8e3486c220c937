"""The box of the palette: a field, the rows found, and what the keys do."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from editor_app.shell.dialogs.palette.items import Item, Offer
from editor_app.shell.dialogs.palette.row import ITEM, ROW, RowDelegate
from editor_app.shell.keymap import native
from editor_app.shell.scale import OWN, scaled
from editor_app.shell.widgets.basics import ElidedLabel, column, label, row, rule
from editor_app.shell.widgets.popup import Popup
from editor_app.shell.widgets.search_field import SearchField
from editor_app.shell.wording import translate

_WIDTH = 620
_SHOWN = 9
_LONGEST = 40


class PaletteBox(Popup):
    """Lists what an offer's source finds for the letters typed; Enter runs the row chosen."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, _WIDTH)
        self._offer: Offer | None = None
        self._field = SearchField("")
        self._field.setProperty("role", "bare")
        self._model = QStandardItemModel(self)
        self._list = self._make_list()
        self._empty = ElidedLabel("", "muted")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._does, self._other_key = label("", "meta"), label("", "key")
        self._other = label("", "meta")
        hints = row(
            label("↑↓", "key"),
            label(translate("Palette", "Choose"), "meta"),
            8,
            label(translate("Palette", "Enter"), "key"),
            self._does,
            None,
            self._other_key,
            self._other,
            margins=(16, 8, 16, 8),
        )
        top = row(self._field, label(translate("Palette", "Esc"), "key"), margins=(10, 6, 14, 6))
        middle = column(self._list, self._empty, margins=(8, 6, 8, 6), spacing=0)
        self.body.setLayout(column(top, rule(), middle, rule(), hints, spacing=0))
        self._field.textChanged.connect(self._fill)
        self._field.installEventFilter(self)
        self._list.clicked.connect(self._run)
        self._list.entered.connect(self._list.setCurrentIndex)

    def start(self, offer: Offer) -> None:
        """Open the box for an offer."""
        self._offer = offer
        self._field.clear()
        self._field.setPlaceholderText(offer.asks)
        self._field.setAccessibleName(offer.asks)
        self._does.setText(offer.does)
        self._empty.setText(offer.empty)
        self._fill("")
        if self.isHidden():
            self.open()
        self._field.setFocus(Qt.FocusReason.PopupFocusReason)

    def refill(self, offer: Offer) -> None:
        """Ask the source again: it knows more by now. The row chosen stays where it can."""
        if self._offer is offer and not self.isHidden():
            chosen = self._list.currentIndex().row()
            self._fill(self._field.text())
            if 0 < chosen < self._model.rowCount():
                self._list.setCurrentIndex(self._model.index(chosen, 0))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Move through the rows while the field has the focus."""
        if (
            watched is self._field
            and event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
        ):
            return self._field_key(event)
        return super().eventFilter(watched, event)

    def _make_list(self) -> QListView:
        made = QListView()
        made.setModel(self._model)
        made.setItemDelegate(RowDelegate(made))
        made.setUniformItemSizes(True)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        made.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        made.setMouseTracking(True)
        made.setAccessibleName(translate("Palette", "Results"))
        made.setProperty(OWN, True)
        return made

    def _fill(self, typed: str) -> None:
        offer = self._offer
        if offer is None:
            return
        self._model.clear()
        for item in offer.source(typed):
            made = QStandardItem(item.text)
            made.setData(item, ITEM)
            said = (item.text, item.note, item.facts, item.keys, item.reason)
            made.setData(", ".join(filter(None, said)), Qt.ItemDataRole.AccessibleTextRole)
            self._model.appendRow(made)
        self._list.setCurrentIndex(self._model.index(0, 0))
        rows = self._model.rowCount()
        self._list.setVisible(rows > 0)
        self._empty.setVisible(rows == 0)
        self._list.setFixedHeight(scaled(ROW) * min(rows, _SHOWN))
        self._empty.setFixedHeight(scaled(ROW))
        self._hint(offer, typed.strip())
        if (layout := self.body.layout()) is not None:
            layout.activate()
        self._place()

    def _hint(self, offer: Offer, typed: str) -> None:
        key, words = offer.elsewhere
        if offer.other is not None and typed:
            shown = typed if len(typed) <= _LONGEST else f"{typed[:_LONGEST].rstrip()}…"
            key, words = native("Ctrl+Enter"), offer.other_words.format(typed=shown)
        self._other_key.setText(key)
        self._other_key.setVisible(bool(key))
        self._other.setText(words)
        self._other.setVisible(bool(key))

    def _field_key(self, event: QKeyEvent) -> bool:
        steps = {
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_PageDown: _SHOWN,
            Qt.Key.Key_PageUp: -_SHOWN,
        }
        key = Qt.Key(event.key())
        if key in steps:
            here = self._list.currentIndex().row() + steps[key]
            target = min(max(here, 0), self._model.rowCount() - 1)
            self._list.setCurrentIndex(self._model.index(target, 0))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self._run_other()
            else:
                self._run(self._list.currentIndex())
        elif key == Qt.Key.Key_Escape:
            self.close_box()
        else:
            return False
        return True

    def _run(self, index: QModelIndex) -> None:
        item = index.data(ITEM)
        if isinstance(item, Item) and not item.reason:
            self.close_box()
            item.run()

    def _run_other(self) -> None:
        offer, typed = self._offer, self._field.text().strip()
        if offer is not None and offer.other is not None and typed:
            self.close_box()
            offer.other(typed)
