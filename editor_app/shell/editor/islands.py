"""Islands as they will be read: their sanitised HTML, laid out once it has come into view."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QRectF, QSizeF, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QFontMetricsF,
    QPainter,
    QPalette,
    QPixmap,
    QTextDocument,
    QTextOption,
)

from editor_app.shell.editor.island_html import showable_html
from editor_app.shell.editor.page_style import BODY, SOURCE, PageStyle
from editor_app.shell.editor.pictures import Pictures
from editor_app.shell.tokens import Tokens

ReadIsland = Callable[[str], str | None]
"""Turns the source of an island into HTML; None where the story is not read yet."""

_TALLEST = 4000
_NARROWEST = 0.5
"""How far what is too wide, a table mostly, is made smaller."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What an island is laid out for."""

    width: float
    scale: float
    tokens: Tokens


@dataclass(frozen=True, slots=True)
class Rendering:
    """An island laid out for a setting; one that shows nothing has no document."""

    html: str
    setting: Setting
    document: QTextDocument | None = None
    shrink: float = 1.0

    @property
    def size(self) -> QSizeF:
        """The room it takes."""
        if self.document is None:
            return QSizeF()
        return QSizeF(self.setting.width, self.document.size().height() * self.shrink)

    def draw(self, painter: QPainter, place: QRectF) -> None:
        """Draw it at a place."""
        if self.document is None:
            return
        painter.save()
        painter.setClipRect(place, Qt.ClipOperation.IntersectClip)
        painter.translate(place.topLeft())
        painter.scale(self.shrink, self.shrink)
        context = QAbstractTextDocumentLayout.PaintContext()
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.Text, self.setting.tokens.color("text"))
        context.palette = palette
        self.document.documentLayout().draw(painter, context)
        painter.restore()


class IslandDocument(QTextDocument):
    """Has pictures of the library and no other resource."""

    def __init__(self, pictures: Pictures, width: float) -> None:
        super().__init__()
        self._pictures = pictures
        self._width = round(width)

    def loadResource(self, kind: int, address: QUrl | str) -> QPixmap | None:  # noqa: N802 - Qt's name
        """Give a picture of the library, no wider than the column."""
        if kind != QTextDocument.ResourceType.ImageResource.value:
            return None
        picture = self._pictures.picture(
            address if isinstance(address, str) else address.toString()
        )
        if picture.width() <= self._width:
            return picture
        return picture.scaledToWidth(self._width, Qt.TransformationMode.SmoothTransformation)


class Islands(QObject):
    """Renders islands that were painted, after the paint, and remembers them by their source.

    ``rendered`` carries the sources that look different from now on.
    """

    rendered = Signal(frozenset)

    def __init__(
        self, style: PageStyle, pictures: Pictures, read: ReadIsland, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._style, self._pictures, self._read = style, pictures, read
        self._known: dict[str, Rendering] = {}
        self._wanted: dict[str, float] = {}
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._render_wanted)

    def known(self, source: str, width: float) -> Rendering | None:
        """Return an island as it looks in this width; None where it was never in view."""
        rendering = self._known.get(source)
        setting = Setting(width, self._style.scale, self._style.tokens)
        if rendering is not None and rendering.setting != setting:
            rendering = self._known[source] = self._render(rendering.html, setting)
        return rendering

    def want(self, source: str, width: float) -> None:
        """Render an island that is in view, in a moment."""
        self._wanted[source] = width
        self._soon.start()

    def forget(self) -> None:
        """Render everything anew when it is next in view: pictures have changed."""
        self._known.clear()

    def _render_wanted(self) -> None:
        wanted, self._wanted = self._wanted, {}
        changed: set[str] = set()
        for source, width in wanted.items():
            html = self._read(source)
            if html is None:
                continue
            setting = Setting(width, self._style.scale, self._style.tokens)
            html = showable_html(html, self._has_picture)
            self._known[source] = rendering = self._render(html, setting)
            if rendering.document is not None:
                changed.add(source)
        if changed:
            self.rendered.emit(frozenset(changed))

    def _has_picture(self, address: str) -> bool:
        return not self._pictures.picture(address).isNull()

    def _render(self, html: str, setting: Setting) -> Rendering:
        if not html:
            return Rendering(html, setting)
        document = IslandDocument(self._pictures, setting.width)
        document.setUndoRedoEnabled(False)
        document.setDocumentMargin(0)
        document.setDefaultFont(self._style.font(BODY))
        document.setDefaultTextOption(_wrapping())
        document.documentLayout().setPaintDevice(self._style.device)
        document.setDefaultStyleSheet(_sheet(setting.tokens, self._line_share()))
        document.setHtml(html)
        document.setTextWidth(setting.width)
        shrink = min(1.0, setting.width / max(1.0, document.size().width()))
        height = document.size().height()
        if not 0 < height < _TALLEST * setting.scale or shrink < _NARROWEST:
            return Rendering(html, setting)
        return Rendering(html, setting, document, shrink)

    def _line_share(self) -> float:
        """Return the page's line height in shares of the face's own."""
        own = QFontMetricsF(self._style.font(BODY), self._style.device).height()
        return BODY.line * self._style.scale / own


def _wrapping() -> QTextOption:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option


def _sheet(tokens: Tokens, line: float) -> str:
    """Return the look of what a writer's HTML may hold, after the page's own."""
    return (
        f"div, p, li, dd, dt {{ line-height: {line:.0%}; }}"
        "p { margin-top: 0; margin-bottom: 10px; }"
        f"a {{ color: {tokens.accent}; }}"
        f"code, kbd, samp, pre {{ font-family: '{SOURCE}'; font-size: 15px; }}"
        f"table {{ border-collapse: collapse; border: 1px solid {tokens.border}; }}"
        f"th, td {{ border: 1px solid {tokens.border}; padding: 6px 10px; font-size: 18px; }}"
        "th { text-align: left; font-weight: 600; }"
        f"mark {{ background-color: {tokens.warn_soft}; }}"
        f"blockquote {{ margin-left: 20px; color: {tokens.text2}; }}"
        f"caption, .credit {{ color: {tokens.text2}; }}"
    )
