"""``standfirst verify``: that opening and saving a file changes nothing that was not touched."""

from collections.abc import Iterator
from pathlib import Path

import click

from editor_app.cli.surface import complain, json_option, print_json
from editor_app.model.errors import UnreadableFile
from editor_app.services.verify import Verification, verify_file

MARKDOWN = frozenset({".md", ".markdown", ".mdown", ".mkd", ".mkdn"})


@click.command("verify")
@click.argument("paths", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path))
@click.option(
    "--edit", is_flag=True, help="Also insert a word and see that only its block changes."
)
@json_option
def command(paths: tuple[Path, ...], *, edit: bool, as_json: bool) -> None:
    """Open and save Markdown files in memory, folders with all theirs, and compare every byte.

    Nothing is written. The exit code is 1 when a file came back differently or
    could not be read.
    """
    checked = failed = 0
    for path in _files(paths):
        try:
            found = verify_file(path, edit=edit)
        except UnreadableFile as error:
            complain(str(error))
            failed += 1
            continue
        checked += 1
        failed += not found.passed
        if as_json:
            print_json(_values(found))
        else:
            click.echo(_line(found))
    if not as_json:
        click.echo(f"{checked} checked, {failed} failed")
    if failed:
        raise click.exceptions.Exit(1)


def _files(paths: tuple[Path, ...]) -> Iterator[Path]:
    for path in paths:
        if path.is_dir():
            yield from sorted(
                file
                for file in path.rglob("*")
                if file.suffix.lower() in MARKDOWN and file.is_file()
            )
        else:
            yield path


def _values(found: Verification) -> dict[str, object]:
    return {
        "path": str(found.path),
        "blocks": found.blocks,
        "islands": found.islands,
        "identical": found.identical,
        "edit_local": found.edit_local,
        "canonical_same": found.canonical_same,
    }


def _line(found: Verification) -> str:
    edit = {None: "", True: ", edit stayed local", False: ", EDIT SPREAD"}[found.edit_local]
    same = "identical" if found.identical else "DIFFERS"
    anew = "same written anew" if found.canonical_same else "not the same written anew"
    counts = f"{found.blocks} blocks, {found.islands} islands"
    return f"{found.path}: {same}{edit} ({counts}, {anew})"
