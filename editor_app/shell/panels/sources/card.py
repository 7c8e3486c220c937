"""One quotation: who said it, what, from which outlet, and the way to its link."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QEnterEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
)
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QMenu,
    QVBoxLayout,
    QWidget,
)

from editor_app.model.quotation import Quotation, QuotationKind
from editor_app.services.sourcing import Sourced
from editor_app.shell.panels.sources.fields import SourceFields
from editor_app.shell.typefaces import quotation_font
from editor_app.shell.widgets.basics import ElidedLabel, button, icon_button, label, row
from editor_app.shell.widgets.glyphs import Glyph
from editor_app.shell.wording import translate

_WORDS_SHOWN = 4
_READING_SIZE = 15


class SourceCard(QFrame):
    """``jumped`` by the arrow or Enter; ``paste_wanted`` asks for the address on the clipboard.

    ``waived`` says whether a link is not needed; ``written`` carries the
    quotation as it shall be.
    """

    jumped = Signal()
    paste_wanted = Signal()
    waived = Signal(bool)
    written = Signal(object)

    def __init__(self, source: Sourced) -> None:
        super().__init__()
        self.setObjectName("card")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.source = source
        quotation = source.quotation
        self.setProperty("tone", "warn" if needs_a_look(source) else "")
        self.setAccessibleName(_spoken(source))
        self.setAccessibleDescription(quotation.words)
        self._pen = icon_button("ph.pencil-simple", translate("Sources", "Edit"), 14, "text3")
        self._pen.clicked.connect(self.edit)
        self._pen.hide()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(12, 8, 8, 10)
        self._layout.setSpacing(6)
        self._layout.addLayout(self._head())
        words = ElidedLabel(_quoted(quotation), lines=_WORDS_SHOWN)
        words.setFont(quotation_font(_READING_SIZE))
        self._layout.addWidget(words)
        self._foot = self._make_foot()
        self._layout.addWidget(self._foot)
        self._fields: SourceFields | None = None

    @property
    def editing(self) -> bool:
        """Whether somebody writes in it."""
        return self._fields is not None

    def edit(self) -> None:
        """Let the reader write who said it, or where it leads."""
        if self._fields is not None:
            return
        if not self._can_edit:
            self.jumped.emit()
            return
        self._fields = SourceFields(self.source.quotation)
        self._fields.written.connect(self._write)
        self._fields.closed.connect(self._close)
        self._foot.hide()
        self._layout.addWidget(self._fields)
        self._fields.focus_first()

    def event(self, event: QEvent) -> bool:
        """Keep the card's own key from a command of the window that shares it."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            own = event.key() == Qt.Key.Key_F2
            event.setAccepted(own)
            return own or super().event(event)
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Jump, edit, or go on to the neighbour."""
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.jumped.emit()
        elif key == Qt.Key.Key_F2:
            self.edit()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.focusNextPrevChild(key == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Offer the pen while the pointer is here."""
        self._pen.setVisible(self._can_edit and not self.editing)
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Put the pen away."""
        self._pen.setVisible(self.hasFocus() and self._can_edit)
        super().leaveEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Offer the pen to the keyboard too."""
        self._pen.setVisible(self._can_edit)
        super().focusInEvent(event)

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Edit."""
        self.edit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 - Qt's name
        """Offer everything that can be done with the card."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        entries: list[tuple[str, Callable[[], object]]] = [
            (translate("Sources", "Go to it in the text"), self.jumped.emit),
            (translate("Sources", "Edit"), self.edit),
        ]
        if self.source.quotation.outlet_at is not None:
            entries.append((translate("Sources", "Paste link"), self.paste_wanted.emit))
        if self.source.waived:
            wanted = translate("Sources", "A link is needed after all")
            entries.append((wanted, lambda: self.waived.emit(False)))
        for words, act in entries:
            menu.addAction(words).triggered.connect(lambda _=False, act=act: act())
        menu.popup(event.globalPos())

    @property
    def _can_edit(self) -> bool:
        quotation = self.source.quotation
        return quotation.kind is QuotationKind.BLOCK or quotation.outlet_at is not None

    def _write(self, wanted: Quotation) -> None:
        self._close()
        self.written.emit(wanted)

    def _close(self) -> None:
        if self._fields is not None:
            self._fields.hide()
            self._fields.deleteLater()
            self._fields = None
        self._foot.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _head(self) -> QHBoxLayout:
        name, rest = _names(self.source.quotation)
        go = icon_button("ph.arrow-right", translate("Sources", "Go to it in the text"), 16)
        go.clicked.connect(self.jumped)
        who = label(name, "strong")
        more = ElidedLabel(rest, "meta")
        layout = row(who, more, self._pen, spacing=8)
        layout.addWidget(go)
        layout.setStretchFactor(more, 1)
        return layout

    def _make_foot(self) -> QWidget:
        foot = QWidget()
        if self.source.is_open:
            paste = button(translate("Sources", "Paste link"), "", "ph.link-simple")
            paste.setProperty("size", "small")
            paste.clicked.connect(self.paste_wanted)
            not_needed = button(translate("Sources", "Not needed"), "ghost")
            not_needed.setProperty("size", "small")
            not_needed.clicked.connect(lambda: self.waived.emit(True))
            foot.setLayout(row(paste, not_needed, None, spacing=8))
            return foot
        glyph, words = _origin(self.source)
        mark = Glyph(glyph, "text3", 14)
        line = ElidedLabel(words, "meta")
        layout = row(mark, line, spacing=6)
        layout.setStretchFactor(line, 1)
        foot.setLayout(layout)
        return foot


def needs_a_look(source: Sourced) -> bool:
    """Whether a link, or a name, is wanting."""
    quotation = source.quotation
    nobody = quotation.kind is QuotationKind.BLOCK and not (quotation.who or quotation.outlet)
    return source.is_open or nobody


def _names(one: Quotation) -> tuple[str, str]:
    """Return the name at the head of a card, and what stands behind it."""
    kind = translate("Sources", "Paraphrase") if one.kind is QuotationKind.PARAPHRASE else ""
    if one.who:
        outlet = "" if one.above else one.outlet
        return one.who, ", ".join(part for part in (one.role, outlet, kind) if part)
    if one.outlet and not one.above:
        return one.outlet, kind
    return translate("Sources", "Nobody named"), ""


def _quoted(one: Quotation) -> str:
    return f"…{one.words.strip('.…')}…" if one.kind is QuotationKind.PARAPHRASE else one.words


def _origin(source: Sourced) -> tuple[str, str]:
    """Return the glyph and the words at the foot of a card."""
    one = source.quotation
    if one.address:
        return "ph.link-simple", one.address.partition("://")[2].rstrip("/") or one.address
    if one.above:
        words = translate("Sources", "{outlet}, named above")
        return "ph.arrow-bend-left-up", words.format(outlet=one.outlet)
    if source.waived:
        return "ph.link-break", translate("Sources", "No link needed")
    if not one.who:
        return "ph.warning", translate("Sources", "The text does not say who said it")
    return "ph.user", translate("Sources", "Own reporting")


def _spoken(source: Sourced) -> str:
    name, rest = _names(source.quotation)
    if source.is_open:
        rest = ", ".join(filter(None, (rest, translate("Sources", "no link"))))
    return f"{name}, {rest}" if rest else name
