"""The files beside a page: its style sheet and, where wanted, its typefaces."""

from dataclasses import dataclass
from functools import cache

from editor_app.assets import asset

STYLE_SHEET = "article.css"

# Family, file, weight and style of each web font; their licences go with them.
_FACES = (
    ("Newsreader", "Newsreader-Regular", 400, "normal"),
    ("Newsreader", "Newsreader-Italic", 400, "italic"),
    ("Newsreader", "Newsreader-SemiBold", 600, "normal"),
    ("Newsreader Display", "NewsreaderDisplay-SemiBold", 600, "normal"),
    ("Inter", "Inter-Regular", 400, "normal"),
    ("Inter", "Inter-SemiBold", 600, "normal"),
)
_LICENCES = ("Newsreader-OFL.txt", "Inter-OFL.txt")


@dataclass(frozen=True, slots=True)
class Asset:
    """A file the page needs; ``path`` is relative to the page, with forward slashes."""

    path: str
    content: bytes


def page_assets(folder: str, *, fonts: bool = False, own_style: str = "") -> tuple[Asset, ...]:
    """Return the style sheet and, with ``fonts``, the typefaces (0.24 MB), all in ``folder``.

    ``own_style`` comes after the built-in style sheet, and so wins over it.
    """
    style = _style_sheet()
    if own_style:
        style = style + b"\n" + own_style.encode("utf-8", "replace")
    files: tuple[tuple[str, bytes], ...] = ()
    if fonts:
        style, files = _font_faces() + style, _font_files()
    named = ((STYLE_SHEET, style), *files)
    return tuple(Asset(f"{folder}/{name}", content) for name, content in named)


@cache
def _style_sheet() -> bytes:
    return asset(f"resources/styles/{STYLE_SHEET}").read_bytes()


@cache
def _font_faces() -> bytes:
    faces = (
        f'@font-face {{ font-family: "{family}"; font-weight: {weight}; font-style: {style}; '
        f'font-display: swap; src: url("{name}.woff2") format("woff2"); }}\n'
        for family, name, weight, style in _FACES
    )
    return "".join(faces).encode()


@cache
def _font_files() -> tuple[tuple[str, bytes], ...]:
    fonts = asset("resources/fonts")
    cuts = [(f"{name}.woff2", fonts / "web" / f"{name}.woff2") for _, name, _, _ in _FACES]
    licences = [(name, fonts / name) for name in _LICENCES]
    return tuple((name, file.read_bytes()) for name, file in cuts + licences)
