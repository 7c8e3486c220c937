"""What a job knows of the window ends on the window's thread."""

import threading
from functools import partial

import pytest
import shiboken6
from PySide6.QtCore import QObject

from editor_app.shell.tasks import Worker


class Known:
    """Remembers the thread it ended on."""

    def __init__(self, ended_on):
        self._ended_on = ended_on

    def __del__(self):
        self._ended_on.append(threading.current_thread())

    def use(self, *_):
        """Be needed by a job."""


@pytest.fixture
def worker(qapp):
    worker = Worker("test")
    yield worker
    worker.close()


@pytest.fixture
def failed(worker):
    heard = []
    worker.went_wrong.connect(heard.append)
    return heard


def _fail(known):
    known.use()
    raise ValueError("no")


def _answer(known):
    known.use()
    return 1


@pytest.mark.parametrize("work", [_answer, _fail])
def test_no_job_is_held_by_the_thread_that_did_it(worker, failed, qtbot, work):
    ended_on = []
    for _ in range(200):
        known = Known(ended_on)
        worker.submit(lambda known=known: work(known), known.use)
        del known
    qtbot.waitUntil(lambda: len(ended_on) == 200 - len(failed))
    failed.clear()  # an error remembers the names of those it passed through
    qtbot.waitUntil(lambda: len(ended_on) == 200)
    assert set(ended_on) == {threading.main_thread()}


class Panel(QObject):
    """Asks in each way there is, and hears what is answered."""

    def __init__(self):
        super().__init__()
        self.heard = []

    def ask(self, worker, work):
        def inside(answer):
            self.heard.append(answer)

        for hear in (self.heard_by, partial(self.heard_by), inside):
            worker.submit(work, hear, hear)

    def heard_by(self, answer):
        self.heard.append(answer)
        self.objectName()


@pytest.mark.parametrize("work", [lambda: 1, lambda: 1 / 0], ids=["answer", "error"])
@pytest.mark.parametrize("gone", [False, True])
def test_whoever_is_gone_hears_nothing(worker, failed, qtbot, work, gone):
    panel, later = Panel(), []
    panel.ask(worker, work)
    worker.submit(lambda: None, later.append)
    if gone:
        shiboken6.delete(panel)
    qtbot.waitUntil(lambda: bool(later))
    assert len(panel.heard) == (0 if gone else 3)
    assert failed == []


def test_answers_come_in_the_order_of_the_jobs(worker, qtbot):
    heard = []
    for number in range(50):
        worker.submit(lambda number=number: number, heard.append)
    qtbot.waitUntil(lambda: len(heard) == 50)
    assert heard == list(range(50))
