"""Tag lists are read whoever wrote them; what cannot be read is named by its line."""

import json
from pathlib import Path

import pytest

from editor_app.exchange.tag_lists import read_tag_list
from editor_app.model.errors import UnreadableFile
from editor_app.model.tag import TagKind

TOPIC = "http://cv.iptc.org/newscodes/mediatopic/"

IPTC_JSON = {
    "@context": "https://www.iptc.org/std/IKOS/IKOS.jsonld",
    "uri": TOPIC,
    "type": "http://www.w3.org/2004/02/skos/core#ConceptScheme",
    "prefLabel": {"en-GB": "Media Topic"},
    "hasTopConcept": [f"{TOPIC}09000000"],
    "conceptSet": [
        {
            "uri": f"{TOPIC}09000000",
            "qcode": "medtop:09000000",
            "type": ["http://www.w3.org/2004/02/skos/core#Concept"],
            "prefLabel": {"de": "Arbeit", "en-GB": "labour", "en-US": "labor"},
            "definition": {"en-GB": "Social aspects of work."},
            "narrower": [f"{TOPIC}20000531"],
        },
        {
            "uri": f"{TOPIC}20000531",
            "type": ["http://www.w3.org/2004/02/skos/core#Concept"],
            "prefLabel": {"en-GB": "strike"},
            "altLabel": {"en-GB": "industrial action"},
            "broader": [f"{TOPIC}09000000"],
        },
        {"uri": f"{TOPIC}1", "prefLabel": {"en-GB": "old"}, "retired": "2018-01-01T00:00:00+00:00"},
        {"uri": f"{TOPIC}2", "prefLabel": {}},
    ],
}
JSON_LD = {
    "@graph": [
        {
            "@id": f"{TOPIC}20000531",
            "@type": "skos:Concept",
            "skos:prefLabel": [
                {"@language": "fr", "@value": "grève"},
                {"@language": "en", "@value": "strike"},
            ],
            "skos:broader": {"@id": f"{TOPIC}09000000"},
        },
        {"@id": TOPIC, "@type": "skos:ConceptScheme", "skos:prefLabel": "Media topics"},
    ]
}
NEWSML = f"""<?xml version="1.0" encoding="UTF-8"?>
<knowledgeItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="x" version="1">
 <conceptSet>
  <concept>
   <conceptId qcode="medtop:09000000"/><type qcode="cpnat:abstract"/>
   <name xml:lang="de">Arbeit</name><name xml:lang="en-GB">labour</name>
   <definition xml:lang="en-GB">Social aspects
     of work.</definition>
  </concept>
  <concept>
   <conceptId uri="{TOPIC}20000531"/><name xml:lang="en-GB">strike</name>
   <broader qcode="medtop:09000000"/>
  </concept>
  <concept><conceptId uri="p:1"/><type qcode="cpnat:person"/><name>Ann Lee</name></concept>
  <concept><conceptId uri="p:2" retired="2019-01-01"/><name>gone</name></concept>
  <concept><conceptId uri="p:3"/></concept>
 </conceptSet>
</knowledgeItem>"""
RDF = f"""<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
 xmlns:skos="http://www.w3.org/2004/02/skos/core#">
 <skos:Concept rdf:about="{TOPIC}20000531">
  <skos:prefLabel xml:lang="fr">grève</skos:prefLabel>
  <skos:prefLabel xml:lang="en-GB">strike</skos:prefLabel>
  <skos:altLabel xml:lang="en-GB">walkout</skos:altLabel>
  <skos:broader rdf:resource="{TOPIC}09000000"/>
 </skos:Concept>
 <rdf:Description rdf:about="{TOPIC}09000000">
  <rdf:type rdf:resource="http://www.w3.org/2004/02/skos/core#Concept"/>
  <skos:prefLabel xml:lang="en-GB">labour</skos:prefLabel>
 </rdf:Description>
</rdf:RDF>"""


@pytest.fixture
def read(tmp_path: Path):
    """Return a reader of what would be in a file."""

    def reading(content: str | bytes, language: str = "en-GB"):
        path = tmp_path / "list"
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return read_tag_list(path, language)

    return reading


