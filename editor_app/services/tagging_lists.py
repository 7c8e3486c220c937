"""Tag lists in and out: every row finds its tag or makes one, and all of it can be taken back."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from editor_app.exchange import tag_lists_csv
from editor_app.exchange.atomic import write_file
from editor_app.exchange.tag_lists import ListedTag, RejectedRow, read_tag_list
from editor_app.model.errors import StandfirstError
from editor_app.model.ids import new_id
from editor_app.model.message import Message
from editor_app.model.tag import Tag, TagKind
from editor_app.services.tagging_records import TagChange, TagsBefore
from editor_app.store.folding import folded
from editor_app.store.library import Library
from editor_app.store.work import Work


@dataclass(frozen=True, slots=True, kw_only=True)
class ListReport:
    """What came of a list: how many tags are new, changed and as before, and what was refused."""

    added: int
    changed: int
    unchanged: int
    rejected: tuple[RejectedRow, ...]
    change: TagChange


def import_list(library: Library, path: Path, language: str = "en-GB") -> ListReport:
    """Bring a tag list into the library, in one go.

    A row stands for the tag with its concept address, else for the one its
    name leads to; what it says is added to that tag, whose own name and
    description stay. Any other row is a new tag. Raises UnreadableFile.
    """
    listed = read_tag_list(path, language)
    with library.write() as work:
        taking = _Taking(work)
        for row in listed.tags:
            taking.take(row)
        for row in listed.tags:
            taking.put_under(row)
        before = taking.before()
    report = taking.counts()
    rejected = sorted((*listed.rejected, *taking.rejected), key=lambda row: row.line)
    return ListReport(
        added=report["added"],
        changed=report["changed"],
        unchanged=report["unchanged"],
        rejected=tuple(rejected),
        change=TagChange(work.changes, before),
    )


def export_list(library: Library, path: Path) -> int:
    """Write every tag to a table at ``path`` and return how many there are."""
    with library.read() as work:
        tags = [use.tag for use in work.tags.all()]
    names = {tag.id: tag.name for tag in tags}
    write_file(path, tag_lists_csv.write(tags, names).encode("utf-8-sig"))
    return len(tags)


class _Taking:
    """Takes in one row after another and keeps what was there before."""

    def __init__(self, work: Work) -> None:
        self._work = work
        self.rejected: list[RejectedRow] = []
        self._known = {use.tag.id: use.tag for use in work.tags.all()}
        self._was = dict(self._known)
        self._by_name = {folded(name): tag.id for tag in self._known.values() for name in tag.names}
        self._by_uri = {tag.uri: tag.id for tag in self._known.values() if tag.uri}
        self._rows: dict[int, str] = {}

    def take(self, row: ListedTag) -> None:
        """Make the tag of a row, or add to it what the row says."""
        tag_id = self._by_uri.get(row.uri) if row.uri else None
        tag_id = tag_id or self._by_name.get(folded(row.name))
        try:
            tag = self._added(row) if tag_id is None else self._amended(row, self._known[tag_id])
        except StandfirstError as error:
            self.rejected.append(RejectedRow(row.line, error.message))
            return
        self._rows[row.line] = tag.id
        self._note(tag)

    def put_under(self, row: ListedTag) -> None:
        """Put the tag of a row under its parent."""
        tag = self._known.get(self._rows.get(row.line, ""))
        if tag is None or not row.parent:
            return
        parent = self._parent(row)
        if parent is None:
            self.rejected.append(
                RejectedRow(row.line, Message("the parent “{name}” is not known", name=row.parent))
            )
        elif parent != tag.parent_id:
            try:
                self._note(self._work.tags.save(replace(tag, parent_id=parent)))
            except StandfirstError as error:
                self.rejected.append(RejectedRow(row.line, error.message))

    def before(self) -> TagsBefore:
        """Return what takes everything back."""
        changed = [tag for tag_id, tag in self._was.items() if self._known[tag_id] != tag]
        return TagsBefore(
            tags=tuple(changed), absent=tuple(one for one in self._known if one not in self._was)
        )

    def counts(self) -> dict[str, int]:
        """Return how many of the listed tags are new, changed and unchanged."""
        listed = set(self._rows.values())
        added = sum(one not in self._was for one in listed)
        changed = sum(one in self._was and self._was[one] != self._known[one] for one in listed)
        return {"added": added, "changed": changed, "unchanged": len(listed) - added - changed}

    def _added(self, row: ListedTag) -> Tag:
        return self._work.tags.add(
            Tag(
                id=new_id(),
                name=row.name,
                kind=row.kind or TagKind.TOPIC,
                aliases=self._free(row, (row.name,), row.aliases),
                description=row.description,
                parent_id=self._parent(row),
                uri=row.uri,
            )
        )

    def _parent(self, row: ListedTag) -> str | None:
        """Return the id of the tag that a row names as its parent, if that is known yet."""
        return self._by_uri.get(row.parent) or self._by_name.get(folded(row.parent))

    def _amended(self, row: ListedTag, tag: Tag) -> Tag:
        by_its_name = folded(row.name) == folded(tag.name)
        amended = replace(
            tag,
            kind=row.kind if row.kind and by_its_name else tag.kind,
            aliases=(*tag.aliases, *self._free(row, tag.names, (row.name, *row.aliases))),
            description=tag.description or row.description,
            uri=tag.uri or row.uri,
        )
        return tag if amended == tag else self._work.tags.save(amended)

    def _free(self, row: ListedTag, own: Sequence[str], names: Sequence[str]) -> tuple[str, ...]:
        """Return those of the names that are new to a tag, without those of other tags."""
        taken = {folded(name) for name in own}
        free = []
        for name in names:
            if folded(name) in taken:
                continue
            taken.add(folded(name))
            owner = self._by_name.get(folded(name))
            if owner is None:
                free.append(name)
            elif self._known[owner].uri != row.uri or not row.uri:
                why = Message(
                    "the alias “{name}” belongs to the tag “{tag}”",
                    name=name,
                    tag=self._known[owner].name,
                )
                self.rejected.append(RejectedRow(row.line, why))
        return tuple(free)

    def _note(self, tag: Tag) -> None:
        self._known[tag.id] = tag
        for name in tag.names:
            self._by_name[folded(name)] = tag.id
        if tag.uri:
            self._by_uri[tag.uri] = tag.id
