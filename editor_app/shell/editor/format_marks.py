"""What each entry of the Format menu does on the page."""

from editor_app.markup.leaves import Container, Kind, heading
from editor_app.shell.editor.commands_blocks import (
    set_kind,
    toggle_heading,
    toggle_list,
    toggle_quote,
)
from editor_app.shell.editor.commands_insert import insert_rule
from editor_app.shell.editor.commands_marks import toggle_mark
from editor_app.shell.editor.contract import Mark
from editor_app.shell.editor.rich_editor import RichEditor

_WORDS = {Mark.BOLD: "bold", Mark.ITALIC: "italic", Mark.STRIKE: "strike", Mark.CODE: "code"}
_HEADINGS = {Mark(f"heading {level}"): heading(level) for level in range(1, 7)}
_QUOTES = {Mark.QUOTE: Container.ATTRIBUTED, Mark.PULL_QUOTE: Container.PULL}
_LISTS = {Mark.BULLETS: Container.BULLETS, Mark.NUMBERS: Container.NUMBERS}


def apply_mark(view: RichEditor, mark: Mark) -> None:
    """Do what an entry of the Format menu says."""
    hand = view.hand
    if mark in _WORDS:
        toggle_mark(hand, _WORDS[mark])
    elif mark in _HEADINGS:
        toggle_heading(hand, _HEADINGS[mark])
    elif mark in _QUOTES:
        toggle_quote(hand, _QUOTES[mark])
    elif mark in _LISTS:
        toggle_list(hand, _LISTS[mark])
    elif mark is Mark.BODY:
        set_kind(hand, Kind.PARAGRAPH)
    elif mark is Mark.DIVIDER:
        insert_rule(hand)
    elif mark is Mark.LINK:
        view.link_asked.emit()
