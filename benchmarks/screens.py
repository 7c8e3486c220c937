#!/usr/bin/env python3
"""Takes pictures of the real program on a virtual display, at two sizes, light and dark.

    python3 packaging/dev.py screens [FOLDER [SCENE...]]

The sample stories are imported into a fresh library, the program is started on it, every scene
is played and the display itself is photographed, web page and all. Into FOLDER go all pictures;
without one, those that the documentation keeps go into docs/pictures. Needs xvfb and openbox.
"""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from display import private_display

ROOT = Path(__file__).resolve().parent.parent
SIZES = ((1440, 900), (1280, 800))
KEPT = ("*_light_1440.png", "main_dark_1440.png", "related_dark_1440.png", "main_light_1280.png")
"""What docs/pictures shows: every scene once, and a few in the other forms."""


def main(arguments: list[str]) -> None:
    """Take every picture, or those of the scenes that are named."""
    if arguments:
        photograph(Path(arguments[0]), arguments[1:])
        return
    with tempfile.TemporaryDirectory() as scratch:
        photograph(Path(scratch), [])
        for pattern in KEPT:
            for picture in sorted(Path(scratch).glob(pattern)):
                shutil.copy(picture, ROOT / "docs" / "pictures" / picture.name)


def photograph(folder: Path, scenes: list[str]) -> None:
    """Take the pictures at every size."""
    folder.mkdir(parents=True, exist_ok=True)
    for width, height in SIZES:
        with private_display(width, height) as environment, tempfile.TemporaryDirectory() as home:
            library = Path(home) / "library.standfirst"
            if not scenes or "firstrun" in scenes:
                _play(environment, library, folder.resolve(), [])
            _fill(environment, library)
            _play(environment, library, folder.resolve(), scenes)


def _fill(environment: dict[str, str], library: Path) -> None:
    """Bring the sample stories in."""
    program = [sys.executable, "-m", "editor_app", "--library", str(library)]
    bring_in = [*program, "import", str(ROOT / "resources" / "sample")]
    subprocess.run(bring_in, cwd=ROOT, env=environment, check=True, stdout=subprocess.DEVNULL)


def _play(environment: dict[str, str], library: Path, folder: Path, scenes: list[str]) -> None:
    player = [sys.executable, str(ROOT / "benchmarks" / "scenes.py"), str(library), str(folder)]
    environment = {**environment, "PYTHONPATH": str(ROOT)}
    subprocess.run([*player, *scenes], cwd=ROOT, env=environment, check=True)


if __name__ == "__main__":
    main(sys.argv[1:])
