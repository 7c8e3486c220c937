"""How the kinds of tag are called and drawn."""

from dataclasses import dataclass

from editor_app.model.tag import TagKind


@dataclass(frozen=True, slots=True)
class KindLook:
    """A kind's words for one and for several, and its icon."""

    one: str
    several: str
    icon: str


KINDS: dict[TagKind, KindLook] = {
    TagKind.PLACE: KindLook("Place", "Places", "ph.map-pin"),
    TagKind.ORGANISATION: KindLook("Organisation", "Organisations", "ph.buildings"),
    TagKind.PERSON: KindLook("Person", "People", "ph.user"),
    TagKind.TOPIC: KindLook("Topic", "Topics", "ph.hash"),
}
