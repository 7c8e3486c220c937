"""Colour tokens of the window, light and dark; every colour on screen comes from here."""

from dataclasses import dataclass, replace

from PySide6.QtGui import QColor, QGuiApplication, QPalette


@dataclass(frozen=True, slots=True, kw_only=True)
class Tokens:
    """One colour scheme: surfaces, states, texts and the few meanings that have a colour."""

    dark: bool
    canvas: str
    chrome: str
    sunken: str
    raised: str
    hover: str
    press: str
    border: str
    field: str
    field_hc: str
    text: str
    text2: str
    text3: str
    disabled: str
    accent: str
    accent_hover: str
    accent_soft: str
    accent_line: str
    on_accent: str
    select: str
    text_select: str
    ok: str
    ok_soft: str
    warn: str
    warn_soft: str
    warn_line: str
    bad: str
    bad_soft: str
    violet: str
    review: str
    ins: str
    ins_text: str
    dele: str
    del_text: str
    scrim: str
    shadow: str
    toast: str
    on_toast: str
    toast_accent: str

    def color(self, role: str) -> QColor:
        """Return the colour named ``role``, such as ``"text2"``."""
        return QColor(getattr(self, role))


LIGHT = Tokens(
    dark=False,
    canvas="#ffffff",
    chrome="#f7f7f4",
    sunken="#efeeea",
    raised="#ffffff",
    hover="#ecebe6",
    press="#e2e1db",
    border="#e5e3dd",
    field="#c6c3bb",
    field_hc="#8a8880",
    text="#1d1c1a",
    text2="#55534d",
    text3="#6b6962",
    disabled="#a9a69e",
    accent="#2754c5",
    accent_hover="#1f46a8",
    accent_soft="#e8eefc",
    accent_line="#b9cbf5",
    on_accent="#ffffff",
    select="#e3eafa",
    text_select="#cfddfb",
    ok="#1a7a45",
    ok_soft="#e3f3e9",
    warn="#8f5600",
    warn_soft="#fbf0dc",
    warn_line="#ecd2a0",
    bad="#b3261e",
    bad_soft="#fbe9e7",
    violet="#6d3fc0",
    review="#b26b00",
    ins="#dff3e4",
    ins_text="#12572f",
    dele="#fbe3e0",
    del_text="#8c1d18",
    scrim="#46181714",
    shadow="#1e1c16",
    toast="#23221f",
    on_toast="#f5f4f0",
    toast_accent="#a9c3ff",
)
DARK = Tokens(
    dark=True,
    canvas="#1c1c1e",
    chrome="#161618",
    sunken="#121214",
    raised="#252528",
    hover="#28282c",
    press="#323237",
    border="#2e2e32",
    field="#47474d",
    field_hc="#7d7d85",
    text="#ecebe7",
    text2="#b5b3ad",
    text3="#a09e98",
    disabled="#5f5e5a",
    accent="#8fb1ff",
    accent_hover="#abc5ff",
    accent_soft="#232d45",
    accent_line="#3a4c78",
    on_accent="#0f1a33",
    select="#27314a",
    text_select="#34487a",
    ok="#6fcf97",
    ok_soft="#1c3226",
    warn="#e9b45f",
    warn_soft="#372b17",
    warn_line="#5c4722",
    bad="#ff8f85",
    bad_soft="#3d211f",
    violet="#b79bf5",
    review="#e9b45f",
    ins="#1d3a29",
    ins_text="#a5e3bd",
    dele="#462422",
    del_text="#ffb4ac",
    scrim="#82000000",
    shadow="#000000",
    toast="#3a3a3f",
    on_toast="#f3f2ee",
    toast_accent="#a9c3ff",
)


LIGHT_HIGH = replace(
    LIGHT,
    border="#8a8880",
    field="#55534d",
    field_hc="#1d1c1a",
    text="#000000",
    text2="#2e2d2a",
    text3="#43413c",
    disabled="#6b6962",
    accent="#173d9c",
    accent_hover="#0f2c78",
    accent_line="#173d9c",
    ok="#0e5a30",
    warn="#6b3f00",
    warn_line="#6b3f00",
    bad="#8f1812",
    violet="#4f2699",
)
DARK_HIGH = replace(
    DARK,
    canvas="#0c0c0d",
    chrome="#000000",
    raised="#161618",
    border="#7d7d85",
    field="#b5b3ad",
    field_hc="#ffffff",
    text="#ffffff",
    text2="#e2e0db",
    text3="#cfcdc7",
    disabled="#a09e98",
    accent="#b4cbff",
    accent_hover="#d3e0ff",
    accent_line="#b4cbff",
    ok="#8fe6b3",
    warn="#ffd08a",
    warn_line="#ffd08a",
    bad="#ffb0a8",
    violet="#d0bcff",
)
_SCHEMES = {(one.chrome, one.border): one for one in (LIGHT, DARK, LIGHT_HIGH, DARK_HIGH)}


def scheme(*, dark: bool, high_contrast: bool) -> Tokens:
    """Return the tokens for a colour scheme."""
    if high_contrast:
        return DARK_HIGH if dark else LIGHT_HIGH
    return DARK if dark else LIGHT


def current() -> Tokens:
    """Return the tokens behind the palette that the application wears now."""
    palette = QGuiApplication.palette()
    window = palette.color(QPalette.ColorRole.Window)
    border = palette.color(QPalette.ColorRole.Mid)
    found = _SCHEMES.get((window.name(), border.name()))
    return found or (DARK if window.lightness() < 128 else LIGHT)
