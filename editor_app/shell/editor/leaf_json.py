"""Leaves as JSON, so that the clipboard of the application itself loses nothing."""

import json
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from editor_app.markup.leaves import Container, Kind, Leaf, Step, heading
from editor_app.markup.runs import (
    Break,
    FootnoteReference,
    InlineImage,
    Link,
    LinkForm,
    Marks,
    Note,
    RawInline,
    Run,
    Runs,
    Thing,
    attributes,
)

_THINGS: dict[str, type[InlineImage | FootnoteReference | RawInline | Note]] = {
    "image": InlineImage,
    "footnote": FootnoteReference,
    "raw": RawInline,
    "note": Note,
}
_NAMES = {kind: name for name, kind in _THINGS.items()}


def to_json(leaves: Sequence[Leaf]) -> str:
    """Return leaves as text."""
    return json.dumps([_leaf(leaf) for leaf in leaves], ensure_ascii=False)


def from_json(text: str) -> list[Leaf]:
    """Return the leaves in ``text``; nothing where it does not hold leaves."""
    try:
        return [_read_leaf(value) for value in json.loads(text)]
    except (ValueError, KeyError, TypeError):
        return []


def _leaf(leaf: Leaf) -> dict[str, Any]:
    return {
        "path": [asdict(step) for step in leaf.path],
        "kind": leaf.kind.value,
        "attrs": dict(leaf.attrs),
        "runs": _runs(leaf.runs),
        "cells": [[_runs(cell) for cell in row] for row in leaf.cells],
    }


def _runs(runs: Runs) -> list[dict[str, Any]]:
    return [
        {"text": run.text, "marks": _marks(run.marks), "thing": _thing(run.thing)} for run in runs
    ]


def _marks(marks: Marks) -> dict[str, Any]:
    values = asdict(marks)
    return {name: value for name, value in values.items() if value}


def _thing(thing: Thing | None) -> list[Any] | None:
    if thing is None:
        return None
    if isinstance(thing, Break):
        return ["break", thing.value]
    return [_NAMES[type(thing)], asdict(thing)]


def _read_leaf(value: dict[str, Any]) -> Leaf:
    return Leaf(
        tuple(_read_step(step) for step in value["path"]),
        Kind(value["kind"]) if not value["kind"].startswith("heading") else _heading(value["kind"]),
        attributes(value["attrs"]),
        _read_runs(value["runs"]),
        tuple(tuple(_read_runs(cell) for cell in row) for row in value["cells"]),
    )


def _heading(name: str) -> Kind:
    return heading(int(name[-1]))


def _read_step(value: dict[str, Any]) -> Step:
    return Step(**{**value, "kind": Container(value["kind"])})


def _pairs(values: Sequence[Sequence[str]]) -> tuple[tuple[str, str], ...]:
    return tuple((str(name), str(value)) for name, value in values)


def _read_runs(values: Sequence[dict[str, Any]]) -> Runs:
    return tuple(
        Run(str(v["text"]), _read_marks(v["marks"]), _read_thing(v["thing"])) for v in values
    )


def _read_marks(value: dict[str, Any]) -> Marks:
    link = value.get("link")
    return Marks(**{**value, "link": _read_link(link) if link else None})


def _read_link(value: dict[str, Any]) -> Link:
    form, attrs = LinkForm(value["form"]), _pairs(value["attributes"])
    return Link(**{**value, "form": form, "attributes": attrs})


def _read_thing(value: Sequence[Any] | None) -> Thing | None:
    if value is None:
        return None
    name, content = value
    if name == "break":
        return Break(content)
    if name == "image":
        form, attrs = LinkForm(content["form"]), _pairs(content["attributes"])
        return InlineImage(**{**content, "form": form, "attributes": attrs})
    return _THINGS[name](**content)
