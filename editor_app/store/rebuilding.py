"""Makes a new library of the stories that were saved from a damaged one."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from editor_app.model.errors import LibraryUnavailable, StandfirstError
from editor_app.model.ids import new_id
from editor_app.model.salvage import Condition, SalvagedStory, SalvageReport
from editor_app.store.library import Library
from editor_app.store.media import ADDRESS
from editor_app.store.picture_pool import is_whole
from editor_app.store.work import Work

Progress = Callable[[int, int], None]


def rebuild(
    stories: Sequence[SalvagedStory],
    target: Path,
    pictures: Iterable[Path],
    progress: Progress | None = None,
) -> SalvageReport:
    """Make a library at ``target``, where nothing may be yet, of ``stories`` and their pictures.

    ``pictures`` are folders to look for them in, the best first.
    """
    if target.exists():
        raise LibraryUnavailable(
            "There is something at {target} already; nothing was written.", target=target
        )
    counts: Counter[Condition] = Counter(story.condition for story in stories)
    versions = 0
    with Library.open(target) as library:
        found, lost = _bring_pictures(library, stories, tuple(pictures))
        # What was touched last is written last, so that it is on top again.
        for done, story in enumerate(reversed(stories), start=1):
            if story.condition is not Condition.LOST or story.article.headline:
                with library.write() as work:
                    versions += _add(work, story)
            if progress:
                progress(done, len(stories))
    return SalvageReport(
        counts=dict(counts),
        not_whole=tuple(
            (story.article.headline or story.article.slug, story.condition)
            for story in stories
            if story.condition is not Condition.WHOLE
        ),
        versions=versions,
        pictures=found,
        pictures_lost=lost,
    )


def _add(work: Work, story: SalvagedStory) -> int:
    """Put a story with its versions into the library; return how many versions it has there."""
    article = story.article
    if work.articles.has(article.id):
        article = replace(article, id=new_id())
    if work.articles.id_of_slug(article.slug):
        article = replace(article, slug=f"{article.slug}-{article.id[-6:]}")
    if not story.versions:
        work.articles.add(article)
        return 0
    first = True
    for version in story.versions:
        older = replace(
            article, headline=version.headline, standfirst=version.standfirst, body=version.body
        )
        if first:
            work.articles.add(older)
            first = False
        else:
            work.articles.save(older)
        work.revisions.keep(article.id, version.created, version.label, version.reason)
    work.articles.save(article)
    return len(story.versions)


def _bring_pictures(
    library: Library, stories: Iterable[SalvagedStory], folders: Sequence[Path]
) -> tuple[int, int]:
    """Take in the pictures that the stories mention; return how many came and how many are lost."""
    wanted = dict.fromkeys(
        f"{match[1]}{match[2] or ''}" for story in stories for match in _mentions(story)
    )
    found = 0
    for name in wanted:
        file = next((folder / name for folder in folders if is_whole(folder / name)), None)
        if file is not None:
            with suppress(StandfirstError), library.write() as work:
                work.media.add(file.read_bytes(), name)
                found += 1
    return found, len(wanted) - found


def _mentions(story: SalvagedStory) -> Iterable[re.Match[str]]:
    article = story.article
    lead = article.lead_image.address if article.lead_image else ""
    for text in (article.body, lead, *(version.body for version in story.versions)):
        yield from ADDRESS.finditer(text)
