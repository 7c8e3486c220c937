"""Makes a library to keep: one of every thing, as this version stores it.

Run it once per schema, before the next schema is written, and commit the
result: ``python tests/store/libraries/make.py tests/store/libraries/schema_1``.
"""

import sys
from datetime import UTC, datetime
from pathlib import Path

from editor_app.model.article import Article, LeadImage, Status
from editor_app.model.saved_search import SavedSearch
from editor_app.model.source import Source
from editor_app.model.story_link import LinkState, StoryLink
from editor_app.model.tag import Tag, TagKind
from editor_app.store.library import Library

MOMENT = datetime(2031, 6, 14, 9, 30, tzinfo=UTC)
PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c49444154"
    "08d763f8cfc000000301010018dd8db00000000049454e44ae426082"
)
BODY = (
    "CALDER — The *strike* is over, O’Brien said.\n\n> We won. {>>check<<}\n>\n> — Ines Calloway\n"
)


def make(folder: Path) -> None:
    """Write the library into ``folder``."""
    path = folder / "library.standfirst"
    with Library.open(path, clock=lambda: MOMENT) as library, library.write() as work:
        picture = work.media.add(PIXEL, "Quay nine.png")
        port = Tag(
            id="tag-port",
            name="Calder Port",
            kind=TagKind.PLACE,
            aliases=("the quays",),
            former=("Port of Calder",),
            uri="http://cv.iptc.org/newscodes/mediatopic/20000542",
        )
        strike = Tag(id="tag-strike", name="Grève", parent_id="tag-port")
        lead = LeadImage(address=picture.address, alt="Cranes", credit="Photo: Ann Lee")
        first = work.articles.add(
            Article(
                id="story-1",
                slug="port-strike-ends",
                headline="Calder port strike ends",
                standfirst="Dockworkers return on Monday.",
                body=BODY,
                status=Status.PUBLISHED,
                authors=("Ann Lee", "Tom Brandt"),
                created=MOMENT,
                updated=MOMENT,
                published=MOMENT,
                goal=800,
                lead_image=lead,
                front_matter="---\ntitle: Port # kept\n---\n",
                tags=(port, strike),
                lead_tag_id="tag-strike",
            )
        )
        work.articles.add(Article(id="story-2", slug="ships-wait", created=MOMENT, updated=MOMENT))
        work.links.set(
            first.id,
            [
                StoryLink(target_id="story-2", teaser="Ours", state=LinkState.PINNED),
                StoryLink(address="https://example.org/quay", title="Elsewhere"),
            ],
        )
        work.sources.set(first.id, [Source(outlet="The Calder Echo", who="Ines Calloway")])
        work.revisions.keep(first.id, MOMENT, "as filed")
        work.searches.put(SavedSearch(id="search-1", name="The port", query="port quay"))


if __name__ == "__main__":
    make(Path(sys.argv[1]))
