"""Every preference once: its name, its kind and default, and the words the reader sees."""

from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T", str, int, bool)


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting(Generic[T]):
    """One preference. ``choices`` maps each allowed value to its label; empty allows any."""

    name: str
    default: T
    label: str
    group: str
    choices: tuple[tuple[T, str], ...] = ()

    def read(self, stored: object) -> T:
        """Return ``stored`` as this setting's kind, or the default where it cannot be.

        Text comes from settings files, so ``"true"`` and ``"18"`` are understood.
        """
        if isinstance(self.default, bool):
            stored = _YES_AND_NO.get(str(stored).lower())
        if not isinstance(stored, (str, int)):
            return self.default
        try:
            value = type(self.default)(stored)
        except ValueError:
            return self.default
        allowed = [choice for choice, _ in self.choices]
        return value if not allowed or value in allowed else self.default


_YES_AND_NO = {"true": 1, "1": 1, "false": 0, "0": 0}

APPEARANCE = Setting(
    name="appearance",
    default="system",
    label="Colours",
    group="Appearance",
    choices=(("system", "Same as the system"), ("light", "Light"), ("dark", "Dark")),
)
MORE_CONTRAST = Setting(
    name="more-contrast", default=False, label="Stronger outlines", group="Appearance"
)
TEXT_SIZE = Setting(
    name="text-size",
    default=20,
    label="Size of the text you write",
    group="Editor",
    choices=((16, "16"), (18, "18"), (20, "20"), (22, "22"), (24, "24")),
)
LANGUAGE = Setting(name="language", default="en", label="Language of new stories", group="Editor")
WORD_GOAL = Setting(name="word-goal", default=0, label="Word goal (0 is none)", group="Editor")
GRAPHICS = Setting(
    name="graphics",
    default="auto",
    label="Draw the preview with",
    group="Preview",
    choices=(
        ("auto", "Whatever is faster"),
        ("software", "The processor"),
        ("gpu", "The graphics card"),
    ),
)
RELATED_STORIES = Setting(
    name="related-stories",
    default=4,
    label="Stories under “You May Also Like”",
    group="Related stories",
)
EXPORT_FORMAT = Setting(name="export-format", default="html", label="Format", group="Export")
EXPORT_FOLDER = Setting(name="export-folder", default="", label="Folder", group="Export")
EXPORT_OPEN = Setting(name="export-open", default=True, label="Open when done", group="Export")
EXPORT_FONTS = Setting(
    name="export-fonts", default=True, label="Put the typefaces beside the page", group="Export"
)
SITE_NAME = Setting(name="site-name", default="", label="Publication", group="Export")
SITE_ADDRESS = Setting(
    name="site-address", default="", label="Address of the publication", group="Export"
)
SITE_FOOTER = Setting(name="site-footer", default="", label="Line at the foot", group="Export")

SETTINGS: tuple[Setting[str] | Setting[int] | Setting[bool], ...] = (
    APPEARANCE,
    MORE_CONTRAST,
    TEXT_SIZE,
    LANGUAGE,
    WORD_GOAL,
    GRAPHICS,
    RELATED_STORIES,
    EXPORT_FORMAT,
    EXPORT_FOLDER,
    EXPORT_OPEN,
    EXPORT_FONTS,
    SITE_NAME,
    SITE_ADDRESS,
    SITE_FOOTER,
)
