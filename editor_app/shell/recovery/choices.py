"""The first page of the recovery screen: what is wrong, and the ways out."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from editor_app.model.backup import Backup
from editor_app.model.library_trouble import Fault, LibraryTrouble
from editor_app.shell.recovery import words
from editor_app.shell.recovery.way import Way
from editor_app.shell.typefaces import headline_font
from editor_app.shell.widgets.basics import Item, button, column, label, row
from editor_app.shell.wording import spoken, translate

_WIDTH = 560
_AT_ONCE = 3


class Choices(QScrollArea):
    """``restore_wanted`` carries the ``Backup`` chosen; the others say which way was taken."""

    restore_wanted = Signal(object)
    save_wanted = Signal()
    files_wanted = Signal()
    anew_wanted = Signal()
    other_wanted = Signal()
    again_wanted = Signal()
    quit_wanted = Signal()

    def __init__(self, trouble: LibraryTrouble) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._trouble = trouble
        self._backups = QVBoxLayout()
        self._backups.setSpacing(10)
        self._looking = label(translate("Recovery", "Looking for backups…"), "meta")
        self._backups.addWidget(self._looking)
        box = QWidget()
        box.setFixedWidth(_WIDTH)
        box.setLayout(self._page())
        page = QWidget()
        page.setProperty("surface", "canvas")
        page.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        page.setLayout(column(None, row(None, box, None), None, margins=(24, 32, 24, 24)))
        self.setWidget(page)

    def show_backups(self, backups: Sequence[Backup]) -> None:
        """List the backups, of which the first is the best."""
        self._looking.hide()
        for backup in backups[:_AT_ONCE]:
            self._backups.addWidget(self._way_back(backup))
        older = backups[_AT_ONCE:]
        if older:
            more = button(translate("Recovery", "Show %n older backups", None, len(older)), "link")
            self._backups.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)
            more.clicked.connect(lambda: self._show_older(more, older))
        if not backups:
            self._looking.setText(translate("Recovery", "There is no backup of this library."))
            self._looking.show()
        QTimer.singleShot(0, self, self.focus_first)  # once what is new has been laid out

    def focus_first(self) -> None:
        """Put the focus on the first way."""
        newer = self._trouble.fault is Fault.NEWER
        best = None if newer else self._backups.itemAt(1)
        first = best.widget() if best is not None else self.findChild(Way)
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)
            self.verticalScrollBar().setValue(0)

    def _page(self) -> QVBoxLayout:
        title = label(words.title(self._trouble.fault), wrap=True)
        title.setFont(headline_font(34))
        other = Way(
            "ph.folder-open",
            translate("Recovery", "Open another library…"),
            translate("Recovery", "From a file that you choose"),
        )
        other.clicked.connect(self.other_wanted)
        again = button(translate("Recovery", "Try again"))
        leave = button(translate("Recovery", "Quit"), "ghost")
        for one in (again, leave):
            one.setAutoDefault(True)  # Enter presses it
        again.clicked.connect(self.again_wanted)
        leave.clicked.connect(self.quit_wanted)
        return column(
            title,
            8,
            label(words.explanation(self._trouble), "muted", wrap=True),
            20,
            *self._ways(),
            other,
            20,
            self._details(),
            12,
            row(again, leave, None),
            spacing=10,
        )

    def _ways(self) -> tuple[Item, ...]:
        # What comes from a newer version is whole: to go back would lose what was written since.
        if self._trouble.fault is Fault.NEWER:
            return (*self._rescues(), self._backups)
        return (self._backups, *self._rescues())

    def _rescues(self) -> tuple[Way, ...]:
        if self._trouble.fault is Fault.MISSING:
            return (self._anew(),)
        if not self._trouble.may_hold_stories:
            return ()
        save = Way(
            "ph.first-aid-kit",
            translate("Recovery", "Save what can be read"),
            translate("Recovery", "Story by story, into a new library beside this file"),
        )
        files = Way(
            "ph.file-text",
            translate("Recovery", "Take the stories out as Markdown files"),
            translate("Recovery", "Into a folder that you choose, with their pictures"),
        )
        save.clicked.connect(self.save_wanted)
        files.clicked.connect(self.files_wanted)
        return save, files

    def _anew(self) -> Way:
        anew = Way(
            "ph.file-plus",
            translate("Recovery", "Begin with an empty library"),
            translate("Recovery", "In the place of the one that is gone"),
        )
        anew.clicked.connect(self.anew_wanted)
        return anew

    def _way_back(self, backup: Backup) -> Way:
        way = Way(
            "ph.clock-counter-clockwise",
            translate("Recovery", "Restore the backup of {when}").format(when=words.made(backup)),
            words.holds(backup),
        )
        way.clicked.connect(lambda: self.restore_wanted.emit(backup))
        return way

    def _show_older(self, more: QWidget, older: Sequence[Backup]) -> None:
        more.hide()
        for backup in older:
            self._backups.addWidget(self._way_back(backup))

    def _details(self) -> QWidget:
        path, detail = str(self._trouble.path), spoken(self._trouble.detail)
        lines = [detail] if path in detail else [path, detail]
        shown = [label(_breakable(line), "meta", wrap=True) for line in lines if line]
        for line in shown:
            line.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        box = QWidget()
        box.setLayout(column(*shown, spacing=4))
        return box


def _breakable(line: str) -> str:
    """Let a long path be wrapped after its separators."""
    return line.replace("/", "/\u200b").replace("\\", "\\\u200b")
