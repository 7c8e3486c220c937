"""The writing type scale: how each kind of block and run is set on the page.

Everything here is display. Sizes are in pixels at the standard text size and
are turned into points, so that the paint device of the layout scales them and
no format has to change when the writer picks another text size.
"""

from dataclasses import dataclass

from PySide6.QtGui import (
    QFont,
    QGuiApplication,
    QImage,
    QTextBlockFormat,
    QTextCharFormat,
    QTextLayout,
)

from editor_app.markup.leaves import Container, Kind
from editor_app.markup.runs import Marks, Note, Runs
from editor_app.shell.editor.spacing import gap
from editor_app.shell.editor.structure import (
    Lexicon,
    Part,
    Property,
    Structure,
)
from editor_app.shell.tokens import LIGHT, Tokens
from editor_app.shell.typefaces import writing_family

WRITING, DISPLAY, INTERFACE, SOURCE = "Newsreader", "Newsreader Display", "Inter", "JetBrains Mono"
BODY_PX = 20
MEASURE_PX = 561
"""66 average characters of the body."""

PAGE_TOP = 36
"""Room above the headline."""

INDENTS = {
    Container.QUOTE: 20,
    Container.ATTRIBUTED: 20,
    Container.PULL: 20,
    Container.BULLETS: 28,
    Container.NUMBERS: 32,
    Container.CODE: 16,
    Container.FOOTNOTE: 28,
    Container.DEFINITIONS: 28,
}


@dataclass(frozen=True, slots=True)
class Face:
    """Type for one kind of block: family, size and line height in pixels, weight, colour token."""

    family: str
    size: float
    line: int
    weight: QFont.Weight = QFont.Weight.Normal
    colour: str = ""
    italic: bool = False


_HEADING = QFont.Weight.DemiBold
BODY = Face(WRITING, BODY_PX, 32)
FACES: dict[Kind | Part, Face] = {
    Part.HEADLINE: Face(DISPLAY, 40, 46, _HEADING),
    Part.STANDFIRST: Face(WRITING, 22, 31, colour="text2"),
    Part.CELL: Face(WRITING, 18, 26),
    Kind.HEADING_1: Face(WRITING, 30, 37, _HEADING),
    Kind.HEADING_2: Face(WRITING, 25, 32, _HEADING),
    Kind.HEADING_3: Face(WRITING, 22, 30, _HEADING),
    Kind.HEADING_4: Face(WRITING, 20, 28, _HEADING),
    Kind.HEADING_5: Face(WRITING, 18, 26, _HEADING),
    Kind.HEADING_6: Face(WRITING, 18, 26, _HEADING, "text2"),
    Kind.CODE_LINE: Face(SOURCE, 15, 25),
    Kind.ATTRIBUTION: Face(INTERFACE, 14, 24, colour="text2"),
    Kind.TERM: Face(WRITING, BODY_PX, 32, _HEADING),
}
_PULL = Face(WRITING, 27, 34, QFont.Weight.Medium)
_HEAD_CELL = Face(WRITING, 18, 26, _HEADING)
_FOOTNOTE = Face(WRITING, 17, 26)


def face_of(structure: Structure) -> Face:
    """Return the type a block is set in."""
    face = FACES.get(structure.kind, BODY)
    if structure.kind is Part.CELL and structure.get("head"):
        return _HEAD_CELL
    if face is BODY and structure.path:
        outer = structure.path[0].kind
        if outer is Container.PULL:
            return _PULL
        if outer is Container.FOOTNOTE:
            return _FOOTNOTE
    return face


_LINE_HEIGHT = {
    # The display cut brings more air of its own than a headline wants.
    True: QTextBlockFormat.LineHeightTypes.FixedHeight,
    False: QTextBlockFormat.LineHeightTypes.MinimumHeight,
}


