"""Write mode: the story on the page as it will look."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from editor_app.markup.leaves import Leaf
from editor_app.model.article import Article
from editor_app.shell.editor.announcer import Announcer
from editor_app.shell.editor.body_swap import swap_body
from editor_app.shell.editor.box_opener import BoxOpener
from editor_app.shell.editor.contract import Draft, Editor, Mark, Place
from editor_app.shell.editor.details_strip import DetailsStrip
from editor_app.shell.editor.filling import Filling
from editor_app.shell.editor.format_marks import apply_mark
from editor_app.shell.editor.hand import Hand
from editor_app.shell.editor.mirror import mirror_story
from editor_app.shell.editor.open_story import OpenStories, OpenStory, Twin, no_twin, opened
from editor_app.shell.editor.opening import LONG, OpenBody, Opening, head_of
from editor_app.shell.editor.page_bar import PageBar
from editor_app.shell.editor.reading_outline import ReadingOutline
from editor_app.shell.editor.rich_editor import RichEditor
from editor_app.shell.editor.scrolling import scroll_of_line, top_line
from editor_app.shell.tokens import Tokens, current


class WriteEditor(Editor):
    """Edits a story on the page; keeps the pages of the last few, undo histories included.

    ``image_wanted`` asks for a picture at the caret, ``lead_image_wanted`` for
    the one above the body; ``lead_image_changed`` carries that one with other
    words, or None where it is to go.
    """

    image_wanted = Signal()
    lead_image_wanted = Signal()
    lead_image_changed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._view = RichEditor(current())
        self._details = DetailsStrip(current(), self._view.pictures, self._view.viewport())
        self._view.read_island = self._read_island
        self.boxes = BoxOpener(self._view, self._read_source)
        self.announcer = Announcer(self._view)
        ReadingOutline(self._view)
        self._bar = PageBar(self._view)
        self._bar.image_wanted.connect(self.image_wanted)
        self._details.edited.connect(self._tell_edit)
        self._details.noted.connect(self.noted)
        self._details.card.image_wanted.connect(self.lead_image_wanted)
        self._details.card.changed.connect(self.lead_image_changed)
        self._details.card.words_wanted.connect(self.boxes.edit_lead_image)
        self._view.laid_out.connect(self._place_details)
        self._view.much_pasted.connect(self.much_pasted)
        self._stories = OpenStories()
        self._story: OpenStory | None = None
        self._opening: Opening | None = None
        self._filling: Filling | None = None
        self.twin: Twin = no_twin
        self._wanted, self._led_to = Place(), -1
        self._quiet = QTimer(self, singleShot=True, interval=300)
        self._quiet.timeout.connect(self._refresh_lines)
        self._view.edited.connect(self._tell_edit)
        self._view.cursorPositionChanged.connect(self._tell_caret)
        self._view.verticalScrollBar().valueChanged.connect(self._tell_scroll)

    @property
    def widget(self) -> RichEditor:
        """The page."""
        return self._view

    @property
    def bar(self) -> PageBar:
        """The formatting bar, to stand above the page."""
        return self._bar

    @property
    def hand(self) -> Hand:
        """What commands work with."""
        return self._view.hand

    @property
    def details(self) -> DetailsStrip:
        """The byline row, and the row of the lead image."""
        return self._details

    @property
    def loading(self) -> bool:
        """Whether a long story is still being put on the page."""
        return self._opening is not None or self._filling is not None

    # --- loading

    def load(self, article: Article) -> None:
        """Show a story; one that was open a moment ago keeps its undo history."""
        self._stop()
        known = self._stories.take(article.id)
        if known is not None and self._draft_of(known).body == article.body:
            known.article = article
            self._story = known
            self._show(known)
            self.show_fields(article)
        else:
            stale, known = known, OpenStory(article, self._view.new_page())
            self._fill(known, article)
            if stale is not None:
                stale.page.deleteLater()
        self._stories.keep(known)

    def _fill(self, story: OpenStory, article: Article) -> None:
        self._story = story
        page, twin = story.page, self.twin(article)
        page.begin(article.headline, article.standfirst)
        if twin is not None or len(article.body) < LONG:
            self._show(story)
            self._put(*opened(article, twin))
            return
        page.append(OpenBody(head_of(article.body)).leaves)
        page.finish()
        self._show(story)
        self._view.hold_keys()
        self._opening = Opening(article.body)
        self._opening.opened.connect(self._put_long)
        self._opening.start()

    def _show(self, story: OpenStory) -> None:
        self._view.show_page(story.page)
        self._details.show_story(story.article)
        self._view.typist.language = story.article.language

    def _put_long(self, opening: Opening, body: OpenBody) -> None:
        if opening is not self._opening or self._story is None:
            return
        self._opening = None
        self._story.page.begin(self._story.article.headline, self._story.article.standfirst)
        self._put(body, body.leaves)

    def _put(self, body: OpenBody, leaves: Sequence[Leaf]) -> None:
        story = self._story
        if story is None:
            return
        story.body = body
        self._view.hold_keys()
        self._filling = Filling(story.page, leaves, self)
        self._filling.filled.connect(self._filled)
        self._filling.start()
        if self._filling is not None:
            self._view.hand.place(0)

    def _filled(self) -> None:
        self._filling = None
        self._view.hand.place(0)
        if self._wanted != Place():
            self.go_to(self._wanted)
        self._wanted = Place()
        self._view.release_keys()
        if self._story is not None and self._story.body is not None:
            self.noted.emit(self._story.body.trouble)

    def _stop(self) -> None:
        """Give up a story that is not wholly on its page; it will be opened anew."""
        if self.loading and self._story is not None:
            if (partial := self._stories.take(self._story.article.id)) is not None:
                partial.page.deleteLater()
            self._story = None
        if self._filling is not None:
            self._filling.stop()
        self._filling = self._opening = None
        self._wanted = Place()
        self._view.drop_keys()

    @property
    def shown(self) -> OpenStory | None:
        """The story on the page, once all of it is there."""
        return None if self.loading else self._story

    def follow(self, other: Editor, article: Article) -> None:
        """Say what another editor of the story says, as one step of the undo history."""
        mine, theirs = self.shown, other.shown if isinstance(other, WriteEditor) else None
        if mine is None or theirs is None or not mirror_story(self.hand, mine, theirs):
            super().follow(other, article)
        self._details.show_story(article)

    def show_fields(self, article: Article) -> None:
        """Bring headline and standfirst up to date as one step of the undo history."""
        if self._story is None:
            return
        self._story.article = article
        self._details.show_story(article)
        self._story.page.set_head(article.headline, article.standfirst)

    # --- saving

    def draft(self) -> Draft:
        """Return what is on the page; while a long story still loads, what it was loaded from."""
        if self._story is None:
            return Draft(headline="", standfirst="", authors=(), dateline="", body="")
        return self._draft_of(self._story)

    def _draft_of(self, story: OpenStory) -> Draft:
        article = story.article
        shown = story is self._story
        if story.body is None or (self.loading and shown):
            body, headline, standfirst = article.body, article.headline, article.standfirst
        else:
            if story.save():
                self.noted.emit(story.saved[2])
            body = story.saved[1]
            headline, standfirst = story.page.headline, story.page.standfirst
        return Draft(
            headline=headline,
            standfirst=standfirst,
            authors=self._details.authors if shown else article.authors,
            dateline=self._details.dateline if shown else article.dateline,
            body=body,
        )

    def replace_body(self, body: str) -> bool:
        """Put another body on the page; a long one, which takes a while, is not taken."""
        return not self.loading and swap_body(self._view, self._story, body)

    def _tell_edit(self) -> None:
        if not self.loading:
            self._quiet.start()
            self.edited.emit()

    # --- places

    def place(self) -> Place:
        """Return the caret and the line at the upper edge, in body lines."""
        if self._story is None:
            return Place()
        cursor = self._view.textCursor()
        line, column = self._story.line_of(cursor.block(), cursor.positionInBlock())
        return Place(line, column, top_line(self._view, self._story))

    def go_to(self, place: Place) -> None:
        """Put the caret there and bring the place into view."""
        if self.loading:
            self._wanted = place
        elif self._story is not None:
            block, column = self._story.block_at(place.line, place.column)
            self._view.hand.place(block.position() + min(column, block.length() - 1))
            self.scroll_to(place.top)
            self._view.ensureCursorVisible()

    def scroll_to(self, line: float) -> None:
        """Bring a body line to the upper edge, without telling so."""
        if self._story is None:
            return
        bar = self._view.verticalScrollBar()
        value = scroll_of_line(self._view, self._story, line)
        self._led_to = max(0, min(value, bar.maximum()))
        bar.setValue(value)

    def _refresh_lines(self) -> None:
        if self._story is not None:
            self._story.rows()

    def _tell_caret(self) -> None:
        if self._story is not None and not self.loading:
            block = self._view.textCursor().block()
            self.caret_moved.emit(self._story.line_of(block, 0, exact=False)[0])

    def _tell_scroll(self, value: int) -> None:
        if value == self._led_to or self.loading or self._story is None:
            return
        self._led_to = -1
        self.scrolled.emit(top_line(self._view, self._story, exact=False))

    def apply(self, mark: Mark) -> None:
        """Give the selection or the caret's block a mark, or take it away again."""
        apply_mark(self._view, mark)

    def _read_source(self, source: str) -> list[Leaf]:
        return self._story.read(source) if self._story is not None else []

    def _read_island(self, source: str) -> str | None:
        return self._story.island_html(source) if self._story is not None else None

    def _place_details(self) -> None:
        self._details.place(self._view.details_rect(), self._view.page.style.scale)
        self._bar.set_measure(round(self._view.things.width))

    def wear(self, tokens: Tokens) -> None:
        """Change to another colour scheme."""
        self._view.set_tokens(tokens)
        self._details.wear(tokens)

    def use_media(self, folder: Path) -> None:
        """Take the library's pictures from ``folder``."""
        self._view.pictures.look_in(folder)
        self._view.things.redraw_pictures()
        self._details.card.update()

    def focus_page(self, *, on: bool) -> None:
        """Let only the paragraph of the caret stand out."""
        self._view.set_focus_mode(on=on)
