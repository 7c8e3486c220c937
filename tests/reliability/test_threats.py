"""Threats that belong to no one room: what comes from strangers, and what may never be used."""

import ast
import struct
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QDesktopServices, QImageReader, QTextDocument

from editor_app.exchange import tag_lists
from editor_app.markup.sanitise import clean_html
from editor_app.model.errors import UnreadableFile
from editor_app.services import intake
from editor_app.shell.editor.page_document import PageDocument
from editor_app.shell.editor.pictures import Pictures
from editor_app.shell.editor.rich_editor import RichEditor
from editor_app.shell.outside import open_outside
from editor_app.store.library import Library

ROOT = Path(clean_html.__code__.co_filename).parents[2]
CODE = sorted((ROOT / "editor_app").rglob("*.py"))
PAYLOADS = (ROOT / "tests/markup/cases/hostile.txt").read_text(encoding="utf-8").split("\n")
SECRET = "root:x:0:0"
UNSAFE = frozenset(
    {"pickle", "marshal", "shelve", "dill", "cloudpickle"}
    | {"eval", "exec", "yaml.load", "yaml.unsafe_load", "os.system"}
)


@pytest.fixture
def library(tmp_path: Path):
    with Library.open(tmp_path / "library.standfirst", backups=tmp_path / "kept") as opened:
        yield opened


def refusal(library: Library, path: Path) -> str:
    report = intake.import_paths(library, [path])
    assert report.stories == ()
    (problem,) = report.problems
    assert "\n" not in problem.text
    return problem.text


def test_t2_what_was_cleaned_once_is_clean_for_ever():
    for payload in PAYLOADS:
        once = clean_html(payload)
        assert clean_html(once) == once


@pytest.mark.parametrize(
    "html",
    [
        '<a href="javascript:alert(1)">words</a>',
        '<p><a href="\u2028javascript:alert(1)">words</a></p>',
        '<img src="file:///etc/passwd" alt="words">',
        '<a href="data:text/html,<script>alert(1)</script>">words</a>',
        '<a href="vbscript:x">words</a>',
        "<script>alert(1)</script><p>words</p>",
        '<p onclick="alert(1)">words</p>',
        '<iframe src="https://example.org">x</iframe><p>words</p>',
    ],
)
def test_t4_what_is_pasted_brings_no_script_and_no_local_file(qtbot, html: str):
    editor = RichEditor()
    qtbot.addWidget(editor)
    data = QMimeData()
    data.setHtml(html)
    editor.page.begin("Head", "Stand")
    editor.page.finish()
    editor.hand.place(editor.page.document.characterCount() - 1)
    editor.insertFromMimeData(data)
    said = repr(editor.page.leaves())
    for danger in ("javascript", "file:", "data:", "vbscript", "script>", "onclick", "iframe"):
        assert danger not in said


def test_t5_a_document_loads_nothing(qtbot, tmp_path: Path):
    (tmp_path / "secret.png").write_bytes(b"x")
    document = PageDocument()
    for kind in QTextDocument.ResourceType:
        for address in (
            QUrl.fromLocalFile(str(tmp_path / "secret.png")),
            QUrl("https://example.org/pixel.gif"),
            QUrl("//host/share/x.png"),
            QUrl("qrc:/x.css"),
        ):
            assert document.loadResource(kind.value, address) is None


@pytest.mark.parametrize(
    ("address", "opened"),
    [
        ("https://example.org/a?b=c", True),
        ("mailto:ann@example.org", True),
        ("HTTP://example.org", True),
        ("file:///etc/passwd", False),
        ("javascript:alert(1)", False),
        ("data:text/html,x", False),
        ("smb://host/share", False),
        ("vscode://open", False),
        ("//host/share", False),
        ("", False),
    ],
)
def test_t7_only_web_and_mail_addresses_leave_the_program(monkeypatch, address, opened):
    asked: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: asked.append(url.toString()))
    open_outside(address)
    assert bool(asked) is opened


BOMB = "\n".join(
    ["<!DOCTYPE l [", '<!ENTITY a "aaaaaaaaaa">']
    + [f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(8)]
    + ["]>"]
)


