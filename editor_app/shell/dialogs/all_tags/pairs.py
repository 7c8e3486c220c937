"""The list of tags that look alike, two by two."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from editor_app.services.tagging_names import LookAlike
from editor_app.shell.tag_words import resemblance
from editor_app.shell.tokens import current
from editor_app.shell.typefaces import interface_font
from editor_app.shell.wording import translate

_PAIR = Qt.ItemDataRole.UserRole
_ROW = 48


class PairList(QListView):
    """``chosen`` carries a pair, or None."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("pairList")
        self.setAccessibleName(translate("AllTags", "Tags that look alike"))
        self._model = QStandardItemModel(self)
        self.setModel(self._model)
        self.setItemDelegate(_PairRow(self))
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setUniformItemSizes(True)
        self.selectionModel().currentChanged.connect(
            lambda index, _: self.chosen.emit(index.data(_PAIR))
        )

    def show_pairs(self, pairs: Sequence[LookAlike]) -> None:
        """Show these pairs; the place in the list stays."""
        at = max(self.currentIndex().row(), 0)
        self._model.clear()
        for pair in pairs:
            item = QStandardItem(f"{pair.one.tag.name} · {pair.other.tag.name}")
            item.setData(pair, _PAIR)
            spoken = f"{pair.one.tag.name}, {pair.other.tag.name}, {resemblance(pair.how)}"
            item.setData(spoken, Qt.ItemDataRole.AccessibleTextRole)
            self._model.appendRow(item)
        if pairs:
            self.setCurrentIndex(self._model.index(min(at, len(pairs) - 1), 0))
        else:
            self.chosen.emit(None)

    @property
    def pair(self) -> LookAlike | None:
        """The pair that is selected."""
        found: LookAlike | None = self.currentIndex().data(_PAIR)
        return found


class _PairRow(QStyledItemDelegate):
    """Draws two names over the reason why they are listed."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)

    def sizeHint(  # noqa: N802 - Qt's name
        self, option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return the height of a row."""
        return QSize(option.rect.width(), _ROW)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw a row."""
        tokens, pair = current(), index.data(_PAIR)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tokens.color("select"))
            painter.drawRoundedRect(option.rect.adjusted(4, 1, -4, -1), 6, 6)
        box = option.rect.adjusted(16, 6, -16, -6)
        painter.setFont(interface_font(13, QFont.Weight.DemiBold))
        painter.setPen(tokens.color("text"))
        names = f"{pair.one.tag.name}  ·  {pair.other.tag.name}"
        shown = painter.fontMetrics().elidedText(names, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, Qt.AlignmentFlag.AlignTop, shown)
        painter.setFont(interface_font(12))
        painter.setPen(tokens.color("text3"))
        counts = translate("AllTags", "{one} and {other} stories").format(
            one=pair.one.stories, other=pair.other.stories
        )
        painter.drawText(box, Qt.AlignmentFlag.AlignBottom, f"{resemblance(pair.how)} · {counts}")
        painter.restore()
