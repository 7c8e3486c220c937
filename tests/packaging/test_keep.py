"""Of Qt only what the program uses goes into the bundle, and nothing that it uses stays out."""

from collections.abc import Callable
from types import ModuleType

import pytest

QT = "PySide6/Qt/lib"
BINARIES = [
    ("PySide6/QtCore.abi3.so", "/site/PySide6/QtCore.abi3.so", "EXTENSION"),
    (f"{QT}/libQt6Core.so.6", f"/site/{QT}/libQt6Core.so.6", "BINARY"),
    (f"{QT}/libicudata.so.73", f"/site/{QT}/libicudata.so.73", "BINARY"),
    (f"{QT}/libQt6Charts.so.6", f"/site/{QT}/libQt6Charts.so.6", "BINARY"),
    ("PySide6/Qt/plugins/platforms/libqxcb.so", "/site/libqxcb.so", "BINARY"),
    ("PySide6/Qt/plugins/platforms/libqvnc.so", "/site/libqvnc.so", "BINARY"),
    ("PySide6/Qt/plugins/qmltooling/libqmldbg_tcp.so", "/site/libqmldbg_tcp.so", "BINARY"),
    ("PySide6/Qt/qml/QtQuick/libqtquick2plugin.so", "/site/libqtquick2plugin.so", "BINARY"),
    ("sqlalchemy/sql/_util_cy.so", "/site/sql/_util_cy.so", "EXTENSION"),
    ("sqlalchemy/engine/_util_cy.so", "/site/engine/_util_cy.so", "EXTENSION"),
    ("libxcb-cursor.so.0", "/lib/libxcb-cursor.so.0", "BINARY"),
    ("libtiff.so.6", "/lib/libtiff.so.6", "BINARY"),
    ("libX11.so.6", "/lib/libX11.so.6", "BINARY"),
    ("libsoftokn3.so", "/lib/libsoftokn3.so", "BINARY"),
]
LINKS = {
    "/site/PySide6/QtCore.abi3.so": ["libQt6Core.so.6", "libc.so.6"],
    f"/site/{QT}/libQt6Core.so.6": ["libicudata.so.73"],
    "/site/libqxcb.so": ["libxcb-cursor.so.0", "libX11.so.6"],
    "/site/libqmldbg_tcp.so": ["libtiff.so.6"],
}
DATAS = [
    ("libQt6Core.so.6", f"{QT}/libQt6Core.so.6", "SYMLINK"),
    ("libQt6Charts.so.6", f"{QT}/libQt6Charts.so.6", "SYMLINK"),
    ("PySide6/Qt/translations/qtwebengine_locales/en-GB.pak", "/site/en-GB.pak", "DATA"),
    ("PySide6/Qt/translations/qtwebengine_locales/sw.pak", "/site/sw.pak", "DATA"),
    ("PySide6/Qt/resources/qtwebengine_devtools_resources.pak", "/site/devtools.pak", "DATA"),
    ("editor_app/_bundled/resources/scripts/live_page.js", "/site/live_page.js", "DATA"),
]


@pytest.fixture
def stay(script: Callable[[str], ModuleType]) -> set[str]:
    binaries, datas = script("keep").kept(BINARIES, DATAS, lambda path: LINKS.get(path, ()))
    return {entry[0] for entry in (*binaries, *datas)}


def test_a_library_stays_when_something_that_stays_links_to_it(stay: set[str]) -> None:
    assert {f"{QT}/libQt6Core.so.6", f"{QT}/libicudata.so.73", "libxcb-cursor.so.0"} <= stay


def test_a_library_that_nothing_links_to_stays_out_with_its_link(stay: set[str]) -> None:
    assert not stay & {f"{QT}/libQt6Charts.so.6", "libQt6Charts.so.6", "libtiff.so.6"}
    assert "libQt6Core.so.6" in stay


def test_two_modules_of_one_name_both_stay(stay: set[str]) -> None:
    assert {"sqlalchemy/sql/_util_cy.so", "sqlalchemy/engine/_util_cy.so"} <= stay


def test_plugins_stay_by_name(stay: set[str]) -> None:
    assert {path.rsplit("/", 1)[-1] for path in stay if "/plugins/" in path} == {"libqxcb.so"}


def test_what_every_desktop_has_stays_out_and_what_is_opened_later_in(stay: set[str]) -> None:
    assert "libX11.so.6" not in stay
    assert "libsoftokn3.so" in stay


def test_only_the_browsers_english_and_none_of_its_tools(stay: set[str]) -> None:
    assert {path for path in stay if path.endswith(".pak")} == {
        "PySide6/Qt/translations/qtwebengine_locales/en-GB.pak"
    }


def test_the_programs_own_files_all_stay(stay: set[str]) -> None:
    assert "editor_app/_bundled/resources/scripts/live_page.js" in stay
    assert "PySide6/Qt/qml/QtQuick/libqtquick2plugin.so" not in stay
