"""Catching up: what older libraries and imports left unread is read, some at a time or at once."""

from editor_app.services import signing, sourcing, weighing
from editor_app.services.signing import Signing
from editor_app.store.library import Library
from editor_app.store.progress import Progress


class Backlog:
    """What is left to do in one library; ``signing`` says how far the longest part of it is."""

    def __init__(self) -> None:
        self.signing = Signing()

    def some(self, library: Library) -> bool:
        """Do some of it; return whether there is more to do."""
        # What stories are about comes first: the cards are weighed by it.
        if self.signing.some(library):
            return True
        return weighing.catch_up(library) or sourcing.catch_up(library)


def everything(library: Library, progress: Progress | None = None) -> None:
    """Read every story and weigh every card that nobody has."""
    signing.everything(library, progress)
    while weighing.catch_up(library):
        pass
    while sourcing.catch_up(library):
        pass
