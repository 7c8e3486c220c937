"""The browser behind the preview: its parts, made and taken down in the one order that is safe."""

import shiboken6
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QWidget

from editor_app.shell.preview.live_page import LivePage
from editor_app.shell.preview.page_feed import PageFeed
from editor_app.shell.preview.page_frame import PageFrame
from editor_app.shell.preview.sealed_page import SealedProfile


class PreviewBrowser:
    """Profile, view, page and feed of one preview.

    A profile that goes before its page takes the whole program with it. Qt
    destroys children in the order they were given to their parent: the page
    belongs to the view, the view to a frame made long before, the profile to
    the frame's owner and so comes last.
    """

    def __init__(self, owner: QWidget, frame: PageFrame) -> None:
        self.profile = SealedProfile()
        self._frame = frame
        self._view = QWebEngineView(frame)
        self.page = LivePage(self.profile, self._view)
        self._view.setPage(self.page)
        self.feed = PageFeed(self.page, self.profile.handler, self._view)
        self.profile.setParent(owner)
        frame.hold(self._view)

    def close(self) -> None:
        """Take everything down at once."""
        self.feed.close()
        self._frame.release()
        shiboken6.delete(self._view)
        shiboken6.delete(self.profile)
