"""What the window says of a story that a card leads to and that is not any more what it was."""

from editor_app.model.link_trouble import Trouble
from editor_app.shell.wording import QT_TRANSLATE_NOOP, translate

_SAID = {
    Trouble.GONE: QT_TRANSLATE_NOOP("Related", "The story was deleted"),
    Trouble.SPIKED: QT_TRANSLATE_NOOP("Related", "The story was spiked"),
    Trouble.WITHDRAWN: QT_TRANSLATE_NOOP("Related", "The story was withdrawn"),
    Trouble.ON_HOLD: QT_TRANSLATE_NOOP("Related", "The story is on hold"),
    Trouble.EMBARGOED: QT_TRANSLATE_NOOP("Related", "The story is under embargo"),
    Trouble.CORRECTED: QT_TRANSLATE_NOOP("Related", "The story was corrected"),
    Trouble.HEADLINE: QT_TRANSLATE_NOOP("Related", "The story has a new headline"),
    Trouble.TEASER: QT_TRANSLATE_NOOP("Related", "The story has a new standfirst"),
    Trouble.RENAMED: QT_TRANSLATE_NOOP("Related", "The story has changed since the export"),
}
_MEND = {
    Trouble.CORRECTED: QT_TRANSLATE_NOOP("Related", "Seen"),
    Trouble.HEADLINE: QT_TRANSLATE_NOOP("Related", "Use the new headline"),
    Trouble.TEASER: QT_TRANSLATE_NOOP("Related", "Use the new standfirst"),
    Trouble.RENAMED: QT_TRANSLATE_NOOP("Related", "Update"),
}


def said(trouble: Trouble) -> str:
    """Return what has become of a target, as a sentence."""
    return translate("Related", _SAID[trouble])


def mending(trouble: Trouble) -> str:
    """Return what to call the way out of it."""
    words = _MEND.get(trouble)
    return translate("Related", words) if words else translate("Related", "Remove")
