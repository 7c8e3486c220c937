"""Which stories read most like a story."""

from editor_app.model.article import Article, Status
from editor_app.model.ids import new_id
from editor_app.services import drafts
from editor_app.services.nearest import nearest
from editor_app.store.library import Library

SUMMIT = "Leaders met at the spaceport to trade ammunition for grain. Ammunition is short."
AGAIN = "Grain for ammunition: the spaceport summit, explained by three diplomats."
HEALTH = "Visitors fill in a declaration at the airport before they collect their bags."


def _filed(library: Library, body: str, status: Status = Status.PUBLISHED) -> str:
    now = library.now()
    story = Article(id=new_id(), slug=new_id(), body=body, status=status, created=now, updated=now)
    drafts.save(library, story)
    return story.id


def test_the_likest_come_first_whatever_their_status(library: Library) -> None:
    first = _filed(library, SUMMIT)
    other = _filed(library, AGAIN, Status.SPIKED)
    _filed(library, HEALTH)
    (found,) = nearest(library, first)
    assert found.article_id == other
    assert 0 < found.cosine <= 1
    assert nearest(library, first, limit=0) == ()


def test_a_story_alone_has_no_neighbours(library: Library) -> None:
    assert nearest(library, _filed(library, SUMMIT)) == ()
