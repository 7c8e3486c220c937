#!/usr/bin/env python3
"""Has outsiders judge the exported pages: the Nu HTML checker, and axe-core in Chromium.

    .venv/bin/python packaging/validate_pages.py [PATH…]

PATH is what to import, by default the sample stories. Every page is exported, then checked
as HTML and CSS, and for accessibility at the width of a phone and of a desk, light and dark.
Needs npm, Java and Chromium (on Debian: npm default-jre-headless chromium). The npm packages
go to a scratch folder; the exit code is 0 when nothing was found.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
TOOLS = ("vnu-jar@26.9.27", "axe-core@4.14.1", "playwright-core@1.65.1")
AXE_SCRIPT = ROOT / "packaging" / "axe_pages.mjs"


def main(arguments: list[str]) -> int:
    """Export, check and report; return 0 when every page passed."""
    chromium = _needed("chromium", "chromium-browser", "google-chrome")
    java, npm = _needed("java"), _needed("npm")
    with tempfile.TemporaryDirectory(prefix="standfirst-pages-") as scratch:
        folder = Path(scratch)
        pages = _export(folder, arguments or [str(ROOT / "resources" / "sample")])
        tools = _install(npm, folder / "tools")
        found = _check_html(java, tools, folder) + _check_access(chromium, tools, pages)
    for line in found:
        print(line)
    print(f"{len(pages)} pages, {len(found)} findings")
    return int(bool(found) or not pages)


def _needed(*names: str) -> str:
    for name in names:
        if found := shutil.which(name):
            return found
    sys.exit(f"validate_pages.py: {names[0]} is needed and not installed")


def _export(folder: Path, paths: list[str]) -> list[Path]:
    program = [sys.executable, "-m", "editor_app", "--library", str(folder / "pages.standfirst")]
    quiet = subprocess.DEVNULL
    subprocess.run([*program, "import", *paths], cwd=ROOT, check=True, stdout=quiet)
    out = folder / "html"
    export = [*program, "export", "--all", "--format", "html", "--out", str(out)]
    subprocess.run(export, cwd=ROOT, check=True, stdout=quiet)
    return sorted(out.rglob("*.html"))


def _install(npm: str, folder: Path) -> Path:
    """Install the outside tools below ``folder`` and return where they lie."""
    folder.mkdir()
    command = [npm, "install", "--silent", "--no-save", "--ignore-scripts", "--prefix", str(folder)]
    subprocess.run([*command, *TOOLS], check=True)
    return folder / "node_modules"


def _check_html(java: str, tools: Path, folder: Path) -> list[str]:
    """Return what the Nu HTML checker says about pages and style sheets."""
    jar = next(tools.glob("vnu-jar/**/vnu.jar"))
    checker = [java, "-Xss8m", "-jar", str(jar), "--format", "json"]
    checker += ["--skip-non-html", "--also-check-css", "--also-check-svg"]
    answer = subprocess.run(
        [*checker, str(folder / "html")], capture_output=True, text=True, check=False
    )
    messages: list[dict[str, Any]] = json.loads(answer.stderr or answer.stdout)["messages"]
    return [
        f"html: {Path(message['url']).name}:{message.get('lastLine', 0)}: "
        f"{message.get('subType', message['type'])}: {message['message']}"
        for message in messages
    ]


def _check_access(chromium: str, tools: Path, pages: list[Path]) -> list[str]:
    """Return what axe-core says about every page at every size and colour scheme."""
    answer = subprocess.run(
        ["node", str(AXE_SCRIPT), *map(str, pages)],
        env={**os.environ, "TOOLS": str(tools), "CHROMIUM": chromium},
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    report = json.loads(answer.stdout)
    print(f"axe-core: {report['runs']} runs, {report['passes']} rules passed")
    return [f"axe: {finding}" for finding in report["findings"]]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
