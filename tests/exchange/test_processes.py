"""Work that is shared out comes back in order, and whole even when a process is ended."""

import os

import pytest

from editor_app.exchange.processes import in_chunks, shared_out


def square(number):
    return number * number


def end_once(task):
    """End the process it runs in, unless that is the test's own."""
    number, own = task
    if number == 3 and os.getpid() != own:
        os._exit(1)
    return number


def refuse_seven(number):
    if number == 7:
        raise ValueError("seven")
    return number


def test_chunks():
    assert list(in_chunks(range(5), 2)) == [(0, 1), (2, 3), (4,)]
    assert list(in_chunks([], 2)) == []


def test_results_come_in_order():
    assert list(shared_out(square, range(40))) == [number * number for number in range(40)]


def test_nothing_asked_for_is_nothing_done():
    assert list(shared_out(square, [])) == []


def test_what_an_ended_process_left_is_done_here():
    tasks = [(number, os.getpid()) for number in range(30)]
    assert list(shared_out(end_once, tasks)) == list(range(30))


def test_an_error_is_raised_here():
    seen = []
    with pytest.raises(ValueError, match="seven"):
        seen.extend(shared_out(refuse_seven, range(100)))


def test_no_more_is_asked_for_than_can_soon_be_taken():
    asked = []
    results = shared_out(square, (asked.append(n) or n for n in range(1000)))
    next(results)
    assert len(asked) < 500
    results.close()