@pytest.mark.parametrize(
    "content",
    [
        '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>',
        '<!DOCTYPE x SYSTEM "https://example.org/x.dtd"><x>words</x>',
        f"{BOMB}<x>&i;</x>",
        '<x xmlns:xi="http://www.w3.org/2001/XInclude"><xi:include href="/etc/passwd"/></x>',
    ],
    ids=["entity from a file", "foreign definition", "billion laughs", "inclusion"],
)
def test_t8_xml_neither_reaches_out_nor_grows(tmp_path: Path, content: str):
    (tmp_path / "list.xml").write_text(f'<?xml version="1.0"?>\n{content}', encoding="utf-8")
    with pytest.raises(UnreadableFile):
        tag_lists.read_tag_list(tmp_path / "list.xml")


def test_t8_html_with_entities_of_its_own_neither_reaches_out_nor_grows(library, tmp_path: Path):
    page = tmp_path / "story.html"
    page.write_text(
        f'{BOMB}<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
        "<title>Port</title><article><p>&e; &i; words</p></article>",
        encoding="utf-8",
    )
    intake.import_paths(library, [page])
    with library.read() as work:
        for story in work.articles.each():
            assert SECRET not in story.body
            assert len(story.body) < 10_000


@pytest.mark.parametrize("name", ["bomb.docx", "bomb.zip", "bomb.odt", "bomb.epub"])
def test_t9_no_archive_is_unpacked(library, tmp_path: Path, name: str):
    bomb = tmp_path / name
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("../../evil.txt", "out")
        archive.writestr("word/document.xml", bytes(20_000_000))
    assert bomb.stat().st_size < 100_000
    assert refusal(library, bomb)
    assert not list(tmp_path.parent.glob("evil.txt"))


@pytest.mark.parametrize("disguise", ["story.md", "story.html", "story.txt"])
def test_t9_an_archive_under_the_name_of_a_story_is_refused(library, tmp_path, disguise: str):
    bomb = tmp_path / disguise
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a", bytes(5_000_000))
    assert "is not" in refusal(library, bomb)


def test_t15_a_giant_picture_is_not_decoded(tmp_path: Path, monkeypatch, qapp):
    def chunk(kind: bytes, data: bytes) -> bytes:
        check = zlib.crc32(kind + data)
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", check)

    header = struct.pack(">IIBBBBB", 30_000, 30_000, 1, 0, 0, 0, 0)
    png = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(bytes(99)))
    name = f"{'a' * 64}.png"
    (tmp_path / name).write_bytes(png + chunk(b"IEND", b""))
    decoded: list[str] = []
    monkeypatch.setattr(QImageReader, "read", lambda _: decoded.append("decoded"))
    pictures = Pictures()
    pictures.look_in(tmp_path)
    assert pictures.picture(f"media:{name}").isNull()
    assert decoded == []
    assert 0 < QImageReader.allocationLimit() <= 1_024  # MiB, Qt's own limit behind it


def test_t16_nothing_unpickles_evaluates_or_loads_unsafe_yaml():
    assert [use for path in CODE for use in _unsafe(path)] == []


def _unsafe(path: Path) -> Iterator[str]:
    name = path.relative_to(ROOT).as_posix()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        found: set[str] = set()
        if isinstance(node, ast.Import | ast.ImportFrom):
            module = {node.module or ""} if isinstance(node, ast.ImportFrom) else set()
            found = UNSAFE & ({alias.name for alias in node.names} | module)
        elif isinstance(node, ast.Call):
            found = UNSAFE & {ast.unparse(node.func)}
        yield from (f"{name}:{node.lineno} {one}" for one in found)


def test_t16_yaml_that_asks_for_an_object_is_refused(library, tmp_path: Path):
    story = tmp_path / "story.md"
    ran = tmp_path / "ran"
    story.write_text(
        f"---\ntitle: !!python/object/apply:os.system ['touch {ran}']\n---\nWords.\n",
        encoding="utf-8",
    )
    report = intake.import_paths(library, [story])
    assert len(report.stories) + len(report.problems) == 1
    assert not ran.exists()
