"""What goes from the page to the clipboard, and what comes in by paste, drop and replace."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import (
    QDropEvent,
    QGuiApplication,
)
from PySide6.QtWidgets import QWidget

from editor_app.markup.leaves import Leaf
from editor_app.markup.runs import OBJECT
from editor_app.shell.editor.answers import delete_selection
from editor_app.shell.editor.clipboard import mime_data
from editor_app.shell.editor.commands_marks import set_link
from editor_app.shell.editor.hand import marks_of
from editor_app.shell.editor.insertion import insert_leaves, move_leaves
from editor_app.shell.editor.page_view import PageView
from editor_app.shell.editor.paste import (
    carries_pictures,
    html_leaves,
    is_address,
    is_much,
    leaves_of,
    plain_leaves,
)
from editor_app.shell.editor.web_pictures import addresses_on_web
from editor_app.shell.tokens import LIGHT, Tokens

KeepPictures = Callable[[str, Callable[[str], None]], None]


class ExchangingPage(PageView):
    """A page that takes in and gives out words.

    ``files_dropped`` carries paths, ``picture_pasted`` a QImage. ``keep_pictures``
    takes HTML and hands on the same with addresses of the library for pictures
    that it carries. ``came_from_web`` says how many pictures that were pasted
    are still on the web; ``much_pasted`` comes before a whole page.
    """

    files_dropped = Signal(list)
    picture_pasted = Signal(object)
    came_from_web = Signal(int)
    much_pasted = Signal()

    def __init__(self, tokens: Tokens = LIGHT, parent: QWidget | None = None) -> None:
        super().__init__(tokens, parent)
        self.keep_pictures: KeepPictures = _keep_none

    def createMimeDataFromSelection(self) -> QMimeData:  # noqa: N802 - Qt's name
        """Return the selection as leaves, HTML, Markdown and text."""
        return mime_data(self.hand)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:  # noqa: N802 - Qt's name
        """Take words and pictures."""
        return source.hasText() or source.hasHtml() or source.hasImage() or source.hasUrls()

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802 - Qt's name
        """Put what was copied or dropped on the page, cleaned."""
        if self._held is not None:
            return
        if is_much(source) and not self._takes_files(source):
            self.much_pasted.emit()
        if self._takes_files(source):
            self.files_dropped.emit([url.toLocalFile() for url in source.urls()])
        elif source.hasImage() and not source.hasHtml() and not source.hasText():
            self.picture_pasted.emit(source.imageData())
        elif is_address(source.text()) and self.textCursor().hasSelection():
            set_link(self.hand, source.text().strip())
        elif carries_pictures(source):
            self._insert_html_later(source.html())
        else:
            self._insert(leaves_of(source))

    def _insert(self, leaves: Sequence[Leaf]) -> None:
        insert_leaves(self.hand, leaves)
        if count := len(addresses_on_web(leaves)):
            self.came_from_web.emit(count)

    def _insert_html_later(self, html: str) -> None:
        """Put HTML at the caret once the pictures in it are kept, if the story is still open."""
        page = self.page

        def insert(kept: str) -> None:
            if self.page is page:
                self._insert(html_leaves(kept))

        self.keep_pictures(html, insert)

    @staticmethod
    def _takes_files(source: QMimeData) -> bool:
        return bool(source.urls()) and all(url.isLocalFile() for url in source.urls())

    def paste_plain(self) -> None:
        """Paste the words alone."""
        insert_leaves(self.hand, plain_leaves(QGuiApplication.clipboard().text()))

    def cut(self) -> None:
        """Copy the selection and remove it."""
        if self.textCursor().hasSelection():
            self.copy()
            delete_selection(self.hand)

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """Take what is dropped; words dragged within the page move."""
        if self._held is not None:
            return
        target = self.cursorForPosition(event.position().toPoint()).position()
        moved = event.source() in {self, self.viewport()} and not (
            event.modifiers() & Qt.KeyboardModifier.ControlModifier
        )
        if moved:
            self._move_selection(target, event.mimeData())
        else:
            self.hand.place(target)
            self.insertFromMimeData(event.mimeData())
        # The widget would remove the words it moved a second time.
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()

    def _move_selection(self, target: int, data: QMimeData) -> None:
        cursor = self.textCursor()
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        if start <= target <= end:
            return
        move_leaves(self.hand, start, end, target, leaves_of(data))

    def can_replace(self, start: int, end: int) -> bool:
        """Whether a stretch of text is words of one block, with nothing else among them."""
        document = self.document()
        block = document.findBlock(start)
        words = block.text()[start - block.position() : end - block.position()]
        return document.findBlock(end) == block and OBJECT not in words

    def replace_pieces(self, pieces: Sequence[tuple[int, int, str]]) -> None:
        """Put words in place of stretches of text, in order, as one step of undo."""
        with self.hand.edit() as edit:
            for start, end, words in reversed(pieces):
                block = self.document().findBlock(start)
                marks = marks_of(self.page.entry(block).runs, start - block.position())
                edit.remove(start, end)
                edit.insert(start, words.replace("\n", " "), marks)


def _keep_none(html: str, then: Callable[[str], None]) -> None:
    """Hand on HTML as it is: there is no library yet."""
    then(html)
