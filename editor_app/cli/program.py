"""The program ``standfirst`` with a verb: finds the verb, runs it, says in one line what failed."""

import io
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

import click

from editor_app.cli.verbs import VERBS

FAILED = 1
WRONGLY_USED = 2
DAMAGED = 3
"""The library is damaged, newer than this program, or no library at all."""
IN_USE = 4
"""The library is open in a window, or on another computer."""
INTERRUPTED = 130


class _Verbs(click.Group):
    """The verbs, each loaded when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        return list(VERBS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in VERBS:
            return None
        command: click.Command = import_module(VERBS[cmd_name][0]).command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """List the verbs without loading them."""
        with formatter.section("Verbs"):
            formatter.write_dl([(name, text) for name, (_, text) in VERBS.items()])


@click.command(
    cls=_Verbs,
    subcommand_metavar="[VERB [ARGUMENTS…] | FILE…]",
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.option(
    "--library",
    type=click.Path(dir_okay=False, path_type=Path),
    envvar="STANDFIRST_LIBRARY",
    help="The library to work in; without it your own.",
)
@click.version_option(package_name="standfirst", prog_name="Standfirst")
@click.pass_context
def program(context: click.Context, library: Path | None) -> None:
    """Write, tag, relate, preview and publish stories.

    Without a verb the window opens, on the files named if there are any.
    """
    context.obj = library


def run(arguments: Sequence[str]) -> int:
    """Run a verb and return the exit code: 0 only when everything asked for was done.

    1 means that something failed, 2 that the program was wrongly used, 3 that the
    library is damaged, 4 that it is open elsewhere, 130 that it was interrupted.
    """
    _speak_utf8()
    try:
        code = program.main(list(arguments), prog_name="standfirst", standalone_mode=False)
        sys.stdout.flush()
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.format_message())
        return WRONGLY_USED
    except click.UsageError as error:
        context = f" (see {error.ctx.command_path} --help)" if error.ctx else ""
        return _fail(f"{error.format_message()}{context}", WRONGLY_USED)
    except click.ClickException as error:
        return _fail(error.format_message(), FAILED)
    except (click.Abort, KeyboardInterrupt):
        return _fail("interrupted", INTERRUPTED)
    except Exception as error:
        line = _in_one_line(error)
        if line is None:
            raise
        return _fail(line, _code_of(error))
    return int(code or 0)


def _code_of(error: Exception) -> int:
    from editor_app.model.errors import (  # noqa: PLC0415 - only after a failure
        LibraryDamaged,
        NotALibrary,
    )
    from editor_app.store.lock import LibraryHeld  # noqa: PLC0415 - as above

    if isinstance(error, LibraryHeld):
        return IN_USE
    return DAMAGED if isinstance(error, NotALibrary | LibraryDamaged) else FAILED


def _in_one_line(error: Exception) -> str | None:
    """Return what to say about an error the reader can act on; None for a fault of ours."""
    from editor_app.model.errors import StandfirstError  # noqa: PLC0415 - only after a failure

    if isinstance(error, StandfirstError):
        return str(error)
    if isinstance(error, OSError):
        where = f"{error.filename}: " if error.filename else ""
        return f"{where}{error.strerror or error}"
    return None


def _fail(line: str, code: int) -> int:
    click.echo(f"standfirst: {line}", err=True)
    return code


def _speak_utf8() -> None:
    """Let text leave as UTF-8 wherever it goes, and never fail for one odd character in it."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
