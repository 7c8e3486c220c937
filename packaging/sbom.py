"""Writes the bill of materials: every part of the packages, as CycloneDX has it."""

import json
import os
import platform
import subprocess
import sys
from pathlib import Path
from typing import Any

import freeze

# Needed on paper by a package whose code is not in the bundle.
_NOT_BUNDLED = {"qtpy", "packaging"}
# Run with the tools in reach of one process only: what it asks about must not see them.
_WITH_TOOLS = """\
import runpy, sys
sys.path.insert(0, sys.argv.pop(1))
runpy.run_module("cyclonedx_py", run_name="__main__")
"""
_PARTS = """\
import dataclasses, json
from editor_app.shell.licences import components
print(json.dumps([dataclasses.asdict(part) for part in components()]))
"""


def write(folder: Path, build: Path = freeze.BUILD) -> Path:
    """Write the bill for what was frozen below ``build``; it is checked against its schema."""
    made = folder / f"standfirst-{freeze.version()}-{platform.system().lower()}.cdx.json"
    python = build / "environment" / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    command = [sys.executable, "-c", _WITH_TOOLS, str(freeze.tools(build)), "environment"]
    command += ["--output-reproducible"]
    command += ["--pyproject", str(freeze.ROOT / "pyproject.toml"), "--mc-type", "application"]
    command += ["--spec-version", "1.6", "--validate", "--output-file", str(made), str(python)]
    freeze.run(command)
    listed = freeze.about_folder(build / "bundle/standfirst") / "system.json"
    copied = json.loads(listed.read_bytes()) if listed.exists() else []
    bill = completed(json.loads(made.read_bytes()), _described([*_others(python), *copied]))
    made.write_text(json.dumps(bill, indent=2) + "\n", encoding="utf-8")
    return made


def completed(bill: dict[str, Any], others: list[dict[str, Any]]) -> dict[str, Any]:
    """Return the bill without what stays out of the bundle, with what no wheel tells of."""
    packages = [one for one in bill["components"] if one["name"].lower() not in _NOT_BUNDLED]
    gone = {one["bom-ref"] for one in bill["components"] if one not in packages}
    known = {one["name"].lower() for one in packages} | _NOT_BUNDLED
    added = [one for one in others if one["name"].lower() not in known]
    depends = [
        {**one, "dependsOn": [ref for ref in one.get("dependsOn", ()) if ref not in gone]}
        for one in bill.get("dependencies", ())
        if one["ref"] not in gone
    ]
    return {**bill, "components": [*packages, *added], "dependencies": depends}


def _others(python: Path) -> list[dict[str, str]]:
    """Return the parts that About names."""
    answer = subprocess.run(
        [str(python), "-c", _PARTS], capture_output=True, text=True, check=True, encoding="utf-8"
    )
    return [part for part in json.loads(answer.stdout) if part["name"] != "standfirst"]


def _described(parts: list[dict[str, str]]) -> list[dict[str, Any]]:
    return [
        {
            "type": "library",
            "bom-ref": f"part-{part['name'].replace(' ', '-')}",
            "name": part["name"],
            **({"version": part["version"]} if part["version"] else {}),
            "licenses": [{"license": {"name": part["licence"]}}],
        }
        for part in parts
    ]
