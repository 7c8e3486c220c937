"""Notices every error that nobody handled: it is written down, said quietly, and ends nothing."""

import faulthandler
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from types import TracebackType
from typing import IO, Any

from PySide6.QtCore import QObject, Qt, QtMsgType, Signal, qInstallMessageHandler

from editor_app.shell.diagnostics.describing import describe
from editor_app.shell.diagnostics.log_file import LogFile

CRASH = "crash.txt"
_MOST_AT_ONCE = 50
_TOLD = frozenset({QtMsgType.QtWarningMsg, QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg})


class Watch(QObject):
    """``noticed`` follows on the UI thread whenever something was written down."""

    noticed = Signal()
    _happened = Signal(str)

    def __init__(self, log: LogFile, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.log = log
        self._written = 0
        self._undo: list[Callable[[], object]] = []
        self._crash: IO[str] | None = None
        self._happened.connect(self._on_happened, Qt.ConnectionType.QueuedConnection)

    def begin(self) -> None:
        """Take over from Python's and Qt's own ways of telling."""
        self._note_last_crash()
        before = sys.excepthook, threading.excepthook, sys.unraisablehook
        handler = qInstallMessageHandler(self._on_message)
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread_exception
        sys.unraisablehook = self._on_unraisable

        def give_back() -> None:
            sys.excepthook, threading.excepthook, sys.unraisablehook = before
            qInstallMessageHandler(handler)

        self._undo.append(give_back)

    def end(self) -> None:
        """Give everything back."""
        while self._undo:
            self._undo.pop()()
        if self._crash is not None:
            faulthandler.disable()
            self._crash.close()
            with suppress(OSError):
                (self.log.folder / CRASH).unlink()
            self._crash = None

    def note(self, error: BaseException, where: str = "") -> None:
        """Write an error down that was handled, but not foreseen."""
        self._tell(f"{where}{describe(error)}")

    def _note_last_crash(self) -> None:
        """Write down how the last run crashed, if it did, and be ready for a crash of this one."""
        path = self.log.folder / CRASH
        with suppress(OSError):
            self.log.folder.mkdir(parents=True, exist_ok=True)
            if path.exists() and (told := path.read_text("utf-8", errors="replace").strip()):
                self.log.write(f"The last run crashed.\n{told}")
            self._crash = path.open("w", encoding="utf-8")
            faulthandler.enable(self._crash)

    def _on_exception(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, (KeyboardInterrupt, SystemExit)):
            sys.__excepthook__(kind, error, trace)
        else:
            self._tell(describe(error))

    def _on_thread_exception(self, said: threading.ExceptHookArgs) -> None:
        if said.exc_value is not None and not isinstance(said.exc_value, SystemExit):
            name = said.thread.name if said.thread else "?"
            self._tell(f"In the thread {name}: {describe(said.exc_value)}")

    def _on_unraisable(self, said: Any) -> None:
        if said.exc_value is not None:
            self._tell(f"Nowhere to raise it: {describe(said.exc_value)}")

    def _on_message(self, kind: QtMsgType, context: object, message: str) -> None:
        if kind in _TOLD:
            self.log.write(f"Qt ({getattr(context, 'category', '')}): {message[:400]}")

    def _tell(self, words: str) -> None:
        # One that comes back with every paint must not fill the disk.
        self._written += 1
        if self._written <= _MOST_AT_ONCE:
            self.log.write(words)
        with suppress(RuntimeError):  # the program is at its very end
            self._happened.emit(words)

    def _on_happened(self, _words: str) -> None:
        self.noticed.emit()
