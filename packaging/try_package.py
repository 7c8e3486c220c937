#!/usr/bin/env python3
"""Proves the .deb on a clean Debian without python3: installs, writes, exports, removes.

    sudo python3 packaging/try_package.py [--release bookworm] [--deb FILE] [--folder FOLDER]

Needs root, debootstrap, Xvfb, openbox, xdotool and import (ImageMagick). The program runs as an
ordinary user with the browser engine's sandbox as it comes. Pictures of the screen are left in
FOLDER; a FOLDER that is given is kept, and its bare system used again next time.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import freeze
import package
from clean_debian import CleanDebian

sys.path.insert(0, str(freeze.ROOT / "benchmarks"))
from display import private_display

_USER = "reporter"
_HOME = f"home/{_USER}"
_LIBRARY = f"{_HOME}/.local/share/standfirst/library/library.standfirst"
_PATIENCE = 90
_STORY = """# Harbour reopens after nine days

The first freighter tied up at *six* on Tuesday.

> We wanted a rota that lets people see their children.
> — Ines Calloway, shop steward, to [Northshore Wire](https://example.org/vote)
"""
_SECOND = "# Bridge closed until spring\n\nThe council voted nine to four.\n"
_TYPED = "Typed in the installed program."


def main(arguments: list[str]) -> int:
    """Try one release; the exit code is 0 when everything was as it should be."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--release", default="bookworm")
    parser.add_argument("--deb", type=Path, help="without it the newest in dist")
    parser.add_argument("--folder", type=Path)
    options = parser.parse_args(arguments)
    if os.geteuid() != 0:
        sys.exit("try_package.py: needs root, for debootstrap and namespaces")
    deb = options.deb or max(package.DIST.glob("*.deb"), key=lambda path: path.stat().st_mtime)
    with tempfile.TemporaryDirectory(prefix="clean-debian-") as scratch:
        folder = (options.folder or Path(scratch)).resolve()
        _say(f"A bare Debian {options.release}")
        with private_display() as screen, CleanDebian(options.release, folder) as debian:
            try:
                Trial(debian, deb, folder / options.release, screen).run()
            except RuntimeError as failure:
                sys.exit(f"try_package.py: {failure}")
    return 0


