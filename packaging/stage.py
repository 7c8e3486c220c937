"""Lays a frozen tree out as a Linux system has it: program, menu entry, icons, types, manual."""

import gzip
import os
import shutil
import sys
from datetime import UTC, datetime
from pathlib import Path

import freeze
import icons

HERE = Path(__file__).resolve().parent
LINUX = HERE / "linux"
ID = "org.standfirst.Standfirst"
LIBRARY_TYPE = "application-vnd.standfirst.library"
_ENGINE = "_internal/PySide6/Qt/libexec/QtWebEngineProcess"
# The public repository; the release workflow says where it is.
ADDRESS = os.environ.get("STANDFIRST_ADDRESS", "https://standfirst.example")


def staged(tree: Path, root: Path, *, leave_out: list[str] | None = None) -> Path:
    """Return ``root``, made anew with ``tree`` in usr/lib and all that belongs around it.

    ``leave_out`` names files of the tree that the distribution has itself.
    """
    shutil.rmtree(root, ignore_errors=True)
    program = root / "usr/lib/standfirst"
    shutil.copytree(tree, program, symlinks=True)
    for name in leave_out or ():
        (program / "_internal" / name).unlink(missing_ok=True)
    if leave_out is not None:
        (freeze.about_folder(program) / "system.json").unlink(missing_ok=True)
    command = root / "usr/bin/standfirst"
    command.parent.mkdir(parents=True)
    command.symlink_to("../lib/standfirst/standfirst")
    write_shared(root / "usr/share")
    settle(root)
    return root


def write_shared(share: Path) -> None:
    """Write menu entry, metadata, types, icons and manual below ``share``."""
    _copy(LINUX / f"{ID}.desktop", share / "applications")
    _copy(LINUX / f"{ID}.mime.xml", share / "mime/packages", f"{ID}.xml")
    metainfo = share / f"metainfo/{ID}.metainfo.xml"
    metainfo.parent.mkdir(parents=True)
    metainfo.write_text(filled_metainfo(), encoding="utf-8")
    themes = share / "icons/hicolor"
    for size in icons.SIZES:
        picture = icons.drawn(size)
        for name in (f"apps/{ID}", f"mimetypes/{LIBRARY_TYPE}"):
            path = themes / f"{size}x{size}" / f"{name}.png"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(picture)
    for name in (f"apps/{ID}", f"mimetypes/{LIBRARY_TYPE}"):
        target = themes / "scalable" / f"{name}.svg"
        _copy(icons.DRAWING, target.parent, target.name)
    _write_manual(share / "man/man1")


def filled_metainfo() -> str:
    """Return the AppStream metadata with version, day and addresses put in."""
    version = freeze.version()
    facts = {
        "VERSION": version,
        "TAG": f"v{version}",
        "DATE": datetime.fromtimestamp(freeze.moment(), UTC).date().isoformat(),
        "ADDRESS": ADDRESS,
    }
    text = (LINUX / f"{ID}.metainfo.xml").read_text(encoding="utf-8")
    head, _, rest = text.partition("-->\n")
    text = head.partition("<!--")[0] + rest
    for name, value in facts.items():
        text = text.replace(f"@{name}@", value)
    return text


def settle(root: Path) -> None:
    """Give everything the commit's date and plain rights, programs the right to run."""
    runnable = ("standfirst/standfirst", Path(_ENGINE).name)
    for path in [root, *root.rglob("*")]:
        if path.is_symlink():
            os.utime(path, (freeze.moment(),) * 2, follow_symlinks=False)
            continue
        may_run = path.is_dir() or (
            path.as_posix().endswith(runnable) and "share" not in path.relative_to(root).parts
        )
        path.chmod(0o755 if may_run else 0o644)
        os.utime(path, (freeze.moment(),) * 2)


def _write_manual(folder: Path) -> None:
    folder.mkdir(parents=True)
    page = folder / "standfirst.1"
    script = str(HERE / "manual.py")
    freeze.run([sys.executable, script, str(page), freeze.version(), str(freeze.moment())])
    packed = gzip.compress(page.read_bytes(), mtime=0)
    page.with_suffix(".1.gz").write_bytes(packed)
    page.unlink()


def _copy(source: Path, folder: Path, name: str = "") -> None:
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, folder / (name or source.name))
