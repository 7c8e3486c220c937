"""Shows a comparison: what went is struck out, what came is underlined; inline or side by side."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFont,
    QMouseEvent,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextFrameFormat,
    QTextLength,
    QTextTableFormat,
)
from PySide6.QtWidgets import QApplication, QMenu, QSizePolicy, QTextEdit, QToolButton, QWidget

from editor_app.services.comparing import Comparison, Kind, Piece, Row
from editor_app.shell.icons import icon
from editor_app.shell.scale import scaled
from editor_app.shell.tokens import current
from editor_app.shell.typefaces import WRITING, writing_family
from editor_app.shell.wording import translate

MOST_ROWS = 300
"""So many changed paragraphs are shown; a text that differs more is read, not compared."""

_CONTEXT = 80
_SIZE = 15


class DiffView(QTextEdit):
    """Shows the paragraphs that differ. ``paragraph_wanted`` carries a ``Row`` to put back."""

    paragraph_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setFrameShape(QTextEdit.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setMinimumHeight(72)
        self.document().setDocumentMargin(12)
        self._comparison: Comparison | None = None
        self._split = False
        self._places: list[tuple[int, int, Row]] = []
        self._hovered: Row | None = None
        self._back = QToolButton(self.viewport())
        self._back.setIcon(icon("ph.arrow-u-up-left", "accent"))
        self._back.setProperty("size", "small")
        self._back.setProperty("kind", "raised")
        words = translate("History", "Put this paragraph back as it was")
        self._back.setToolTip(words)
        self._back.setAccessibleName(words)
        self._back.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._back.clicked.connect(self._want_hovered)
        self._back.hide()
        self.viewport().setMouseTracking(True)

    def show_comparison(self, comparison: Comparison | None, *, split: bool) -> None:
        """Show what differs; nothing where there is nothing to compare."""
        self._comparison, self._split = comparison, split
        self._hovered = None
        self._back.hide()
        self._draw()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the height that the words take."""
        return QSize(200, min(int(self.document().size().height()) + 4, 4_000))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Draw anew in other colours."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange):
            QTimer.singleShot(0, self, self._draw)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Take the height that the words need at the new width."""
        super().resizeEvent(event)
        self.updateGeometry()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Offer to put back the paragraph under the pointer."""
        super().mouseMoveEvent(event)
        self._offer(self._row_at(event.position().toPoint()))

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Offer nothing any more."""
        super().leaveEvent(event)
        self._offer(None)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 - Qt's name
        """Offer the same by a menu, also to the keyboard."""
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        row = self._row_at(event.pos()) if by_mouse else self._row_of_caret()
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        back = menu.addAction(translate("History", "Put this paragraph back as it was"))
        back.setEnabled(row is not None)
        back.triggered.connect(lambda: self.paragraph_wanted.emit(row))
        old = menu.addAction(translate("History", "Copy the old paragraph"))
        old.setEnabled(row is not None and row.old is not None)
        old.triggered.connect(lambda: self._copy_old(row))
        copy = menu.addAction(translate("History", "Copy"))
        copy.setEnabled(self.textCursor().hasSelection())
        copy.triggered.connect(self.copy)
        menu.popup(event.globalPos())

    def _copy_old(self, row: Row | None) -> None:
        if self._comparison is not None and row is not None and row.old is not None:
            text = self._comparison.old[row.old.start : row.old.end]
            QApplication.clipboard().setText(text)

    def _offer(self, row: Row | None) -> None:
        self._hovered = row
        self._back.setVisible(row is not None)
        start = next((start for start, _, found in self._places if found is row), None)
        if start is not None:
            cursor = QTextCursor(self.document())
            cursor.setPosition(start)
            top = max(self.cursorRect(cursor).top() - 2, 2)
            self._back.adjustSize()
            self._back.move(self.viewport().width() - self._back.width() - 4, top)

    def _want_hovered(self) -> None:
        if self._hovered is not None:
            self.paragraph_wanted.emit(self._hovered)

    def _row_at(self, point: QPoint) -> Row | None:
        return self._row_of(self.cursorForPosition(point).position())

    def _row_of_caret(self) -> Row | None:
        return self._row_of(self.textCursor().position())

    def _row_of(self, position: int) -> Row | None:
        found = (row for start, end, row in self._places if start <= position <= end)
        return next(found, None)

    # Drawing

    def _draw(self) -> None:
        self.clear()
        self._places = []
        comparison = self._comparison
        if comparison is None:
            return
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        changed = [row for row in comparison.rows if row.changed]
        if not changed:
            self._write_note(cursor, translate("History", "Nothing differs."))
        elif self._split:
            self._draw_split(cursor, changed[:MOST_ROWS])
        else:
            self._draw_inline(cursor, comparison.rows)
        left_out = len(changed) - MOST_ROWS
        if left_out > 0:
            cursor.movePosition(QTextCursor.MoveOperation.End)
            more = translate("History", "… and %n more paragraphs", "", left_out)
            self._write_note(cursor, more)
        cursor.endEditBlock()
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.updateGeometry()

    def _draw_inline(self, cursor: QTextCursor, rows: Sequence[Row]) -> None:
        skipped = shown = 0
        for row in rows:
            if not row.changed:
                skipped += 1
                continue
            if shown == MOST_ROWS:
                return
            if skipped:
                same = translate("History", "%n paragraphs unchanged", "", skipped)
                self._write_note(cursor, same)
            skipped, shown = 0, shown + 1
            start = self._begin_block(cursor)
            self._write_pieces(cursor, _shortened(row.pieces))
            self._places.append((start, cursor.position(), row))
        if skipped:
            same = translate("History", "%n paragraphs unchanged", "", skipped)
            self._write_note(cursor, same)

    def _draw_split(self, cursor: QTextCursor, rows: Sequence[Row]) -> None:
        table = cursor.insertTable(len(rows), 2, _table_format())
        for number, row in enumerate(rows):
            pieces = _shortened(row.pieces)
            for column, left_out in ((0, Kind.ADDED), (1, Kind.GONE)):
                cell = table.cellAt(number, column).firstCursorPosition()
                start = cell.position()
                cell.setBlockFormat(_block_format(0))
                self._write_pieces(cell, [one for one in pieces if one.kind is not left_out])
                self._places.append((start, cell.position(), row))

    def _begin_block(self, cursor: QTextCursor) -> int:
        if not self.document().isEmpty():
            cursor.insertBlock()
        cursor.setBlockFormat(_block_format(scaled(10)))
        return cursor.position()

    def _write_note(self, cursor: QTextCursor, words: str) -> None:
        self._begin_block(cursor)
        made = QTextCharFormat()
        font = QFont(self.font())
        font.setPixelSize(scaled(12))
        made.setFont(font)
        made.setForeground(current().color("text3"))
        cursor.insertText(words, made)

    def _write_pieces(self, cursor: QTextCursor, pieces: Sequence[Piece]) -> None:
        for piece in pieces:
            cursor.insertText(piece.text.replace("\n", " "), _char_format(piece.kind))


def _shortened(pieces: Sequence[Piece]) -> list[Piece]:
    """Return pieces with little of what did not change: a few words on either side."""
    out = []
    for number, piece in enumerate(pieces):
        text = piece.text
        if piece.kind is Kind.SAME and len(text) > 2 * _CONTEXT + 20:
            head = "" if number == 0 else f"{text[:_CONTEXT].rsplit(' ', 1)[0]} "
            tail = "" if number == len(pieces) - 1 else f" {text[-_CONTEXT:].split(' ', 1)[-1]}"
            text = f"{head}…{tail}"
        out.append(Piece(piece.kind, text))
    return out


def _char_format(kind: Kind) -> QTextCharFormat:
    tokens, made = current(), QTextCharFormat()
    font = QFont(writing_family(WRITING))
    font.setPixelSize(scaled(_SIZE))
    if kind is Kind.ADDED:
        font.setUnderline(True)
    elif kind is Kind.GONE:
        font.setStrikeOut(True)
    made.setFont(font)
    looks = {Kind.ADDED: ("ins_text", "ins"), Kind.GONE: ("del_text", "dele")}
    ink, ground = looks.get(kind, ("text", ""))
    made.setForeground(tokens.color(ink))
    if ground:
        made.setBackground(tokens.color(ground))
    return made


def _block_format(below: int) -> QTextBlockFormat:
    made = QTextBlockFormat()
    made.setLineHeight(scaled(23), QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    made.setBottomMargin(below)
    return made


def _table_format() -> QTextTableFormat:
    made = QTextTableFormat()
    made.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_None)
    made.setBorder(0)
    made.setCellPadding(scaled(5))
    made.setCellSpacing(0)
    half = QTextLength(QTextLength.Type.PercentageLength, 50)
    made.setColumnWidthConstraints([half, half])
    made.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    return made
