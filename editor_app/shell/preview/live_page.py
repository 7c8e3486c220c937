"""The page in the preview: loaded once, then patched from an isolated world beside it."""

import os
import signal
from collections import deque
from collections.abc import Sequence
from functools import cache, partial

from PySide6.QtCore import QFile, QIODevice, QObject, QTimer, QUrl, Signal, Slot
from PySide6.QtWebChannel import QWebChannel
from PySide6.QtWebEngineCore import QWebEnginePage, QWebEngineScript

from editor_app.assets import asset
from editor_app.shell.preview.page_scheme import HOST, SCHEME
from editor_app.shell.preview.sealed_page import SealedPage, SealedProfile

_WORLD = QWebEngineScript.ScriptWorldId.ApplicationWorld.value
_HUNG_AFTER_MS = 20_000
_LINK_SCHEMES = frozenset({"http", "https", "mailto"})


class LivePage(SealedPage):
    """Loads a page, patches it and tells what its reader does.

    Places (see ``places.LineMap``) are what ``clicked_at`` and ``scrolled_to``
    carry, ``link_followed`` a web or mail address, ``page_followed`` the name of a
    page beside this one; a link to anything else does nothing. ``settled`` follows
    every ``show_page`` and ``run`` once the page has taken it in; ``lost`` says
    instead that the page's process died or hung.
    """

    settled = Signal()
    lost = Signal()
    clicked_at = Signal(float)
    scrolled_to = Signal(float)
    link_followed = Signal(str)
    page_followed = Signal(str)

    def __init__(self, profile: SealedProfile, parent: QObject) -> None:
        super().__init__(profile, parent)
        self._scripts: deque[str] = deque()
        self._turn = 0
        self._reporter = _Reporter(self)
        self._reporter.ready.connect(self._on_ready)
        self._reporter.clicked.connect(self.clicked_at)
        self._reporter.scrolled.connect(self.scrolled_to)
        self._reporter.followed.connect(self._on_link)
        self._channel = QWebChannel(self)
        self._channel.registerObject("reporter", self._reporter)
        self.setWebChannel(self._channel, _WORLD)
        self.scripts().insert(_world_script())
        self._patience = QTimer(self, singleShot=True, interval=_HUNG_AFTER_MS)
        self._patience.timeout.connect(self._end_hung_process)
        self._pulse = QTimer(self, singleShot=True, interval=_HUNG_AFTER_MS)
        self._pulse.timeout.connect(self._end_hung_process)
        self.loadProgress.connect(self._on_progress)
        self.renderProcessTerminated.connect(self._on_terminated)

    def show_page(self, address: QUrl, scripts: Sequence[str]) -> None:
        """Load the page at ``address`` and run ``scripts`` in it as soon as it is there."""
        self._begin(scripts)
        self.show_address(address)

    def run(self, scripts: Sequence[str]) -> None:
        """Run ``scripts`` in the page one after the other, each in a turn of its own."""
        self._begin(scripts)
        self._run_next()

    def scroll_to_place(self, place: float) -> None:
        """Bring a place to the top of the view."""
        self._ask(f"window.livePage?.scrollToPlace({place:.4f})")

    def scroll_to_offset(self, offset: float) -> None:
        """Scroll on the reader's behalf to a distance from the top, in pixels of the page."""
        self._ask(f"window.livePage?.scrollToOffset({offset:.1f})")

    def _ask(self, script: str) -> None:
        """Run a script outside the turns; a page that never answers is found out by that."""
        if not self._pulse.isActive():
            self._pulse.start()
        self.runJavaScript(script, _WORLD, self._on_answer)

    def _on_answer(self, _result: object) -> None:
        self._pulse.stop()

    def _begin(self, scripts: Sequence[str]) -> None:
        self._turn += 1
        self._scripts = deque(scripts)
        self._patience.start()

    def _on_ready(self, address: str) -> None:
        if self.shows(QUrl(address)):
            self._run_next()

    def _on_link(self, address: str) -> None:
        target = QUrl(address, QUrl.ParsingMode.StrictMode)
        if not target.isValid():
            return
        if target.scheme() in _LINK_SCHEMES:
            self.link_followed.emit(target.toString(QUrl.ComponentFormattingOption.FullyEncoded))
        elif target.scheme() == SCHEME.decode() and target.host() == HOST:
            path = target.path(QUrl.ComponentFormattingOption.FullyEncoded)
            self.page_followed.emit(path.rpartition("/")[2])

    def _run_next(self, turn: int | None = None, _result: object = None) -> None:
        if turn is not None and turn != self._turn:
            return  # the answer of a page that has been replaced meanwhile
        if self._scripts:
            self._patience.start()
            self.runJavaScript(self._scripts.popleft(), _WORLD, partial(self._run_next, self._turn))
        else:
            self._patience.stop()
            self.settled.emit()

    def _on_progress(self, _percent: int) -> None:
        if self._patience.isActive():
            self._patience.start()

    def _end_hung_process(self) -> None:
        """Kill the process of a page that no longer answers; it cannot be asked to stop."""
        if (process := self.renderProcessPid()) > 0:
            os.kill(process, signal.SIGTERM if os.name == "nt" else signal.SIGKILL)

    def _on_terminated(
        self, _status: QWebEnginePage.RenderProcessTerminationStatus, _code: int
    ) -> None:
        self._turn += 1
        self._patience.stop()
        self._pulse.stop()
        self.lost.emit()


class _Reporter(QObject):
    """The page's side of the channel: what our own script may call, from its own world only."""

    ready = Signal(str)
    clicked = Signal(float)
    scrolled = Signal(float)
    followed = Signal(str)

    @Slot(str)
    def report_ready(self, address: str) -> None:
        """Pass on that our script has taken its place beside the page at this address."""
        self.ready.emit(address)

    @Slot(float)
    def report_click(self, place: float) -> None:
        """Pass on that the reader clicked on text."""
        self.clicked.emit(place)

    @Slot(float)
    def report_scroll(self, place: float) -> None:
        """Pass on that the reader scrolled."""
        self.scrolled.emit(place)

    @Slot(str)
    def report_link(self, address: str) -> None:
        """Pass on that the reader clicked on a link."""
        self.followed.emit(address)


def _world_script() -> QWebEngineScript:
    """Return our script for the isolated world, with Qt's own channel in front."""
    script = QWebEngineScript()
    script.setName("live page")
    script.setWorldId(_WORLD)
    script.setInjectionPoint(QWebEngineScript.InjectionPoint.DocumentReady)
    script.setRunsOnSubFrames(False)
    script.setSourceCode(
        f"{_channel_source()}\n{asset('resources/scripts/live_page.js').read_text('utf-8')}"
    )
    return script


@cache
def _channel_source() -> str:
    file = QFile(":/qtwebchannel/qwebchannel.js")
    if not file.open(QIODevice.OpenModeFlag.ReadOnly):
        raise FileNotFoundError(file.fileName())
    return bytes(file.readAll().data()).decode("utf-8")
