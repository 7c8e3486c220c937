"""The first screen: three ways to begin, no tour and no account."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QPushButton, QWidget

from editor_app.shell.typefaces import headline_font
from editor_app.shell.widgets.basics import column, label, row
from editor_app.shell.widgets.glyphs import Glyph
from editor_app.shell.wording import translate

_WIDTH = 520


class FirstRun(QWidget):
    """``write_wanted``, ``sample_wanted`` and ``import_wanted`` tell which row was taken."""

    write_wanted = Signal()
    sample_wanted = Signal()
    import_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("surface", "canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        title = label(translate("FirstRun", "Start with a story"))
        title.setFont(headline_font(40))
        self._write = _Way(
            "ph.note-pencil",
            translate("FirstRun", "Write a new story"),
            translate("FirstRun", "Opens an empty headline, ready to type"),
            "Ctrl+N",
        )
        sample = _Way(
            "ph.newspaper",
            translate("FirstRun", "Look around with the sample stories"),
            translate("FirstRun", "A finished piece with tags, quotes and related stories"),
        )
        bring = _Way(
            "ph.folder",
            translate("FirstRun", "Bring in Markdown files"),
            translate("FirstRun", "Headlines, tags and dates are read from each file"),
            "Ctrl+Shift+O",
        )
        self._write.clicked.connect(self.write_wanted)
        sample.clicked.connect(self.sample_wanted)
        bring.clicked.connect(self.import_wanted)
        hint = row(
            label(translate("FirstRun", "Every command is one shortcut away:"), "meta"),
            _keys("Ctrl+Shift+P"),
            None,
        )
        page = column(
            title,
            8,
            label(
                translate(
                    "FirstRun",
                    "Your stories stay in one file on this computer. Nothing is sent anywhere.",
                ),
                "muted",
            ),
            24,
            self._write,
            sample,
            bring,
            20,
            hint,
            spacing=10,
        )
        box = QWidget()
        box.setFixedWidth(_WIDTH)
        box.setLayout(page)
        self.setLayout(column(None, row(None, box, None), None))

    def focus_first(self) -> None:
        """Put the focus on the first way."""
        self._write.setFocus(Qt.FocusReason.OtherFocusReason)


class _Way(QPushButton):
    """One way to begin: icon, words, a sentence, and keys."""

    def __init__(self, glyph: str, words: str, sentence: str, keys: str = "") -> None:
        super().__init__()
        self.setProperty("kind", "way")
        self.setAutoDefault(True)  # Enter takes it, as well as Space
        self.setAccessibleName(words)
        self.setAccessibleDescription(sentence)
        picture = Glyph(glyph, "accent", 20)
        texts = column(label(words, "strong"), label(sentence, "meta"), spacing=2)
        parts = row(picture, 4, texts, None, spacing=8, margins=(16, 14, 16, 14))
        if keys:
            parts.addWidget(_keys(keys))
        self.setLayout(parts)
        self._parts = parts
        for child in self.findChildren(QWidget):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Fit the words."""
        return self._parts.sizeHint()


def _keys(keys: str) -> QWidget:
    native = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
    box = QWidget()
    box.setLayout(row(*(label(key, "key") for key in native.split("+")), spacing=6))
    return box
