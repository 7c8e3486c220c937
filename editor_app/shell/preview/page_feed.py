"""Feeds the newest story to the page, one update at a time, and skips what came too fast."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from time import monotonic

import shiboken6
from PySide6.QtCore import QObject, QTimer, Signal

from editor_app.exchange.page import Page
from editor_app.model.errors import StandfirstError
from editor_app.shell.preview.live_page import LivePage
from editor_app.shell.preview.page_scheme import PageHandler, page_address
from editor_app.shell.preview.rendering import Rendering, Story, StoryRenderer, write_page
from editor_app.shell.tasks import Worker
from editor_app.shell.wording import spoken

# A key is painted in the editor before the preview begins to work on it. Whoever types on
# sees four updates a second, fewer where one takes longer: a frame of the page costs the
# processor more than a key in the editor does.
_PAUSE_MS = 12
_RHYTHM = 0.25
_LONGEST_PAUSE_MS = 1000
# The words around the text (reading time, sources) follow when typing has come to rest.
_REST_MS = 1000
_PAGE_NAME = "page.html"


class PageFeed(QObject):
    """Keeps a page in step with the newest story; works only while it is told to.

    ``shown`` says that the page now shows a story and carries its LineMap, its
    notice, and whether it was loaded anew; ``failed`` carries a sentence for
    the reader, ``written`` the path of a copy that was asked for.
    """

    shown = Signal(object, str, bool)
    failed = Signal(str)
    written = Signal(object)

    def __init__(self, page: LivePage, handler: PageHandler, parent: QObject) -> None:
        super().__init__(parent)
        self._page = page
        self._handler = handler
        self._worker = Worker("preview")
        self._renderer = StoryRenderer()
        self._newest: Story | None = None
        self._given: Story | None = None  # what the page shows, or is being given
        self._rendering: Rendering | None = None
        self._working = False
        self._active = False
        self._frame_due = False
        self._loads = 0
        self._turn = 0
        self._began = self._not_before = 0.0
        self._pause = QTimer(self, singleShot=True)
        self._pause.timeout.connect(self._advance)
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._renew_frame)
        page.settled.connect(self._on_settled)
        self.destroyed.connect(partial(_end, self._worker))

    def show(self, story: Story) -> None:
        """Let the page show ``story`` soon, or something newer if that comes first."""
        if self._newest is None or self._newest.opening != story.opening:
            self._pause.stop()
            self._not_before = 0.0  # the rhythm is that of typing in one story
        self._newest = story
        self._schedule()

    def set_active(self, active: bool) -> None:
        """Work, or rest: what nobody sees is not kept up to date."""
        self._active = active
        self._schedule()

    def start_again(self) -> None:
        """Load the whole page anew, after its process was lost."""
        self._turn += 1
        self._worker.submit(self._renderer.forget)
        self._given = self._rendering = None
        self._working = False
        self._schedule()

    def write_copy(self, folder: Path, media: Path | None) -> None:
        """Write the newest story's page into ``folder``; ``written`` follows with its path."""
        if self._newest is not None:
            self._worker.submit(
                partial(write_page, self._newest, folder, media), self.written.emit, self._report
            )

    def close(self) -> None:
        """End the rendering thread. Waits for the text it works on."""
        self._active = False
        _end(self._worker)

    def _schedule(self) -> None:
        """Begin soon, but not before the rhythm allows; half of the time is left to typing.

        The pause is not pushed back by further keys: a fast typist sees the page move.
        """
        if not self._active or self._working or self._pause.isActive():
            return
        left = (self._not_before - monotonic()) * 1000
        self._pause.start(int(min(max(_PAUSE_MS, left), _LONGEST_PAUSE_MS)))

    def _advance(self) -> None:
        if self._working or not self._active or self._newest is None:
            return
        if self._newest is self._given and not self._frame_due:
            return
        self._working = True
        self._began = monotonic()
        work = partial(self._renderer.render, self._newest, with_frame=self._frame_due)
        self._frame_due = False
        self._worker.submit(
            work, partial(self._on_rendered, self._turn), partial(self._on_failed, self._turn)
        )

    def _on_rendered(self, turn: int, rendering: Rendering) -> None:
        if turn != self._turn:
            return  # made for a page that is gone
        if not self._is_current(rendering.story):
            self._working = False
            self._schedule()
            return
        self._given = rendering.story
        self._rendering = rendering
        if rendering.page is None:
            self._page.run(rendering.scripts)
        else:
            self._load(rendering.page, rendering.scripts)

    def _is_current(self, story: Story | None) -> bool:
        """Tell whether ``story`` is a version of the story that is open now."""
        newest = self._newest
        return story is not None and newest is not None and story.opening == newest.opening

    def _load(self, page: Page, scripts: Sequence[str]) -> None:
        """Serve ``page`` under an address of its own and show it."""
        self._loads += 1
        place = f"{self._loads}/"
        files = {place + asset.path: asset.content for asset in page.assets}
        name = place + _PAGE_NAME
        self._handler.serve({name: page.html.encode("utf-8", "replace"), **files})
        self._page.show_page(page_address(name), scripts)

    def _on_settled(self) -> None:
        self._working = False
        if self._is_current(self._given):
            took = monotonic() - self._began
            self._not_before = self._began + max(_RHYTHM, 2 * took)
        if self._rendering is not None:
            if not self._rendering.complete:
                self._rest.start()
            done, self._rendering = self._rendering, None
            self.shown.emit(done.lines, spoken(done.notice), done.page is not None)
        self._schedule()

    def _renew_frame(self) -> None:
        self._frame_due = True
        self._schedule()

    def _on_failed(self, turn: int, error: Exception) -> None:
        if turn == self._turn:
            self._given = self._newest  # it would only fail again
            self._working = False
        self._report(error)

    def _report(self, error: Exception) -> None:
        if not isinstance(error, StandfirstError):
            raise error
        self.failed.emit(spoken(error))


def _end(worker: Worker) -> None:
    """End a worker for good: what it has found but not yet delivered goes with it."""
    if shiboken6.isValid(worker):
        worker.close()
        shiboken6.delete(worker)
