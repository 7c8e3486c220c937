"""Turns a story into a page or into patches of the page shown; runs off the UI thread."""

from dataclasses import dataclass, replace
from pathlib import Path

from editor_app.exchange.addresses import assets_folder
from editor_app.exchange.atomic import write_files
from editor_app.exchange.names import page_name
from editor_app.exchange.page import Page, RelatedCard, Site, body_blocks, build_page
from editor_app.markup.live import LiveRenderer
from editor_app.markup.to_html import render_body
from editor_app.model.article import Article
from editor_app.model.message import joined
from editor_app.shell.preview.patches import (
    adopt_script,
    frame_script,
    splice_scripts,
    splices,
)
from editor_app.shell.preview.places import LineMap


@dataclass(frozen=True, slots=True)
class Story:
    """What the preview is to show. Another ``opening`` is another story, or it anew."""

    opening: int
    article: Article
    cards: tuple[RelatedCard, ...]
    site: Site


@dataclass(frozen=True, slots=True)
class Rendering:
    """What to do so that the preview shows ``story``: load ``page`` if there is one, run scripts.

    It is ``complete`` unless only the text was renewed and not what stands around it.
    """

    story: Story
    page: Page | None
    scripts: tuple[str, ...]
    lines: LineMap
    notice: str
    complete: bool


class StoryRenderer:
    """Remembers what the page shows, so that the next rendering is only what changed."""

    def __init__(self) -> None:
        self._live = LiveRenderer()
        self._shown: Story | None = None
        self._blocks: tuple[str, ...] = ()
        self._page_notice = ""

    def forget(self) -> None:
        """Make the next rendering a whole page again: the one shown is gone."""
        self._shown = None

    def render(self, story: Story, *, with_frame: bool) -> Rendering:
        """Return what brings the page from the last rendering to ``story``.

        ``with_frame`` renews what surrounds the text too, such as the reading
        time; a change of the story's details does so by itself.
        """
        before, self._shown = self._shown, None
        if before is None or before.opening != story.opening:
            self._live = LiveRenderer()
        rendered = self._live.update(story.article.body)
        blocks = body_blocks(story.article, rendered)
        page: Page | None = None
        complete = True
        if before is None or _needs_load(before, story):
            page = whole = build_page(story.article, blocks, story.cards, story.site)
            self._page_notice = whole.notice
            scripts = [adopt_script(blocks)]
        else:
            scripts = list(splice_scripts(splices(self._blocks, blocks)))
            complete = with_frame or _details(before) != _details(story)
            if complete:
                whole = build_page(story.article, blocks, story.cards, story.site)
                self._page_notice = whole.notice
                scripts.append(frame_script(whole.html))
        self._shown, self._blocks = story, blocks
        lines = LineMap((block.start, block.end) for block in rendered.blocks)
        notice = joined((rendered.notice, self._page_notice))
        return Rendering(story, page, tuple(scripts), lines, notice, complete)


def write_page(story: Story, folder: Path, media: Path | None) -> Path:
    """Write the exported page of ``story`` into ``folder`` and return its path.

    ``media`` is where the library keeps its pictures; one that is missing
    there is left out, as it is in the preview.
    """
    article = story.article
    blocks = body_blocks(article, render_body(article.body))
    page = build_page(article, blocks, story.cards, story.site)
    path = folder / f"{page_name(article)}.html"
    files = [(folder / asset.path, asset.content) for asset in page.assets]
    pictures = [media / name for name in page.media] if media else []
    place = folder / assets_folder(article)
    files += [(place / file.name, file.read_bytes()) for file in pictures if file.is_file()]
    write_files([*files, (path, page.html.encode("utf-8", "replace"))])
    return path


def _needs_load(before: Story, story: Story) -> bool:
    """Tell whether no patch can lead there: another story, another template, other addresses."""
    return (before.opening, before.site.template, assets_folder(before.article)) != (
        story.opening,
        story.site.template,
        assets_folder(story.article),
    )


def _details(story: Story) -> Story:
    """Return the story without what changes with every key: its text, and when it was touched."""
    article = story.article
    return replace(story, article=replace(article, body="", updated=article.created))
