"""The widget for Markdown source: plain text in a centred column of a comfortable measure."""

from PySide6.QtCore import QEvent, QMimeData, QPoint, Qt, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent, QTextCursor, QTextOption
from PySide6.QtWidgets import QApplication, QFrame, QPlainTextEdit, QWidget

from editor_app.shell.editor.paste import is_much
from editor_app.shell.typefaces import source_font
from editor_app.shell.wording import translate

MEASURE = 72
_MARGIN = 24


class SourceView(QPlainTextEdit):
    """Plain text, ``MEASURE`` characters wide where there is room, caret two pixels wide.

    ``much_pasted`` comes before a whole page is pasted.
    """

    much_pasted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sourceEditor")
        self.setAccessibleName(translate("Source", "Markdown source"))
        self.setProperty("surface", "canvas")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setFont(source_font())
        self.setCursorWidth(2)
        self.setCenterOnScroll(False)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Keep the column in the middle, and the caret in view where it was."""
        seen = self.hasFocus() and 0 <= self.cursorRect().bottom() <= event.oldSize().height()
        self._centre()
        super().resizeEvent(event)
        if seen:
            self.ensureCursorVisible()

    def _centre(self) -> None:
        measure = round(self.fontMetrics().horizontalAdvance("x") * MEASURE)
        bar = self.verticalScrollBar().sizeHint().width()
        side = max(_MARGIN, (self.width() - bar - measure) // 2)
        if self.viewportMargins().left() != side:
            self.setViewportMargins(side, 20, side - bar, 0)

    def event(self, event: QEvent) -> bool:
        """Let the margins scroll and take clicks like the column itself."""
        if event.type() == QEvent.Type.Wheel:
            return QApplication.sendEvent(self.verticalScrollBar(), event)
        if event.type() == QEvent.Type.MouseButtonPress and isinstance(event, QMouseEvent):
            self._place_caret(event.position().toPoint())
            return True
        return super().event(event)

    def _place_caret(self, point: QPoint) -> None:
        inside = self.viewport().mapFromParent(point)
        inside.setX(min(max(inside.x(), 0), self.viewport().width() - 1))
        self.setTextCursor(self.cursorForPosition(inside))
        self.setFocus(Qt.FocusReason.MouseFocusReason)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:  # noqa: N802 - Qt's name
        """Leave files to the window, which imports them."""
        if any(address.isLocalFile() for address in source.urls()):
            return False
        return super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802 - Qt's name
        """Say so before a whole page comes in."""
        if is_much(source):
            self.much_pasted.emit()
        super().insertFromMimeData(source)

    def first_line_in_view(self) -> float:
        """Return the document line at the upper edge, with the fraction scrolled past."""
        block = self.firstVisibleBlock()
        box = self.blockBoundingGeometry(block).translated(self.contentOffset())
        return block.blockNumber() + max(0.0, -box.top()) / max(box.height(), 1.0)

    def scroll_value(self, line: float) -> int:
        """Return the scroll bar value that brings a document line to the upper edge."""
        block = self.document().findBlockByNumber(max(int(line), 0))
        if not block.isValid():
            return self.verticalScrollBar().maximum()
        part = max(line, 0.0) - int(max(line, 0.0))
        return block.firstLineNumber() + int(part * max(block.lineCount(), 1))

    def place_caret(self, line: int, column: int) -> None:
        """Put the caret at a document line and column, as near as the text allows."""
        block = self.document().findBlockByNumber(max(line, 0))
        block = block if block.isValid() else self.document().lastBlock()
        cursor = QTextCursor(block)
        cursor.setPosition(block.position() + min(max(column, 0), block.length() - 1))
        self.setTextCursor(cursor)
