"""One unit of work: everything that may be asked of, or done to, a library in one go."""

from pathlib import Path

from sqlalchemy import Connection

from editor_app.model.changes import Changes
from editor_app.store.articles import Articles
from editor_app.store.binned import Binned
from editor_app.store.candidates import Candidates
from editor_app.store.engine import raw
from editor_app.store.indexing import StoryIndex
from editor_app.store.links import Links
from editor_app.store.media import MediaShelf
from editor_app.store.notes import ChangeNotes
from editor_app.store.progress import Progress
from editor_app.store.reading import WordReader
from editor_app.store.revisions import Revisions
from editor_app.store.search import Search
from editor_app.store.searches import SavedSearches
from editor_app.store.sources import Sources
from editor_app.store.story_tags import StoryTags
from editor_app.store.tag_verdicts import TagVerdicts
from editor_app.store.tags import Tags
from editor_app.store.unsigned import Unsigned


class Work:
    """The repositories of one transaction; of no use after it has ended."""

    def __init__(
        self,
        connection: Connection,
        media_folder: Path,
        reader: WordReader,
        progress: Progress | None = None,
    ) -> None:
        self._notes = ChangeNotes()
        self.index = index = StoryIndex(connection, reader, progress)
        self.tags = Tags(connection, self._notes, index)
        self.story_tags = StoryTags(connection, self._notes, self.tags, index)
        self.tag_verdicts = TagVerdicts(connection)
        self.articles = Articles(connection, self._notes, self.story_tags, index)
        self.binned = Binned(connection)
        self.links = Links(connection, self._notes)
        self.search = Search(raw(connection))
        self.candidates = Candidates(connection)
        self.unsigned = Unsigned(connection)
        self.revisions = Revisions(connection, self._notes)
        self.sources = Sources(connection, self._notes)
        self.media = MediaShelf(connection, media_folder)
        self.searches = SavedSearches(connection, self._notes)

    @property
    def changes(self) -> Changes:
        """What this unit of work has altered; to be read after it has ended well."""
        return self._notes.changes()
