"""T1, T17: no known way of smuggling script runs, neither in the preview nor in the export."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtWebEngineCore import QWebEnginePage, QWebEngineProfile
from PySide6.QtWebEngineWidgets import QWebEngineView

from editor_app.exchange.page import RelatedCard, Site, body_blocks, build_page
from editor_app.markup.to_html import render_body
from editor_app.model.article import Article, LeadImage

PAYLOADS = [
    line.replace("RUN", "document.title='run'")
    for line in Path(__file__).with_name("payloads.txt").read_text("utf-8").splitlines()
]
AT_ONCE = 8
NOW = datetime(2026, 6, 12, tzinfo=UTC)

# What a reader might do to anything on a page, all at once.
TOUCH_EVERYTHING = """
for (const element of document.querySelectorAll("*")) {
  for (const name of ["mouseover", "pointerenter", "focus", "blur", "error", "load", "toggle",
                      "animationstart", "begin", "submit"]) {
    element.dispatchEvent(new Event(name));
  }
}
for (const link of document.querySelectorAll("a:not(.skip), area, button, summary")) {
  link.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
}
document.title
"""


def story_of(payload, title="still"):
    """Return a story that carries the payload wherever a writer can type."""
    return Article(
        id="1", slug="x", headline=payload, standfirst=payload, kicker=payload, desk=payload,
        authors=(payload,), dateline=payload, description=payload, search_title=title,
        body=f"First.\n\n{payload}\n\nwithin {payload} text\n\n- {payload}\n",
        lead_image=LeadImage(address=payload, alt=payload, caption=payload, credit=payload),
        created=NOW, updated=NOW, published=NOW,
    )  # fmt: skip


def page_of(story):
    card = RelatedCard(story.headline, story.headline, story.headline, story.headline)
    site = Site(name=story.headline, address=story.headline, footer=story.headline)
    return build_page(story, body_blocks(story, render_body(story.body)), [card], site)


class OpenPage(QWebEnginePage):
    """A page as an ordinary browser would show it, except that it stays where it is."""

    def acceptNavigationRequest(self, url, type, isMainFrame):  # noqa: A002, N803
        return url.scheme() == "data"

    def javaScriptConsoleMessage(self, *_):
        pass


@pytest.fixture(scope="module")
def browser(web_engine) -> Iterator[OpenPage]:
    """A browser in which script runs: it must find none in what we export."""
    profile = QWebEngineProfile()
    view = QWebEngineView()
    page = OpenPage(profile, view)
    view.setPage(page)
    view.resize(800, 600)
    view.show()
    yield page
    shiboken6.delete(view)
    shiboken6.delete(profile)


def load(page, html, title, qtbot):
    page.setHtml(html)
    qtbot.waitUntil(lambda: page.title() == title and not page.isLoading())


def evaluate(page, script, qtbot, world=0):
    answers = []
    page.runJavaScript(script, world, answers.append)
    qtbot.waitUntil(lambda: bool(answers))
    return answers[0]


def test_the_browser_would_run_it(browser, qtbot):
    load(browser, "<title>still</title><img src=x onerror=\"document.title='run'\">", "run", qtbot)


def test_no_payload_runs_in_an_exported_page(browser, qtbot):
    ran = []
    for start in range(0, len(PAYLOADS), AT_ONCE):
        some = PAYLOADS[start : start + AT_ONCE]
        # One page after the other in one document: the first title is its title.
        pages = [page_of(story_of(payload, f"{start}")).html for payload in some]
        load(browser, "".join(pages), f"{start}", qtbot)
        if evaluate(browser, TOUCH_EVERYTHING, qtbot) != f"{start}":
            ran.append(some)
    assert ran == []


def test_no_payload_runs_in_the_preview(web, qtbot):
    ran = []
    web.show('<!doctype html><title>still</title><div class="body" id="story"></div>')
    for payload in PAYLOADS:
        blocks = body_blocks(story_of(payload), render_body(story_of(payload).body))
        web.run(f"livePage.splice(0, livePage.blocks.length, {[*blocks, payload]!r})")
        if evaluate(web.page, TOUCH_EVERYTHING, qtbot, world=1) != "still":
            ran.append(payload)
    assert ran == []


def test_all_payloads_in_one_story_do_not_run_either(browser, qtbot):
    load(browser, page_of(story_of("\n\n".join(PAYLOADS))).html, "still", qtbot)
    assert evaluate(browser, TOUCH_EVERYTHING, qtbot) == "still"
