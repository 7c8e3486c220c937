"""Formats: what an exporter and an importer are, and the stories that pass through them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from editor_app.exchange.details import Details, RelatedNote
from editor_app.exchange.page import Asset, RelatedCard, Site
from editor_app.model.article import Article


@dataclass(frozen=True, slots=True, kw_only=True)
class Outgoing:
    """One story on its way out, with all that an exporter may ask about it.

    ``article.slug`` is the file name to use, ``slug`` the story's own where that
    differs. ``pictures`` gives the name each
    ``media:`` address came under; ``known_slugs`` holds the slugs that
    ``related`` may speak of.
    """

    article: Article
    slug: str = ""
    site: Site = field(default_factory=Site)
    cards: tuple[RelatedCard, ...] = ()
    related: tuple[RelatedNote, ...] = ()
    pictures: Mapping[str, str] = field(default_factory=dict)
    known_slugs: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Exported:
    """The files of one exported story; all paths are relative, with forward slashes.

    ``path`` is the file a reader opens and is written last. ``pictures`` says
    where copies of the library's files go: from path to ``media:`` address.
    ``notice`` is a line for the person who exports, or empty.
    """

    path: str
    content: bytes
    assets: tuple[Asset, ...] = ()
    pictures: Mapping[str, str] = field(default_factory=dict)
    notice: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportFormat:
    """A way to write a story: its name on the command line, and in the dialog."""

    name: str
    label: str
    hint: str
    export: Callable[[Outgoing], Exported]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stub:
    """A story of which only the headline and a teaser are known."""

    headline: str
    teaser: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Incoming:
    """One story as a file told it.

    Relative picture addresses in ``body`` and ``details`` are relative to
    ``folder``. ``stubs`` are related stories to be made beside it.
    """

    path: Path
    details: Details
    body: str
    front_matter: str = ""
    stubs: tuple[Stub, ...] = ()

    @property
    def folder(self) -> Path:
        """The folder the story's relative addresses start from."""
        return self.path.parent


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportFormat:
    """A way to read stories: the suffixes it takes, lower case with their dot."""

    name: str
    label: str
    suffixes: frozenset[str]
    read: Callable[[Path], Incoming]
