"""Dresses the application: style, fonts, palette and style sheet; follows the system's scheme."""

import re
from dataclasses import asdict
from string import Template

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QPalette, QStyleHints
from PySide6.QtWidgets import QApplication, QToolTip

from editor_app.assets import asset
from editor_app.settings import (
    APPEARANCE,
    CONTRAST,
    INTERFACE_SIZE,
    REDUCED_MOTION,
    SOURCE_FACE,
    WRITING_FACE,
)
from editor_app.shell.preferences import Preferences
from editor_app.shell.scale import ScalingStyle, factor, set_factor
from editor_app.shell.tokens import Tokens, scheme
from editor_app.shell.typefaces import interface_font, load_typefaces, use_faces

TEXT_SIZES = {"caption": 11, "meta": 12, "base": 13, "title": 15, "display": 20}

# A line or an outline is one or two pixels at any size.
_LENGTH = re.compile(r"(?<![\w.])([3-9]|\d\d+)px")
_RADIUS = re.compile(r"(border-radius: )(\d+)px")
_HIGH = Qt.ContrastPreference.HighContrast
_EFFECTS = (
    Qt.UIEffect.UI_AnimateMenu,
    Qt.UIEffect.UI_FadeMenu,
    Qt.UIEffect.UI_AnimateCombo,
    Qt.UIEffect.UI_AnimateTooltip,
    Qt.UIEffect.UI_FadeTooltip,
    Qt.UIEffect.UI_AnimateToolBox,
)

_ROLES = {
    QPalette.ColorRole.Window: "chrome",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "canvas",
    QPalette.ColorRole.AlternateBase: "chrome",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.PlaceholderText: "text3",
    QPalette.ColorRole.Button: "chrome",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.BrightText: "bad",
    QPalette.ColorRole.Highlight: "text_select",
    QPalette.ColorRole.HighlightedText: "text",
    QPalette.ColorRole.Accent: "accent",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.LinkVisited: "violet",
    QPalette.ColorRole.ToolTipBase: "toast",
    QPalette.ColorRole.ToolTipText: "on_toast",
    QPalette.ColorRole.Light: "raised",
    QPalette.ColorRole.Midlight: "hover",
    QPalette.ColorRole.Mid: "border",
    QPalette.ColorRole.Dark: "field",
    QPalette.ColorRole.Shadow: "field_hc",
}


class Theme(QObject):
    """Wears one look; ``changed`` says that another one has been put on."""

    changed = Signal()

    def __init__(self, app: QApplication, preferences: Preferences) -> None:
        super().__init__(app)
        self._app = app
        self._preferences = preferences
        load_typefaces()
        self._flash = app.styleHints().cursorFlashTime()
        self._tokens = self._wanted()
        self._apply_size()
        self._apply_faces()
        self._apply_motion()
        app.setStyle(ScalingStyle())
        self._wear()
        hints = app.styleHints()
        hints.colorSchemeChanged.connect(self._refresh)
        hints.accessibility().contrastPreferenceChanged.connect(self._refresh)
        preferences.changed.connect(self._follow)

    @property
    def tokens(self) -> Tokens:
        """The tokens now worn."""
        return self._tokens

    def _wanted(self) -> Tokens:
        appearance = self._preferences.get(APPEARANCE)
        contrast = self._preferences.get(CONTRAST)
        system_is_dark, system_is_high = system_look(self._app.styleHints())
        return scheme(
            dark=appearance == "dark" or (appearance == "system" and system_is_dark),
            high_contrast=contrast == "high" or (contrast == "system" and system_is_high),
        )

    def _follow(self, name: str) -> None:
        """Put on what a changed preference asks for."""
        if name == REDUCED_MOTION.name:
            self._apply_motion()
        resized = name == INTERFACE_SIZE.name and self._apply_size()
        refaced = name in (WRITING_FACE.name, SOURCE_FACE.name) and self._apply_faces()
        self._refresh(anew=resized or refaced)

    def _refresh(self, _: object = None, *, anew: bool = False) -> None:
        wanted = self._wanted()
        if wanted != self._tokens or anew:
            self._tokens = wanted
            self._wear()
            self.changed.emit()

    def _apply_size(self) -> bool:
        before, wanted = factor(), self._preferences.get(INTERFACE_SIZE) / 100
        set_factor(wanted)
        self._app.setFont(interface_font(TEXT_SIZES["base"]))
        return before != wanted

    def _apply_faces(self) -> bool:
        return use_faces(
            writing=self._preferences.get(WRITING_FACE), source=self._preferences.get(SOURCE_FACE)
        )

    def _apply_motion(self) -> None:
        """Let the caret blink and menus unroll, or not."""
        still = self._preferences.get(REDUCED_MOTION)
        self._app.styleHints().setCursorFlashTime(0 if still else self._flash)
        for effect in _EFFECTS:
            self._app.setEffectEnabled(effect, not still)

    def _wear(self) -> None:
        palette = palette_of(self._tokens)
        # Qt would put a changed sheet on each widget once for every widget around it.
        self._app.setStyleSheet("")
        self._app.setPalette(palette)
        QToolTip.setPalette(palette)
        QToolTip.setFont(interface_font(TEXT_SIZES["meta"]))
        self._app.setStyleSheet(style_sheet(self._tokens, factor()))


def system_look(hints: QStyleHints) -> tuple[bool, bool]:
    """Return whether the system is dark now, and whether it wants high contrast."""
    dark = hints.colorScheme() == Qt.ColorScheme.Dark
    return dark, hints.accessibility().contrastPreference() == _HIGH


def palette_of(tokens: Tokens) -> QPalette:
    """Return the palette that carries these tokens."""
    palette = QPalette()
    for role, name in _ROLES.items():
        palette.setColor(role, tokens.color(name))
    disabled = QColor(tokens.disabled)
    for role in (
        QPalette.ColorRole.Text,
        QPalette.ColorRole.WindowText,
        QPalette.ColorRole.ButtonText,
    ):
        palette.setColor(QPalette.ColorGroup.Disabled, role, disabled)
    return palette


def style_sheet(tokens: Tokens, size: float = 1.0) -> str:
    """Return ``ui/window.qss`` with colours and drawings filled in and lengths times ``size``.

    Lines of one or two pixels stay what they are.
    """
    drawing = "dark" if tokens.dark else "light"
    filled = Template(asset("ui/window.qss").read_text(encoding="utf-8")).substitute(
        asdict(tokens),
        chevron=asset(f"resources/icons/chevron-{drawing}.svg"),
        tick=asset(f"resources/icons/tick-{drawing}.svg"),
        **{name: f"{pixels}px" for name, pixels in TEXT_SIZES.items()},
    )
    if size == 1.0:
        return filled
    # A radius beyond half the height would leave the corner square: the outline does not grow.
    filled = _RADIUS.sub(
        lambda found: f"{found[1]}{int((int(found[2]) - 1) * size) + 1}.0px", filled
    )
    return _LENGTH.sub(lambda found: f"{round(int(found[1]) * size)}px", filled).replace(
        ".0px", "px"
    )
