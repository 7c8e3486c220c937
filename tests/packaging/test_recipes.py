"""The recipes of the packages agree with the program and with each other."""

import plistlib
import re
import tomllib
import xml.etree.ElementTree as ET
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import click
import pytest
import yaml

from editor_app.cli.program import program
from editor_app.cli.verbs import VERBS
from editor_app.shell.asked import LIBRARY_SUFFIX
from editor_app.store.identity import APPLICATION_ID

ROOT = Path(__file__).parents[2]
PACKAGING = ROOT / "packaging"
LINUX = PACKAGING / "linux"
ID = "org.standfirst.Standfirst"
TYPES = "{http://www.freedesktop.org/standards/shared-mime-info}"


def read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def desktop_entry() -> dict[str, str]:
    lines = (line.partition("=") for line in read(LINUX / f"{ID}.desktop").splitlines())
    return {name: value for name, equals, value in lines if equals}


def test_the_manual_tells_every_verb_and_option(script: Callable[[str], ModuleType]) -> None:
    page = script("manual").manual("1.2.3", 0).replace("\\", "")
    context = click.Context(program)
    for name in VERBS:
        command = program.get_command(context, name)
        assert command is not None
        assert f"standfirst {name}" in page
        for parameter in command.params:
            if isinstance(parameter, click.Option):
                assert parameter.opts[0] in page


def test_the_manual_keeps_a_line_that_begins_with_a_dot(
    script: Callable[[str], ModuleType],
) -> None:
    assert script("manual")._escaped(".standfirst") == "\\&.standfirst"


def test_the_library_is_known_by_its_name_and_by_its_own_number() -> None:
    [kind] = [
        one
        for one in ET.fromstring(read(LINUX / f"{ID}.mime.xml"))
        if one.get("type") == "application/vnd.standfirst.library"
    ]
    globs = [glob.get("pattern") for glob in kind.iter(f"{TYPES}glob")]
    assert globs == [f"*{LIBRARY_SUFFIX}"]
    numbers = {match.get("offset"): match.get("value") for match in kind.iter(f"{TYPES}match")}
    assert int(str(numbers["68"]), 16) == APPLICATION_ID


def test_menu_entry_and_metadata_offer_the_same_types() -> None:
    component = ET.fromstring(read(LINUX / f"{ID}.metainfo.xml"))
    offered = {one.text for one in component.iter("mediatype")}
    assert set(desktop_entry()["MimeType"].strip(";").split(";")) == offered


def test_every_screenshot_is_a_picture_of_ours() -> None:
    component = ET.fromstring(read(LINUX / f"{ID}.metainfo.xml"))
    pictures = [str(image.text).partition("@TAG@/")[2] for image in component.iter("image")]
    assert len(pictures) >= 3
    assert [picture for picture in pictures if not (ROOT / picture).is_file()] == []


def test_the_metadata_tells_version_and_address(
    script: Callable[[str], ModuleType], monkeypatch: pytest.MonkeyPatch
) -> None:
    stage = script("stage")
    monkeypatch.setattr(stage, "ADDRESS", "https://code.example/standfirst")
    filled = stage.filled_metainfo()
    version = tomllib.loads(read(ROOT / "pyproject.toml"))["project"]["version"]
    release = ET.fromstring(filled).find("releases/release")
    assert release is not None
    assert release.get("version") == version
    assert f"https://code.example/standfirst/raw/v{version}/docs/pictures/" in filled
    assert "@" not in filled


def test_the_window_is_found_by_its_menu_entry() -> None:
    entry = desktop_entry()
    assert f'setDesktopFileName("{ID}")' in read(ROOT / "editor_app/app.py")
    assert entry["Icon"] == ID
    assert entry["Exec"] == "standfirst %F"


def test_the_profile_is_for_the_programs_that_are_installed(
    script: Callable[[str], ModuleType],
) -> None:
    engine = script("stage")._ENGINE
    profile = read(LINUX / "apparmor")
    assert f"/usr/lib/standfirst/{{standfirst,{engine}}}" in profile
    assert "userns," in profile


