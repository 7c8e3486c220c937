"""The way into the program that PyInstaller builds, and into the processes that it starts."""

import sys

_TRACKER = "from multiprocessing.resource_tracker import main;main("


def start() -> int:
    """Run the program, or the small process that tidies up behind those that share its work."""
    command = sys.argv[sys.argv.index("-c") + 1 :][:1] if "-c" in sys.argv else []
    if command and command[0].startswith(_TRACKER):
        from multiprocessing.resource_tracker import main as track  # noqa: PLC0415 - seldom

        track(int(command[0].removeprefix(_TRACKER).removesuffix(")")))
        return 0
    from editor_app.__main__ import main  # noqa: PLC0415 - the other process needs none of it

    return main()


if __name__ == "__main__":
    # A process that shares the work would look for the file of this module, which is in no folder.
    globals().pop("__file__", None)
    sys.exit(start())
