"""Finds the files that ship beside the code: forms, templates, styles, icons, fonts."""

from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

_BUNDLED = files("editor_app") / "_bundled"
_CHECKOUT = Path(__file__).resolve().parent.parent


def asset(path: str) -> Traversable:
    """Return the file or folder at ``path``, such as ``"ui/tag_panel.ui"``.

    ``path`` is relative to the repository's top and uses forward slashes; it
    starts with ``ui/`` or ``resources/``.
    """
    root: Traversable = _BUNDLED if _BUNDLED.is_dir() else _CHECKOUT
    return root / path
