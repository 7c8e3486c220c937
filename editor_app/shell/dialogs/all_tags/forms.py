"""The right side of the tag manager: one tag, several tags, a merge, or a hint."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QWidget

from editor_app.model.tag import TagUse
from editor_app.services.tagging_merge import MergePreview
from editor_app.services.tagging_names import LookAlike
from editor_app.shell.dialogs.all_tags.details import TagDetails
from editor_app.shell.dialogs.all_tags.merge_pane import MergePane
from editor_app.shell.dialogs.all_tags.several import SeveralTags
from editor_app.shell.tag_words import resemblance
from editor_app.shell.widgets.basics import column, label
from editor_app.shell.wording import translate


class TagForms(QScrollArea):
    """``preview_wanted`` and ``merged`` carry the id of the tag to keep, and the ids of all."""

    preview_wanted = Signal(str, object)
    merged = Signal(str, object)

    def __init__(self) -> None:
        super().__init__()
        self.details, self.several, self.merging = TagDetails(), SeveralTags(), MergePane()
        self._hint = label("", "muted", wrap=True)
        self._merged: list[TagUse] = []
        self._survivor = ""
        self._stack = QStackedWidget()
        hint = QWidget()
        hint.setLayout(column(self._hint, None))
        self._panes = (hint, self.details, self.several, self.merging)
        for pane in self._panes:
            self._stack.addWidget(pane)
        frame = QWidget()
        frame.setProperty("surface", "canvas")
        frame.setLayout(column(self._stack, margins=(20, 16, 20, 16)))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(frame)
        self.several.merge_wanted.connect(lambda: self.offer_merge(self._selected))
        self.merging.survivor_chosen.connect(self._choose_survivor)
        self.merging.merge_wanted.connect(lambda: self.merged.emit(self._survivor, self._ids))
        self.merging.left.connect(lambda: self._turn_to(self.several))
        self._selected: Sequence[TagUse] = ()

    def show_selected(self, selected: Sequence[TagUse], uses: Sequence[TagUse]) -> None:
        """Show what can be done with the tags selected among all of them."""
        self._selected = selected
        if not selected:
            self.show_hint(
                translate(
                    "AllTags",
                    "Choose a tag to rename or describe it, or several to merge them.",
                )
            )
        elif len(selected) == 1:
            self.details.show_tag(selected[0], uses)
            self._turn_to(self.details)
        else:
            self.several.show_tags(selected)
            self._turn_to(self.several)

    def show_pair(self, pair: LookAlike | None) -> None:
        """Show what merging two tags that look alike would do."""
        if pair is None:
            self.show_hint("")
        else:
            self.offer_merge([pair.one, pair.other], resemblance(pair.how))

    def show_hint(self, words: str) -> None:
        """Show a few words only."""
        self._hint.setText(words)
        self._stack.setCurrentIndex(0)

    def offer_merge(self, uses: Sequence[TagUse], why: str = "") -> None:
        """Show what merging tags would do; the most used stays unless the reader chooses."""
        if len(uses) < 2:
            return
        self._merged = sorted(uses, key=lambda use: (-use.stories, use.tag.name))
        self._survivor = self._merged[0].tag.id
        self.merging.show_choice(self._merged, self._survivor, why)
        self._turn_to(self.merging)
        self.preview_wanted.emit(self._survivor, self._ids)

    def show_preview(self, plan: MergePreview) -> None:
        """Answer ``preview_wanted``."""
        if plan.survivor.id == self._survivor:
            self.merging.show_preview(plan)

    def show_trouble(self, words: str) -> bool:
        """Say beside the field why a change was refused; tell whether there is such a place."""
        if self._stack.currentWidget() is not self.details:
            return False
        self.details.show_trouble(words)
        return True

    def enter(self) -> None:
        """Put the focus into the first field of the form."""
        first = {1: self.details.name, 2: self.several.merge, 3: self.merging.survivor}
        field = first.get(self._stack.currentIndex())
        if field is not None:
            field.setFocus(Qt.FocusReason.TabFocusReason)

    @property
    def _ids(self) -> list[str]:
        return [use.tag.id for use in self._merged]

    def _choose_survivor(self, tag_id: str) -> None:
        self._survivor = tag_id
        self.preview_wanted.emit(tag_id, self._ids)

    def _turn_to(self, pane: QWidget) -> None:
        self._stack.setCurrentWidget(pane)
        self.verticalScrollBar().setValue(0)
