"""Work on many stories tells how far it is; stopped on its way, it leaves everything as it was."""

from collections.abc import Callable

import pytest

from editor_app.model.article import Status
from editor_app.model.errors import Cancelled
from editor_app.services import batch, drafts, tagging_edits, tagging_records
from editor_app.store.library import Library

MANY = 60


@pytest.fixture
def ids(library: Library) -> list[str]:
    return [drafts.new_story(library, headline=f"Story {n}").id for n in range(MANY)]


def stop_at(number: int) -> Callable[[int, int], None]:
    def progress(done: int, _total: int) -> None:
        if done >= number:
            raise Cancelled("Stopped.")

    return progress


def test_every_change_of_many_tells_how_far_it_is(library: Library, ids: list[str]) -> None:
    told: list[tuple[int, int]] = []

    def progress(done: int, total: int) -> None:
        told.append((done, total))

    tag, _ = tagging_edits.create(library, "strike")
    put_on = tagging_edits.apply(library, [tag.id], ids, progress)
    tagging_edits.take_off(library, [tag.id], ids, progress)
    tagging_records.restore(library, put_on.before, progress)
    batch.set_status(library, ids, Status.PUBLISHED, progress)
    assert [done for done, _ in told].count(0) == 4
    assert {total for _, total in told} == {MANY}
    assert len(told) > 8


def test_what_is_stopped_changes_nothing(library: Library, ids: list[str]) -> None:
    tag, _ = tagging_edits.create(library, "strike")
    with pytest.raises(Cancelled):
        tagging_edits.apply(library, [tag.id], ids, stop_at(40))
    with pytest.raises(Cancelled):
        batch.set_status(library, ids, Status.PUBLISHED, stop_at(40))
    stories = [drafts.load(library, one) for one in ids]
    assert all(not story.tags and story.status is Status.DRAFT for story in stories)
