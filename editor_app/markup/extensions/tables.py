"""Tables as Python-Markdown reads them, without splitting every other block into rows first."""

from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions.tables import TableExtension, TableProcessor

from editor_app.markup.budget import check_cells, check_row


class QuickTableProcessor(TableProcessor):
    """A block whose first line has no pipe is no table; the inherited test is linear in rows."""

    def test(self, parent: Element, block: str) -> bool:
        """Whether `block` starts with a header row and a separator row."""
        end = block.find("\n")
        if end < 0 or block.find("|", 0, end) < 0:
            return False
        for line in block.split("\n", 2)[:2]:
            check_row(line)
        return super().test(parent, block)

    def run(self, parent: Element, blocks: list[str]) -> None:
        """Make a table; raises TooComplex when it would be far larger than its text."""
        rows = blocks[0].split("\n")
        check_cells(len(self.separator), len(rows), blocks[0])
        for row in rows:
            check_row(row)
        super().run(parent, blocks)


class QuickTableExtension(TableExtension):
    """Pipe tables."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        """Register the quick processor in the place of the inherited one."""
        super().extendMarkdown(md)
        config: dict[str, Any] = self.getConfigs()
        md.parser.blockprocessors.register(QuickTableProcessor(md.parser, config), "table", 75)