def test_what_the_windows_installer_registers_its_uninstaller_takes_back() -> None:
    install, uninstall = read(PACKAGING / "windows/standfirst.nsi").split('Section "Uninstall"')
    written = set(re.findall(r'WriteReg\w+ HKCU "([^"]+)"', install))
    removed = set(re.findall(r'DeleteReg(?:Key|Value) HKCU "([^"]+)"', uninstall))
    assert {key for key in written if not key.startswith(tuple(removed))} == set()
    assert "RequestExecutionLevel user" in install
    assert "HKLM" not in install


def test_macos_knows_the_library_and_signs_for_the_browser_engine() -> None:
    settings = plistlib.loads((PACKAGING / "macos/Info.plist").read_bytes())
    [kind] = settings["UTExportedTypeDeclarations"]
    suffixes = kind["UTTypeTagSpecification"]["public.filename-extension"]
    assert suffixes == [LIBRARY_SUFFIX.removeprefix(".")]
    rights = plistlib.loads((PACKAGING / "macos/entitlements.plist").read_bytes())
    assert rights["com.apple.security.cs.allow-jit"] is True
    assert "com.apple.security.get-task-allow" not in rights


def test_flatpak_gives_no_network() -> None:
    recipe = yaml.safe_load(read(PACKAGING / f"flatpak/{ID}.yaml"))
    assert "--share=network" not in recipe["finish-args"]


def test_the_rpm_asks_for_what_it_does_not_bring(
    script: Callable[[str], ModuleType], tmp_path: Path
) -> None:
    recipe = script("rpm").filled_recipe(tmp_path, ["libX11.so.6()(64bit)"])
    assert recipe["depends"] == ["libX11.so.6()(64bit)"]
    assert recipe["contents"][0]["src"] == f"{tmp_path}/usr/lib/standfirst"
    assert "${" not in yaml.safe_dump(recipe)


def test_the_icon_is_drawn_in_every_size(script: Callable[[str], ModuleType]) -> None:
    icons = script("icons")
    for size in (16, 48, 512):
        picture = icons.drawn(size)
        assert picture.startswith(b"\x89PNG")
        assert int.from_bytes(picture[16:20]) == size
    assert icons._icns()[:4] == b"icns"


def test_windows_is_told_the_version(script: Callable[[str], ModuleType], tmp_path: Path) -> None:
    script("notices").write_windows_version(tmp_path / "version.txt", "1.12.3")
    said = read(tmp_path / "version.txt")
    compile(said, "version.txt", "eval")
    assert "filevers=(1, 12, 3, 0)" in said
    assert "StringStruct('ProductVersion', '1.12.3')" in said


def test_a_release_tells_what_the_changelog_says_of_it(
    script: Callable[[str], ModuleType],
) -> None:
    notes = script("release_notes").notes
    text = "# Changelog\n\n## [Unreleased]\n\n- Soon\n\n## [1.0.0] - 2026-11-30\n\n- Now\n"
    assert notes(text, "1.0.0") == "- Now\n"
    assert notes(text, "1.1.0") == "- Soon\n"
    with pytest.raises(ValueError, match=r"says nothing of 2\.0\.0"):
        notes("# Changelog\n", "2.0.0")


def test_the_bill_of_materials_names_what_is_inside_and_nothing_else(
    script: Callable[[str], ModuleType],
) -> None:
    bill = {
        "components": [
            {"name": "SQLAlchemy", "bom-ref": "sqlalchemy"},
            {"name": "QtPy", "bom-ref": "qtpy"},
        ],
        "dependencies": [
            {"ref": "sqlalchemy", "dependsOn": ["qtpy"]},
            {"ref": "qtpy"},
        ],
    }
    others = [{"name": "Chromium"}, {"name": "sqlalchemy"}]
    whole = script("sbom").completed(bill, others)
    assert [part["name"] for part in whole["components"]] == ["SQLAlchemy", "Chromium"]
    assert whole["dependencies"] == [{"ref": "sqlalchemy", "dependsOn": []}]
