"""Freezes the program: what is committed becomes a wheel, the installed wheel a tree of files."""

import hashlib
import json
import os
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Sequence
from pathlib import Path

import notices

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
BUILD = ROOT / "build"
_RUN_LOCK = HERE / "requirements-run.txt"
_PACKAGE_LOCK = HERE / "requirements-package.txt"
_UV = [sys.executable, "-m", "uv"]


def frozen(build: Path = BUILD) -> Path:
    """Return a tree with the program in it, made anew below ``build``.

    The same commit gives the same tree, byte for byte.
    """
    python = environment(build)
    about, icons, target = build / "about", build / "icons", build / "bundle"
    notices.write_build(about, commit(), moment())
    run([sys.executable, str(HERE / "icons.py"), str(icons)])
    notices.write_windows_version(icons / "version.txt", version())
    shutil.rmtree(target, ignore_errors=True)
    command = [str(python), "-m", "PyInstaller", "--noconfirm", "--log-level=WARN", "--clean"]
    command += ["--distpath", str(target), "--workpath", str(build / "work")]
    run(
        [*command, str(HERE / "standfirst.spec")],
        cwd=build,
        PYTHONPATH=str(tools(build)),
        STANDFIRST_ABOUT=str(about),
        STANDFIRST_ICONS=str(icons),
        STANDFIRST_SYSTEM_LIST=str(build / "system-libraries.json"),
        STANDFIRST_VERSION=version(),
    )
    tree = target / "standfirst"
    _forget_origin(tree)
    if sys.platform.startswith("linux"):
        _strip(tree)
        notices.write_system(about_folder(tree), system_libraries(build))
    _date(tree)
    return tree


def environment(build: Path = BUILD) -> Path:
    """Return the Python of an environment that holds the wheel and what it needs, nothing else."""
    folder = build / "environment"
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    stamp = folder / "made-from"
    if not stamp.exists() or stamp.read_text(encoding="ascii") != _fingerprint(_RUN_LOCK):
        run([*_UV, "venv", "--quiet", "--clear", "--python", sys.executable, str(folder)])
        locked = ["--require-hashes", "--requirement", str(_RUN_LOCK)]
        run([*_UV, "pip", "install", "--quiet", "--python", str(python), *locked])
        stamp.write_text(_fingerprint(_RUN_LOCK), encoding="ascii")
    install = [*_UV, "pip", "install", "--quiet", "--python", str(python), "--no-deps"]
    run([*install, "--reinstall", str(_wheel(build))])
    return python


def tools(build: Path = BUILD) -> Path:
    """Return a folder with what makes packages, kept apart from what goes into them."""
    folder = build / "tools"
    stamp = folder / "made-from"
    if not stamp.exists() or stamp.read_text(encoding="ascii") != _fingerprint(_PACKAGE_LOCK):
        shutil.rmtree(folder, ignore_errors=True)
        locked = ["--require-hashes", "--requirement", str(_PACKAGE_LOCK)]
        run([*_UV, "pip", "install", "--quiet", "--target", str(folder), *locked])
        stamp.write_text(_fingerprint(_PACKAGE_LOCK), encoding="ascii")
    return folder


def about_folder(tree: Path) -> Path:
    """Return where About looks, in a tree, for what a package was made from."""
    return tree / "_internal/editor_app/_bundled/resources/about"


def packed(source: Path, target: Path, machine: str) -> None:
    """Compress ``source`` into ``target`` with xz, in the way that suits the machine's code.

    ``STANDFIRST_XZ`` sets how hard, 0 to 9; a release takes 9.
    """
    level = os.environ.get("STANDFIRST_XZ", "9")
    # Addresses in x86 code written as absolute ones repeat more often: 5 % less to download.
    code = ["--x86"] if machine in {"amd64", "x86_64"} else []
    command = ["xz", "--threads=2", "--to-stdout", *code, f"--lzma2=preset={level}", str(source)]
    with target.open("wb") as file:
        subprocess.run(command, stdout=file, check=True)


