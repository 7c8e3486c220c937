"""Makes the Debian package: what the libraries link to becomes what the package depends on."""

import gzip
import hashlib
import os
import subprocess
import sys
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path

import freeze
import stage

_PROGRAM = Path("usr/lib/standfirst")
_MAINTAINER = "The Standfirst developers <standfirst@users.noreply.example>"
_CONTROL = """\
Package: standfirst
Version: {version}
Architecture: {architecture}
Maintainer: {maintainer}
Installed-Size: {size}
Depends: {depends}
Recommends: xdg-utils, fonts-noto-color-emoji
Section: editors
Priority: optional
Homepage: {homepage}
Description: editorial workstation for journalists
 Write stories on the page as it reads, or in Markdown, and see beside them the
 finished page, which is the very page that is published. Quotes name who spoke
 and where, tags and related stories are kept in one local library, and what
 was not touched is not rewritten.
 .
 Stories come in from Markdown, HTML and plain text. They go out as web pages
 without scripts, as HTML for a CMS, and as Markdown.
"""


def package(tree: Path, build: Path, folder: Path, system: list[str]) -> Path:
    """Make the package of ``tree`` in ``folder``; on the files in ``system`` it only depends."""
    root = stage.staged(tree, build / "debian/standfirst", leave_out=system)
    _document(root)
    control = root / "DEBIAN"
    control.mkdir()
    (control / "control").write_text(_control(root, build), encoding="utf-8")
    (control / "md5sums").write_text(_sums(root), encoding="utf-8")
    stage.settle(root)
    for script in ("postinst", "postrm"):
        target = control / script
        target.write_bytes((stage.LINUX / script).read_bytes())
        target.chmod(0o755)
        os.utime(target, (freeze.moment(),) * 2)
    made = folder / f"standfirst_{freeze.version()}_{architecture()}.deb"
    _pack(root, control, build / "debian", made)
    return made


def _pack(root: Path, control: Path, work: Path, made: Path) -> None:
    """Put the parts of a package together; dpkg-deb would leave out xz's filter for code."""
    version = work / "debian-binary"
    version.write_text("2.0\n", encoding="ascii")
    parts = [version]
    for name, folder, left_out in (("control", control, ()), ("data", root, ("./DEBIAN",))):
        plain, packed = work / f"{name}.tar", work / f"{name}.tar.xz"
        command = ["tar", "--create", "--format=gnu", "--sort=name", "--numeric-owner"]
        command += ["--owner=0", "--group=0", f"--file={plain}", f"--directory={folder}"]
        freeze.run([*command, *(f"--exclude={path}" for path in left_out), "."])
        freeze.packed(plain, packed, architecture())
        plain.unlink()
        parts.append(packed)
    made.unlink(missing_ok=True)
    freeze.run(["ar", "rcDS", str(made), *map(str, parts)])


def architecture() -> str:
    """Return Debian's name of this machine's kind."""
    answer = subprocess.run(
        ["dpkg", "--print-architecture"], capture_output=True, text=True, check=True
    )
    return answer.stdout.strip()


def _document(root: Path) -> None:
    """Write what Debian's policy wants said of every package."""
    documents = root / "usr/share/doc/standfirst"
    documents.mkdir(parents=True)
    (documents / "copyright").write_bytes((stage.LINUX / "copyright").read_bytes())
    day = format_datetime(datetime.fromtimestamp(freeze.moment(), UTC))
    entry = f"standfirst ({freeze.version()}) unstable; urgency=medium\n\n"
    entry += f"  * See CHANGELOG.md of this version.\n\n -- {_MAINTAINER}  {day}\n"
    (documents / "changelog.gz").write_bytes(gzip.compress(entry.encode(), mtime=0))
    shared = root / "usr/share"
    profile = shared / "standfirst/apparmor"
    profile.parent.mkdir()
    profile.write_bytes((stage.LINUX / "apparmor").read_bytes())
    overrides = shared / "lintian/overrides/standfirst"
    overrides.parent.mkdir(parents=True)
    overrides.write_bytes((stage.LINUX / "lintian-overrides").read_bytes())


def _control(root: Path, build: Path) -> str:
    files = [path for path in root.rglob("*") if path.is_file() and not path.is_symlink()]
    return _CONTROL.format(
        version=freeze.version(),
        architecture=architecture(),
        maintainer=_MAINTAINER,
        size=sum(-(-path.stat().st_size // 1024) for path in files),
        depends=_depends(root, build),
        homepage=stage.ADDRESS,
    )


def _depends(root: Path, build: Path) -> str:
    """Return what the binaries below ``root`` link to, as packages with their versions."""
    # The tool wants a source package around it.
    described = f"Source: standfirst\nMaintainer: {_MAINTAINER}\n\nPackage: standfirst\n"
    control = build / "debian/control"
    control.write_text(f"{described}Architecture: {architecture()}\n", encoding="utf-8")
    inside = root / _PROGRAM / "_internal"
    own = [inside, *(inside / "PySide6" / part for part in ("", "Qt/lib")), inside / "shiboken6"]
    command = ["dpkg-shlibdeps", "-O", "--ignore-missing-info", "--warnings=0"]
    command += [f"-l{folder}" for folder in own]
    answer = subprocess.run(
        [*command, *map(str, binaries(root))],
        cwd=build,
        capture_output=True,
        text=True,
        check=False,
    )
    if answer.returncode:
        sys.exit(f"What the package depends on cannot be told:\n{answer.stderr}")
    return answer.stdout.partition("shlibs:Depends=")[2].strip()


def binaries(root: Path) -> list[Path]:
    """Return every program and library below ``root``."""
    paths = (path for path in sorted(root.rglob("*")) if path.is_file() and not path.is_symlink())
    return [path for path in paths if _is_elf(path)]


def _is_elf(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(4) == b"\x7fELF"


def _sums(root: Path) -> str:
    lines = []
    for path in sorted((root / "usr").rglob("*")):
        if path.is_file() and not path.is_symlink():
            digest = hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest()
            lines.append(f"{digest}  {path.relative_to(root)}\n")
    return "".join(lines)
