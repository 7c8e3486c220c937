"""Changes: what one unit of work altered in a library."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """Ids of the articles touched, and whether tags or saved searches changed too."""

    articles: frozenset[str] = frozenset()
    removed: frozenset[str] = frozenset()
    tags: bool = False
    links: frozenset[str] = frozenset()
    searches: bool = False

    def __bool__(self) -> bool:
        return bool(self.articles or self.removed or self.tags or self.links or self.searches)
