"""Words on screen go through `translate`, and every one of them is translated."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest

ROOT = Path(__file__).resolve().parents[2]
SHELL = ROOT / "editor_app/shell"
sys.path.insert(0, str(ROOT / "packaging"))

import translations  # noqa: E402 - found beside dev.py

SHOWING = {
    "QAction", "QCheckBox", "QLabel", "QPushButton", "action_button", "addAction", "addButton",
    "addItem", "addMenu", "addRow", "addTab", "button", "icon_button", "label", "say",
    "setAccessibleDescription", "setAccessibleName", "setInformativeText", "setLabelText",
    "setPlaceholderText", "setStatusTip", "setSuffix", "setText", "setTitle", "setToolTip",
    "setWindowTitle",
}  # fmt: skip
"""Calls whose first words a reader sees."""

WORDS = re.compile(r"[A-Z][a-z]+|[a-z]+ [a-z]+")
NAMES = {"Standfirst", "Markdown", "HTML", "Inter"}


def untranslated(path: Path) -> Iterator[str]:
    """Walk through the words in a module that are shown as they stand."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call):
            continue
        function = node.func
        name = function.id if isinstance(function, ast.Name) else getattr(function, "attr", "")
        if name not in SHOWING:
            continue
        for argument in node.args:
            for words in shown(argument):
                if WORDS.search(words) and words.strip() not in NAMES and "." not in words[:3]:
                    yield f"{path.relative_to(ROOT)}:{node.lineno}: {words!r}"


def shown(node: ast.expr) -> Iterator[str]:
    """Walk through the words an argument may be, as far as they stand there."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.JoinedStr):
        literal = (part.value for part in node.values if isinstance(part, ast.Constant))
        yield "".join(str(part) for part in literal)
    elif isinstance(node, ast.IfExp):
        yield from (*shown(node.body), *shown(node.orelse))
    elif isinstance(node, ast.BoolOp):
        for value in node.values:
            yield from shown(value)


def test_words_on_screen_can_be_translated():
    modules = sorted(SHELL.rglob("*.py"))
    assert len(modules) > 150
    assert [found for module in modules for found in untranslated(module)] == []


def test_words_shown_as_they_stand_are_found(tmp_path, monkeypatch):
    monkeypatch.setattr(sys.modules[__name__], "ROOT", tmp_path)
    module = tmp_path / "bad.py"
    module.write_text('label(f"{n} words more" if n else "Saved")\nlabel(translate("A", "Fine"))\n')
    assert len(list(untranslated(module))) == 2


UNSPOKEN = re.compile(r"\bstr\((?:error|held)\)|\berror=error\b|\{error\}\"$")
"""An error on its way to the screen in English alone."""

GOES_ON = {"editor_app/shell/tasks.py"}
"""Where an error goes on as an error."""


def test_errors_are_said_in_the_readers_language():
    """``spoken(error)`` says them; ``str(error)`` is for the log and the command line."""
    modules = [*sorted(SHELL.rglob("*.py")), ROOT / "editor_app/app.py"]
    found = [
        f"{path.relative_to(ROOT)}:{number}"
        for path in modules
        if str(path.relative_to(ROOT)) not in GOES_ON
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if UNSPOKEN.search(line)
    ]
    assert found == []


def test_what_rooms_without_qt_say_is_gathered():
    gathered = {words for _, words in translations.said()}
    assert "{path} can only be read, not written." in gathered  # an error
    assert "is damaged" in gathered  # a part of one
    assert "The story is under embargo" in gathered  # no error at all
    assert "a link without words" in gathered  # why a passage is kept as it is


@pytest.fixture(scope="module")
def fresh(tmp_path_factory):
    """The catalogues as they are once every word of the program is gathered again."""
    folder = tmp_path_factory.mktemp("catalogues")
    for code in translations.LANGUAGES:
        target = folder / translations.catalogue(code).name
        target.write_bytes(translations.catalogue(code).read_bytes())
        translations.gather(code, target)
    return folder


@pytest.mark.parametrize("code", translations.LANGUAGES)
def test_every_word_is_translated(fresh, code):
    """Fails after a change of words: run packaging/translations.py, and translate."""
    assert list(translations.missing(fresh / translations.catalogue(code).name)) == []


@pytest.mark.parametrize("code", translations.LANGUAGES)
def test_a_translation_keeps_the_places_for_values(code):
    def places(text: str) -> list[str]:
        return sorted(re.findall(r"\{[^}]*\}|%L?n", text))

    lost = []
    for message in ElementTree.parse(translations.catalogue(code)).getroot().iter("message"):
        source = message.findtext("source", "")
        translation = message.find("translation")
        forms = [form.text or "" for form in translation] or [translation.text or ""]
        lost += [(source, form) for form in forms if places(form) != places(source)]
    assert lost == []


@pytest.mark.parametrize("code", translations.LANGUAGES)
def test_what_the_program_reads_is_what_the_translators_wrote(tmp_path, code):
    made = tmp_path / "made.qm"
    translations.compile_catalogue(translations.catalogue(code), made)
    assert made.read_bytes() == (translations.FOLDER / f"standfirst_{code}.qm").read_bytes()


def test_the_list_of_what_is_missing_is_empty():
    program = [sys.executable, str(ROOT / "packaging/translations.py"), "--missing"]
    found = subprocess.run(program, capture_output=True, text=True, check=False)
    assert (found.returncode, found.stdout) == (0, "")
