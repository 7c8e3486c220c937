"""What the form of a story offers and shows: names in use, and metadata it has no field for."""

from dataclasses import dataclass

from editor_app.exchange import front_matter
from editor_app.exchange.details import KEYS
from editor_app.exchange.notation.values import as_list, as_text
from editor_app.store.library import Library

_KNOWN = frozenset(name for names in KEYS.values() for name in names)


@dataclass(frozen=True, slots=True)
class Names:
    """The desks and the bylines that stories of the library have, by name."""

    desks: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()


def names(library: Library) -> Names:
    """Return the names in use."""
    with library.read() as work:
        return Names(work.articles.desks(), work.articles.bylines())


def other_metadata(came_as: str) -> tuple[tuple[str, str], ...]:
    """Return the keys of a story's front matter that mean nothing here, each with its value."""
    head, _ = front_matter.split(came_as)
    others = ((key, value) for key, value in head.values.items() if key.lower() not in _KNOWN)
    return tuple((key, ", ".join(as_list(value)) or as_text(value)) for key, value in others)
