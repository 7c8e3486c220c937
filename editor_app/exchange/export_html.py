"""HTML: a whole page with its assets, or only the body for pasting elsewhere."""

import re

from editor_app.exchange.addresses import assets_folder
from editor_app.exchange.formats import Exported, ExportFormat, Outgoing
from editor_app.exchange.names import page_name
from editor_app.exchange.page import body_blocks, build_page
from editor_app.markup.to_html import render_body
from editor_app.model.message import joined

_CLASS = re.compile(r' class="([^"]*)"')
_MEDIA = re.compile(r'="[^"]*/([0-9a-f]{64}\.[A-Za-z0-9]{1,8})"')
_KEPT_CLASSES = frozenset({"quote", "pull", "dateline"})


def export_page(story: Outgoing) -> Exported:
    """Return the story's page, its style sheet and its pictures."""
    article = story.article
    rendered = render_body(article.body)
    blocks = body_blocks(article, rendered)
    page = build_page(article, blocks, story.cards, story.site)
    folder = assets_folder(article)
    return Exported(
        path=f"{page_name(article)}.html",
        content=page.html.encode(),
        assets=page.assets,
        pictures={f"{folder}/{name}": f"media:{name}" for name in page.media},
        notice=joined((rendered.notice, page.notice)),
    )


def export_fragment(story: Outgoing) -> Exported:
    """Return the story's body alone, without ids or classes but those of quotes and dateline."""
    article = story.article
    rendered = render_body(article.body)
    html = "\n".join(body_blocks(article, rendered))
    folder = assets_folder(article)
    names = dict.fromkeys(_MEDIA.findall(html))
    return Exported(
        path=f"{page_name(article)}.fragment.html",
        content=f"{_CLASS.sub(_keep_class, html)}\n".encode(),
        pictures={f"{folder}/{name}": f"media:{name}" for name in names},
        notice=rendered.notice,
    )


PAGE = ExportFormat(
    name="html",
    label="HTML page",
    hint="A finished page with its style sheet and pictures",
    export=export_page,
)
FRAGMENT = ExportFormat(
    name="fragment",
    label="HTML fragment",
    hint="Only the text, for pasting into another system",
    export=export_fragment,
)


def _keep_class(found: re.Match[str]) -> str:
    kept = [name for name in found[1].split() if name in _KEPT_CLASSES]
    return f' class="{" ".join(kept)}"' if kept else ""
