"""T1, T6 and T7: the previewed page reaches nothing, runs nothing and leads nowhere."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from editor_app.assets import asset

# Each asks the server in a way of its own; none may get through, even unsanitised.
HOSTILE = Path(__file__).with_name("hostile.html").read_text("utf-8")


def test_a_hostile_page_reaches_nothing_and_runs_nothing(web, listener, qtbot):
    web.show(HOSTILE.replace("HERE", f"127.0.0.1:{listener.port}"), ["<p>Text</p>"])
    qtbot.wait(500)  # a refresh, a prefetch or a media element may take its time
    assert listener.connections == 0
    assert web.profile.guard.blocked > 0
    assert web.look("document.title") == "still"
    assert web.page.url().scheme() == "standfirst-page"


def test_hostile_blocks_patched_in_reach_nothing_and_run_nothing(web, listener, qtbot):
    page = '<!doctype html><title>still</title><div class="body" id="story"></div>'
    web.show(page)
    body = HOSTILE.replace("HERE", f"127.0.0.1:{listener.port}")
    web.run(f"livePage.splice(0, 0, [{body!r}])", f"livePage.frame({body!r})")
    qtbot.wait(500)
    assert listener.connections == 0
    assert web.look("document.title") == "still"


def test_the_servers_count_is_real(listener):
    import urllib.request

    urllib.request.urlopen(f"http://127.0.0.1:{listener.port}/").close()
    assert listener.connections == 1


def click(web, qtbot, selector):
    """Click on an element with the mouse, as a reader does."""
    x, y = web.look(
        "(({left, top, width, height}) => [left + width / 2, top + height / 2])"
        f"(document.querySelector({selector!r}).getBoundingClientRect())"
    )
    QTest.mouseClick(web.view.focusProxy(), Qt.MouseButton.LeftButton, pos=QPoint(int(x), int(y)))
    web.look("1")


@pytest.mark.parametrize(
    "address",
    ["https://example.org/a?b=c", "http://example.org/", "mailto:desk@example.org"],
)
def test_a_followed_link_is_reported_and_the_page_stays(web, qtbot, address):
    web.show(f'<!doctype html><p><a href="{address}">go</a></p>')
    with qtbot.waitSignal(web.page.link_followed) as followed:
        click(web, qtbot, "a")
    assert followed.args == [address]
    assert web.page.url().scheme() == "standfirst-page"


@pytest.mark.parametrize(
    "address",
    [
        "file:///etc/passwd",
        "javascript:document.title='run'",
        "\u2028javascript:document.title='run'",
        "data:text/html,<script>document.title='run'</script>",
        "vbscript:run",
        "qrc:/qtwebchannel/qwebchannel.js",
        "chrome://gpu",
        "view-source:https://example.org/",
        "blob:https://example.org/1",
        "ftp://example.org/",
        "other-story.html",
        "tel:123",
    ],
)
def test_any_other_link_does_nothing(web, qtbot, address):
    web.show(f'<!doctype html><title>still</title><p><a href="{address}">go</a></p>')
    with qtbot.assertNotEmitted(web.page.link_followed, wait=150):
        click(web, qtbot, "a")
    assert web.look("document.title") == "still"
    assert web.page.url().path().endswith("page.html")


def test_a_link_to_a_new_window_opens_none(web, qtbot):
    web.show('<!doctype html><p><a href="https://example.org/" target="_blank">go</a></p>')
    windows = len(QApplication.topLevelWidgets())
    with qtbot.waitSignal(web.page.link_followed) as followed:
        click(web, qtbot, "a")
    assert followed.args == ["https://example.org/"]
    assert len(QApplication.topLevelWidgets()) == windows


def test_a_link_to_a_footnote_stays_within_the_page(web, qtbot):
    web.show(
        '<!doctype html><p><a href="#note">1</a></p><div style="height:3000px"></div>'
        '<p id="note">Note</p>'
    )
    click(web, qtbot, "a")
    qtbot.waitUntil(lambda: web.look("scrollY") > 100)


def test_the_profile_keeps_nothing(web):
    assert web.profile.isOffTheRecord()
    assert web.profile.httpCacheType() == web.profile.HttpCacheType.NoCache


def test_files_are_served_byte_for_byte(web):
    sheet = "p { color: rgb(1, 2, 3) } /* é */".encode()
    web.show(
        '<!doctype html><link rel="stylesheet" href="a b/x.css"><p>Text</p>',
        files={"a b/x.css": sheet},
    )
    assert web.look("getComputedStyle(document.querySelector('p')).color") == "rgb(1, 2, 3)"


def test_the_page_cannot_climb_out_of_what_is_served(web, tmp_path):
    (tmp_path / "secret.png").write_bytes(b"secret")
    web.profile.handler.serve_media(tmp_path)
    web.show(
        '<!doctype html><img src="x.assets/../../secret.png"><img src="/secret.png">'
        '<img src="%2e%2e/secret.png">'
    )
    assert web.look("[...document.images].map((image) => image.naturalWidth)") == [0, 0, 0]


def test_a_picture_of_the_library_is_served_under_its_hash(web, tmp_path):
    from PySide6.QtGui import QImage

    image = QImage(7, 5, QImage.Format.Format_RGB32)
    name = "ab" * 32 + ".png"
    image.save(str(tmp_path / name))
    web.profile.handler.serve_media(tmp_path)
    web.show(f'<!doctype html><img src="story.assets/{name}">')
    assert web.look("document.images[0].naturalWidth") == 7


def test_a_typeface_beside_the_page_is_used(web, qtbot):
    style = (
        b'@font-face { font-family: "Beside"; src: url("Beside.ttf"); } p { font-family: Beside; }'
    )
    font = asset("resources/fonts/Inter-Regular.ttf").read_bytes()
    web.show(
        '<!doctype html><link rel="stylesheet" href="x.assets/x.css"><p>Text</p>',
        files={"x.assets/x.css": style, "x.assets/Beside.ttf": font},
    )
    qtbot.waitUntil(lambda: web.look("[...document.fonts].map((f) => f.status)") == ["loaded"])
