"""The preview as the window uses it: a story goes in, its exported page is on screen."""

import json
import os
import signal
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QDesktopServices, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollBar

from editor_app.exchange.page import RelatedCard, Site, body_blocks, build_page
from editor_app.markup.to_html import render_body
from editor_app.model.article import Article, LeadImage
from editor_app.model.errors import TooComplex
from editor_app.shell.preview import rendering
from editor_app.shell.preview.live_preview import LivePreview
from editor_app.shell.preview.page_frame import DEVICES

BODY = """Dockworkers at the port of Calder voted on Thursday night.

The vote passed by **612 to 148**[^1].

> “Nobody wanted to be the reason a hospital went short.”
> — Ines Calloway, shop steward, to [Northshore Wire](https://example.org/wire)

## What the deal changes

- night shifts are capped
- a late bus runs

| crane | tons |
|-------|-----:|
| one   |   12 |

[^1]: A recount is under way.
"""
CARDS = (RelatedCard("Forty ships wait", "forty-ships.html", "A week at anchor.", "World"),)
NOW = datetime(2026, 6, 12, 6, 0, tzinfo=UTC)
STORY = Article(
    id="1",
    slug="calder-port",
    headline="Calder port strike ends",
    standfirst="Dockworkers return on Monday.",
    desk="Business",
    authors=("Mara Ellison",),
    dateline="CALDER",
    body=BODY,
    created=NOW,
    updated=NOW,
    published=NOW,
)


class Desk:
    """A preview on screen and what a fresh export of the same story would be."""

    def __init__(self, qtbot):
        self.qtbot = qtbot
        self.preview = LivePreview()
        qtbot.addWidget(self.preview)
        self.preview.resize(376, 700)
        self.preview.show()
        self.preview.start()
        self.feed = self.preview._browser.feed
        self.page = self.preview._browser.page

    def after(self, change, *arguments):
        with self.qtbot.waitSignal(self.feed.shown, timeout=20_000) as shown:
            change(*arguments)
        return shown.args

    def look(self, expression):
        answers = []
        self.page.runJavaScript(f"JSON.stringify({expression})", 1, answers.append)
        self.qtbot.waitUntil(lambda: bool(answers))
        return json.loads(answers[0]) if answers[0] else None

    def html(self):
        return self.look("document.documentElement.outerHTML")

    def settle(self):
        """Wait until nothing is left to do, the words around the text included."""
        feed = self.feed
        self.qtbot.waitUntil(
            lambda: (
                feed._newest is feed._given
                and not (feed._working or feed._frame_due)
                and not (feed._rest.isActive() or feed._pause.isActive())
            )
        )

    def loads(self):
        return self.feed._loads


@pytest.fixture
def desk(web_engine, qtbot):
    opened = Desk(qtbot)
    yield opened
    opened.preview.stop()


def exported(article):
    return build_page(article, body_blocks(article, render_body(article.body)), CARDS, Site())


def test_what_is_served_is_the_exported_page_byte_for_byte(desk):
    desk.after(desk.preview.open, STORY, CARDS)
    served = desk.preview._browser.profile.handler._files
    page = exported(STORY)
    assert served["1/page.html"] == page.html.encode()
    assert {f"1/{asset.path}": asset.content for asset in page.assets}.items() <= served.items()


def test_the_page_wears_its_style_sheet(desk):
    desk.after(desk.preview.open, STORY, CARDS)
    assert desk.look("document.styleSheets.length") == 1
    assert desk.look("getComputedStyle(document.querySelector('td + td')).textAlign") == "right"


def test_typing_leads_to_the_page_a_fresh_export_would_show(desk):
    desk.after(desk.preview.open, STORY, CARDS)
    text = BODY
    for mark, words in (
        ("voted", "have "),
        ("## What", "New paragraph with a note[^2].\n\n"),
        ("[^1]: A", "[^2]: Second note.\n"),
        ("- a late", "- one more\n"),
        ("Nobody", "*"),
    ):
        at = text.index(mark)
        for count in range(len(words)):
            desk.preview.body_changed(text[:at] + words[: count + 1] + text[at:])
            desk.qtbot.wait(3)
        text = text[:at] + words + text[at:]
    desk.settle()
    assert desk.loads() == 1
    patched = desk.html()
    desk.after(desk.preview.open, replace(STORY, body=text), CARDS)
    assert desk.loads() == 2
    assert patched == desk.html()


