"""The commands on the stories in the list: on those selected there, else on the open one."""

from editor_app.model.article import Status
from editor_app.model.story_query import Field, Order
from editor_app.shell.commands.registry import Command, Menu, command
from editor_app.shell.wording import translate
from editor_app.shell.workplace import Workplace


def chosen(at: Workplace) -> tuple[str, ...]:
    """Return the ids that a command is about: what is selected in the list if that has the focus.

    Without the focus it is the open story.
    """
    in_list = at.desk.stories.selected_ids if at.desk.stories.view.hasFocus() else ()
    return in_list or tuple(filter(None, (at.desk.session.story_id,)))


def nothing_chosen(at: Workplace) -> str:
    """Return why there is no story to do something with, or an empty string."""
    missing = at.library_missing()
    return missing or ("" if chosen(at) else translate("Reasons", "No story is selected or open"))


def _nothing_binned(at: Workplace) -> str:
    missing = nothing_chosen(at)
    if missing:
        return missing
    known = at.desk.session.known
    open_one = known is not None and known.status is Status.SPIKED
    binned = any(story.status is Status.SPIKED for story in at.desk.stories.selected)
    return (
        ""
        if binned or open_one
        else translate("Reasons", "Only a story in the bin can be taken out")
    )


def _show_list(at: Workplace) -> None:
    if not at.desk.layout.list_open:
        at.desk.layout.toggle_list()


@command(
    "story.desk",
    "Move to a desk…",
    key="Ctrl+Shift+M",
    icon="ph.folder",
    words="section department ressort assign",
    why_not=nothing_chosen,
)
def to_desk(at: Workplace) -> None:
    """Give the selected stories, or the open one, to a desk."""
    if at.newsroom:
        at.newsroom.choosing.ask_for_desk(chosen(at))


@command(
    "story.tag",
    "Tag the selected stories…",
    icon="ph.tag",
    words="topic person place keyword several bulk",
    why_not=nothing_chosen,
)
def tag(at: Workplace) -> None:
    """Put one tag on the selected stories, or on the open one."""
    if at.newsroom:
        at.newsroom.choosing.ask_for_tag(chosen(at))


@command(
    "story.untag",
    "Take a tag off…",
    icon="ph.tag",
    words="remove topic keyword several bulk",
    why_not=nothing_chosen,
)
def untag(at: Workplace) -> None:
    """Take one tag off the selected stories, or off the open one."""
    if at.newsroom:
        at.newsroom.choosing.ask_for_tag_to_take_off(chosen(at))


@command(
    "story.rename",
    "Rename in the list",
    key="F2",
    icon="ph.pencil-simple",
    words="headline title change",
    why_not=nothing_chosen,
)
def rename(at: Workplace) -> None:
    """Write the headline anew where it stands in the list."""
    _show_list(at)
    view = at.desk.stories.view
    if not view.hasFocus():
        at.desk.stories.show_open(at.desk.session.story_id)
    view.rename()


@command(
    "story.peek",
    "Peek at the story",
    icon="ph.eye",
    words="preview look quick read",
    why_not=nothing_chosen,
)
def peek(at: Workplace) -> None:
    """Show the selected story in the preview without opening it."""
    at.desk.stories.peek(chosen(at)[0])


@command(
    "file.restore",
    "Take out of the bin",
    icon="ph.arrow-u-up-left",
    words="restore undelete unspike recover",
    why_not=_nothing_binned,
)
def restore(at: Workplace) -> None:
    """Give the selected stories the status they had before they were put into the bin."""
    if at.newsroom:
        at.newsroom.batches.restore(chosen(at))


@command(
    "file.show_bin",
    "Show the bin",
    icon="ph.trash",
    words="deleted spiked trash",
    why_not=Workplace.library_missing,
)
def show_bin(at: Workplace) -> None:
    """List the stories in the bin."""
    _show_list(at)
    at.desk.stories.show_bin()
    at.desk.stories.view.setFocus()


def _nothing_listed(at: Workplace) -> str:
    return "" if at.desk.stories.model.rowCount() else translate("Reasons", "The list is empty")


@command(
    "list.select_all",
    "Select all stories in the list",
    icon="ph.checks",
    words="mark every",
    why_not=_nothing_listed,
)
def select_all(at: Workplace) -> None:
    """Select everything that the list shows."""
    _show_list(at)
    at.desk.stories.view.setFocus()
    at.desk.stories.view.selectAll()


def _nothing_to_keep(at: Workplace) -> str:
    return (
        ""
        if at.desk.stories.saved.add.isEnabled()
        else translate("Reasons", "Search or filter first")
    )


@command(
    "list.keep_search",
    "Keep this search…",
    icon="ph.bookmark-simple",
    words="save query smart folder",
    why_not=_nothing_to_keep,
)
def keep_search(at: Workplace) -> None:
    """Give what is searched for now a name, under the list."""
    _show_list(at)
    at.desk.stories.saved.name_new()


@command(
    "list.clear",
    "Clear search and filters",
    icon="ph.x",
    words="reset all stories",
    why_not=lambda at: "" if at.desk.stories.wanted.query else "Nothing is filtered",
)
def clear(at: Workplace) -> None:
    """Show all stories."""
    at.desk.stories.clear_filters()


def _filter(name: str, text: str, field: Field) -> Command:
    @command(
        name,
        text,
        icon="ph.funnel-simple",
        words="narrow show only",
        why_not=Workplace.library_missing,
    )
    def run(at: Workplace) -> None:
        _show_list(at)
        at.desk.stories.filters.open(field)

    return run


def _sort(name: str, text: str, order: Order) -> Command:
    def holds(at: Workplace) -> bool:
        return at.desk.stories.orders.order is order

    @command(name, text, icon="ph.sort-ascending", words="order arrange list", checked=holds)
    def run(at: Workplace) -> None:
        at.desk.stories.orders.choose(order)

    return run


LIST_MENU = Menu(
    "Story list",
    (
        select_all,
        keep_search,
        clear,
        None,
        _filter("list.filter_status", "Filter by status…", Field.STATUS),
        _filter("list.filter_desk", "Filter by desk…", Field.DESK),
        _filter("list.filter_tag", "Filter by tag…", Field.TAG),
        None,
        _sort("list.sort_edited", "Sort stories by last edit", Order.EDITED),
        _sort("list.sort_published", "Sort stories by publish date", Order.PUBLISHED),
        _sort("list.sort_headline", "Sort stories by headline", Order.HEADLINE),
        _sort("list.sort_words", "Sort stories by word count", Order.WORDS),
    ),
)
