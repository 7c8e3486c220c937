"""The preview renders with the reader's own template, and says so where it cannot."""

from dataclasses import replace
from datetime import UTC, datetime

from editor_app.exchange.page import Site
from editor_app.exchange.page_template import PageTemplate
from editor_app.model.article import Article
from editor_app.shell.preview.rendering import Story, StoryRenderer

MOMENT = datetime(2026, 6, 12, tzinfo=UTC)
OWN = PageTemplate('<h1>{{ headline }}</h1><div class="body" id="story">{{ blocks }}</div>')


def story(template: PageTemplate | None, body: str = "One.\n\nTwo.\n") -> Story:
    article = Article(
        id="one", slug="one", headline="Strike", body=body, created=MOMENT, updated=MOMENT
    )
    return Story(1, article, (), Site(template=template, zone=UTC))


def test_the_preview_shows_the_readers_own_page_and_patches_its_blocks() -> None:
    renderer = StoryRenderer()
    first = renderer.render(story(OWN), with_frame=False)
    assert first.page is not None
    assert first.page.html.startswith("<h1>Strike</h1>")
    typed = renderer.render(story(OWN, "One.\n\nTwo and more.\n"), with_frame=False)
    assert typed.page is None
    assert "livePage.splice" in typed.scripts[0]
    assert typed.notice == ""


def test_another_template_loads_the_page_anew() -> None:
    renderer = StoryRenderer()
    renderer.render(story(OWN), with_frame=False)
    other = renderer.render(story(replace(OWN, style="h1 { color: teal }")), with_frame=False)
    assert other.page is not None
    back = renderer.render(story(None), with_frame=False)
    assert back.page is not None
    assert "<!doctype html>" in back.page.html


def test_a_template_that_fails_is_said_until_it_is_mended() -> None:
    renderer = StoryRenderer()
    broken = PageTemplate("{{ nothing }}")
    first = renderer.render(story(broken), with_frame=False)
    assert "'nothing' is undefined" in first.notice
    typed = renderer.render(story(broken, "One.\n\nMore.\n"), with_frame=False)
    assert "'nothing' is undefined" in typed.notice
    assert renderer.render(story(OWN), with_frame=False).notice == ""
