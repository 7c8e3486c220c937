"""Hands the reading tree of the page to assistive programs, beside Qt's own text interface.

The editor keeps Qt's interface for words, caret and selection. An unseen child
behind the page carries the tree. Qt for Python cannot let Python offer the
further interfaces (attributes, actions) of a node, so a heading's level and a
link's address are in the node's description. Where a method is typed otherwise
than Qt's stub it is because Qt takes null there and the stub does not say so.
"""

from weakref import proxy

from PySide6.QtCore import QObject, QPoint, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QAccessibleInterface,
    QTextCursor,
    QWindow,
)
from PySide6.QtWidgets import QAccessibleWidget, QWidget

from editor_app.shell.editor.page_view import PageView
from editor_app.shell.editor.reading_tree import Node, reading_tree
from editor_app.shell.wording import translate

_Registered = tuple[int, QAccessibleInterface]

Way = tuple[int, ...]
"""The way down to a node: which child of the page, which child of that, and so on."""


class ReadingOutline(QObject):
    """Tells of a page. The tree is made when somebody asks for it.

    ``carrier`` lies unseen behind the page; assistive programs find the tree there.
    """

    def __init__(self, view: PageView) -> None:
        super().__init__(view)
        self._view = view
        self._tree: tuple[tuple[int, int], tuple[Node, ...]] = ((-1, -1), ())
        # A plain widget: Qt forgets an interface when the class of its object gets another slot.
        self.carrier = QWidget(view)
        self.carrier.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.carrier.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.carrier.lower()
        # Found by its widget once it is registered. A factory of Python's would be asked about
        # every object there is; one of the browser's that is just going crashes Qt for Python.
        self._access = _OutlineAccess(self)
        registered = self._access.registered
        # Qt must have let go of all of them before Python does; until then this holds them.
        self.destroyed.connect(lambda: _withdraw(registered))
        self._tell = QTimer(self, singleShot=True, interval=500)
        self._tell.timeout.connect(self._say_changed)
        view.edited.connect(self._changed)
        view.laid_out.connect(self._follow)

    def tree(self) -> tuple[Node, ...]:
        """Return what stands on the page now."""
        page = self._view.page
        made_for = (id(page), page.version)
        if self._tree[0] != made_for:
            self._tree = (made_for, reading_tree(page.entries, self._columns))
        return self._tree[1]

    def node(self, way: Way) -> Node | None:
        """Return the node at the end of ``way``; None if the page has no such place by now."""
        level, found = self.tree(), None
        for index in way:
            if index >= len(level):
                return None
            found = level[index]
            level = found.children
        return found

    def rect_of(self, node: Node) -> QRect:
        """Return where a node stands on the screen, in pixels."""
        document = self._view.document()
        first, last = (document.findBlockByNumber(number) for number in (node.first, node.last))
        if not first.isValid() or not last.isValid():
            return QRect()
        place = self._view.block_rect(first) | self._view.block_rect(last)
        if node.span is not None:
            place = self._span_rect(first.position(), node.span)
        corner = self._view.viewport().mapToGlobal(QPoint(0, 0))
        return place.toAlignedRect().translated(corner)

    def in_view(self, node: Node) -> bool:
        """Whether any of the node can be seen."""
        view = self._view.viewport()
        shown = QRect(view.mapToGlobal(QPoint(0, 0)), view.size())
        return shown.intersects(self.rect_of(node))

    def _span_rect(self, start: int, span: tuple[int, int]) -> QRectF:
        cursor = QTextCursor(self._view.document())
        rects = []
        for position in span:
            cursor.setPosition(start + position)
            rects.append(QRectF(self._view.cursorRect(cursor)))
        return rects[0] | rects[1]

    def _columns(self, block: int) -> int:
        cursor = QTextCursor(self._view.document().findBlockByNumber(block))
        return cursor.currentTable().columns()

    def _changed(self) -> None:
        if QAccessible.isActive():
            self._tell.start()

    def _follow(self) -> None:
        self.carrier.setGeometry(self._view.viewport().geometry())

    def _say_changed(self) -> None:
        event = QAccessibleEvent(self.carrier, QAccessible.Event.ObjectReorder)
        QAccessible.updateAccessibility(event)


