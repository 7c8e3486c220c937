"""What a text defines for all of itself: link references, footnotes and abbreviations.

The parser writes each definition into a `Journal` when it meets one, and each reference that
it looks up, so that a caller knows which block defined and which block used what.
"""

import re
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple, TypeVar
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.abbr import AbbrExtension
from markdown.extensions.footnotes import FootnoteExtension
from markdown.treeprocessors import Treeprocessor
from markdown.util import HTML_PLACEHOLDER_RE

from editor_app.markup.budget import source_html
from editor_app.markup.extensions.notes import find_notes, restore_notes, stash_notes
from editor_app.model.errors import TooComplex

_V = TypeVar("_V")
_KEPT = re.compile("\x02raw:([0-9a-f]*)\x03")

Reference = tuple[str, str | None]


class Definition(NamedTuple):
    """One definition met in the text; no `value` means that the name was taken back."""

    kind: str  # "reference", "footnote" or "abbreviation"
    name: str
    value: str | Reference | None

    def apply(
        self,
        references: dict[str, Any],
        footnotes: dict[str, str],
        abbreviations: dict[str, str],
    ) -> None:
        """Write the definition where it belongs."""
        if self.kind == "reference":
            references[self.name] = self.value
        elif self.kind == "footnote":
            footnotes[self.name] = str(self.value)
        elif self.value is None:
            abbreviations.pop(self.name, None)
        else:
            abbreviations[self.name] = str(self.value)


@dataclass(frozen=True)
class Definitions:
    """Everything a text defines; footnotes are in the order of their numbers."""

    references: Mapping[str, Reference] = field(default_factory=dict)
    footnotes: Mapping[str, str] = field(default_factory=dict)
    abbreviations: Mapping[str, str] = field(default_factory=dict)


class Journal:
    """Definitions written and references looked up since each was last taken."""

    def __init__(self) -> None:
        self._written: list[Definition] = []
        self._looked_up: set[str] = set()

    def write(self, kind: str, name: str, value: str | Reference | None) -> None:
        """Note that the text defines `name`."""
        self._written.append(Definition(kind, name, value))

    def look_up(self, name: str) -> None:
        """Note that the text refers to the link reference `name`, defined or not."""
        self._looked_up.add(name)

    def take_written(self) -> tuple[Definition, ...]:
        """Return the definitions since the last call, in their order."""
        if not self._written:
            return ()
        taken = tuple(self._written)
        self._written.clear()
        return taken

    def take_looked_up(self) -> frozenset[str]:
        """Return the names of link references asked for since the last call."""
        if not self._looked_up:
            return frozenset()
        taken = frozenset(self._looked_up)
        self._looked_up.clear()
        return taken


class _References(dict[str, Reference]):
    def __init__(self, journal: Journal, md: Markdown) -> None:
        super().__init__()
        self._journal = journal
        self._md = md

    def __setitem__(self, name: str, value: Reference) -> None:
        address, title = value
        value = _unstashed(address, self._md), title and _unstashed(title, self._md)
        self._journal.write("reference", name, value)
        super().__setitem__(name, value)

    def __contains__(self, name: object) -> bool:
        self._journal.look_up(str(name))
        return super().__contains__(name)


def _unstashed(text: str, md: Markdown) -> str:
    """Return `text`, which may outlive the stash, without placeholders."""
    if "\x02" not in text:
        return text
    stash = md.htmlStash.rawHtmlBlocks
    return HTML_PLACEHOLDER_RE.sub(
        lambda match: str(item) if isinstance(item := stash[int(match[1])], str) else "", text
    )


class _Abbreviations(dict[str, str]):
    md: Markdown

    def __init__(self, journal: Journal) -> None:
        super().__init__()
        self._journal = journal

    def __setitem__(self, name: str, value: str) -> None:
        value = _unstashed(value, self.md)
        self._journal.write("abbreviation", name, value)
        super().__setitem__(name, value)

    def pop(self, name: str, default: str | None = None) -> str | None:  # type: ignore[override]  # only ever called with a default
        self._journal.write("abbreviation", name, None)
        return super().pop(name, default)


def replace_contents(target: dict[str, _V], source: Mapping[str, _V]) -> None:
    """Make `target` hold what `source` holds, without writing into a journal."""
    target.clear()
    target.update(source)


