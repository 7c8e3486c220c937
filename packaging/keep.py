"""What of Qt goes into the bundle: what the program imports, the plugins named here, their needs.

PyInstaller takes all that a Qt module might ever want. Libraries are kept here only when
something that is kept links to them, so the list holds no library by name.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path, PurePosixPath

Entry = tuple[str, str, str]
"""One file of the bundle as PyInstaller has it: its place there, where it comes from, its kind."""

Needs = Callable[[str], Iterable[str]]
"""Given a binary, the file names of the libraries that it links to."""

PLUGINS: dict[str, frozenset[str]] = {
    "generic": frozenset(),
    "iconengines": frozenset({"qsvgicon"}),
    "imageformats": frozenset({"qgif", "qicns", "qico", "qjpeg", "qsvg", "qtiff", "qwebp"}),
    "platforminputcontexts": frozenset({
        "composeplatforminputcontextplugin", "ibusplatforminputcontextplugin",
    }),
    "platforms": frozenset({
        "qcocoa", "qdirect2d", "qminimal", "qoffscreen", "qwayland", "qwindows", "qxcb",
    }),
    "platformthemes": frozenset({"qxdgdesktopportal"}),
    "position": frozenset(),
    "printsupport": frozenset({"cupsprintersupport"}),
    "sqldrivers": frozenset(),
    "styles": frozenset({"qmacstyle", "qmodernwindowsstyle"}),
    "texttospeech": frozenset({
        "qtexttospeech_darwin", "qtexttospeech_sapi", "qtexttospeech_speechd",
        "qtexttospeech_winrt",
    }),
    "tls": frozenset({
        "qcertonlybackend", "qopensslbackend", "qschannelbackend", "qsecuretransportbackend",
    }),
    "wayland-decoration-client": frozenset({"adwaita", "bradient"}),
    "wayland-graphics-integration-client": frozenset({"qt-plugin-wayland-egl"}),
    "wayland-shell-integration": frozenset({"xdg-shell"}),
    "xcbglintegrations": frozenset({"qxcb-egl-integration", "qxcb-glx-integration"}),
}  # fmt: skip
"""The plugins of each kind that stay; kinds that are not named stay out."""

# The words of Chromium's own few messages; the program's are English as well.
LOCALES = frozenset({"en-US", "en-GB"})

# Every desktop has these; copies of them quarrel with its drivers, fonts and sound.
_OF_EVERY_DESKTOP = re.compile(
    r"lib(?:stdc\+\+|gcc_s|X11|X11-xcb|xcb|Xau|Xdmcp|gbm|udev|systemd|asound|fontconfig|freetype"
    r"|expat|z|glib-2\.0|gobject-2\.0|gio-2\.0|gmodule-2\.0|gthread-2\.0|dbus-1|mount|blkid"
    r"|selinux|com_err|gssapi_krb5|krb5|krb5support|k5crypto|keyutils|p11-kit|pulse[\w.-]*)\.so"
)
# Opened by name while the program runs: no link leads to them.
_OPENED_LATER = re.compile(r"lib(?:freebl3|freeblpriv3|softokn3|nssckbi|nssdbm3)\.so$")
_TRANSLATIONS = Path(__file__).resolve().parent.parent / "resources/translations"
_QT_WORDS = {f"qtbase_{file.stem.rpartition('_')[2]}" for file in _TRANSLATIONS.glob("*.qm")}
"""Qt's own words in the languages that the interface speaks."""

_PLUGIN = re.compile(r"PySide6/(?:Qt/)?plugins/([\w-]+)/(?:lib)?([\w-]+)\.\w+$")
_LEFT_OUT = re.compile(
    # For those who write programs with Qt.
    r"^PySide6/(?:.*/)?(?:qml|metatypes|typesystems|glue|include|support|scripts)/"
    r"|qtwebengine_devtools_resources\.pak$"
    r"|\.debug\.(?:pak|bin)$"
)


def kept(
    binaries: Iterable[Entry], datas: Iterable[Entry], needs: Needs
) -> tuple[list[Entry], list[Entry]]:
    """Return the binaries and the data files that stay."""
    wanted = [entry for entry in binaries if _is_wanted(entry)]
    libraries = {_name(entry): entry for entry in wanted if _is_only_linked_to(entry)}
    users = [entry for entry in wanted if not _is_only_linked_to(entry)]
    stay = [*users, *_linked(users, libraries, needs)]
    places = {entry[0] for entry in stay}
    files = [entry for entry in datas if _is_wanted(entry)]
    return stay, [entry for entry in files if entry[2] != "SYMLINK" or entry[1] in places]


def is_of_system(source: str) -> bool:
    """Tell whether a file belongs to the distribution, which a package of its kind depends on."""
    return source.startswith(("/lib/", "/lib64/", "/usr/lib/"))


def _name(entry: Entry) -> str:
    return PurePosixPath(_place(entry)).name


def _place(entry: Entry) -> str:
    return entry[0].replace("\\", "/")


def _is_wanted(entry: Entry) -> bool:
    place = _place(entry)
    if _LEFT_OUT.search(place):
        return False
    if plugin := _PLUGIN.search(place):
        kind, name = plugin.groups()
        return name in PLUGINS.get(kind, ())
    if "/qtwebengine_locales/" in place:
        return PurePosixPath(place).stem in LOCALES
    if place.startswith("PySide6/") and "/translations/" in place:
        stem = PurePosixPath(place).stem
        return stem.endswith("_en") or stem in _QT_WORDS
    return not (is_of_system(entry[1]) and _OF_EVERY_DESKTOP.match(_name(entry)))


def _linked(
    users: Iterable[Entry], libraries: Mapping[str, Entry], needs: Needs
) -> Iterator[Entry]:
    """Yield the libraries that ``users`` link to, directly or through another."""
    waiting, seen = list(users), set[str]()
    while waiting:
        found = set(needs(waiting.pop()[1])) & libraries.keys()
        fresh = [libraries[name] for name in sorted(found - seen)]
        seen |= found
        waiting += fresh
        yield from fresh


def _is_only_linked_to(entry: Entry) -> bool:
    """Tell whether a file is a library of Qt or of the system, of no use without its users."""
    place = _place(entry)
    if is_of_system(entry[1]):
        return not _OPENED_LATER.match(_name(entry))
    if place.startswith(("PySide6/Qt/lib/", "PySide6/libpyside6")):  # Linux and macOS
        return True
    return bool(re.match(r"PySide6/(?:Qt6|pyside6)[\w.]+\.dll$", place))
