"""The Story panel: what the newsroom says about the open story."""

from typing import Any

from PySide6.QtCore import QEvent, QObject, QSize, Signal
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPlainTextEdit, QWidget

from editor_app.exchange.names import slugify
from editor_app.model.article import Article, Status
from editor_app.shell.forms import load_form
from editor_app.shell.tokens import current
from editor_app.shell.widgets.drawing import draw_status, status_name

_SEARCH_TITLE_LIMIT = 60
_DESCRIPTION_LIMIT = 155
_DESCRIPTION_HEIGHT = 76


class StoryPanel(QWidget):
    """Shows the fields of a story; ``changed`` carries the new values of those edited.

    A field applies when it is left or Enter is pressed. ``slug_wanted`` carries
    a slug, which has to be found free first.
    """

    changed = Signal(dict)
    slug_wanted = Signal(str)

    status: QComboBox
    desk: QLineEdit
    byline: QLineEdit
    dateline: QLineEdit
    kicker: QLineEdit
    slug: QLineEdit
    search_title: QLineEdit
    search_title_counter: QLabel
    description: QPlainTextEdit
    description_counter: QLabel
    language: QLineEdit
    trouble_label: QLabel

    def __init__(self) -> None:
        super().__init__()
        load_form(self, "story_panel")
        self._story: Article | None = None
        for status in Status:
            if status is not Status.SPIKED:
                self.status.addItem(_status_icon(status), status_name(status), status)
        self.status.setIconSize(QSize(14, 14))
        self.status.activated.connect(
            lambda row: self._change("status", Status(self.status.itemData(row)))
        )
        for name, field in self._lines().items():
            field.editingFinished.connect(lambda name=name: self._read_line(name))
        self.slug.editingFinished.connect(self._read_slug)
        self.byline.editingFinished.connect(self._read_byline)
        self.description.installEventFilter(self)
        self.description.textChanged.connect(self._count)
        self.search_title.textChanged.connect(self._count)
        self.description.setFixedHeight(_DESCRIPTION_HEIGHT)
        self.trouble_label.hide()

    def show_story(self, story: Article | None) -> None:
        """Show a story's fields; a field being edited right now stays as it is."""
        self.setEnabled(story is not None)
        self._story = story
        if story is None:
            return
        self.status.setCurrentIndex(self.status.findData(story.status))
        for name, field in self._lines().items():
            _show(field, getattr(story, name))
        _show(self.slug, story.slug)
        _show(self.byline, ", ".join(story.authors))
        if not self.description.hasFocus():
            self.description.setPlainText(story.description)
        self._count()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Apply the description when it is left."""
        if watched is self.description and event.type() == QEvent.Type.FocusOut:
            self._change("description", " ".join(self.description.toPlainText().split()))
        return super().eventFilter(watched, event)

    def _lines(self) -> dict[str, QLineEdit]:
        """Return the plain one-line fields by the name of what they hold."""
        names = ("desk", "dateline", "kicker", "search_title", "language")
        return {name: getattr(self, name) for name in names}

    def _read_line(self, name: str) -> None:
        self._change(name, self._lines()[name].text().strip())

    def _read_byline(self) -> None:
        names = (name.strip() for name in self.byline.text().split(","))
        self._change("authors", tuple(name for name in names if name))

    def _read_slug(self) -> None:
        typed = self.slug.text().strip()
        valid = bool(typed) and slugify(typed) == typed
        self.trouble_label.setVisible(not valid)
        self.trouble_label.setText(
            "" if valid else f"A slug holds small letters, digits and hyphens: {slugify(typed)}"
        )
        if valid and self._story is not None and typed != self._story.slug:
            self.slug_wanted.emit(typed)

    def _change(self, name: str, value: Any) -> None:
        if self._story is not None and getattr(self._story, name) != value:
            self.changed.emit({name: value})

    def _count(self) -> None:
        title, description = self.search_title.text(), self.description.toPlainText()
        self.search_title_counter.setText(f"{len(title)} of {_SEARCH_TITLE_LIMIT}")
        self.description_counter.setText(f"{len(description)} of {_DESCRIPTION_LIMIT}")


def _show(field: QLineEdit, value: str) -> None:
    if not field.hasFocus() and field.text() != value:
        field.setText(value)


def _status_icon(status: Status) -> QIcon:
    picture = QPixmap(28, 28)
    picture.setDevicePixelRatio(2)
    picture.fill("transparent")
    painter = QPainter(picture)
    draw_status(painter, picture.rect().toRectF().adjusted(0, 0, -14, -14), status, current())
    painter.end()
    return QIcon(picture)
