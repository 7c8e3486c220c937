#!/usr/bin/env python3
"""Makes every package that this system can make, with a bill of materials and checksums.

    python3 packaging/dev.py package [KIND…] [--keep-bundle] [--twice]

Kinds: deb, rpm, tarball, appimage, flatpak on Linux; setup, zip on Windows; dmg on macOS. Without
any, all of this system's are made. What is committed is what is packaged.
"""

import argparse
import hashlib
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path

import archive
import freeze
import sbom
import trees

DIST = freeze.ROOT / "dist"
_HERE = Path(__file__).resolve().parent
_MOST_DEB = 110 * 1000 * 1000
"""A .deb may be that many bytes: what a reporter on a slow line still waits for."""

Maker = Callable[[Path], Path | None]


def main(arguments: list[str]) -> int:
    """Make the packages named, or all; the exit code is 1 when one is too large."""
    makers = _makers()
    parser = argparse.ArgumentParser(prog="dev.py package", description=(__doc__ or "")[:80])
    parser.add_argument("kinds", nargs="*", metavar="KIND", help=", ".join(makers))
    parser.add_argument("--keep-bundle", action="store_true", help="take the tree of last time")
    parser.add_argument("--twice", action="store_true", help="build two trees and compare them")
    options = parser.parse_args(arguments)
    freeze.stay_with_this_commit()
    if options.twice:
        return _twice()
    tree = freeze.BUILD / "bundle/standfirst"
    if not (options.keep_bundle and tree.exists()):
        _timed("the program, frozen", freeze.frozen, freeze.BUILD)
    DIST.mkdir(exist_ok=True)
    packages = [_timed(kind, makers[kind], tree) for kind in options.kinds or makers]
    made = [*filter(None, packages), sbom.write(DIST), _write_sums()]
    return _report(tree, made)


def _makers() -> Mapping[str, Maker]:
    """Return what can be made on this system."""
    if sys.platform == "win32":
        return {"setup": _setup, "zip": lambda tree: archive.portable_zip(tree, DIST)}
    if sys.platform == "darwin":
        return {"dmg": _disk_image}
    import debian  # noqa: PLC0415 - asks tools that only Debian has
    import rpm  # noqa: PLC0415 - as above

    build = freeze.BUILD
    return {
        "deb": lambda tree: debian.package(tree, build, DIST, freeze.system_libraries()),
        "rpm": lambda tree: rpm.package(tree, build, DIST),
        "tarball": lambda tree: archive.tarball(tree, build, DIST),
        "appimage": lambda tree: archive.app_image(archive.app_dir(tree, build), DIST),
        "flatpak": lambda _: archive.flatpak(
            DIST / f"{archive.tarball_name()}.tar.xz", build, DIST
        ),
    }


def _setup(tree: Path) -> Path | None:
    made = DIST / f"standfirst-{freeze.version()}-windows-setup.exe"
    return compiled_setup(tree, freeze.BUILD / "icons/standfirst.ico", made)


def compiled_setup(tree: Path, icon: Path, made: Path) -> Path | None:
    """Compile the installer for Windows around ``tree``; None where makensis is missing."""
    tool = shutil.which("makensis")
    if tool is None:
        return None
    facts = {
        "VERSION": freeze.version(),
        "TREE": tree,
        "OUT": made,
        "ICON": icon,
        "LICENCE": freeze.ROOT / "LICENSE",
    }
    defined = [f"-D{name}={value}" for name, value in facts.items()]
    freeze.run([tool, "-V2", "-WX", *defined, str(_HERE / "windows/standfirst.nsi")])
    return made


def _disk_image(tree: Path) -> Path:
    made = DIST / f"Standfirst-{freeze.version()}-{os.uname().machine}.dmg"
    program = tree.with_name("Standfirst.app")
    freeze.run([str(_HERE / "macos/make_dmg.sh"), str(program), str(made)])
    return made


def _timed(what: str, make: Maker, tree: Path) -> Path | None:
    print(f"--- {what}", flush=True)
    started = time.monotonic()
    made = make(tree)
    done = made.name if made else "left out: its tool is not installed here"
    print(f"--- {what}: {done}, {time.monotonic() - started:.0f} s", flush=True)
    return made


def _twice() -> int:
    """Freeze the same commit in two places and say how the trees differ."""
    builds = (freeze.BUILD, freeze.BUILD / "second")
    for build in builds:
        _timed(f"the program, frozen below {build}", freeze.frozen, build)
    return trees.report(*(build / "bundle/standfirst" for build in builds))


def _write_sums() -> Path:
    """Write the checksum of every file in ``dist``, as ``sha256sum --check`` reads it."""
    sums = DIST / "SHA256SUMS"
    files = sorted(path for path in DIST.iterdir() if path.is_file() and path != sums)
    lines = [f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n" for path in files]
    sums.write_text("".join(lines), encoding="ascii")
    return sums


def _report(tree: Path, made: list[Path]) -> int:
    """Print what was made and how large it is."""
    whole = sum(path.lstat().st_size for path in tree.rglob("*") if not path.is_dir())
    print(f"\n{'Megabytes':>10}")
    print(f"{whole / 1e6:>10.1f}  {tree.relative_to(freeze.ROOT)} (before packing)")
    for path in made:
        print(f"{path.stat().st_size / 1e6:>10.1f}  {path.relative_to(freeze.ROOT)}")
    packages = [path for path in made if path.suffix == ".deb"]
    large = [path.name for path in packages if path.stat().st_size > _MOST_DEB]
    if large:
        print(f"Too large, over {_MOST_DEB / 1e6:.0f} MB: {', '.join(large)}", file=sys.stderr)
    return int(bool(large))


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except subprocess.CalledProcessError as failure:
        sys.exit(f"package.py: {failure.cmd[0]} failed; the lines above say why.")
