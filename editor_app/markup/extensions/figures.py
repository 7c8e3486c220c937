"""A paragraph that is one image with a title or a credit becomes a figure with a caption.

`![alt](src "Caption"){ credit="Photo: Ann Lee" }`
"""

from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor


class _Figures(Treeprocessor):
    def run(self, root: Element) -> None:
        for paragraph in root.iter("p"):
            if _is_picture(paragraph):
                _make_figure(paragraph)


def _is_picture(paragraph: Element) -> bool:
    if len(paragraph) != 1 or paragraph[0].tag != "img" or (paragraph.text or "").strip():
        return False
    image = paragraph[0]
    captioned = image.get("title") or image.get("credit") or paragraph.get("credit")
    return bool(captioned) and not (image.tail or "").strip()


def _make_figure(paragraph: Element) -> None:
    image = paragraph[0]
    caption = (image.attrib.pop("title", None) or "").strip()
    credit = image.attrib.pop("credit", None) or paragraph.attrib.pop("credit", None) or ""
    paragraph.tag, paragraph.text, image.tail = "figure", None, None
    text = SubElement(paragraph, "figcaption")
    text.text = caption
    if credit:
        if caption:
            text.text = f"{caption} "
        SubElement(text, "span", {"class": "credit"}).text = credit.strip()


class FigureExtension(Extension):
    """Figures, made once attribute lists have been read."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        """Register the step."""
        md.treeprocessors.register(_Figures(md), "figures", 6)
