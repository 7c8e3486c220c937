"""How the kinds of tag are called and drawn."""

from dataclasses import dataclass

from editor_app.model.tag import TagKind
from editor_app.shell.wording import QT_TRANSLATE_NOOP, translate


@dataclass(frozen=True, slots=True)
class KindLook:
    """A kind's words for one and for several, untranslated, and its icon."""

    _one: str
    _several: str
    icon: str

    @property
    def one(self) -> str:
        """What one of the kind is called."""
        return translate("Tags", self._one)

    @property
    def several(self) -> str:
        """What several of the kind are called."""
        return translate("Tags", self._several)


KINDS: dict[TagKind, KindLook] = {
    TagKind.PLACE: KindLook(
        QT_TRANSLATE_NOOP("Tags", "Place"), QT_TRANSLATE_NOOP("Tags", "Places"), "ph.map-pin"
    ),
    TagKind.ORGANISATION: KindLook(
        QT_TRANSLATE_NOOP("Tags", "Organisation"),
        QT_TRANSLATE_NOOP("Tags", "Organisations"),
        "ph.buildings",
    ),
    TagKind.PERSON: KindLook(
        QT_TRANSLATE_NOOP("Tags", "Person"), QT_TRANSLATE_NOOP("Tags", "People"), "ph.user"
    ),
    TagKind.TOPIC: KindLook(
        QT_TRANSLATE_NOOP("Tags", "Topic"), QT_TRANSLATE_NOOP("Tags", "Topics"), "ph.hash"
    ),
}
