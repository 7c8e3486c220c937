"""Errors whose text a reader understands; every room raises these or its own kin of them."""

from editor_app.model.message import Message


class StandfirstError(Exception):
    """Something went wrong that the person at the desk can act on; ``str()`` is one clear line.

    ``words`` are plain English in which ``{name}`` stands for the value of that
    name, so that the line can be said in the reader's language as well; a value
    may be another error, or a ``Message``.
    """

    def __init__(self, words: str = "", /, **values: object) -> None:
        said = {name: message_of(value) for name, value in values.items()}
        self.message = words if isinstance(words, Message) else Message(words, **said)
        super().__init__(self.message)


def message_of(value: object) -> object:
    """Return the message of an error of ours, the words of any other, else the value itself."""
    if isinstance(value, StandfirstError):
        return value.message
    return str(value) if isinstance(value, Exception) else value


class NotFound(StandfirstError):  # noqa: N818 - reads as the fact it states
    """No story, tag or file of that name."""


class NotALibrary(StandfirstError):  # noqa: N818
    """The file given as a library is something else, damaged, or from a newer version."""


class UnreadableFile(StandfirstError):  # noqa: N818
    """An input file is missing, not text, too large, or wrongly encoded."""


class UnwritableFile(StandfirstError):  # noqa: N818
    """An output file cannot be written: no room, no permission, or a folder in its place."""


class TooComplex(StandfirstError):  # noqa: N818
    """Text that cannot be formatted within the time allowed."""


class SlugTaken(StandfirstError):  # noqa: N818
    """Another story of the library already has that slug."""


class TagNameTaken(StandfirstError):  # noqa: N818
    """Another tag of the library has that name, or goes by it."""


class Unstorable(StandfirstError):  # noqa: N818
    """A value that no library can hold, such as half of a two-part character."""


class LibraryUnavailable(StandfirstError):  # noqa: N818
    """The library cannot be read or written just now: busy, read-only, or the disk is full."""


class LibraryDamaged(LibraryUnavailable):
    """What the library holds is not what was saved; nothing may be made of it unseen."""


class LibraryShrank(LibraryUnavailable):
    """The library holds suspiciously little of what its last backup holds."""


class Cancelled(StandfirstError):  # noqa: N818 - reads as the fact it states
    """The person at the desk stopped what was going on; nothing is wrong."""
