"""Lists of tags as JSON: IPTC's own shape of a vocabulary, and SKOS as JSON-LD."""

import json
from collections.abc import Mapping

from editor_app.exchange.tag_lists_values import (
    ListedTag,
    RejectedRow,
    TagList,
    full_uri,
    in_language,
)
from editor_app.model.errors import UnreadableFile
from editor_app.model.message import Message

_SETS = ("conceptSet", "@graph", "concepts", "hasTopConcept")
_SKOS = "http://www.w3.org/2004/02/skos/core#"


def read(text: str, language: str) -> TagList:
    """Return the concepts of a vocabulary; those that were retired are left out."""
    try:
        found = json.loads(text)
    except (json.JSONDecodeError, RecursionError) as error:
        raise UnreadableFile("is no JSON: {error}", error=error) from error
    tags: list[ListedTag] = []
    rejected: list[RejectedRow] = []
    for place, concept in enumerate(_concepts(found), start=1):
        if not isinstance(concept, Mapping) or not _is_concept(concept):
            continue
        name = in_language(_texts(concept, "prefLabel"), language)
        if _value(concept, "retired"):
            continue
        if not name:
            rejected.append(RejectedRow(place, Message("the concept has no name")))
        else:
            tags.append(_tag(place, name, concept, language))
    return TagList(tuple(tags), tuple(rejected))


def _concepts(found: object) -> list[object]:
    if isinstance(found, list):
        return found
    if isinstance(found, Mapping):
        for name in _SETS:
            if isinstance(found.get(name), list):
                return list(found[name])
    raise UnreadableFile("is no list of tags: it has no concepts")


def _is_concept(entry: Mapping[str, object]) -> bool:
    kinds = _listed(entry.get("type")) + _listed(entry.get("@type"))
    return not kinds or any(str(kind).endswith("Concept") for kind in kinds)


def _tag(place: int, name: str, concept: Mapping[str, object], language: str) -> ListedTag:
    others = _texts(concept, "altLabel")
    alias = in_language(others, language) if others else ""
    address = concept.get("uri") or concept.get("@id") or concept.get("qcode") or ""
    broader = [_address(one) for one in _listed(_value(concept, "broader"))]
    return ListedTag(
        line=place,
        name=name,
        parent=full_uri(broader[0]) if broader else "",
        aliases=(alias,) if alias and alias != name else (),
        description=in_language(_texts(concept, "definition"), language),
        uri=full_uri(str(address)),
    )


def _value(concept: Mapping[str, object], name: str) -> object:
    for spelled in (name, f"skos:{name}", f"{_SKOS}{name}"):
        if spelled in concept:
            return concept[spelled]
    return None


def _texts(concept: Mapping[str, object], name: str) -> dict[str, str]:
    """Return the texts of a property by language; a text without one counts as English."""
    texts: dict[str, str] = {}
    for value in _listed(_value(concept, name)):
        if isinstance(value, str):
            texts.setdefault("en", value)
        elif isinstance(value, Mapping) and "@value" in value:
            texts.setdefault(str(value.get("@language", "en")), str(value["@value"]))
        elif isinstance(value, Mapping):
            for tongue, text in value.items():
                first = next(iter(_listed(text)), "")
                texts.setdefault(str(tongue), first if isinstance(first, str) else "")
    return texts


def _address(value: object) -> str:
    if isinstance(value, Mapping):
        return str(value.get("@id") or value.get("uri") or value.get("qcode") or "")
    return str(value)


def _listed(value: object) -> list[object]:
    if value is None:
        return []
    return value if isinstance(value, list) else [value]
