"""After a start nothing is kept that only the start has needed."""

import gc
import linecache
import threading

import pytest
from PySide6.QtCore import QObject

from editor_app.shell import memory


def test_sources_that_were_read_are_let_go():
    linecache.getlines(__file__)
    assert __file__ in linecache.cache
    memory.forget_sources()
    assert not linecache.cache
    # They come back for whoever asks, such as a report of an error.
    assert linecache.getline(__file__, 1).startswith('"""After a start')


@pytest.fixture
def by_hand():
    """Leave collecting to the test."""
    was_on = gc.isenabled()
    yield
    gc.unfreeze()
    if was_on:
        gc.enable()


def test_from_the_first_window_on_what_stands_is_not_looked_through(by_hand, qapp):
    parent = QObject()
    memory.settle(parent)
    assert not gc.isenabled()
    assert gc.get_freeze_count() > 0


def test_garbage_is_collected_on_the_thread_of_the_windows_alone(by_hand, qapp):
    ended_on = []
    parent = QObject()
    collector = memory.Collector(parent)

    class Ring:
        def __init__(self):
            self.itself = self

        def __del__(self):
            ended_on.append(threading.current_thread())

    def make():
        for _ in range(5_000):
            Ring()

    worker = threading.Thread(target=make)
    worker.start()
    worker.join()
    assert ended_on == []
    collector.look()
    assert len(ended_on) == 5_000
    assert set(ended_on) == {threading.main_thread()}


def test_everything_is_looked_through_only_when_it_has_grown(by_hand, qapp, monkeypatch):
    collected = []
    collect = gc.collect
    monkeypatch.setattr(gc, "collect", lambda *which: collected.append(which) or collect(*which))
    parent = QObject()
    collector = memory.Collector(parent)
    held = []
    for _ in range(40):
        held.append([[] for _ in range(1_000)])
        collector.look()
    assert (0,) in collected
    assert (1,) in collected
    held += [[[] for _ in range(len(gc.get_objects()))]]
    before = collected.count(())
    for _ in range(400):
        held.append([[] for _ in range(1_000)])
        collector.look()
    assert collected.count(()) > before
