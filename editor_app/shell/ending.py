"""The end that comes from outside: the session closes, or the system asks the program to go."""

import signal
import socket
from collections.abc import Callable
from contextlib import suppress

from PySide6.QtCore import QEventLoop, QObject, QSocketNotifier, QTimer, Signal, SignalInstance
from PySide6.QtGui import QGuiApplication, QSessionManager

from editor_app.shell.tasks import Worker

GRACE = 5_000
"""Milliseconds that saving may take when the session ends."""

_SIGNALS = ("SIGTERM", "SIGHUP", "SIGINT")


class Ending(QObject):
    """``wanted`` follows a signal of the system; ``hurried`` a session that is about to end.

    A session waits only until the slots of ``hurried`` have returned.
    """

    wanted = Signal()
    hurried = Signal()

    def __init__(self, app: QGuiApplication) -> None:
        super().__init__(app)
        app.commitDataRequest.connect(self._hurry)
        # Python's handlers run between two steps of Python; Qt's loop has to be woken for that.
        self._woken, self._waker = socket.socketpair()
        for end in (self._woken, self._waker):
            end.setblocking(False)
        self._notifier = QSocketNotifier(self._woken.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_woken)
        self._before = signal.set_wakeup_fd(self._waker.fileno(), warn_on_full_buffer=False)
        for name in _SIGNALS:
            if number := getattr(signal, name, None):
                signal.signal(number, _noted)

    def close(self) -> None:
        """Leave signals to Python again."""
        signal.set_wakeup_fd(self._before)
        for name in _SIGNALS:
            if number := getattr(signal, name, None):
                signal.signal(number, signal.SIG_DFL)
        self._notifier.setEnabled(False)
        self._woken.close()
        self._waker.close()

    def _on_woken(self) -> None:
        with suppress(BlockingIOError):
            if self._woken.recv(64):
                self.wanted.emit()

    def _hurry(self, _manager: QSessionManager) -> None:
        self.hurried.emit()


def wait_for(done: SignalInstance, begin: Callable[[], None], worker: Worker | None = None) -> None:
    """Call ``begin`` and return when ``done`` was sent, at the latest after ``GRACE``.

    What ``worker`` was given until then is done as well, in the time that is left.
    """
    loop = QEventLoop()
    limit = QTimer(singleShot=True, interval=GRACE)
    limit.timeout.connect(loop.quit)
    limit.start()

    def finish() -> None:
        if worker is None:
            loop.quit()
        else:
            # Others who heard of it may still have something to give to the worker.
            QTimer.singleShot(0, lambda: worker.submit(lambda: None, then=lambda _: loop.quit()))

    done.connect(finish)
    QTimer.singleShot(0, begin)
    loop.exec()
    done.disconnect(finish)


def _noted(_number: int, _frame: object) -> None:
    """Do nothing: the descriptor that woke Qt's loop says it all."""
