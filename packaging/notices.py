"""Writes down what a package is made from, where About and the bill of materials find it."""

import json
import platform
import shutil
import subprocess
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TypedDict

_DOC = Path("/usr/share/doc")
_MONTHS = (
    "January February March April May June July August September October November December"
).split()


class Part(TypedDict):
    """One library of the system that was copied, as About reads it."""

    name: str
    version: str
    licence: str
    text: str


def write_build(folder: Path, commit: str, moment: int) -> None:
    """Write ``build.json``: the commit, its day in words, and the system it was built for."""
    day = datetime.fromtimestamp(moment, UTC)
    facts = {
        "commit": commit,
        "date": f"{day.day} {_MONTHS[day.month - 1]} {day.year}",
        "system": f"{platform.system()} {platform.machine()}",
    }
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "build.json").write_text(json.dumps(facts, indent=1) + "\n", encoding="utf-8")


def write_windows_version(path: Path, version: str) -> None:
    """Write what Windows shows under Properties, Details, in the form that PyInstaller reads."""
    numbers = (*map(int, version.split(".")), 0)
    strings = {
        "CompanyName": "The Standfirst developers",
        "FileDescription": "Standfirst, an editorial workstation for journalists",
        "FileVersion": version,
        "LegalCopyright": "The Standfirst developers, MIT licence",
        "OriginalFilename": "standfirst.exe",
        "ProductName": "Standfirst",
        "ProductVersion": version,
    }
    entries = ", ".join(f"StringStruct({name!r}, {text!r})" for name, text in strings.items())
    path.write_text(
        f"VSVersionInfo(ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}), kids=["
        f"StringFileInfo([StringTable('040904B0', [{entries}])]), "
        "VarFileInfo([VarStruct('Translation', [1033, 1200])])])\n",
        encoding="utf-8",
    )


def write_system(folder: Path, libraries: Iterable[str]) -> None:
    """Write ``system.json``: the Debian packages that ``libraries`` were copied from."""
    parts = list(_parts(libraries)) if shutil.which("dpkg-query") else []
    (folder / "system.json").write_text(json.dumps(parts, indent=1) + "\n", encoding="utf-8")


def _parts(libraries: Iterable[str]) -> Iterator[Part]:
    packages = {package for name in libraries if (package := _owner(name))}
    for package in sorted(packages):
        copyright_file = _DOC / package / "copyright"
        text = copyright_file.read_text(encoding="utf-8") if copyright_file.exists() else ""
        yield Part(
            name=package, version=_version(package), licence="see its text", text=text or package
        )


def _owner(library: str) -> str | None:
    """Return the package that a library such as ``libxcb-shm.so.0`` belongs to."""
    answer = _ask("dpkg-query", "--search", f"*/{library}")
    return answer.partition(":")[0].split(",")[0] or None


def _version(package: str) -> str:
    return _ask("dpkg-query", "--show", "--showformat", "${Version}", package)


def _ask(*command: str) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout.strip()
