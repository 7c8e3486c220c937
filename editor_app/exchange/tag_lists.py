"""Lists of tags as files: which formats are read, and what is in a list."""

from pathlib import Path

from editor_app.exchange import tag_lists_csv, tag_lists_json, tag_lists_xml
from editor_app.exchange.reading import LARGEST_TEXT, decode, read_bytes
from editor_app.exchange.tag_lists_values import ListedTag, RejectedRow, TagList
from editor_app.model.errors import UnreadableFile

__all__ = ["SUFFIXES", "ListedTag", "RejectedRow", "TagList", "read_tag_list"]

SUFFIXES = (".csv", ".tsv", ".txt", ".json", ".jsonld", ".xml", ".rdf")
"""What the names of tag lists usually end in; a file is known by its content."""


def read_tag_list(path: Path, language: str = "en-GB") -> TagList:
    """Return the tags listed in a file: a table, or a vocabulary such as IPTC Media Topics.

    Of names in several languages the one in ``language`` is taken, else a near
    one. Raises UnreadableFile, with the reason, for anything else.
    """
    try:
        content = read_bytes(path, LARGEST_TEXT)
        start = content.lstrip(b"\xef\xbb\xbf \t\r\n")[:1]
        if start in {b"{", b"["}:
            return tag_lists_json.read(decode(content), language)
        if start == b"<":
            return tag_lists_xml.read(content, language)
        return tag_lists_csv.read(decode(content))
    except UnreadableFile as error:
        raise UnreadableFile("{path}: {error}", path=path, error=error) from error
