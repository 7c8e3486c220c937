"""The Insert menu: what can be put on the page, and the rows and columns of a table."""

from collections.abc import Callable

from editor_app.markup.leaves import Container
from editor_app.shell.commands.registry import Command, Menu, command
from editor_app.shell.editor.commands_blocks import toggle_code, toggle_quote, toggle_task
from editor_app.shell.editor.commands_insert import insert_footnote, insert_note, open_here
from editor_app.shell.editor.commands_marks import follow_link
from editor_app.shell.editor.contract import Mark
from editor_app.shell.editor.hand import Hand
from editor_app.shell.editor.table_edits import (
    align_column,
    can_insert_table,
    in_table,
    insert_columns,
    insert_rows,
    insert_table,
    move_column,
    move_row,
    place_in_table,
    remove_column,
    remove_row,
    remove_table,
)
from editor_app.shell.wording import QT_TRANSLATE_NOOP, translate
from editor_app.shell.workplace import Workplace

_ONLY_ON_THE_PAGE = QT_TRANSLATE_NOOP("Reasons", "Only in Write mode")


def hand_of(at: Workplace) -> Hand | None:
    """Return the writer's hand on the page, None in Markdown mode or without a story."""
    return at.desk.pane.editor.hand if at.desk.session.story_id else None


def _on_page(
    name: str,
    text: str,
    do: Callable[[Hand], object],
    *,
    could: Callable[[Hand], bool] = lambda _hand: True,
    reason: str = QT_TRANSLATE_NOOP("Reasons", "Not where the caret is"),
    key: str | tuple[str, ...] = (),
    icon: str = "",
    words: str = "",
) -> Command:
    """Return a command that works on the page and says why where it cannot."""

    def why_not(at: Workplace) -> str:
        hand = hand_of(at)
        if hand is None:
            return translate("Reasons", _ONLY_ON_THE_PAGE)
        return "" if could(hand) else translate("Reasons", reason)

    @command(name, text, key=key, icon=icon, words=words, why_not=why_not)
    def run(at: Workplace) -> None:
        hand = hand_of(at)
        if hand is not None:
            do(hand)

    return run


def _in_table(name: str, text: str, do: Callable[[Hand], object]) -> Command:
    return _on_page(
        f"table.{name}",
        text,
        do,
        could=in_table,
        reason=QT_TRANSLATE_NOOP("Reasons", "The caret is in no table"),
    )


footnote = _on_page(
    "insert.footnote",
    "Footnote",
    insert_footnote,
    could=lambda hand: insert_footnote(hand, do=False),
    key="Ctrl+Alt+F",
    icon="ph.asterisk",
)
note = _on_page(
    "insert.note",
    "Editor’s note",
    lambda hand: insert_note(hand, "note"),
    could=lambda hand: insert_note(hand, "", do=False),
    icon="ph.note",
)
change = _on_page(
    "insert.change",
    "Change…",
    open_here,
    could=lambda hand: open_here(hand, do=False),
    reason=QT_TRANSLATE_NOOP("Reasons", "The caret is at no link, image, note or source"),
    key="Alt+Return",
    words="edit open source note html link image caption island",
)
open_link = _on_page(
    "insert.open_link",
    "Open the link",
    follow_link,
    could=lambda hand: follow_link(hand, do=False),
    reason=QT_TRANSLATE_NOOP("Reasons", "The caret is at no link"),
    icon="ph.arrow-square-out",
    words="follow browser address",
)
table = _on_page("insert.table", "Table", insert_table, could=can_insert_table, icon="ph.table")
code = _on_page(
    "insert.code",
    "Code block",
    toggle_code,
    could=lambda hand: toggle_code(hand, do=False),
    icon="ph.code",
)
quote = _on_page(
    "insert.quote",
    "Plain quote",
    lambda hand: toggle_quote(hand, Container.QUOTE),
    could=lambda hand: toggle_quote(hand, Container.QUOTE, do=False),
)
task = _on_page(
    "insert.task",
    "Tick box",
    toggle_task,
    could=lambda hand: toggle_task(hand, do=False),
    reason=QT_TRANSLATE_NOOP("Reasons", "The caret is in no list"),
    icon="ph.check-square",
)


def _no_picture(at: Workplace) -> str:
    """Return why no picture can be put on the page now, or an empty string."""
    return at.story_missing() or ("" if hand_of(at) else translate("Reasons", _ONLY_ON_THE_PAGE))


@command(
    "insert.image",
    "Image…",
    key="Ctrl+Shift+I",
    icon="ph.image",
    words="picture photo figure",
    why_not=_no_picture,
)
def image(at: Workplace) -> None:
    """Choose a picture and put it below the paragraph."""
    if at.newsroom is not None:
        at.newsroom.picturing.choose()


@command(
    "insert.lead_image",
    "Lead image…",
    words="picture photo caption credit alt text",
    why_not=_no_picture,
)
def lead_image(at: Workplace) -> None:
    """Edit the words of the lead image, or choose one."""
    if at.newsroom is not None:
        at.newsroom.picturing.open_lead_image()


def _no_web_pictures(at: Workplace) -> str:
    """Return why no pictures can be fetched now, or an empty string."""
    if (reason := _no_picture(at)) or at.newsroom is None:
        return reason
    fetching = at.newsroom.fetching
    return (
        ""
        if fetching.busy or fetching.addresses()
        else translate("Reasons", "No picture of the story is on the web")
    )


@command(
    "insert.fetch_pictures",
    "Fetch pictures from the web",
    icon="ph.cloud-arrow-down",
    words="download remote images import bring in",
    why_not=_no_web_pictures,
)
def fetch_pictures(at: Workplace) -> None:
    """Bring pictures that are still on the web into the library; again, to give up."""
    if at.newsroom is not None:
        at.newsroom.fetching.fetch()


@command("insert.divider", "Divider", icon="ph.minus", words="rule line")
def divider(at: Workplace) -> None:
    """Put a divider below the paragraph."""
    at.desk.pane.editor.apply(Mark.DIVIDER)


TABLE_MENU = Menu(
    "Table",
    (
        _in_table("row_above", "Row above", lambda h: insert_rows(h, place_in_table(h)[0])),
        _in_table("row_below", "Row below", lambda h: insert_rows(h, place_in_table(h)[0] + 1)),
        _in_table("column_left", "Column left", lambda h: insert_columns(h, place_in_table(h)[1])),
        _in_table(
            "column_right", "Column right", lambda h: insert_columns(h, place_in_table(h)[1] + 1)
        ),
        None,
        _in_table("row_up", "Move row up", lambda hand: move_row(hand, -1)),
        _in_table("row_down", "Move row down", lambda hand: move_row(hand, 1)),
        _in_table("move_left", "Move column left", lambda hand: move_column(hand, -1)),
        _in_table("move_right", "Move column right", lambda hand: move_column(hand, 1)),
        None,
        _in_table("align_left", "Align left", lambda hand: align_column(hand, "l")),
        _in_table("align_centre", "Align centre", lambda hand: align_column(hand, "c")),
        _in_table("align_right", "Align right", lambda hand: align_column(hand, "r")),
        None,
        _in_table("remove_row", "Remove row", remove_row),
        _in_table("remove_column", "Remove column", remove_column),
        _in_table("remove", "Remove table", remove_table),
    ),
)

MENU = Menu(
    "&Insert",
    (
        image,
        lead_image,
        fetch_pictures,
        footnote,
        note,
        change,
        open_link,
        None,
        table,
        TABLE_MENU,
        None,
        quote,
        code,
        task,
        divider,
    ),
)
