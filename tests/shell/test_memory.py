"""After a start nothing is kept that only the start has needed."""

import gc
import linecache

from editor_app.shell import memory


def test_sources_that_were_read_are_let_go():
    linecache.getlines(__file__)
    assert __file__ in linecache.cache
    memory.forget_sources()
    assert not linecache.cache
    # They come back for whoever asks, such as a report of an error.
    assert linecache.getline(__file__, 1).startswith('"""After a start')


def test_garbage_is_collected_once_the_window_stands():
    gc.disable()
    try:
        memory.settle()
        assert gc.isenabled()
        assert gc.get_freeze_count() > 0
    finally:
        gc.unfreeze()
        gc.enable()
