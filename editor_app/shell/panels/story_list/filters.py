"""The filter chips above the list: one for the status, one for the desk, one for the tags."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QStyle

from editor_app.model.article import Status
from editor_app.model.query_filters import FIELDS, Filters
from editor_app.model.story_query import Field
from editor_app.shell.icons import icon
from editor_app.shell.panels.story_list.check_list import CheckList
from editor_app.shell.scale import scaled
from editor_app.shell.widgets.drawing import status_name
from editor_app.shell.widgets.flow import Flow
from editor_app.shell.wording import QT_TRANSLATE_NOOP, translate

_NAMES = {
    Field.STATUS: QT_TRANSLATE_NOOP("StoryList", "Status"),
    Field.DESK: QT_TRANSLATE_NOOP("StoryList", "Desk"),
    Field.TAG: QT_TRANSLATE_NOOP("StoryList", "Tag"),
}
_ANY = {
    Field.STATUS: QT_TRANSLATE_NOOP("StoryList", "Any status"),
    Field.DESK: QT_TRANSLATE_NOOP("StoryList", "Any desk"),
    Field.TAG: QT_TRANSLATE_NOOP("StoryList", "Any tag"),
}
_LONGEST = 22
_GLYPH, _EDGE = 12, 8


class FilterChips(Flow):
    """Chips that open a list to tick; ``changed`` carries the filters."""

    changed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._filters = Filters()
        self._names: dict[Field, Sequence[str]] = {
            Field.STATUS: [status.value for status in Status],
            Field.DESK: (),
            Field.TAG: (),
        }
        self._chips = {field: self._chip(field) for field in FIELDS}
        self._show()
        self.show_only(list(self._chips.values()))

    @property
    def filters(self) -> Filters:
        """What is chosen."""
        return self._filters

    def offer(self, desks: Sequence[str], tags: Sequence[str]) -> None:
        """Offer these desks and tags, the more important first."""
        self._names |= {Field.DESK: desks, Field.TAG: tags}
        self._show()

    def offered(self, field: Field) -> Sequence[str]:
        """Return the names that are offered of one kind."""
        return self._names[field]

    def choose(self, filters: Filters) -> None:
        """Show these filters and tell of them."""
        if filters != self._filters:
            self._filters = filters
            self._show()
            self.changed.emit(filters)

    def chip(self, field: Field) -> QPushButton:
        """Return the chip of a kind of filter."""
        return self._chips[field]

    def open(self, field: Field) -> CheckList:
        """Open the list of a chip."""
        chosen = self._filters.names(field)
        known = self._names[field]
        names = [*known, *(name for name in chosen if name not in known)]
        menu = CheckList(
            [(name, _words(field, name)) for name in names],
            chosen,
            translate("StoryList", _ANY[field]),
            self,
        )
        menu.chosen.connect(lambda taken: self.choose(self._filters.choosing(field, taken)))
        chip = self._chips[field]
        menu.popup(chip.mapToGlobal(chip.rect().bottomLeft()))
        return menu

    def _chip(self, field: Field) -> "_FilterChip":
        made = _FilterChip()
        made.clicked.connect(lambda: self.open(field))
        made.cleared.connect(lambda: self.choose(self._filters.choosing(field, ())))
        return made

    def _show(self) -> None:
        for field, chip in self._chips.items():
            chosen = self._filters.names(field)
            name = translate("StoryList", _NAMES[field])
            chip.show_choice(name, [_words(field, one) for one in chosen])
            chip.setVisible(bool(self._names[field]) or bool(chosen))
        self.updateGeometry()


def _words(field: Field, name: str) -> str:
    return status_name(Status(name)) if field is Field.STATUS else name


class _FilterChip(QPushButton):
    """Shows a name and an arrow, or what is chosen and an x; ``cleared`` by the x or Delete."""

    cleared = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "chip")
        self.setProperty("filter", True)
        self.setAutoDefault(False)
        self._active = False

    def show_choice(self, name: str, chosen: Sequence[str]) -> None:
        """Show the name of the filter, or what is chosen."""
        self._active = bool(chosen)
        first = chosen[0] if chosen else name
        first = first if len(first) <= _LONGEST else f"{first[: _LONGEST - 1].rstrip()}…"
        more = f" +{len(chosen) - 1}" if len(chosen) > 1 else ""
        self.setText(first.replace("&", "&&") + more)
        self.setToolTip(", ".join(chosen))
        self.setAccessibleName(
            translate("StoryList", "{filter}: {choice}").format(
                filter=name, choice=", ".join(chosen)
            )
            if chosen
            else translate("StoryList", "Filter by {filter}").format(filter=name.lower())
        )
        self.setProperty("active", self._active)
        self.style().unpolish(self)
        self.style().polish(self)
        self.updateGeometry()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Leave room for the glyph after the words."""
        return super().sizeHint() + QSize(scaled(_GLYPH + 2), 0)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Never cut the words."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the chip, and its glyph at the far end."""
        super().paintEvent(event)
        glyph = icon("ph.x" if self._active else "ph.caret-down", self._color())
        glyph.paint(QPainter(self), self._glyph_box())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Clear by the x, open the list anywhere else."""
        point = event.position().toPoint()
        edge = scaled(_EDGE)
        at_the_end = self._glyph_box().adjusted(-edge, -edge, edge, edge)
        if self._active and at_the_end.contains(point):
            self.setDown(False)
            self.cleared.emit()
        else:
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Clear by Delete or Backspace, open the list by Down, Enter or Space."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self._active:
            self.cleared.emit()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def _color(self) -> str:
        return "accent" if self._active else "text3"

    def _glyph_box(self) -> QRect:
        side = scaled(_GLYPH)
        left = self.width() - side - scaled(_EDGE)
        box = QRect(left, (self.height() - side) // 2, side, side)
        return QStyle.visualRect(self.layoutDirection(), self.rect(), box)
