"""Whatever is done to tags, undone in turn, leaves the library as it was; redone, as it became."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from editor_app.model.errors import StandfirstError
from editor_app.model.tag import TagKind
from editor_app.services import drafts, tagging, tagging_edits, tagging_merge
from editor_app.services.tagging_records import TagChange, restore
from editor_app.store.library import Library

NAMES = ("strike", "port", "Calder", "ferry", "budget")
number = st.integers(0, 4)
step = st.tuples(
    st.sampled_from(["rename", "alias", "merge", "delete", "apply", "take off", "parent", "kind"]),
    number,
    number,
    st.sampled_from(["walkout", "quay", "Port", "harbour", "strike"]),
)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    path: Path = tmp_path_factory.mktemp("undo") / "library.standfirst"
    with Library.open(path) as opened:
        for place in range(4):
            story = drafts.new_story(opened, headline=f"Story {place}")
            for name in NAMES[place : place + 3]:
                tagging.add_tag(opened, story.id, name)
            tagging.set_lead_tag(opened, story.id, drafts.load(opened, story.id).tags[0].id)
        yield opened


def everything(library: Library) -> object:
    with library.read() as work:
        stories = {one: work.articles.get(one) for one in work.articles.ids()}
        found = {name: [s.id for s in work.search.stories(name)] for name in (*NAMES, "quay")}
        return (
            work.tags.all(),
            {one: (story.tags, story.lead_tag_id) for one, story in stories.items()},
            found,
        )


def do(library: Library, what: str, one: int, other: int, name: str) -> TagChange | None:
    """Do one thing to the tags at two places of the list; None where it is refused."""
    tags = [use.tag for use in tagging.all_tags(library)]
    if not tags:
        return None
    first, second = tags[one % len(tags)], tags[other % len(tags)]
    with library.read() as work:
        stories = sorted(work.articles.ids())[: other + 1]
    both = list({first.id, second.id})
    deeds = {
        "rename": lambda: tagging_edits.rename(library, first.id, name),
        "alias": lambda: tagging_edits.change(
            library, replace(first, aliases=(*first.aliases, name))
        ),
        "merge": lambda: tagging_merge.merge(library, first.id, [second.id]),
        "delete": lambda: tagging_edits.delete(library, both),
        "apply": lambda: tagging_edits.apply(library, both, stories),
        "take off": lambda: tagging_edits.take_off(library, [first.id], stories),
        "parent": lambda: tagging_edits.set_parent(library, [first.id], second.id),
        "kind": lambda: tagging_edits.set_kind(library, both, TagKind.PLACE),
    }
    try:
        return deeds[what]()
    except StandfirstError:
        return None


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=st.lists(step, min_size=1, max_size=5))
def test_all_is_undone_and_redone(library: Library, steps) -> None:
    before = everything(library)
    done = [change for one in steps if (change := do(library, *one)) is not None]
    after = everything(library)
    undone = [restore(library, change.before) for change in reversed(done)]
    assert everything(library) == before
    redone = [restore(library, change.before) for change in reversed(undone)]
    assert everything(library) == after
    for change in reversed(redone):
        restore(library, change.before)
    assert everything(library) == before
