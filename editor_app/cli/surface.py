"""What the verbs share: the library they work in, lines of JSON, and progress."""

import json
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from editor_app.store.place import default_library

if TYPE_CHECKING:
    from editor_app.store.library import Library

Function = TypeVar("Function", bound=Callable[..., Any])
Progress = Callable[[int, int], None]


def library_option(verb: Function) -> Function:
    """Let a verb take ``--library`` behind its name too; without it the program's counts."""

    def chosen(context: click.Context, _: click.Parameter, value: Path | None) -> Path:
        return value or context.obj or default_library()

    option = click.option(
        "--library",
        type=click.Path(dir_okay=False, path_type=Path),
        callback=chosen,
        help="The library to work in; without it your own.",
    )
    return option(verb)


json_option = click.option("--json", "as_json", is_flag=True, help="Print one JSON object a line.")


@contextmanager
def opened(path: Path) -> "Iterator[Library]":
    """Give the library at ``path``, made when it is missing, and close it in the end."""
    from editor_app.store.library import Library  # noqa: PLC0415 - slow to load

    path.parent.mkdir(parents=True, exist_ok=True)
    library = Library.open(path)
    try:
        _catch_up(library)
        yield library
    finally:
        library.close()


def _catch_up(library: "Library") -> None:
    """Read the stories anew that an update has left to be read."""
    from editor_app.services import signing  # noqa: PLC0415 - as above

    if not library.view_only and signing.left(library):
        with progress_on_terminal("Reading the stories anew after the update") as progress:
            signing.everything(library, progress)


@contextmanager
def held(path: Path) -> "Iterator[Library]":
    """Give the library at ``path`` to write to, made when it is missing, while nobody else may."""
    from editor_app.store.lock import LibraryLock  # noqa: PLC0415 - as above

    path.parent.mkdir(parents=True, exist_ok=True)
    with LibraryLock.take(path), opened(path) as library:
        yield library


@contextmanager
def existing(path: Path) -> "Iterator[Library]":
    """Give the library at ``path``; one that is not there is an error, not a new library."""
    if not path.exists():
        raise click.ClickException(f"there is no library at {path} yet; import something first")
    with opened(path) as library:
        yield library


def print_json(values: Mapping[str, object]) -> None:
    """Print one object on one line, its moments as ISO 8601."""
    click.echo(json.dumps(values, ensure_ascii=False, default=_plain))


def complain(line: str) -> None:
    """Say on standard error what is wrong."""
    click.echo(f"standfirst: {line}", err=True)


@contextmanager
def progress_on_terminal(label: str) -> Iterator[Progress | None]:
    """Give a function to report progress to, or None where nobody would see it."""
    if not sys.stderr.isatty():
        yield None
        return
    with click.progressbar(length=1, label=label, file=sys.stderr) as bar:

        def report(done: int, total: int) -> None:
            bar.length = total
            bar.update(done - bar.pos)

        yield report


def _plain(value: object) -> object:
    return value.isoformat(timespec="seconds") if isinstance(value, datetime) else str(value)
