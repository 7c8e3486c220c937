"""Runs a reader's template in a process of its own, which can be ended when it takes too long.

A sandbox keeps a template from reaching the program, but not from looping
for ever or from making a string of any size, and neither can be stopped from
within on every system. A process can.
"""

import multiprocessing
import sys
from collections.abc import Mapping
from contextlib import suppress
from functools import cache
from multiprocessing.connection import Connection
from threading import Lock
from typing import Any

from editor_app.exchange.page_template import BODY, PAGE, PageTemplate, TemplateTrouble
from editor_app.model.message import Message

SECONDS = 2.0
"""How long a template may take for one page."""

LARGEST_PAGE = 5_000_000
"""How many characters a page may have."""

_SECONDS_TO_START = 30.0
_IDLE_SECONDS = 120.0
_MEMORY = 2_000_000_000


@cache
def template_process() -> "TemplateProcess":
    """Return this program's process for templates; it is started when it is first needed."""
    return TemplateProcess()


class TemplateProcess:
    """Renders one page at a time; a process that was ended is started anew for the next."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._process: multiprocessing.process.BaseProcess | None = None
        self._pipe: Connection | None = None

    def render(self, template: str, values: Mapping[str, Any], seconds: float = SECONDS) -> str:
        """Return the page that ``template`` makes of ``values``.

        Raises TemplateTrouble when it fails, takes longer than ``seconds``, or
        makes too much.
        """
        with self._lock:
            pipe = self._started()
            try:
                pipe.send((template, dict(values)))
                if not pipe.poll(seconds):
                    self.stop()
                    raise TemplateTrouble(
                        "{page} takes longer than {seconds:g} seconds", page=PAGE, seconds=seconds
                    )
                done, words = pipe.recv()
            except (OSError, EOFError):
                self.stop()
                raise TemplateTrouble(
                    "{page} needs more memory than it may have", page=PAGE
                ) from None
        if not done:
            raise TemplateTrouble(words)
        return str(words)

    def stop(self) -> None:
        """End the process, whatever it is doing."""
        if self._process is not None:
            self._process.kill()
            self._process.join()
            self._process.close()
        if self._pipe is not None:
            self._pipe.close()
        self._process = self._pipe = None

    def _started(self) -> Connection:
        """Return the way to a process that answers."""
        if self._process is not None and not self._process.is_alive():
            self.stop()
        if self._pipe is None:
            # Spawned, because a forked copy of a program with threads may hang.
            context = multiprocessing.get_context("spawn")
            ours, theirs = context.Pipe()
            process = context.Process(target=serve, args=(theirs,), daemon=True)
            process.start()
            theirs.close()
            self._process, self._pipe = process, ours
            if not ours.poll(_SECONDS_TO_START):
                self.stop()
                raise TemplateTrouble("The process for templates did not start")
            ours.recv()
        return self._pipe


def render_own(template: PageTemplate, values: Mapping[str, Any]) -> tuple[str, str]:
    """Return the page that a reader's template makes, and a notice for the reader.

    The page is empty where the built-in one has to stand in, or is wanted.
    """
    trouble = template.trouble
    if template.html and not trouble:
        try:
            page = template_process().render(template.html, values)
        except TemplateTrouble as error:
            trouble = error.message
        else:
            if page.count(f"{BODY}{values['blocks']}</div>") == 1:
                return page, ""
            written = f"{BODY}{{{{ blocks }}}}</div>"
            trouble = Message(
                "{page} must hold the story once, as {written}", page=PAGE, written=written
            )
    return "", Message(
        "Your page template is not used. {trouble}. The built-in page stands in.", trouble=trouble
    ) if trouble else ""


def serve(pipe: Connection) -> None:
    """Render what comes through ``pipe`` until nobody asks any more; runs in the process itself."""
    _limit_memory()
    from editor_app.exchange.template_rules import render  # noqa: PLC0415 - within the limit

    pipe.send("ready")
    while pipe.poll(_IDLE_SECONDS):
        try:
            template, values = pipe.recv()
        except (EOFError, OSError):
            return
        try:
            answer = True, render(template, values, LARGEST_PAGE)
        except TemplateTrouble as trouble:
            answer = False, trouble.message
        pipe.send(answer)


def _limit_memory() -> None:
    """Let the system refuse the process more memory than a page can need, where it does that."""
    if sys.platform != "win32":
        import resource  # noqa: PLC0415 - not on Windows

        with suppress(ValueError, OSError):  # some systems know no such limit
            resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
