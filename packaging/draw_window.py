"""Draws the window on a library without a display: packaging/draw_window.py LIBRARY PICTURE."""

import os
import sys
import tempfile
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtWidgets import QApplication

from editor_app.app import Program
from editor_app.shell.preferences import Preferences
from editor_app.shell.preview.live_preview import LivePreview
from editor_app.shell.theme import Theme

# Long enough for the page to be painted after it has been loaded, and for a machine that never
# gets that far.
_PAINTED = 1500
_PATIENCE = 45_000


def main(library: Path, picture: Path) -> int:
    """Open the window on ``library``, wait for its preview and save it as ``picture``."""
    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_ShareOpenGLContexts)
    app = QApplication(sys.argv[:1])
    with tempfile.TemporaryDirectory() as folder:
        preferences = Preferences(Path(folder) / "standfirst.ini")
        program = Program(library, preferences, Theme(app, preferences))
        program.window.resize(1440, 900)
        program.show()
        look = QTimer(interval=50)
        look.timeout.connect(lambda: _follow_preview(program, look, app))
        look.start()
        QTimer.singleShot(_PATIENCE, app.quit)
        app.exec()
        saved = program.window.grab().save(str(picture))
        program.close()
    return 0 if saved else 1


def _follow_preview(program: Program, look: QTimer, app: QApplication) -> None:
    """End the wait a moment after the preview shows its page."""
    preview = program.window.findChild(LivePreview)
    if preview is not None:
        look.stop()
        preview.shown.connect(lambda: QTimer.singleShot(_PAINTED, app.quit))


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
