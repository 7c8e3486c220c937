"""What a unit of work has changed so far."""

from dataclasses import dataclass, field

from editor_app.model.changes import Changes


@dataclass(slots=True)
class ChangeNotes:
    """Filled by the repositories while they write; read once as ``Changes``."""

    articles: set[str] = field(default_factory=set)
    removed: set[str] = field(default_factory=set)
    links: set[str] = field(default_factory=set)
    tags: bool = False
    searches: bool = False

    def changes(self) -> Changes:
        """Return what was noted; a story that is gone counts as removed only."""
        return Changes(
            articles=frozenset(self.articles - self.removed),
            removed=frozenset(self.removed),
            tags=self.tags,
            links=frozenset(self.links - self.removed),
            searches=self.searches,
        )