def test_details_are_patched_around_the_text(desk):
    desk.after(desk.preview.open, STORY, CARDS)
    changed = replace(
        STORY,
        headline="Strike over",
        kicker="Port",
        lead_image=LeadImage(address="https://example.org/x.jpg"),
    )
    desk.after(desk.preview.details_changed, changed, ())
    patched = desk.html()
    assert desk.loads() == 1
    assert "Strike over" in patched
    assert "You May Also Like" not in patched
    desk.after(desk.preview.open, changed, ())
    assert patched == desk.html()


def test_another_slug_loads_the_page_anew_and_keeps_the_place(desk):
    long = replace(STORY, body="\n\n".join(f"Paragraph {n} {'words ' * 60}" for n in range(60)))
    desk.after(desk.preview.open, long, CARDS)
    desk.preview.scroll_to_line(60)
    desk.qtbot.waitUntil(lambda: abs(desk.look("livePage.place()") - 30) < 0.05)
    desk.after(desk.preview.details_changed, replace(long, slug="another"), CARDS)
    assert desk.loads() == 2
    desk.qtbot.waitUntil(lambda: abs(desk.look("livePage.place()") - 30) < 0.05)


def test_a_click_in_the_page_tells_the_source_line(desk):
    desk.after(desk.preview.open, STORY, CARDS)
    desk.look("document.querySelector('#story li:nth-child(2)').scrollIntoView()")
    x, y, scale = desk.look(
        "(({left, top, height}) => [left + 30, top + height / 2, devicePixelRatio])"
        "(document.querySelector('#story li:nth-child(2)').getBoundingClientRect())"
    )
    with desk.qtbot.waitSignal(desk.preview.line_clicked) as clicked:
        QTest.mouseClick(
            desk.preview._browser._view.focusProxy(),
            Qt.MouseButton.LeftButton,
            pos=QPoint(int(x * scale), int(y * scale)),
        )
    assert BODY.splitlines()[clicked.args[0]] == "- a late bus runs"


def test_a_click_on_a_link_opens_it_outside_only(desk):
    desk.after(desk.preview.open, STORY, CARDS)
    with desk.qtbot.waitSignal(desk.preview.link_opened) as opened:
        desk.look("document.querySelector('cite a').click()")
    assert opened.args == ["https://example.org/wire"]


def test_a_click_on_a_card_names_the_story_it_leads_to(desk):
    card = RelatedCard("Forty ships wait", "forty%20ships.html", story_id="ships")
    desk.after(desk.preview.open, STORY, (card,))
    with desk.qtbot.waitSignal(desk.preview.story_opened) as opened:
        desk.look("document.querySelector('aside.related a').click()")
    assert opened.args == ["ships"]


def test_the_reader_scrolls_and_the_editor_hears_of_it_once(desk):
    long = replace(STORY, body="\n\n".join(f"Paragraph {n} {'words ' * 60}" for n in range(60)))
    desk.after(desk.preview.open, long, CARDS)
    heard = []

    def follow(line):
        heard.append(line)
        desk.preview.scroll_to_line(line + 0.4)  # an editor that answers is not listened to

    desk.preview.scrolled_to_line.connect(follow)
    with desk.qtbot.waitSignal(desk.preview.scrolled_to_line):
        desk.page.scroll_to_offset(desk.look("livePage.top(20)"))
    desk.qtbot.wait(100)
    assert heard == [pytest.approx(40, abs=0.1)]


@pytest.mark.parametrize("device", DEVICES, ids=lambda device: str(device.width))
def test_the_page_is_as_wide_as_the_device(desk, device):
    desk.preview.set_device(device)
    desk.after(desk.preview.open, STORY, CARDS)

    def as_wide() -> None:
        assert desk.look("innerWidth") == device.width

    desk.qtbot.waitUntil(as_wide)
    assert desk.look(f"matchMedia('(max-width: {device.width}px)').matches")
    assert desk.look("document.documentElement.scrollWidth") == device.width
    assert desk.preview.scale_label.text().startswith(f"{device.width} px · ")


def test_where_there_is_more_room_the_page_stands_in_the_middle(desk):
    desk.preview.resize(900, 700)
    desk.after(desk.preview.open, STORY, CARDS)
    frame = desk.preview.page_frame
    desk.qtbot.waitUntil(lambda: frame.width() == frame.maximumWidth())
    middle = frame.mapTo(desk.preview, frame.rect().center()).x()
    assert abs(middle - desk.preview.rect().center().x()) <= 1
    desk.qtbot.waitUntil(lambda: desk.preview.scale_label.text().endswith("100%"))


