"""The language of the interface: which there are, and which one is spoken."""

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from editor_app.assets import asset

SYSTEM = "system"
ENGLISH = "en"
_FOLDER = "resources/translations"
_PREFIX = "standfirst_"


def languages() -> tuple[str, ...]:
    """Return the languages the interface can speak, as ISO 639 codes, English first."""
    names = (file.name for file in asset(_FOLDER).iterdir() if file.name.endswith(".qm"))
    codes = {name.removeprefix(_PREFIX).removesuffix(".qm") for name in names}
    return (ENGLISH, *sorted(codes - {ENGLISH}))


def spoken(wanted: str, system: str) -> str:
    """Return the language to speak where ``wanted`` was chosen and the system speaks ``system``.

    Both are codes such as ``de`` or ``de_AT``; one that is not there becomes English.
    """
    code = (system if wanted == SYSTEM else wanted).replace("-", "_").partition("_")[0].lower()
    return code if code in languages() else ENGLISH


def speak(app: QApplication, wanted: str) -> str:
    """Let ``app`` speak the language ``wanted``, or the system's; return its code.

    To be called before any window is built.
    """
    code = spoken(wanted, QLocale.system().name())
    app.installTranslator(_Compiled(app, asset(f"{_FOLDER}/{_PREFIX}{code}.qm").read_bytes()))
    if code != ENGLISH:
        own = QTranslator(app)
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if own.load(f"qtbase_{code}", folder):
            app.installTranslator(own)
    app.setLayoutDirection(direction(code))
    QLocale.setDefault(_locale(code))
    return code


def direction(code: str) -> Qt.LayoutDirection:
    """Return which way the interface runs in a language."""
    return QLocale(code).textDirection()


def _locale(code: str) -> QLocale:
    """Return the system's own ways with numbers and dates where it speaks the same language."""
    system = QLocale.system()
    return system if system.name().partition("_")[0] == code else QLocale(code)


class _Compiled(QTranslator):
    """Speaks from bytes, which Qt reads where they are: they have to stay."""

    def __init__(self, parent: QObject, compiled: bytes) -> None:
        super().__init__(parent)
        self._compiled = compiled
        self.load(compiled)
