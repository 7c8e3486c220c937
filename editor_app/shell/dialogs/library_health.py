"""Library health: is it whole, which backups are there, how large is it, and what can be done."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QProgressBar,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from editor_app.model.check_report import CheckReport
from editor_app.shell.widgets.basics import ElidedLabel, button, column, label, row, rule
from editor_app.shell.widgets.glyphs import Glyph
from editor_app.shell.wording import all_spoken, translate

_WIDTH = 640
_ROWS = 5
_SHOWN = 6
_GAP = 16


@dataclass(frozen=True, slots=True)
class BackupLine:
    """A backup as a line of the list; ``key`` is handed back when it is chosen."""

    key: object
    made: str
    holds: str
    occasion: str


class LibraryHealth(QDialog):
    """Shows what it is told and says what is wanted; it does nothing by itself.

    ``restore_wanted`` and ``copy_wanted`` carry the key of the backup chosen.
    """

    check_wanted = Signal()
    stop_wanted = Signal()
    recovery_wanted = Signal()
    backup_wanted = Signal()
    restore_wanted = Signal(object)
    copy_wanted = Signal(object)
    folder_wanted = Signal()
    compact_wanted = Signal()
    index_wanted = Signal()

    def __init__(self, parent: QWidget, place: str) -> None:
        super().__init__(parent)
        self.setObjectName("libraryHealth")
        self.setWindowTitle(translate("LibraryHealth", "Library health"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(_WIDTH)
        close = button(translate("LibraryHealth", "Close"))
        close.clicked.connect(self.accept)
        self._engine = label("", "meta")
        self.setLayout(
            column(
                label(translate("LibraryHealth", "Library health"), "display"),
                ElidedLabel(place, "meta"),
                10,
                self._condition(),
                8,
                rule(),
                8,
                self._backups(),
                8,
                rule(),
                8,
                self._size(),
                14,
                None,
                row(self._engine, None, close),
                spacing=4,
                margins=(24, 24, 24, 20),
            )
        )
        self._check.setFocus(Qt.FocusReason.OtherFocusReason)

    # What it is told

    def show_report(self, report: CheckReport) -> None:
        """Say what a check has found."""
        others = [*all_spoken(report.problems), *all_spoken(report.notices)]
        self._show_verdict(_verdict(report), "ok" if report.sound else "bad")
        shown = others[:_SHOWN]
        if len(others) > _SHOWN:
            more = translate("LibraryHealth", "… and %n more.", None, len(others) - _SHOWN)
            shown.append(more)
        self._problems.setText("\n".join(shown))
        self._problems.setVisible(bool(shown))
        self._recover.setVisible(not report.sound)
        self.end_work()

    def begin_work(self, doing: str) -> None:
        """Say that something is being done, which can be stopped."""
        self._show_verdict(doing, "busy")
        self._bar.setRange(0, 0)
        self._bar.show()
        self._stop.show()
        self._enable(on=False)

    def show_progress(self, done: int, total: int) -> None:
        """Move the bar."""
        self._bar.setRange(0, total)
        self._bar.setValue(done)

    def end_work(self, said: str = "") -> None:
        """Say that it is over, and what came of it."""
        self._bar.hide()
        self._stop.hide()
        self._enable(on=True)
        if said:
            self._show_verdict(said, "")

    def show_backups(self, lines: Sequence[BackupLine]) -> None:
        """List the backups, newest first."""
        self._list.clear()
        for line in lines:
            item = QTreeWidgetItem([line.made, line.holds, line.occasion])
            item.setData(0, Qt.ItemDataRole.UserRole, line.key)
            self._list.addTopLevelItem(item)
        for place in range(2):
            self._list.resizeColumnToContents(place)
            self._list.setColumnWidth(place, self._list.columnWidth(place) + _GAP)
        if lines:
            self._list.setFixedHeight(self._list.sizeHintForRow(0) * min(len(lines), _ROWS))
        self._list.setVisible(bool(lines))
        self._none.setVisible(not lines)
        first = self._list.topLevelItem(0)
        if first is not None:
            self._list.setCurrentItem(first)
        self._choose()

    def show_sizes(self, lines: Sequence[tuple[str, str]]) -> None:
        """Show the sizes, each with what it is the size of."""
        while (taken := self._sizes.takeAt(0)) is not None:
            widget = taken.widget()
            if widget is not None:
                widget.deleteLater()
        for name, size in lines:
            part = QWidget()
            part.setLayout(column(label(size, "strong"), label(name, "meta"), spacing=2))
            self._sizes.addWidget(part, 1)

    def show_engine(self, words: str) -> None:
        """Say on what the library stands."""
        self._engine.setText(words)

    # How it is built

    def _condition(self) -> QVBoxLayout:
        self._glyph, self._verdict = Glyph(side=18), label("", wrap=True)
        self._problems = label("", "meta", wrap=True)
        self._problems.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._problems.hide()
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(translate("LibraryHealth", "Progress"))
        self._bar.hide()
        self._check = button(translate("LibraryHealth", "Check now"))
        self._stop = button(translate("LibraryHealth", "Stop"), "ghost")
        self._recover = button(translate("LibraryHealth", "Ways out…"), "primary")
        self._stop.hide()
        self._recover.hide()
        self._check.clicked.connect(self.check_wanted)
        self._stop.clicked.connect(self.stop_wanted)
        self._recover.clicked.connect(self.recovery_wanted)
        self._show_verdict(
            translate("LibraryHealth", "Every text, version and picture can be checked now."), ""
        )
        top = row(self._glyph, self._verdict, self._stop, self._recover, self._check)
        top.setStretchFactor(self._verdict, 1)
        return column(top, self._bar, self._problems, spacing=8)

    def _backups(self) -> QVBoxLayout:
        self._list = QTreeWidget()
        self._list.setObjectName("plainTree")
        self._list.setColumnCount(3)
        self._list.setHeaderHidden(True)
        self._list.setRootIsDecorated(False)
        self._list.setUniformRowHeights(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._list.setAccessibleName(translate("LibraryHealth", "Backups"))
        self._list.itemSelectionChanged.connect(self._choose)
        self._list.hide()
        self._none = label(translate("LibraryHealth", "There is no backup yet."), "muted")
        self._now = button(translate("LibraryHealth", "Back up now"), "primary")
        self._restore = button(translate("LibraryHealth", "Restore…"))
        self._copy = button(translate("LibraryHealth", "Open a copy…"))
        folder = button(translate("LibraryHealth", "Show the folder"), "ghost")
        self._now.clicked.connect(self.backup_wanted)
        self._restore.clicked.connect(self._ask_restore)
        self._copy.clicked.connect(lambda: self.copy_wanted.emit(self._chosen()))
        folder.clicked.connect(self.folder_wanted)
        self._question = self._build_question()
        return column(
            label(translate("LibraryHealth", "Backups"), "title"),
            self._none,
            self._list,
            self._question,
            row(self._now, self._restore, self._copy, None, folder),
            spacing=8,
        )

    def _build_question(self) -> QWidget:
        box = QWidget()
        sure = button(translate("LibraryHealth", "Restore it"), "primary")
        no = button(translate("LibraryHealth", "Cancel"), "ghost")
        sure.clicked.connect(lambda: self.restore_wanted.emit(self._chosen()))
        no.clicked.connect(box.hide)
        words = label(
            translate(
                "LibraryHealth",
                "The window closes and opens again with the library as it was then. "
                "The present file is kept beside it.",
            ),
            "status",
            wrap=True,
        )
        layout = row(words, no, sure, margins=(0, 4, 0, 4))
        layout.setStretchFactor(words, 1)
        box.setLayout(layout)
        box.hide()
        return box

    def _size(self) -> QVBoxLayout:
        self._sizes = row(spacing=16)
        self._compact = button(translate("LibraryHealth", "Compact"))
        self._index = button(translate("LibraryHealth", "Rebuild the search"))
        self._compact.clicked.connect(self.compact_wanted)
        self._index.clicked.connect(self.index_wanted)
        return column(
            label(translate("LibraryHealth", "Size"), "title"),
            self._sizes,
            4,
            row(self._compact, self._index, None),
            spacing=8,
        )

    def _show_verdict(self, words: str, kind: str) -> None:
        glyphs = {
            "ok": ("ph.check-circle", "ok"),
            "bad": ("ph.warning-circle", "bad"),
            "busy": ("ph.clock", "text2"),
        }
        name, color = glyphs.get(kind, ("ph.info", "text2"))
        self._glyph.show_icon(name, color)
        self._verdict.setText(words)

    def _enable(self, *, on: bool) -> None:
        for one in (self._check, self._now, self._compact, self._index):
            one.setEnabled(on)

    def _chosen(self) -> object:
        chosen = self._list.selectedItems()
        return chosen[0].data(0, Qt.ItemDataRole.UserRole) if chosen else None

    def _choose(self) -> None:
        self._question.hide()
        for one in (self._restore, self._copy):
            one.setEnabled(self._chosen() is not None)

    def _ask_restore(self) -> None:
        self._question.show()


def _verdict(report: CheckReport) -> str:
    counted = ", ".join((
        translate("LibraryHealth", "%n stories", None, report.stories),
        translate("LibraryHealth", "%n versions", None, report.revisions),
        translate("LibraryHealth", "%n pictures", None, report.media),
    ))  # fmt: skip
    if report.sound:
        return translate("LibraryHealth", "The library is sound: {counted}.").format(
            counted=counted
        )
    return translate("LibraryHealth", "The library has problems.")
