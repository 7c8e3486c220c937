"""The one way to words on screen: English where they stand, the reader's language when shown.

``translate("Export", "Export %n stories", "", n)`` translates at once.
``QT_TRANSLATE_NOOP("Commands", "New story")`` only marks words declared before
there is an application; whoever shows them calls ``translate`` with the same
context. ``packaging/translations.py`` finds both by these names.

``spoken(error)`` says what went wrong, and any other ``Message`` of the rooms
that know no Qt: their templates are gathered from where they stand.
"""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from editor_app.model.errors import StandfirstError
from editor_app.model.message import Message

translate = QCoreApplication.translate


def QT_TRANSLATE_NOOP(context: str, words: str) -> str:  # noqa: N802 - the name Qt's users know
    """Return ``words`` as they are; ``context`` is for those who translate them."""
    del context
    return words


def spoken(said: str | Exception) -> str:
    """Return an error, or a line from a room without Qt, in the reader's language.

    Words that are no ``Message`` come back as they are; an error without words gives its kind.
    """
    if isinstance(said, StandfirstError):
        said = said.message
    if isinstance(said, Exception):
        return str(said) or type(said).__name__
    if not isinstance(said, Message):
        return said
    template = translate("Messages", said.template)
    if not said.values:
        return template
    return template.format(**{name: _value(name, one) for name, one in said.values.items()})


def all_spoken(said: Iterable[str | Exception]) -> tuple[str, ...]:
    """Return each of these in the reader's language."""
    return tuple(map(spoken, said))


def _value(name: str, value: object) -> object:
    if name == "reason" and isinstance(value, str) and not isinstance(value, Message):
        return translate("Messages", value)  # the system's own words, such as the ones below
    return spoken(value) if isinstance(value, Message) else value


SYSTEM_REASONS = (
    QT_TRANSLATE_NOOP("Messages", "Permission denied"),
    QT_TRANSLATE_NOOP("Messages", "No space left on device"),
    QT_TRANSLATE_NOOP("Messages", "Read-only file system"),
    QT_TRANSLATE_NOOP("Messages", "No such file or directory"),
    QT_TRANSLATE_NOOP("Messages", "Is a directory"),
    QT_TRANSLATE_NOOP("Messages", "Not a directory"),
    QT_TRANSLATE_NOOP("Messages", "File exists"),
    QT_TRANSLATE_NOOP("Messages", "File name too long"),
    QT_TRANSLATE_NOOP("Messages", "Input/output error"),
    QT_TRANSLATE_NOOP("Messages", "Operation not permitted"),
    QT_TRANSLATE_NOOP("Messages", "Disk quota exceeded"),
)
"""What systems say most often when a file cannot be read or written."""
