"""Frames the page at a device's width, scaled down to what room there is."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWebEngineCore import QWebEnginePage
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollBar, QWidget

from editor_app.shell.wording import QT_TRANSLATE_NOOP, translate

_LEAST_ZOOM = 0.25  # the browser's own limit
_BAR_WIDTH = 10
_MARGIN = 1
_MARGIN_ABOVE = 5  # keeps the page out of the frame's round corners
_LINE_STEP = 60
_MENU = {
    QT_TRANSLATE_NOOP("Page", "Copy"): QWebEnginePage.WebAction.Copy,
    QT_TRANSLATE_NOOP("Page", "Select all"): QWebEnginePage.WebAction.SelectAll,
}


@dataclass(frozen=True, slots=True)
class Device:
    """A screen the page is tried on; ``button`` names its button in the form."""

    button: str
    width: int
    icon: str


DEVICES = (
    Device("desktop_button", 1200, "ph.desktop"),
    Device("tablet_button", 768, "ph.device-tablet"),
    Device("phone_button", 390, "ph.device-mobile"),
)


class PageFrame(QFrame):
    """Holds the web view and its scroll bar; the page is laid out as wide as its device.

    The bar lies over the page's edge and takes nothing of its width, as on a
    phone. ``scaled`` carries the new scale (1 is true size), ``bar_moved`` the
    distance from the top, in pixels of the page, that the reader asked for.
    """

    scaled = Signal(float)
    bar_moved = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: QWebEngineView | None = None
        self.device = DEVICES[-1]
        self._bar = QScrollBar(Qt.Orientation.Vertical, self)
        self._bar.setFixedWidth(_BAR_WIDTH)
        self._bar.setSingleStep(_LINE_STEP)
        self._bar.hide()
        self._bar.actionTriggered.connect(self._on_bar_moved)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(_MARGIN, _MARGIN_ABOVE, _MARGIN, _MARGIN_ABOVE)

    def hold(self, view: QWebEngineView) -> None:
        """Take the web view in; its page must be set already."""
        self._view = view
        view.setAccessibleName(translate("PageFrame", "The page"))
        view.setAcceptDrops(False)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        for words, action in _MENU.items():
            # The browser's own actions bring keys that would compete with the editor's.
            view.addAction(translate("Page", words)).triggered.connect(
                partial(view.triggerPageAction, action)
            )
        self._row.addWidget(view)
        self._bar.raise_()
        page = view.page()
        page.contentsSizeChanged.connect(self._measure)
        page.scrollPositionChanged.connect(self._on_scrolled)
        page.loadFinished.connect(self.fit)
        self.fit()

    def release(self) -> None:
        """Let go of the web view, which is about to be destroyed."""
        self._view = None
        self._bar.hide()

    def set_device(self, device: Device) -> None:
        """Lay the page out for another screen."""
        self.device = device
        border = self.width() - self.contentsRect().width()
        self.setMaximumWidth(device.width + 2 * _MARGIN + border)
        self.fit()

    def scale(self) -> float:
        """Return how large the page is drawn; 1 is its true size."""
        # The theme may draw a border, which takes its share.
        room = self.contentsRect().width() - 2 * _MARGIN
        return min(1.0, max(_LEAST_ZOOM, room / self.device.width))

    def fit(self) -> None:
        """Scale the page so that the device's width fills the frame."""
        if self._view is not None:
            self._view.setZoomFactor(self.scale())
        self.scaled.emit(self.scale())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Scale again."""
        super().resizeEvent(event)
        inside = self.contentsRect().adjusted(0, _MARGIN_ABOVE, -_MARGIN, -_MARGIN_ABOVE)
        self._bar.setGeometry(
            inside.right() - _BAR_WIDTH, inside.top(), _BAR_WIDTH, inside.height()
        )
        self.fit()
        self._measure()

    def _measure(self) -> None:
        if self._view is None:
            return
        hidden = int(self._view.page().contentsSize().height()) - self._view.height()
        self._bar.setPageStep(self._view.height())
        self._bar.setRange(0, max(hidden, 0))
        self._bar.setVisible(hidden > 0)

    def _on_scrolled(self, position: QPointF) -> None:
        if not self._bar.isSliderDown():
            self._bar.setValue(int(position.y()))

    def _on_bar_moved(self) -> None:
        """Pass on what the reader does with the bar; the page only ever sets its value."""
        self.bar_moved.emit(self._bar.sliderPosition() / self.scale())
