"""The Story menu."""

from editor_app.model import workflow
from editor_app.model.article import Status
from editor_app.shell.commands.listed import (
    chosen,
    nothing_chosen,
    peek,
    rename,
    tag,
    to_desk,
    untag,
)
from editor_app.shell.commands.registry import Command, Menu, command
from editor_app.shell.when import local_now
from editor_app.shell.widgets.drawing import status_name
from editor_app.shell.wording import spoken
from editor_app.shell.workplace import Workplace

_KEYS = {
    Status.DRAFT: "Ctrl+Shift+1",
    Status.IN_EDIT: "Ctrl+Shift+2",
    Status.READY: "Ctrl+Shift+3",
    Status.PUBLISHED: "Ctrl+Shift+4",
    Status.ON_HOLD: "Ctrl+Shift+5",
    Status.CORRECTED: "",
    Status.WITHDRAWN: "",
}


def _set_status(status: Status) -> Command:
    def holds(at: Workplace) -> bool:
        known = at.desk.session.known
        return known is not None and known.status is status

    def refused(at: Workplace) -> str:
        if chosen(at) != (at.desk.session.story_id,):
            return nothing_chosen(at)
        known = at.desk.session.known
        missing = at.story_missing()
        return missing or (spoken(workflow.why_not(known, status, local_now())) if known else "")

    @command(
        f"story.status_{status.name.lower()}",
        status_name(status),
        key=_KEYS[status] or (),
        words="set status workflow",
        why_not=refused,
        checked=holds,
    )
    def run(at: Workplace) -> None:
        if at.newsroom:
            at.newsroom.batches.set_status(chosen(at), status)

    return run


STATUS_MENU = Menu("Status", tuple(_set_status(status) for status in _KEYS))


@command(
    "story.add_tag",
    "Add a tag",
    key="Ctrl+T",
    icon="ph.tag",
    words="topic person place keyword",
    why_not=Workplace.story_missing,
)
def add_tag(at: Workplace) -> None:
    """Go to the field for tags."""
    if at.newsroom:
        at.newsroom.panels.ask_for_tag()


@command(
    "story.manage_tags",
    "Manage tags…",
    icon="ph.tag",
    words="rename merge delete aliases kinds unused look alike import export topics vocabulary",
    why_not=Workplace.library_missing,
)
def manage_tags(at: Workplace) -> None:
    """Open the window for the tags of the whole library."""
    if at.newsroom:
        at.newsroom.tags.open()


@command(
    "story.add_related",
    "Add a related story",
    key="Ctrl+Shift+R",
    icon="ph.link-simple",
    words="you may also like",
    why_not=Workplace.story_missing,
)
def add_related(at: Workplace) -> None:
    """Go to the suggestions of related stories."""
    if at.newsroom:
        at.newsroom.panels.ask_for_related()


@command(
    "story.fill_related",
    "Fill related stories with the best",
    icon="ph.sparkle",
    words="you may also like suggestions automatic",
    why_not=Workplace.story_missing,
)
def fill_related(at: Workplace) -> None:
    """Fill the places that are empty or weak."""
    if at.newsroom:
        at.newsroom.panels.fill_related()


@command(
    "story.check_links",
    "Check links…",
    icon="ph.link-break",
    words="stale renamed spiked corrected related report",
    why_not=Workplace.library_missing,
)
def check_links(at: Workplace) -> None:
    """Show which related stories are not what they were."""
    if at.newsroom:
        at.newsroom.panels.pages.check()


@command(
    "story.add_source",
    "Add a source from the selection",
    key="Ctrl+Shift+S",
    icon="ph.quotes",
    words="quote attribution outlet who said",
    why_not=Workplace.story_missing,
)
def add_source(at: Workplace) -> None:
    """Make a quote of what is selected, and ask who said it."""
    if at.newsroom:
        at.newsroom.panels.add_source()


@command(
    "story.name_version",
    "Name this version…",
    key="Ctrl+S",
    icon="ph.bookmark-simple",
    words="save revision history snapshot",
    why_not=Workplace.story_missing,
)
def name_version(at: Workplace) -> None:
    """Keep the story as it stands, under a name."""
    if at.newsroom:
        at.newsroom.panels.ask_for_version_name()


@command(
    "story.compare",
    "Compare with the previous version",
    key="Ctrl+Shift+D",
    icon="ph.git-diff",
    words="diff changes history revision what changed",
    why_not=Workplace.story_missing,
)
def compare(at: Workplace) -> None:
    """Show what changed since the version before."""
    if at.newsroom:
        at.newsroom.panels.compare_with_previous()


MENU = Menu(
    "&Story",
    (
        STATUS_MENU,
        to_desk,
        rename,
        peek,
        None,
        add_tag,
        tag,
        untag,
        manage_tags,
        add_related,
        fill_related,
        check_links,
        add_source,
        None,
        name_version,
        compare,
    ),
)
