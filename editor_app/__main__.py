"""The way in: a verb goes to the command line, anything else opens the window."""

import gc
import sys
from collections.abc import Sequence

_ANSWERED_WITHOUT_WINDOW = frozenset({"--help", "-h", "--version"})


def main(arguments: Sequence[str] | None = None) -> int:
    """Run Standfirst with the arguments given, or those of the process; return the exit code."""
    if getattr(sys, "frozen", False):
        from multiprocessing import freeze_support  # noqa: PLC0415 - only of a built program

        freeze_support()  # a process of its own for part of an export starts here too
    given = list(sys.argv[1:] if arguments is None else arguments)
    if _is_for_command_line(given):
        from editor_app.cli.program import run  # noqa: PLC0415 - the window needs none of it

        return run(given)
    gc.disable()  # while starting nothing becomes garbage; the window sees to it later
    from editor_app.app import main as open_window  # noqa: PLC0415 - loads Qt

    return open_window(given)


def _is_for_command_line(arguments: Sequence[str]) -> bool:
    from editor_app.cli.verbs import is_verb  # noqa: PLC0415 - as above

    expects_value = False
    for argument in arguments:
        if expects_value:
            expects_value = False
        elif argument in _ANSWERED_WITHOUT_WINDOW:
            return True
        elif argument == "--library":
            expects_value = True
        elif not argument.startswith("-"):
            return is_verb(argument)
    return False


if __name__ == "__main__":
    sys.exit(main())
