"""What every test needs before Qt is imported."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING, Any

import hypothesis
import pytest

# No verdict may hang on how busy the machine is, nor a public one on chance.
hypothesis.settings.register_profile("standfirst", deadline=None)
hypothesis.settings.register_profile("ci", deadline=None, derandomize=True, print_blob=True)
hypothesis.settings.load_profile("ci" if os.environ.get("CI") else "standfirst")

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

# As root Chromium refuses its sandbox and would end the run without a word.
if hasattr(os, "geteuid") and os.geteuid() == 0:
    os.environ.setdefault("QTWEBENGINE_DISABLE_SANDBOX", "1")
os.environ.setdefault("QTWEBENGINE_CHROMIUM_FLAGS", "--disable-gpu")
# No test may write among the backups of whoever runs it.
_BACKUPS = tempfile.TemporaryDirectory(prefix="standfirst-tests-")
os.environ["STANDFIRST_BACKUPS"] = _BACKUPS.name
_PATIENCE = 30_000
_WAITING = ("waitUntil", "waitSignal")
_DISPLAY = pytest.StashKey[subprocess.Popen[bytes]]()


def pytest_configure(config: pytest.Config) -> None:
    """Bring a display where there is none, and one to each process that shares the work.

    The keyboard and the clipboard are a display's: two processes would take them from each other.
    """
    shares = "PYTEST_XDIST_WORKER" in os.environ
    leads = not shares and getattr(config.option, "numprocesses", None)
    if not sys.platform.startswith("linux") or "QT_QPA_PLATFORM" in os.environ or leads:
        return
    if shutil.which("Xvfb") and (shares or not os.environ.get("DISPLAY")):
        config.stash[_DISPLAY] = _display()
        os.environ["QT_QPA_PLATFORM"] = "xcb"
    elif not os.environ.get("DISPLAY"):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"


def _display() -> "subprocess.Popen[bytes]":
    """Start a display and make it the one of this process."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1440x900x24"]
    server = subprocess.Popen(
        [*command, "-nolisten", "tcp"], pass_fds=[writing], stderr=subprocess.DEVNULL
    )
    os.close(writing)
    with os.fdopen(reading) as answer:
        os.environ["DISPLAY"] = f":{answer.readline().strip()}"
    return server


def pytest_unconfigure(config: pytest.Config) -> None:
    """End the display that was brought."""
    if _DISPLAY in config.stash:
        config.stash[_DISPLAY].terminate()
        config.stash[_DISPLAY].wait()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Leave out what needs a real window where there is none; the test command brings one."""
    if os.environ.get("QT_QPA_PLATFORM") != "offscreen":
        return
    for item in items:
        if item.get_closest_marker("window"):
            item.add_marker(pytest.mark.skip(reason="needs a real window: packaging/dev.py test"))


@pytest.fixture(scope="session")
def qapp_cls() -> type["QApplication"]:
    """The application class; what must precede the application is done here."""
    from PySide6.QtWidgets import QApplication

    from editor_app.shell.preview.graphics import choose_graphics
    from editor_app.shell.preview.page_scheme import register_scheme

    register_scheme()
    choose_graphics("software")
    return QApplication


@pytest.fixture(scope="session")
def qapp(qapp: "QApplication") -> "QApplication":
    """The application; as in the program, no thread but its own ends what belongs to Qt."""
    from editor_app.shell.memory import Collector

    Collector(qapp)
    return qapp


@pytest.fixture
def qtbot(qapp: "QApplication", request: pytest.FixtureRequest) -> "QtBot":
    """The usual one with more patience: that a machine is busy is no failure."""
    from pytestqt.qtbot import QtBot

    bot = QtBot(request)
    patient = {name: partial(getattr(bot, name), timeout=_PATIENCE) for name in _WAITING}
    vars(bot).update(patient)
    return bot


@pytest.fixture(scope="session")
def web_engine(qapp: "QApplication") -> None:
    """The browser engine, started; its complaints about missing graphics cards are no failure."""
    import shiboken6
    from PySide6.QtCore import QEventLoop, qInstallMessageHandler
    from PySide6.QtWebEngineWidgets import QWebEngineView

    from editor_app.shell.preview.sealed_page import SealedPage, SealedProfile

    handler = qInstallMessageHandler(lambda *_: None)
    profile = SealedProfile()
    view = QWebEngineView()
    view.setPage(SealedPage(profile, view))
    loop = QEventLoop()
    view.page().loadFinished.connect(loop.quit)
    view.page().setHtml("<p>started")
    view.show()
    loop.exec()
    shiboken6.delete(view)
    shiboken6.delete(profile)
    qInstallMessageHandler(handler)


@pytest.fixture(autouse=True)
def _nothing_is_left_to_the_next_test() -> Iterator[None]:
    """Take off the look of a test; delete it and the pages without a window that were let go.

    No event loop would before the next window is built. Each look belongs to the application
    and follows the system's colours for as long as that runs; each window that is built or
    changes its colours looks through all widgets there are.
    """
    yield
    gui = sys.modules.get("PySide6.QtWidgets")
    app = gui.QApplication.instance() if gui else None
    if app is None:
        return
    theme = _loaded("editor_app.shell.theme", "Theme")
    pages = (
        *_loaded("editor_app.shell.editor.formatting_bar", "FormattingBar"),
        *_loaded("editor_app.shell.editor.rich_editor", "RichEditor"),
    )
    left: list[Any] = [thing for thing in app.children() if isinstance(thing, theme)]
    left += [page for page in app.topLevelWidgets() if isinstance(page, pages)]
    if any(isinstance(thing, theme) for thing in left):
        sys.modules["editor_app.shell.scale"].set_factor(1.0)
        app.setStyleSheet("")
    core = sys.modules["PySide6.QtCore"]
    for thing in left:
        thing.deleteLater()
        core.QCoreApplication.sendPostedEvents(thing, core.QEvent.Type.DeferredDelete.value)
    if app.keyboardModifiers():  # a test that ends with Shift held lets the next one select
        test = sys.modules["PySide6.QtTest"].QTest
        test.keyRelease(gui.QWidget(), core.Qt.Key.Key_Shift)
    collectors = _loaded("editor_app.shell.memory", "Collector")
    for thing in app.children():
        if isinstance(thing, collectors):
            thing.look()


def _loaded(module: str, name: str) -> tuple[type, ...]:
    """The class of a module, if any test has imported it yet."""
    found = sys.modules.get(module)
    return (getattr(found, name),) if found else ()
