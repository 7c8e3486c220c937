"""What can be done with several tags at once."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from editor_app.model.tag import TagKind, TagUse
from editor_app.shell.icons import icon
from editor_app.shell.tag_kinds import KINDS
from editor_app.shell.tag_words import tags
from editor_app.shell.widgets.basics import button, column, label, row
from editor_app.shell.wording import translate

_NAMED = 6


class SeveralTags(QWidget):
    """``kind_chosen`` carries a kind; the others ask about the tags that are selected."""

    merge_wanted = Signal()
    kind_chosen = Signal(object)
    delete_wanted = Signal()
    apply_wanted = Signal()
    take_off_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._head = label("", "title")
        self._names = label("", "muted", wrap=True)
        self.merge = button(translate("AllTags", "Merge…"), "primary", "ph.git-merge")
        self.kind = QComboBox()
        self.kind.setAccessibleName(translate("AllTags", "Kind of all"))
        self.kind.setPlaceholderText(translate("AllTags", "Kind of all"))
        for kind, look in KINDS.items():
            self.kind.addItem(icon(look.icon, "text3"), look.one, kind)
        self.apply = button("", glyph="ph.plus")
        self.take_off = button("", "ghost")
        self.delete = button(translate("AllTags", "Delete tags"), "ghost", "ph.trash")
        self.merge.clicked.connect(self.merge_wanted)
        self.kind.activated.connect(
            lambda _: self.kind_chosen.emit(TagKind(self.kind.currentData()))
        )
        self.delete.clicked.connect(self.delete_wanted)
        self.apply.clicked.connect(self.apply_wanted)
        self.take_off.clicked.connect(self.take_off_wanted)
        self.setLayout(
            column(
                self._head,
                self._names,
                self.merge,
                self.kind,
                None,
                column(self.apply, self.take_off, spacing=6),
                row(self.delete, None),
                spacing=12,
            )
        )

    def show_tags(self, uses: Sequence[TagUse]) -> None:
        """Show which tags are selected."""
        self._head.setText(tags(len(uses)))
        names = ", ".join(use.tag.name for use in uses[:_NAMED])
        more = len(uses) - _NAMED
        if more > 0:
            names = translate("AllTags", "{names} and %n more", "", more).format(names=names)
        self._names.setText(names)
        self.kind.setCurrentIndex(-1)
