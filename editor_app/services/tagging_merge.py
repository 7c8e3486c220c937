"""Merging tags into one: what would change, and doing it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from editor_app.model.errors import StandfirstError
from editor_app.model.tag import Tag, TagUse
from editor_app.services.progress import Progress, untold
from editor_app.services.tagging_records import TagChange, remember
from editor_app.store.folding import folded
from editor_app.store.library import Library
from editor_app.store.work import Work


@dataclass(frozen=True, slots=True, kw_only=True)
class MergePreview:
    """What merging would do.

    ``survivor`` is the tag as it would be, ``merged`` what would go into it.
    ``stories`` will carry the survivor; ``gaining`` of them do not yet, on
    ``both`` it stands beside a merged one, and on ``leading`` a merged one
    leads. ``moved`` tags change their parent.
    """

    survivor: Tag
    survivor_stories: int
    merged: tuple[TagUse, ...]
    stories: int
    gaining: int
    both: int
    leading: int
    moved: tuple[Tag, ...]

    @property
    def aliases(self) -> tuple[str, ...]:
        """The other names that the survivor will have."""
        return self.survivor.aliases

    @property
    def redirects(self) -> tuple[str, ...]:
        """The names of the past that will lead to the survivor."""
        return self.survivor.former


def preview(library: Library, survivor_id: str, tag_ids: Iterable[str]) -> MergePreview:
    """Return what merging the tags into the survivor would do; nothing is changed."""
    with library.read() as work:
        return _plan(work, survivor_id, tag_ids)


def merge(
    library: Library, survivor_id: str, tag_ids: Iterable[str], progress: Progress = untold
) -> TagChange:
    """Let one tag stand for several: its stories are theirs, all their names lead to it."""
    with library.write(progress) as work:
        plan = _plan(work, survivor_id, tag_ids)
        absorbed = [use.tag.id for use in plan.merged]
        before = remember(
            work,
            [survivor_id, *absorbed, *(tag.id for tag in plan.moved)],
            work.story_tags.carriers(absorbed),
        )
        for tag in plan.moved:
            work.tags.save(tag)
        work.tags.absorb(plan.survivor, absorbed)
    return TagChange(work.changes, before)


def _plan(work: Work, survivor_id: str, tag_ids: Iterable[str]) -> MergePreview:
    survivor = work.tags.get(survivor_id)
    wanted = [one for one in dict.fromkeys(tag_ids) if one != survivor_id]
    if not wanted:
        raise StandfirstError("Choose two tags or more to merge.")
    uses = {use.tag.id: use for use in work.tags.uses([survivor_id, *wanted])}
    merged = tuple(uses[work.tags.get(one).id] for one in wanted)
    mine = set(work.story_tags.carriers([survivor_id]))
    theirs = work.story_tags.carriers(wanted)
    leads = work.story_tags.leads(theirs)
    tags = {use.tag.id: use.tag for use in work.tags.all()}
    return MergePreview(
        survivor=replace(
            _with_names(survivor, [use.tag for use in merged]),
            parent_id=_above(survivor, tags, set(wanted)),
        ),
        survivor_stories=uses[survivor_id].stories,
        merged=merged,
        stories=len(mine.union(theirs)),
        gaining=sum(one not in mine for one in theirs),
        both=sum(one in mine for one in theirs),
        leading=sum(leads.get(one) in wanted for one in theirs),
        moved=_moved(survivor, tags, set(wanted)),
    )


def _with_names(survivor: Tag, merged: Sequence[Tag]) -> Tag:
    """Return the survivor with the names of the others, and what it lacks of theirs."""
    aliases = [*survivor.aliases, *(name for tag in merged for name in tag.aliases)]
    former = [*survivor.former, *(n for tag in merged for n in (tag.name, *tag.former))]
    taken = {folded(survivor.name)}
    return replace(
        survivor,
        aliases=_untaken(aliases, taken),
        former=_untaken(former, taken),
        description=survivor.description or _first(tag.description for tag in merged),
        uri=survivor.uri or _first(tag.uri for tag in merged),
    )


def _untaken(names: Iterable[str], taken: set[str]) -> tuple[str, ...]:
    kept = []
    for name in names:
        if folded(name) not in taken:
            taken.add(folded(name))
            kept.append(name)
    return tuple(kept)


def _first(texts: Iterable[str]) -> str:
    return next((text for text in texts if text), "")


def _above(tag: Tag, tags: dict[str, Tag], gone: set[str]) -> str | None:
    """Return the nearest parent that stays."""
    above = tag.parent_id
    while above is not None and above in gone:
        above = tags[above].parent_id
    return above


def _moved(survivor: Tag, tags: dict[str, Tag], gone: set[str]) -> tuple[Tag, ...]:
    """Return the children of what is merged under their new parent.

    That is the survivor, but for a tag that the survivor itself stands under.
    """
    over = set()
    above = survivor.parent_id
    while above is not None:
        over.add(above)
        above = tags[above].parent_id
    children = [tag for tag in tags.values() if tag.parent_id in gone and tag.id not in gone]
    return tuple(
        replace(tag, parent_id=_above(tag, tags, gone) if tag.id in over else survivor.id)
        for tag in children
        if tag.id != survivor.id
    )
