"""The newsroom's Markdown: Python-Markdown's extra set plus quotes, figures and notes of our own.

One module per syntax; `dialect` puts them together in the one order that every parser of the
application uses, so that the editor, the preview and every export read a text alike.
"""

from markdown.extensions import Extension
from markdown.extensions.attr_list import AttrListExtension
from markdown.extensions.def_list import DefListExtension
from markdown.extensions.fenced_code import FencedCodeExtension
from markdown.extensions.md_in_html import MarkdownInHtmlExtension
from markdown.extensions.sane_lists import SaneListExtension

from editor_app.markup.extensions.controls import ControlsExtension
from editor_app.markup.extensions.definitions import (
    AbbreviationExtension,
    Journal,
    JournalExtension,
    NoteExtension,
)
from editor_app.markup.extensions.figures import FigureExtension
from editor_app.markup.extensions.notes import EditorialNoteExtension
from editor_app.markup.extensions.quotes import QuoteExtension
from editor_app.markup.extensions.raw_html import RawHtmlExtension
from editor_app.markup.extensions.tables import QuickTableExtension


def dialect(journal: Journal) -> list[Extension]:
    """Fresh extensions for one parser; what the text defines is written into `journal`."""
    from pymdownx.tasklist import TasklistExtension  # noqa: PLC0415 - 30 ms, paid at first use
    from pymdownx.tilde import DeleteSubExtension  # noqa: PLC0415 - see above

    return [
        FencedCodeExtension(),
        NoteExtension(journal),
        AttrListExtension(),
        DefListExtension(),
        QuickTableExtension(),
        AbbreviationExtension(journal),
        MarkdownInHtmlExtension(),
        RawHtmlExtension(),
        SaneListExtension(),
        DeleteSubExtension(subscript=False),
        TasklistExtension(),
        ControlsExtension(),
        EditorialNoteExtension(),
        QuoteExtension(),
        FigureExtension(),
        JournalExtension(journal),
    ]
