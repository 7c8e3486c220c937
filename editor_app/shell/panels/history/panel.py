"""The History panel: a timeline, what changed since the version chosen, and the ways back."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget

from editor_app.model.revision import Revision
from editor_app.services.comparing import Comparison
from editor_app.shell.forms import load_form
from editor_app.shell.icons import icon
from editor_app.shell.panels.history.diff_view import DiffView
from editor_app.shell.panels.history.entries import Counted, Entry, entries, title_of
from editor_app.shell.panels.history.timeline import Timeline
from editor_app.shell.when import local_now
from editor_app.shell.widgets.basics import ElidedLabel, row
from editor_app.shell.widgets.segment import Segment
from editor_app.shell.wording import translate


class HistoryPanel(QWidget):
    """``named`` carries the name to keep the present version under.

    ``compare_wanted`` asks to compare a version with the text as it stands,
    ``restore_wanted`` to restore it, ``copied`` to copy its text;
    ``paragraph_wanted`` carries the one ``Row`` to put back. ``shown`` says
    that the reader looks at the panel.
    """

    named = Signal(str)
    compare_wanted = Signal(object)
    restore_wanted = Signal(object)
    copied = Signal(object)
    paragraph_wanted = Signal(object)
    shown = Signal()

    count_label: QLabel
    name_link: QPushButton
    name_row: QWidget
    name_field: QLineEdit
    name_button: QPushButton
    empty_label: QLabel
    timeline: Timeline
    changes: QWidget
    changes_head: QWidget
    diff: DiffView
    restore_button: QPushButton
    copy_button: QPushButton

    def __init__(self) -> None:
        super().__init__()
        load_form(self, "history_panel")
        self._versions: Sequence[Counted] = ()
        self._working = (0, 0)
        self._number = 0
        self._comparison: Comparison | None = None
        self._dress()
        self._connect()
        self._ask_name(on=False)
        self.show_versions((), (0, 0))

    @property
    def chosen(self) -> Revision | None:
        """The version chosen; for the working copy the one before it, None without any."""
        for one in self._versions:
            if one.revision.number == self._number:
                return one.revision
        return self._versions[0].revision if self._versions else None

    def show_versions(self, versions: Sequence[Counted], working: tuple[int, int]) -> None:
        """Show the kept versions, newest first, and how many words were changed since."""
        self._versions, self._working = versions, working
        if all(one.revision.number != self._number for one in versions):
            self._number = 0
        self.count_label.setText(f"{len(versions):,}" if versions else "")
        self.empty_label.setVisible(not versions)
        self.timeline.setVisible(bool(versions))
        self.changes.setVisible(bool(versions))
        self._refill()
        self._want_comparison()

    def show_working(self, working: tuple[int, int]) -> None:
        """Show how many words were changed since the newest version."""
        if working != self._working:
            self._working = working
            self._refill()

    def show_comparison(self, comparison: Comparison | None) -> None:
        """Show what changed since the version chosen."""
        self._comparison = comparison
        self.diff.show_comparison(comparison, split=self._segment_choice == 1)
        self.restore_button.setEnabled(comparison is not None and not comparison.same)
        self.diff.setAccessibleDescription(_summary(comparison))

    def choose(self, number: int) -> None:
        """Go to a version; 0 is the working copy."""
        self._number = number
        self._refill()
        self._want_comparison()
        self.timeline.setFocus(Qt.FocusReason.OtherFocusReason)

    def ask(self) -> None:
        """Put the focus into the field for a name."""
        self._ask_name(on=True)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Say that the reader looks."""
        super().showEvent(event)
        self.shown.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Let Escape put the field away."""
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            self._ask_name(on=False)
            return True
        return super().eventFilter(watched, event)

    # How it is built

    def _dress(self) -> None:
        self.name_link.setIcon(icon("ph.bookmark-simple", "accent"))
        self.restore_button.setIcon(icon("ph.arrow-u-up-left", "text"))
        self._segment = Segment([translate("History", "Inline"), translate("History", "Split")])
        self._segment.show_choice(0)
        self._segment_choice = 0
        self._title = ElidedLabel("", "strong")
        layout = row(self._title, self._segment)
        layout.setStretchFactor(self._title, 1)
        self.changes_head.setLayout(layout)

    def _connect(self) -> None:
        self.name_link.clicked.connect(lambda: self._ask_name(on=True))
        self.name_field.returnPressed.connect(self._name)
        self.name_field.installEventFilter(self)
        self.name_button.clicked.connect(self._name)
        self.timeline.chosen.connect(self._choose)
        self._segment.chosen.connect(self._show_as)
        self.restore_button.clicked.connect(lambda: self.restore_wanted.emit(self.chosen))
        self.copy_button.clicked.connect(lambda: self.copied.emit(self.chosen))
        self.diff.paragraph_wanted.connect(self.paragraph_wanted)

    # What the reader does

    def _ask_name(self, *, on: bool) -> None:
        self.name_row.setVisible(on)
        self.name_link.setVisible(not on)
        if on:
            self.name_field.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.name_field.selectAll()

    def _name(self) -> None:
        name = self.name_field.text().strip()
        if name:
            self.name_field.clear()
            self._ask_name(on=False)
            self.named.emit(name)

    def _choose(self, entry: Entry) -> None:
        self._number = entry.newest.number if entry.newest else 0
        if len(entry.versions) > 1:
            self._refill()
        self._want_comparison()

    def _show_as(self, choice: int) -> None:
        self._segment_choice = choice
        self.show_comparison(self._comparison)

    def _want_comparison(self) -> None:
        version = self.chosen
        self.restore_button.setEnabled(False)
        if version is None:
            self.show_comparison(None)
            return
        words = translate("History", "Changes since “{name}”").format(name=title_of(version))
        self._title.setText(words)
        self.compare_wanted.emit(version)

    def _refill(self) -> None:
        if self._versions:
            rows = entries(self._versions, self._working, local_now(), self._number)
            self.timeline.show_entries(rows, self._number)


def _summary(comparison: Comparison | None) -> str:
    if comparison is None:
        return ""
    added = translate("History", "%n words added", "", comparison.added)
    gone = translate("History", "%n words removed", "", comparison.gone)
    return f"{added}, {gone}"
