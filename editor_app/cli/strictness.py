"""How much two stories must have in common, as verbs take it."""

from collections.abc import Callable
from typing import Any, TypeVar

import click

from editor_app.services.suggesting import GATES

Function = TypeVar("Function", bound=Callable[..., Any])


def strictness_option(verb: Function) -> Function:
    """Let a verb take ``--strictness``; it gets the number as ``gate``."""
    option = click.option(
        "--strictness",
        "gate",
        type=click.Choice(list(GATES)),
        default="normal",
        show_default=True,
        callback=lambda _context, _option, name: GATES[name],
        help="How much two stories must have in common.",
    )
    return option(verb)
