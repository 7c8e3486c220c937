"""What a start leaves in memory, put in order."""

import gc
import linecache


def settle() -> None:
    """Let garbage be collected from now on, what the window is made of left out of it."""
    gc.freeze()
    gc.enable()


def forget_sources() -> None:
    """Let go of the source text of modules: PySide reads that of each one as it is loaded.

    It looks for features that a module wants of it. After all that is loaded
    behind the first paint, that are 28 MB of text.
    """
    linecache.clearcache()
