"""The tree of tags, worked by keyboard: F2 renames, Del deletes, Enter goes to the details."""

from collections.abc import Iterable, Iterator, Sequence

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyleOptionViewItem, QTreeView

from editor_app.model.tag import TagUse
from editor_app.shell.dialogs.all_tags.tree_model import TAG, TagTree
from editor_app.shell.tokens import current
from editor_app.shell.wording import translate

_FEW = 400
"""So many tags are shown unfolded from the start."""


class TagTreeView(QTreeView):
    """``chosen`` follows the selection; ``delete_wanted``, ``details_wanted`` and the menu by key.

    ``menu_wanted`` carries a point on the screen.
    """

    chosen = Signal()
    delete_wanted = Signal()
    details_wanted = Signal()
    menu_wanted = Signal(QPoint)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("tagTree")
        self.setAccessibleName(translate("AllTags", "Tags"))
        self.tree = TagTree(self)
        self.setModel(self.tree)
        self._unfolded: set[str] = set()
        self._folded: set[str] = set()
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
        )
        self.setUniformRowHeights(True)
        self.setExpandsOnDoubleClick(False)
        self.setIconSize(QSize(16, 16))
        self.setIndentation(18)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(
            lambda point: self.menu_wanted.emit(self.viewport().mapToGlobal(point))
        )
        self.expanded.connect(lambda index: self._note(index.data(TAG), unfolded=True))
        self.collapsed.connect(lambda index: self._note(index.data(TAG), unfolded=False))
        self.selectionModel().selectionChanged.connect(lambda *_: self.chosen.emit())
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Fixed)
        header.resizeSection(1, 110)
        header.resizeSection(2, 72)

    def show_tags(self, uses: Sequence[TagUse], wanted: frozenset[str] | None) -> None:
        """Show tags; what was selected, unfolded and in view stays so."""
        ids, top = self.selected_ids, self.verticalScrollBar().value()
        self.tree.show(uses, wanted)
        all_open = wanted is not None or len(uses) <= _FEW
        for index in list(self.tree.with_children()):
            tag_id = index.data(TAG).tag.id
            if tag_id in self._unfolded or (all_open and tag_id not in self._folded):
                self.setExpanded(index, True)
        self.select(ids)
        self.verticalScrollBar().setValue(top)
        self.chosen.emit()

    @property
    def selected(self) -> list[TagUse]:
        """The tags that are selected, those that stand together in order."""
        found = []
        chosen = self.selectionModel().selection()
        for number in range(chosen.count()):  # asking row by row takes far longer
            part = chosen.at(number)
            rows = range(part.top(), part.bottom() + 1) if part.left() == 0 else ()
            found += [self.tree.index(row, 0, part.parent()).data(TAG) for row in rows]
        return found

    @property
    def selected_ids(self) -> list[str]:
        """The ids of the tags that are selected."""
        return [use.tag.id for use in self.selected]

    def select(self, tag_ids: Iterable[str]) -> None:
        """Select those of the tags that are shown, and bring the first into view."""
        indexes = [self.tree.index_of(tag_id) for tag_id in tag_ids]
        shown = [index for index in indexes if index.isValid()]
        selection = QItemSelection()
        for top, bottom in _stretches(shown):
            selection.append(QItemSelectionRange(top, bottom))
        flag = QItemSelectionModel.SelectionFlag
        if shown:
            self.setCurrentIndex(shown[0])
            self.scrollTo(shown[0])
        self.selectionModel().select(selection, flag.ClearAndSelect | flag.Rows)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Delete, go to the details, or move."""
        editing = self.state() == QAbstractItemView.State.EditingState
        if event.key() == Qt.Key.Key_Delete and not editing:
            self.delete_wanted.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not editing:
            self.details_wanted.emit()
        else:
            super().keyPressEvent(event)

    def currentChanged(  # noqa: N802 - Qt's name
        self,
        new: QModelIndex | QPersistentModelIndex,
        old: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw the frame in its new place, and the whole row anew that it leaves."""
        super().currentChanged(new, old)
        self.viewport().update()

    def drawRow(  # noqa: N802 - Qt's name
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw a row, with a frame around the one that keys act on."""
        super().drawRow(painter, option, index)
        at = self.currentIndex()
        if not self.hasFocus() or index.row() != at.row() or index.parent() != at.parent():
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(current().color("accent"), 1.5))
        painter.drawRoundedRect(option.rect.toRectF().adjusted(1, 1, -1, -1), 5, 5)
        painter.restore()

    def _note(self, use: TagUse | None, *, unfolded: bool) -> None:
        if use is not None:
            add, remove = (
                (self._unfolded, self._folded) if unfolded else (self._folded, self._unfolded)
            )
            add.add(use.tag.id)
            remove.discard(use.tag.id)


def _stretches(indexes: Iterable[QModelIndex]) -> Iterator[tuple[QModelIndex, QModelIndex]]:
    """Yield the first and last of those that stand together: Qt is slow with many parts."""
    placed = sorted(indexes, key=lambda index: (index.parent().internalId(), index.row()))
    for number, index in enumerate(placed):
        before = placed[number - 1] if number else None
        if before and before.row() == index.row() - 1 and before.parent() == index.parent():
            continue
        last = number
        while (
            last + 1 < len(placed)
            and placed[last + 1].row() == placed[last].row() + 1
            and placed[last + 1].parent() == index.parent()
        ):
            last += 1
        yield index, placed[last]
