"""Processes: work on many stories shared out among the processors, its results in order."""

import multiprocessing
import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from typing import TypeVar

Given = TypeVar("Given")
Made = TypeVar("Made")

_AHEAD = 4


def in_chunks(things: Iterable[Given], size: int) -> Iterator[tuple[Given, ...]]:
    """Yield ``things`` in runs of ``size``; the last may be shorter."""
    waiting = iter(things)
    while chunk := tuple(islice(waiting, size)):
        yield chunk


def shared_out(work: Callable[[Given], Made], given: Iterable[Given]) -> Iterator[Made]:
    """Yield ``work(one)`` for each of ``given``, in order, worked on by processes of their own.

    ``work`` is a function of a module, and all values can be pickled. No more
    is asked for and begun than can soon be taken. What fails in a process is
    raised here, and nothing more is begun; what a process that was ended has
    left undone is done in this one.
    """
    processors = os.cpu_count() or 1
    waiting = iter(given)
    processes = ProcessPoolExecutor(
        max_workers=processors,
        # Spawned, because a forked copy of a program with threads may hang.
        mp_context=multiprocessing.get_context("spawn"),
        initializer=_leave_interrupts_to_the_program,
    )
    begun: deque[tuple[Given, Future[Made] | None]] = deque()
    try:
        for one in islice(waiting, _AHEAD * processors):
            begun.append((one, _submitted(processes, work, one)))
        while begun:
            one, future = begun.popleft()
            begun.extend((more, _submitted(processes, work, more)) for more in islice(waiting, 1))
            yield _result(future, work, one)
    finally:
        processes.shutdown(cancel_futures=True)


def _leave_interrupts_to_the_program() -> None:
    """Let Ctrl+C, which reaches every process of a terminal, be answered by one of them."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _submitted(
    processes: ProcessPoolExecutor, work: Callable[[Given], Made], one: Given
) -> Future[Made] | None:
    try:
        return processes.submit(work, one)
    except BrokenProcessPool:
        return None


def _result(future: Future[Made] | None, work: Callable[[Given], Made], one: Given) -> Made:
    try:
        return work(one) if future is None else future.result()
    except BrokenProcessPool:
        return work(one)
