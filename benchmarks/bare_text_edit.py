"""The limit of what Qt can do: one QTextEdit in a window, and nothing around it."""

import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication, QTextEdit

if __name__ == "__main__":
    application = QApplication(sys.argv[:1])
    editor = QTextEdit()
    editor.setAcceptRichText(False)
    editor.setPlainText(Path(sys.argv[1]).read_text(encoding="utf-8"))
    editor.setWindowTitle("bare QTextEdit")
    editor.resize(1200, 800)
    editor.show()
    sys.exit(application.exec())
