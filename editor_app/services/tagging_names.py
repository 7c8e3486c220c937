"""Names in a story's text that are not its tags: new ones found, and those refused for it."""

from collections.abc import Iterable

from editor_app.store.library import Library


def refuse(library: Library, article_id: str, names: Iterable[str]) -> None:
    """Offer the story these names no more, neither as a tag nor as a correction."""
    with library.write() as work:
        work.tag_verdicts.refuse(article_id, names)


def allow(library: Library, article_id: str, names: Iterable[str]) -> None:
    """Offer the story these names again."""
    with library.write() as work:
        work.tag_verdicts.allow(article_id, names)


def known_names(library: Library) -> frozenset[str]:
    """Return every name and alias of a tag: all of them count as correctly spelled."""
    with library.read() as work:
        return frozenset(name for use in work.tags.all() for name in use.tag.names)
