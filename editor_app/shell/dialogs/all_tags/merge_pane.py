"""What a merge would change, before it is done."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QLabel, QWidget

from editor_app.model.tag import TagUse
from editor_app.services.tagging_merge import MergePreview
from editor_app.shell.tag_words import facts, stories
from editor_app.shell.widgets.basics import button, column, label, row, rule
from editor_app.shell.wording import translate


class MergePane(QWidget):
    """``survivor_chosen`` carries the id of the tag to keep, ``merge_wanted`` comes when agreed.

    ``left`` says that nothing is to be merged, ``kept_apart`` that two tags that
    look alike are two.
    """

    survivor_chosen = Signal(str)
    merge_wanted = Signal()
    left = Signal()
    kept_apart = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._why = label("", "muted", wrap=True)
        self.survivor = QComboBox()
        self.survivor.setAccessibleName(translate("AllTags", "The tag to keep"))
        keep = label(translate("AllTags", "Keep"), "label")
        keep.setBuddy(self.survivor)
        self._head = label(translate("AllTags", "Merge"), "title")
        self._lines = column(spacing=8)
        self.merge = button(translate("AllTags", "Merge"), "primary")
        self.cancel = button(translate("AllTags", "Cancel"), "ghost")
        self.keep_both = button(translate("AllTags", "Keep both"))
        self.survivor.activated.connect(
            lambda _: self.survivor_chosen.emit(self.survivor.currentData())
        )
        self.merge.clicked.connect(self.merge_wanted)
        self.cancel.clicked.connect(self.left)
        self.keep_both.clicked.connect(self.kept_apart)
        self.setLayout(
            column(
                self._head,
                self._why,
                column(keep, self.survivor, spacing=5),
                rule(),
                self._lines,
                None,
                row(self.merge, self.keep_both, self.cancel, None),
                spacing=12,
            )
        )

    def show_choice(self, uses: Sequence[TagUse], survivor_id: str, why: str = "") -> None:
        """Offer which tag to keep; ``why`` tells how a pair that looks alike does so."""
        self.survivor.clear()
        for use in uses:
            self.survivor.addItem(f"{use.tag.name}  ·  {facts(use)}", use.tag.id)
        self.survivor.setCurrentIndex(self.survivor.findData(survivor_id))
        self._why.setText(why)
        self._why.setVisible(bool(why))
        self.keep_both.setVisible(bool(why))
        self.cancel.setVisible(not why)
        self.merge.setEnabled(False)

    def show_preview(self, plan: MergePreview) -> None:
        """Show what would change."""
        while (item := self._lines.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for caption, text in _said(plan):
            self._lines.addWidget(_line(caption, text))
        self.merge.setEnabled(True)
        words = translate("AllTags", "Merge into “{name}”")
        self.merge.setText(words.format(name=_short(plan.survivor.name)))


def _said(plan: MergePreview) -> list[tuple[str, str]]:
    merged = ", ".join(f"{use.tag.name} ({stories(use.stories)})" for use in plan.merged)
    said = [
        (translate("AllTags", "Goes away"), merged),
        (
            translate("AllTags", "Stories"),
            translate("AllTags", "{now} now, {then} after the merge").format(
                now=plan.survivor_stories, then=plan.stories
            ),
        ),
    ]
    if plan.leading:
        words = translate("AllTags", "It leads {stories} in their place")
        said.append((translate("AllTags", "Lead tag"), words.format(stories=stories(plan.leading))))
    if plan.aliases:
        said.append((translate("AllTags", "Also called"), ", ".join(plan.aliases)))
    if plan.redirects:
        said.append((translate("AllTags", "Old names that lead here"), ", ".join(plan.redirects)))
    if plan.moved:
        names = ", ".join(tag.name for tag in plan.moved)
        said.append((translate("AllTags", "Tags that move"), names))
    return said


def _line(caption: str, text: str) -> QWidget:
    made, words = QWidget(), QLabel(text)
    words.setTextFormat(Qt.TextFormat.PlainText)
    words.setWordWrap(True)
    made.setLayout(column(label(caption, "label"), words, spacing=2))
    made.setAccessibleName(f"{caption}: {text}")
    return made


def _short(name: str) -> str:
    return name if len(name) <= 24 else f"{name[:22].rstrip()}…"
