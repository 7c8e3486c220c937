"""What is double-clicked is what opens: a library as a library, stories as stories."""

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor_app.shell.asked import FileRequests, sort_out

STORY, FOLDER, MINE = Path("ferry.md"), Path("stories"), Path("mine.standfirst")


@pytest.mark.parametrize(
    ("library", "files", "expected"),
    [
        (None, (), (None, ())),
        (None, (STORY, FOLDER), (None, (STORY, FOLDER))),
        (None, (MINE,), (MINE, ())),
        (None, (STORY, Path("Other.STANDFIRST")), (Path("Other.STANDFIRST"), (STORY,))),
        (MINE, (STORY, Path("other.standfirst")), (MINE, (STORY,))),
    ],
)
def test_a_library_is_opened_and_the_rest_brought_in(
    library: Path | None, files: tuple[Path, ...], expected: tuple[Path | None, tuple[Path, ...]]
) -> None:
    assert sort_out(library, files) == expected


def test_a_file_dropped_on_the_icon_is_asked_for(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    requests = FileRequests(qapp)
    story = tmp_path / "ferry.md"
    with qtbot.waitSignal(requests.asked) as heard:
        QCoreApplication.sendEvent(qapp, QFileOpenEvent(QUrl.fromLocalFile(str(story))))
    assert heard.args == [[story]]
    qapp.removeEventFilter(requests)
    requests.deleteLater()
