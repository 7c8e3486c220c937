"""The form beside the tree: all that one tag says, stored as each field is left."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QPlainTextEdit, QWidget

from editor_app.model.tag import Tag, TagKind, TagUse
from editor_app.shell.icons import icon
from editor_app.shell.tag_kinds import KINDS
from editor_app.shell.tag_words import stories
from editor_app.shell.widgets.basics import Item, button, column, label, row
from editor_app.shell.wording import translate

_LINES = 58


class TagDetails(QWidget):
    """``changed`` carries the tag as the reader wants it; the others ask about the tag shown."""

    changed = Signal(object)
    delete_wanted = Signal()
    apply_wanted = Signal()
    take_off_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._use: TagUse | None = None
        self._parents: list[Tag] = []
        self.name = _field(translate("AllTags", "Name"))
        self.kind = QComboBox()
        self.kind.setAccessibleName(translate("AllTags", "Kind"))
        for kind, look in KINDS.items():
            self.kind.addItem(icon(look.icon, "text3"), look.one, kind)
        self.above = _field(translate("AllTags", "Under"))
        self.above.setPlaceholderText(translate("AllTags", "No tag: it stands at the top"))
        self.aliases = _field(translate("AllTags", "Also called"))
        self.aliases.setPlaceholderText(translate("AllTags", "Other names, with ; between them"))
        self.description = QPlainTextEdit()
        self.description.setProperty("role", "field")
        self.description.setTabChangesFocus(True)
        self.description.setFixedHeight(_LINES)
        self.description.setAccessibleName(translate("AllTags", "Description"))
        self.uri = _field(translate("AllTags", "Concept"))
        self.uri.setPlaceholderText(translate("AllTags", "Address in a vocabulary"))
        self.trouble = label("", "bad", wrap=True)
        self._use_label = label("", "meta", wrap=True)
        self._former = label("", "meta", wrap=True)
        self.apply = button("", glyph="ph.plus")
        self.take_off = button("", "ghost")
        self.delete = button(translate("AllTags", "Delete tag"), "ghost", "ph.trash")
        self._build()
        self._connect()

    def show_tag(self, use: TagUse, uses: Sequence[TagUse]) -> None:
        """Show a tag; ``uses`` are all of them, of which one may stand above it."""
        tag = use.tag
        names = {other.tag.id: other.tag.name for other in uses}
        self._use, self._parents = use, [other.tag for other in uses if other.tag.id != tag.id]
        completer = QCompleter([parent.name for parent in self._parents], self.above)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.above.setCompleter(completer)
        self._fill(tag, names.get(tag.parent_id or "", ""))
        self._use_label.setText(
            translate("AllTags", "On {stories}").format(stories=stories(use.stories))
            if use.stories
            else translate("AllTags", "On no story")
        )
        former = translate("AllTags", "Old names that lead here: {names}")
        self._former.setText(former.format(names=", ".join(tag.former)))
        self._former.setVisible(bool(tag.former))
        self.show_trouble("")

    def show_trouble(self, words: str) -> None:
        """Say why a change was refused."""
        self.trouble.setText(words)
        self.trouble.setVisible(bool(words))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Store the description when it is left."""
        if watched is self.description and event.type() == QEvent.Type.FocusOut:
            self._store()
        return super().eventFilter(watched, event)

    def _build(self) -> None:
        self._fields: tuple[tuple[str, QWidget], ...] = (
            (translate("AllTags", "Name"), self.name),
            (translate("AllTags", "Kind"), self.kind),
            (translate("AllTags", "Under"), self.above),
            (translate("AllTags", "Also called"), self.aliases),
            (translate("AllTags", "Description"), self.description),
            (translate("AllTags", "Concept"), self.uri),
        )
        rows: list[Item] = [self._use_label]
        for words, field in self._fields:
            caption = label(words, "label")
            caption.setBuddy(field)
            rows.append(column(caption, field, spacing=5))
        rows += [self._former, self.trouble, None, column(self.apply, self.take_off, spacing=6)]
        rows.append(row(self.delete, None))
        self.setLayout(column(*rows, spacing=12))

    def _connect(self) -> None:
        for field in (self.name, self.above, self.aliases, self.uri):
            field.editingFinished.connect(self._store)
        self.kind.activated.connect(self._store)
        self.description.installEventFilter(self)
        self.delete.clicked.connect(self.delete_wanted)
        self.apply.clicked.connect(self.apply_wanted)
        self.take_off.clicked.connect(self.take_off_wanted)

    def _fill(self, tag: Tag, parent: str) -> None:
        self.name.setText(tag.name)
        self.kind.setCurrentIndex(self.kind.findData(tag.kind))
        self.above.setText(parent)
        self.aliases.setText("; ".join(tag.aliases))
        if self.description.toPlainText() != tag.description:
            self.description.setPlainText(tag.description)
        self.uri.setText(tag.uri)

    def _store(self) -> None:
        if self._use is None:
            return
        tag = self._use.tag
        parent = self._parent()
        if parent is None and self.above.text().strip():
            words = translate("AllTags", "There is no tag called “{name}” to stand under.")
            self.show_trouble(words.format(name=self.above.text().strip()))
            return
        wanted = replace(
            tag,
            name=" ".join(self.name.text().split()),
            kind=TagKind(self.kind.currentData()),
            parent_id=parent.id if parent else None,
            aliases=_names(self.aliases.text()),
            description=self.description.toPlainText().strip(),
            uri=self.uri.text().strip(),
        )
        if wanted != tag:
            self.changed.emit(wanted)

    def _parent(self) -> Tag | None:
        typed = self.above.text().strip().casefold()
        return next((tag for tag in self._parents if tag.name.casefold() == typed), None)


def _names(text: str) -> tuple[str, ...]:
    names = (" ".join(part.split()) for part in text.split(";"))
    return tuple(dict.fromkeys(name for name in names if name))


def _field(name: str) -> QLineEdit:
    made = QLineEdit()
    made.setAccessibleName(name)
    return made
