"""Icons: Phosphor glyphs from qtawesome's font, drawn sharp at any size in today's colours.

Only the font and its table of names are taken from qtawesome: importing the
package itself loads every Qt module and costs more than the rest of the start.
"""

import json
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QFont,
    QFontDatabase,
    QIcon,
    QIconEngine,
    QPainter,
    QPen,
    QPixmap,
)
from shiboken6 import isValid

from editor_app.shell.tokens import current

PANEL_ICONS = {"panel-left": 7, "panel-right": 11}
_FONT = "phosphor-1.3.0.ttf"
_NAMES = "phosphor-charmap-1.3.0.json"
_CLONES: list[QIconEngine] = []


def icon(name: str, color: str = "text2", on: str = "accent") -> QIcon:
    """Return the Phosphor icon ``name``, such as ``"ph.eye"``, in a token's colour.

    ``on`` is the colour of a checked button. The colours are looked up whenever
    the icon is drawn, so a change of scheme needs no new icons. ``panel-left``
    and ``panel-right`` are drawn by us. An unknown name raises ``KeyError``.
    """
    if name in PANEL_ICONS:
        return icon_of(_PanelEngine(PANEL_ICONS[name], color, on))
    return icon_of(_GlyphEngine(glyphs()[name.removeprefix("ph.")], color, on))


def icon_of(engine: QIconEngine) -> QIcon:
    """Return an icon drawn by ``engine``, which lives as long as Qt has a use for it.

    PySide ties an engine to the name of the icon that was made with it. Where both
    are garbage, Python may end the engine first and take it from every copy of
    that icon. A copy has no such tie.
    """
    return QIcon(QIcon(engine))


@cache
def glyphs() -> dict[str, str]:
    """Return the character of every Phosphor icon."""
    table = json.loads((_fonts_folder() / _NAMES).read_bytes())
    return {name: chr(int(code, 16)) for name, code in table.items()}


@cache
def _family() -> str:
    number = QFontDatabase.addApplicationFont(str(_fonts_folder() / _FONT))
    return QFontDatabase.applicationFontFamilies(number)[0]


def _fonts_folder() -> Path:
    found = find_spec("qtawesome")
    if found is None or found.origin is None:
        raise ModuleNotFoundError("qtawesome is not installed")
    return Path(found.origin).parent / "fonts"


class Engine(QIconEngine):
    """Draws in the colour that suits the mode and state; fills pictures for buttons and menus."""

    def __init__(self, color: str, on: str) -> None:
        super().__init__()
        self._color = color
        self._on = on

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """Return the icon as a picture."""
        picture = QPixmap(size)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        self.paint(painter, QRect(0, 0, size.width(), size.height()), mode, state)
        painter.end()
        return picture

    def clone(self) -> QIconEngine:
        """Return an engine that draws the same, for an icon that Qt parts from its copies.

        Qt takes the copy over, but PySide would end it with its last name in Python.
        """
        made = self.copied()
        _CLONES[:] = [one for one in _CLONES if isValid(one)]
        _CLONES.append(made)
        return made

    def copied(self) -> QIconEngine:
        """Return an engine that draws the same."""
        raise NotImplementedError

    def role(self, mode: QIcon.Mode, state: QIcon.State) -> str:
        """Return the name of the colour to draw with."""
        if mode == QIcon.Mode.Disabled:
            return "disabled"
        return self._on if state == QIcon.State.On else self._color


class _GlyphEngine(Engine):
    """One character of the icon font."""

    def __init__(self, glyph: str, color: str, on: str) -> None:
        super().__init__(color, on)
        self._glyph = glyph

    def copied(self) -> QIconEngine:
        return _GlyphEngine(self._glyph, self._color, self._on)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        font = QFont(_family())
        font.setPixelSize(rect.height())
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        painter.save()
        painter.setFont(font)
        painter.setPen(current().color(self.role(mode, state)))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self._glyph)
        painter.restore()


class _PanelEngine(Engine):
    """A window with one side panel, its dividing line at ``x`` of 18."""

    def __init__(self, x: int, color: str, on: str) -> None:
        super().__init__(color, on)
        self._x = x

    def copied(self) -> QIconEngine:
        return _PanelEngine(self._x, self._color, self._on)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        painter.save()
        painter.translate(rect.topLeft())
        painter.scale(rect.width() / 18, rect.height() / 18)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(current().color(self.role(mode, state)), 1.2))
        painter.drawRoundedRect(QRectF(2, 3, 14, 12), 2, 2)
        painter.drawLine(QPointF(self._x, 3), QPointF(self._x, 15))
        painter.restore()
