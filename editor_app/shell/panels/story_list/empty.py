"""What the list says when it has no stories to show."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from editor_app.model.article import Status
from editor_app.model.query_filters import Filters
from editor_app.shell.widgets.basics import button, label
from editor_app.shell.widgets.drawing import status_name
from editor_app.shell.widgets.glyphs import Glyph
from editor_app.shell.wording import translate


class EmptyList(QWidget):
    """Says why there is nothing, and offers the way out.

    ``clear_wanted`` takes search and filters away; ``write_wanted``,
    ``sample_wanted`` and ``import_wanted`` are ways to begin.
    """

    clear_wanted = Signal()
    write_wanted = Signal()
    sample_wanted = Signal()
    import_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._picture = Glyph(side=28)
        self._title = label("", "strong")
        self._words = label("", "meta", wrap=True)
        self._clear = button(translate("StoryList", "Clear filters"))
        self._clear.clicked.connect(self.clear_wanted)
        self._ways = [
            (button(translate("StoryList", "Write one")), self.write_wanted),
            (button(translate("StoryList", "Sample stories"), "ghost"), self.sample_wanted),
            (button(translate("StoryList", "Import files"), "ghost"), self.import_wanted),
        ]
        layout = QVBoxLayout(self)
        layout.setContentsMargins(32, 0, 32, 0)
        layout.setSpacing(8)
        layout.addStretch(2)
        for widget in (self._picture, self._title, self._words):
            layout.addWidget(widget)
            widget.setAlignment(Qt.AlignmentFlag.AlignCenter)
        layout.addSpacing(4)
        layout.addWidget(self._clear, 0, Qt.AlignmentFlag.AlignCenter)
        for way, wanted in self._ways:
            way.clicked.connect(wanted)
            layout.addWidget(way, 0, Qt.AlignmentFlag.AlignCenter)
        layout.addStretch(3)

    @property
    def words(self) -> str:
        """What it says, on one line."""
        return f"{self._title.text()}. {self._words.text()}"

    def explain(self, typed: str, filters: Filters) -> None:
        """Say what was looked for; nothing looked for means an empty library."""
        binned = filters == Filters(statuses=(Status.SPIKED,)) and not typed
        narrowed = bool(typed or filters)
        glyph = "ph.trash" if binned else "ph.magnifying-glass" if narrowed else "ph.newspaper"
        self._picture.show_icon(glyph, "text3")
        if binned:
            self._title.setText(translate("StoryList", "The bin is empty"))
            self._words.setText(
                translate("StoryList", "Stories you put here stay for 30 days and can come back.")
            )
        elif narrowed:
            self._title.setText(translate("StoryList", "No stories match"))
            self._words.setText(_sentence(typed, filters))
        else:
            self._title.setText(translate("StoryList", "No stories yet"))
            self._words.setText(translate("StoryList", "Write one, or bring in Markdown files."))
        self._clear.setVisible(narrowed)
        self._clear.setText(_way_out(typed, filters, binned=binned))
        for way, _ in self._ways:
            way.setVisible(not narrowed)


def _way_out(typed: str, filters: Filters, *, binned: bool) -> str:
    if binned:
        return translate("StoryList", "Back to the stories")
    if filters and typed:
        return translate("StoryList", "Clear search and filters")
    if filters:
        return translate("StoryList", "Clear filters")
    return translate("StoryList", "Clear search")


def _sentence(typed: str, filters: Filters) -> str:
    """Say which search and which filters found nothing."""
    place = _place(filters)
    if typed and place:
        words = translate("StoryList", "Nothing {place} matches “{words}”.")
        return words.format(place=place, words=typed)
    if typed:
        return translate("StoryList", "Nothing matches “{words}”.").format(words=typed)
    return translate("StoryList", "There is nothing {place}.").format(place=place)


def _place(filters: Filters) -> str:
    """Return the filters in words, such as "in edit, in Business, with the tag “ferry”"."""
    either = translate("StoryList", " or ")
    parts = []
    if filters.statuses:
        names = either.join(status_name(status).lower() for status in filters.statuses)
        parts.append(translate("StoryList", "that is {status}").format(status=names))
    if filters.desks:
        desks = either.join(filters.desks)
        parts.append(translate("StoryList", "in {desk}").format(desk=desks))
    if filters.tags:
        tags = either.join(f"“{tag}”" for tag in filters.tags)
        parts.append(translate("StoryList", "with the tag {tag}").format(tag=tags))
    return ", ".join(parts)
