"""A long body is read in the background."""

import threading
import weakref

from editor_app.shell.editor.opening import Opening

ended_on = []


class Watched(Opening):
    """Remembers the thread it ended on."""

    def __del__(self):
        ended_on.append(threading.current_thread())


def test_what_is_read_is_told_once_and_ends_on_the_thread_of_the_windows(qapp, qtbot):
    heard = []
    openings = [Watched(f"{number}\n\n" * 50) for number in range(40)]
    for opening in openings:
        opening.opened.connect(lambda one, body: heard.append((id(one), body.source[:2])))
        opening.start()
    expected = [(id(one), f"{number}\n\n"[:2]) for number, one in enumerate(openings)]
    gone = [weakref.ref(one) for one in openings]
    del openings, opening
    qtbot.waitUntil(lambda: len(heard) == 40)
    qtbot.waitUntil(lambda: len(ended_on) == 40)
    assert sorted(heard) == sorted(expected)
    assert [one() for one in gone] == [None] * 40
    assert set(ended_on) == {threading.main_thread()}
