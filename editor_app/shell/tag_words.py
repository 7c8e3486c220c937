"""What is said about tags on screen: how often used, why offered, how alike."""

from editor_app.model.tag import TagUse
from editor_app.services.tagging_names import NewName, Resemblance
from editor_app.services.tagging_suggesting import TagSuggestion
from editor_app.shell.tag_kinds import KINDS
from editor_app.shell.wording import QT_TRANSLATE_NOOP, translate

_RESEMBLANCES = {
    Resemblance.ACCENTS: QT_TRANSLATE_NOOP("Tags", "Only accents or case differ"),
    Resemblance.PUNCTUATION: QT_TRANSLATE_NOOP("Tags", "Only spaces or signs differ"),
    Resemblance.ALIAS: QT_TRANSLATE_NOOP("Tags", "Another name of one is like the other"),
    Resemblance.PLURAL: QT_TRANSLATE_NOOP("Tags", "Singular and plural"),
    Resemblance.WORD_ORDER: QT_TRANSLATE_NOOP("Tags", "The same words in another order"),
    Resemblance.SWAPPED: QT_TRANSLATE_NOOP("Tags", "Two letters are swapped"),
    Resemblance.SPELLING: QT_TRANSLATE_NOOP("Tags", "One letter differs"),
}


def stories(count: int) -> str:
    """Return a number of stories in words."""
    if count == 1:
        return translate("Tags", "1 story")
    return translate("Tags", "%n stories", "", count)


def facts(use: TagUse) -> str:
    """Return what is known of a tag, such as "Topic · 22 stories"."""
    return f"{KINDS[use.tag.kind].one} · {stories(use.stories)}"


def why_suggested(one: TagSuggestion) -> str:
    """Return why a tag is suggested, such as "In 4 of the 30 nearest stories"."""
    reasons = []
    if one.stories:
        words = translate("Tags", "in {some} of the {all} nearest stories")
        reasons.append(words.format(some=one.stories, all=one.nearest))
    if one.in_headline:
        reasons.append(translate("Tags", "named in the headline"))
    if one.times:
        reasons.append(named(one.times))
    if not reasons:
        reasons.append(translate("Tags", "like the stories that carry it"))
    return _sentence(", ".join(reasons))


def why_offered(one: NewName) -> str:
    """Return why a name is offered: "Named twice in the text. A new tag: Person"."""
    kind = KINDS[one.kind].one
    words = translate("Tags", "{named}. A tag already: {kind}")
    if one.tag is None:
        words = translate("Tags", "{named}. A new tag: {kind}")
    return words.format(named=_sentence(named(one.times)), kind=kind)


def named(times: int) -> str:
    """Return how often a text has a name."""
    if times == 1:
        return translate("Tags", "named once in the text")
    return translate("Tags", "named %n times in the text", "", times)


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:]


def resemblance(how: Resemblance) -> str:
    """Return how two tags are alike, in words."""
    return translate("Tags", _RESEMBLANCES[how])


def tags(count: int) -> str:
    """Return a number of tags in words."""
    if count == 1:
        return translate("Tags", "1 tag")
    return translate("Tags", "%n tags", "", count)
