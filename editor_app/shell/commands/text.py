"""The Format menu: each entry hands one mark to the active editor."""

from editor_app.shell.commands.registry import Command, Menu, command
from editor_app.shell.editor.commands_marks import clear_marks
from editor_app.shell.editor.contract import Mark
from editor_app.shell.wording import translate
from editor_app.shell.workplace import Workplace

_LOOKS: dict[Mark, tuple[str, str, str]] = {
    Mark.BOLD: ("Bold", "Ctrl+B", "ph.text-bolder"),
    Mark.ITALIC: ("Italic", "Ctrl+I", "ph.text-italic"),
    Mark.STRIKE: ("Strike through", "Ctrl+Shift+X", "ph.text-strikethrough"),
    Mark.CODE: ("Code", "", "ph.code"),
    Mark.LINK: ("Link", "Ctrl+K", "ph.link"),
    Mark.BODY: ("Body text", "Ctrl+0", "ph.text-t"),
    Mark.HEADING_1: ("Heading 1", "Ctrl+1", "ph.text-h-one"),
    Mark.HEADING_2: ("Heading 2", "Ctrl+2", "ph.text-h-two"),
    Mark.HEADING_3: ("Heading 3", "Ctrl+3", "ph.text-h-three"),
    Mark.HEADING_4: ("Heading 4", "Ctrl+4", "ph.text-h-four"),
    Mark.HEADING_5: ("Heading 5", "Ctrl+5", "ph.text-h-five"),
    Mark.HEADING_6: ("Heading 6", "Ctrl+6", "ph.text-h-six"),
    Mark.QUOTE: ("Attributed quote", "Ctrl+Shift+Q", "ph.quotes"),
    Mark.PULL_QUOTE: ("Pull quote", "Ctrl+Shift+L", "ph.article"),
    Mark.BULLETS: ("Bulleted list", "Ctrl+Shift+8", "ph.list-bullets"),
    Mark.NUMBERS: ("Numbered list", "Ctrl+Shift+7", "ph.list-numbers"),
    Mark.DIVIDER: ("Divider", "Ctrl+Shift+-", "ph.minus"),
}


def _format(mark: Mark) -> Command:
    text, key, glyph = _LOOKS[mark]
    name = f"format.{mark.value.replace(' ', '_')}"

    @command(name, text, key=key or (), icon=glyph)
    def run(at: Workplace) -> None:
        at.desk.pane.editor.apply(mark)

    return run


def _nothing_to_clear(at: Workplace) -> str:
    """Return why no formatting can be removed now, or an empty string."""
    hand = at.desk.pane.editor.hand
    return (
        ""
        if hand and clear_marks(hand, do=False)
        else translate("Reasons", "Nothing is selected on the page")
    )


@command("format.clear", "Remove formatting", key="Ctrl+Space", why_not=_nothing_to_clear)
def clear(at: Workplace) -> None:
    """Leave the bare words of the selection."""
    hand = at.desk.pane.editor.hand
    if hand is not None:
        clear_marks(hand)


COMMANDS = {mark: _format(mark) for mark in Mark}

MENU = Menu(
    "F&ormat",
    (
        COMMANDS[Mark.BOLD],
        COMMANDS[Mark.ITALIC],
        COMMANDS[Mark.STRIKE],
        COMMANDS[Mark.CODE],
        COMMANDS[Mark.LINK],
        clear,
        None,
        COMMANDS[Mark.BODY],
        Menu("Heading", tuple(COMMANDS[mark] for mark in Mark if mark.name.startswith("HEADING"))),
        None,
        COMMANDS[Mark.QUOTE],
        COMMANDS[Mark.PULL_QUOTE],
        COMMANDS[Mark.BULLETS],
        COMMANDS[Mark.NUMBERS],
        COMMANDS[Mark.DIVIDER],
    ),
)
