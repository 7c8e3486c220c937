"""Islands are shown as they will be read, kept as they were written, and fetch nothing."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QColor, QImage, QTextDocument

from editor_app.markup.leaves import Kind
from editor_app.model.article import Article
from editor_app.shell.editor.island_html import showable_html
from editor_app.shell.editor.islands import IslandDocument
from editor_app.shell.editor.pictures import Pictures
from editor_app.shell.editor.write_editor import WriteEditor
from editor_app.shell.tokens import DARK

NOW = datetime(2026, 6, 12, 6, tzinfo=UTC)
DIV = '<div class="box">\n<h2>Tide table</h2>\n<p>High <b>water</b> at noon</p>\n</div>'
COMMENT = "<!-- ring the harbour master -->"
BODY = f"Before\n\n{DIV}\n\n{COMMENT}\n\nAfter\n"


def none(_address):
    return False


@pytest.fixture
def editor(qtbot):
    made = WriteEditor()
    made.setParent(made.widget)
    qtbot.addWidget(made.widget)
    made.widget.resize(760, 900)
    made.widget.show()
    return made


def open_story(editor, qtbot, body):
    editor.load(Article(id="1", slug="s", language="en", created=NOW, updated=NOW, body=body))
    qtbot.waitUntil(lambda: not editor.loading)
    return editor.widget


def islands(view):
    block = view.document().begin()
    while block.isValid():
        if view.page.structure(block).kind is Kind.ISLAND:
            yield block
        block = block.next()


def rendering(view, source):
    return view.things._islands._known.get(source)


def test_an_island_in_view_is_rendered(editor, qtbot):
    view = open_story(editor, qtbot, BODY)
    qtbot.waitUntil(lambda: rendering(view, DIV) is not None)
    shown = rendering(view, DIV)
    assert shown.document.toPlainText().strip() == "Tide table\nHigh water at noon"
    block = next(islands(view))
    qtbot.waitUntil(lambda: abs(view.block_rect(block).height() - shown.size.height()) < 30)


def test_rendering_changes_no_byte_and_nothing_to_undo(editor, qtbot):
    view = open_story(editor, qtbot, BODY)
    qtbot.waitUntil(lambda: rendering(view, DIV) is not None)
    version = view.page.version
    view.grab()
    assert editor.draft().body == BODY
    assert view.page.version == version
    assert not view.document().isUndoAvailable()


def test_what_shows_nothing_stays_a_card_with_its_source(editor, qtbot):
    view = open_story(editor, qtbot, BODY)
    qtbot.waitUntil(lambda: rendering(view, COMMENT) is not None)
    assert rendering(view, COMMENT).document is None


def test_an_island_out_of_view_is_not_rendered(editor, qtbot):
    view = open_story(editor, qtbot, "Words\n\n" * 80 + DIV + "\n")
    view.grab()
    qtbot.wait(20)
    assert rendering(view, DIV) is None
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    qtbot.waitUntil(lambda: rendering(view, DIV) is not None)


def test_an_island_follows_text_size_and_colours(editor, qtbot):
    view = open_story(editor, qtbot, BODY)
    qtbot.waitUntil(lambda: rendering(view, DIV) is not None)
    before = rendering(view, DIV)
    view.set_body_size(26)
    editor.wear(DARK)
    view.grab()
    after = rendering(view, DIV)
    assert after.setting.tokens is DARK
    assert after.size.height() > before.size.height() * 1.2


def test_typing_asks_for_no_island(editor, qtbot, monkeypatch):
    view = open_story(editor, qtbot, BODY)
    qtbot.waitUntil(lambda: rendering(view, COMMENT) is not None)
    known = dict(view.things._islands._known)
    monkeypatch.setattr(view.things._islands, "_render", pytest.fail)
    editor.hand.place(view.document().findBlockByNumber(2).position())
    qtbot.keyClicks(view, "words")
    view.grab()
    assert view.things._islands._known == known


@pytest.mark.parametrize(
    "html",
    [
        "",
        "<!-- nothing -->",
        "<script>alert(1)</script>",
        "<div></div>",
        "<p>" + "x" * 50_000 + "</p>",
        "<table>" + "<tr><td>a</td></tr>" * 300 + "</table>",
        "<p>" + "א a" * 1500 + "</p>",
        "<blockquote>" * 60 + "deep" + "</blockquote>" * 60,
        "<table><tr><td>" * 5 + "deep" + "</td></tr></table>" * 5,
        '<table><tr><td colspan="99999">wide</td></tr></table>',
        "<table><tr>" + '<td colspan="90">wide</td>' * 9 + "</tr></table>",
    ],
)
def test_nothing_and_bombs_are_not_laid_out(html):
    assert showable_html(html, none) == ""


def test_a_picture_that_is_not_in_the_library_is_named():
    html = (
        '<p><img src="/etc/logo.png" alt="The &quot;gate&quot;"> <img src="http://e.org/p.png"></p>'
    )
    shown = showable_html(html, none)
    assert "<img" not in shown
    assert "▣ The &quot;gate&quot;" in shown
    assert "▣ http://e.org/p.png" in shown


def test_scripts_and_handlers_are_gone():
    shown = showable_html('<p onclick="x()">Words<script>y()</script></p>', none)
    assert shown == "<p>Words</p>"


def test_only_pictures_of_the_library_are_given(qtbot, tmp_path):
    picture = QImage(900, 300, QImage.Format.Format_RGB32)
    picture.fill(QColor("red"))
    picture.save(str(tmp_path / "a.png"))
    pictures = Pictures()
    pictures.look_in(tmp_path)
    document = IslandDocument(pictures, 560)
    image, sheet = (
        QTextDocument.ResourceType.ImageResource,
        QTextDocument.ResourceType.StyleSheetResource,
    )
    assert document.resource(image.value, QUrl("media:a.png")).width() == 560
    for address in (
        "file:///etc/logo.png",
        "http://e.org/a.png",
        f"{tmp_path}/a.png",
        "media:../a.png",
    ):
        found = document.resource(image.value, QUrl(address))
        assert found is None or found.isNull()
    assert document.resource(sheet.value, QUrl("media:a.css")) is None


def test_enter_opens_the_source_in_place_and_the_new_one_is_rendered(editor, qtbot):
    view = open_story(editor, qtbot, BODY)
    qtbot.waitUntil(lambda: rendering(view, DIV) is not None)
    block = next(islands(view))
    editor.hand.place(block.position() + 1, block.position())
    qtbot.keyClick(view, Qt.Key.Key_Return)
    field = editor.boxes.box.first()
    assert field.toPlainText() == DIV
    field.setPlainText(DIV.replace("noon", "four"))
    qtbot.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert editor.draft().body == BODY.replace("noon", "four")
    qtbot.waitUntil(lambda: rendering(view, DIV.replace("noon", "four")) is not None)
