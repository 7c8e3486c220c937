"""Pictures on the web come into the library when the writer asks, and only then."""

from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QLabel

from editor_app.shell.editor.pane import Mode


@pytest.fixture
def web(tmp_path):
    """A web of one host; yields its address and the paths it was asked for."""
    image = QImage(40, 20, QImage.Format.Format_RGB32)
    image.fill(QColor("navy"))
    image.save(str(tmp_path / "crane.png"))
    pixels = (tmp_path / "crane.png").read_bytes()
    asked = []

    class Answer(BaseHTTPRequestHandler):
        def do_GET(self):
            asked.append((self.path, dict(self.headers)))
            found = {"/crane.png": pixels, "/words.png": b"no picture"}.get(self.path)
            self.send_response(200 if found else 404)
            self.end_headers()
            self.wfile.write(found or b"")

        def log_message(self, *_words):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Answer)
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}", asked
    server.shutdown()
    server.server_close()
    thread.join()


def paste(desk, html):
    desk.desk.pane.switch(Mode.WRITE, desk.known)
    editor = desk.desk.pane.editor
    desk.until(lambda: not editor.loading)
    data = QMimeData()
    data.setHtml(html)
    editor.widget.insertFromMimeData(data)
    return editor


def fetched(desk):
    desk.window.commands.refresh()
    action = desk.window.commands["insert.fetch_pictures"]
    assert action.isEnabled()
    action.trigger()
    desk.until(lambda: not desk.newsroom.fetching.busy)
    desk.settle()
    return desk.known.body


def test_pasting_asks_the_web_for_nothing_and_says_what_is_still_there(desk, web):
    host, asked = web
    paste(desk, f'<p>Look <img src="{host}/crane.png" alt="A crane"> there.</p>')
    desk.settle()
    assert f"![A crane]({host}/crane.png)" in desk.known.body
    assert asked == []
    said = [label.text() for label in desk.desk.toast.findChildren(QLabel)]
    assert any("still on the web" in words for words in said)


def test_pictures_are_fetched_within_a_line_and_as_figures_and_once(desk, web):
    host, asked = web
    html = (
        f'<p>Look <img src="{host}/crane.png" alt="A crane"> there.</p>'
        f'<p><img src="{host}/crane.png" alt="Again"></p>'
    )
    editor = paste(desk, html)
    before = desk.known.body
    body = fetched(desk)
    assert body.count("](media:") == 2
    assert host not in body
    assert [path for path, _ in asked] == ["/crane.png"]
    assert not {"Cookie", "Referer"} & set(asked[0][1])
    editor.widget.undo()
    assert desk.known.body == before


def test_what_does_not_come_or_is_no_picture_stays_where_it_is(desk, web):
    host, _ = web
    html = "".join(f'<p>x <img src="{host}/{name}.png"></p>' for name in ("words", "gone", "crane"))
    paste(desk, html)
    body = fetched(desk)
    assert f"{host}/words.png" in body
    assert f"{host}/gone.png" in body
    assert "](media:" in body


def test_without_pictures_on_the_web_the_command_says_so(desk):
    desk.desk.pane.switch(Mode.WRITE, desk.known)
    desk.window.commands.refresh()
    action = desk.window.commands["insert.fetch_pictures"]
    assert not action.isEnabled()
    assert "No picture of the story is on the web" in action.toolTip()
