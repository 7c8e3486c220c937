"""A real page in a real web view, and a web server that must never be asked."""

import json
import socket
import threading
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import pytest
import shiboken6
from PySide6.QtWebEngineWidgets import QWebEngineView
from pytestqt.qtbot import QtBot

from editor_app.shell.preview.live_page import LivePage
from editor_app.shell.preview.page_scheme import page_address
from editor_app.shell.preview.patches import adopt_script
from editor_app.shell.preview.sealed_page import SealedProfile

MAIN_WORLD, OUR_WORLD = 0, 1


class Web:
    """A live page on screen, with the means to look into it."""

    def __init__(self, qtbot: QtBot) -> None:
        self._qtbot = qtbot
        self.profile = SealedProfile()
        self.view = QWebEngineView()
        self.page = LivePage(self.profile, self.view)
        self.view.setPage(self.page)
        self.view.resize(390, 500)
        self.view.show()
        self._loads = 0

    def show(
        self, html: str, blocks: Sequence[str] = (), files: Mapping[str, bytes] | None = None
    ) -> str:
        """Load a page and return its folder; ``blocks`` are what its story consists of.

        The page is on screen afterwards: mouse and wheel find it.
        """
        self._loads += 1
        folder = f"{self._loads}"
        self.profile.handler.serve(
            {f"{folder}/page.html": html.encode()}
            | {f"{folder}/{path}": content for path, content in (files or {}).items()}
        )
        with self._qtbot.waitSignal(self.page.settled, timeout=20_000):
            self.page.show_page(page_address(f"{folder}/page.html"), [adopt_script(blocks)])
        self.look(
            "requestAnimationFrame(() => requestAnimationFrame(() => { livePage.drawn = true }))"
        )
        self._qtbot.waitUntil(lambda: bool(self.look("livePage.drawn")), timeout=20_000)
        return folder

    def run(self, *scripts: str) -> None:
        """Run scripts as the preview does."""
        with self._qtbot.waitSignal(self.page.settled, timeout=20_000):
            self.page.run(scripts)

    def look(self, expression: str) -> Any:
        """Return the value of an expression, seen from our own world."""
        answers: list[str] = []
        self.page.runJavaScript(f"JSON.stringify({expression})", OUR_WORLD, answers.append)
        self._qtbot.waitUntil(lambda: bool(answers), timeout=20_000)
        return json.loads(answers[0]) if answers[0] else None

    def close(self) -> None:
        shiboken6.delete(self.view)
        shiboken6.delete(self.profile)


@pytest.fixture
def web(web_engine: None, qtbot: QtBot) -> Iterator[Web]:
    opened = Web(qtbot)
    yield opened
    opened.close()


class Listener:
    """Counts the connections that reach a port of this machine, whatever they say."""

    def __init__(self) -> None:
        self.connections = 0
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.port = self._socket.getsockname()[1]
        self._thread = threading.Thread(target=self._listen)
        self._thread.start()

    def _listen(self) -> None:
        while True:
            try:
                connection, _ = self._socket.accept()
            except OSError:
                return
            self.connections += 1
            connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok")
            connection.close()

    def close(self) -> None:
        self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()
        self._thread.join()


@pytest.fixture
def listener() -> Iterator[Listener]:
    opened = Listener()
    yield opened
    opened.close()