def test_a_hidden_preview_rests_and_catches_up_when_it_is_seen(desk):
    desk.after(desk.preview.open, STORY, CARDS)
    desk.preview.hide()
    with desk.qtbot.assertNotEmitted(desk.feed.shown, wait=150):
        desk.preview.body_changed("Changed while hidden")
    desk.after(desk.preview.show)
    assert "Changed while hidden" in desk.html()


def test_nothing_runs_while_nothing_changes(desk):
    desk.after(desk.preview.open, STORY, CARDS)
    desk.after(desk.preview.body_changed, BODY + "\n\nmore")
    desk.settle()
    assert not any(timer.isActive() for timer in desk.preview.findChildren(QTimer))


def test_a_dead_renderer_is_replaced_and_the_place_kept(desk):
    long = replace(STORY, body="\n\n".join(f"Paragraph {n} {'words ' * 60}" for n in range(60)))
    desk.after(desk.preview.open, long, CARDS)
    desk.preview.scroll_to_line(60)
    desk.qtbot.waitUntil(lambda: abs(desk.look("livePage.place()") - 30) < 0.05)
    desk.after(os.kill, desk.page.renderProcessPid(), signal.SIGKILL)
    desk.qtbot.waitUntil(lambda: abs((desk.look("livePage.place()") or 0) - 30) < 0.05)
    desk.after(desk.preview.body_changed, "Still alive")
    assert "Still alive" in desk.html()


def test_a_renderer_that_dies_while_text_is_on_its_way_is_given_a_whole_page(desk):
    desk.after(desk.preview.open, STORY, CARDS)
    desk.preview.body_changed(BODY.replace("voted", "have voted"))
    desk.feed._advance()  # now, not when the pause is over: the moment is the point
    assert desk.feed._working
    desk.page.lost.emit()
    desk.preview.body_changed("The last word")
    desk.settle()
    assert desk.loads() == 2
    assert "The last word" in desk.html()
    assert desk.look("livePage.blocks.length") == 1


def test_the_story_opened_last_is_shown_whatever_was_on_its_way(desk):
    for number in range(6):
        desk.preview.open(replace(STORY, headline=f"Story {number}"), CARDS)
        desk.qtbot.wait(number * 8)
    desk.settle()
    assert "<h1>Story 5</h1>" in desk.html()


def test_a_page_that_keeps_dying_is_given_up_until_asked_for(desk):
    desk.after(desk.preview.open, STORY, CARDS)
    for _ in range(2):
        desk.after(os.kill, desk.page.renderProcessPid(), signal.SIGKILL)
    with desk.qtbot.waitSignal(desk.page.lost):
        os.kill(desk.page.renderProcessPid(), signal.SIGKILL)
    assert "stopped" in desk.preview.note_label.text()
    assert desk.preview.again_button.isVisible()
    desk.after(desk.preview.again_button.click)
    assert not desk.preview.note.isVisible()
    assert "Calder port strike ends" in desk.html()


def test_text_that_is_too_complex_is_shown_as_written_with_a_notice(desk):
    _, notice, _ = desk.after(desk.preview.open, replace(STORY, body="[" * 50_000), CARDS)
    assert notice
    assert desk.preview.note_label.text() == notice
    assert desk.preview.note.isVisible()
    desk.after(desk.preview.body_changed, "Simple again")
    assert not desk.preview.note.isVisible()


def test_a_story_that_cannot_be_shown_is_said_and_typing_goes_on(desk, monkeypatch):
    desk.after(desk.preview.open, STORY, CARDS)
    with monkeypatch.context() as broken:
        broken.setattr(rendering, "body_blocks", refuse)
        with desk.qtbot.waitSignal(desk.feed.failed):
            desk.preview.body_changed("Too much")
    assert desk.preview.note_label.text() == "Too much of it."
    desk.after(desk.preview.body_changed, "Enough")
    assert not desk.preview.note.isVisible()
    assert "Enough" in desk.html()


def refuse(*_):
    raise TooComplex("Too much of it.")


def test_a_story_may_be_opened_before_the_preview_starts(web_engine, qtbot):
    preview = LivePreview()
    qtbot.addWidget(preview)
    preview.show()
    preview.open(STORY, CARDS)
    preview.body_changed("Typed before the page was there")
    preview.scroll_to_line(3)
    preview.start()
    with qtbot.waitSignal(preview._browser.feed.shown, timeout=20_000):
        pass
    preview.stop()
    preview.stop()


