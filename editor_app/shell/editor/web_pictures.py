"""Pictures of the page that are still on the web: which, and how they get other addresses."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from editor_app.markup.leaves import Kind, Leaf
from editor_app.markup.runs import InlineImage, Run, Runs
from editor_app.shell.editor.hand import Hand
from editor_app.shell.editor.page import Page
from editor_app.shell.editor.page_style import utf16_length

_ON_THE_WEB = ("https://", "http://")


def addresses_on_web(leaves: Sequence[Leaf]) -> tuple[str, ...]:
    """Return the web addresses of the pictures in ``leaves``, each once, in order."""
    found = (address for leaf in leaves for address in _addresses(leaf))
    return tuple(dict.fromkeys(a for a in found if a.lower().startswith(_ON_THE_WEB)))


def exchange_addresses(hand: Hand, exchanged: Mapping[str, str]) -> int:
    """Give pictures other addresses, as one step of undo; return how many were changed."""
    changed = 0
    with hand.edit() as edit:
        for start, image, run in reversed(list(_inline_images(hand.page))):
            if image.src in exchanged:
                edit.remove(start, start + 1)
                new = replace(run, thing=_moved(image, exchanged[image.src]))
                edit.insert_runs(start, (new,))
                changed += 1
        block = hand.page.document.begin()
        while block.isValid():
            structure = hand.page.structure(block)
            if structure.kind is Kind.FIGURE and structure.get("src") in exchanged:
                edit.set_structure(block, structure.having(src=exchanged[structure.get("src")]))
                changed += 1
            block = block.next()
    return changed


def _addresses(leaf: Leaf) -> Iterator[str]:
    if leaf.kind is Kind.FIGURE:
        yield leaf.get("src")
    for runs in (leaf.runs, *(cell for row in leaf.cells for cell in row)):
        yield from _sources(runs)


def _sources(runs: Runs) -> Iterator[str]:
    return (run.thing.src for run in runs if isinstance(run.thing, InlineImage))


def _inline_images(page: Page) -> Iterator[tuple[int, InlineImage, Run]]:
    block = page.document.begin()
    while block.isValid():
        position = block.position()
        for run in page.entry(block).runs:
            if isinstance(run.thing, InlineImage):
                yield position, run.thing, run
            position += utf16_length(run.text)
        block = block.next()


def _moved(image: InlineImage, src: str) -> InlineImage:
    """Return the picture under another address, written inline from now on."""
    return InlineImage(src, image.alt, image.title, attributes=image.attributes)
