"""A pytest plugin that ends garbage after every test, in an order drawn by lot.

Python ends what lies in a ring in the order in which it came to know it, and Qt holds pointers
to some of it. What breaks in one order in a hundred breaks here:

    GLIBC_TUNABLES=glibc.malloc.tcache_count=0:glibc.malloc.perturb=165 PYTHONMALLOC=debug \\
        .venv/bin/python -m pytest -p tests.hostile_garbage -n 2 --dist worksteal tests/shell

The variables fill memory that is given back, so that whoever still uses it falls at once. CPython
alone; ``GARBAGE_SEED`` and ``GARBAGE_EVERY`` choose the lot, and how many tests are between.
"""

import ctypes
import gc
import os
import random
import sys
from itertools import chain

import pytest

_LOT = random.Random(int(os.environ.get("GARBAGE_SEED", "1")))
_EVERY = int(os.environ.get("GARBAGE_EVERY", "1"))


class _Count:
    ended = 0


@pytest.hookimpl(trylast=True)
def pytest_runtest_logfinish() -> None:
    """Mix what Python keeps for Qt, then collect."""
    _Count.ended += 1
    if _Count.ended % _EVERY == 0 and "shiboken6" in sys.modules:
        _mix()
        gc.collect()


def _mix() -> None:
    """Let Python forget what wraps objects of Qt, with its names, and learn of it anew."""
    kind = sys.modules["shiboken6"].Object
    wrappers = [one for one in gc.get_objects() if issubclass(type(one), kind)]
    held = (vars(one) for one in wrappers if getattr(type(one), "__dictoffset__", 0))
    several = {id(one): one for one in chain(wrappers, held) if gc.is_tracked(one)}
    known = list(several.values())
    _LOT.shuffle(known)
    for one in known:
        _call("PyObject_GC_UnTrack", one)
        _call("PyObject_GC_Track", one)


def _call(name: str, one: object) -> None:
    function = getattr(ctypes.pythonapi, name)
    function.argtypes, function.restype = [ctypes.py_object], None
    function(one)
