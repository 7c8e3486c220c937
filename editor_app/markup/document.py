"""The open text: units of a source as leaves, and leaves back as the least changed source.

    text = OpenText.load(source)
    saved = text.save(text.leaves)       # saved.text == source, byte for byte

A unit keeps its bytes for as long as its leaves are what they were at load; so
saving needs to know nothing of what happened in between, and undoing
everything gives the source again.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from editor_app.markup.document_open import OpenUnits
from editor_app.markup.document_save import Problem, Saved, Saver
from editor_app.markup.leaves import Leaf

__all__ = ["OpenText", "Problem", "Saved"]


@dataclass(slots=True)
class OpenText(OpenUnits):
    """A source opened for editing. Not safe to share between threads."""

    _saver: Saver | None = None
    _saver_revision: int = 0

    def save(self, leaves: Sequence[Leaf]) -> Saved:
        """Return the source with only the changed units written anew, and what to report."""
        if self._saver is None or self._saver_revision != self.revision:
            self._saver, self._saver_revision = Saver(self), self.revision
        return self._saver.save(leaves)
