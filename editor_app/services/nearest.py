"""Which stories of the library read most like a story: the text alone, tags and dates aside."""

from dataclasses import dataclass

from editor_app.relevance.weights import Rarities, cosine
from editor_app.store.candidates import SoughtTerm
from editor_app.store.library import Library
from editor_app.store.work import Work


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
    terms = work.candidates.terms(article_id)
    uses = {term.id: term.uses for term in terms}
    stories = work.articles.count()
    rarities = Rarities(stories, work.candidates.counts(uses))
    weights = rarities.vector(uses)
    shared = sorted(
        (term for term in terms if term.id in weights),
        key=lambda term: (-weights[term.id], term.stem),
    )
    sought = [SoughtTerm(term, weights[term.id], rarities.holders(term.id)) for term in shared[:64]]
    found = [one for one in work.candidates.near(sought, (), 120) if one.id != article_id]
    known = {term for one in found for term in one.uses}
    rarities = Rarities(stories, work.candidates.counts(known | uses.keys()))
    mine = rarities.vector(uses)
    likest = [Near(one.id, cosine(mine, rarities.vector(one.uses))) for one in found]
    likest.sort(key=lambda one: (-one.cosine, one.article_id))
    return tuple(one for one in likest[:limit] if one.cosine > 0)
