"""Intake: files and folders from outside become stories of the library."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from importlib.resources import as_file
from pathlib import Path

from editor_app.assets import asset
from editor_app.exchange.details import NamedTag, RelatedNote
from editor_app.exchange.finding_files import story_files
from editor_app.exchange.formats import Incoming, Stub
from editor_app.exchange.gathering import Gathered, gather
from editor_app.exchange.names import slugify
from editor_app.model.article import Article, Status
from editor_app.model.backup import Occasion
from editor_app.model.errors import StandfirstError
from editor_app.model.ids import new_id
from editor_app.model.message import Message
from editor_app.model.revision import Reason
from editor_app.model.story_link import StoryLink
from editor_app.model.tag import Tag
from editor_app.services import keeping
from editor_app.services.intake_pictures import take_pictures
from editor_app.store.library import Library
from editor_app.store.work import Work

Progress = Callable[[int, int], None]
"""Called with the number of files done and the number of files."""


@dataclass(frozen=True, slots=True)
class Remark:
    """One clear line about one file."""

    path: Path
    text: str

    def __str__(self) -> str:
        return f"{self.path}: {self.text}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """A story that came in; ``replaced`` when the library had one of that slug."""

    path: Path
    article_id: str
    slug: str
    headline: str
    replaced: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class IntakeReport:
    """What an import did: stories, the stubs they brought, files refused, and what to know."""

    stories: tuple[Imported, ...] = ()
    stubs: tuple[Imported, ...] = ()
    problems: tuple[Remark, ...] = ()
    notices: tuple[Remark, ...] = ()


def import_paths(
    library: Library,
    paths: Sequence[Path],
    progress: Progress | None = None,
    *,
    update: bool = False,
) -> IntakeReport:
    """Bring files, and the stories in folders, into the library.

    A file that cannot be read, or whose slug is taken, becomes one of the
    report's problems and leaves nothing behind; the others go on. With
    ``update`` a story replaces the one of the library that has its slug. A
    backup is made before; LibraryDamaged for a library that fails its check.
    """
    found = list(story_files(paths))
    keeping.before(library, Occasion.IMPORT)
    intake = _Intake(library, update=update)
    done = 0
    for gathered in gather(found):
        intake.take(gathered)
        done += len(gathered)
        if progress:
            progress(done, len(found))
    intake.link()
    return intake.report()


def import_samples(library: Library) -> IntakeReport:
    """Bring the sample stories about Calder, an invented town, into the library."""
    with as_file(asset("resources/sample")) as folder:
        return import_paths(library, [folder])


class _Intake:
    """One import as it goes on."""

    def __init__(self, library: Library, *, update: bool) -> None:
        self._library = library
        self._update = update
        self._stories: list[Imported] = []
        self._stubs: list[Imported] = []
        self._problems: list[Remark] = []
        self._notices: list[Remark] = []
        self._first_with_slug: dict[str, Path] = {}
        self._tags: dict[str, Tag] = {}
        self._wanted_links: list[tuple[Imported, tuple[RelatedNote, ...]]] = []

    def take(self, gathered: Sequence[Gathered]) -> None:
        """Store what some files told, in one unit of work."""
        with self._library.write() as work:
            for one in gathered:
                if one.story is None:
                    self._problems.append(Remark(one.found.path, one.problem))
                    continue
                try:
                    self._store(work, one.story, one.words)
                except StandfirstError as error:
                    self._problems.append(Remark(one.found.path, error.message))

    def link(self) -> None:
        """Give the stories their related stories, now that all of them are there."""
        with self._library.write() as work:
            for story, notes in self._wanted_links:
                links = list(self._links(work, story, notes))
                kept = [link for link in work.links.of(story.article_id) if link not in links]
                work.links.set(story.article_id, [*links, *kept] if story.replaced else links)

    def report(self) -> IntakeReport:
        """Return what has been done so far."""
        return IntakeReport(
            stories=tuple(self._stories),
            stubs=tuple(self._stubs),
            problems=tuple(self._problems),
            notices=tuple(self._notices),
        )

    def _store(self, work: Work, story: Incoming, words: str | None) -> None:
        slug = story.details.slug or slugify(story.details.headline) or new_id()
        known_id = self._known_id(work, slug)
        body, image, missing = take_pictures(work, story)
        article = replace(
            self._article(story, slug), body=body, lead_image=image, id=known_id or new_id()
        )
        if known_id:
            _replace(work, article, self._library.now())
        else:
            self._remember(work.articles.add(article, words).tags)
        imported = Imported(
            path=story.path,
            article_id=article.id,
            slug=slug,
            headline=article.headline,
            replaced=known_id is not None,
        )
        self._first_with_slug[slug] = story.path
        self._stories.append(imported)
        self._notices += [Remark(story.path, text) for text in missing]
        notes = (*story.details.related, *self._add_stubs(work, story))
        if notes:
            self._wanted_links.append((imported, notes))

    def _known_id(self, work: Work, slug: str) -> str | None:
        """Return the id of the story to replace, or None; raise when the slug is taken."""
        first = self._first_with_slug.get(slug)
        if first is not None:
            raise StandfirstError("the slug “{slug}” is taken by {first}", slug=slug, first=first)
        known_id = work.articles.id_of_slug(slug)
        if known_id is not None and not self._update:
            raise StandfirstError(
                "the library has a story with the slug “{slug}” already", slug=slug
            )
        return known_id

    def _article(self, story: Incoming, slug: str) -> Article:
        said, now = story.details, self._library.now()
        tags = tuple(map(self._tag, said.tags))
        lead = said.lead_tag.casefold()
        return Article(
            id="",
            slug=slug,
            headline=said.headline,
            standfirst=said.standfirst,
            kicker=said.kicker,
            status=said.status or Status.DRAFT,
            desk=said.desk,
            authors=said.authors,
            dateline=said.dateline,
            language=said.language or "en",
            created=now,
            updated=said.updated or now,
            published=said.published,
            embargo=said.embargo,
            search_title=said.search_title,
            description=said.description,
            canonical=said.canonical,
            front_matter=story.front_matter,
            tags=tags,
            lead_tag_id=next((tag.id for tag in tags if tag.name.casefold() == lead), None),
        )

    def _tag(self, named: NamedTag) -> Tag:
        """Return the library's tag of that name when it has been seen, else a new one."""
        known = self._tags.get(named.name)
        return known or Tag(id=new_id(), name=named.name, kind=named.kind)

    def _remember(self, tags: Sequence[Tag]) -> None:
        self._tags.update((tag.name, tag) for tag in tags)

    def _add_stubs(self, work: Work, story: Incoming) -> Iterator[RelatedNote]:
        for stub in story.stubs:
            slug = slugify(stub.headline)
            if slug and work.articles.id_of_slug(slug) is None:
                self._stubs.append(self._add_stub(work, story.path, stub, slug))
            if slug:
                yield RelatedNote(slug=slug)

    def _add_stub(self, work: Work, path: Path, stub: Stub, slug: str) -> Imported:
        now = self._library.now()
        article = work.articles.add(
            Article(
                id=new_id(),
                slug=slug,
                headline=stub.headline,
                standfirst=stub.teaser,
                created=now,
                updated=now,
            )
        )
        self._first_with_slug[slug] = path
        return Imported(path=path, article_id=article.id, slug=slug, headline=stub.headline)

    def _links(
        self, work: Work, story: Imported, notes: Sequence[RelatedNote]
    ) -> Iterator[StoryLink]:
        """Yield the links that ``notes`` mean, each once; those to nowhere become notices."""
        used = {story.article_id}
        for note in notes:
            target = work.articles.id_of_slug(note.slug) if note.slug else None
            if note.slug and target is None:
                text = Message("the related story “{slug}” is not in the library", slug=note.slug)
                self._notices.append(Remark(story.path, text))
            elif (target or note.address) not in used:
                used.add(target or note.address)
                yield StoryLink(
                    target_id=target,
                    address="" if target else note.address,
                    title=note.title,
                    teaser=note.teaser,
                )


def _replace(work: Work, article: Article, now: datetime) -> None:
    known = work.articles.get(article.id)
    work.revisions.keep(article.id, now, reason=Reason.IMPORTING)
    work.articles.save(replace(article, created=known.created))
    work.story_tags.set(article.id, article.tags, article.lead_tag_id)
