#!/usr/bin/env python3
"""Takes pictures of the real program on a virtual display, at two sizes, light and dark.

    python3 packaging/dev.py screens [FOLDER]

The sample stories are imported into a fresh library, the program is started on it, and the
display itself is photographed, web page and all, into docs/pictures. Needs xvfb and openbox.
"""

import subprocess
import sys
import tempfile
import time
from itertools import product
from pathlib import Path

from display import private_display

ROOT = Path(__file__).resolve().parent.parent
SIZES = ((1440, 900), (1280, 800))
APPEARANCES = ("light", "dark")
MODES = ("Write", "Markdown")
# The slowest machines take this long to show a page; a picture has time.
_SETTLE = 8.0
_PHOTOGRAPH = (
    "import sys; from PySide6.QtGui import QGuiApplication; app = QGuiApplication(['photograph']); "
    "sys.exit(not app.primaryScreen().grabWindow(0).save(sys.argv[1]))"
)


def main(arguments: list[str]) -> None:
    """Take every picture."""
    folder = Path(arguments[0]) if arguments else ROOT / "docs" / "pictures"
    folder.mkdir(parents=True, exist_ok=True)
    for mode, appearance, (width, height) in product(MODES, APPEARANCES, SIZES):
        path = folder / f"{mode.lower()}_{appearance}_{width}.png"
        with private_display(width, height) as environment:
            _choose(environment, mode, appearance)
            photograph(environment, path.resolve())
        print(path)


def _choose(environment: dict[str, str], mode: str, appearance: str) -> None:
    """Write the settings that the program is to find."""
    folder = Path(environment["XDG_CONFIG_HOME"]) / "standfirst"
    folder.mkdir(parents=True)
    settings = f"[preferences]\nappearance={appearance}\n[window]\nmode={mode}\n"
    (folder / "standfirst.ini").write_text(settings, encoding="utf-8")


def photograph(environment: dict[str, str], path: Path) -> None:
    """Start the program on the sample stories and photograph the display."""
    with tempfile.TemporaryDirectory() as scratch:
        library = Path(scratch) / "library.standfirst"
        program = [sys.executable, "-m", "editor_app", "--library", str(library)]
        sample = ROOT / "resources" / "sample"
        bring_in = [*program, "import", str(sample)]
        quiet = subprocess.DEVNULL
        subprocess.run(bring_in, cwd=ROOT, env=environment, check=True, stdout=quiet)
        window = subprocess.Popen(program, cwd=ROOT, env=environment)
        try:
            time.sleep(_SETTLE)
            camera = [sys.executable, "-c", _PHOTOGRAPH, str(path)]
            subprocess.run(camera, env=environment, check=True)
        finally:
            window.terminate()
            window.wait()


if __name__ == "__main__":
    main(sys.argv[1:])