def test_a_preview_that_was_stopped_may_start_again(desk):
    desk.after(desk.preview.open, STORY, CARDS)
    desk.preview.stop()
    desk.preview.resize(500, 600)
    desk.preview.body_changed("Typed in between")
    desk.preview.start()
    desk.feed, desk.page = desk.preview._browser.feed, desk.preview.page
    desk.after(lambda: None)
    assert "Typed in between" in desk.html()


def test_the_reader_scrolls_with_the_bar(desk):
    long = replace(STORY, body="\n\n".join(f"Paragraph {n} {'words ' * 60}" for n in range(60)))
    desk.after(desk.preview.open, long, CARDS)
    bar = desk.preview.page_frame.findChild(QScrollBar)
    desk.qtbot.waitUntil(bar.isVisible)
    with desk.qtbot.waitSignal(desk.preview.scrolled_to_line) as scrolled:
        bar.triggerAction(QScrollBar.SliderAction.SliderToMaximum)
    assert scrolled.args[0] > 100
    desk.qtbot.waitUntil(lambda: bar.value() == bar.maximum())


def test_a_copy_that_cannot_be_written_is_said_in_words(desk, tmp_path):
    (tmp_path / "file").touch()
    desk.after(desk.preview.open, STORY, CARDS)
    with desk.qtbot.waitSignal(desk.feed.failed) as failed:
        desk.feed.write_copy(tmp_path / "file", None)
    assert "Cannot write" in failed.args[0]
    assert desk.preview.note_label.text() == failed.args[0]


def test_no_story_is_said_in_words(desk):
    assert desk.preview.empty_label.isVisible()
    desk.after(desk.preview.open, STORY, CARDS)
    assert desk.preview.page_frame.isVisible()
    desk.preview.clear()
    assert not desk.preview.page_frame.isVisible()


def test_the_browser_is_given_the_exported_page(desk, tmp_path, monkeypatch):
    picture = "ab" * 32 + ".png"
    QImage(4, 4, QImage.Format.Format_RGB32).save(str(tmp_path / picture))
    story = replace(STORY, lead_image=LeadImage(address=f"media:{picture}", alt="A"))
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    desk.preview.use_media(tmp_path)
    desk.after(desk.preview.open, story, CARDS)
    with desk.qtbot.waitSignal(desk.feed.written):
        desk.preview.browser_button.click()
    page = Path(opened[0])
    assert page.read_bytes() == exported(story).html.encode()
    assert (page.parent / "calder-port.assets" / picture).read_bytes()
    desk.preview.stop()
    assert not page.exists()


def test_a_picture_put_into_the_text_is_there_at_once(desk, tmp_path):
    picture = "cd" * 32 + ".png"
    QImage(9, 4, QImage.Format.Format_RGB32).save(str(tmp_path / picture))
    desk.preview.use_media(tmp_path)
    desk.after(desk.preview.open, STORY, CARDS)
    desk.after(desk.preview.body_changed, f"{BODY}\n\n![A](media:{picture})\n")
    desk.qtbot.waitUntil(lambda: desk.look("document.images[0]?.naturalWidth") == 9)


def test_a_preview_that_is_not_stopped_goes_in_the_right_order(web_engine, qtbot):
    import shiboken6

    preview = LivePreview()
    preview.show()
    preview.start()
    preview.open(STORY, CARDS)
    with qtbot.waitSignal(preview._browser.feed.shown, timeout=20_000):
        pass
    worker = preview._browser.feed._worker
    shiboken6.delete(preview)
    assert not worker._thread.is_alive()


def test_the_menu_copies_and_has_no_keys_that_compete_with_the_editors(desk):
    desk.after(desk.preview.open, STORY, CARDS)
    copy, select_all = desk.preview._browser._view.actions()
    assert copy.shortcut().isEmpty()
    assert select_all.shortcut().isEmpty()
    desk.preview.activateWindow()
    desk.preview._browser._view.setFocus()
    desk.look("getSelection().selectAllChildren(document.querySelector('h1'))")
    desk.qtbot.waitUntil(desk.page.hasSelection)

    def copied():
        copy.trigger()
        return QApplication.clipboard().text() == STORY.headline

    desk.qtbot.waitUntil(copied)
