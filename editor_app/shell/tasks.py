"""Work off the UI thread: one thread owns the library, results come back as queued signals."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from queue import SimpleQueue
from threading import Thread
from types import FunctionType
from typing import Any, TypeVar, TypeVarTuple

from PySide6.QtCore import QObject, Qt, Signal
from shiboken6 import isValid

T = TypeVar("T")
Ts = TypeVarTuple("Ts")

OpenLibrary = Any
"""The store's Library: the shell passes it on to services and never looks inside."""


@dataclass(frozen=True, slots=True)
class _Job:
    work: Callable[[], Any]
    then: Callable[[Any], None] | None
    failed: Callable[[Exception], None] | None


@dataclass(frozen=True, slots=True)
class _Outcome:
    job: _Job
    result: Any = None
    error: Exception | None = None


class Worker(QObject):
    """One thread that does jobs in the order they came and answers on the UI thread.

    ``went_wrong`` carries the exception of a job that had no ``failed`` of its own.
    """

    went_wrong = Signal(object)
    _finished = Signal()

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs: SimpleQueue[_Job | None] = SimpleQueue()
        self._outcomes: deque[_Outcome] = deque()
        self._finished.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        # A program that fails to start must not hang on this; leaving properly calls close().
        self._thread = Thread(target=self._serve, name=name, daemon=True)
        self._thread.start()

    def submit(
        self,
        work: Callable[[], T],
        then: Callable[[T], None] | None = None,
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """Queue ``work``; later call ``then(result)`` or ``failed(error)`` on the UI thread."""
        self._jobs.put(_Job(work, then, failed))

    def close(self) -> None:
        """Finish every queued job, then end the thread. Waits for it."""
        if self._thread.is_alive():
            self._jobs.put(None)
            self._thread.join()

    def _serve(self) -> None:
        while self._do_next():
            self._finished.emit()
        self.ended()

    def _do_next(self) -> bool:
        """Do a job; nothing holds it afterwards but the outcome, which the UI thread takes.

        What a job knows of the window would otherwise end on this thread, where Qt breaks.
        """
        job = self._jobs.get()
        if job is None:
            return False
        self._outcomes.append(_attempt(job))
        return True

    def ended(self) -> None:
        """Do what must be done last on the thread itself."""

    def _deliver(self) -> None:
        outcome = self._outcomes.popleft()
        job = outcome.job
        if outcome.error is None:
            if job.then is not None and not _gone(job.then):
                job.then(outcome.result)
        elif job.failed is not None:
            if not _gone(job.failed):
                job.failed(outcome.error)
        else:
            self.went_wrong.emit(outcome.error)


def _gone(heard_by: Callable[[Any], None]) -> bool:
    """Tell whether Qt has ended the object whose method waits for an answer, as with a window.

    What a method has defined within itself waits for the method's object.
    """
    while isinstance(heard_by, partial):
        heard_by = heard_by.func
    owner = getattr(heard_by, "__self__", None)
    if owner is None and isinstance(heard_by, FunctionType):
        cells = zip(heard_by.__code__.co_freevars, heard_by.__closure__ or (), strict=True)
        owner = next((cell.cell_contents for name, cell in cells if name == "self"), None)
    return isinstance(owner, QObject) and not isValid(owner)


def _attempt(job: _Job) -> _Outcome:
    try:
        return _Outcome(job, result=job.work())
    except Exception as error:  # noqa: BLE001 - a thread's boundary: the UI thread handles it
        return _Outcome(job, error=error)


class Tasks(Worker):
    """The library thread. The library is opened, used and closed on it and nowhere else."""

    def __init__(
        self, open_library: Callable[[], OpenLibrary], parent: QObject | None = None
    ) -> None:
        self._open_library = open_library
        self._library: OpenLibrary = None
        super().__init__("library", parent)

    def run(
        self,
        function: Callable[[OpenLibrary, *Ts], T],
        *args: *Ts,
        then: Callable[[T], None] | None = None,
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """Call ``function(library, *args)`` on the library thread; answer on the UI thread."""
        self.submit(lambda: function(self._opened(), *args), then, failed)

    def _opened(self) -> OpenLibrary:
        if self._library is None:
            self._library = self._open_library()
        return self._library

    def ended(self) -> None:
        """Close the library on its own thread."""
        if self._library is not None:
            self._library.close()