class PageStyle:
    """Formats for blocks and runs, and the scale they are laid out at."""

    def __init__(self, lexicon: Lexicon, tokens: Tokens = LIGHT) -> None:
        self._lexicon = lexicon
        self.tokens = tokens
        self.writing = writing_family(WRITING)
        screen = QGuiApplication.primaryScreen()
        self._dpi = screen.logicalDotsPerInchY()
        self.device = QImage(1, 1, QImage.Format.Format_RGB32)
        self.scale = 1.0
        self.body_size = BODY_PX
        self._char_formats: dict[tuple[int, int], QTextCharFormat] = {}
        self._overlays: dict[object, QTextCharFormat] = {}
        self.set_body_size(BODY_PX)

    def set_body_size(self, pixels: int) -> None:
        """Let the body be ``pixels`` high and everything else keep its proportion."""
        self.body_size = pixels
        self.scale = pixels / BODY_PX
        dots = round(self._dpi * self.scale / 0.0254)
        self.device.setDotsPerMeterX(dots)
        self.device.setDotsPerMeterY(dots)

    @property
    def dots_per_inch(self) -> int:
        """The resolution that text is laid out at: the screen's, times the text size."""
        return self.device.logicalDpiY()

    def set_tokens(self, tokens: Tokens) -> None:
        """Use other colours, and the typeface chosen now, from the next overlay on."""
        self.tokens = tokens
        self.writing = writing_family(WRITING)
        self._overlays.clear()

    def font(self, face: Face) -> QFont:
        """Return the font of a face, in points, so that the layout's device scales it."""
        font = QFont(writing_family(face.family))
        font.setPointSizeF(face.size * 72 / self._dpi)
        font.setWeight(face.weight)
        font.setItalic(face.italic)
        return font

    def measure(self) -> int:
        """Return the width of the text column in pixels at the current text size."""
        return round(MEASURE_PX * self.scale)

    def block_format(self, structure: Structure, below: Structure | None) -> QTextBlockFormat:
        """Return the format of a block that stands above ``below``."""
        made = QTextBlockFormat()
        made.setProperty(Property.STRUCTURE, self._lexicon.structure_number(structure))
        face = face_of(structure)
        made.setLineHeight(face.line, _LINE_HEIGHT[face.family == DISPLAY].value)
        made.setBottomMargin(gap(structure, below))
        if structure.path:
            indent = sum(_indent(structure, depth) for depth in range(len(structure.path)))
            made.setLeftMargin(indent)
        if structure.level:
            made.setHeadingLevel(structure.level)
        if structure.code:
            made.setNonBreakableLines(False)
        return made

    def block_char_format(self, structure: Structure) -> QTextCharFormat:
        """Return the format that gives an empty block the height of its type."""
        face = face_of(structure)
        made = QTextCharFormat()
        if face is not BODY:
            made.setFont(self.font(face), QTextCharFormat.FontPropertiesInheritanceBehavior(0))
        return made

    def char_format(self, marks: int, thing: int = 0) -> QTextCharFormat:
        """Return the format of text of marks number ``marks``, or of thing number ``thing``."""
        made = self._char_formats.get((marks, thing))
        if made is None:
            made = self._char_formats[marks, thing] = self._make_char_format(marks, thing)
        return made

    def _make_char_format(self, number: int, thing: int) -> QTextCharFormat:
        made = QTextCharFormat()
        marks = self._lexicon.marks(number)
        if number:
            made.setProperty(Property.MARKS, number)
        if thing:
            made.setProperty(Property.THING, thing)
        if marks.bold:
            made.setFontWeight(QFont.Weight.Bold)
        if marks.italic:
            made.setFontItalic(True)
        if marks.strike:
            made.setFontStrikeOut(True)
        return made

    def overlay(self, structure: Structure, runs: Runs) -> list[QTextLayout.FormatRange]:
        """Return what is drawn over a block's formats: its type, and the colours of its runs."""
        ranges: list[QTextLayout.FormatRange] = []
        face = face_of(structure)
        length = sum(utf16_length(run.text) for run in runs)
        if face is not BODY and length:
            ranges.append(_range(0, length, self._face_overlay(face)))
        position = 0
        for run in runs:
            size = utf16_length(run.text)
            if made := self._run_overlay(run.marks, face, isinstance(run.thing, Note)):
                ranges.append(_range(position, size, made))
            position += size
        return ranges

    def _face_overlay(self, face: Face) -> QTextCharFormat:
        made = self._overlays.get(face)
        if made is None:
            made = QTextCharFormat()
            font = self.font(face)
            made.setFontFamilies(font.families())
            made.setFontPointSize(font.pointSizeF())
            if face.weight != QFont.Weight.Normal:
                made.setFontWeight(face.weight)
            if face.colour:
                made.setForeground(self.tokens.color(face.colour))
            self._overlays[face] = made
        return made

    def _run_overlay(self, marks: Marks, face: Face, note: bool) -> QTextCharFormat | None:
        heavy = marks.bold and face.weight != QFont.Weight.Normal
        key = (marks.code, marks.link is not None, bool(marks.abbreviation), heavy, note, face)
        if not any(key[:5]):
            return None
        made = self._overlays.get(key)
        if made is None:
            made = self._overlays[key] = self._make_run_overlay(marks, face, heavy)
        return made

    def _make_run_overlay(self, marks: Marks, face: Face, heavy: bool) -> QTextCharFormat:
        made = QTextCharFormat()
        if marks.code:
            made.setFontFamilies([writing_family(SOURCE)])
            made.setFontPointSize(face.size * 0.8 * 72 / self._dpi)
        if marks.link is not None:
            made.setForeground(self.tokens.color("accent"))
            made.setFontUnderline(True)
            made.setUnderlineColor(self.tokens.color("accent_line"))
            if face.family == INTERFACE:
                made.setFontWeight(QFont.Weight.DemiBold)
        elif marks.abbreviation:
            made.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
            made.setUnderlineColor(self.tokens.color("text3"))
        if heavy:
            made.setFontWeight(QFont.Weight.Bold)
        return made


def utf16_length(text: str) -> int:
    """How many positions ``text`` takes in a QTextDocument."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le")) // 2


def _indent(structure: Structure, depth: int) -> int:
    step = structure.path[depth]
    if step.kind is Container.DEFINITIONS and structure.kind is Kind.TERM:
        return 0
    return INDENTS[step.kind]


def _range(start: int, length: int, made: QTextCharFormat) -> QTextLayout.FormatRange:
    piece = QTextLayout.FormatRange()
    piece.start = start
    piece.length = length
    piece.format = made
    return piece
