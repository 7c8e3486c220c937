#!/usr/bin/env python3
"""Takes pictures of the real program on a virtual display, at two sizes, light and dark.

    python3 packaging/dev.py screens [FOLDER [SCENE...]]

The sample stories are imported into a fresh library, the program is started on it, every scene
is played and the display itself is photographed, web page and all, into docs/pictures. Needs
xvfb and openbox.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

from display import private_display

ROOT = Path(__file__).resolve().parent.parent
SIZES = ((1440, 900), (1280, 800))


def main(arguments: list[str]) -> None:
    """Take every picture, or those of the scenes that are named."""
    folder = Path(arguments[0]) if arguments else ROOT / "docs" / "pictures"
    folder.mkdir(parents=True, exist_ok=True)
    for width, height in SIZES:
        with private_display(width, height) as environment, tempfile.TemporaryDirectory() as home:
            library = Path(home) / "library.standfirst"
            if not arguments[1:] or "firstrun" in arguments[1:]:
                _play(environment, library, folder.resolve(), [])
            _fill(environment, library)
            _play(environment, library, folder.resolve(), arguments[1:])


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
