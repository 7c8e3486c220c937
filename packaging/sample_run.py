"""Shows what Standfirst does where there is no display: imports, exports and a picture."""

import ctypes
import ctypes.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

_DEFAULT_NAME = "standfirst-out"


def has_display() -> bool:
    """Tell whether a window can be opened; a wish in QT_QPA_PLATFORM is taken at its word."""
    if sys.platform != "linux" or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("WAYLAND_DISPLAY")) or _reaches_x11()


def _reaches_x11() -> bool:
    """Ask the X server itself: DISPLAY may name one that is gone or refuses us."""
    library = ctypes.util.find_library("X11") or "libX11.so.6"
    if not os.environ.get("DISPLAY"):
        return False
    try:
        x11 = ctypes.CDLL(library)
    except OSError:
        return True
    x11.XOpenDisplay.restype = ctypes.c_void_p
    connection = x11.XOpenDisplay(None)
    if connection:
        x11.XCloseDisplay(ctypes.c_void_p(connection))
    return bool(connection)


def show(python: str, root: Path, folder: Path, environment: dict[str, str]) -> int:
    """Import the sample stories, export them and draw the window, all into ``folder``.

    ``folder`` is emptied first if it is the default one, else it must be empty.
    """
    if folder.name != _DEFAULT_NAME and folder.exists() and any(folder.iterdir()):
        sys.exit(f"{folder} is not empty; name a new folder")
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    folder = folder.resolve()
    print("There is no display here, so no window can be opened.")
    print("This is what Standfirst does with its sample stories instead:\n", flush=True)
    for step in _steps(python, root, folder):
        done = subprocess.run(step, cwd=root, env=environment, capture_output=True, check=False)
        if done.returncode:
            sys.stderr.buffer.write(done.stderr)
            return done.returncode
    print(f"The sample stories, imported:  {folder / 'library.standfirst'}")
    print(f"exported as web pages:         {folder / 'html'}")
    print(f"exported as Markdown:          {folder / 'markdown'}")
    print(f"The window, drawn unseen:      {folder / 'window.png'}")
    return 0


def _steps(python: str, root: Path, folder: Path) -> list[list[str]]:
    """Return the commands in their order; their files all go below ``folder``."""
    library = str(folder / "library.standfirst")
    program = [python, "-m", "editor_app"]
    out = {name: ["--out", str(folder / name)] for name in ("html", "markdown")}
    return [
        [*program, "import", "--library", library, str(root / "resources/sample")],
        [*program, "export", "--library", library, "--all", "--format", "html", *out["html"]],
        [
            *program,
            "export",
            "--library",
            library,
            "--all",
            "--format",
            "markdown",
            *out["markdown"],
        ],
        [python, str(root / "packaging/draw_window.py"), library, str(folder / "window.png")],
    ]
