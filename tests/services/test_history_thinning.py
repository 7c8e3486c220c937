"""Versions grow fewer as they grow old, and never those that matter."""

from datetime import UTC, datetime, timedelta

from editor_app.model.revision import Reason
from editor_app.services.history_thinning import kept

NOW = datetime(2031, 6, 14, 9, 30, tzinfo=UTC)


def made(*ages, reason=Reason.AUTOSAVED):
    """Versions of those ages, oldest first."""
    return {number: (NOW - age, reason) for number, age in enumerate(ages, 1)}


def every(step, count):
    return [step * number for number in range(count)][::-1]


def test_all_of_a_day_stay():
    versions = made(*every(timedelta(minutes=10), 140))
    assert kept(versions, NOW) == set(versions)


def test_older_ones_stay_by_hour_by_day_and_by_week():
    versions = made(*every(timedelta(minutes=10), 6 * 24 * 400))
    ages = [NOW - versions[number][0] for number in kept(versions, NOW)]
    day, week, sixty = timedelta(days=1), timedelta(days=7), timedelta(days=60)
    assert sum(age <= day for age in ages) == 145
    assert 143 <= sum(day < age <= week for age in ages) <= 146
    assert 53 <= sum(week < age <= sixty for age in ages) <= 55
    assert 48 <= sum(age > sixty for age in ages) <= 51


def test_the_first_the_newest_and_the_named_stay_for_ever():
    old = timedelta(days=900)
    versions = made(*(old + timedelta(minutes=number) for number in range(50, 0, -1)))
    for number, reason in ((7, Reason.NAMED), (8, Reason.STATUS), (9, Reason.RESTORED)):
        versions[number] = (versions[number][0], reason)
    assert kept(versions, NOW) == {1, 7, 8, 9, 50}


def test_a_clock_that_was_wrong_costs_no_version_of_today():
    versions = made(-timedelta(days=365), timedelta(minutes=20), timedelta(minutes=10))
    assert kept(versions, NOW) == {1, 2, 3}


def test_nothing_of_nothing():
    assert kept({}, NOW) == set()