class Trial:
    """One package on one release, from nothing to nothing."""

    def __init__(
        self, debian: CleanDebian, deb: Path, pictures: Path, screen: dict[str, str]
    ) -> None:
        self._debian, self._deb, self._screen = debian, deb, screen
        self._pictures = pictures
        pictures.mkdir(exist_ok=True)
        self._variables = {"DISPLAY": screen["DISPLAY"], "XDG_RUNTIME_DIR": "/tmp"}
        self._before: set[str] = set()

    def run(self) -> None:
        """Go through everything, and stop at the first thing that is not as it should be."""
        self._prepare()
        self._install()
        self._write_in_window()
        self._use_without_window()
        self._install_again()
        self._remove()
        _say("Everything was as it should be")

    def _prepare(self) -> None:
        self._debian.run("useradd", "--create-home", _USER)
        self._debian.run("apt-get", "update", "-qq")
        self._debian.run("apt-get", "install", "--yes", "--no-install-recommends", "apparmor")
        self._put("harbour.md", _STORY)
        self._put("more/bridge.md", _SECOND)
        self._debian.run("chown", "-R", f"{_USER}:", f"/{_HOME}")
        self._before = self._packages()
        _expect(not self._has_python(), "no python3 at the start")

    def _install(self) -> None:
        _say(f"apt-get install ./{self._deb.name}, {self._deb.stat().st_size / 1e6:.1f} MB")
        target = self._debian.root / "root" / self._deb.name
        target.write_bytes(self._deb.read_bytes())
        started = time.monotonic()
        apt = ["apt-get", "install", "--yes", "--no-install-recommends", "-qq"]
        printed = self._debian.run(*apt, f"/root/{self._deb.name}")
        fetched = printed.count("Unpacking ")
        print(f"installed with {fetched - 1} more packages in {time.monotonic() - started:.0f} s")
        _expect(not self._has_python(), "no python3 after the installation")
        print(self._program("--version").strip())
        print(self._profile())

    def _profile(self) -> str:
        """Say whether AppArmor's profile was installed, which only newer parsers can read."""
        wanted = (self._debian.root / "etc/apparmor.d/abi/4.0").exists()
        profile = "/etc/apparmor.d/standfirst"
        _expect((self._debian.root / profile[1:]).exists() == wanted, "a profile where it can be")
        if not wanted:
            return "AppArmor here knows no user namespaces: no profile installed"
        self._debian.run("apparmor_parser", "--skip-kernel-load", "--skip-cache", profile)
        return f"{profile} installed, and read by AppArmor's own parser"

    def _write_in_window(self) -> None:
        _say("The window, as an ordinary user, with the sandbox as it comes")
        started = time.monotonic()
        command = ["standfirst", f"/{_HOME}/harbour.md"]
        with self._debian.start(command, user=_USER, variables=self._variables) as window:
            try:
                self._wait(lambda: "harbour" in self._list(), "the file in the library")
                print(f"a Markdown file opened {time.monotonic() - started:.1f} s after the start")
                self._wait(_renderer, "the preview's process")
                print(_sandbox())
                time.sleep(4)
                self._type()
                self._export()
                self._hand_over()
                self._picture("written")
                self._key("ctrl+q")
                window.wait(timeout=_PATIENCE)
            finally:
                window.kill()
            printed = window.stdout.read() if window.stdout else ""
        _expect("Traceback" not in printed, f"no complaint:\n{printed}")
        _expect(window.returncode == 0, f"exit code 0, not {window.returncode}:\n{printed}")

    def _type(self) -> None:
        """Write a sentence at the end of the story and wait until it is in the library."""
        self._xdotool("mousemove", "660", "560", "click", "1")
        self._key("ctrl+End")
        self._key("Return")
        self._xdotool("type", "--delay", "30", "--", _TYPED)
        shown = ("show", "harbour")
        self._wait(lambda: _TYPED in self._program(*shown), "what was typed in the library")
        print("what was typed is in the library")

    def _export(self) -> None:
        """Export from the dialog with the keys alone."""
        self._key("ctrl+e")
        time.sleep(2)
        self._picture("exporting")
        self._key("Return")
        self._wait(lambda: bool(self._pages()), "an exported page")
        page = self._pages()[0]
        _expect(_TYPED in page.read_text(encoding="utf-8"), "the typed words in the page")
        print(f"exported: {page.relative_to(self._debian.root)}, {page.stat().st_size} bytes")

    def _hand_over(self) -> None:
        """Start a second time, on a folder: the window that is open takes it."""
        started = time.monotonic()
        self._program(f"/{_HOME}/more")
        took = time.monotonic() - started
        self._wait(lambda: "bridge" in self._list(), "the folder's story in the library")
        print(f"a second start handed its folder over and ended after {took:.1f} s")

    def _use_without_window(self) -> None:
        _say("Without a window")
        out = f"/{_HOME}/pages"
        self._program("export", "--all", "--format", "html", "--out", out)
        print(self._program("check").strip())

    def _install_again(self) -> None:
        _say("An upgrade keeps the library")
        before = self._library()
        self._debian.run("apt-get", "install", "--reinstall", "--yes", f"/root/{self._deb.name}")
        _expect(self._library() == before, "the same library after the upgrade")
        print(self._list().strip())

    def _remove(self) -> None:
        _say("apt-get purge: what is left")
        before = self._library()
        self._debian.run("apt-get", "purge", "--yes", "standfirst")
        left = sorted(path for path in self._debian.files() if "standfirst" in path.lower())
        left = [path for path in left if not path.startswith("root/")]
        print("of the package:", *(left or ["nothing"]), sep="\n  ")
        self._debian.run("apt-get", "autoremove", "--purge", "--yes")
        more = sorted(self._packages() - self._before)
        print("of the packages it depended on:", *(more or ["nothing"]), sep="\n  ")
        own = sorted((self._debian.root / _HOME).rglob("*.standfirst"))
        print(
            "of the reporter's own:",
            *(path.relative_to(self._debian.root) for path in own),
            sep="\n  ",
        )
        _expect(not left, "nothing left of the package")
        _expect(self._library() == before, "the library untouched")

    def _program(self, *arguments: str) -> str:
        return self._debian.run(
            "standfirst",
            *arguments,
            user=_USER,
            variables=self._variables,
            patience=_PATIENCE,
        )

    def _list(self) -> str:
        if not (self._debian.root / _LIBRARY).exists():
            return ""
        return self._program("list")

    def _library(self) -> bytes:
        return (self._debian.root / _LIBRARY).read_bytes()

    def _pages(self) -> list[Path]:
        home = self._debian.root / _HOME
        return [path for path in home.rglob("harbour*.html") if "pages" not in path.parts]

    def _packages(self) -> set[str]:
        listed = self._debian.run("dpkg-query", "--show", "--showformat", "${Package}\n")
        return set(listed.split())

    def _has_python(self) -> bool:
        return (self._debian.root / "usr/bin/python3").exists()

    def _put(self, name: str, text: str) -> None:
        path = self._debian.root / _HOME / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def _key(self, keys: str) -> None:
        self._xdotool("key", "--clearmodifiers", keys)
        time.sleep(0.5)

    def _xdotool(self, *arguments: str) -> None:
        subprocess.run(["xdotool", *arguments], env=self._screen, check=True)

    def _picture(self, name: str) -> None:
        path = self._pictures / f"{name}.png"
        subprocess.run(["import", "-window", "root", str(path)], env=self._screen, check=True)

    def _wait(self, met: Callable[[], object], what: str) -> None:
        end = time.monotonic() + _PATIENCE
        while not met():
            if time.monotonic() > end:
                self._picture("failed")
                sys.exit(f"try_package.py: waited {_PATIENCE} s in vain for {what}")
            time.sleep(1)


def _renderer() -> dict[str, str] | None:
    """Return what the kernel says of the ordinary user's process that draws the page."""
    for process in Path("/proc").glob("[0-9]*"):
        try:
            if b"QtWebEngineProcess" not in (process / "cmdline").read_bytes():
                continue
            lines = (process / "status").read_text(encoding="utf-8").splitlines()
            status = dict(line.split(":\t", 1) for line in lines if ":\t" in line)
            # A page is drawn by a copy of the engine's first process, with its calls filtered.
            if status["Uid"].split()[0] != "0" and status["Seccomp"] == "2":
                return {**status, "namespace": str((process / "ns/user").readlink())}
        except OSError:
            continue  # it ended while we looked
    return None


def _sandbox() -> str:
    """Say how the drawing process is kept in; end the trial when it is not."""
    status = _renderer() or {}
    apart = status.get("namespace") != str(Path("/proc/self/ns/user").readlink())
    _expect(apart, "the preview's process in a user namespace of its own")
    return "the preview's process: an ordinary user's, a user namespace of its own, calls filtered"


def _say(what: str) -> None:
    print(f"\n== {what}", flush=True)


def _expect(true: bool, what: str) -> None:
    if not true:
        sys.exit(f"try_package.py: expected {what}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
