"""Tags as a tree with columns: name, kind, number of stories."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from editor_app.model.tag import Tag, TagUse
from editor_app.shell.icons import icon
from editor_app.shell.tag_kinds import KINDS
from editor_app.shell.tag_words import facts
from editor_app.shell.wording import translate

TAG = Qt.ItemDataRole.UserRole
_Index = QModelIndex | QPersistentModelIndex


@dataclass(slots=True, eq=False)
class Node:
    """A tag in the tree; ``use`` is None for the root alone."""

    use: TagUse | None = None
    parent: "Node | None" = None
    place: int = 0
    key: int = 0
    children: "list[Node]" = field(default_factory=list)


class TagTree(QAbstractItemModel):
    """``renamed`` carries a tag's id and the name it was given in place."""

    renamed = Signal(str, str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._root = Node()
        self._nodes: dict[str, Node] = {}
        self._by_key: dict[int, Node] = {}
        self._keys = 0
        self._icons = {kind: icon(look.icon, "text3", on="text3") for kind, look in KINDS.items()}

    def show(self, uses: Sequence[TagUse], wanted: frozenset[str] | None = None) -> None:
        """Show these tags; with ``wanted`` only those of its ids, and what stands above them."""
        self.beginResetModel()
        known = {use.tag.id: use for use in uses}
        shown = known if wanted is None else _with_parents(wanted, known)
        self._root = Node()
        self._nodes = {tag_id: Node(use) for tag_id, use in known.items() if tag_id in shown}
        self._by_key = {}
        for node in self._nodes.values():
            above = self._nodes.get(_tag(node).parent_id or "", self._root)
            node.parent, node.place = above, len(above.children)
            above.children.append(node)
            self._keys += 1  # never twice the same: an index of last time leads nowhere
            node.key = self._keys
            self._by_key[node.key] = node
        self.endResetModel()

    def index_of(self, tag_id: str) -> QModelIndex:
        """Return where a tag stands; an invalid index where it does not."""
        node = self._nodes.get(tag_id)
        return self.createIndex(node.place, 0, node.key) if node else QModelIndex()

    def with_children(self) -> Iterator[QModelIndex]:
        """Yield where the tags stand that others stand under."""
        for node in self._nodes.values():
            if node.children:
                yield self.createIndex(node.place, 0, node.key)

    # What Qt asks

    def index(self, row: int, column: int, parent: _Index = QModelIndex()) -> QModelIndex:  # noqa: B008 - Qt's signature
        """Return the index of a child."""
        above = self._node(parent)
        if 0 <= row < len(above.children) and 0 <= column < 3:
            return self.createIndex(row, column, above.children[row].key)
        return QModelIndex()

    def parent(self, index: _Index = QModelIndex()) -> Any:  # noqa: B008 - Qt's signature
        """Return the index of the tag above."""
        above = self._node(index).parent
        if not index.isValid() or above is None or above is self._root:
            return QModelIndex()
        return self.createIndex(above.place, 0, above.key)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's
        """Return how many tags stand under one."""
        return 0 if parent.column() > 0 else len(self._node(parent).children)

    def columnCount(self, _parent: _Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's
        """Return 3: name, kind, stories."""
        return 3

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return the heading of a column."""
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(section)
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (
                translate("AllTags", "Tag"),
                translate("AllTags", "Kind"),
                translate("AllTags", "Stories"),
            )[section]
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell shows, and the tag with its use as ``TAG``."""
        use = self._node(index).use
        if use is None or role == TAG:
            return use
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return (use.tag.name, KINDS[use.tag.kind].one, str(use.stories))[index.column()]
        if role == Qt.ItemDataRole.DecorationRole and index.column() == 0:
            return self._icons[use.tag.kind]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{use.tag.name}, {facts(use)}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return use.tag.description or None
        return _alignment(index.column()) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Let names be edited."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() == 0 else flags

    def setData(self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: N802 - Qt's name
        """Tell the new name; the tree changes when the library has."""
        use = self._node(index).use
        name = " ".join(str(value).split())
        if use is None or role != Qt.ItemDataRole.EditRole or not name or name == use.tag.name:
            return False
        self.renamed.emit(use.tag.id, name)
        return False

    def _node(self, index: _Index) -> Node:
        return self._by_key.get(index.internalId(), self._root) if index.isValid() else self._root


def matching(uses: Iterable[TagUse], words: str) -> frozenset[str]:
    """Return the ids of the tags that have all the words in one of their names."""
    wanted = words.casefold().split()
    return frozenset(
        use.tag.id
        for use in uses
        if any(all(word in name.casefold() for word in wanted) for name in use.tag.names)
    )


def unused(uses: Sequence[TagUse]) -> frozenset[str]:
    """Return the ids of the tags that no story carries and no tag stands under."""
    parents = {use.tag.parent_id for use in uses}
    return frozenset(use.tag.id for use in uses if not use.stories and use.tag.id not in parents)


def _with_parents(wanted: Iterable[str], known: dict[str, TagUse]) -> set[str]:
    shown: set[str] = set()
    for tag_id in wanted:
        above: str | None = tag_id
        while above is not None and above in known and above not in shown:
            shown.add(above)
            above = known[above].tag.parent_id
    return shown


def _alignment(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column == 2 else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter


def _tag(node: Node) -> Tag:
    if node.use is None:
        raise ValueError("the root is no tag")
    return node.use.tag
