"""Puts an error into words that hold nothing of any story, and no name of any folder."""

import traceback
from pathlib import Path

_ROOT = Path(__file__).parents[3]
_MOST_FRAMES = 40


def describe(error: BaseException) -> str:
    """Return the kind of an error, where it came from, and what led to it.

    What an error says is left out unless it is known to hold no text of a
    story: a database, for one, repeats in its errors what it was given.
    """
    parts = [_one(error)]
    cause = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    seen = {id(error)}
    while cause is not None and id(cause) not in seen:
        seen.add(id(cause))
        parts.append(f"because of {_one(cause)}")
        cause = cause.__cause__ or cause.__context__
    return "\n".join(parts)


def without_home(text: str) -> str:
    """Return ``text`` with the reader's own folder as a tilde."""
    try:
        return text.replace(str(Path.home()), "~")
    except RuntimeError:  # nobody's home
        return text


def _one(error: BaseException) -> str:
    frames = traceback.extract_tb(error.__traceback__)[-_MOST_FRAMES:]
    lines = [f"{_short(frame.filename)}:{frame.lineno} in {frame.name}" for frame in frames]
    return "\n".join([f"{type(error).__name__}{_said(error)}", *lines])


def _said(error: BaseException) -> str:
    if isinstance(error, OSError):
        return f": {error.strerror}" if error.strerror else ""
    if isinstance(error, (AttributeError, NameError)) and error.name:
        return f": {error.name}"
    code = getattr(getattr(error, "orig", error), "sqlite_errorname", "")
    return f": {code}" if code else ""


def _short(filename: str) -> str:
    path = Path(filename)
    if path.is_relative_to(_ROOT):
        return path.relative_to(_ROOT).as_posix()
    return "/".join(path.parts[-3:])
