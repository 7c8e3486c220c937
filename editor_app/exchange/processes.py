"""Processes: work on many stories shared out among the processors, its results in order."""

import multiprocessing
import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import islice
from typing import TypeVar

Given = TypeVar("Given")
Made = TypeVar("Made")


def in_chunks(things: Iterable[Given], size: int) -> Iterator[tuple[Given, ...]]:
    """Yield ``things`` in runs of ``size``; the last may be shorter."""
    waiting = iter(things)
    while chunk := tuple(islice(waiting, size)):
        yield chunk


def shared_out(work: Callable[[Given], Made], given: Iterable[Given]) -> Iterator[Made]:
    """Yield ``work(one)`` for each of ``given``, in order, worked on by processes of their own.

    ``work`` is a function of a module, and all values can be pickled. No more
    is asked for and begun than can soon be taken. What fails in a process is
    raised here, and nothing more is begun.
    """
    processors = os.cpu_count() or 1
    waiting = iter(given)
    with ProcessPoolExecutor(
        max_workers=processors,
        # Spawned, because a forked copy of a program with threads may hang.
        mp_context=multiprocessing.get_context("spawn"),
    ) as processes:
        begun: deque[Future[Made]] = deque(
            processes.submit(work, one) for one in islice(waiting, 4 * processors)
        )
        try:
            while begun:
                made = begun.popleft().result()
                begun.extend(processes.submit(work, one) for one in islice(waiting, 1))
                yield made
        finally:
            processes.shutdown(wait=False, cancel_futures=True)
