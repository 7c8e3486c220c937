"""The page of a story is written as a PDF, out of sight."""

from datetime import UTC, datetime

import pytest
from PySide6.QtGui import QPageSize

from editor_app.exchange.page import Site, body_blocks, build_page
from editor_app.markup.to_html import render_body
from editor_app.model.article import Article
from editor_app.shell.preview.printing import PagePrinter

MOMENT = datetime(2026, 6, 12, tzinfo=UTC)


@pytest.mark.usefixtures("web_engine")
def test_a_page_becomes_a_pdf(qtbot, tmp_path):
    story = Article(
        id="one", slug="one", headline="Strike ends", body="A.\n", created=MOMENT, updated=MOMENT
    )
    page = build_page(story, body_blocks(story, render_body(story.body)), [], Site())
    told = []
    printer = PagePrinter(page, None, told.append)
    gone = []
    printer._profile.destroyed.connect(lambda: gone.append(True))
    printer.write_pdf(tmp_path / "page.pdf", QPageSize(QPageSize.PageSizeId.A4))
    qtbot.waitUntil(lambda: bool(told), timeout=60_000)
    assert told == [True]
    assert (tmp_path / "page.pdf").read_bytes().startswith(b"%PDF-")
    qtbot.waitUntil(lambda: bool(gone), timeout=10_000)
