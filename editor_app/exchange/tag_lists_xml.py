"""Lists of tags as XML: NewsML-G2 Knowledge Items, and SKOS as RDF/XML; nothing is fetched."""

import re
from collections.abc import Iterable, Iterator

from lxml import etree

from editor_app.exchange.tag_lists_values import (
    ListedTag,
    RejectedRow,
    TagList,
    full_uri,
    in_language,
)
from editor_app.model.errors import UnreadableFile
from editor_app.model.message import Message
from editor_app.model.tag import TagKind

_NAR = "{http://iptc.org/std/nar/2006-10-01/}"
_SKOS = "{http://www.w3.org/2004/02/skos/core#}"
_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_ENTITY = re.compile(rb"<\x00?!\x00?E\x00?N\x00?T\x00?I\x00?T\x00?Y")
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_NATURES = {
    "cpnat:person": TagKind.PERSON,
    "cpnat:organisation": TagKind.ORGANISATION,
    "cpnat:geoArea": TagKind.PLACE,
    "cpnat:poi": TagKind.PLACE,
}


def read(content: bytes, language: str) -> TagList:
    """Return the concepts of a vocabulary; those that were retired are left out."""
    root = _parsed(content)
    found = list(_knowledge_item(root, language)) or list(_rdf(root, language))
    if not found:
        raise UnreadableFile("is no list of tags: it has no concepts")
    named = tuple(tag for tag in found if tag.name)
    nameless = (tag.line for tag in found if not tag.name)
    return TagList(
        named, tuple(RejectedRow(line, Message("the concept has no name")) for line in nameless)
    )


def _parsed(content: bytes) -> etree._Element:
    if _ENTITY.search(content):
        raise UnreadableFile("declares entities of its own, which are not safe to read")
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, dtd_validation=False
    )
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        raise UnreadableFile("is no XML: {problem}", problem=error.msg) from error
    return root


def _knowledge_item(root: etree._Element, language: str) -> Iterator[ListedTag]:
    for concept in root.iter(f"{_NAR}concept"):
        known = concept.find(f"{_NAR}conceptId")
        if known is not None and known.get("retired"):
            continue
        nature = concept.find(f"{_NAR}type")
        broader = concept.find(f"{_NAR}broader")
        yield ListedTag(
            line=_line(concept),
            name=_text(concept.iterfind(f"{_NAR}name"), language),
            kind=_NATURES.get(nature.get("qcode") or "") if nature is not None else None,
            parent=_concept_of(broader),
            description=_text(concept.iterfind(f"{_NAR}definition"), language),
            uri=_concept_of(known),
        )


def _rdf(root: etree._Element, language: str) -> Iterator[ListedTag]:
    for concept in (*root.iter(f"{_SKOS}Concept"), *root.iter(f"{_RDF}Description")):
        names = list(concept.iterfind(f"{_SKOS}prefLabel"))
        is_concept = concept.tag == f"{_SKOS}Concept" or names
        if not is_concept or _is_retired(concept):
            continue
        name = _text(names, language)
        alias = _text(concept.iterfind(f"{_SKOS}altLabel"), language)
        broader = concept.find(f"{_SKOS}broader")
        yield ListedTag(
            line=_line(concept),
            name=name,
            parent=(broader.get(f"{_RDF}resource") or "") if broader is not None else "",
            aliases=(alias,) if alias and alias != name else (),
            description=_text(concept.iterfind(f"{_SKOS}definition"), language),
            uri=concept.get(f"{_RDF}about") or "",
        )


def _is_retired(concept: etree._Element) -> bool:
    return any(
        child.tag.endswith(("}retired", "}deprecated")) for child in concept.iterchildren("*")
    )


def _concept_of(element: etree._Element | None) -> str:
    if element is None:
        return ""
    return full_uri(element.get("uri") or element.get("qcode") or "")


def _text(elements: Iterable[etree._Element], language: str) -> str:
    texts: dict[str, str] = {}
    for element in elements:
        tongue = element.get(_LANGUAGE) or "en"
        texts.setdefault(tongue, " ".join("".join(map(str, element.itertext())).split()))
    return in_language(texts, language)


def _line(element: etree._Element) -> int:
    line: object = element.sourceline
    return line if isinstance(line, int) else 0