def test_a_table_with_headings_in_any_order_and_spelling(read) -> None:
    found = read(
        "\ufeffKind;Name ;Also known as;PARENT;Notes;URI\r\n"
        "people;Ines Calloway;;;;\r\n"
        "Place;Calder Port;the quays; docks;Where; x:1\r\n"
        '\r\n"";"night; shift";a|b c;;"two\nlines";\r\n'
    )
    assert found.rejected == ()
    one, two, three = found.tags
    assert (one.line, one.name, one.kind) == (2, "Ines Calloway", TagKind.PERSON)
    assert (two.kind, two.aliases, two.parent) == (TagKind.PLACE, ("the quays",), "docks")
    assert (two.description, two.uri) == ("Where", "x:1")
    assert (three.kind, three.name, three.aliases) == (None, "night; shift", ("a", "b c"))
    assert three.description == "two\nlines"


def test_a_list_of_names_needs_no_heading(read) -> None:
    assert [tag.name for tag in read("strike\nport\n").tags] == ["strike", "port"]
    assert [tag.name for tag in read("Tag\nstrike\n").tags] == ["strike"]


def test_rows_that_cannot_be_read_are_named(read) -> None:
    found = read(f"name,kind\nstrike,topic\n,place\nport,harbour\n{'x' * 201},\n")
    assert [tag.name for tag in found.tags] == ["strike"]
    assert [(row.line, row.why.split(" ")[0]) for row in found.rejected] == [
        (3, "has"),
        (4, "“harbour”"),
        (5, "the"),
    ]


def test_iptc_media_topics_as_json(read) -> None:
    found = read(json.dumps(IPTC_JSON))
    labour, strike = found.tags
    assert (labour.name, labour.description) == ("labour", "Social aspects of work.")
    assert (strike.parent, strike.uri) == (f"{TOPIC}09000000", f"{TOPIC}20000531")
    assert strike.aliases == ("industrial action",)
    assert [row.line for row in found.rejected] == [4]
    assert [tag.name for tag in read(json.dumps(IPTC_JSON), "de-AT").tags] == ["Arbeit", "strike"]
    assert read(json.dumps(IPTC_JSON), "en-US").tags[0].name == "labor"


def test_skos_as_json_ld(read) -> None:
    (strike,) = read(json.dumps(JSON_LD)).tags
    assert (strike.name, strike.parent) == ("strike", f"{TOPIC}09000000")
    assert read(json.dumps(JSON_LD), "fr").tags[0].name == "grève"


def test_a_newsml_g2_knowledge_item(read) -> None:
    found = read(NEWSML)
    labour, strike, person = found.tags
    assert (labour.uri, labour.description) == (f"{TOPIC}09000000", "Social aspects of work.")
    assert (strike.name, strike.parent) == ("strike", f"{TOPIC}09000000")
    assert (person.name, person.kind) == ("Ann Lee", TagKind.PERSON)
    assert [row.why for row in found.rejected] == ["the concept has no name"]


def test_skos_as_rdf_xml(read) -> None:
    strike, labour = read(RDF).tags
    assert (strike.name, strike.aliases, strike.parent) == (
        "strike",
        ("walkout",),
        f"{TOPIC}09000000",
    )
    assert (labour.name, labour.uri) == ("labour", f"{TOPIC}09000000")


@pytest.mark.parametrize(
    ("content", "why"),
    [
        ("", "empty"),
        ("a,b\n1,2\n", "heading “name”"),
        ('name\n"open', "no table"),
        ("{", "no JSON"),
        ('{"a": 1}', "no concepts"),
        ("[" * 100_000, "no JSON"),
        ("<a/>", "no concepts"),
        ("<a>", "no XML"),
        (
            '<!DOCTYPE a [<!ENTITY b "c"><!ENTITY d "&b;&b;">]><a>&d;</a>',
            "not safe",
        ),
        ('<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>', "not safe"),
        (b"name\n\xff\xfe\xff", "UTF-8"),
        (b"\x00\x01", "zero byte"),
    ],
)
def test_what_is_no_list(read, content: str | bytes, why: str) -> None:
    with pytest.raises(UnreadableFile, match=why):
        read(content)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match="no such file"):
        read_tag_list(tmp_path / "never.csv")
