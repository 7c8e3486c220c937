"""Writes the manual page from the program's own help, so that it cannot tell anything else."""

import re
import sys
import textwrap
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import click

from editor_app.cli.program import program
from editor_app.cli.verbs import VERBS

_FILES = """\
.SH FILES
.TP
.I ~/.local/share/standfirst/library/library.standfirst
The library that is opened when no other is named. Its pictures lie beside it.
.TP
.I ~/.local/share/standfirst/backups
Backups; one is made before an older library is brought to a newer form.
.TP
.I ~/.config/standfirst/standfirst.ini
Preferences.
.SH ENVIRONMENT
.TP
.B STANDFIRST_LIBRARY
The library to open when the command line names none.
.SH "EXIT STATUS"
0 when everything asked for was done, 1 when something failed, 2 when it was asked for wrongly.
"""


def manual(version: str, moment: int) -> str:
    """Return the page in troff; ``moment`` is its date in seconds since 1970."""
    day = datetime.fromtimestamp(moment, UTC).date().isoformat()
    context = click.Context(program, info_name="standfirst")
    lines = [
        f'.TH STANDFIRST 1 "{day}" "Standfirst {version}" "User Commands"',
        ".SH NAME",
        "standfirst \\- write, tag, relate, preview and publish news stories",
        ".SH SYNOPSIS",
        ".B standfirst",
        "[\\fB\\-\\-library\\fR \\fIPATH\\fR] [\\fIFILE\\fR]...",
        ".br",
        ".B standfirst",
        "[\\fB\\-\\-library\\fR \\fIPATH\\fR] \\fIVERB\\fR [\\fIARGUMENTS\\fR]",
        ".SH DESCRIPTION",
        _prose(program.help or ""),
        ".PP",
        "Files may be stories in Markdown, HTML or plain text, folders of them, which are brought",
        "in and opened, or a library, which is opened in place of your own.",
        ".SH OPTIONS",
        *_options(program, context),
    ]
    for name in VERBS:
        lines += _verb(name, context)
    return "\n".join(lines) + "\n" + _FILES


def _verb(name: str, context: click.Context) -> Iterator[str]:
    command = program.get_command(context, name)
    if command is None:
        return
    within = click.Context(command, info_name=name, parent=context)
    usage = " ".join(command.collect_usage_pieces(within))
    yield f'.SH "STANDFIRST {name.upper()}"'
    yield f".B standfirst {_escaped(name)}"
    yield _escaped(usage)
    yield ".PP"
    yield _prose(command.help or "")
    yield from _options(command, within)


def _options(command: click.Command, context: click.Context) -> Iterator[str]:
    for parameter in command.get_params(context):
        record = parameter.get_help_record(context)
        if record and record[1]:
            yield ".TP"
            yield f".B {_escaped(record[0])}"
            yield _prose(record[1])


def _prose(text: str) -> str:
    paragraphs = re.split(r"\n\s*\n", textwrap.dedent(text.replace("\b", "")).strip())
    return "\n.PP\n".join(_escaped(" ".join(one.split())) for one in paragraphs)


def _escaped(text: str) -> str:
    """Return ``text`` so that troff prints every character of it as it is."""
    escaped = text.replace("\\", "\\e").replace("-", "\\-")
    escaped = escaped.replace("…", "...").replace("“", "\\(lq").replace("”", "\\(rq")
    escaped = escaped.replace("’", "\\(cq").replace("–", "\\(en").replace("—", "\\(em")
    return re.sub(r"^(?=[.'])", r"\\&", escaped, flags=re.MULTILINE)


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(manual(sys.argv[2], int(sys.argv[3])), encoding="utf-8")
