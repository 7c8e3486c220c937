"""The other direction: published stories that should lead to the open one, and their pages."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from editor_app.services.reverse_links import Neighbour
from editor_app.shell.panels.related.suggestion import Ring, StoryRow
from editor_app.shell.widgets.basics import button, column, label, row
from editor_app.shell.wording import translate


class Neighbours(QWidget):
    """``linked`` carries the id of the story that shall lead here, ``refused`` of one that not.

    ``export_wanted`` asks that the pages which show old cards be exported again.
    """

    linked = Signal(str)
    refused = Signal(str)
    peeked = Signal(str)
    export_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(4)
        self._pages = label("", "meta", wrap=True)
        self.export_button = button(translate("Related", "Export these again"), "link")
        self.export_button.clicked.connect(self.export_wanted)
        self._title = label(translate("Related", "Should link here"), "strong")
        self._title.setToolTip(
            translate("Related", "Published stories that belong to this one and do not lead to it")
        )
        self._foot = QWidget()
        self._foot.setLayout(column(self._pages, row(self.export_button, None), spacing=0))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 16, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self._title)
        layout.addLayout(self._rows)
        layout.addWidget(self._foot)
        self.show_stories(())
        self.show_pages(0)

    def show_stories(self, found: Sequence[Neighbour]) -> None:
        """Show the stories that should lead here."""
        while (item := self._rows.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for one in found:
            made = StoryRow(one.story, _why(one), Ring(one.score))
            made.added.connect(lambda one=one: self.linked.emit(one.story.id))
            made.dismissed.connect(lambda one=one: self.refused.emit(one.story.id))
            made.peeked.connect(lambda one=one: self.peeked.emit(one.story.id))
            self._rows.addWidget(made)
        self._title.setVisible(bool(found))
        self._hide_if_empty()

    def show_pages(self, count: int) -> None:
        """Show how many pages have to be exported again."""
        words = translate("Related", "%n pages show old cards.", "", count)
        self._pages.setText(words)
        self._foot.setVisible(count > 0)
        self._hide_if_empty()

    def _hide_if_empty(self) -> None:
        self.setVisible(not self._title.isHidden() or not self._foot.isHidden())


def _why(one: Neighbour) -> str:
    shares = translate("Related", "Shares {words}").format(words=", ".join(one.shares[:4]))
    return shares if one.shares else translate("Related", "Reads alike")
