"""What a start leaves in memory, put in order, and garbage, collected where that harms nothing."""

import gc
import linecache

from PySide6.QtCore import QObject, QTimer

_PERIOD = 1_000
_WORTH = 4
"""All of memory is looked through once it has grown by one part in so many, as Python does it."""


def settle(parent: QObject) -> None:
    """Collect garbage from now on, what the window is made of left out of it."""
    gc.freeze()
    Collector(parent)


def forget_sources() -> None:
    """Let go of the source text of modules: PySide reads that of each one as it is loaded.

    It looks for features that a module wants of it. After all that is loaded
    behind the first paint, that are 28 MB of text.
    """
    linecache.clearcache()


class Collector(QObject):
    """Collects garbage on the thread it is made on, which is that of the windows.

    Python by itself collects on whichever thread happens to make objects. A
    document, timer or widget that is ended on another thread than its own can
    take the whole program down.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._total = len(gc.get_objects(2))
        self._grown = 0
        self._timer = QTimer(self, interval=_PERIOD)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Collect what Python would have collected by now."""
        young, middle, old = gc.get_threshold()
        made, young_looks, middle_looks = gc.get_count()
        if middle_looks > old and self._grown > self._total // _WORTH:
            gc.collect()
            self._total, self._grown = len(gc.get_objects(2)), 0
        elif young_looks > middle:
            held = len(gc.get_objects(0)) + len(gc.get_objects(1))
            self._grown += held - gc.collect(1)
        elif made > young:
            gc.collect(0)
