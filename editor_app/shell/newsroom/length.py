"""Counts the words of the open story, and of what is selected in it, off the UI thread."""

from PySide6.QtCore import QObject, QTimer

from editor_app.markup.statistics import count_words, reading_minutes
from editor_app.markup.word_counter import WordCounter
from editor_app.model.article import Article
from editor_app.shell.desk import Desk
from editor_app.shell.tasks import Worker

_DELAY = 250


class Length(QObject):
    """Keeps the status bar's figures true."""

    def __init__(self, desk: Desk, thinker: Worker) -> None:
        super().__init__(desk.window)
        self._desk, self._thinker = desk, thinker
        self._counter = WordCounter()
        self._timer = QTimer(self, singleShot=True, interval=_DELAY)
        self._timer.timeout.connect(self._count)
        desk.pane.edited.connect(self._soon)
        desk.pane.selection_changed.connect(self._soon)
        desk.session.opened.connect(self._on_opened)
        desk.session.amended.connect(self._on_opened)
        self._on_opened(desk.session.known)

    def _soon(self) -> None:
        self._timer.start()

    def _on_opened(self, article: Article | None) -> None:
        if article is None:
            self._desk.status_bar.clear()
        else:
            self._desk.status_bar.show_language(article.language)
            self._count()

    def _count(self) -> None:
        if not self._desk.session.story_id:
            return
        body = self._desk.pane.draft().body
        selected = self._desk.pane.editor.widget.textCursor().selectedText()
        self._thinker.submit(lambda: (self._counter.count(body), count_words(selected)), self._show)

    def _show(self, counted: tuple[int, int]) -> None:
        words, selected = counted
        selected = min(selected, words)  # the headline is no part of the text's length
        known = self._desk.session.known
        goal = known.goal if known is not None else 0
        self._desk.status_bar.show_length(words, reading_minutes(words), selected, goal)