def system_libraries(build: Path = BUILD) -> list[str]:
    """Return which files of the frozen tree are copies of the system's own libraries."""
    listed: list[str] = json.loads((build / "system-libraries.json").read_bytes())
    return listed


def version() -> str:
    """Return the version; pyproject.toml is the one place where it stands."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return str(project["project"]["version"])


def moment() -> int:
    """Return when what is packaged was committed, in seconds since 1970."""
    given = os.environ.get("SOURCE_DATE_EPOCH")
    return int(given or _git("log", "-1", "--format=%ct", revision()) or 0)


def commit() -> str:
    """Return the short name of the commit that is packaged, or "" outside a repository."""
    return _git("rev-parse", "--short=10", revision())


def revision() -> str:
    """Return which commit is packaged: the newest, or that in STANDFIRST_COMMIT."""
    return os.environ.get("STANDFIRST_COMMIT", "HEAD")


def stay_with_this_commit() -> None:
    """Package the commit of now to the end, whatever is committed meanwhile."""
    os.environ.setdefault("STANDFIRST_COMMIT", _git("rev-parse", "HEAD") or "HEAD")


def run(command: Sequence[str], cwd: Path = ROOT, **variables: str) -> None:
    """Run a step in the background's priority, so that everything it writes is reproducible."""
    settled = {"SOURCE_DATE_EPOCH": str(moment()), "PYTHONHASHSEED": "0", "LC_ALL": "C.UTF-8"}
    subprocess.run(command, cwd=cwd, env={**os.environ, **settled, **variables}, check=True)


def _wheel(build: Path) -> Path:
    """Build the wheel from what is committed: what lies about in the checkout stays out."""
    source, wheels = build / "source", build / "wheel"
    for folder in (source, wheels):
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
    archive = build / "source.tar"
    run(["git", "archive", "--output", str(archive), revision()])
    shutil.unpack_archive(archive, source, filter="data")
    archive.unlink()
    make = [sys.executable, "-m", "hatchling", "build", "--target", "wheel"]
    run([*make, "--directory", str(wheels)], cwd=source)
    return next(wheels.glob("*.whl"))


def _fingerprint(lock: Path) -> str:
    return hashlib.sha256(lock.read_bytes() + sys.version.encode()).hexdigest()


def _forget_origin(tree: Path) -> None:
    """Take out of the packages' metadata where on this machine they were installed from."""
    for folder in (tree / "_internal").glob("*.dist-info"):
        for name in ("direct_url.json", "uv_cache.json"):
            (folder / name).unlink(missing_ok=True)
        record = folder / "RECORD"
        if record.exists():
            lines = record.read_text(encoding="utf-8").splitlines(keepends=True)
            here = (line for line in lines if not line.startswith(".."))
            kept = [line for line in here if (tree / "_internal" / line.split(",")[0]).exists()]
            record.write_text("".join(kept), encoding="utf-8")


def _strip(tree: Path) -> None:
    """Take what only a debugger reads out of the libraries."""
    libraries = [path for path in tree.rglob("*.so*") if path.is_file() and not path.is_symlink()]
    run(["strip", "--strip-unneeded", "--enable-deterministic-archives", *map(str, libraries)])


def _date(tree: Path) -> None:
    """Give every file the date of the commit."""
    for path in tree.rglob("*"):
        os.utime(
            path, (moment(), moment()), follow_symlinks=os.utime not in os.supports_follow_symlinks
        )


def _git(*arguments: str) -> str:
    """Return what git says, "" outside a repository or where there is no git."""
    if shutil.which("git") is None:
        return ""
    answer = subprocess.run(
        ["git", *arguments], cwd=ROOT, capture_output=True, text=True, check=False
    )
    return answer.stdout.strip()


if __name__ == "__main__":
    print(frozen())
