"""Many stories changed at once are changed in one go, and come back in one go."""

from dataclasses import replace
from datetime import timedelta

from editor_app.model.article import Status
from editor_app.model.binned import days_left
from editor_app.services import batch, binning, drafts, finding
from editor_app.services.finding import Wanted
from editor_app.store.library import Library


def _three(library: Library, clock) -> list[str]:
    made = []
    for headline in ("One", "Two", "Three"):
        made.append(drafts.new_story(library, headline=headline, body="Words.").id)
        clock.turn(days=1)
    return made


def _listed(library: Library, clock, query: str = "") -> list[str]:
    return list(finding.outline(library, Wanted(query), clock()).ids)


def test_a_status_for_all_touches_only_those_that_had_another(library: Library, clock) -> None:
    one, two, three = _three(library, clock)
    drafts.save(library, replace(drafts.load(library, two), status=Status.READY))
    untouched = drafts.load(library, two)
    clock.turn(hours=1)
    done = batch.set_status(library, [one, two, three, "gone"], Status.READY)
    assert done.changes.articles == {one, three}
    assert {story.status for story in finding.stories(library)} == {Status.READY}
    assert drafts.load(library, two) == untouched
    assert drafts.load(library, one).updated == clock()


def test_a_desk_for_all_is_taken_back_with_the_moments_of_the_last_edits(
    library: Library, clock
) -> None:
    ids = _three(library, clock)
    before = {one: drafts.load(library, one) for one in ids}
    listed = _listed(library, clock)
    done = batch.set_desk(library, ids, "World")
    assert _listed(library, clock, 'desk:"World"') != []
    assert {drafts.load(library, one).desk for one in ids} == {"World"}
    batch.take_back(library, done)
    assert {one: drafts.load(library, one) for one in ids} == before
    assert _listed(library, clock) == listed
    assert library.check().problems == ()


def test_the_bin_gives_back_what_a_story_was(library: Library, clock) -> None:
    one, two, three = _three(library, clock)
    batch.set_status(library, [two], Status.PUBLISHED)
    batch.set_status(library, [one, two], Status.SPIKED)
    assert _listed(library, clock) == [three]
    done = binning.restore(library, [one, two, three])
    assert done.changes.articles == {one, two}
    assert [drafts.load(library, key).status for key in (one, two)] == [
        Status.DRAFT,
        Status.PUBLISHED,
    ]
    batch.take_back(library, done)
    assert {drafts.load(library, key).status for key in (one, two)} == {Status.SPIKED}


def test_stories_leave_the_bin_for_good_after_thirty_days(library: Library, clock) -> None:
    one, two, three = _three(library, clock)
    batch.set_status(library, [one], Status.SPIKED)
    clock.turn(days=1)
    batch.set_status(library, [two], Status.SPIKED)
    clock.turn(days=29, minutes=1)
    assert binning.empty_old(library).removed == {one}
    assert {story.id for story in finding.stories(library)} == {two, three}
    assert not binning.empty_old(library)
    assert library.check().problems == ()


def test_a_story_that_came_into_the_bin_by_another_way_has_all_its_days(
    library: Library, clock
) -> None:
    (one, *_) = _three(library, clock)
    drafts.save(library, replace(drafts.load(library, one), status=Status.SPIKED))
    clock.turn(days=90)
    assert not binning.empty_old(library).removed
    clock.turn(days=29)
    assert not binning.empty_old(library).removed
    clock.turn(days=2)
    assert binning.empty_old(library).removed == {one}


def test_days_in_the_bin_are_counted_from_the_last_time(library: Library, clock) -> None:
    (one, *_) = _three(library, clock)
    batch.set_status(library, [one], Status.SPIKED)
    clock.turn(days=20)
    binning.restore(library, [one])
    clock.turn(days=5)
    done = batch.set_status(library, [one], Status.SPIKED)
    clock.turn(days=6)
    assert not binning.empty_old(library).removed
    (row,) = finding.rows(library, [one], "", clock())
    assert row.days_left == 24
    batch.take_back(library, done)
    (row,) = finding.rows(library, [one], "", clock())
    assert row.days_left is None


def test_days_left_count_the_day_that_has_begun(clock) -> None:
    since = clock()
    assert days_left(since, clock()) == 30
    clock.turn(hours=1)
    assert days_left(since, clock()) == 30
    clock.turn(days=29)
    assert days_left(since, clock()) == 1
    clock.turn(days=9)
    assert days_left(since, clock()) == 0


def test_publishing_many_stamps_the_moment_and_leaves_out_what_is_under_embargo(
    library: Library, clock
) -> None:
    one, two, three = _three(library, clock)
    embargo = clock() + timedelta(days=1)
    drafts.save(library, replace(drafts.load(library, two), embargo=embargo))
    done = batch.set_status(library, [one, two, three], Status.PUBLISHED)
    assert dict(done.refused) == {two: "The story is under embargo"}
    assert dict(done.named) == {two: drafts.load(library, two).headline}
    assert drafts.load(library, one).published == clock()
    assert drafts.load(library, two).status is Status.DRAFT
    batch.take_back(library, done)
    assert drafts.load(library, one).published is None
