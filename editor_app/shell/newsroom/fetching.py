"""Brings pictures from the web into the library, when the writer asks for it and only then."""

from collections.abc import Sequence
from functools import partial
from urllib.parse import urlsplit

from PySide6.QtCore import QObject, QUrl
from PySide6.QtNetwork import QNetworkAccessManager, QNetworkReply, QNetworkRequest

from editor_app.exchange.reading import LARGEST_PICTURE
from editor_app.model.media import Media
from editor_app.services import picturing
from editor_app.shell.desk import Desk
from editor_app.shell.editor.page import Page
from editor_app.shell.editor.web_pictures import addresses_on_web, exchange_addresses
from editor_app.shell.editor.write_editor import WriteEditor
from editor_app.shell.tasks import Tasks
from editor_app.shell.wording import translate

_PATIENCE = 20_000
"""Milliseconds that a picture may take to come."""


class Fetching(QObject):
    """Fetches the pictures of the open page that are still on the web.

    Nothing but the address is sent: no cookie, no referrer. Where a picture
    does not come, or is none, its address stays as it is.
    """

    def __init__(self, desk: Desk, tasks: Tasks, editor: WriteEditor) -> None:
        super().__init__(desk.window)
        self._desk, self._tasks, self._editor = desk, tasks, editor
        self._web: QNetworkAccessManager | None = None
        self._page: Page | None = None
        self._replies: set[QNetworkReply] = set()
        self._waiting = 0
        self._kept: dict[str, str] = {}
        self._lost: list[str] = []
        editor.widget.came_from_web.connect(self._offer)

    @property
    def busy(self) -> bool:
        """Whether pictures are on their way."""
        return self._waiting > 0

    def addresses(self) -> tuple[str, ...]:
        """Return the addresses of the pictures on the page that are still on the web."""
        return addresses_on_web(self._editor.widget.page.leaves())

    def fetch(self) -> None:
        """Fetch them all; asked again while they are on their way, give up."""
        if self.busy:
            self._give_up()
            return
        addresses = self.addresses()
        self._page = self._editor.widget.page
        self._kept, self._lost, self._waiting = {}, [], len(addresses)
        self._web = self._web or QNetworkAccessManager(self)
        words = translate("Fetching", "Fetching %n pictures…", "", len(addresses))
        self._desk.toast.say(words, "ph.cloud-arrow-down")
        for address in addresses:
            self._ask(self._web, address)

    def _ask(self, web: QNetworkAccessManager, address: str) -> None:
        request = QNetworkRequest(QUrl(address))
        request.setTransferTimeout(_PATIENCE)
        request.setRawHeader(b"Accept", b"image/*")
        for attribute in (
            QNetworkRequest.Attribute.CookieLoadControlAttribute,
            QNetworkRequest.Attribute.CookieSaveControlAttribute,
        ):
            request.setAttribute(attribute, QNetworkRequest.LoadControl.Manual)
        reply = web.get(request)
        self._replies.add(reply)
        reply.downloadProgress.connect(partial(self._limit, reply))
        reply.finished.connect(partial(self._came, reply, address))

    def _limit(self, reply: QNetworkReply, received: int, _total: int) -> None:
        if received > LARGEST_PICTURE:
            reply.abort()

    def _came(self, reply: QNetworkReply, address: str) -> None:
        self._replies.discard(reply)
        reply.deleteLater()
        if reply.error() != QNetworkReply.NetworkError.NoError:
            self._end_one(address, None)
            return
        content = bytes(reply.readAll().data())
        name = urlsplit(address).path.rpartition("/")[2]
        self._tasks.run(
            picturing.keep_fetched,
            content,
            name,
            then=partial(self._end_one, address),
            failed=lambda _error: self._end_one(address, None),
        )

    def _end_one(self, address: str, media: Media | None) -> None:
        if media is None:
            self._lost.append(address)
        else:
            self._kept[address] = media.address
        self._waiting -= 1
        if self._waiting == 0:
            self._finish()

    def _finish(self) -> None:
        here = self._page is self._editor.widget.page
        changed = exchange_addresses(self._editor.hand, self._kept) if here and self._kept else 0
        words = translate("Fetching", "%n pictures came into the library", "", changed)
        if self._lost:
            words += " · " + translate("Fetching", "not found: {addresses}").format(
                addresses=_shortened(self._lost)
            )
        self._desk.toast.say(words, "ph.image" if not self._lost else "ph.warning-circle")

    def _give_up(self) -> None:
        for reply in tuple(self._replies):
            reply.abort()

    def _offer(self, count: int) -> None:
        """Say that pasted pictures are still on the web, and how they come from there."""
        words = translate(
            "Fetching", "%n pictures are still on the web. Insert > Fetch pictures brings them.",
            "", count,
        )  # fmt: skip
        self._desk.toast.say(words, "ph.cloud")


def _shortened(addresses: Sequence[str]) -> str:
    names = [urlsplit(address).path.rpartition("/")[2] or address for address in addresses]
    return ", ".join(names[:2]) + (" …" if len(names) > 2 else "")