class _OutlineAccess(QAccessibleWidget):
    """The root of the tree."""

    def __init__(self, outline: ReadingOutline) -> None:
        name = translate("Reading", "Structure of the story")
        super().__init__(outline.carrier, QAccessible.Role.Document, name)
        # What Qt is handed must not keep the page, or neither would ever go.
        self._outline: ReadingOutline = proxy(outline)
        self._nodes: dict[Way, _NodeAccess] = {}
        self.registered: list[_Registered] = [(QAccessible.registerAccessibleInterface(self), self)]

    def at(self, way: Way) -> "_NodeAccess":
        """Return the interface of the node at the end of ``way``; one for each way."""
        if way not in self._nodes:
            made = self._nodes[way] = _NodeAccess(self, self._outline, way)
            self.registered.append((QAccessible.registerAccessibleInterface(made), made))
        return self._nodes[way]

    def childCount(self) -> int:  # noqa: N802 - Qt's name
        """Return how many things stand on the page."""
        return len(self._outline.tree())

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """Return the thing with this number."""
        return self.at((index,)) if 0 <= index < self.childCount() else None

    def indexOfChild(self, child: QAccessibleInterface) -> int:  # noqa: N802 - Qt's name
        """Return the number of a thing, -1 if it is none of the page's."""
        return child.way[-1] if isinstance(child, _NodeAccess) and len(child.way) == 1 else -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]  # noqa: N802
        """Return what stands at a point of the screen."""
        for index, node in enumerate(self._outline.tree()):
            if self._outline.rect_of(node).contains(x, y):
                return self.at((index,))
        return None


class _NodeAccess(QAccessibleInterface):
    """One node of the tree, found anew each time it is asked something."""

    def __init__(self, root: _OutlineAccess, outline: ReadingOutline, way: Way) -> None:
        super().__init__()
        self._root = root
        self._outline = outline
        self.way = way

    @property
    def _node(self) -> Node | None:
        return self._outline.node(self.way)

    def isValid(self) -> bool:  # noqa: N802 - Qt's name
        """Whether the page still has this place."""
        return self._node is not None

    def object(self) -> QObject | None:  # type: ignore[override]
        """Return nothing: a node is no object of Qt's."""
        return None

    def window(self) -> QWindow | None:  # type: ignore[override]
        """Return the window of the page."""
        return self._root.window()

    def parent(self) -> QAccessibleInterface:
        """Return what this stands in."""
        return self._root.at(self.way[:-1]) if len(self.way) > 1 else self._root

    def childCount(self) -> int:  # noqa: N802 - Qt's name
        """Return how many things stand in this one."""
        node = self._node
        return len(node.children) if node else 0

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """Return the thing with this number."""
        return self._root.at((*self.way, index)) if 0 <= index < self.childCount() else None

    def indexOfChild(self, child: QAccessibleInterface) -> int:  # noqa: N802 - Qt's name
        """Return the number of a thing, -1 if it does not stand in this one."""
        inside = isinstance(child, _NodeAccess) and child.way[:-1] == self.way
        return child.way[-1] if inside and isinstance(child, _NodeAccess) else -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]  # noqa: N802
        """Return what stands at a point of the screen."""
        node = self._node
        for index, inner in enumerate(node.children if node else ()):
            if self._outline.rect_of(inner).contains(x, y):
                return self._root.at((*self.way, index))
        return None

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]  # noqa: N802
        """Return nothing: the page itself has the focus."""
        return None

    def text(self, kind: QAccessible.Text) -> str:
        """Return the words, or what they are."""
        node = self._node
        if node is None:
            return ""
        if kind == QAccessible.Text.Name:
            return node.name
        return node.description if kind == QAccessible.Text.Description else ""

    def setText(self, kind: QAccessible.Text, text: str) -> None:  # noqa: N802 - Qt's name
        """Change nothing: words are changed through the page."""

    def rect(self) -> QRect:
        """Return where this stands on the screen, in pixels."""
        node = self._node
        return self._outline.rect_of(node) if node else QRect()

    def role(self) -> QAccessible.Role:
        """Return what this is."""
        node = self._node
        return node.role if node else QAccessible.Role.NoRole

    def state(self) -> QAccessible.State:
        """Return that this can be read, and whether it is in view."""
        state = QAccessible.State()
        node = self._node
        if node is None:
            state.invalid = 1
        else:
            state.readOnly = 1
            state.offscreen = 0 if self._outline.in_view(node) else 1
            state.linked = 1 if node.role == QAccessible.Role.Link else 0
        return state


def _withdraw(registered: list[_Registered]) -> None:
    """Take interfaces from Qt, those that were registered last first."""
    while registered:
        number, _ = registered[-1]
        QAccessible.deleteAccessibleInterface(number)
        registered.pop()
