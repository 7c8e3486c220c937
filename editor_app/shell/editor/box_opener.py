"""Opens the box that suits what is at the caret and carries out what is entered in it."""

from dataclasses import replace

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QTextBlock

from editor_app.markup.leaves import Kind, Leaf
from editor_app.markup.runs import FootnoteReference, InlineImage, Note, RawInline, placed
from editor_app.shell.editor.boxes import Box, FigureBox, LinkBox, SourceBox
from editor_app.shell.editor.commands_insert import change_thing
from editor_app.shell.editor.commands_marks import (
    Place,
    can_mark,
    link_at,
    remove_link,
    set_link,
)
from editor_app.shell.editor.inline_things import (
    ReadSource,
    go_to_note,
    inline_runs,
    put_instead,
    thing_in,
)
from editor_app.shell.editor.insertion import insert_leaves
from editor_app.shell.editor.lead_card import LeadCard
from editor_app.shell.editor.rich_editor import RichEditor
from editor_app.shell.wording import translate


class BoxOpener(QObject):
    """Knows which box belongs to what. ``read_source`` turns Markdown into leaves."""

    def __init__(self, view: RichEditor, read_source: ReadSource) -> None:
        super().__init__(view)
        self._view = view
        self._read_source = read_source
        self.box: Box | None = None
        view.link_asked.connect(self.open_link)
        view.thing_opened.connect(self.open_thing)

    def open_link(self) -> None:
        """Ask for the address of a link at the caret or over the selection."""
        hand = self._view.hand
        if not can_mark(hand):
            return
        here = link_at(hand)
        box = LinkBox(here[2].href if here else "", self._view.viewport())
        box.accepted.connect(self._link)
        self._open(box, self._view.cursorRect().bottomLeft() + QPoint(0, 6), 340)

    def open_thing(self, position: int) -> None:
        """Ask for the words or the source of what stands at a position, or for a link's address."""
        block = self._view.document().findBlock(position)
        structure = self._view.page.structure(block)
        if structure.kind is Kind.FIGURE:
            figure = FigureBox(
                figure_fields(*map(structure.get, ("alt", "caption", "credit"))),
                self._view.viewport(),
            )
            figure.accepted.connect(lambda words: self._set_figure(block, *words))
            rect = self._view.block_rect(block)
            self._open(figure, QPoint(0, round(rect.bottom()) - 40), round(rect.width()))
        elif structure.kind is Kind.ISLAND:
            source = SourceBox(
                structure.get("source"), translate("Boxes", "Source"), self._view.viewport()
            )
            source.accepted.connect(lambda words: self._set_source(block, words))
            rect = self._view.block_rect(block)
            self._open(source, rect.topLeft().toPoint(), round(rect.width()))
        elif place := thing_in(self._view.hand, position):
            self._open_inline(place)
        else:
            self.open_link()

    def _open_inline(self, place: Place) -> None:
        """Ask for the words of what stands in a line; a footnote's number leads to its note."""
        hand, thing = self._view.hand, place.run.thing
        if isinstance(thing, FootnoteReference):
            go_to_note(hand, thing.label)
            return
        hand.place(place.end, place.start)
        box: FigureBox | SourceBox
        if isinstance(thing, InlineImage):
            fields = (
                (translate("Boxes", "Alt text"), thing.alt),
                (translate("Boxes", "Title"), thing.title),
            )
            box = FigureBox(fields, self._view.viewport())
            box.accepted.connect(
                lambda words: self._put(place, replace(thing, alt=words[0], title=words[1]))
            )
        elif isinstance(thing, Note):
            name = translate("Boxes", "Editor’s note")
            box = SourceBox(thing.text, name, self._view.viewport(), one_line=True)
            box.accepted.connect(lambda words: self._set_note(place, words))
        elif isinstance(thing, RawInline):
            name = translate("Boxes", "Source")
            box = SourceBox(thing.source, name, self._view.viewport(), one_line=True)
            box.accepted.connect(lambda words: self._set_inline(place, words))
        else:
            return
        self._open(box, self._view.cursorRect().bottomLeft() + QPoint(0, 6), 340)

    def _put(self, place: Place, thing: InlineImage | Note) -> None:
        put_instead(self._view.hand, place, (placed(thing, place.run.marks),))

    def _set_note(self, place: Place, words: str) -> None:
        """Put other words in a note; one without words goes."""
        words = " ".join(words.split())
        if words:
            self._put(place, Note(words))
        else:
            put_instead(self._view.hand, place, ())

    def _set_inline(self, place: Place, source: str) -> None:
        put_instead(self._view.hand, place, inline_runs(source, self._read_source))

    def edit_lead_image(self, card: LeadCard) -> None:
        """Ask for the words of the lead image, below its row."""
        image = card.image
        if image is None:
            return
        viewport, bar = self._view.viewport(), self._view.verticalScrollBar()
        top = card.mapTo(viewport, QPoint()).y()
        if not 0 <= top < viewport.height() - card.height():
            bar.setValue(bar.value() + top - card.height())
        box = FigureBox(figure_fields(image.alt, image.caption, image.credit), viewport)
        box.accepted.connect(
            lambda words: card.changed.emit(
                replace(image, alt=words[0], caption=words[1], credit=words[2])
            )
        )
        self._open(box, card.mapTo(viewport, QPoint(0, card.height() + 4)), card.width())

    def _open(self, box: Box, place: QPoint, width: int) -> None:
        if self.box is not None:
            self.box.finish(keep=True)
        self.box = box
        box.closed.connect(self._forget)
        box.open_at(place, width)

    def _forget(self) -> None:
        self.box = None
        self._view.setFocus()

    def _link(self, address: str) -> None:
        if address:
            set_link(self._view.hand, address)
            # The next words go behind the link, not in place of its words.
            self._view.hand.place(self._view.hand.cursor.selectionEnd())
        else:
            remove_link(self._view.hand)

    def _set_figure(self, block: QTextBlock, alt: str, caption: str, credit: str) -> None:
        structure = self._view.page.structure(block)
        leaf = Leaf(structure.path, Kind.FIGURE, structure.attrs).having(
            alt=alt or None, caption=caption or None, credit=credit or None
        )
        change_thing(self._view.hand, block, leaf)

    def _set_source(self, block: QTextBlock, source: str) -> None:
        """Put what the new source says in place of the island."""
        hand = self._view.hand
        hand.place(block.position() + 1, block.position())
        leaves = self._read_source(source)
        if leaves:
            insert_leaves(hand, leaves)


def figure_fields(alt: str, caption: str, credit: str) -> tuple[tuple[str, str], ...]:
    """Return the fields of a picture's box: the name and the words of each."""
    return (
        (translate("Boxes", "Alt text"), alt),
        (translate("Boxes", "Caption"), caption),
        (translate("Boxes", "Credit"), credit),
    )
