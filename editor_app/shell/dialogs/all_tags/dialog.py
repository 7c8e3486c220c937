"""The window that looks after the tags of the whole library."""

from collections.abc import Callable, Sequence
from enum import IntEnum

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QFrame, QMenu, QSplitter, QStackedWidget, QWidget

from editor_app.model.tag import TagUse
from editor_app.services.tagging_names import LookAlike
from editor_app.shell.dialogs.all_tags.forms import TagForms
from editor_app.shell.dialogs.all_tags.pairs import PairList
from editor_app.shell.dialogs.all_tags.tree_model import matching, unused
from editor_app.shell.dialogs.all_tags.tree_view import TagTreeView
from editor_app.shell.tag_words import tags
from editor_app.shell.widgets.basics import button, column, label, row
from editor_app.shell.widgets.search_field import SearchField
from editor_app.shell.widgets.segment import Segment
from editor_app.shell.widgets.toast import Toast
from editor_app.shell.wording import translate

_SIZE = (980, 700)
_FORM = 330


class Show(IntEnum):
    """Which tags the left side has."""

    ALL = 0
    UNUSED = 1
    ALIKE = 2


class AllTagsDialog(QDialog):
    """Shows every tag and tells what the reader wants with them.

    ``renamed`` carries a tag's id and name, ``changed`` a whole tag, ``created``
    a name, ``kinds_chosen`` ids and a kind, ``deleted``, ``applied`` and
    ``taken_off`` ids. ``kept_apart`` carries a pair that looks alike, which
    ``alike_wanted`` asks for; ``entered`` says that the window was turned to. The
    merge is asked and told by ``forms``.
    """

    renamed = Signal(str, str)
    changed = Signal(object)
    created = Signal(str)
    kinds_chosen = Signal(object, object)
    deleted = Signal(object)
    applied = Signal(object)
    taken_off = Signal(object)
    kept_apart = Signal(object)
    alike_wanted = Signal()
    import_wanted = Signal()
    export_wanted = Signal()
    entered = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("allTags")
        self.setWindowTitle(translate("AllTags", "Tags"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._uses: Sequence[TagUse] = ()
        self._pairs: Sequence[LookAlike] | None = None
        self._show = Show.ALL
        self.search = SearchField(translate("AllTags", "Search tags"))
        self.segment = Segment(
            [
                translate("AllTags", "All"),
                translate("AllTags", "Unused"),
                translate("AllTags", "Look alike"),
            ]
        )
        self.view, self.pairs, self.forms = TagTreeView(), PairList(), TagForms()
        self._empty = label("", "muted", wrap=True)
        self._left = QStackedWidget()
        self._count = label("", "meta")
        self.new = button(translate("AllTags", "New tag"), "ghost", "ph.plus")
        self.import_list = button(translate("AllTags", "Import…"), "ghost")
        self.export_list = button(translate("AllTags", "Export…"), "ghost")
        self._board = QWidget()
        self.toast = Toast(self._board)  # it lets go of what it floats over before that is gone
        self._lay_out()
        self._connect()
        self.resize(*_SIZE)
        self.search.setFocus()

    # What it is shown

    @property
    def shows_pairs(self) -> bool:
        """Whether the left side has tags that look alike."""
        return self._show is Show.ALIKE

    def show_tags(self, uses: Sequence[TagUse]) -> None:
        """Show the tags of the library."""
        self._uses = uses
        self._refresh()

    def show_look_alikes(self, pairs: Sequence[LookAlike]) -> None:
        """Answer ``alike_wanted``."""
        self._pairs = pairs
        if self._show is Show.ALIKE:
            self._refresh()

    def show_scope(self, words: str) -> None:
        """Say on which stories tags can be put, such as "12 selected stories"; "" for none."""
        on = translate("AllTags", "Put on {stories}").format(stories=words)
        off = translate("AllTags", "Take off {stories}").format(stories=words)
        for pane in (self.forms.details, self.forms.several):
            pane.apply.setText(on)
            pane.take_off.setText(off)
            pane.apply.setVisible(bool(words))
            pane.take_off.setVisible(bool(words))

    def show_trouble(self, words: str) -> None:
        """Say why a change was refused, and show the tags as they are."""
        self._refresh()
        if not self.forms.show_trouble(words):
            self.toast.say(words, "ph.warning-circle")

    def say(self, words: str, undo: Callable[[], None] | None = None) -> None:
        """Say what was done, and offer to take it back."""
        self.toast.say(words, "ph.check-circle", undo=undo)

    def select(self, tag_id: str, *, edit: bool = False) -> None:
        """Go to a tag, and into its name where ``edit`` says so."""
        self.search.clear()
        self._choose_view(Show.ALL)
        self.view.select([tag_id])
        self.view.setFocus()
        if edit:
            self.view.edit(self.view.currentIndex())

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Tell when the reader turns to this window."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.entered.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Let Enter press no button by itself; close on Escape."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)

    # How it is built

    def _lay_out(self) -> None:
        nothing = QWidget()
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        nothing.setLayout(column(None, self._empty, None, None, margins=(48, 0, 48, 0)))
        for part in (self.view, self.pairs, nothing):
            self._left.addWidget(part)
        head = row(self.search, self.segment, spacing=12, margins=(16, 14, 16, 10))
        head.setStretchFactor(self.search, 1)
        left = QWidget()
        left.setLayout(column(head, self._left, spacing=0))
        split = QSplitter(Qt.Orientation.Horizontal)
        split.addWidget(left)
        split.addWidget(self.forms)
        split.setStretchFactor(0, 1)
        split.setStretchFactor(1, 0)
        split.setChildrenCollapsible(False)
        split.setHandleWidth(1)
        split.setSizes([_SIZE[0] - _FORM, _FORM])
        foot = QFrame()
        foot.setObjectName("dialogFoot")
        buttons = (self.new, self.import_list, self.export_list)
        foot.setLayout(row(*buttons, None, self._count, spacing=4, margins=(12, 8, 16, 8)))
        layout = column(split, foot, spacing=0)
        layout.setStretch(0, 1)
        self._board.setLayout(layout)
        self.setLayout(column(self._board, spacing=0))
        self.segment.show_choice(Show.ALL)

    def _connect(self) -> None:
        self.search.searched.connect(lambda _: self._refresh())
        self.search.left.connect(self._enter_list)
        self.segment.chosen.connect(lambda number: self._choose_view(Show(number)))
        self.view.chosen.connect(self._show_form)
        self.view.delete_wanted.connect(self._delete)
        self.view.details_wanted.connect(self.forms.enter)
        self.view.menu_wanted.connect(self._open_menu)
        self.view.tree.renamed.connect(self.renamed)
        self.pairs.chosen.connect(lambda _: self._show_form())
        forms = self.forms
        forms.details.changed.connect(self.changed)
        for pane in (forms.details, forms.several):
            pane.delete_wanted.connect(self._delete)
            pane.apply_wanted.connect(lambda: self.applied.emit(self.view.selected_ids))
            pane.take_off_wanted.connect(lambda: self.taken_off.emit(self.view.selected_ids))
        forms.several.kind_chosen.connect(
            lambda kind: self.kinds_chosen.emit(self.view.selected_ids, kind)
        )
        forms.merging.kept_apart.connect(lambda: self.kept_apart.emit(self.pairs.pair))
        self.new.clicked.connect(lambda: self.created.emit(self.search.text().strip()))
        self.import_list.clicked.connect(self.import_wanted)
        self.export_list.clicked.connect(self.export_wanted)
        QShortcut(QKeySequence.StandardKey.Find, self, self.search.setFocus)
        for part in (self.view, self.pairs, self.search):
            undo = QShortcut(QKeySequence.StandardKey.Undo, part, self._undo)
            undo.setContext(Qt.ShortcutContext.WidgetShortcut)

    # What it does

    def _choose_view(self, show: Show) -> None:
        self._show = show
        self.segment.show_choice(show)
        if show is Show.ALIKE:
            self.alike_wanted.emit()
        self._refresh()

    def _refresh(self) -> None:
        words = self.search.text().strip()
        if self._show is Show.ALIKE:
            self._refresh_pairs(words)
            return
        wanted = matching(self._uses, words) if words else None
        if self._show is Show.UNUSED:
            idle = unused(self._uses)
            wanted = idle if wanted is None else wanted & idle
        self.view.show_tags(self._uses, wanted)
        found = len(self._uses) if wanted is None else len(wanted)
        self._count.setText(tags(found))
        self._left.setCurrentIndex(0 if found else 2)
        self._empty.setText(self._why_empty(words))
        self._show_form()

    def _refresh_pairs(self, words: str) -> None:
        known = matching(self._uses, words)
        shown = [
            pair
            for pair in self._pairs or ()
            if not words or known & {pair.one.tag.id, pair.other.tag.id}
        ]
        self.pairs.show_pairs(shown)
        self._count.setText(_pairs(len(shown)))
        self._left.setCurrentIndex(1 if shown else 2)
        self._empty.setText(self._why_empty(words))
        self._show_form()

    def _why_empty(self, words: str) -> str:
        if words:
            return translate("AllTags", "No tag is called “{words}”.").format(words=words)
        if self._show is Show.ALIKE and self._pairs is None:
            return translate("AllTags", "Looking…")
        return {
            Show.ALL: translate("AllTags", "No tags yet. Add some to a story, or bring in a list."),
            Show.UNUSED: translate("AllTags", "Every tag is on a story."),
            Show.ALIKE: translate("AllTags", "No two tags look alike."),
        }[self._show]

    def _show_form(self) -> None:
        if self._show is Show.ALIKE:
            self.forms.show_pair(self.pairs.pair if self._left.currentIndex() == 1 else None)
        elif self._uses:
            self.forms.show_selected(self.view.selected, self._uses)
        else:
            self.forms.show_hint("")

    def _enter_list(self) -> None:
        part = self.pairs if self._show is Show.ALIKE else self.view
        part.setFocus(Qt.FocusReason.TabFocusReason)

    def _delete(self) -> None:
        if self.view.selected_ids:
            self.deleted.emit(self.view.selected_ids)

    def _undo(self) -> None:
        if self.toast.can_undo:
            self.toast.undo()

    def _open_menu(self, point: QPoint) -> None:
        selected = self.view.selected
        if not selected:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if len(selected) == 1:
            rename = menu.addAction(translate("AllTags", "Rename"))
            rename.setShortcut(QKeySequence(Qt.Key.Key_F2))
            rename.triggered.connect(lambda: self.view.edit(self.view.currentIndex()))
        else:
            merge = menu.addAction(translate("AllTags", "Merge…"))
            merge.triggered.connect(lambda: self.forms.offer_merge(selected))
        delete = menu.addAction(translate("AllTags", "Delete"))
        delete.setShortcut(QKeySequence(Qt.Key.Key_Delete))
        delete.triggered.connect(self._delete)
        menu.popup(point)


def _pairs(count: int) -> str:
    if count == 1:
        return translate("AllTags", "1 pair")
    return translate("AllTags", "%n pairs", "", count)
