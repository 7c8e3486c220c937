"""What the program finds around it: a display, and room for another program of its kind."""

import os
import sys
from pathlib import Path

from PySide6.QtCore import QProcess


def has_display() -> bool:
    """Tell whether a window can be opened here."""
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def open_beside(library: Path) -> None:
    """Open another library in a program of its own."""
    program = [] if getattr(sys, "frozen", False) else ["-m", "editor_app"]
    QProcess.startDetached(sys.executable, [*program, "--library", str(library)])
