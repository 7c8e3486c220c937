"""Body blocks: rendered Markdown as it stands in the page, one string a block."""

import html
import re
from collections.abc import Sequence
from functools import lru_cache

from editor_app.exchange.addresses import assets_address
from editor_app.exchange.outline import with_even_steps, with_ids_once
from editor_app.markup.to_html import RenderedText
from editor_app.markup.to_text import html_text
from editor_app.model.article import Article

PAGE_IDS = ("story", "you-may-also-like")
"""The ids of the page around the blocks."""

_MEDIA_ADDRESS = re.compile(r'(?<==")media:(?=[0-9a-f]{64}\.[A-Za-z0-9]{1,8}")')
_LINK_TAG = re.compile(r"</?a\b[^>]*>")
_NOT_A_WORD = re.compile(r"[\W_]+")
_PULL = re.compile(r'<blockquote(?=[^>]* class="pull")[^>]*>(.*)</blockquote>', re.DOTALL)
_PULLED_WORDS = re.compile(r"<p\b[^>]*>(.*?)</p>", re.DOTALL)
_PARAGRAPH_START = re.compile(r"\s*<p\b[^>]*>")
_TABLE_START = re.compile(r"<table\b")
_TASK = re.compile(r"<input\b([^<>]*)>")
_IMAGE_WITHOUT_WORDS = re.compile(r"<img\b(?![^<>]* alt=)")
_CITED_NOWHERE = re.compile(r' cite="(?!https?://)[^"]*"(?=[^<>]*>)')
_SCROLLER = '<div class="table" role="group" aria-label="Table" tabindex="0">'


def body_blocks(article: Article, rendered: RenderedText) -> tuple[str, ...]:
    """Return the blocks of ``article`` as the page shows them, the footnotes last if there are any.

    Block *i* comes from ``rendered.blocks[i]``: the dateline opens the first
    paragraph, pictures of the library point into the story's assets folder, a
    pull quote becomes an aside when its words stand in the text as well, wide
    tables scroll by themselves, and headings step down from the headline one
    level at a time.
    """
    blocks = [block.html for block in rendered.blocks]
    if rendered.footnotes_html:
        blocks.append(rendered.footnotes_html)
    folder = assets_address(article)
    shown = (_finish(_decide_pull(blocks, at), folder) for at in range(len(blocks)))
    finished = list(with_ids_once(with_even_steps(shown), PAGE_IDS))
    if article.dateline:
        _open_with_dateline(finished, article.dateline)
    return tuple(finished)


def _finish(block: str, folder: str) -> str:
    """Return a block with its pictures found, its tables scrolling and its parts named."""
    if '"media:' in block:
        block = _MEDIA_ADDRESS.sub(f"{folder}/", block)
    if ' cite="' in block:
        block = _CITED_NOWHERE.sub("", block)
    if "<img" in block:
        block = _IMAGE_WITHOUT_WORDS.sub('<img alt=""', block)
    if "<input" in block:
        block = _TASK.sub(_named_task, block)
    if "<table" in block:
        block = _TABLE_START.sub(f"{_SCROLLER}<table", block)
        block = block.replace("</table>", "</table></div>")
    return block


def _named_task(tag: re.Match[str]) -> str:
    return f'<input aria-label="{"Done" if " checked" in tag[1] else "To do"}"{tag[1]}>'


def _decide_pull(blocks: Sequence[str], at: int) -> str:
    block = blocks[at]
    if 'class="pull"' not in block:
        return block
    pull = _PULL.fullmatch(block.strip())
    if pull is None or not _stands_elsewhere(blocks, at, pull[1]):
        return block
    # Hidden from screen readers, so nothing in it may take the keyboard's focus.
    return f'<aside class="pull" aria-hidden="true">{_LINK_TAG.sub("", pull[1])}</aside>'


def _stands_elsewhere(blocks: Sequence[str], at: int, pull: str) -> bool:
    words = "".join(_words(paragraph) for paragraph in _PULLED_WORDS.findall(pull))
    words = words.replace("  ", " ")
    return bool(words.strip()) and any(
        words in _words(block)
        for index, block in enumerate(blocks)
        if index != at and 'class="pull"' not in block
    )


@lru_cache(maxsize=4096)
def _words(block: str) -> str:
    """Return the block's words in lower case, each with a space on both sides shared."""
    return f" {_NOT_A_WORD.sub(' ', html_text(block)).strip()} ".casefold()


def _open_with_dateline(blocks: list[str], dateline: str) -> None:
    """Put ``dateline`` into the first paragraph, unless the writer typed it there."""
    for at, block in enumerate(blocks):
        start = _PARAGRAPH_START.match(block)
        if start is None:
            continue
        if not html_text(block).lstrip().casefold().startswith(dateline.casefold()):
            mark = f'<span class="dateline">{html.escape(dateline)}</span> – '
            blocks[at] = f"{block[: start.end()]}{mark}{block[start.end() :]}"
        return
