"""Catching up: what older libraries and imports left unread is read, some at a time or at once."""

from editor_app.services import sourcing, weighing
from editor_app.store.library import Library


def some(library: Library) -> bool:
    """Weigh some cards or read some stories; return whether there is more to do."""
    return weighing.catch_up(library) or sourcing.catch_up(library)


def everything(library: Library) -> None:
    """Weigh every card and read every story that nobody has."""
    while weighing.catch_up(library):
        pass
    while sourcing.catch_up(library):
        pass
