"""The live preview: the page of the open story beside its text, always up to date."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QCursor, QDesktopServices, QHideEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QToolButton, QToolTip, QWidget

from editor_app.exchange.page import RelatedCard, Site
from editor_app.model.article import Article
from editor_app.shell.forms import load_form
from editor_app.shell.icons import icon
from editor_app.shell.preview.browser import PreviewBrowser
from editor_app.shell.preview.live_page import LivePage
from editor_app.shell.preview.page_frame import DEVICES, Device, PageFrame
from editor_app.shell.preview.places import LineMap
from editor_app.shell.preview.rendering import Story
from editor_app.shell.wording import translate

# A page that dies this often in this many seconds would only die again.
_DEATHS = 3
_DEATHS_WITHIN = 60.0


class LivePreview(QWidget):
    """Shows a story as the page it will be, and keeps up with every change of it.

    Lines are counted from 0. ``line_clicked`` and ``scrolled_to_line`` come
    from the reader only, never from a change or a call. ``link_opened``
    carries a web or mail address somebody clicked, ``story_opened`` the id of a
    story whose card was; the page itself goes nowhere. ``expand_toggled`` asks
    for the large preview or back; ``shown`` follows when the page shows what it
    was last told.
    """

    line_clicked = Signal(int)
    scrolled_to_line = Signal(float)
    link_opened = Signal(str)
    story_opened = Signal(str)
    expand_toggled = Signal(bool)
    shown = Signal()
    went_wrong = Signal(str)

    note: QFrame
    note_label: QLabel
    again_button: QPushButton
    empty_label: QLabel
    scale_label: QLabel
    expand_button: QToolButton
    browser_button: QToolButton
    desktop_button: QToolButton
    tablet_button: QToolButton
    phone_button: QToolButton
    page_frame: PageFrame

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        load_form(self, "live_preview")
        self._story: Story | None = None
        self._openings = 0
        self._site = Site()
        self._media: Path | None = None
        self._browser: PreviewBrowser | None = None
        self._lines = LineMap()
        self._line = 0.0  # at the top of the page, or wanted there
        self._reporting = False
        self._deaths: list[float] = []
        self._copies: TemporaryDirectory[str] | None = None
        self._dress()
        self._show_note("")
        self._show_emptiness()

    @property
    def page(self) -> LivePage | None:
        """The page on screen, once the preview has been started."""
        return self._browser.page if self._browser is not None else None

    # What the window tells

    def start(self) -> None:
        """Make the web view and show what has been opened; call when the window is on screen."""
        if self._browser is not None:
            return
        browser = self._browser = PreviewBrowser(self, self.page_frame)
        browser.profile.handler.serve_media(self._media)
        browser.page.clicked_at.connect(self._on_clicked)
        browser.page.scrolled_to.connect(self._on_scrolled)
        browser.page.link_followed.connect(self.link_opened)
        browser.page.page_followed.connect(self._open_card)
        browser.page.linkHovered.connect(self._show_address)
        browser.page.lost.connect(self._on_lost)
        browser.feed.shown.connect(self._on_shown)
        browser.feed.failed.connect(self._show_note)
        browser.feed.written.connect(self._show_copy)
        self.page_frame.bar_moved.connect(browser.page.scroll_to_offset)
        browser.feed.set_active(self.isVisible())
        if self._story is not None:
            browser.feed.show(self._story)

    def stop(self) -> None:
        """Take the web view down again; call before the window goes."""
        if self._browser is not None:
            self._browser.close()
            self._browser = None
        if self._copies is not None:
            self._copies.cleanup()
            self._copies = None

    def toggle_size(self) -> None:
        """Ask for the large preview, or for the usual one again."""
        self.expand_button.toggle()

    def use_site(self, site: Site) -> None:
        """Say where the page will stand; it shows in the page's footer and head."""
        self._site = site
        if self._story is not None:
            self._tell(replace(self._story, site=site))

    def use_media(self, folder: Path | None) -> None:
        """Say where the library keeps its pictures."""
        self._media = folder
        if self._browser is not None:
            self._browser.profile.handler.serve_media(folder)

    def open(self, article: Article, cards: Sequence[RelatedCard]) -> None:
        """Show another story, from its top."""
        self._openings += 1
        self._line = 0.0
        self._tell(Story(self._openings, article, tuple(cards), self._site))
        self._show_emptiness()

    def clear(self) -> None:
        """Show that no story is open."""
        self._story = None
        self._show_note("")
        self._show_emptiness()

    def body_changed(self, text: str) -> None:
        """Follow the text of the open story."""
        if self._story is not None:
            self._tell(replace(self._story, article=replace(self._story.article, body=text)))

    def details_changed(self, article: Article, cards: Sequence[RelatedCard]) -> None:
        """Follow everything about the open story, its text included."""
        if self._story is not None:
            self._tell(replace(self._story, article=article, cards=tuple(cards)))

    def scroll_to_line(self, line: float) -> None:
        """Bring a source line to the top of the page, part of a line included."""
        if self._reporting:
            return  # the answer of an editor that follows the reader of this page
        self._line = line
        if self._browser is not None:
            self._browser.page.scroll_to_place(self._lines.place_of(line))

    def set_device(self, device: Device) -> None:
        """Try the page on another screen."""
        self._buttons[device].setChecked(True)
        self.page_frame.set_device(device)

    def open_in_browser(self) -> None:
        """Write the page as it will be exported and open it in the reader's own browser."""
        if self._browser is not None:
            self._copies = self._copies or TemporaryDirectory(prefix="standfirst-")
            self._browser.feed.write_copy(Path(self._copies.name), self._media)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Catch up with what changed while nobody looked."""
        super().showEvent(event)
        if self._browser is not None:
            self._browser.feed.set_active(True)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        """Rest while nobody looks."""
        super().hideEvent(event)
        if self._browser is not None:
            self._browser.feed.set_active(False)

    # What the reader does

    def _dress(self) -> None:
        self._buttons: dict[Device, QToolButton] = {
            device: getattr(self, device.button) for device in DEVICES
        }
        for device, button in self._buttons.items():
            button.setIcon(icon(device.icon))
            button.clicked.connect(partial(self.set_device, device))
        self.expand_button.setIcon(icon("ph.arrows-out-simple"))
        self.expand_button.toggled.connect(self.expand_toggled)
        self.browser_button.setIcon(icon("ph.arrow-square-out"))
        self.browser_button.clicked.connect(self.open_in_browser)
        self.again_button.clicked.connect(self._show_again)
        self.page_frame.scaled.connect(self._show_scale)
        self.set_device(DEVICES[-1])

    def _on_clicked(self, place: float) -> None:
        self.line_clicked.emit(self._lines.line_at(place))

    def _open_card(self, path: str) -> None:
        """Tell which story's card leads to a page beside this one."""
        cards = self._story.cards if self._story is not None else ()
        found = next((card.story_id for card in cards if card.href == path), "")
        if found:
            self.story_opened.emit(found)

    def _on_scrolled(self, place: float) -> None:
        self._line = self._lines.line_of(place)
        self._reporting = True
        try:
            self.scrolled_to_line.emit(self._line)
        finally:
            self._reporting = False

    def _show_address(self, address: str) -> None:
        """Show where a link under the pointer leads, before anybody follows it."""
        QToolTip.showText(QCursor.pos(), address, self.page_frame)

    def _show_copy(self, path: Path) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

    # What the page tells

    def _tell(self, story: Story) -> None:
        self._story = story
        if self._browser is not None:
            self._browser.feed.show(story)

    def _on_shown(self, lines: LineMap, notice: str, loaded: bool) -> None:
        self._lines = lines
        if self._story is not None:
            self._show_note(notice)
        if loaded and self._line > 0 and self._browser is not None:
            self._browser.page.scroll_to_place(lines.place_of(self._line))
        self.shown.emit()

    def _on_lost(self) -> None:
        """Load the page anew in a new process, unless it seems to be the page that kills it."""
        now = monotonic()
        self._deaths = [then for then in self._deaths if now - then < _DEATHS_WITHIN] + [now]
        if len(self._deaths) < _DEATHS:
            self._show_again()
        else:
            self._show_note(
                translate(
                    "LivePreview", "The preview has stopped. The story itself is not affected."
                ),
                again=True,
            )

    def _show_again(self) -> None:
        self._show_note("")
        if self._browser is not None:
            self._browser.feed.start_again()

    def _show_note(self, words: str, *, again: bool = False) -> None:
        self.note_label.setText(words)
        self.note.setVisible(bool(words))
        self.again_button.setVisible(again)

    def _show_emptiness(self) -> None:
        """Show either the frame or the words that stand in for it."""
        self.page_frame.setVisible(self._story is not None)
        self.empty_label.setVisible(self._story is None)

    def _show_scale(self) -> None:
        self.scale_label.setText(
            translate("LivePreview", "{width} px · {scale:.0%}").format(
                width=self.page_frame.device.width, scale=self.page_frame.scale()
            )
        )
