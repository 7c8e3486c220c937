"""Which stories of the library read most like a story: the text alone, tags and dates aside."""

from dataclasses import dataclass

from editor_app.relevance.weights import cosine
from editor_app.services.likening import Comparer
from editor_app.store.library import Library
from editor_app.store.work import Work

_SPARE = 32
"""So many more are compared than are wanted, since the first look is a rough one."""


@dataclass(frozen=True, slots=True)
class Near:
    """A story of the library and the likeness of its text, above 0 and at most 1."""

    article_id: str
    cosine: float


def nearest(library: Library, article_id: str, limit: int = 30) -> tuple[Near, ...]:
    """Return the stories that read most like this one, the likest first; never itself.

    Stories of any status count, so this is for learning from neighbours (which
    tags they carry), not for offering them to readers. The answer depends on
    what the stories say, never on the order in which they came.
    """
    with library.read() as work:
        return nearest_in(work, article_id, limit)


def nearest_in(work: Work, article_id: str, limit: int = 30) -> tuple[Near, ...]:
    """Return what ``nearest`` does, within a unit of work that is open already."""
    comparer = Comparer(work)
    looked = comparer.look(article_id)
    likely = sorted(looked.found, key=lambda one: (-looked.guesses[one], one))[: limit + _SPARE]
    vectors = comparer.weigh([looked.found[one] for one in likely], looked.vector)
    likest = [Near(one, cosine(looked.vector, vector)) for one, vector in vectors.items()]
    likest.sort(key=lambda one: (-one.cosine, one.article_id))
    return tuple(one for one in likest[:limit] if one.cosine > 0)
