"""The form of the Story panel: each field holds as soon as it is left."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, cast

from PySide6.QtCore import QEvent, QObject, QRegularExpression, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent, QStandardItemModel
from PySide6.QtWidgets import (
    QBoxLayout,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from editor_app.model import workflow
from editor_app.model.article import Article, Status
from editor_app.shell.forms import load_form
from editor_app.shell.languages import LANGUAGES, language_name
from editor_app.shell.moments import offset, written
from editor_app.shell.panels.story.completion import complete_names
from editor_app.shell.panels.story.fields import FormField, is_being_edited, note_read
from editor_app.shell.panels.story.others import Others
from editor_app.shell.panels.story.reading import READERS, Read
from editor_app.shell.when import local_now
from editor_app.shell.widgets.drawing import status_name
from editor_app.shell.widgets.glyphs import status_icon
from editor_app.shell.widgets.quiet import QuietComboBox
from editor_app.shell.wording import spoken, translate

SEARCH_TITLE_LIMIT = 60
DESCRIPTION_LIMIT = 155
_DESCRIPTION_HEIGHT = 76
# In figures of the interface: a moment and its frame, twice.
_BESIDE = 39


class StoryPanel(QWidget):
    """Shows the fields of a story; ``changed`` carries the new values of those edited.

    A field applies when it is left or Enter is pressed; what cannot be read is
    said under it and changes nothing. ``slug_wanted`` carries a slug, which has
    to be found free first; ``names_wanted`` asks for the names in use.
    """

    changed = Signal(object)
    slug_wanted = Signal(str)
    names_wanted = Signal()

    status: QuietComboBox
    desk: QuietComboBox
    goal: QLineEdit
    byline: QLineEdit
    dateline: QLineEdit
    published: QLineEdit
    published_zone: QLabel
    kicker: QLineEdit
    embargo: QLineEdit
    embargo_zone: QLabel
    updated_label: QLabel
    slug: QLineEdit
    search_title: QLineEdit
    search_title_counter: QLabel
    description: QPlainTextEdit
    description_counter: QLabel
    canonical: QLineEdit
    language: QuietComboBox
    others: Others

    def __init__(self) -> None:
        super().__init__()
        load_form(self, "story_panel")
        self._story: Article | None = None
        self._fields: dict[str, FormField] = {
            "authors": self.byline,
            **{name: getattr(self, name) for name in READERS if name != "authors"},
        }
        self._troubles = {
            name: self.findChild(QLabel, f"{field.objectName()}_trouble")
            for name, field in self._fields.items()
        }
        names = QRegularExpression("^pair_")
        self._pairs = cast("list[QHBoxLayout]", self.findChildren(QHBoxLayout, names))
        self._wire()
        self.show_names((), ())

    def _wire(self) -> None:
        self.status.setIconSize(QSize(14, 14))
        self.status.activated.connect(self._choose_status)
        for code in LANGUAGES:
            self.language.addItem(language_name(code), code)
        for name, field in self._fields.items():
            trouble = self._troubles[name]
            if trouble is not None:
                trouble.hide()
            if isinstance(field, QPlainTextEdit):
                field.installEventFilter(self)
                continue
            if isinstance(field, QComboBox):
                field.activated.connect(lambda _, name=name: self._read(name))
            line = field.lineEdit() if isinstance(field, QComboBox) else field
            if line is not None:
                words = self.findChild(QLabel, f"{field.objectName()}_label")
                line.setAccessibleName(words.text() if words is not None else "")
                line.editingFinished.connect(lambda name=name: self._read(name))
        status_trouble = self.findChild(QLabel, "status_trouble")
        if status_trouble is not None:
            status_trouble.hide()
        self.description.setFixedHeight(_DESCRIPTION_HEIGHT)
        self.description.textChanged.connect(self._count)
        self.search_title.textChanged.connect(self._count)

    # What is shown

    def show_story(self, story: Article | None) -> None:
        """Show a story's fields; a field being edited right now stays as it is."""
        self.setEnabled(story is not None)
        before, self._story = self._story, story
        if story is None:
            return
        self._show_statuses(story)
        for name, words in _words_of(story).items():
            self._show(name, words, anew=before is None or before.id != story.id)
        for moment, zone in (
            (story.published, self.published_zone),
            (story.embargo, self.embargo_zone),
        ):
            zone.setText(offset((moment or local_now()).astimezone()))
        here = story.updated.astimezone()
        changed = translate("Story", "Last changed {moment} ({offset})")
        self.updated_label.setText(changed.format(moment=written(here), offset=offset(here)))
        self._count()

    def show_names(self, desks: Sequence[str], authors: Sequence[str]) -> None:
        """Offer the desks and bylines in use."""
        typed = self.desk.currentText()
        self.desk.clear()
        self.desk.addItems(list(desks))
        self.desk.setEditText(typed)
        complete_names(self.byline, authors)

    def ask(self) -> None:
        """Put the focus into the first field."""
        self.status.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def showEvent(self, event: Any) -> None:  # noqa: N802 - Qt's name
        """Ask for the names in use, which may be others by now."""
        super().showEvent(event)
        self.names_wanted.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Put fields that stand side by side below each other where they would be cut off."""
        super().resizeEvent(event)
        narrow = event.size().width() < self.fontMetrics().horizontalAdvance("0") * _BESIDE
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        for pair in self._pairs:
            pair.setDirection(way)

    def _show_statuses(self, story: Article) -> None:
        offered, now = workflow.offered(story), local_now()
        if [self.status.itemData(row) for row in range(self.status.count())] != list(offered):
            self.status.clear()
            for status in offered:
                self.status.addItem(status_icon(status), status_name(status), status)
        self.status.setCurrentIndex(self.status.findData(story.status))
        model = self.status.model()
        for row, status in enumerate(offered):
            reason = workflow.why_not(story, status, now)
            if isinstance(model, QStandardItemModel) and (item := model.item(row)) is not None:
                item.setEnabled(not reason)
                item.setToolTip(spoken(reason))

    def _show(self, name: str, words: str, *, anew: bool) -> None:
        field, trouble = self._fields[name], self._troubles[name]
        refused = trouble is not None and not trouble.isHidden()
        if not anew and (refused or is_being_edited(field)):
            return
        self._say(name, "")
        if isinstance(field, QPlainTextEdit):
            if field.toPlainText() != words:
                field.setPlainText(words)
        elif isinstance(field, QComboBox):
            field.setEditText(language_name(words) if name == "language" else words)
            if (line := field.lineEdit()) is not None:
                line.setCursorPosition(0)
        elif field.text() != words:
            field.setText(words)
            field.setCursorPosition(0)

    def _count(self) -> None:
        for field, limit, counter in (
            (self.search_title.text(), SEARCH_TITLE_LIMIT, self.search_title_counter),
            (self.description.toPlainText(), DESCRIPTION_LIMIT, self.description_counter),
        ):
            shown = translate("Story", "{length} of {limit}")
            counter.setText(shown.format(length=len(field), limit=limit))
            _set_role(counter, "warn" if len(field) > limit else "meta")
            counter.setToolTip(
                translate("Story", "Search engines cut off what is longer")
                if len(field) > limit
                else ""
            )

    # What is typed

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Apply the description when it is left, and on Enter."""
        if watched is self.description and event.type() == QEvent.Type.FocusOut:
            self._read("description")
        return super().eventFilter(watched, event)

    def _choose_status(self, row: int) -> None:
        self._change("status", Status(self.status.itemData(row)))

    def _read(self, name: str) -> None:
        if self._story is None:
            return
        typed = self._typed(name)
        if typed == _words_of(self._story)[name]:
            self._say(name, "")
            return
        read = READERS[name](typed)
        trouble = read.trouble or self._conflict(name, read)
        self._say(name, trouble)
        if read.trouble:
            return
        note_read(self._fields[name])
        if name == "slug":
            self.slug_wanted.emit(read.value)
        else:
            self._change(name, read.value)

    def _conflict(self, name: str, read: Read) -> str:
        """Return what does not fit together with the rest, though it may stand."""
        if name == "embargo" and isinstance(read.value, datetime) and read.value < local_now():
            return translate("Story", "This moment has passed.")
        return ""

    def _typed(self, name: str) -> str:
        field = self._fields[name]
        if isinstance(field, QPlainTextEdit):
            return field.toPlainText()
        if not isinstance(field, QComboBox):
            return field.text()
        at = field.findText(field.currentText())
        code = field.itemData(at) if at >= 0 else None
        return code if isinstance(code, str) else field.currentText()

    def _change(self, name: str, value: Any) -> None:
        if self._story is not None and getattr(self._story, name) != value:
            self.changed.emit({name: value})

    def _say(self, name: str, trouble: str) -> None:
        told, field = self._troubles[name], self._fields[name]
        if told is None or (told.text() == trouble and told.isHidden() is not bool(trouble)):
            return
        told.setText(trouble)
        told.setVisible(bool(trouble))
        field.setAccessibleDescription(trouble)
        field.setProperty("missing", bool(trouble))
        field.style().unpolish(field)
        field.style().polish(field)


def _words_of(story: Article) -> Mapping[str, str]:
    """Return what each field shows of a story."""
    moments = {"published": story.published, "embargo": story.embargo}
    return {
        "desk": story.desk,
        "goal": str(story.goal) if story.goal else "",
        "authors": ", ".join(story.authors),
        "dateline": story.dateline,
        "kicker": story.kicker,
        "slug": story.slug,
        "search_title": story.search_title,
        "description": story.description,
        "canonical": story.canonical,
        "language": story.language,
        **{name: written(when.astimezone()) if when else "" for name, when in moments.items()},
    }


def _set_role(words: QLabel, role: str) -> None:
    if words.property("role") != role:
        words.setProperty("role", role)
        words.style().unpolish(words)
        words.style().polish(words)
