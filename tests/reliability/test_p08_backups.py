"""P8: backups by the online backup API, verified, outside the library's folder, thinned by age."""

import threading
from collections import Counter
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from editor_app.model.backup import Occasion
from editor_app.model.errors import LibraryUnavailable, StandfirstError
from editor_app.services import drafts
from editor_app.store.backups import Backups, folder_of
from editor_app.store.library import Library
from editor_app.store.thinning import kept

NOW = datetime(2031, 6, 14, 9, 30, tzinfo=UTC)


class Stopped(StandfirstError):  # noqa: N818 - reads as the fact it states
    pass


@pytest.fixture
def library(tmp_path: Path):
    with Library.open(tmp_path / "desk" / "library.standfirst") as library:
        with library.write() as work:
            picture = work.media.add(b"a picture", "quay.png")
        drafts.new_story(library, headline="Port", body=f"The quay.\n\n![q]({picture.address})\n")
        yield library


def _days(*ages: float) -> dict[int, datetime]:
    return {number: NOW - timedelta(days=age) for number, age in enumerate(ages)}


def test_a_backup_lies_outside_the_folder_of_the_library(library: Library) -> None:
    backup = library.back_up(Occasion.HAND)
    assert not backup.path.is_relative_to(library.path.parent)
    assert backup.path.parent == folder_of(library.path)


def test_a_backup_is_a_whole_library_with_its_pictures_once(library: Library) -> None:
    first = library.back_up(Occasion.HAND)
    drafts.new_story(library, headline="Ferry", body="Later.")
    second = library.back_up(Occasion.INTERVAL)
    assert [backup.path for backup in library.backups.all()] == [second.path, first.path]
    assert (first.facts.stories, second.facts.stories) == (1, 2)
    assert second.facts.words == first.facts.words + 1
    assert [file.read_bytes() for file in (second.path.parent / "media").iterdir()] == [
        b"a picture"
    ]
    assert second.missing == 0
    with Library.open(second.path) as copy, copy.read() as work:
        assert sorted(story.headline for story in work.articles.each()) == ["Ferry", "Port"]


def test_the_same_library_gives_no_second_backup(library: Library) -> None:
    assert library.needs_backup()
    first = library.back_up(Occasion.INTERVAL)
    assert not library.needs_backup()
    assert library.back_up(Occasion.CLOSING) == first
    assert library.backups.all() == (first,)


def test_what_was_written_since_is_noticed(library: Library) -> None:
    library.back_up(Occasion.HAND)
    drafts.new_story(library, headline="Ferry")
    assert library.needs_backup()


def test_what_another_session_wrote_is_noticed(library: Library, tmp_path: Path) -> None:
    library.back_up(Occasion.HAND)
    drafts.new_story(library, headline="Ferry")
    library.close()
    with Library.open(library.path) as again:
        assert again.needs_backup()
        again.back_up(Occasion.CLOSING)
    with Library.open(library.path) as once_more:
        assert not once_more.needs_backup()


def test_writers_are_not_kept_waiting(library: Library) -> None:
    for number in range(40):
        drafts.new_story(library, headline=f"Long {number}", body="The quay is busy. " * 2_000)
    written: list[str] = []

    def write_meanwhile(done: int, total: int) -> None:
        # Within a step of the backup: a writer that had to wait for it would never be done.
        def write() -> None:
            written.append(drafts.new_story(library, headline=f"During {done}").id)

        thread = threading.Thread(target=write)
        thread.start()
        thread.join(20)
        assert not thread.is_alive()

    backup = library.back_up(Occasion.INTERVAL, progress=write_meanwhile)
    assert len(written) > 1
    assert backup.facts.stories == 41  # one view, from its beginning
    assert library.needs_backup()


def test_a_backup_that_is_stopped_leaves_nothing(library: Library) -> None:
    def stop(*_: int) -> None:
        raise Stopped

    with pytest.raises(Stopped):
        library.back_up(Occasion.CLOSING, progress=stop)
    assert list(library.backups.folder.iterdir()) == []
    assert library.needs_backup()


def test_a_place_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    with (
        Library.open(tmp_path / "a.standfirst", backups=tmp_path / "file") as library,
        pytest.raises(LibraryUnavailable, match="No backup was made"),
    ):
        library.back_up(Occasion.HAND)


def test_a_lost_picture_is_counted_and_a_known_one_stays(library: Library) -> None:
    library.back_up(Occasion.HAND)
    with library.write() as work:
        work.media.add(b"another", "ferry.png")
    for picture in library.media_folder.iterdir():
        picture.write_bytes(b"rotten")
    backup = library.back_up(Occasion.HAND)
    assert backup.missing == 1
    pool = backup.path.parent / "media"
    assert [file.read_bytes() for file in pool.iterdir()] == [b"a picture"]


