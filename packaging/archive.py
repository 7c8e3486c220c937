"""Makes the archives that need no package manager: tarball, AppImage, zip, and their folders."""

import os
import platform
import shutil
import tarfile
import zipfile
from pathlib import Path

import freeze
import icons
import stage

_HERE = Path(__file__).resolve().parent
_PORTABLE = _HERE / "windows/standfirst-portable.cmd"


def tarball(tree: Path, build: Path, folder: Path) -> Path:
    """Make the tarball: the tree, its menu entry and icons, a script that puts them in place."""
    name = tarball_name()
    root = build / "tarball" / name
    shutil.rmtree(root, ignore_errors=True)
    shutil.copytree(tree, root / "lib/standfirst", symlinks=True)
    stage.write_shared(root / "share")
    stage.settle(root)
    for script in ("install.sh", "uninstall.sh"):
        target = root / script
        target.write_bytes((stage.LINUX / script).read_bytes())
        target.chmod(0o755)
        os.utime(target, (freeze.moment(),) * 2)
    plain = build / f"tarball/{name}.tar"
    with tarfile.open(plain, "w", format=tarfile.GNU_FORMAT) as archive:
        archive.add(root, name, filter=_nobody)
    made = folder / f"{name}.tar.xz"
    freeze.packed(plain, made, platform.machine())
    plain.unlink()
    return made


def tarball_name() -> str:
    """Return the tarball's name, without what tells how it is packed."""
    return f"standfirst-{freeze.version()}-linux-{platform.machine()}"


def app_dir(tree: Path, build: Path) -> Path:
    """Return the folder that an AppImage is made of; its AppRun starts the program as it lies."""
    root = stage.staged(tree, build / "appimage/Standfirst.AppDir")
    (root / "AppRun").symlink_to("usr/lib/standfirst/standfirst")
    shutil.copyfile(stage.LINUX / f"{stage.ID}.desktop", root / f"{stage.ID}.desktop")
    shutil.copyfile(icons.DRAWING, root / f"{stage.ID}.svg")
    (root / ".DirIcon").symlink_to(f"{stage.ID}.svg")
    stage.settle(root)
    return root


def app_image(root: Path, folder: Path) -> Path | None:
    """Make the AppImage of its folder where ``appimagetool`` is installed, else None."""
    tool = shutil.which("appimagetool")
    if tool is None:
        return None
    made = folder / f"Standfirst-{freeze.version()}-{platform.machine()}.AppImage"
    freeze.run([tool, "--no-appstream", str(root), str(made)], ARCH=platform.machine())
    return made


def flatpak(packed: Path, build: Path, folder: Path) -> Path | None:
    """Make the Flatpak of the tarball ``packed`` where ``flatpak-builder`` is installed."""
    manifest = build / f"flatpak/{stage.ID}.yaml"
    manifest.parent.mkdir(exist_ok=True)
    recipe = (_HERE / f"flatpak/{stage.ID}.yaml").read_text(encoding="utf-8")
    manifest.write_text(recipe.replace("standfirst-linux.tar.xz", str(packed)), encoding="utf-8")
    if shutil.which("flatpak-builder") is None or not packed.exists():
        return None
    tree, store = build / "flatpak/tree", build / "flatpak/store"
    made = folder / f"standfirst-{freeze.version()}-{platform.machine()}.flatpak"
    builder = ["flatpak-builder", "--force-clean", "--user", f"--repo={store}"]
    freeze.run([*builder, "--install-deps-from=flathub", str(tree), str(manifest)])
    freeze.run(["flatpak", "build-bundle", str(store), str(made), stage.ID])
    return made


def portable_zip(tree: Path, folder: Path) -> Path:
    """Make the zip for Windows that keeps its library beside the program."""
    made = folder / f"standfirst-{freeze.version()}-windows-portable.zip"
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for path in sorted(tree.rglob("*")):
            if path.is_file():
                archive.write(path, Path("Standfirst") / path.relative_to(tree))
        archive.write(_PORTABLE, f"Standfirst/{_PORTABLE.name}")
    return made


def _nobody(entry: tarfile.TarInfo) -> tarfile.TarInfo:
    """Return an entry that tells nothing of who packed it."""
    entry.uid = entry.gid = 0
    entry.uname = entry.gname = ""
    return entry
