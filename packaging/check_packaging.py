#!/usr/bin/env python3
"""Lets each format's own judge look at the packaging: real packages around a small payload.

Needs no network. A judge that is not installed is named, with the Debian package that has it.
"""

import os
import plistlib
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import yaml

os.environ["STANDFIRST_XZ"] = "0"

import debian
import freeze
import icons
import package
import rpm
import stage

_HERE = Path(__file__).resolve().parent
_SMALL_PROGRAM = Path("/bin/true")
_DEBIAN_NAMES = {
    "appstreamcli": "appstream",
    "desktop-file-validate": "desktop-file-utils",
    "dpkg-shlibdeps": "dpkg-dev",
    "lintian": "lintian",
    "makensis": "nsis",
    "groff": "groff-base",
    "readelf": "binutils",
    "rpm": "rpm",
    "update-mime-database": "shared-mime-info",
}


class UnfitError(Exception):
    """A judge found fault."""


def main() -> int:
    """Run every check that can be run here; the exit code is 1 when one finds fault."""
    failed = 0
    for name, (tools, check) in _CHECKS.items():
        missing = [tool for tool in tools if shutil.which(tool) is None]
        if missing:
            packages = " ".join(_DEBIAN_NAMES.get(tool, tool) for tool in missing)
            print(f"{name}: not judged here (apt-get install {packages})")
            continue
        with tempfile.TemporaryDirectory(prefix="packaging-") as folder:
            try:
                print(f"{name}: {check(Path(folder))}")
            except (UnfitError, subprocess.CalledProcessError) as fault:
                failed += 1
                print(f"{name}: FAILED\n{fault}")
    return int(failed > 0)


def _desktop_entry(_folder: Path) -> str:
    return _judged("desktop-file-validate", stage.LINUX / f"{stage.ID}.desktop")


def _metainfo(folder: Path) -> str:
    path = folder / f"{stage.ID}.metainfo.xml"
    path.write_text(stage.filled_metainfo(), encoding="utf-8")
    return _judged("appstreamcli", "validate", "--no-net", "--explain", path)


def _types(folder: Path) -> str:
    packages = folder / "mime/packages"
    packages.mkdir(parents=True)
    shutil.copy(stage.LINUX / f"{stage.ID}.mime.xml", packages / f"{stage.ID}.xml")
    _judged("update-mime-database", folder / "mime")
    globs = (folder / "mime/globs2").read_text(encoding="utf-8")
    for suffix in ("md", "standfirst"):
        if f":*.{suffix}\n" not in globs:
            raise UnfitError(f"*.{suffix} has no type:\n{globs}")
    return "ok"


def _manual(folder: Path) -> str:
    page = folder / "standfirst.1"
    script = str(_HERE / "manual.py")
    freeze.run([sys.executable, script, str(page), freeze.version(), "0"])
    done = subprocess.run(
        ["groff", "-k", "-man", "-ww", "-Tutf8", str(page)],
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode or done.stderr:
        raise UnfitError(done.stderr)
    return f"ok, {len(done.stdout.splitlines())} lines"


def _deb(folder: Path) -> str:
    made = debian.package(_payload(folder), folder, folder, [])
    judged = _judged("lintian", "--fail-on", "error", "--allow-root", "--tag-display-limit=0", made)
    return f"{made.name}: {judged}"


def _rpm(folder: Path) -> str:
    made = rpm.package(_payload(folder), folder, folder)
    listed = _asked("rpm", "--query", "--package", "--list", made)
    requires = _asked("rpm", "--query", "--package", "--requires", made)
    for path in ("/usr/bin/standfirst", f"/usr/share/metainfo/{stage.ID}.metainfo.xml"):
        if path not in listed:
            raise UnfitError(f"{path} is not in the package:\n{listed}")
    if "libc.so.6" not in requires:
        raise UnfitError(f"It requires no C library:\n{requires}")
    return f"{made.name}: ok, {len(listed.splitlines())} files"


def _installer(folder: Path) -> str:
    tree = folder / "tree"
    (tree / "_internal").mkdir(parents=True)
    for name in ("standfirst.exe", "standfirst-cli.exe", "_internal/python311.dll"):
        (tree / name).write_bytes(b"MZ")
    icons.draw_icons(folder)
    made = folder / "standfirst-windows-setup.exe"
    package.compiled_setup(tree, folder / "standfirst.ico", made)
    return f"ok, {made.stat().st_size // 1000} kB"


def _settings(_folder: Path) -> str:
    """Read what no judge is at hand for: at least it has the form it should have."""
    scripts = [*stage.LINUX.glob("*.sh"), *(_HERE / "macos").glob("*.sh")]
    scripts += [stage.LINUX / name for name in ("postinst", "postrm")]
    for script in scripts:
        _judged("sh", "-n", script)
    for path in (_HERE / "macos").glob("*.plist"):
        plistlib.loads(path.read_bytes())
    for path in [*_HERE.glob("flatpak/*.yaml"), *freeze.ROOT.glob(".github/workflows/*.yml")]:
        yaml.safe_load(path.read_text(encoding="utf-8"))
    return "ok"


def _payload(folder: Path) -> Path:
    """Return a tree of the shape that is frozen, with a small program in place of each."""
    tree = folder / "tree"
    engine = tree / "_internal/PySide6/Qt/libexec/QtWebEngineProcess"
    for path in (tree / "standfirst", engine):
        path.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(_SMALL_PROGRAM, path)
    (tree / "_internal/shiboken6").mkdir()
    return tree


def _judged(*command: str | Path) -> str:
    done = subprocess.run(
        [str(part) for part in command], capture_output=True, text=True, check=False
    )
    said = f"{done.stdout}{done.stderr}".strip()
    if done.returncode:
        raise UnfitError(said)
    return f"ok\n{said}" if said else "ok"


def _asked(*command: str | Path) -> str:
    return subprocess.run(
        [str(part) for part in command], capture_output=True, text=True, check=True
    ).stdout


_CHECKS: dict[str, tuple[tuple[str, ...], Callable[[Path], str]]] = {
    "desktop entry": (("desktop-file-validate",), _desktop_entry),
    "metainfo": (("appstreamcli",), _metainfo),
    "file types": (("update-mime-database",), _types),
    "manual page": (("groff",), _manual),
    "Debian package": (("dpkg-shlibdeps", "lintian"), _deb),
    "rpm": (("readelf", "rpm"), _rpm),
    "Windows installer": (("makensis",), _installer),
    "settings": (("sh",), _settings),
}


if __name__ == "__main__":
    sys.exit(main())
