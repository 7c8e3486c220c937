"""Python-Markdown set up for the newsroom's dialect, in steps, with source lines kept."""

from collections.abc import Iterable, Iterator, Sequence
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from markdown.util import STX, HtmlStash, Registry

from editor_app.markup.extensions import dialect
from editor_app.markup.extensions.definitions import (
    Definition,
    Definitions,
    Journal,
    NoteExtension,
    number_references,
    replace_contents,
)
from editor_app.markup.source_map_html import MappedHtml
from editor_app.markup.source_map_inline import GuardedInline
from editor_app.markup.source_map_lines import LineTracker, MappedFences, MappedNotes, Reach
from editor_app.markup.source_map_parser import TrackingParser
from editor_app.markup.source_map_units import Unit, units_of

# Steps that have nothing to do in a tree without a certain tag.
_ONLY_FOR = {
    "footnote-duplicate": "div",
    "outlets": "blockquote",
    "quotes": "blockquote",
    "task-list": "li",
}


def _tree_steps(registry: Registry[Treeprocessor]) -> Iterator[tuple[str, Treeprocessor]]:
    """Yield the steps of `registry` in order, each with the tag it needs, "" for none."""
    needed = {id(registry[name]): tag for name, tag in _ONLY_FOR.items()}
    for step in registry:
        yield needed.get(id(step), ""), step


class MappedMarkdown(Markdown):
    """Python-Markdown with its line-changing steps replaced by ones that keep the line map."""

    parser: TrackingParser

    def __init__(self, journal: Journal, extensions: Sequence[Extension]) -> None:
        self._journal = journal
        self._tracker = LineTracker()
        self._block_tags: frozenset[str] = frozenset()
        super().__init__(
            extensions=[*dialect(journal), _SourceMapExtension(self._tracker), *extensions],
            output_format="html",
        )
        self.notes = next(
            item for item in self.registeredExtensions if isinstance(item, NoteExtension)
        )
        self._footnotes = self.treeprocessors["footnote"]
        self.treeprocessors.deregister("footnote")
        self.treeprocessors.deregister("footnote-numbers")
        self._tree_steps = tuple(_tree_steps(self.treeprocessors))
        self._last_steps = tuple(self.postprocessors)
        self._block_tags = frozenset(self.block_level_elements)
        self._abbreviations: dict[str, str] = self.treeprocessors["abbr"].abbrs  # type: ignore[attr-defined]  # AbbrTreeprocessor's

    def build_parser(self) -> "MappedMarkdown":
        """Put the inherited parts around a block parser that tracks lines."""
        super().build_parser()
        processors = self.parser.blockprocessors
        self.parser = TrackingParser(self, self._journal)
        self.parser.blockprocessors = processors
        for processor in processors:
            processor.parser = self.parser
        return self

    def is_block_level(self, tag: object) -> bool:
        """Whether `tag` is one that stands by itself; asked for every element."""
        return isinstance(tag, str) and tag.lower().rstrip("/") in self._block_tags

    def load(self, definitions: Definitions, stash: HtmlStash) -> None:
        """Continue with another text: its definitions and what was stashed for it."""
        self.htmlStash = HtmlStash()  # a reset empties the stash in place, which another text owns
        self.reset()
        self.htmlStash = stash
        replace_contents(self.references, definitions.references)  # type: ignore[misc]  # a title may be None
        replace_contents(self._abbreviations, definitions.abbreviations)
        self.notes.load(definitions.footnotes)
        self._journal.take_written()
        self._journal.take_looked_up()

    def define(self, defined: Iterable[Definition]) -> Definitions:
        """Start a text that defines `defined`, and return all that follows from it."""
        self.load(Definitions(), HtmlStash())
        for definition in defined:
            definition.apply(self.references, self.notes.footnotes, self._abbreviations)
        self.notes.find_nested()
        self._journal.take_written()
        return self.definitions()

    def definitions(self) -> Definitions:
        """Return all that the parser knows by now."""
        return Definitions(
            dict(self.references), dict(self.notes.footnotes), dict(self._abbreviations)
        )

    @property
    def reaches(self) -> tuple[Reach, ...]:
        """Return what of the text that was split last depends on lines far below it."""
        return tuple(self._tracker.reaches)

    def split(self, lines: list[str]) -> list[Unit]:
        """Return the units of a text that is not blank."""
        self._tracker.start(len(lines) + 2)  # normalising whitespace adds two lines
        prepared = lines
        for step in self.preprocessors:
            prepared = step.run(prepared)
        self.parser.parseDocument(prepared)
        units = units_of(self.parser, self._tracker.lines, prepared, lines)
        if any(item.kind == "footnote" for unit in units for item in unit.defines):
            self.notes.find_nested()
            self._journal.take_written()
        return units

    def process(self, elements: Sequence[Element]) -> list[Element]:
        """Run every step for elements of the tree, footnotes apart."""
        root = Element(self.doc_tag)
        root.extend(elements)
        tags = {element.tag for element in root.iter()}
        for needed, step in self._tree_steps:
            if not needed or needed in tags:
                changed = step.run(root)
                root = root if changed is None else changed
        return list(root)

    def serialise(self, elements: Sequence[Element]) -> str:
        """HTML with everything stashed put back."""
        html = "".join([self.serializer(element) for element in elements])
        if STX in html:
            for step in self._last_steps:
                html = step.run(html)
        return html

    def render_footnotes(self, seen: dict[str, int]) -> str:
        """Return the section of notes; `seen` counts the references to each so far."""
        root = Element(self.doc_tag)
        self._footnotes.run(root)
        if not len(root):
            return ""
        self.notes.found_refs = {f"fnref:{name}": count for name, count in seen.items()}
        elements = self.process(list(root))
        number_references(elements, dict(seen))
        return self.serialise(elements)


class _SourceMapExtension(Extension):
    def __init__(self, tracker: LineTracker) -> None:
        super().__init__()
        self._tracker = tracker

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        """Put the steps that keep the line map in the places of those that do not."""
        fences = MappedFences(md, md.preprocessors["fenced_code_block"].config)  # type: ignore[attr-defined]  # FencedBlockPreprocessor's
        notes = MappedNotes(md)
        fences.tracker = notes.tracker = self._tracker
        md.preprocessors.register(fences, "fenced_code_block", 25)
        md.preprocessors.register(notes, "editorial_notes", 22)
        md.preprocessors.register(MappedHtml(md, self._tracker), "html_block", 20)
        md.treeprocessors.register(GuardedInline(md), "inline", 20)