def test_all_of_two_days_stay() -> None:
    made = {number: NOW - timedelta(minutes=30 * number) for number in range(97)}
    assert kept(made, NOW) == frozenset(range(97))


def test_seven_days_eight_weeks_six_months_stay() -> None:
    """A year of backups every six hours, thinned after each of them as it really happens."""
    made: dict[int, datetime] = {}
    for number in range(4 * 365):
        made[number] = now = NOW + timedelta(hours=6 * number)
        made = {one: made[one] for one in kept(made, now)}
    ages = [(now - moment).days for moment in made.values()]
    assert sum(age < 2 for age in ages) == 8
    assert {age for age in ages if 2 <= age < 7} == {2, 3, 4, 5, 6}
    weeks = {moment.isocalendar()[:2] for moment in made.values() if (now - moment).days < 56}
    assert len(weeks) == 8
    months = {(moment.year, moment.month) for moment in made.values()}
    assert len(months) == 6
    assert len(made) < 30


def test_a_long_silence_costs_nothing() -> None:
    made = _days(400, 401, 402, 430, 460)
    assert kept(made, NOW) == frozenset(made)


def test_the_newest_of_a_day_stays() -> None:
    made = _days(5.0, 5.1, 5.2, *(10 + day for day in range(200)))
    assert 0 in kept(made, NOW)
    assert not {1, 2} & kept(made, NOW)


def test_dates_in_the_future_take_no_place() -> None:
    past = _days(*range(3, 300))
    ahead = {f"ahead {day}": NOW + timedelta(days=365 + day) for day in range(40)}
    stay = kept({**past, **ahead}, NOW)
    assert kept(past, NOW) <= stay
    assert 0 < sum(isinstance(one, str) for one in stay) <= 21


@pytest.mark.parametrize("years", [-1, 1, 30])
def test_a_wrong_clock_deletes_nothing_at_once(years: int) -> None:
    made = _days(*range(3, 90))
    before = kept(made, NOW)
    survivors = {one: made[one] for one in before}
    assert kept(survivors, NOW + timedelta(days=365 * years)) >= frozenset(
        sorted(survivors)[:7] if years > 0 else survivors
    )


def test_every_month_counts_once() -> None:
    stay = kept(_days(*range(3, 300)), NOW)
    months = Counter((NOW - timedelta(days=3 + one)).strftime("%Y-%m") for one in stay)
    assert len(months) == 6


def test_thinning_deletes_files_and_the_pictures_only_they_knew(tmp_path: Path) -> None:
    now = [NOW]
    path = tmp_path / "desk" / "library.standfirst"
    with Library.open(path, backups=tmp_path / "kept", clock=lambda: now[0]) as library:
        with library.write() as work:
            gone = work.media.add(b"picture 0", "p.png")
        library.back_up(Occasion.INTERVAL)
        with library.write() as work:
            work.media._connection.exec_driver_sql("DELETE FROM media")
            stays = work.media.add(b"picture 1", "p.png")
        (library.media_folder / gone.address.removeprefix("media:")).unlink()
        for number in range(30):
            now[0] += timedelta(days=12)
            drafts.new_story(library, headline=f"Story {number}")
            library.back_up(Occasion.INTERVAL)
    shelf = Backups(tmp_path / "kept")
    assert [backup.number for backup in shelf.all()][:2] == [31, 30]
    assert 8 <= len(shelf.all()) <= 14
    files = Counter(file.suffix for file in (tmp_path / "kept").iterdir() if file.is_file())
    assert files == {".standfirst": len(shelf.all()), ".json": len(shelf.all())}
    assert [file.name for file in (tmp_path / "kept" / "media").iterdir()] == [
        stays.address.removeprefix("media:")
    ]


def test_a_note_that_is_lost_is_no_loss(library: Library) -> None:
    backup = library.back_up(Occasion.HAND)
    backup.path.with_suffix(".json").unlink()
    (found,) = library.backups.all()
    assert (found.facts, found.number, found.sha256) == (backup.facts, backup.number, "")


def test_what_is_no_backup_is_left_alone(library: Library) -> None:
    library.back_up(Occasion.HAND)
    mine = library.backups.folder / "mine.standfirst"
    mine.write_text("precious")
    library.backups.thin()
    assert mine.read_text() == "precious"
    assert len(library.backups.all()) == 1
