"""Opens a body for writing: short ones at once, long ones on a thread of their own."""

import re
from collections import deque
from collections.abc import Callable, Sequence
from functools import partial
from itertools import count

from PySide6.QtCore import QCoreApplication, QObject, Qt, QThreadPool, Signal

from editor_app.markup.document import OpenText
from editor_app.markup.document_save import Problem
from editor_app.markup.leaves import Leaf, island
from editor_app.model.errors import TooComplex
from editor_app.shell.wording import spoken, translate

LONG = 30_000
"""Characters from which on a body is read in the background."""

_HEAD = 6_000
_BLANK = re.compile(r"\n[ \t]*\r?\n")


class OpenBody:
    """A body as leaves, and the way back. A body too complex to read is one island."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.trouble = ""
        self._text: OpenText | None = None
        self.leaves: tuple[Leaf, ...] = ()
        try:
            self._text = OpenText.load(source)
            self._text.verify_all()
            self.leaves = self._text.leaves
        except TooComplex as trouble:
            self.trouble = spoken(trouble)
            self.leaves = (island(source, "too complex to format"),) if source.strip() else ()

    @property
    def text(self) -> OpenText | None:
        """The open text, None where the body could not be read."""
        return self._text

    def shared(self, leaves: Sequence[Leaf]) -> int:
        """Return how many of ``leaves`` say what one of this body did when it was opened."""
        own = {_said(leaf) for leaf in self.leaves}
        return sum(_said(leaf) in own for leaf in leaves)

    def read(self, source: str) -> list[Leaf]:
        """Return what a piece of Markdown says within this body, with its definitions."""
        if self._text is None:
            return [island(source, "too complex to format")]
        parts = self._text.reader.read_alone(source, self._text.mapped.definitions)
        return [leaf for part in parts for leaf in part]

    def island_html(self, source: str) -> str:
        """Return an island as HTML, not sanitised; nothing where it is too complex to read."""
        if self._text is None:
            return ""
        try:
            return self._text.island_html(island(source, ""))
        except TooComplex:
            return ""

    def save(self, leaves: list[Leaf]) -> tuple[str, str]:
        """Return the body with what was changed, and a remark for the writer or nothing."""
        if self._text is None:
            if tuple(leaves) == self.leaves:
                return self.source, self.trouble
            return OpenText.load("").save(leaves).text, self.trouble
        saved = self._text.save(leaves)
        remarks = [_remark(p) for p in saved.problems]
        return saved.text, " ".join(remarks[:2])


def _remark(problem: Problem) -> str:
    words = translate("Page", "Line {number} {reason}.")
    return words.format(number=problem.line + 1, reason=spoken(problem.reason))


def _said(leaf: Leaf) -> tuple[object, ...]:
    return leaf.kind, leaf.attrs, leaf.runs, leaf.cells


def head_of(source: str) -> str:
    """Return whole blocks from the beginning of a long body, enough for a first screen."""
    cut = _BLANK.search(source, _HEAD)
    return source[: cut.end()] if cut else source


class Opening(QObject):
    """Reads a long body in the background; ``opened`` carries itself and the `OpenBody`."""

    opened = Signal(object, object)

    def __init__(self, source: str) -> None:
        super().__init__()
        self._source = source

    def start(self) -> None:
        """Begin to read. It is known until it is answered, even if nobody waits any more."""
        QThreadPool.globalInstance().start(_answers().work_for(self, self._source))


class _Answers(QObject):
    """Brings what was read to the thread of the windows, as long as the program runs.

    The threads of the pool know this alone: whatever else they held could end with them.
    """

    _came = Signal()

    def __init__(self, parent: QCoreApplication) -> None:
        super().__init__(parent)
        self._waiting: dict[int, Opening] = {}
        self._bodies: deque[tuple[int, OpenBody]] = deque()
        self._numbers = count()
        self._came.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def work_for(self, opening: Opening, source: str) -> Callable[[], None]:
        """Return what a thread is to do; the answer goes to ``opening``."""
        number = next(self._numbers)
        self._waiting[number] = opening
        return partial(self._read, number, source)

    def _read(self, number: int, source: str) -> None:
        self._bodies.append((number, OpenBody(source)))
        self._came.emit()

    def _deliver(self) -> None:
        number, body = self._bodies.popleft()
        opening = self._waiting.pop(number)
        opening.opened.emit(opening, body)


def _answers() -> _Answers:
    app = QCoreApplication.instance()
    if app is None:
        raise RuntimeError("a body is read in the background of a program that runs")
    return app.findChild(_Answers) or _Answers(app)
