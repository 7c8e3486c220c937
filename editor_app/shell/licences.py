"""Whose work the program stands on: every part that comes with it, and the licence of each."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from platform import python_version

from PySide6.QtCore import qVersion

from editor_app.assets import asset

PROGRAM = "standfirst"
_LICENCES = "resources/licences"
_FAMILIES = {"Inter": "Inter", "Newsreader": "Newsreader", "JetBrains Mono": "JetBrainsMono"}
_MADE_WITH_QT = re.compile(r"pyside6|shiboken6", re.IGNORECASE)
_LICENCE_FILE = re.compile(r"(?:^|/)(?:LICEN[CS]E|COPYING|NOTICE|AUTHORS)[^/]*$", re.IGNORECASE)
_NAME = re.compile(r"[\w.-]+")
_LONGEST_NAME = 60

_QT_NOTE = """\
Qt, with Qt WebEngine and the PySide6 bindings to Python, is used here under the GNU Lesser \
General Public License, version 3. It lies in files of its own: you may put a changed version in \
their place. Its source: https://download.qt.io/official_releases/
What Qt itself contains of others: https://doc.qt.io/qt-6/licenses-used-in-qt.html
"""
_CHROMIUM_NOTE = """\
The preview is drawn by Chromium, which is part of Qt WebEngine. What Chromium itself contains of \
others, such as FFmpeg, ICU and Skia, and under which licences:
https://doc.qt.io/qt-6/qtwebengine-licensing.html
"""
_SQLITE_NOTE = "SQLite is in the public domain: https://sqlite.org/copyright.html\n"


@dataclass(frozen=True, slots=True)
class Component:
    """One part: its name, its version where one is known, its licence in short and in full."""

    name: str
    version: str
    licence: str
    text: str


@dataclass(frozen=True, slots=True)
class Build:
    """What this copy of the program was made from; the fields are empty when run from source."""

    version: str
    commit: str = ""
    date: str = ""
    system: str = ""


def build() -> Build:
    """Return which version this is and, when it was packaged, from what and when."""
    try:
        version = distribution(PROGRAM).version
    except PackageNotFoundError:
        version = "from a checkout"
    facts = asset("resources/about/build.json")
    if not facts.is_file():
        return Build(version)
    return Build(version, **json.loads(facts.read_bytes()))


def components() -> tuple[Component, ...]:
    """Return every part that comes with the program, the program first, then by name."""
    program, *packages = (_component(name) for name in required(PROGRAM))
    others = [*packages, *_parts_without_metadata(), *_system_libraries()]
    return program, *sorted(others, key=lambda part: part.name.casefold())


def required(package: str) -> tuple[str, ...]:
    """Return ``package`` and everything it needs that is installed here, each once."""
    found: dict[str, None] = {}
    waiting = [package]
    while waiting:
        name = waiting.pop(0)
        known = _installed(name)
        if known is not None and known.name.lower() not in found:
            found[known.name.lower()] = None
            needs = (line for line in known.requires or () if "extra ==" not in line)
            waiting += [match.group() for match in map(_NAME.match, needs) if match]
    return tuple(found)


def _installed(name: str) -> Distribution | None:
    try:
        return distribution(name)
    except PackageNotFoundError:
        return None


def _component(name: str) -> Component:
    known = distribution(name)
    text = "\n\n".join(_texts(known)).strip()
    if _MADE_WITH_QT.match(known.name):
        text = text or _QT_NOTE + "\n" + _text("LGPL-3.0")
    return Component(known.name, known.version, _licence(known), text)


def _licence(known: Distribution) -> str:
    """Return the licence in short, as the package's own metadata has it."""
    declared = known.metadata.json
    said = str(declared.get("license_expression") or declared.get("license") or "")
    if 0 < len(said) <= _LONGEST_NAME and "\n" not in said:
        return said
    classifiers = known.metadata.get_all("Classifier") or []
    kinds = [line.rpartition(" :: ")[2] for line in classifiers if line.startswith("License ::")]
    return kinds[0] if kinds else said.partition("\n")[0]


def _texts(known: Distribution) -> Iterator[str]:
    """Yield the licence files that the package brings with its metadata."""
    for path in known.files or ():
        beside_metadata = path.parts[0].endswith(".dist-info")
        if beside_metadata and _LICENCE_FILE.search(path.as_posix()):
            yield path.read_text(encoding="utf-8")


def _parts_without_metadata() -> Iterator[Component]:
    lesser, general = _text("LGPL-3.0"), _text("GPL-3.0")
    yield Component("Qt", qVersion(), "LGPL-3.0", f"{_QT_NOTE}\n{lesser}\n\n{general}")
    chromium = f"{_CHROMIUM_NOTE}\n{_text('Chromium')}"
    yield Component("Chromium", "", "BSD-3-Clause and others", chromium)
    yield Component("Python", python_version(), "PSF-2.0", _text("Python"))
    yield Component("SQLite", "", "Public domain", _SQLITE_NOTE)
    yield Component("Phosphor icons", "", "MIT", _text("Phosphor"))
    for name, file in _FAMILIES.items():
        text = asset(f"resources/fonts/{file}-OFL.txt").read_text(encoding="utf-8")
        yield Component(f"{name} (typeface)", "", "OFL-1.1", text)


def _system_libraries() -> Iterator[Component]:
    """Yield the libraries of the system it was built on, where the package brings copies."""
    listed = asset("resources/about/system.json")
    if listed.is_file():
        for part in json.loads(listed.read_bytes()):
            yield Component(**part)


def _text(name: str) -> str:
    return asset(f"{_LICENCES}/{name}.txt").read_text(encoding="utf-8")
