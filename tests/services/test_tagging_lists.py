"""Tag lists come in row by row, go out whole, and an import can be taken back."""

import json
from pathlib import Path

from editor_app.model.tag import TagKind
from editor_app.services import drafts, tagging, tagging_edits, tagging_lists
from editor_app.services.tagging_records import restore
from editor_app.store.library import Library

LIST = """name,kind,parent,aliases,description,uri
Region,place,,,,
Calder Port,place,Region,the quays; Docks,Where ships lie,x:1
docks,topic,,,,
strike,,Nowhere,walkout,,
Region,,Calder Port,,,
"""


def everything(library: Library) -> object:
    return [use.tag for use in tagging.all_tags(library)]


def write(folder: Path, text: str) -> Path:
    path = folder / "tags.csv"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_list_adds_and_completes_tags(library: Library, tmp_path: Path) -> None:
    story = drafts.new_story(library).id
    tagging.add_tag(library, story, "Strike")
    before = everything(library)
    report = tagging_lists.import_list(library, write(tmp_path, LIST))
    assert (report.added, report.changed, report.unchanged) == (2, 1, 0)
    port = tagging_edits.tag_called(library, "calder port")
    region = tagging_edits.tag_called(library, "Region")
    assert port
    assert region
    assert (port.kind, port.aliases, port.parent_id) == (
        TagKind.PLACE,
        ("the quays", "Docks"),
        region.id,
    )
    strike = tagging_edits.tag_called(library, "walkout")
    assert strike is not None
    assert strike.name == "Strike"
    assert [(row.line, row.why.split("”")[0]) for row in report.rejected] == [
        (5, "the parent “Nowhere"),
        (6, "The tag “Region"),
    ]
    restore(library, report.change.before)
    assert everything(library) == before


def test_an_export_comes_back_as_it_was(library: Library, tmp_path: Path) -> None:
    tagging_lists.import_list(library, write(tmp_path, LIST))
    tagging_edits.rename(library, tagging_edits.tag_called(library, "Region").id, "The region")
    tagging_edits.create(library, 'A "quoted", odd; name')
    out = tmp_path / "out" / "all.csv"
    assert tagging_lists.export_list(library, out) == 4
    with Library.open(tmp_path / "other" / "library.standfirst") as other:
        report = tagging_lists.import_list(other, out)
        assert (report.added, report.rejected) == (4, ())
        named = {
            use.tag.id: use.tag.name for one in (library, other) for use in tagging.all_tags(one)
        }

        def told(one: Library) -> list[object]:
            return [
                (tag.name, tag.kind, set(tag.names), named.get(tag.parent_id or ""), tag.uri)
                for tag in everything(one)
            ]

        assert told(other) == told(library)
    again = tagging_lists.import_list(library, out)
    assert (again.added, again.changed, again.unchanged) == (0, 0, 4)


def test_a_concept_is_known_by_its_address_whatever_its_name(
    library: Library, tmp_path: Path
) -> None:
    topic = "http://cv.iptc.org/newscodes/mediatopic/20000531"
    path = tmp_path / "topics.json"
    path.write_text(
        json.dumps({"conceptSet": [{"uri": topic, "prefLabel": {"en-GB": "strike"}}]}),
        encoding="utf-8",
    )
    tagging_lists.import_list(library, path)
    tag = tagging_edits.tag_called(library, "strike")
    assert tag is not None
    assert tag.uri == topic
    tagging_edits.rename(library, tag.id, "walkout")
    report = tagging_lists.import_list(library, path)
    assert (report.added, report.changed, report.unchanged) == (0, 0, 1)


def test_an_alias_of_another_tag_is_refused_alone(library: Library, tmp_path: Path) -> None:
    tagging_edits.create(library, "docks")
    report = tagging_lists.import_list(
        library, write(tmp_path, "name,aliases\nCalder Port,docks;quays\n")
    )
    port = tagging_edits.tag_called(library, "Calder Port")
    assert port is not None
    assert port.aliases == ("quays",)
    assert [(row.line, row.why) for row in report.rejected] == [
        (2, "the alias “docks” belongs to the tag “docks”")
    ]
