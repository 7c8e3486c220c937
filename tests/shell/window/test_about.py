"""About tells the version and shows the licence of every part."""

from importlib.metadata import version
from pathlib import Path

import pytest
from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QListWidget, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from editor_app.shell import licences
from editor_app.shell.dialogs.about import AboutDialog

ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="module")
def parts() -> dict[str, licences.Component]:
    return {part.name: part for part in licences.components()}


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def opened(window: QWidget, made: licences.Build) -> AboutDialog:
    return AboutDialog(window, made, licences.components())


def test_every_part_has_a_licence_and_its_text(parts: dict[str, licences.Component]) -> None:
    assert [part.name for part in parts.values() if not part.licence] == []
    assert [part.name for part in parts.values() if len(part.text) < 60] == []


@pytest.mark.parametrize(
    ("name", "licence", "words"),
    [
        ("standfirst", "MIT", "Permission is hereby granted"),
        ("Qt", "LGPL-3.0", "GNU LESSER GENERAL PUBLIC LICENSE"),
        ("SQLAlchemy", "MIT", "SQLAlchemy authors"),
        ("Inter (typeface)", "OFL-1.1", "SIL OPEN FONT LICENSE"),
    ],
)
def test_known_parts_are_there(
    parts: dict[str, licences.Component], name: str, licence: str, words: str
) -> None:
    assert licence in parts[name].licence
    assert words in parts[name].text


def test_every_typeface_is_credited(parts: dict[str, licences.Component]) -> None:
    families = {path.name.removesuffix("-OFL.txt") for path in ROOT.glob("resources/fonts/*OFL*")}
    credited = {name.removesuffix(" (typeface)").replace(" ", "") for name in parts}
    assert families <= credited


def test_the_program_comes_first_and_nothing_twice() -> None:
    names = [part.name for part in licences.components()]
    assert names[0] == "standfirst"
    assert len(names) == len(set(names))


def test_what_a_part_needs_is_a_part_too() -> None:
    assert {"sqlalchemy", "typing_extensions", "markupsafe"} <= set(licences.required("standfirst"))


def test_run_from_source_it_says_so(window: QWidget) -> None:
    dialog = opened(window, licences.build())
    words = [one.text() for one in dialog.findChildren(QLabel)]
    assert f"Standfirst {version('standfirst')}" in words
    assert "Run from source" in words


def test_a_package_tells_its_build_and_copies_it_for_a_report(window: QWidget) -> None:
    made = licences.Build("1.2.3", "abc123", "23 November 2026", "Linux x86_64")
    dialog = opened(window, made)
    copy = next(one for one in dialog.findChildren(QPushButton) if one.text() == "Copy version")
    copy.click()
    copied = QGuiApplication.clipboard().text()
    assert "Standfirst 1.2.3" in copied
    assert "Build abc123 of 23 November 2026 for Linux x86_64" in copied
    assert qVersion() in copied


def test_choosing_a_part_shows_its_licence(window: QWidget) -> None:
    dialog = opened(window, licences.build())
    names, text = dialog.findChild(QListWidget), dialog.findChild(QPlainTextEdit)
    assert isinstance(names, QListWidget)
    assert isinstance(text, QPlainTextEdit)
    [row] = [row for row in range(names.count()) if names.item(row).text().startswith("Python 3")]
    names.setCurrentRow(row)
    assert text.toPlainText().startswith("Python: PSF-2.0")
