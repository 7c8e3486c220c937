"""Gathers the words on screen for the translators, and compiles what they made of them.

    .venv/bin/python packaging/translations.py            gather, then compile
    .venv/bin/python packaging/translations.py --missing  list what is not translated yet

Qt's own tools do the work, but their reader of Python overlooks plurals. So what
stands in ``translate`` and ``QT_TRANSLATE_NOOP``, and what is declared as data -
commands, menus, preferences - is written into a C++ file of marks for them.
"""

import argparse
import ast
import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree

if TYPE_CHECKING:
    from editor_app.shell.commands.registry import Menu

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources/translations"
LANGUAGES = ("de", "en")
"""English has only its plurals in a file."""

Words = tuple[str, str]
"""A context and the words as they stand in the code; ``%n`` among them asks for plurals."""

_PLURAL = re.compile("%L?n")
_MARKS = {"translate", "QT_TRANSLATE_NOOP"}


def main() -> int:
    """Do what the command line says; 1 where words are missing."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--missing", action="store_true", help="list what is not translated")
    if parser.parse_args().missing:
        found = [(code, *words) for code in LANGUAGES for words in missing(catalogue(code))]
        for code, context, words in found:
            print(f"{code}  {context}: {words}")
        return 1 if found else 0
    FOLDER.mkdir(parents=True, exist_ok=True)
    for code in LANGUAGES:
        gather(code, catalogue(code))
        compile_catalogue(catalogue(code), FOLDER / f"standfirst_{code}.qm")
    return 0


def catalogue(code: str) -> Path:
    """Return where the words of a language are."""
    return FOLDER / f"standfirst_{code}.ts"


def gather(code: str, target: Path) -> None:
    """Bring a catalogue up to date: new words come in unfinished, words that are gone go."""
    with tempfile.TemporaryDirectory() as folder:
        marks = Path(folder) / "marks.cpp"
        marks.write_text("\n".join(_marks([*written(), *said(), *declared()])), encoding="utf-8")
        forms = sorted(map(str, (ROOT / "ui").glob("*.ui")))
        options = ["-locations", "none", "-no-obsolete", "-source-language", "en"]
        plural = ["-pluralonly"] if code == "en" else []
        language = ["-target-language", code]
        _tool("lupdate", *options, *plural, *language, *forms, str(marks), "-ts", str(target))


def compile_catalogue(source: Path, target: Path) -> None:
    """Make the file that the program reads."""
    _tool("lrelease", "-silent", str(source), "-qm", str(target))


def missing(source: Path) -> Iterator[Words]:
    """Walk through the words of a catalogue that have no finished translation."""
    for context in ElementTree.parse(source).getroot().iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is None or translation.get("type") == "unfinished":
                yield name, message.findtext("source", "")


def written() -> Iterator[Words]:
    """Walk through the words that stand in calls; ``ValueError`` where they are no plain text."""
    for path, tree in _modules().items():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and _name(node.func) in _MARKS and len(node.args) > 1:
                context, text = (_constant(argument) for argument in node.args[:2])
                if context and text:
                    yield context, text
                elif context and isinstance(node.args[1], ast.JoinedStr):
                    raise ValueError(f"{path}:{node.lineno}: words with values in them")


def said() -> Iterator[Words]:
    """Walk through what rooms without Qt say: messages, and the errors that carry one.

    ``ValueError`` where values stand in the words themselves: such a line cannot be translated.
    Only why a piece of the source is kept as it is may quote from it.
    """
    modules = {
        path: tree
        for path, tree in _modules().items()
        if path.relative_to(ROOT).parts[1] not in {"shell", "cli"}
    }
    kinds = {"Message", "Unreadable", *_errors(modules.values())}
    for path, tree in modules.items():
        for node in ast.walk(tree):
            if not (isinstance(node, ast.Call) and _name(node.func) in kinds and node.args):
                continue
            if isinstance(node.args[0], ast.JoinedStr) and _name(node.func) != "Unreadable":
                raise ValueError(f"{path}:{node.lineno}: words with values in them")
            if words := _constant(node.args[0]):
                yield "Messages", words
            elif _name(node.func) == "Message" and path.parent.name != "model":
                raise ValueError(f"{path}:{node.lineno}: words that stand elsewhere")


def _modules() -> dict[Path, ast.Module]:
    paths = sorted((ROOT / "editor_app").rglob("*.py"))
    return {path: ast.parse(path.read_text(encoding="utf-8")) for path in paths}


def _errors(trees: Iterable[ast.Module]) -> set[str]:
    """Return the names of our errors: the first of them, and all that descend from it."""
    classes = [node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.ClassDef)]
    found: set[str] = set()
    kin = {"StandfirstError"}
    while kin - found:
        found |= kin
        kin = {one.name for one in classes if found & set(map(_name, one.bases))}
    return found


def _name(function: ast.expr) -> str:
    return function.id if isinstance(function, ast.Name) else getattr(function, "attr", "")


def _constant(node: ast.expr) -> str:
    value = node.value if isinstance(node, ast.Constant) else ""
    return value if isinstance(value, str) else ""


def declared() -> Iterator[Words]:
    """Walk through the words that are declared as data, with the context they are shown in."""
    from editor_app.shell.commands.menus import MENUS  # noqa: PLC0415 - only to gather words

    for menu in MENUS:
        yield from (("Menus", title) for title in _titles(menu))
        for command in menu.commands():
            yield "Commands", command.text
            yield "Commands", command.category.capitalize()
    yield from (("Settings", words) for words in _preferences() if words.strip(" %0123456789"))


def _titles(menu: "Menu") -> Iterator[str]:
    yield menu.title
    for entry in menu.entries:
        if isinstance(entry, type(menu)):
            yield from _titles(entry)


def _preferences() -> Iterator[str]:
    from editor_app import settings  # noqa: PLC0415 - only to gather words

    yield from (*settings.GROUPS, "Keys")
    for setting in settings.SETTINGS:
        yield from (setting.label, setting.help, setting.unit, setting.none)
        yield from (label for _, label in setting.choices)


def _marks(words: Iterable[Words]) -> Iterator[str]:
    yield "int n;"
    for context, text in dict.fromkeys(words):
        plural = ', "", n' if _PLURAL.search(text) else ""
        yield f"auto x = QCoreApplication::translate({_quoted(context)}, {_quoted(text)}{plural});"


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _tool(name: str, *arguments: str) -> None:
    program = Path(sys.executable).with_name(f"pyside6-{name}")
    subprocess.run([str(program), *arguments], check=True, capture_output=True)


if __name__ == "__main__":
    sys.exit(main())