class AbbreviationExtension(AbbrExtension):
    """`*[HTML]: Hyper Text Markup Language`, journalled."""

    def __init__(self, journal: Journal) -> None:
        super().__init__()
        self.abbrs = _Abbreviations(journal)

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        """Register the inherited steps."""
        self.abbrs.md = md
        super().extendMarkdown(md)


def _keep(html: str) -> str:
    return f"\x02raw:{html.encode().hex()}\x03"


class NoteExtension(FootnoteExtension):
    """Footnotes, journalled, with linear numbering, after the text and nowhere else."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal
        # The marker is one that no text can hold: notes stand at the foot.
        super().__init__(PLACE_MARKER="\x02no marker\x03")

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        """Register the inherited steps and the numbering of references."""
        super().extendMarkdown(md)
        md.treeprocessors.register(_NumberReferences(md), "footnote-numbers", 16)

    def setFootnote(self, id: str, text: str) -> None:  # noqa: A002, N802 - inherited names
        """Keep the text of a note."""
        text = self._self_contained(text)
        self._journal.write("footnote", id, text)
        super().setFootnote(id, text)

    def unique_ref(self, reference: str, found: bool = False) -> str:
        """Return the plain id; `number_references` tells the uses of one note apart."""
        if found:
            self.found_refs[reference] = self.found_refs.get(reference, 0) + 1
        return reference

    def makeFootnotesDiv(self, root: Element) -> Element | None:  # noqa: N802 - inherited name
        """Build the section of notes, those that another note's text defines among them."""
        self.find_nested()
        kept = self.footnotes
        self.footnotes = OrderedDict((name, self._prepared(text)) for name, text in kept.items())
        div = super().makeFootnotesDiv(root)
        self.footnotes = kept
        return div

    def find_nested(self) -> None:
        """Read what the texts of the notes define themselves."""
        done = 0
        while done < len(self.footnotes):
            bodies = list(self.footnotes.items())[done:]
            done += len(bodies)
            for name, body in bodies:
                try:
                    self.parser.parseChunk(Element("div"), self._prepared(body))
                except TooComplex:
                    self.footnotes[name] = _keep(source_html(body))

    def _self_contained(self, text: str) -> str:
        """Return `text`, which may outlive the stash, with what the stash holds of it inside."""
        if "\x02" not in text:
            return text
        text = restore_notes(text, self.md.htmlStash)
        return HTML_PLACEHOLDER_RE.sub(lambda match: self._kept(int(match[1])), text)

    def _kept(self, index: int) -> str:
        item = self.md.htmlStash.rawHtmlBlocks[index]
        html = item if isinstance(item, str) else self.md.serializer(item)
        return _keep(html)

    def _prepared(self, text: str) -> str:
        """Return `text` as it was when it was defined, with this stash behind it."""
        text = stash_notes(text, find_notes(text), self.md.htmlStash)
        return _KEPT.sub(
            lambda match: self.md.htmlStash.store(bytes.fromhex(match[1]).decode()), text
        )

    def load(self, footnotes: Mapping[str, str]) -> None:
        """Take `footnotes` as the notes of the text."""
        self.footnotes = OrderedDict(footnotes)


def number_references(elements: list[Element], seen: dict[str, int]) -> tuple[str, ...]:
    """Give each reference to a note its own id, `fnref:1`, then `fnref2:1`, in reading order.

    `seen` holds how often each note was referred to before, and is brought up to date; the
    names of the notes referred to come back in order.
    """
    names = []
    for element in elements:
        for mark in element.iter("sup"):
            reference = mark.get("id") or ""
            if not reference.startswith("fnref:") or not len(mark):
                continue
            name = reference.removeprefix("fnref:")
            seen[name] = seen.get(name, 0) + 1
            if seen[name] > 1:
                mark.set("id", f"fnref{seen[name]}:{name}")
            names.append(name)
    return tuple(names)


class _NumberReferences(Treeprocessor):
    def run(self, root: Element) -> None:
        number_references([root], {})


class JournalExtension(Extension):
    """Lets link references write into the journal."""

    def __init__(self, journal: Journal) -> None:
        super().__init__()
        self._journal = journal

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        """Give the parser journalled references."""
        md.references = _References(self._journal, md)  # type: ignore[assignment]  # a title may be None
