"""The rows of the timeline: named versions one by one, what was kept by itself folded by hour."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from editor_app.model.article import Status
from editor_app.model.revision import Reason, Revision
from editor_app.shell.when import brief, clock, section
from editor_app.shell.widgets.drawing import status_name
from editor_app.shell.wording import translate

_BY_ITSELF = frozenset({Reason.AUTOSAVED, Reason.OPENED})


@dataclass(frozen=True, slots=True)
class Counted:
    """A version, and how many words came and went with it."""

    revision: Revision
    added: int
    gone: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One row. ``versions`` is empty for the working copy, and more than one where folded."""

    title: str
    when: str
    added: int = 0
    gone: int = 0
    named: bool = False
    inside: bool = False
    versions: tuple[Revision, ...] = ()

    @property
    def newest(self) -> Revision | None:
        """The version that is shown when the row is chosen."""
        return self.versions[0] if self.versions else None

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        words = translate("History", "%n words added", "", self.added)
        gone = translate("History", "%n words removed", "", self.gone)
        return f"{self.title}, {self.when}, {words}, {gone}"


def entries(
    versions: Sequence[Counted], working: tuple[int, int], now: datetime, unfolded: int
) -> list[Entry]:
    """Return the rows, newest first; the fold that holds the version ``unfolded`` is open."""
    added, gone = working
    rows = [
        Entry(
            title=translate("History", "Working copy"),
            when=translate("History", "Now"),
            added=added,
            gone=gone,
        )
    ]
    for group in _groups(versions, now):
        opened = len(group) > 1 and unfolded in {one.revision.number for one in group}
        if len(group) == 1 or opened:
            rows += [_single(one, now, inside=opened) for one in group]
        else:
            rows.append(_folded(group, now))
    return rows


def title_of(revision: Revision) -> str:
    """Return what a version is called."""
    if revision.reason is Reason.NAMED and revision.label:
        return revision.label
    if revision.reason is Reason.STATUS and revision.label in set(Status):
        return status_name(Status(revision.label))
    if revision.reason is Reason.RESTORED:
        return translate("History", "Restored “{name}”").format(name=revision.label)
    if revision.number == 1:
        return translate("History", "First draft")
    return {
        Reason.OPENED: translate("History", "As it was opened"),
        Reason.REPLACING: translate("History", "Before replacing all"),
        Reason.PASTING: translate("History", "Before pasting"),
        Reason.IMPORTING: translate("History", "Before importing"),
        Reason.RESTORING: translate("History", "Before restoring"),
    }.get(revision.reason, translate("History", "Autosaved"))


def _groups(versions: Sequence[Counted], now: datetime) -> Iterator[list[Counted]]:
    group: list[Counted] = []
    for one in versions:
        if group and not (_foldable(one) and _hour(one, now) == _hour(group[-1], now)):
            yield group
            group = []
        if _foldable(one):
            group.append(one)
        else:
            yield [one]
    if group:
        yield group


def _foldable(one: Counted) -> bool:
    return one.revision.reason in _BY_ITSELF and one.revision.number > 1


def _hour(one: Counted, now: datetime) -> tuple[object, int]:
    local = one.revision.created.astimezone(now.tzinfo)
    return local.date(), local.hour


def _single(one: Counted, now: datetime, *, inside: bool) -> Entry:
    revision = one.revision
    return Entry(
        title=title_of(revision),
        when=_when(revision, now),
        added=one.added,
        gone=one.gone,
        named=revision.reason is Reason.NAMED,
        inside=inside,
        versions=(revision,),
    )


def _folded(group: Sequence[Counted], now: datetime) -> Entry:
    count = translate("History", "%n versions", "", len(group))
    return Entry(
        title=translate("History", "Autosaved"),
        when=f"{_when(group[0].revision, now)}  ·  {count}",
        added=sum(one.added for one in group),
        gone=sum(one.gone for one in group),
        versions=tuple(one.revision for one in group),
    )


def _when(revision: Revision, now: datetime) -> str:
    local = revision.created.astimezone(now.tzinfo)
    yesterday = now.date() - timedelta(days=1)
    recent = local.date() >= yesterday
    day = section(local.date(), now.date())[0] if recent else brief(revision.created, now)
    return translate("History", "{day}, {time}").format(day=day, time=clock(local))
