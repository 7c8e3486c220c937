"""Dresses the application: style, fonts, palette and style sheet; follows the system's scheme."""

from dataclasses import asdict
from string import Template

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory, QToolTip

from editor_app.assets import asset
from editor_app.settings import APPEARANCE, MORE_CONTRAST
from editor_app.shell.preferences import Preferences
from editor_app.shell.tokens import Tokens, scheme
from editor_app.shell.typefaces import interface_font, load_typefaces

TEXT_SIZES = {"caption": 11, "meta": 12, "base": 13, "title": 15, "display": 20}

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
    """Wears one colour scheme; ``changed`` says that another one has been put on."""

    changed = Signal()

    def __init__(self, app: QApplication, preferences: Preferences) -> None:
        super().__init__(app)
        self._app = app
        self._preferences = preferences
        load_typefaces()
        app.setStyle(QStyleFactory.create("Fusion"))
        app.setFont(interface_font(TEXT_SIZES["base"]))
        self._tokens = self._wanted()
        self._wear()
        app.styleHints().colorSchemeChanged.connect(self._refresh)
        preferences.changed.connect(self._refresh)

    @property
    def tokens(self) -> Tokens:
        """The tokens now worn."""
        return self._tokens

    def _wanted(self) -> Tokens:
        appearance = self._preferences.get(APPEARANCE)
        system_is_dark = self._app.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return scheme(
            dark=appearance == "dark" or (appearance == "system" and system_is_dark),
            more_contrast=self._preferences.get(MORE_CONTRAST),
        )

    def _refresh(self) -> None:
        wanted = self._wanted()
        if wanted != self._tokens:
            self._tokens = wanted
            self._wear()
            self.changed.emit()

    def _wear(self) -> None:
        palette = palette_of(self._tokens)
        self._app.setPalette(palette)
        QToolTip.setPalette(palette)
        self._app.setStyleSheet(style_sheet(self._tokens))


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


def style_sheet(tokens: Tokens) -> str:
    """Return ``ui/window.qss`` with colours, text sizes and drawings filled in."""
    drawing = "dark" if tokens.dark else "light"
    return Template(asset("ui/window.qss").read_text(encoding="utf-8")).substitute(
        asdict(tokens),
        chevron=asset(f"resources/icons/chevron-{drawing}.svg"),
        tick=asset(f"resources/icons/tick-{drawing}.svg"),
        **{name: f"{size}px" for name, size in TEXT_SIZES.items()},
    )
